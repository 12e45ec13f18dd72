"""Time to save an answer through the door, against a bare insert as safe as ours."""

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.measure import Measure
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.record import Change

__all__ = ["measures"]

ANSWERS = 200


def measures() -> Iterator[Measure]:
    """Yield the ratio of the medians of one answer each."""
    with tempfile.TemporaryDirectory() as folder:
        bare = _bare(Path(folder) / "bare.sqlite")
        space = Workspace(Path(folder) / "workshop")
        space.begin("A workshop to measure")
        host = space.open()
        bodies = ({"name": f"Stakeholder {number}"} for number in range(ANSWERS))
        ours = _clocked(
            lambda: host.put(
                [Change(kind="stakeholder", key=str(time.perf_counter_ns()), body=next(bodies))]
            )
        )
        host.close()
    yield Measure(
        name="time to save an answer, over a bare insert with synchronous=FULL",
        ratio=ours / bare,
        limit=12.0,
        detail=f"{ours * 1e3:.2f} ms over {bare * 1e3:.2f} ms",
    )


def _bare(path: Path) -> float:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE record (id INTEGER PRIMARY KEY, body TEXT)")
    insert = 'INSERT INTO record (body) VALUES (\'{"name": "Stakeholder"}\')'
    seconds = _clocked(lambda: connection.execute(insert))
    connection.close()
    return seconds


def _clocked(save: Callable[[], object]) -> float:
    taken = []
    for _ in range(ANSWERS):
        began = time.perf_counter()
        save()
        taken.append(time.perf_counter() - began)
    return median(taken)
