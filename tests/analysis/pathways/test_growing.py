"""The boxes from the goal backwards, and what is true of this group."""

from collabworkshop.analysis.pathways.growing import Growing, grown
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.drafts import draft

NAMES = {"school": "School", "clinic": "Clinic"}


def codes(pathway: Pathway, **more: object) -> list[str]:
    return [one.code for one in read(pathway, **more).findings]


def read(pathway: Pathway, **more: object) -> Growing:
    return grown(pathway, "pathway-elements", names=NAMES, **more)  # type: ignore[arg-type]  # given as words


def test_rows_go_from_the_goal_backwards_with_what_they_lead_to_and_who_sees_to_it() -> None:
    pathway = draft(
        "a1>o1", "o1>g", "a1>g", boxes={"a1": {"owners": ["school", "clinic"], "label": "Walk"}}
    )
    found = read(pathway)
    assert [(row["kind"], row["label"], row["leads_to"], row["owners"]) for row in found.rows] == [
        ("Impact", "g", "", ""),
        ("Outcome", "o1", "g", ""),
        ("Activity", "Walk", "g; o1", "Clinic and School"),
    ]
    assert found.coverage.effect.startswith("3 boxes; ")


def test_an_empty_pathway_says_so_and_nothing_else() -> None:
    assert codes(Pathway()) == ["nothing-yet"]
    assert read(Pathway()).coverage.effect == ""


def test_boxes_without_a_goal_and_with_several() -> None:
    [gap] = read(draft("a1>o1")).findings
    assert gap.sentence == "Two boxes, and nobody has said what you want in the end."
    assert "no-goal" not in codes(draft("o1>g"))
    [several] = read(draft("o1>g9", "o1>g2")).findings
    assert several.sentence == "You want two things in the end: “g2” and “g9”."


def test_what_is_said_not_to_be_enough_is_named() -> None:
    [found] = read(draft("o1>g", boxes={"g": {"enough": "no"}})).findings
    assert (found.code, found.evidence) == ("not-enough", ("g",))
    assert codes(draft("o1>g", boxes={"g": {"enough": "yes"}})) == []


def test_what_nobody_can_act_on_and_what_nobody_does_yet() -> None:
    boxes = {"o1": {"influence": "outside"}, "o2": {"influence": "ours"}}
    assert codes(draft("o1>g", "o2>g", boxes=boxes)) == ["nobody-acts", "nothing-done"]
    assert codes(draft("o1>g", "o2>g", "a1>o2", boxes=boxes)) == ["nobody-acts"]


def test_a_sample_is_named_until_a_word_of_it_is_changed() -> None:
    sample = "Every child starts school rested."
    [found] = read(
        draft(boxes={"g": {"label": "every child  starts school rested"}}), samples=[sample]
    ).findings
    assert (found.code, found.severity) == ("sample-unchanged", "talk")
    own = draft(boxes={"g": {"label": "Every child of ours starts school rested"}})
    assert codes(own, samples=[sample]) == []


def test_the_order_of_entry_changes_no_finding() -> None:
    boxes = {"o1": {"influence": "outside"}, "o2": {"influence": "outside"}}
    one, other = draft("o1>g", "o2>g", boxes=boxes), draft("o2>g", "o1>g", boxes=boxes)
    assert read(one).findings == read(other).findings


def test_who_left_the_list_is_no_key_in_a_row() -> None:
    found = read(draft("a1>g", boxes={"a1": {"owners": ["9f3c", "school"]}}))
    assert [row["owners"] for row in found.rows] == ["", "School"]


def test_rows_are_the_same_whatever_was_written_first() -> None:
    pathway = draft("a1>o1", "o2>g", "o1>g", "t1>g", boxes={"g9": {}})
    turned = pathway.model_copy(
        update={
            "elements": dict(reversed(pathway.elements.items())),
            "links": dict(reversed(pathway.links.items())),
        }
    )
    rows = [row["label"] for row in read(pathway).rows]
    assert rows == [row["label"] for row in read(turned).rows]
    # Within a level the boxes of one kind stand together, by their labels.
    assert rows == ["g", "g9", "o1", "o2", "t1", "a1"]
