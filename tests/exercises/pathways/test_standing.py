"""A theory of change is put together from what stands, draft by draft."""

from typing import Any

from collabworkshop.exercises.pathways.latest import came_whole, latest_draft
from collabworkshop.exercises.pathways.standing import (
    MAIN,
    NAMELESS,
    OURS,
    context_of,
    drafts,
    link_key,
    new_element_key,
    pathway_of,
)
from collabworkshop.model.pathway import ELEMENT, LINK, Element, Link
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.record import Change
from collabworkshop.model.sharing import SHARING, Sharing
from tests.exercises.desk import Desk, line


def box(key: str, label: str) -> Change:
    body = Element(kind="outcome", label=label).model_dump(mode="json")
    return Change(kind=ELEMENT, key=key, body=body)


def link(source: str, target: str) -> Change:
    body = Link(source=source, target=target).model_dump(mode="json")
    return Change(kind=LINK, key=link_key(source, target), body=body)


def begin(desk: Desk, key: str, name: str) -> None:
    desk.put(Change(kind=PATHWAY_DRAFT, key=key, body=PathwayDraft(name=name).model_dump()))


def test_there_is_always_the_coalitions_own_and_it_comes_first(town: Desk) -> None:
    assert drafts(town.state) == {MAIN: OURS}
    begin(town, "b", "Tuesday group")
    assert list(drafts(town.state).items()) == [(MAIN, OURS), ("b", "Tuesday group")]


def test_each_draft_has_its_own_boxes_and_links(town: Desk) -> None:
    begin(town, "b", "Tuesday group")
    town.put(box("main/a", "Safe"), box("main/c", "Seen"), box("b/a", "Safe too"))
    town.put(link("main/c", "main/a"))
    ours, theirs = (pathway_of(town.state, draft) for draft in (MAIN, "b"))
    assert (list(ours.elements), list(ours.links)) == (["main/a", "main/c"], ["main/c>a"])
    assert (list(theirs.elements), list(theirs.links)) == (["b/a"], [])
    assert (ours.name, theirs.name) == (OURS, "Tuesday group")


def test_a_link_waits_for_a_box_that_was_taken_away(town: Desk) -> None:
    town.put(box("main/a", "Safe"), box("main/c", "Seen"), link("main/c", "main/a"))
    town.put(Change(kind=ELEMENT, key="main/a", deleted=True))
    assert list(pathway_of(town.state).links) == []
    town.put(box("main/a", "Safe again"))
    assert list(pathway_of(town.state).links) == ["main/c>a"]


def test_two_links_between_two_boxes_are_one_and_one_back_is_another() -> None:
    assert link_key("main/a", "main/b") == "main/a>b"
    assert link_key("main/b", "main/a") == "main/b>a"
    assert new_element_key("b") != new_element_key("b")
    assert new_element_key("b").startswith("b/")


def test_who_comes_back_finds_the_draft_in_which_they_drew_last(town: Desk) -> None:
    assert latest_draft(town.state, "bo") == MAIN
    begin(town, "b", "Tuesday group")
    town.put(box("main/a", "Safe"), by="bo")
    town.put(box("b/a", "Safe"), by="bo")
    town.put(box("main/c", "Seen"), by="ada")
    assert latest_draft(town.state, "bo") == "b"
    assert latest_draft(town.state, "ada") == MAIN
    town.put(Change(kind=PATHWAY_DRAFT, key="b", deleted=True))
    assert latest_draft(town.state, "bo") == MAIN


def test_earlier_notebooks_say_who_is_there_and_what_is_left(town: Desk) -> None:
    room: dict[str, Any] = {
        "side": "need",
        "organisation": "school",
        "what": "Room",
        "amount": 3,
        "unit": "hours",
    }
    town.put(line("hall", amount=4, unit="hours"), line("wish", **room))
    town.put(line("wall", organisation="school", what="Wall"), line("own", state="draft"))
    agreed = Sharing(need="wish", offer="hall", decision="accepted", amount=3)
    town.put(Change(kind=SHARING, key="wish/hall", body=agreed.model_dump(mode="json")))
    known = context_of(town.state)
    assert known.stakeholders == {"clinic": "Clinic", "school": "School", "club": "Club"}
    assert known.members == {"clinic", "school", "club"}
    assert known.resources == {"hall": "Hall (Clinic)", "wall": "Wall (School)"}
    assert known.left == {"hall": 1.0, "wall": None}
    assert known.affected == frozenset()


def test_who_lives_with_the_issue_is_known_by_what_the_list_says(town: Desk) -> None:
    body = {"name": "Parents of Mill Street", "lived_experience": True}
    town.put(Change(kind="stakeholder", key="parents", body=body))
    assert context_of(town.state).affected == {"parents"}


def test_a_draft_whose_name_is_gone_for_good_is_still_there(town: Desk) -> None:
    town.put(box("b/a", "Safe"), box("main/a", "Seen"))
    assert drafts(town.state) == {MAIN: OURS, "b": NAMELESS}
    assert list(pathway_of(town.state, "b").elements) == ["b/a"]
    town.put(box("c/a", "Safe"))
    assert drafts(town.state) == {MAIN: OURS, "b": f"{NAMELESS} (1)", "c": f"{NAMELESS} (2)"}
    begin(town, "b", "Tuesday group")
    town.put(Change(kind=PATHWAY_DRAFT, key="b", deleted=True))
    # One that somebody took away is away.
    assert drafts(town.state) == {MAIN: OURS, "c": NAMELESS}


def test_what_came_from_a_file_or_out_of_a_draft_is_known_as_a_whole(town: Desk) -> None:
    town.put(box("main/a", "Safe"))
    assert not came_whole(town.state, "ada")
    body = PathwayDraft(name="Theirs").model_dump()
    town.put(Change(kind=PATHWAY_DRAFT, key="b", body=body), box("b/a", "Safe"))
    assert came_whole(town.state, "ada")
    assert not came_whole(town.state, "bo")
    town.put(box("b/c", "Seen"))
    assert not came_whole(town.state, "ada")
