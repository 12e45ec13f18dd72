"""Time to read the export of a wide survey, over pandas that reads the same table."""

import csv
import io
import time
from collections.abc import Callable, Iterator

import pandas as pd

from benchmarks.measure import Measure
from collabworkshop.exchange.responses.reading import read_responses

__all__ = ["measures"]

PEOPLE, COLUMNS = 200, 1_000
WORDS = ("Never", "Often", "Always", "", "3")
TRIES = 3


def measures() -> Iterator[Measure]:
    """Yield the time for a table in which each column has to be understood."""
    table = _table()
    took = _clocked(lambda: read_responses(table, "survey.csv"))
    bare = _clocked(lambda: pd.read_csv(io.BytesIO(table)))
    yield Measure(
        name=f"reading answers of {PEOPLE} people in {COLUMNS:,} columns, over pandas",
        ratio=took / bare,
        limit=12,
        detail=f"{took * 1e3:.0f} ms over {bare * 1e3:.0f} ms",
    )


def _table() -> bytes:
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(["id", *(f"q{at}" for at in range(COLUMNS - 1))])
    for place in range(PEOPLE):
        said = (WORDS[(place * 7 + at) % len(WORDS)] for at in range(COLUMNS - 1))
        lines.writerow([place, *said])
    return written.getvalue().encode()


def _clocked(work: Callable[[], object]) -> float:
    times = []
    for _ in range(TRIES):
        began = time.process_time()  # one thread: what others do on this machine is not counted
        work()
        times.append(time.process_time() - began)
    return min(times)
