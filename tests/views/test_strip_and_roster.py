"""The strip at the top, and the forms that say who answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.banner import Banner
from collabworkshop.views.session import Session
from collabworkshop.views.who_am_i import NEW, WhoAmI


@pytest.fixture
def strip(practice: WorkshopDoor) -> Banner:
    return practice._strip()


@pytest.fixture
def elsewhere(practice: WorkshopDoor) -> Iterator[Session]:
    """The same workspace in another notebook, which has a kernel of its own."""
    session = Session(practice._session.workspace)
    yield session
    session.close()


@pytest.fixture
def other(own: WorkshopDoor) -> Iterator[Session]:
    """The same, when the own workshop is open already."""
    session = Session(own._session.workspace)
    yield session
    session.close()


def press_reset(strip: Banner, times: int) -> None:
    for _ in range(times):
        strip.reset.click()


def send(form: object, **cells: str | None) -> dict[str, object]:
    return form._answer({"op": "send", "id": "1", "cells": cells}, [])


def roster(workshop: WorkshopDoor) -> list[str]:
    people = workshop._session.state().of("person").values()
    return [record.body["name"] for record in people]


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


def test_who_still_has_practice_open_after_a_reset_is_told_and_nothing_goes_nowhere(
    elsewhere: Session, strip: Banner
) -> None:
    press_reset(strip, 2)
    with pytest.raises(WorkshopError, match="put back or moved away"):
        elsewhere.host.put([])


def test_our_own_workshop_is_empty_quiet_and_open_in_every_view(
    practice: WorkshopDoor, strip: Banner
) -> None:
    grid = practice.exercise("power-interest-grid")
    strip.begin.click()
    assert strip.title.layout.display == ""
    assert send(strip.title, title="Our coalition")["ok"]
    assert "PRACTICE" not in strip.text.value
    assert grid.value == []


def test_a_workshop_needs_a_name(strip: Banner) -> None:
    assert "title" in send(strip.title, title=" ")["messages"]
    assert "PRACTICE" in strip.text.value


def test_our_own_workshop_is_never_reset(own: WorkshopDoor) -> None:
    with pytest.raises(WorkshopError, match="your own workshop"):
        own._session.reset_practice()


def test_who_i_am_is_remembered_after_a_restart(own: WorkshopDoor, tmp_path: Path) -> None:
    own.who_am_i().join(name="Ада", organisation="Клиника", role="Nurse")
    again = join(tmp_path / "workshop")
    assert again._session.me.name == "Ада"
    assert "Ада" in again._strip().text.value


def test_the_next_person_chooses_themselves_and_takes_nothing_over(own: WorkshopDoor) -> None:
    forms = own.who_am_i()
    ben = forms.join(name="Ben", organisation="School", role="Teacher")
    forms.join(name="Ana", organisation="Clinic", role="Nurse")
    assert forms.about.cells["role"] == "Nurse"
    assert send(forms.choice, person=ben)["ok"]
    me = own._session.me
    assert (me.name, me.role) == ("Ben", "Teacher")
    assert forms.about.cells["organisation"] == "School"


def test_mending_ones_name_keeps_the_person_and_what_they_answered(own: WorkshopDoor) -> None:
    forms = own.who_am_i()
    forms.join(name="Mria", organisation="Clinic")
    own.exercise("power-interest-grid").answer(name="Harbour", interest=5)
    assert send(forms.about, name="Maria", organisation="Clinic ", role=None)["ok"]
    assert roster(own) == ["Maria"]
    assert [row["name"] for row in own.exercise("power-interest-grid").value] == [
        "Clinic",
        "Harbour",
    ]
    assert own.exercise("power-interest-grid").value[1]["interest"] == 5


def test_two_people_of_one_name_are_two_and_the_list_tells_them_apart(own: WorkshopDoor) -> None:
    forms = own.who_am_i()
    first = forms.join(name="Maria", organisation="Clinic")
    second = forms.join(name="Maria", organisation="School")
    assert first != second
    [field] = forms.choice.fields
    labels = [option["label"] for option in field["options"]]
    assert labels == ["Maria (Clinic)", "Maria (School)", "I am not on this list yet"]
    with pytest.raises(AnswerError, match="choose yourself above"):
        forms.join(name="maria ", organisation="School")


def test_the_first_to_join_takes_over_what_was_answered_before(own: WorkshopDoor) -> None:
    grid = own.exercise("power-interest-grid")
    grid.answer(name="Clinic", interest=1, influence=1)
    own.who_am_i().join(name="Ana")
    assert grid.value[0]["interest"] == 1
    own.who_am_i().join(name="Ben")
    assert grid.value[0]["interest"] is None


def test_somebody_new_gets_an_empty_form(own: WorkshopDoor) -> None:
    forms: WhoAmI = own.who_am_i()
    assert forms.choice.layout.display == "none"
    forms.join(name="Ana")
    assert forms.newcomer.layout.display == "none"
    assert send(forms.choice, person=NEW)["ok"]
    assert (forms.about.layout.display, forms.newcomer.layout.display) == ("none", "")
    assert send(forms.newcomer, name="Ben")["ok"]
    assert roster(own) == ["Ana", "Ben"]


def test_nobody_and_somebody_unknown_are_refused(own: WorkshopDoor) -> None:
    forms = own.who_am_i()
    with pytest.raises(AnswerError, match="the name you want to be called"):
        forms.join(name="  ")
    with pytest.raises(AnswerError, match="join first"):
        forms.mend(role="Nurse")
    forms.join(name="Ana")
    with pytest.raises(AnswerError, match="one of: Ana"):
        forms.choose("nobody")


def test_the_form_offers_the_members_and_no_stakeholder_outside(own: WorkshopDoor) -> None:
    forms = own.who_am_i()
    forms.join(name="Ada", organisation="Clinic")
    own.exercise("power-interest-grid").answer(name="A stakeholder outside")
    offered = {f["name"]: [o["label"] for o in f["options"]] for f in forms.newcomer.fields}
    assert offered["organisation"] == ["Clinic"]


def test_another_notebook_follows_when_the_laptop_goes_to_the_next_person(
    own: WorkshopDoor, other: Session
) -> None:
    grid = own.exercise("power-interest-grid")
    person = other.host.as_person("ben")
    other.become(person.person)
    with pytest.raises(WorkshopError, match="somebody else answers now"):
        grid.answer(name="Clinic")
    assert grid.host.person == "ben"
    assert grid.value == []
    assert "somebody else answers now" in grid.table.notice["text"]
    grid.answer(name="Clinic")
    assert len(grid.value) == 1


def test_another_notebook_follows_when_the_own_workshop_begins(
    practice: WorkshopDoor, elsewhere: Session
) -> None:
    grid = practice.exercise("power-interest-grid")
    elsewhere.start_our_own("Our coalition")
    with pytest.raises(WorkshopError, match="“Our coalition”"):
        grid.answer(name="Clinic")
    assert grid.value == []


def test_a_view_of_somebody_who_acted_for_a_moment_is_closed_with_them(own: WorkshopDoor) -> None:
    with own.acting_as("Ben"):
        bens = own.exercise("tie-map")
    own.who_am_i().join(name="Cid")
    assert bens.screen.comm is None
    assert bens.host.person != own._session.host.person


def test_what_came_with_practice_is_not_taken_back_and_reset_forgets_who_joined(
    practice: WorkshopDoor, strip: Banner
) -> None:
    ties = practice.exercise("tie-map")
    assert not ties.table.can_undo
    practice.who_am_i().join(name="A guest")
    press_reset(strip, 2)
    assert practice._session.me.name == "Rosa Delgado-Finch"


def test_acting_as_nobody_is_refused(own: WorkshopDoor) -> None:
    with pytest.raises(AnswerError, match="the name or the key of a person"), own.acting_as(" "):
        pass
