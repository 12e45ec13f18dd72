"""Cards belong to all, the strength of each to whoever gives it."""

from typing import Any

import pytest

from collabworkshop.exercises.force_field import EXERCISE
from collabworkshop.host.policy import is_private
from collabworkshop.model.errors import AnswerError, GoneError
from collabworkshop.model.record import Change
from collabworkshop.model.state import State
from tests.exercises.desk import ON, Desk

TIME = {"what": "staff-time", "side": "against", "place": "staff"}


def cards(desk: Desk) -> dict[str, tuple[int, ...]]:
    return {one.what: one.ratings for one in EXERCISE.result(desk.state, on=ON).forces}


def test_a_card_is_kept_with_the_strength_of_whoever_wrote_it(town: Desk) -> None:
    records = town.answer(EXERCISE, **TIME, strength="4")
    assert [record.kind for record in records] == ["force", "force-rating"]
    card = records[0].key
    assert records[1].key == f"{card}/ada"
    assert "strength" not in records[0].body
    assert cards(town) == {"Time that staff have for it": (4,)}


def test_others_give_a_strength_of_their_own_without_changing_the_card(town: Desk) -> None:
    card = town.answer(EXERCISE, **TIME, strength=4)[0].key
    [rating] = town.answer(EXERCISE, key=card, by="bo", strength=1)
    assert (rating.kind, rating.key) == ("force-rating", f"{card}/bo")
    assert town.entered(EXERCISE, "bo")[0]["strength"] == 1
    assert town.entered(EXERCISE, "ada")[0]["strength"] == 4
    [force] = EXERCISE.result(town.state, on=ON).forces
    assert (force.ratings, force.middle, force.apart) == ((1, 4), 2.5, 3)


def test_whoever_changes_the_card_leaves_all_strengths_as_they_are(town: Desk) -> None:
    card = town.answer(EXERCISE, **TIME, strength=4)[0].key
    [changed] = town.answer(EXERCISE, key=card, by="bo", owner="school", side="Drives us")
    assert (changed.kind, changed.body["side"]) == ("force", "for")
    assert cards(town) == {"Time that staff have for it": (4,)}


def test_a_strength_can_be_taken_back_and_weighs_nothing_then(town: Desk) -> None:
    card = town.answer(EXERCISE, **TIME, strength=4)[0].key
    town.answer(EXERCISE, key=card, strength="")
    assert cards(town) == {"Time that staff have for it": ()}


def test_a_card_that_is_gone_takes_its_strengths_out_and_brings_them_back(town: Desk) -> None:
    [card, _] = town.answer(EXERCISE, **TIME, strength=4)
    town.put(*EXERCISE.removal(card.key))
    assert EXERCISE.result(town.state, on=ON).balance.hindering == 0
    with pytest.raises(GoneError):
        town.answer(EXERCISE, key=card.key, strength=2)
    town.put(Change(kind="force", key=card.key, body=card.body))
    assert EXERCISE.result(town.state, on=ON).balance.hindering == 4


def test_who_was_taken_off_the_list_works_on_nothing(town: Desk) -> None:
    card = town.answer(EXERCISE, **TIME, owner="school")[0].key
    town.put(Change(kind="stakeholder", key="school", deleted=True))
    assert town.entered(EXERCISE)[0]["owner"] == ""
    [force] = EXERCISE.result(town.state, on=ON).forces
    assert force.owner == ""
    town.answer(EXERCISE, key=card, note="It can still be changed")


@pytest.mark.parametrize(
    ("fields", "field", "allowed"),
    [
        ({"side": "up"}, "side", "one of: Drives us, In the way"),
        ({"strength": 6}, "strength", "up to 5"),
        ({"strength": 0}, "strength", "from 1"),
        ({"owner": "nobody"}, "owner", "one of: "),
        ({"what": " "}, "what", "seen"),
        ({"what": "x" * 201}, "what", "200"),
    ],
)
def test_what_cannot_be_saved_is_told_at_its_field(
    town: Desk, fields: dict[str, Any], field: str, allowed: str
) -> None:
    with pytest.raises(AnswerError) as told:
        town.answer(EXERCISE, **{**TIME, **fields})
    assert told.value.field == field
    assert allowed in str(told.value)


def test_an_owner_needs_a_list_of_stakeholders() -> None:
    with pytest.raises(AnswerError, match="a stakeholder of your list"):
        EXERCISE.changes({**TIME, "owner": "clinic"}, State(), "ada")


def test_every_finding_has_a_question_and_nothing_private_is_read(town: Desk) -> None:
    town.answer(EXERCISE, **TIME, strength=5)
    town.answer(EXERCISE, what="Lunch", side="for", by="bo", strength=1)
    found = EXERCISE.result(town.state, on=ON).findings
    assert len(found) == 3
    assert all(one.prompt for one in found)
    assert not any(is_private(kind) for kind in EXERCISE.reads)


def test_an_empty_board_has_a_result_too() -> None:
    found = EXERCISE.result(State(), on=ON)
    assert (found.forces, found.findings, found.balance.net) == ((), (), 0)
