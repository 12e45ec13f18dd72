"""The practice workshop: an invented coalition to try everything on."""

import csv
import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any
from uuid import uuid4

import yaml

from collabworkshop.collecting import without_collecting
from collabworkshop.exercises.bringing.directory import summary_change
from collabworkshop.exercises.next_steps import FOLLOW_UPS as STEPS
from collabworkshop.exercises.portraits.marks import MARKS
from collabworkshop.exercises.power_sharing import FOLLOW_UPS as SHARES
from collabworkshop.exercises.roster import organisation_of
from collabworkshop.exercises.shelf import ANSWERED, exercise
from collabworkshop.host.practice_plans import TABLES, plan_records
from collabworkshop.model.commitment import COMMITMENT
from collabworkshop.model.directory_summary import DirectorySummary
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from collabworkshop.model.round import Round
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.shipped import shipped
from collabworkshop.store.log import RecordLog
from collabworkshop.store.putting import Posting

__all__ = ["plant"]

_LISTS = ("viewpoints", "barriers")

_ANSWERS = {
    "ties": "tie-map",
    "trust": "tie-trust",
    "what-ifs": "map-findings",
    "resources": "own-resources",
    "portraits": "partner-portraits",
    "decision-voices": "decision-voices",
    "forces": "force-field",
    "next-steps": "next-steps",
    "power-sharings": "power-sharing",
    "assessment-plan": "assessment-plan",
    "power-own": "power-sources",
    "power-seen": "power-sources",
    "power-named": "power-sources",
    "formal-power": "power-and-ties",
    "stances": "power-and-ties",
    "themes": "power-themes",
    "evaluation-roles": "evaluation-roles",
    "evaluation-steps": "evaluation-steps",
    "learning-plan": "learning-plan",
    "practice-changes": "practice-changes",
}
"""Tables of answers, and the exercise to which they belong."""

_REPLIES = {
    "approaches": "merged-resources",
    "sharings": "sharing-plan",
    "card-themes": "power-themes",
    "pathway-preparation": "pathway-preparation",
    "learning-events": "learning-calendar",
}
"""Likewise, of answers that speak of what others have answered before."""

_FOLLOW_UPS = {one.id: one for one in (STEPS, SHARES)}
"""What is said later of promises, by the exercise in which they were made."""


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
    with closing(RecordLog(beside)) as log, without_collecting():
        log.add_workshop(workshop)
        log.put(workshop.id, list(_cast()), author="", at=at, batch="seed:cast")
        for batch, said in (("seed", _answers), ("seed:replies", _replies)):
            state = log.fold(workshop.id)
            _put_together(
                log,
                workshop.id,
                [
                    Posting(
                        changes,
                        author,
                        at,
                        on_behalf_of=organisation_of(state, author),
                        batch=f"{batch}:{author}",
                    )
                    for author, changes in said(state).items()
                ],
            )
        rounds = _rounds()
        if rounds:
            log.put(workshop.id, rounds, author="", at=at, batch="seed:rounds")
    # Renamed when whole: a seed that was cut off is never taken for a workshop.
    if path.exists():
        beside.unlink()
    else:
        beside.replace(path)


def _put_together(log: RecordLog, workshop: str, postings: list[Posting]) -> None:
    """Save what many people say: the disk is waited for once, and not for each of them."""
    log.post(workshop, sum(len(posting.changes) for posting in postings), lambda: postings)


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
    for author, summary in _directories():
        answers.setdefault(author, []).append(summary_change(summary))
    for author, drawn in plan_records({table: _rows(table) for table in TABLES}):
        answers.setdefault(author, []).append(drawn)
    return _with_tables(answers, _ANSWERS | _instruments(), state)


def _instruments() -> dict[str, str]:
    """Return the tables of answers to instruments that are all content; each is called like it."""
    folder = shipped("data", "practice", "asked")
    return {f"asked/{id_}": id_ for id_ in ANSWERED if (folder / f"{id_}.csv").exists()}


def _rounds() -> list[Change]:
    """Return the rounds of private answers: those planted are over, and the next one is open."""
    later = Round(number=2).model_dump()
    private = [id_ for id_ in _instruments().values() if ANSWERED[id_] == "private"]
    private += ["power-sources"]
    return [Change(kind="round", key=id_, body=later) for id_ in private]


def _directories() -> Iterator[tuple[str, DirectorySummary]]:
    """Yield what files of directories said, which nobody types, with who brought them."""
    text = shipped("data", "practice", "directories.json").read_text(encoding="utf-8")
    for said in json.loads(text):
        yield said.pop("author"), DirectorySummary.model_validate(said)


def _replies(state: State) -> dict[str, list[Change]]:
    """Return what people say to answers of others, which have to stand before."""
    replies: dict[str, list[Change]] = {}
    for row in _rows("portrait-marks"):
        author = row.pop("author")
        replies.setdefault(author, []).extend(MARKS.changes(row, state, author))
    for row in _rows("follow-ups"):
        author, promise = row.pop("author"), state.of(COMMITMENT)[row["commitment"]]
        looked_back = _FOLLOW_UPS[promise.body["exercise"]].changes(row, state, author)
        replies.setdefault(author, []).extend(looked_back)
    for row in _rows("force-ratings"):
        author, force = row.pop("author"), row.pop("force")
        rated = exercise("force-field").changes(row, state, author, key=force)
        replies.setdefault(author, []).extend(rated)
    return _with_tables(replies, _REPLIES, state)


def _with_tables(
    answers: dict[str, list[Change]], tables: dict[str, str], state: State
) -> dict[str, list[Change]]:
    """Return the answers with those of some tables beside them."""
    for table, asked in tables.items():
        asked_now = exercise(asked)
        for row in _rows(table):
            author, how = row.pop("author"), {"state": row.pop("state", "shared")}
            # A key of the table stands in for one that would be another in each workshop.
            how |= {"key": row.pop("key")} if "key" in row else {}
            changes = asked_now.changes(row, state, author)
            answers.setdefault(author, []).extend(c.model_copy(update=how) for c in changes)
    return answers
