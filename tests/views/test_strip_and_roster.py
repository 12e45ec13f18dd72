"""The strip at the top and the form that says who answers."""

from pathlib import Path

import pytest

from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.banner import Banner


@pytest.fixture
def strip(practice: WorkshopDoor) -> Banner:
    return practice._strip()


def press_reset(strip: Banner, times: int) -> None:
    for _ in range(times):
        strip.reset.click()


def test_practice_is_loud_and_names_whom_one_plays(strip: Banner) -> None:
    assert "PRACTICE" in strip.text.value
    assert "Rosa Delgado-Finch" in strip.text.value
    assert repr(strip).startswith("<practice workshop (an invented coalition):")


def test_reset_asks_once_more_and_then_puts_practice_back(
    practice: WorkshopDoor, strip: Banner
) -> None:
    grid = practice.exercise("power-interest-grid")
    grid.answer(name="Something tried out")
    press_reset(strip, 1)
    assert len(grid.value) == 41
    press_reset(strip, 1)
    assert len(grid.value) == 40
    assert "as it was delivered" in strip.area.notice["text"]


def test_our_own_workshop_is_empty_quiet_and_open_in_every_view(
    practice: WorkshopDoor, strip: Banner
) -> None:
    grid = practice.exercise("power-interest-grid")
    strip.begin.click()
    assert strip.title.layout.display == ""
    cells = {"title": "Our coalition"}
    assert strip.title._answer({"op": "send", "id": "1", "cells": cells}, [])["ok"]
    assert "PRACTICE" not in strip.text.value
    assert grid.value == []


def test_a_workshop_needs_a_name(strip: Banner) -> None:
    answer = strip.title._answer({"op": "send", "id": "1", "cells": {"title": " "}}, [])
    assert "title" in answer["messages"]
    assert "PRACTICE" in strip.text.value


def test_our_own_workshop_is_never_reset(own: WorkshopDoor) -> None:
    with pytest.raises(WorkshopError, match="your own workshop"):
        own._session.reset_practice()


def test_who_i_am_is_remembered_after_a_restart(own: WorkshopDoor, tmp_path: Path) -> None:
    own.who_am_i().answer(name="Ада", organisation="Клиника", role="Nurse")
    again = join(tmp_path / "workshop")
    assert again._session.me.name == "Ада"
    assert "Ада" in again._strip().text.value


def test_a_name_of_the_roster_is_the_same_person_and_keeps_what_it_held(
    own: WorkshopDoor,
) -> None:
    form = own.who_am_i()
    first = form.answer(name="Ada", organisation="Clinic", role="Nurse")
    form.answer(name="Ben", organisation="Clinic")
    assert form.answer(name="Ada") == first
    me = own._session.me
    assert me.role == "Nurse"
    assert own._session.state().get("stakeholder", me.organisation).body["name"] == "Clinic"
    assert len(own._session.state().of("stakeholder")) == 1


def test_the_form_offers_the_roster_and_the_members(own: WorkshopDoor) -> None:
    form = own.who_am_i()
    form.answer(name="Ada", organisation="Clinic")
    own.exercise("power-interest-grid").answer(name="A stakeholder outside")
    offered = {f["name"]: [o["label"] for o in f["options"]] for f in form.form.fields}
    assert offered["name"] == ["Ada"]
    assert offered["organisation"] == ["Clinic"]


def test_nobody_is_refused(own: WorkshopDoor) -> None:
    with pytest.raises(AnswerError, match="the name you want to be called"):
        own.who_am_i().answer(name="  ")


def test_what_came_with_practice_is_not_taken_back_and_reset_forgets_who_joined(
    practice: WorkshopDoor, strip: Banner
) -> None:
    ties = practice.exercise("tie-map")
    assert not ties.table.can_undo
    practice.who_am_i().answer(name="A guest")
    press_reset(strip, 2)
    assert practice._session.me.name == "Rosa Delgado-Finch"


def test_acting_as_nobody_is_refused(own: WorkshopDoor) -> None:
    with pytest.raises(AnswerError, match="the name or the key of a person"), own.acting_as(" "):
        pass
