"""A theory of a file becomes a draft: in one batch, beside what is there, with nothing lost."""

from typing import Any

import pytest

from collabworkshop.exercises.bringing.pathways import MOST, brought_pathway
from collabworkshop.exercises.pathways.standing import MAIN, context_of, drafts, pathway_of
from collabworkshop.exercises.taking.pathways import taken
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.pathway import Element, Link, Pathway
from tests.exercises.desk import Desk
from tests.hostile import hostile_names

WALK = Element(kind="activity", label="Walk", owners=("CLINIC", "Nobody & Co"), asked=("school",))
SAFE = Element(kind="impact", label="Safe streets")


def theory(*links: Link, **boxes: Element) -> Pathway:
    found = boxes or {"walk": WALK, "safe": SAFE}
    return Pathway(elements=found, links={f"l{n}": link for n, link in enumerate(links)})


def test_boxes_and_links_stand_in_a_draft_of_their_own_and_undo_is_one_batch(town: Desk) -> None:
    came = brought_pathway(
        theory(Link(source="walk", target="safe", rationale="We are seen")),
        town.state,
        name="Theirs",
    )
    assert (came.boxes, came.links) == (2, 1)
    before = town.state
    town.put(*came.changes)
    assert drafts(town.state)[came.draft] == "Theirs"
    assert pathway_of(town.state, MAIN) == pathway_of(before, MAIN)
    stands = pathway_of(town.state, came.draft)
    assert sorted(stands.elements) == [f"{came.draft}/safe", f"{came.draft}/walk"]
    [(key, found)] = stands.links.items()
    assert (key, found.rationale) == (f"{came.draft}/walk>safe", "We are seen")


def test_whom_the_workshop_knows_is_found_by_key_or_name_and_others_stay_in_words(
    town: Desk,
) -> None:
    came = brought_pathway(theory(), town.state, name="Theirs")
    body: dict[str, Any] = came.changes[1].body or {}
    assert (body["owners"], body["asked"]) == (["clinic"], ["school"])
    assert body["detail"] == "Owners: Nobody & Co"
    assert came.left_out == [
        "Walk: is not known here, and stands in its details: Owners: Nobody & Co"
    ]


def test_links_for_which_there_is_one_place_become_one_and_none_is_lost(desk: Desk) -> None:
    pathway = theory(
        Link(source="walk", target="safe", rationale="a", strength=2),
        Link(source="walk", target="safe", rationale="b", needed="necessary"),
        Link(source="safe", target="safe", rationale="grows"),
    )
    came = brought_pathway(pathway, desk.state, name="Theirs")
    [link] = [change.body for change in came.changes if change.kind == "pathway-link"]
    assert link is not None
    assert (link["rationale"], link["needed"], link["strength"]) == ("a\nb", "necessary", 2)
    details = [c.body["detail"] for c in came.changes if c.kind == "pathway-element" and c.body]
    assert "It leads to itself: grows" in details
    assert [line.partition(":")[0] for line in came.left_out[-1:]] == ["“Walk” to “Safe streets”"]


def test_ids_that_could_be_taken_for_others_get_a_number_and_long_ones_fit(desk: Desk) -> None:
    ids = ["a>b", "a", "b", "a/b", "x" * 400, "box-1"]
    boxes = {key: Element(kind="outcome", label=key) for key in ids}
    pathway = Pathway(
        elements=boxes,
        links={
            "1": Link(source="a>b", target="b"),
            "2": Link(source="a", target="b"),
            "3": Link(source="x" * 400, target="a/b"),
        },
    )
    came = brought_pathway(pathway, desk.state, name="Theirs")
    assert len({(change.kind, change.key) for change in came.changes}) == 1 + 6 + 3
    desk.put(*came.changes)
    stands = pathway_of(desk.state, came.draft)
    labels = {
        (stands.elements[k.source].label, stands.elements[k.target].label)
        for k in stands.links.values()
    }
    assert labels == {("a>b", "b"), ("a", "b"), ("x" * 400, "a/b")}


def test_hostile_labels_come_in_as_they_are(desk: Desk) -> None:
    names = hostile_names()
    boxes = {f"{n}": Element(kind="outcome", label=name) for n, name in enumerate(names)}
    desk.put(*(came := brought_pathway(theory(**boxes), desk.state, name="=1+1")).changes)
    stands = pathway_of(desk.state, came.draft)
    assert sorted(one.label for one in stands.elements.values()) == sorted(names)


def test_nothing_and_far_too_much_are_refused_with_a_sentence(desk: Desk) -> None:
    with pytest.raises(WorkshopError, match="no box in the file"):
        brought_pathway(Pathway(), desk.state, name="Theirs")
    many = {str(n): SAFE for n in range(MOST + 1)}
    with pytest.raises(WorkshopError, match="no group can work with"):
        brought_pathway(Pathway(elements=many), desk.state, name="Theirs")


def test_what_is_taken_along_has_names_and_comes_back_the_same(town: Desk) -> None:
    came = brought_pathway(
        theory(Link(source="walk", target="safe")), town.state, name="Theirs", draft="d1"
    )
    town.put(*came.changes)
    first = pathway_of(town.state, "d1")
    out = taken(first, context_of(town.state))
    assert out.elements["walk"].owners == ("Clinic",)
    again = brought_pathway(out, town.state, name="Again", draft="d2")
    town.put(*again.changes)
    second = pathway_of(town.state, "d2")
    assert [one for _, one in sorted(second.elements.items())] == [
        one for _, one in sorted(first.elements.items())
    ]
