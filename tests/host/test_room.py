"""Every exercise works at a machine that holds nothing but what its person may see."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.exercises.one_plan import OnePlan
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.host.host import Host
from collabworkshop.host.local import LocalHost
from collabworkshop.host.room import RoomHost
from collabworkshop.host.wire import error_of, told
from collabworkshop.host.workspace import Workspace
from collabworkshop.model import errors
from collabworkshop.model.errors import ConflictError, GoneError, NotAllowedError, WorkshopError
from collabworkshop.model.record import Change, new_id
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.session import Session
from collabworkshop.views.shelf import view
from tests.host.fake_room import FakeWire, room_host
from tests.seeded import sow

ANSWERS: dict[str, list[dict[str, Any]]] = {
    "assessment-plan": [{"occasion": "own-time", "compiler": "dilys-pugh"}],
    "collaborative-assessment": [{"item": "lasting.leave", "aspect": "now", "rank": 2}],
    "decision-voices": [{"decision": "money", "stakeholder": "mayor", "part": "informed"}],
    "evaluation-roles": [{"stakeholder": "mayor", "parts": ["asks"], "phases": ["begin"]}],
    "evaluation-steps": [{"phase": "act", "what": "Tell the families", "due": "2026-11-02"}],
    "five-ingredients": [{"item": "agenda.plan", "aspect": "now", "rank": 3, "note": "A list"}],
    "force-field": [{"what": "A key for everybody", "side": "for", "strength": 3}],
    "indicator-case": [{"item": "signs.days-missed", "chosen": ["more-than-one"]}],
    "indicators": [{"outcome": "main/adults-notice", "title": "Notes that teachers write"}],
    "initial-assessment": [{"item": "constituents", "chosen": ["refer", "follow-up"]}],
    "measurements": [{"indicator": "evenings-open", "value": 9, "ends": "2026-03-10"}],
    "merged-resources": [{"need": "lantern-doors", "offer": "river-hall", "note": "On foot"}],
    "learning-calendar": [{"title": "A walk round the hall", "day": "2026-05-06"}],
    "learning-plan": [{"within": 14, "surprises": "The book in the kitchen"}],
    "map-findings": [{"play": "leaves", "stakeholder": "house-of-neighbours"}],
    "next-steps": [{"what": "We open on Sunday", "due": "2026-04-12", "practice": "home"}],
    "own-resources": [{"side": "offer", "kind": "space", "what": "A cellar that is dry"}],
    "evaluation-doubts": [{"doubt": "no-use/3c97b5c4b30dd750", "reason": "They decide with it"}],
    "pathway-doubts": [{"doubt": "leads-nowhere/30f3aa146fe3afbb", "reason": "We like it"}],
    "pathway-drafts": [{"name": "Of the skaters", "note": "On a Friday night"}],
    "pathway-elements": [{"label": "People greet each other", "kind": "outcome"}],
    "pathway-map": [
        {"source": "main/harbour-festival", "target": "main/trust", "needed": "helpful"}
    ],
    "pathway-preparation": [{"between": 2, "voices": ["young-carers"]}],
    "pathway-timeline": [{"label": "People greet each other", "kind": "outcome", "ends": 6}],
    "practice-changes": [
        {"day": "2026-02-01", "area": "decisions", "now": "Two visitors sit on our board"}
    ],
    "partner-portraits": [
        {"partner": "second-turn", "topic": "mission", "statement": "They settle quarrels"}
    ],
    "power-and-ties": [{"stakeholder": "county-health-authority", "formal": 5}],
    "power-reflection": [{"item": "cards.reaching-goals", "words": "We plan, then we begin"}],
    "power-sources": [{"source": "information", "level": 3}],
    "power-themes": [{"card": "cards.reaching-goals/dilys-pugh", "theme": "Taken for granted"}],
    "power-cases": [{"item": "scenes.minutes", "chosen": ["power-to"]}],
    "power-interest-grid": [{"name": "Night shelter", "interest": 5, "influence": 2}],
    "reading-styles": [{"item": "styles.late", "aspect": "read", "rank": 3}],
    "power-sharing": [
        {"thing": "deciding", "what": "They say yes or no", "receiver": "skate-park-crew"}
    ],
    "service-directory": [{"origin": "Helpline of the region", "note": "Ask the council"}],
    "sharing-plan": [{"need": "link-doors", "offer": "kitchen-doors", "decision": "accepted"}],
    "support-for-collaboration": [{"item": "person.time", "aspect": "now", "rank": 4}],
    "ten-practices": [{"item": "practices.time", "aspect": "presence", "rank": 1}],
    "targets": [{"key": "name-a-place", "baseline": 5, "baseline_on": "2025"}],
    "tie-map": [{"source": "river-clinic", "target": "hill-school", "kind": "referral"}],
    "trajectories": [{"on_track": 15}],
    "tie-trust": [{"stakeholder": "finance-chair", "level": 2, "note": "Never wrote back"}],
}
"""What is answered in each exercise; who adds one adds its answers here."""

ROWS_STAND = {"targets"}
"""Exercises that have a row for each thing that is there; one plan for all is there in practice."""


class Room(Workspace):
    """A workspace in which the workshop is at the other end of a wire."""

    wire: FakeWire

    def open(self) -> Any:
        """Open a door at the other end."""
        self.door = super().open()
        host, self.wire = room_host(self.door)
        return host


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(sow(tmp_path))
    yield room
    room.door.close()


@pytest.fixture
def session(room: Room) -> Iterator[Session]:
    session = Session(room)
    yield session
    session.close()


def shown(id_: str, session: Session) -> ExerciseView:
    """Return a view, put on the screen as a notebook does."""
    made = view(id_, session)
    session.show(id_, made)
    return made


def answers(id_: str, room: Room) -> list[dict[str, Any]]:
    """Return the answers, with stakeholders that there are in practice."""
    keys = list(room.door._current().of("stakeholder"))
    ends = {"source": keys[0], "target": keys[-1]}
    return [
        {**given, **(ends if given.get("kind") == "referral" else {})} for given in ANSWERS[id_]
    ]


def unnumbered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**row, "revision": 0} for row in rows]


def test_there_are_answers_for_every_exercise() -> None:
    assert ANSWERS.keys() == EXERCISES.keys()


@pytest.mark.no_cover  # each exercise and each view has tests of its own
@pytest.mark.parametrize("id_", sorted(EXERCISES))
def test_an_exercise_is_answered_taken_back_and_read_in_a_room(
    id_: str, session: Session, room: Room
) -> None:
    exercise = shown(id_, session)
    before = exercise.value
    for given in answers(id_, room):
        exercise.answer(**given)
    after = exercise.value
    assert after != before
    assert len(after) > len(before) or isinstance(EXERCISES[id_], OnePlan) or id_ in ROWS_STAND
    exercise.undo()
    assert unnumbered(exercise.value) == unnumbered(before)
    exercise.redo()
    assert unnumbered(exercise.value) == unnumbered(after)
    assert session.host.mine(id_) == exercise.value == room.door.mine(id_)
    result = session.host.result(id_)
    assert result == room.door.result(id_)
    assert type(result) is EXERCISES[id_].gives
    assert len(result.table) == len(result.rows)


@pytest.mark.no_cover
@pytest.mark.parametrize("id_", sorted(EXERCISES))
def test_nothing_private_of_others_is_ever_said_on_the_wire(
    id_: str, session: Session, room: Room
) -> None:
    exercise = shown(id_, session)
    for given in answers(id_, room):
        exercise.answer(**given)
    session.host.result(id_)
    said = "".join(room.wire.heard)
    private = [r for r in room.door._current() if r.kind == "placement"]
    others = [r for r in private if r.author != session.host.person]
    assert len(others) > 50
    assert not [r.key for r in others if r.key in said or str(r.id) in said]
    # Counted: what pytest would say of a text of megabytes takes minutes.
    assert said.count("rests_on") == 0


def test_what_the_browser_asks_is_done_in_a_room_too(session: Session, room: Room) -> None:
    grid = shown("power-interest-grid", session)
    sent = {"op": "save", "id": str(uuid4()), "cells": {"name": "Night shelter"}, "key": None}
    first = grid._operate(sent)
    assert first is not None
    assert grid._operate(sent) == first
    names = [row["name"] for row in room.door.mine("power-interest-grid")]
    assert names.count("Night shelter") == 1
    grid._operate({"op": "undo", "id": str(uuid4())})
    assert "Night shelter" not in [row["name"] for row in grid.value]


def test_a_conflict_carries_both_versions_over_the_wire(session: Session, room: Room) -> None:
    key = room.door.mine("power-interest-grid")[0]["key"]
    mine = Change(kind="stakeholder", key=key, body={"name": "Mine"}, expected=99)
    with pytest.raises(ConflictError) as caught:
        session.host.put([mine])
    assert caught.value.mine == {"name": "Mine"}
    assert caught.value.theirs["name"] == room.door.mine("power-interest-grid")[0]["name"]


def test_history_versions_and_rounds_work_over_the_wire(session: Session, room: Room) -> None:
    host = session.host
    record = host.put([Change(kind="stakeholder", key="s", body={"name": "First"})])[0]
    host.put([Change(kind="stakeholder", key="s", body={"name": "Second"})])
    assert [r.body["name"] for r in host.history("stakeholder", "s")] == ["First", "Second"]
    assert host.keep("stakeholder", "s", record.id).body == {"name": "First"}
    with pytest.raises(GoneError):
        host.keep("stakeholder", "s", new_id())
    host.put([Change(kind="stakeholder", key="d", body={"name": "D"}, state="draft")])
    assert [r.state for r in host.share(["stakeholder"])] == ["shared"]
    assert host.open_round("power-interest-grid", anonymous=True).anonymous
    assert host.round("power-interest-grid").anonymous
    assert host.close_round("power-interest-grid").closed
    assert host.undoable().undo
    assert host.today == room.door.today
    with pytest.raises(NotAllowedError, match="Nobody of this name"):
        host.erase("nobody")
    assert host.erase(host.person).overwritten > 5


def test_in_a_room_nobody_answers_for_somebody_else(session: Session) -> None:
    with pytest.raises(NotAllowedError, match="answers for themselves"):
        session.host.as_person("ada")


def test_both_hosts_have_every_verb_with_the_same_arguments() -> None:
    verbs = [name for name in vars(Host) if not name.startswith("_")]
    assert len(verbs) > 15
    for name in verbs:
        for kind in (LocalHost, RoomHost):
            wanted, there = getattr(Host, name), getattr(kind, name)
            if isinstance(wanted, property):
                assert isinstance(there, property)
            else:
                parameters = inspect.signature(there).parameters
                assert list(parameters) == list(inspect.signature(wanted).parameters)


@pytest.mark.parametrize(
    "error",
    [
        errors.AnswerError("interest", 9, "1 to 5"),
        errors.RepeatedError("name", "Ada", "another name"),
        errors.ConflictError("this row", {"a": 1}, {"a": 2}),
        errors.GoneError(),
        errors.OvertakenError("b1"),
        errors.NotAllowedError("No."),
        errors.StoreError("Later."),
        errors.UnreadableError("What is this?"),
        errors.WorkshopError("Well."),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_error_comes_out_of_the_wire_as_it_went_in(error: WorkshopError) -> None:
    again = error_of(told(error))
    assert type(again) is type(error)
    assert (str(again), vars(again)) == (str(error), vars(error))


def test_no_error_is_forgotten() -> None:
    kinds = {
        e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, WorkshopError)
    }
    assert len(kinds) == 9
