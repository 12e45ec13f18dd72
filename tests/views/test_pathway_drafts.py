"""Row TC-4, driven as the browser drives it."""

from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.pathways.draft_comparison import Draft, PathwayDrafts
from collabworkshop.exercises.pathways.standing import (
    MAIN,
    NAMELESS,
    drafts,
    link_key,
    pathway_of,
)
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.pathway import ELEMENT, LINK, Element, Link
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.pathway_match import PATHWAY_MATCH
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.pathway_drafts import PathwayDraftsView
from tests.hostile import hostile_names


def opened(workshop: WorkshopDoor) -> PathwayDraftsView:
    view = workshop.exercise("pathway-drafts")
    assert isinstance(view, PathwayDraftsView)
    return view


def box(draft: str, id_: str, label: str, kind: str = "outcome", **more: Any) -> Change:
    told = Element.model_validate({"kind": kind, "label": label, **more})
    return Change(kind=ELEMENT, key=f"{draft}/{id_}", body=told.model_dump(mode="json"))


def link(source: str, target: str, **more: Any) -> Change:
    told = Link(source=source, target=target, **more)
    key = link_key(source, target)
    return Change(kind=LINK, key=key, body=told.model_dump(mode="json"))


def draft(key: str, name: str) -> Change:
    return Change(kind=PATHWAY_DRAFT, key=key, body=PathwayDraft(name=name).model_dump(mode="json"))


@pytest.fixture
def two(own: WorkshopDoor) -> WorkshopDoor:
    """The coalition's pathway of three boxes beside group B's of five."""
    own._session.host.put(
        [
            draft("b", "Group B"),
            box(MAIN, "goal", "Children grow up safe", "impact", ends=60),
            box(MAIN, "know", "Parents know whom to ask", ends=12),
            box(MAIN, "walk", "Walk to school together", "activity"),
            link(f"{MAIN}/know", f"{MAIN}/goal", rationale="Help comes early"),
            box("b", "goal", "Children grow up safe.", "impact", ends=48, detail="All of them"),
            box("b", "know", "Parents know whom they can ask", ends=18),
            box("b", "bus", "Run a night bus", "activity"),
            box("b", "home", "Young people get home at night"),
            box("b", "walk", "Walk to school together", "activity"),
            link("b/know", "b/goal", rationale="They are less alone", strength=4),
            link("b/bus", "b/home"),
            link("b/home", "b/goal"),
            link("b/walk", "b/goal"),
        ]
    )
    return own


def took(
    view: PathwayDraftsView, key: str, step: str, group: str = "", **more: Any
) -> dict[str, Any]:
    told = {"op": "take", "id": str(uuid4()), "group": group, "key": key, "step": step, **more}
    return view.beside._answer({"between": view.beside.between, **told}, [])


def rows(view: PathwayDraftsView, group: str) -> dict[str, dict[str, Any]]:
    found = [one for one in view.beside.groups if one["id"] == group]
    return {row["key"]: row for one in found for row in one["rows"]}


def ours(view: PathwayDraftsView) -> set[str]:
    return {one.label for one in pathway_of(view.state).elements.values()}


def standing(workshop: WorkshopDoor) -> Draft:
    """Return how group B's draft stands, from a store that was opened again."""
    again = join(workshop._session.workspace.folder)
    result = again.result("pathway-drafts")
    assert isinstance(result, PathwayDrafts)
    again.close()
    return next(one for one in result.drafts if one.draft == "b")


def test_a_draft_is_begun_renamed_taken_away_and_brought_back(own: WorkshopDoor) -> None:
    view = opened(own)
    sent = view.table._answer(
        {"op": "save", "id": str(uuid4()), "key": None, "cells": {"name": "Group A"}}, []
    )
    key = sent["key"]
    view.answer(key=key, name="The parents")
    assert [row["cells"]["name"] for row in view.table.rows] == ["The parents"]
    with pytest.raises(WorkshopError, match="no other draft has"):
        view.answer(name="the parents")
    with pytest.raises(WorkshopError, match="no other draft has"):
        view.answer(name="The coalition's pathway")
    assert view.returning.layout.display == "none"
    view.remove(key)
    assert view.table.rows == []
    assert view.gone.options == (("The parents", key),)
    with own.acting_as("Bo"):  # anybody may
        opened(own).back.click()
    view.refresh()
    assert [row["cells"]["name"] for row in view.table.rows] == ["The parents"]
    assert view.returning.layout.display == "none"


def test_two_drafts_lie_side_by_side_and_none_beside_itself(two: WorkshopDoor) -> None:
    view = opened(two)
    assert [key for _, key in view.pair.source.options] == ["b"]
    view.pair.into.value = "b"
    assert [key for _, key in view.pair.source.options] == [MAIN]
    with pytest.raises(WorkshopError, match="two different drafts"):
        view.compare("b", "b")
    view.pair.into.value = MAIN
    view.pair.look.click()
    assert view.beside.layout.display == ""
    assert [*rows(view, "waiting")] == [f"{MAIN}/know~b/know"]
    assert [*rows(view, "second")] == ["b/bus", "b/home"]
    both = rows(view, "both")[f"{MAIN}/goal~b/goal"]["cells"]
    assert both[0]["text"] == "≠ Children grow up safe"
    assert both[1]["lines"] == ["≠ Ends (month): 48", "≠ More about it: All of them"]
    # Alike in all: nothing to merge, so only the doubt is offered.
    walk = rows(view, "both")[f"{MAIN}/walk~b/walk"]
    assert [step["step"] for step in walk["steps"]] == ["apart"]
    assert [*rows(view, "links-second")] == ["b/walk>goal"]


