"""A noun is read once for each record, and never from a body that was overwritten."""

from datetime import UTC, datetime

from collabworkshop.exercises import nouns
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.record import Record, new_id
from collabworkshop.model.stakeholder import Stakeholder


def record(name: str) -> Record:
    return Record(
        id=new_id(),
        workshop="w",
        position=1,
        kind="stakeholder",
        key="clinic",
        revision=1,
        author="ada",
        batch="one",
        at=datetime(2026, 3, 14, 9, tzinfo=UTC),
        body={"name": name},
    )


def test_the_same_record_gives_the_same_noun() -> None:
    clinic = record("Clinic")
    assert noun_of(Stakeholder, clinic) is noun_of(Stakeholder, clinic)
    assert noun_of(Stakeholder, clinic).name == "Clinic"


def test_a_body_that_was_overwritten_is_read_anew() -> None:
    clinic = record("Clinic")
    noun_of(Stakeholder, clinic)
    erased = clinic._replace(body={"name": "erased"})
    assert noun_of(Stakeholder, erased).name == "erased"


def test_only_so_many_are_kept() -> None:
    for number in range(nouns._MOST + 1):
        noun_of(Stakeholder, record(str(number)))
    assert len(nouns._known) == nouns._MOST
