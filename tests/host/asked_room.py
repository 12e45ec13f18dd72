"""A workshop in which a room of people answers an instrument that no file holds."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pytest

from collabworkshop.curriculum.index import IndexEntry
from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.exercises.asking import Asking
from collabworkshop.exercises.shelf import ASKED_IN_ROUNDS
from collabworkshop.host import local, rounds
from collabworkshop.host.local import LocalHost
from collabworkshop.host.policy import POLICY, Rule
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from collabworkshop.model.response import Response
from tests.curriculum.small import small_instrument

__all__ = ["PULSE", "Here", "answer", "asked_room", "pulse"]

PULSE = "pulse"


class Here(NamedTuple):
    """How somebody is here."""

    here_as: Literal["", "leader", "staff", "constituent"] = ""
    organisation: str = ""


def pulse(items: int, points: int, answers: Literal["open", "private"]) -> Asking:
    """Return an exercise that asks so many questions on a scale of so many points."""
    rungs = [{"rank": rank, "label": f"point {rank}"} for rank in range(1, points + 1)]
    part = {
        "id": "room",
        "label": "Room",
        "asks": "ratings",
        "aspects": [{"id": "now", "label": "Now", "scale": "far"}],
        "items": [{"id": f"q{number}", "label": f"Question {number}"} for number in range(items)],
    }
    content: dict[str, Any] = {
        **small_instrument(),
        "id": PULSE,
        "answers": answers,
        "questions": {},
        "scales": {"far": {"name": "How far", "rungs": rungs}},
        "parts": [part],
    }
    entry = IndexEntry(exercise=PULSE, rows=("-",), notebook="-", title="Pulse", answers=answers)
    asked = Asking(entry)
    vars(asked).update(instrument=Instrument.model_validate(content), rounds=(PULSE,))
    return asked


def asked_room(
    folder: Path, patched: pytest.MonkeyPatch, asked: Asking, people: Mapping[str, Here]
) -> LocalHost:
    """Return the trainer's door to a workshop of these people."""
    for module in (local, rounds):
        patched.setattr(module, "find_exercise", lambda _: asked)
    seen = "author" if asked.private else "coalition"
    patched.setitem(POLICY, PULSE, Rule(seen_by=seen, changed_by="author"))
    patched.setitem(ASKED_IN_ROUNDS, PULSE, PULSE)
    space = Workspace(folder)
    space.begin("Ours")
    trainer = space.open()
    for key, here in people.items():
        body = Person(name=key, **here._asdict()).model_dump(mode="json")
        trainer.as_person(key).put([Change(kind="person", key=key, body=body)])
    return trainer


def answer(trainer: LocalHost, asked: Asking, person: str, ranks: Sequence[int | None]) -> None:
    """Let somebody answer the first questions, or skip some, as the exercise would write it."""
    door = trainer.as_person(person)
    voice, here_as = door.voice(PULSE), door._current().get("person", person)
    changes = []
    for number, rank in enumerate(ranks):
        level = None if rank is None else asked.instrument.scales["far"].level(rank)
        said = Response(
            item=f"room.q{number}",
            aspect="now",
            level=level,
            skipped=rank is None,
            here_as=here_as.body["here_as"] if here_as and asked.private else "",
        )
        body = said.model_dump(mode="json")
        changes.append(Change(kind=PULSE, key=asked.answer_key(body, voice), body=body))
    door.put(changes)
