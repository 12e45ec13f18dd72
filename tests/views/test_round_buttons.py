"""Whoever leads closes the round, and the sums of trust do not move while people answer."""

from collabworkshop.host.workspace import Workspace
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.tie_trust import TieTrustView
from tests.views.test_tie_trust import opened

RATERS = ("helen-abernathy", "farida-rahimi", "samuel-kiprop", "teresa-alves")


def answer(practice: WorkshopDoor, person: str, level: int) -> TieTrustView:
    with practice.acting_as(person):
        view = opened(practice)
        view.answer(key=f"mayor/{person}", stakeholder="mayor", level=level)
        return view


def close(view: TieTrustView) -> None:
    view.round.move.click()
    view.round.move.click()


def test_before_the_round_is_closed_nobody_can_tell_what_somebody_answered(
    practice: WorkshopDoor,
) -> None:
    def rated(level: int) -> str:
        answer(practice, RATERS[0], level)
        return repr(practice.result("tie-trust"))

    assert rated(1) == rated(5)


def test_only_whoever_leads_can_close_it(practice: WorkshopDoor) -> None:
    theirs = answer(practice, RATERS[0], 2)
    assert theirs.round.move.layout.display == "none"
    mine = opened(practice)
    assert mine.round.move.layout.display == ""
    assert mine.round.move.description == "Close the round and show the result"


def test_closing_shows_the_sums_and_an_answer_after_it_is_refused_in_words(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    close(view)
    assert "22 people gave 92 answers" in view.group.value
    assert "Round 1 is closed" in view.round.told.value
    row = view.table.rows[0]
    given = {"op": "save", "id": "b", "key": row["key"], "expected": 0, "cells": {"level": "4"}}
    told = view.table._answer(given, [])
    assert told["text"] == "This round is closed. Your answers are kept as they are."
    assert "22 people gave 92 answers" in view.group.value


def test_closing_asks_first_since_nobody_can_open_it_again(practice: WorkshopDoor) -> None:
    view, host = opened(practice), practice._session.host
    view.round.move.click()
    assert not host.round("tie-trust").closed
    assert "Close round 1 for everybody?" in view.round.told.value
    assert (view.round.move.description, view.round.keep.layout.display) == ("Yes, close it", "")
    answer(practice, RATERS[0], 2)
    practice._session.look_around()
    assert view.round.move.description == "Yes, close it"
    view.round.keep.click()
    assert view.round.move.description == "Close the round and show the result"
    assert view.round.keep.layout.display == "none"
    view.round.move.click()
    assert not host.round("tie-trust").closed


def test_asking_anew_begins_with_empty_rows_and_keeps_the_earlier_sums(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    view.answer(key=view.value[0]["key"], level=4)
    close(view)
    assert view.round.move.description == "Ask anew"
    view.round.move.click()
    assert {row["level"] for row in view.value} == {None}
    assert "Nobody has yet said how far they trust" in view.group.value
    assert "23 people gave 93 answers" in view.group.value
    key = view.answer(key=view.value[0]["key"], level=2).key
    assert view.value[0]["level"] == 2
    view.answer(key=key, level=3)
    view.undo()
    assert view.value[0]["level"] == 2


def test_who_presses_after_somebody_else_closes_does_not_open_the_next_round(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    door = Workspace(practice._session.workspace.folder).open()
    door.close_round("tie-trust")
    door.close()
    view.round.move.click()
    assert practice._session.host.round("tie-trust").number == 1
    assert "Round 1 is closed" in view.round.told.value


def test_the_line_follows_when_the_round_is_closed_elsewhere(practice: WorkshopDoor) -> None:
    view = opened(practice)
    door = Workspace(practice._session.workspace.folder).open()
    door.close_round("tie-trust")
    door.close()
    practice._session.look_around()
    assert "Round 1 is closed" in view.round.told.value
    assert "22 people gave 92 answers" in view.group.value
