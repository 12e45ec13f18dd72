"""Which circles a person belongs to, by what the records say."""

import pytest

from collabworkshop.host.local import LocalHost
from collabworkshop.host.viewer import Viewer, viewer_of
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.record import Change
from collabworkshop.model.seat import Seat


def seat(person: str, **given: str) -> Change:
    return Change(kind="seat", key=person, body=Seat.model_validate(given).model_dump())


def seen_as(host: LocalHost) -> Viewer:
    return viewer_of(host.workshop, host._current(), host.person)


@pytest.fixture
def trainer(ada: LocalHost) -> LocalHost:
    return ada.as_person(ada.workshop.default_person)


def test_who_was_first_leads_and_nobody_else(ada: LocalHost, trainer: LocalHost) -> None:
    assert seen_as(trainer).trainer
    assert not seen_as(ada).trainer


def test_who_leads_hands_on_the_lead(ada: LocalHost, trainer: LocalHost) -> None:
    with pytest.raises(NotAllowedError):
        ada.put([seat("ada", part="trainer")])
    trainer.put([seat("ada", part="trainer"), seat(trainer.person)])
    assert seen_as(ada).trainer
    assert not seen_as(trainer).trainer


def test_organisation_and_group_stand_in_what_is_saved(ada: LocalHost, trainer: LocalHost) -> None:
    trainer.put([seat("ada", group="blue")])
    assert (seen_as(ada).organisation, seen_as(ada).group) == ("clinic", "blue")
    (record,) = ada.put([Change(kind="stakeholder", key="s", body={"name": "S"})])
    assert (record.on_behalf_of, record.group) == ("clinic", "blue")


def test_who_is_seated_elsewhere_sees_anew(
    ada: LocalHost, bo: LocalHost, trainer: LocalHost
) -> None:
    before = ada.changes().position
    trainer.put([seat("ada", group="blue")])
    assert ada.changes(before).anew
    assert [r.kind for r in ada.changes(before).records] == ["person", "person", "seat"]
    assert not bo.changes(before).anew
    assert not ada.changes().anew
