"""Rows TC-2 and TC-3, driven as the browser drives them, and after a restart."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.exercises.pathways.standing import draft_of, drafts, pathway_of
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.pathway_elements import PathwayElementsView
from tests.hostile import hostile_names
from tests.views.test_hostile_names import OURS, Seen

GOAL = "Every child starts school able to read a page"

SAID: dict[str, list[dict[str, str]]] = {
    "goal": [{"label": GOAL}],
    "before": [
        *({"label": label} for label in ("Parents read aloud", "Nurseries talk a lot")),
        *({"label": label} for label in ("Books are at home", "Trains run")),
    ],
    "doing": [{"label": f"Do {n}", "owners": "library"} for n in range(1, 7)],
    "missing": [{"label": "The library stays open", "kind": "assumption"}],
    "influence": [{"influence": "ours"}] * 3 + [{"influence": "outside"}] * 2,
    "enough": [{"enough": "no"}] + [{"enough": "yes"}] * 4,
    "needed": [{"needed": "together"}] * 4,
    "watch": [{"watch": "The council's budget, in May"}] * 2,
    "why": [{"rationale": "We have seen it twice", "evidence": "experience"}] * 10,
}
"""What is answered, by topic, in turn: two things are done for three of four preconditions."""


def opened(workshop: WorkshopDoor) -> PathwayElementsView:
    view = workshop.exercise("pathway-elements")
    assert isinstance(view, PathwayElementsView)
    return view


def peopled(workshop: WorkshopDoor) -> None:
    for name in ("Library", "School", "Clinic"):
        body = {"name": name, "member": True}
        workshop._session.host.put([Change(kind="stakeholder", key=name.lower(), body=body)])


def sent(view: PathwayElementsView, op: str, **more: Any) -> dict[str, Any]:
    asked = {"id": str(uuid4()), "question": view.wizard.question["key"], **more}
    return view.wizard._answer({"op": op, **asked}, [])


def answered(view: PathwayElementsView, **cells: Any) -> dict[str, Any]:
    question = view.wizard.question
    seen = question["cells"]
    return sent(view, "answer", cells={**seen, **cells}, seen=seen, anyway=False)


def topic(view: PathwayElementsView) -> str:
    named: str = view.wizard.question["key"]
    return named.partition(" ")[2].partition(":")[0]


def asks(view: PathwayElementsView) -> str:
    said: str = view.wizard.question["asks"]
    return said


def standing(workshop: WorkshopDoor, draft: str = "main") -> Pathway:
    return pathway_of(workshop._session.state(), draft)


def begun(view: PathwayElementsView) -> None:
    """Answer the goal and two preconditions of it."""
    for label in (GOAL, "Parents read aloud", "Books are at home"):
        assert answered(view, label=label)["ok"]


def named(view: PathwayElementsView, name: str) -> dict[str, Any]:
    wish = {"op": "send", "id": f"batch {name}", "cells": {"name": name}}
    return view.beginning.form._answer(wish, [])


def test_twelve_boxes_question_by_question_and_all_is_there_after_a_restart(
    own: WorkshopDoor, tmp_path: Path
) -> None:
    peopled(own)
    view, left = opened(own), {about: [*answers] for about, answers in SAID.items()}
    restart = 20
    while (about := topic(view)) != "more":
        there = len(view.wizard.question["under"])
        if about in ("before", "doing") and there == (4 if about == "before" else 2):
            told = sent(view, "finish")
        else:
            told = answered(view, **left[about].pop(0))
        assert told["ok"], (asks(view), told)
        restart -= 1
        if restart == 0:  # the kernel is gone: the next one goes on where this one was
            before = asks(view)
            own.close()
            own = join(tmp_path / "workshop")
            view = opened(own)
            assert asks(view) == before
    assert not any(left.values())
    assert view.wizard.progress == "12 boxes; every question has its answer."
    own.close()
    again = join(tmp_path / "workshop")
    found = again.result("pathway-elements")
    assert [row["kind"] for row in found.rows] == [
        *("Impact", *["Outcome"] * 4, "Assumption", *["Activity"] * 6),
    ]
    assert [row["owners"] for row in found.rows][-6:] == ["Library"] * 6
    assert found.rows[6]["leads_to"] == "Books are at home"
    assert [one.code for one in found.findings] == ["nobody-acts"]
    pathway = standing(again)
    assert len(pathway.links) == 11
    assert all(link.rationale for link in pathway.links.values() if link.needed)
    again.close()


def test_the_box_and_what_it_leads_to_stand_above_the_question(own: WorkshopDoor) -> None:
    view = opened(own)
    begun(view)
    question = view.wizard.question
    assert question["asks"] == f"What else must be true before “{GOAL}” can come true?"
    assert question["way"] == [{"kind": "Impact", "label": GOAL}]
    assert [one["label"] for one in question["under"]] == [
        "Parents read aloud",
        "Books are at home",
    ]
    assert view.wizard.progress.startswith("3 boxes; 8 questions to go so far.")
    sent(view, "finish")
    assert asks(view) == f"Could “{GOAL}” come true without “Parents read aloud”?"
    assert [one["label"] for one in view.wizard.question["way"]] == [GOAL, "Parents read aloud"]


def test_the_reply_brings_the_next_question_and_is_the_same_when_sent_again(
    own: WorkshopDoor,
) -> None:
    view = opened(own)
    wish = {"id": str(uuid4()), "cells": {"label": GOAL}, "seen": {"label": ""}, "anyway": False}
    asked = {"op": "answer", "question": view.wizard.question["key"], **wish}
    told = view.wizard._answer(asked, [])
    assert told["next"] == view.wizard.question
    assert topic(view) == "before"
    assert view.wizard._answer(asked, [])["next"] == told["next"]
    assert len(standing(own).elements) == 1


def test_one_undo_takes_box_and_link_and_back_gives_the_words_again(own: WorkshopDoor) -> None:
    view = opened(own)
    begun(view)
    told = sent(view, "back")
    assert told["typed"] == {"label": "Books are at home"}
    pathway = standing(own)
    assert (len(pathway.elements), len(pathway.links)) == (2, 1)
    assert topic(view) == "before"
    wish = str(uuid4())
    for _ in range(2):  # sent twice, done once
        assert sent(view, "back", id=wish)["ok"]
    assert [one.label for one in standing(own).elements.values()] == [GOAL]


def test_back_after_a_restart_takes_back_what_was_saved_last(
    own: WorkshopDoor, tmp_path: Path
) -> None:
    begun(opened(own))
    own.close()
    again = join(tmp_path / "workshop")
    view = opened(again)
    assert view.wizard.can_back
    assert sent(view, "back")["ok"]
    assert len(standing(again).elements) == 2
    again.close()


def test_back_takes_nothing_back_that_was_written_elsewhere(own: WorkshopDoor) -> None:
    view = opened(own)
    begun(view)
    # A box that was drawn since is taken back first, and the question stays.
    view.answer(kind="outcome", label="Drawn on the map")
    told = sent(view, "back")
    assert (told["ok"], "typed" in told) == (True, False)
    assert sent(view, "back")["typed"] == {"label": "Books are at home"}
    named(view, "Table two")
    assert not view.wizard.can_back
    answered(view, label="Nobody is alone")
    view.choice.list.value = "main"
    assert "in another pathway" in sent(view, "back")["text"]
    assert len(standing(own).elements) == 2


def test_what_is_skipped_comes_back_at_the_end_and_back_returns_to_it(own: WorkshopDoor) -> None:
    view = opened(own)
    begun(view)
    sent(view, "finish")
    skipped = asks(view)
    sent(view, "skip")
    assert view.wizard.progress.startswith("3 boxes; 7 questions to go so far, one of")
    sent(view, "back")
    assert asks(view) == skipped
    for _ in range(7):
        sent(view, "skip")
    assert asks(view) == skipped
    sent(view, "back")
    sent(view, "back")
    assert asks(view) != skipped


def test_samples_are_taken_and_changed(own: WorkshopDoor) -> None:
    view = opened(own)
    [samples] = view.wizard.question["offers"]
    sample = samples["words"][0]["label"]
    answered(view, label=sample)
    found = own.result("pathway-elements")
    assert "sample-unchanged" in [one.code for one in found.findings]
    [key] = standing(own).elements
    view.answer(key=key, label=f"{sample}, here by the river")
    assert "sample-unchanged" not in [one.code for one in own.result("pathway-elements").findings]
    titles = [offer["title"] for offer in view.wizard.question["offers"]]
    assert titles == ["Samples to start from; change the words"]


def test_a_box_that_is_there_can_be_chosen_but_none_that_closes_a_circle(
    own: WorkshopDoor,
) -> None:
    view = opened(own)
    begun(view)
    sent(view, "finish")
    while topic(view) != "influence":
        sent(view, "skip")
    answered(view, influence="partly")
    while topic(view) != "before":
        sent(view, "skip")
    offers = view.wizard.question["offers"]
    own_boxes = next(one for one in offers if one["title"] == "Boxes that are there already")
    assert [one["label"] for one in own_boxes["words"]] == ["Books are at home"]
    answered(view, label="Books are at home")
    pathway = standing(own)
    assert (len(pathway.elements), len(pathway.links)) == (3, 3)


def test_two_people_answer_at_the_same_time(own: WorkshopDoor) -> None:
    for name in ("Ada", "Bo"):
        body = Person(name=name).model_dump(mode="json")
        own._session.host.put([Change(kind="person", key=name.lower(), body=body)])
    view = opened(own)
    begun(view)
    sent(view, "finish")
    mine = view.wizard.question
    assert topic(view) == "needed"
    with own.acting_as("bo"):
        theirs = opened(own)
        sent(theirs, "finish")
        answered(theirs, needed="helpful")
        assert asks(theirs) != mine["asks"]
    # Mine is refused with what stands there, and goes in when I still want it.
    wish = {"question": mine["key"], "cells": {"needed": "necessary"}, "seen": mine["cells"]}
    told = sent(view, "answer", **wish, anyway=False)
    assert (told["ok"], told["theirs"]) == (False, {"needed": "helpful"})
    view.refresh()
    assert asks(view) != mine["asks"]
    assert sent(view, "answer", **wish, anyway=True)["ok"]
    assert [one.needed for one in standing(own).links.values()] == ["necessary", ""]


def test_a_draft_is_begun_with_a_name_and_asked_about_on_its_own(own: WorkshopDoor) -> None:
    view = opened(own)
    begun(view)
    view.beginning.button.click()
    assert view.beginning.form.layout.display == ""
    assert named(view, "Table two")["ok"]
    assert topic(view) == "goal"
    assert "What is there so far: Table two" in view.group.value
    answered(view, label="Nobody is alone")
    [ours, draft] = drafts(own._session.state())
    assert [draft_of(key) for key in standing(own, draft).elements] == [draft]
    assert len(standing(own, ours).elements) == 3
    view.choice.list.value = ours
    assert topic(view) == "before"
    assert named(view, "Table two")["ok"]  # sent twice, begun once
    assert len(drafts(own._session.state())) == 2
    assert "name" in named(view, " ")["messages"]


def test_hostile_words_are_text_and_an_unknown_question_is_refused(own: WorkshopDoor) -> None:
    view = opened(own)
    names = hostile_names()
    answered(view, label=names[0])
    for name in names[1:]:
        assert answered(view, label=name)["ok"]
    page = Seen(view.group.value)
    assert page.elements <= OURS
    assert page.handlers == []
    labels = [one.label for one in standing(own).elements.values()]
    assert labels == names
    told = sent(view, "answer", question="main price:x", cells={}, seen={})
    assert "not known here" in told["text"]
    gone = sent(view, "answer", question="main before:main/x", cells={"label": "A"}, seen={})
    assert "took this away" in gone["text"]


def test_a_promise_of_an_earlier_notebook_is_offered_as_soon_as_it_is_made(
    own: WorkshopDoor,
) -> None:
    peopled(own)
    view = opened(own)
    begun(view)
    while topic(view) != "influence":
        assert sent(view, "finish" if view.wizard.question["finish"] else "skip")["ok"]
    assert answered(view, influence="ours")["ok"]
    assert topic(view) == "doing"
    promise = {"exercise": "next-steps", "owner": "library", "what": "Lend out book boxes"}
    own._session.host.put([Change(kind="commitment", key="one", body=promise)])
    view.refresh()
    words = [one["label"] for offer in view.wizard.question["offers"] for one in offer["words"]]
    assert "Lend out book boxes" in words


def test_back_leaves_what_came_in_as_a_whole(own: WorkshopDoor) -> None:
    view = opened(own)
    begun(view)
    steps = own.bring_pathway()
    steps.read(b"cause,effect\nWalk,Safe\n", name="theirs.csv")
    steps.bring()
    [draft] = [key for key, name in drafts(own._session.state()).items() if name == "theirs"]
    view.choice.list.value = draft
    assert not view.wizard.can_back
    assert "came in as a whole" in sent(view, "back")["text"]
    assert len(standing(own, draft).elements) == 2


def test_a_draft_begun_here_has_a_name_of_its_own(own: WorkshopDoor) -> None:
    view = opened(own)
    assert named(view, "Tuesday group")["ok"]
    again = view.beginning.form._answer(
        {"op": "send", "id": "another", "cells": {"name": "tuesday GROUP"}}, []
    )
    assert "name that no other draft has" in again["messages"]["name"]
    assert len(drafts(own._session.state())) == 2
