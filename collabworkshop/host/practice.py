"""The practice workshop: an invented coalition to try everything on."""

import csv
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any
from uuid import uuid4

import yaml

from collabworkshop.exercises.roster import organisation_of
from collabworkshop.exercises.shelf import exercise
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.shipped import shipped
from collabworkshop.store.log import RecordLog

__all__ = ["plant"]

_LISTS = ("viewpoints", "barriers")

_ANSWERS = {"ties": "tie-map", "trust": "tie-trust", "what-ifs": "map-findings"}
"""Tables of answers, and the exercise to which they belong."""


def plant(path: Path) -> None:
    """Write the practice workshop into a new file at that path; one that is there stays."""
    about = _about()
    workshop = Workshop(
        # Another one after each reset: who still has the old one open must not write into the new.
        id=f"{about['id']}-{uuid4().hex}",
        title=about["title"],
        practice=True,
        default_person=about["you"],
        fixed_today=about["fixed_today"],
    )
    at = datetime.combine(about["fixed_today"], time(9), tzinfo=UTC)
    # A name of its own: two notebooks that are opened together both plant.
    beside = path.with_name(f"{uuid4().hex}.sqlite")
    with closing(RecordLog(beside)) as log:
        log.add_workshop(workshop)
        log.put(workshop.id, list(_cast()), author="", at=at, batch="seed:cast")
        state = log.fold(workshop.id)
        for author, changes in _answers(state).items():
            speaks_for = organisation_of(state, author)
            log.put(
                workshop.id,
                changes,
                author=author,
                on_behalf_of=speaks_for,
                at=at,
                batch=f"seed:{author}",
            )
    # Renamed when whole: a seed that was cut off is never taken for a workshop.
    if path.exists():
        beside.unlink()
    else:
        beside.replace(path)


def _about() -> dict[str, Any]:
    text = shipped("data", "practice", "workshop.yaml").read_text(encoding="utf-8")
    about: dict[str, Any] = yaml.safe_load(text)
    return about


def _rows(table: str) -> list[dict[str, str]]:
    path = shipped("data", "practice", f"{table}.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _cast() -> Iterator[Change]:
    """Yield stakeholders and people, which nobody in particular wrote down."""
    for row in _rows("stakeholders"):
        key = row.pop("key")
        described: dict[str, Any] = {name: value for name, value in row.items() if value}
        for name in _LISTS:
            described[name] = tuple(part for part in row[name].split("|") if part)
        stakeholder = Stakeholder.model_validate(described)
        yield Change(kind="stakeholder", key=key, body=stakeholder.model_dump(mode="json"))
    for row in _rows("people"):
        key = row.pop("key")
        yield Change(kind="person", key=key, body=Person.model_validate(row).model_dump())


def _answers(state: State) -> dict[str, list[Change]]:
    """Return what each person answered, by the same way as if they had typed it."""
    answers: dict[str, list[Change]] = {}
    for row in _rows("placements"):
        author, stakeholder = row.pop("author"), row.pop("stakeholder")
        placed = exercise("power-interest-grid").changes(row, state, author, key=stakeholder)
        answers.setdefault(author, []).extend(placed)
    for table, asked in _ANSWERS.items():
        for row in _rows(table):
            author = row.pop("author")
            answers.setdefault(author, []).extend(exercise(asked).changes(row, state, author))
    return answers
