"""Row SM-3, driven as the browser drives it."""

from html import unescape
from uuid import uuid4

import pytest

from collabworkshop.model.errors import WorkshopError
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.map_findings import MapFindingsView
from tests.hostile import hostile_names

RIVER = "river-street-centre"


def opened(workshop: WorkshopDoor) -> MapFindingsView:
    view = workshop.exercise("map-findings")
    assert isinstance(view, MapFindingsView)
    return view


def test_it_opens_with_everybody_to_choose_and_nothing_measured(practice: WorkshopDoor) -> None:
    view = opened(practice)
    assert repr(view).startswith("<map-findings: ")
    labels = [label for label, _ in view.which.options]
    assert labels[0] == "Choose a stakeholder"
    assert labels[1:] == sorted(labels[1:], key=str.casefold)
    assert len(labels) == 41
    assert view.which.description == "Why does this one matter?"
    assert (view.portrait.value, view.group.value) == ("", "")


def test_choosing_somebody_shows_why_they_matter(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.which.value = RIVER
    assert "<h3><bdi>River Street Community Centre</bdi></h3>" in view.portrait.value
    assert "Tied to 13 others" in view.portrait.value
    view.look_at("grandparents")
    assert view.which.value == "grandparents"
    assert "No tie of this stakeholder is counted" in view.portrait.value
    view.look_at("")
    assert view.portrait.value == ""
    with pytest.raises(WorkshopError, match="not on the list"):
        view.look_at("nobody")


def test_the_map_is_read_on_demand_and_follows_afterwards(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.answer(play="leaves", stakeholder="harbour-school", note="The head retires")
    assert view.group.value == ""
    view.asked.click()
    shown = unescape(view.group.value)
    for part in (
        "What the map says",
        "Counted as tied is every pair",
        "Ties that are missing most",
        "What if Harbour Secondary School left?",
        # Of the 35 in the largest part 4 hang on the school: 30 are left together.
        "<td><bdi>595 of 780</bdi></td><td><bdi>435 of 741</bdi></td>",
        "Kept by <bdi>",
        "The head retires",
    ):
        assert part in shown
    title = "What if Grandparents who bring up their grandchildren and The Mayor were tied?"
    view.answer(play="tied", stakeholder="mayor", other="grandparents")
    assert title in view.group.value
    view.undo()
    assert title not in view.group.value
    assert "harbour-school" in [play.stakeholder for play in view.read().what_ifs]


def test_a_what_if_is_saved_from_the_table_and_a_wrong_one_is_told_at_its_field(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    cells = {"play": "tied", "stakeholder": RIVER, "other": ""}
    wish = {"op": "save", "id": str(uuid4()), "key": None, "cells": cells}
    refused = view.table._answer(wish, [])
    assert "a stakeholder of your list" in refused["messages"]["other"]
    wish = {**wish, "id": str(uuid4()), "cells": {**cells, "other": "grandparents"}}
    assert view.table._answer(wish, [])["ok"]
    assert "grandparents" in [row["cells"]["other"] for row in view.table.rows]
    assert view.table.can_undo


def test_others_see_a_what_if_and_cannot_change_it(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.read()
    with practice.acting_as("helen-abernathy"):
        key = opened(practice).answer(play="leaves", stakeholder="mayor").key
    view.refresh()
    assert "What if The Mayor left?" in view.group.value
    assert key not in [row["key"] for row in view.value]
    with pytest.raises(WorkshopError, match="somebody else"):
        view.answer(key=key, note="Not mine")


def test_who_was_chosen_stays_chosen_when_the_list_changes(own: WorkshopDoor) -> None:
    grid, view = own.exercise("power-interest-grid"), opened(own)
    clinic = grid.answer(name="Clinic").key
    view.look_at(clinic)
    school = grid.answer(name="School").key
    assert (view.which.value, [key for _, key in view.which.options]) == (
        clinic,
        ["", clinic, school],
    )
    own.exercise("tie-map").answer(source=clinic, target=school, kind="referral")
    assert "Clinic" in view.portrait.value
    grid.remove(clinic)
    assert (view.which.value, view.portrait.value) == ("", "")


def test_an_empty_map_can_be_read_too(own: WorkshopDoor) -> None:
    view = opened(own)
    view.asked.click()
    assert "Nothing to report yet." in view.group.value
    assert len(view.which.options) == 1


def test_hostile_names_are_shown_as_text(own: WorkshopDoor) -> None:
    names = hostile_names()[:12]
    grid, view = own.exercise("power-interest-grid"), opened(own)
    keys = [grid.answer(name=name, sector=name).key for name in names]
    for key in keys[1:]:
        view.answer(play="tied", stakeholder=keys[0], other=key, note=names[0])
    view.look_at(keys[0])
    view.read()
    for shown in (view.group.value, view.portrait.value):
        assert "<script" not in shown
        assert "<img" not in shown
        assert "<svg" not in shown
    assert "&lt;script&gt;" in view.portrait.value