def test_what_is_said_of_two_boxes_counts_in_both_directions_whoever_said_it(
    two: WorkshopDoor,
) -> None:
    view = opened(two)
    view.compare("b")
    assert took(view, f"{MAIN}/know~b/know", "same")["ok"]
    assert rows(view, "waiting") == {}
    assert standing(two).waiting == 0
    with two.acting_as("Bo"):
        bos = opened(two)
        bos.compare(MAIN, "b")
        assert f"b/know~{MAIN}/know" in rows(bos, "both")
        assert took(bos, f"b/know~{MAIN}/know", "apart")["ok"]
        assert [*rows(bos, "apart")] == [f"b/know~{MAIN}/know"]
    view.refresh()
    assert f"{MAIN}/know" in rows(view, "first")
    assert len(view.state.of(PATHWAY_MATCH)) == 1


def test_a_box_is_taken_over_with_its_links_or_without_and_undone_as_one(two: WorkshopDoor) -> None:
    view = opened(two)
    view.compare("b")
    before = pathway_of(view.state, "b")
    assert took(view, "b/home", "take")["ok"]
    assert "Young people get home at night" in ours(view)
    assert {*pathway_of(view.state).links} == {f"{MAIN}/know>goal", f"{MAIN}/home>goal"}
    assert took(view, "b/bus", "alone")["ok"]
    assert len(pathway_of(view.state).links) == 2
    assert [*rows(view, "links-second")] == ["b/bus>home", "b/walk>goal"]
    assert took(view, "b/bus>home", "link")["ok"]
    assert f"{MAIN}/bus>home" in pathway_of(view.state).links
    assert pathway_of(view.state, "b") == before
    assert (standing(two).shared, standing(two).only_there) == (4, ())
    for _ in range(3):
        assert view.beside._answer({"op": "undo", "id": str(uuid4())}, [])["ok"]
    assert len(pathway_of(view.state).links) == 1
    assert "Young people get home at night" not in ours(view)
    assert [*rows(view, "second")] == ["b/bus", "b/home"]


def test_two_boxes_become_one_that_says_what_both_say_and_doing_it_twice_adds_nothing(
    two: WorkshopDoor,
) -> None:
    view = opened(two)
    view.compare("b")
    key = f"{MAIN}/goal~b/goal"
    for _ in range(2):
        assert took(view, key, "one")["ok"]
    goal = pathway_of(view.state).elements[f"{MAIN}/goal"]
    assert goal.label == "Children grow up safe"
    assert goal.detail.splitlines() == [
        "All of them",
        "Other draft, wording: Children grow up safe.",
        "Other draft, ends (month): 48",
    ]
    assert [step["step"] for step in rows(view, "both")[key]["steps"]] == ["apart"]
    assert took(view, f"{MAIN}/know~b/know", "same")["ok"]
    assert took(view, "b/know>goal", "join")["ok"]
    joined = pathway_of(view.state).links[f"{MAIN}/know>goal"]
    assert (joined.strength, joined.rationale) == (4, "Help comes early\nThey are less alone")


def test_all_the_rest_is_one_step_and_leaves_what_nobody_has_confirmed(two: WorkshopDoor) -> None:
    view = opened(two)
    view.compare("b")
    assert view.beside.rest == "Take all the rest over"
    assert took(view, "", "rest", "rest")["ok"]
    assert ours(view) == {
        "Children grow up safe",
        "Parents know whom to ask",
        "Walk to school together",
        "Run a night bus",
        "Young people get home at night",
    }
    links = {*pathway_of(view.state).links}
    assert links == {f"{MAIN}/{one}" for one in ("know>goal", "home>goal", "bus>home", "walk>goal")}
    assert view.beside.rest == ""
    assert [*rows(view, "waiting")] == [f"{MAIN}/know~b/know"]
    assert view.beside._answer({"op": "undo", "id": str(uuid4())}, [])["ok"]
    assert len(ours(view)) == 3


def test_two_people_who_take_the_same_box_over_at_one_moment_make_one(two: WorkshopDoor) -> None:
    with two.acting_as("Ada"):
        adas = opened(two)
    with two.acting_as("Bo"):
        bos = opened(two)
    for view in (adas, bos):
        view.compare("b")
    late = bos._step("second", "b/bus", "take", (MAIN, "b"))
    same = bos._step("waiting", f"{MAIN}/know~b/know", "same", (MAIN, "b"))
    assert took(adas, "b/bus", "take")["ok"]
    assert took(adas, f"{MAIN}/know~b/know", "apart")["ok"]
    for asked in (late, same):
        with pytest.raises(WorkshopError, match="at the same moment"):
            bos._save(asked, None)
    assert [one for one in pathway_of(bos.state).elements if "bus" in one] == [f"{MAIN}/bus"]
    assert "b/bus" not in rows(bos, "second")
    told = took(bos, "b/bus", "take")
    assert told["text"] == "This box is there already."


