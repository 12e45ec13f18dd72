"""Time to open a workshop of many records, and to ask whether anything has changed."""

import json
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.measure import Measure
from collabworkshop.model.record import Change
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog

__all__ = ["measures"]

RECORDS = 100_000
TURNS = {
    "5,000 things changed 20 times": (20, 0.6),
    # Three hundred people who answer a hundred questions, and change their minds.
    "33,333 things changed 3 times": (3, 1.1),
    "100,000 things": (1, 1.2),
}
ASKED = 500
TRIES = 3


def measures() -> Iterator[Measure]:
    """Yield ratios to what plain sqlite3 and json need for the same file."""
    with tempfile.TemporaryDirectory() as folder:
        for number, (what, (turns, limit)) in enumerate(TURNS.items()):
            path = Path(folder) / f"{number}.sqlite"
            _fill(path, turns)
            bare = min(_clocked(lambda path=path: _read(path)) for _ in range(TRIES))
            ours = min(_clocked(lambda path=path: _fold(path)) for _ in range(TRIES))
            yield Measure(
                name=f"opening and folding 100,000 records ({what}), over decoding rows",
                ratio=ours / bare,
                limit=limit,
                detail=f"{ours:.2f} s over {bare:.2f} s",
            )
        yield _unchanged(path)


def _unchanged(path: Path) -> Measure:
    with closing(sqlite3.connect(path)) as connection, closing(RecordLog(path)) as log:
        query = "SELECT position FROM workshop WHERE id = 'w'"
        bare = _typical(lambda: connection.execute(query).fetchone())
        ours = _typical(lambda: log.position("w"))
    return Measure(
        name="asking an unchanged workshop for changes, over a millisecond",
        ratio=ours / 1e-3,
        limit=1.0,
        detail=f"{ours * 1e3:.3f} ms; a bare query takes {bare * 1e3:.3f} ms",
    )


def _fill(path: Path, turns: int) -> None:
    """Write a log in which each thing was changed again and again, by many hands."""
    at = datetime(2026, 3, 14, 9, tzinfo=UTC)
    with closing(RecordLog(path)) as log:
        log.add_workshop(Workshop(id="w", title="A workshop to measure"))
        for turn in range(turns):
            changes = [
                Change(
                    kind="stakeholder",
                    key=f"stakeholder-{number}",
                    body={"name": f"Stakeholder {number}", "sector": "Health", "note": f"{turn}"},
                )
                for number in range(RECORDS // turns)
            ]
            log.put("w", changes, author=f"person-{turn}", at=at)


def _read(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT * FROM record ORDER BY position").fetchall()
    return len([json.loads(row[-1]) for row in rows])


def _fold(path: Path) -> int:
    with closing(RecordLog(path)) as log:
        return len(log.fold("w").of("stakeholder"))


def _clocked(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _typical(ask: Callable[[], object]) -> float:
    return median(_clocked(ask) for _ in range(ASKED))
