"""Time until an answer is saved while a hundred people answer, against bare inserts at that pace.

``python -m benchmarks.many_writers ADDRESS ours`` (or ``bare``) is one crowd: it prints
the 95th percentile in seconds.
"""

import os
import random
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg

from benchmarks.measure import Measure
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import url_of
from tests.conftest import postgres_server
from tests.postgresql import Server
from tests.store.scribe import address_of, all_ended, fork
from tests.store.words import named, say

__all__ = ["measures"]

PEOPLE = 100
ANSWERS = 5
RUNS = 3
PAUSE = 1.0
LONGEST = 0.020
"""Seconds; an answer that is saved sooner is not waited for."""

BARE = 'INSERT INTO bare (body) VALUES (\'{"name": "Stakeholder"}\')'
TABLE = "CREATE TABLE bare (id {} PRIMARY KEY, body TEXT)"


def measures() -> Iterator[Measure]:
    """Yield for each database the ratio to bare inserts, and to what people can wait."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _of("SQLite", str(Path(folder) / "workshop.sqlite"))
    if postgres_server():
        server = Server()
        try:
            yield from _of("PostgreSQL", server.url())
        finally:
            server.remove()


class Gate:
    """Holds a crowd back until the last one is in."""

    def __init__(self) -> None:
        self._in = os.pipe()
        self._open = os.pipe()

    def wait(self) -> None:
        """Say that one is in, and wait for the others."""
        os.close(self._open[1])
        os.write(self._in[1], b".")
        os.read(self._open[0], 1)

    def let_in(self, people: int) -> None:
        """Open as soon as all are in."""
        while people:
            people -= len(os.read(self._in[0], people))
        os.close(self._open[1])


def _of(database: str, address: str) -> Iterator[Measure]:
    log = RecordLog(address_of(address))
    log.add_workshop(Workshop(id="w", title="A workshop to measure"))
    log.close()
    _connect(address)(TABLE.format("SERIAL" if "://" in address else "INTEGER"))
    # In turn, and the best of each: what else the machine does only adds.
    runs = [(_crowd(address, "bare"), _crowd(address, "ours")) for _ in range(RUNS)]
    bare, ours = map(min, zip(*runs, strict=True))
    detail = f"{ours * 1e3:.1f} ms over {bare * 1e3:.1f} ms"
    name = f"{PEOPLE} people, one answer a second each, 95th percentile on {database}"
    yield Measure(f"{name}, over bare inserts", ours / bare, limit=8.0, detail=detail)
    yield Measure(f"{name}, over 20 ms", ours / LONGEST, limit=1.0, detail=detail)


def _crowd(address: str, what: str) -> float:
    command = [sys.executable, "-m", __name__, address, what]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def _connect(address: str) -> Callable[[str], object]:
    """Return what runs a statement as safely as our store does."""
    if "://" in address:
        return psycopg.connect(address, autocommit=True).execute  # type: ignore[return-value] # typed for literal SQL
    connection = sqlite3.connect(address, timeout=30, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    return connection.execute


def _saver(address: str, what: str, number: int) -> Callable[[int], object]:
    """Return what saves one person's answer of each turn."""
    if what == "bare":
        run = _connect(address)
        return lambda _: run(BARE)
    log = RecordLog(address_of(address))
    return lambda turn: say(log, named(f"{number}-{turn}", "Stakeholder"), author=str(number))


def _answer(address: str, what: str, number: int, gate: Gate, said: int) -> None:
    """Answer at a person's pace, and tell how long each took."""
    save = _saver(address, what, number)
    gate.wait()  # the workshop is open by now, as a notebook has it before anybody answers
    chance = random.Random(number)  # noqa: S311 - no secret
    time.sleep(chance.uniform(0, PAUSE))  # nor answer
    for turn in range(ANSWERS):
        began = time.perf_counter()
        save(turn)
        took = time.perf_counter() - began
        os.write(said, struct.pack("d", took))
        time.sleep(max(PAUSE - took, 0))  # the pace of a person is what is measured


def main(address: str, what: str) -> None:
    """Let the crowd answer, and print the 95th percentile."""
    url_of(address_of(address)).get_dialect().import_dbapi()  # once for all
    gate = Gate()
    heard, said = os.pipe()
    people = [
        fork(lambda n=number: _answer(address, what, n, gate, said))  # type: ignore[misc] # a default holds n
        for number in range(PEOPLE)
    ]
    gate.let_in(PEOPLE)
    if not all_ended(people):
        sys.exit("somebody could not answer")
    times = sorted(moment for (moment,) in struct.iter_unpack("d", os.read(heard, 65_536)))
    print(times[int(len(times) * 0.95)])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