def test_a_step_that_is_sent_again_is_taken_once(two: WorkshopDoor) -> None:
    view = opened(two)
    view.compare("b")
    again = {"op": "take", "id": str(uuid4()), "group": "", "key": "b/bus", "step": "take"}
    for _ in range(2):
        assert view.beside._answer({**again, "between": [MAIN, "b"]}, [])["ok"]
    assert len(pathway_of(view.state).elements) == 4


def test_what_cannot_be_done_is_said(two: WorkshopDoor) -> None:
    view = opened(two)
    view.compare("b")
    assert "Say first whether" in took(view, "b/know", "take")["text"]
    assert "boxes at both ends first" in took(view, "b/bus>home", "link")["text"]
    assert took(view, "b/gone", "take")["gone"]
    assert took(view, f"{MAIN}/know~b/know", "same")["ok"]
    assert "already the same as" in took(view, f"{MAIN}/goal~b/know", "same")["text"]
    assert "two boxes of one draft" in took(view, "b/home~b/know", "same")["text"]
    view.remove("b")
    assert view.beside.layout.display == "none"
    told = took(view, "b/bus", "take", between=[MAIN, "b"])
    assert "was taken away" in told["text"]


def test_an_empty_draft_has_nothing_to_give_and_takes_all(two: WorkshopDoor) -> None:
    view = opened(two)
    key = view.answer(name="Group C").key
    view.compare(key)
    assert "nothing to take over" in view.beside.told
    assert view.beside.rest == ""
    view.compare("b", key)
    assert took(view, "", "rest", "rest")["ok"]
    assert len(pathway_of(view.state, key).elements) == 5
    assert len(pathway_of(view.state, key).links) == 4


def test_hostile_names_stay_as_typed_and_are_shown_as_text(own: WorkshopDoor) -> None:
    view = opened(own)
    names = [name for name in hostile_names() if name.strip()]
    key = view.answer(name=names[0], note=names[-1]).key
    told = [box(key, str(n), name) for n, name in enumerate(names)]
    own._session.host.put([*told, box(MAIN, "0", "شارع آمن"), box(key, "a", "شارع آمن")])
    view.compare(key)
    assert f"{MAIN}/0~{key}/a" in rows(view, "both")
    assert took(view, "", "rest", "rest")["ok"]
    assert ours(view) >= set(names)
    assert "&lt;script&gt;" in view.group.value
    assert "<script>" not in view.group.value
    # Its own id was taken by another box; both stand.
    assert f"{MAIN}/{key}-0" in pathway_of(view.state).elements


def test_a_box_taken_over_stands_where_no_other_box_ever_stood(two: WorkshopDoor) -> None:
    view = opened(two)
    two._session.host.put(
        [
            link(f"{MAIN}/walk", f"{MAIN}/know"),
            Change(kind=ELEMENT, key=f"{MAIN}/walk", deleted=True),
            draft("c", "Group C"),
            box("c", "walk", "Bread is cheap"),
            box("c", "x" * 121, "Rain"),
        ]
    )
    view.compare("c")
    assert took(view, "c/walk", "take")["ok"]
    assert took(view, f"c/{'x' * 121}", "take")["ok"]
    stands = pathway_of(view.state)
    assert {key for key, one in stands.elements.items() if one.label == "Bread is cheap"} == {
        f"{MAIN}/c-walk"
    }
    # The link of the box that was taken away still waits for it.
    assert f"{MAIN}/walk>know" not in stands.links
    # Keys do not grow for ever: a link and a pair hold two of them.
    assert all(len(key) < 140 for key in stands.elements)


def test_a_draft_outlives_who_named_it(own: WorkshopDoor) -> None:
    body = {"name": "Ada", "organisation": ""}
    own._session.host.put([Change(kind="person", key="ada-lovelace", body=body)])
    with own.acting_as("ada-lovelace"):
        key = opened(own).answer(name="Ada's draft").key
    own._session.host.put([box(key, "goal", "Safe", "impact")])
    with own.acting_as("ada-lovelace"):
        own._session.host.erase("ada-lovelace")
    view = opened(own)
    assert [row["cells"]["name"] for row in view.table.rows] == [NAMELESS]
    assert view.compare(key).comparison.only_second == (f"{key}/goal",)
    [row] = view.table.rows
    cells = {"name": "What Ada began"}
    sent = {"op": "save", "id": str(uuid4()), "key": key, "expected": row["revision"]}
    assert view.table._answer({**sent, "cells": cells}, [])["ok"]
    assert drafts(view.state)[key] == "What Ada began"
    assert list(pathway_of(view.state, key).elements) == [f"{key}/goal"]
