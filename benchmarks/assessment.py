"""Time for the result of 120 items that 300 people answered, over plain group-bys of pandas."""

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from unittest.mock import patch

import pandas as pd

from benchmarks.measure import Measure
from collabworkshop.curriculum.index import IndexEntry
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.asking import Asking
from collabworkshop.host import local
from collabworkshop.host.local import LocalHost
from collabworkshop.host.policy import POLICY, Rule
from collabworkshop.host.pseudonyms import Pseudonyms
from collabworkshop.model.ladder import Rung, Scale
from collabworkshop.model.person import Person
from collabworkshop.model.questionnaire import Aspect, Item, Part
from collabworkshop.model.record import Change
from collabworkshop.model.response import Response
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from collabworkshop.store.putting import Posting

__all__ = ["measures"]

KIND = "many-questions"
PEOPLE, ORGANISATIONS, PARTS, ITEMS = 300, 20, 6, 20
ROLES: tuple[Literal["leader", "staff", "constituent"], ...] = ("leader", "staff", "constituent")
TRIES = 5
AT = datetime(2026, 3, 14, 9, tzinfo=UTC)
RUNGS = tuple(Rung(rank=rank, label=f"Point {rank}") for rank in range(1, 6))
OFTEN = Scale(id="often-5", name="How often", rungs=RUNGS)
PLACES = [f"part-{part}.item-{item}" for part in range(PARTS) for item in range(ITEMS)]


def measures() -> Iterator[Measure]:
    """Yield the time of a whole result, and of the next one after one more answer."""
    everybody = patch.dict(POLICY, {KIND: Rule(seen_by="coalition", changed_by="author")})
    only_me = patch.dict(POLICY, {KIND: Rule(seen_by="author", changed_by="author")})
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(RecordLog(Path(folder) / "many.sqlite")) as log,
    ):
        bare = _grouped(_fill(log))
        host = LocalHost(log, log.workshop("w"), "person-0", Pseudonyms(Path(folder) / "secrets"))
        host.round(KIND)  # reads everything; only results are measured
        with everybody:
            yield _whole(host, "open", bare, limit=20)
            yield _refreshed(host, log, bare, limit=4)
        with only_me:
            yield _whole(host, "private", bare, limit=20)


def _whole(
    host: LocalHost, answers: Literal["open", "private"], bare: float, limit: float
) -> Measure:
    took = min(_clocked(lambda: _result(host, _asking(answers))) for _ in range(TRIES))
    return Measure(
        name=f"result of 120 items from 300 people, {answers}, over group-bys of pandas",
        ratio=took / bare,
        limit=limit,
        detail=f"{took * 1e3:.0f} ms over {bare * 1e3:.1f} ms",
    )


def _refreshed(host: LocalHost, log: RecordLog, bare: float, limit: float) -> Measure:
    asked, times = _asking("open"), []
    for number in range(TRIES):
        _result(host, asked)
        log.put("w", [_change(PLACES[7], f"person-{number}", 1)], author=f"person-{number}", at=AT)
        times.append(_clocked(lambda: _result(host, asked)))
    took = min(times)
    return Measure(
        name="the same after one new answer, over group-bys of pandas",
        ratio=took / bare,
        limit=limit,
        detail=f"{took * 1e3:.0f} ms over {bare * 1e3:.1f} ms",
    )


def _result(host: LocalHost, asked: Asking) -> None:
    with patch.object(local, "find_exercise", lambda _: asked):
        assert host.result(KIND, round=1).rows  # noqa: S101 - a result of nothing is soon made


def _asking(answers: Literal["open", "private"]) -> Asking:
    """Return an exercise that has seen no answer yet."""
    words = {"rows": ("-",), "notebook": "-", "title": "Many questions", "answers": answers}
    asked = Asking(IndexEntry.model_validate({"exercise": KIND, **words}))
    aspects = (Aspect(id="now", label="Now", scale=OFTEN.id),)
    parts = tuple(
        Part(
            id=f"part-{part}",
            label=f"Part {part}",
            asks="ratings",
            aspects=aspects,
            items=tuple(Item(id=f"item-{item}", label=f"Item {item}") for item in range(ITEMS)),
        )
        for part in range(PARTS)
    )
    content = {"id": KIND, "answers": answers, "parts": parts, "scales": {OFTEN.id: OFTEN}}
    # These two are read from files otherwise.
    vars(asked)["instrument"] = read_instrument("tie-trust").model_copy(update=content)
    vars(asked)["rounds"] = (KIND,)
    return asked


def _change(place: str, person: str, rank: int) -> Change:
    role = ROLES[int(person.rpartition("-")[2]) % len(ROLES)]
    said = Response(item=place, aspect="now", level=OFTEN.level(rank), here_as=role)
    return Change(kind=KIND, key=f"{place}.now/{person}", body=said.model_dump(mode="json"))


def _fill(log: RecordLog) -> pd.DataFrame:
    """Let everybody answer everything, and return the same as a table."""
    chance = random.Random(0)  # noqa: S311 - no secret, the same answers each time
    log.add_workshop(Workshop(id="w", title="A workshop to measure"))
    rows, postings = [], []
    for number in range(PEOPLE):
        person, organisation = f"person-{number}", f"organisation-{number % ORGANISATIONS}"
        role = ROLES[number % len(ROLES)]
        about = Person(name=person, organisation=organisation, here_as=role)
        said = {place: chance.randint(1, 5) for place in PLACES}
        changes = [_change(place, person, rank) for place, rank in said.items()]
        changes.append(Change(kind="person", key=person, body=about.model_dump(mode="json")))
        postings.append(Posting(changes, person, AT, organisation, batch=person))
        rows += [(place, organisation, role, rank) for place, rank in said.items()]
    log.post("w", PEOPLE * (len(PLACES) + 1), lambda: postings)
    log.put("w", [Change(kind="round", key=KIND, body={"number": 2})], author="person-0", at=AT)
    return pd.DataFrame(rows, columns=["item", "organisation", "role", "rank"])


def _grouped(frame: pd.DataFrame) -> float:
    """Return how long pandas takes for the counts of everybody, of roles and of organisations."""

    def counted() -> None:
        for by in ([], ["role"], ["organisation"]):
            frame.groupby(["item", *by, "rank"]).size()

    return min(_clocked(counted) for _ in range(TRIES))


def _clocked(work: Callable[[], object]) -> float:
    began = time.process_time()  # one thread: what others do on this machine is not counted
    work()
    return time.process_time() - began
