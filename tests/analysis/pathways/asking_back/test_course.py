"""From the goal backwards, box by box: what is asked, and in which order."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.pathways.asking_back.asked import Asked, asked_by
from collabworkshop.analysis.pathways.asking_back.course import backwards, course
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.drafts import changed, draft

SAID: dict[str, Any] = {"rationale": "Seen", "evidence": "experience"}


def asked(pathway: Pathway, **more: Any) -> list[str]:
    return [one.key for one in course(pathway, **more)]


def with_box(pathway: Pathway, key: str, **fields: Any) -> Pathway:
    box = pathway.elements[key].model_copy(update=fields)
    return pathway.model_copy(update={"elements": {**pathway.elements, key: box}})


def test_without_a_goal_the_goal_is_asked_for_first() -> None:
    assert asked(Pathway()) == ["goal:"]
    assert asked(draft("a1>o1"))[0] == "goal:"
    assert "goal:" not in asked(draft(boxes={"g": {}}))


def test_preconditions_are_asked_for_until_that_is_all_and_then_tested() -> None:
    two = draft("o1>g", "o2>g")
    tests = ["needed:o1>g", "needed:o2>g", "enough:g"]
    own = ["influence:o1", "influence:o2", "why:o1>g", "why:o2>g"]
    assert asked(two) == ["before:g", *tests, *own]
    assert asked(two, closed=[Asked("before", "g")]) == [*tests, *own]
    # Whoever begins to test has said that it is all, and this stands in the records.
    assert asked(changed(two, "o1>g", needed="helpful"))[0] == "needed:o2>g"
    assert "before:g" not in asked(with_box(two, "g", enough="no"))


def test_that_is_all_counts_for_nothing_where_nothing_is_there() -> None:
    goal = draft(boxes={"g": {}})
    assert asked(goal, closed=[Asked("before", "g")]) == ["before:g"]


def test_level_by_level_in_the_order_of_the_links() -> None:
    three = draft("o2>g", "o1>g", "o4>o1", "o3>o2")
    assert backwards(three) == ("g", "o2", "o1", "o3", "o4")
    influence = [key for key in asked(three) if key.startswith("influence")]
    assert influence == ["influence:o2", "influence:o1", "influence:o3", "influence:o4"]


def test_what_is_not_enough_asks_what_is_missing() -> None:
    one = draft("o1>g", needed="necessary", **SAID)
    assert "enough:g" in asked(one)
    assert "missing:g" in asked(with_box(one, "g", enough="no"))
    assert {"missing:g", "enough:g"}.isdisjoint(asked(with_box(one, "g", enough="yes")))


def test_whether_somebody_here_can_act_decides_what_is_asked_next() -> None:
    one = with_box(draft("o1>g", needed="necessary", **SAID), "g", enough="yes")
    assert asked(one) == ["influence:o1"]
    assert asked(with_box(one, "o1", influence="ours")) == ["doing:o1"]
    assert asked(with_box(one, "o1", influence="partly")) == ["doing:o1", "before:o1"]
    assert asked(with_box(one, "o1", influence="outside")) == ["watch:o1"]
    watched = with_box(one, "o1", influence="outside", watch="The price of rent")
    assert asked(watched) == []


def test_an_activity_is_asked_who_sees_to_it_where_there_is_anybody() -> None:
    one = draft("a1>o1", "o1>g", boxes={"o1": {"influence": "ours"}})
    assert "who:a1" in asked(one)
    assert "who:a1" not in asked(one, owners=False)
    assert "who:a1" not in asked(with_box(one, "a1", owners=("school",)))
    # An activity is no precondition: nobody asks whether it comes without.
    assert "needed:a1>o1" not in asked(one)
    assert {"enough:o1", "why:a1>o1"} <= set(asked(one))


def test_reasons_and_owners_are_asked_once_all_has_led_to_what_is_done() -> None:
    # A group that stops after an hour has talked about what is done for each precondition.
    acting = {"influence": "ours"}
    some = draft("o1>g", "o2>g", "a1>o1", boxes={"o1": acting, "o2": acting})
    topics = [one.partition(":")[0] for one in asked(some)]
    assert topics.index("doing") < topics.index("why") < topics.index("who")
    assert asked(some)[-4:] == ["why:o1>g", "why:o2>g", "why:a1>o1", "who:a1"]
    assert "doing:o2" in asked(some)[:-4]


def test_what_is_taken_for_granted_is_watched_and_gives_no_reasons() -> None:
    one = draft("t1>g", "o1>g")
    keys = asked(one)
    assert {"influence:t1", "watch:t1"} <= set(keys)
    assert {"needed:t1>g", "why:t1>g"}.isdisjoint(keys)
    assert "watch:c1" in asked(draft("c1>g"))
    assert "influence:c1" not in asked(draft("c1>g"))


def test_a_box_that_stands_alone_is_asked_what_it_leads_to() -> None:
    lone = draft("o1>g", boxes={"a1": {}})
    assert "leads:a1" in asked(lone)
    assert "leads:o1" not in asked(lone)
    assert "leads:a1" not in asked(draft(boxes={"a1": {}}))


def test_circles_end_and_what_leads_back_on_purpose_is_not_asked_about() -> None:
    assert set(backwards(draft("o1>o2", "o2>o1"))) == {"o1", "o2"}
    back = changed(draft("o1>g", "g>o1"), "g>o1", feedback=True)
    assert "why:g>o1" not in asked(back)
    assert asked(draft("o1>o1", "o1>g")).count("influence:o1") == 1


def test_a_key_leads_back_to_its_question() -> None:
    for one in course(draft("a1>o1", "o1>g")):
        assert asked_by(one.key) == one
    assert asked_by("price:g") is None
    assert not Asked("needed", "x>y").stands(draft("o1>g"))


_KEYS = st.sampled_from([f"{a}>{b}" for a in ("o1", "o2", "a1", "t1") for b in ("g", "o1", "o2")])


@given(st.lists(_KEYS, unique=True, max_size=6))
def test_each_thing_is_asked_about_once_and_every_answer_ends_its_question(
    links: list[str],
) -> None:
    pathway = draft(*links)
    keys = asked(pathway)
    assert len(keys) == len(set(keys))
    assert sorted(backwards(pathway)) == sorted(pathway.elements)
    for key in keys:
        topic, _, thing = key.partition(":")
        if topic == "needed":
            said = changed(pathway, thing, needed="helpful")
        elif topic == "influence":
            said = with_box(pathway, thing, influence="outside")
        else:
            continue
        assert key not in asked(said)
