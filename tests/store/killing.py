"""Kill whoever writes, or the whole server, at random moments, and look what is left.

``python -m tests.store.killing --store postgresql --victim server --times 200 --seed 7``
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from time import monotonic, sleep

from collabworkshop.model.errors import StoreError
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import Address
from tests.postgresql import Server
from tests.store.independent import Row, check, read
from tests.store.scribe import address_of, fork
from tests.store.words import named, say

SHORTEST = 0.1
"""Seconds that a writer lives at most, where it has written something by half of that."""


def write(address: Address, name: str, said: int) -> None:
    """Write without end; say what was confirmed as soon as it was, and not before."""
    chance = random.Random(name)  # noqa: S311 - no secret
    log = None
    for turn in count():
        size = chance.randint(1, 3)
        changes = [named(f"{name}-{number}", f"{turn} {number}") for number in range(size)]
        batch = f"{name}/{turn}/{size}"
        while True:
            try:
                log = log or RecordLog(address)
                records = say(log, *changes, author=name, batch=batch)
                break
            except StoreError:
                sleep(0.05)  # the server is away; the same batch is sent until it is confirmed
        for record in records:
            row = str(record.id), record.position, record.key, batch, json.dumps(record.body)
            os.write(said, json.dumps(row).encode() + b"\n")


class Writer:
    """A writing process, and what was confirmed to it.

    Parameters
    ----------
    address
        The store.
    name
        The author, who is nobody else.
    """

    def __init__(self, address: Address, name: str) -> None:
        self._heard, said = os.pipe()
        self._rest = b""
        self._process = fork(lambda: write(address, name, said))
        os.close(said)
        os.set_blocking(self._heard, False)

    def confirmed(self) -> Iterator[Row]:
        """Yield what was confirmed since the last time."""
        while (heard := self._hear()) != b"":
            self._rest += heard
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            yield tuple(json.loads(line))

    def kill(self) -> None:
        """End it at once."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)

    def _hear(self) -> bytes:
        try:
            return os.read(self._heard, 65_536)
        except BlockingIOError:
            return b""


def kill_writers(address: str, times: int, chance: random.Random) -> int:
    """Kill a writer again and again, and return how many records were confirmed."""
    confirmed: set[Row] = set()
    longest = pace(address)
    for turn in range(times):
        writer = Writer(address_of(address), f"writer{turn}")
        sleep(chance.uniform(0, longest))
        writer.kill()
        confirmed |= set(writer.confirmed())
        check(*read(address), confirmed)
        fold(address, len(confirmed))
    return len(confirmed)


def kill_server(server: Server, address: str, times: int, chance: random.Random) -> int:
    """Kill the server again and again while somebody writes and does not give up."""
    confirmed: set[Row] = set()
    writers = [Writer(address, f"writer{number}") for number in range(2)]
    for _ in range(times):
        sleep(chance.uniform(0, SHORTEST))
        server.kill()
        server.start()
        for writer in writers:
            confirmed |= set(writer.confirmed())
        check(*read(address), confirmed)
        fold(address, len(confirmed))
    for writer in writers:
        writer.kill()
        confirmed |= set(writer.confirmed())
    check(*read(address), confirmed)
    return len(confirmed)


def pace(address: str) -> float:
    """Return in how many seconds a writer begins, and writes some, on this machine."""
    began = monotonic()
    writer = Writer(address_of(address), "first")
    while not any(writer.confirmed()):
        sleep(0.001)
    took = monotonic() - began
    writer.kill()
    return max(SHORTEST, 2 * took)


def fold(address: str, least: int) -> None:
    """Open the store as the program does."""
    log = RecordLog(address_of(address))
    if log.fold("w").position < least:
        raise AssertionError("the fold knows less than was confirmed")
    log.close()


@contextmanager
def store(kind: str) -> Iterator[tuple[str, Server | None]]:
    """Give a store with one workshop, and its server where it has one."""
    with ExitStack() as stack:
        if kind == "sqlite":
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            address, server = str(Path(folder) / "workshop.sqlite"), None
        else:
            # A kill takes nothing from the system's cache, and it starts in a third of the time.
            server = Server(fsync="off")
            stack.callback(server.remove)
            address = stack.enter_context(server.database())
        log = RecordLog(address_of(address))
        log.add_workshop(Workshop(id="w", title="Ours"))
        log.close()
        yield address, server


def main() -> None:
    """Run as often as asked, and print the figures."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--store", choices=["sqlite", "postgresql"], default="sqlite")
    asked.add_argument("--victim", choices=["writer", "server"], default="writer")
    asked.add_argument("--times", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    print(f"seed {given.seed}", flush=True)  # noqa: T201 - what a run is repeated with
    chance = random.Random(given.seed)  # noqa: S311 - no secret
    began = monotonic()
    with store(given.store) as (address, server):
        if given.victim == "writer":
            confirmed = kill_writers(address, given.times, chance)
        elif server:
            confirmed = kill_server(server, address, given.times, chance)
        else:
            sys.exit("An SQLite file has no server.")
    took = monotonic() - began
    print(f"{given.times} times, {confirmed} confirmed, {took:.0f} s")  # noqa: T201 - the result


if __name__ == "__main__":
    main()
