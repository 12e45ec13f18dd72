"""Many processes that write into a store at once, and say what was confirmed; others read.

``python -m tests.store.scribe ADDRESS --writers 3 --times 25 --readers 2``; they are
forks of one process, which takes milliseconds where starting each would take seconds.
"""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import sleep

from collabworkshop.model.errors import StoreError
from collabworkshop.model.record import Change, Record
from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import Address, open_engine
from tests.store.words import named, say

TRIES = 4


def address_of(text: str) -> Address:
    """Return the address that a text on the command line means."""
    return text if "://" in text else Path(text)


def fork(run: Callable[[], None]) -> int:
    """Run something in a process of its own, and return its number."""
    child = os.fork()
    if child:
        return child
    try:
        run()
    except BaseException:  # noqa: BLE001 - a fork that goes on would do what its parent does
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def line(*words: object) -> None:
    """Print a line in one piece, also when others print."""
    os.write(1, " ".join(map(str, words)).encode() + b"\n")


def write(address: Address, author: str, times: int) -> None:
    """Write again and again: one thing of one's own, and one that all write."""
    log = RecordLog(address)
    for turn in range(times):
        changes = named(f"{author}-{turn}", f"{author} {turn}"), named("shared", author)
        for record in saved(log, changes, author, f"{author}-{turn}"):
            line(record.position, record.key)
    log.close()


def saved(
    log: RecordLog, changes: Sequence[Change], author: str, batch: str, tries: int = TRIES
) -> tuple[Record, ...]:
    """Save; who waited half a minute for others sends the same batch again, as a page does."""
    try:
        before = log.sent("w", batch, author=author) if tries < TRIES else ()
        return before or say(log, *changes, author=author, batch=batch)
    except StoreError:
        if tries == 1:
            raise
        return saved(log, changes, author, batch, tries - 1)


def follow(address: Address, last: int) -> None:
    """Ask for what is new until the last one has come, and miss nothing on the way."""
    log = RecordLog(address)
    seen = 0
    while seen < last:
        for record in log.changes("w", since=seen):
            if record.position != seen + 1:
                raise AssertionError(f"after {seen} came {record.position}")
            seen = record.position
        sleep(0.005)  # as a view does; a hundred times as often would keep the writers waiting
    log.close()


def all_ended(children: Iterable[int]) -> bool:
    """Wait for all, and tell whether all ended well."""
    ends = [os.waitpid(child, 0)[1] for child in children]
    return not any(ends)


def main() -> None:
    """Let them begin together, and wait until all are done."""
    asked = argparse.ArgumentParser()
    asked.add_argument("address", type=address_of)
    asked.add_argument("--writers", type=int, default=3)
    asked.add_argument("--times", type=int, default=25)
    asked.add_argument("--readers", type=int, default=0)
    given = asked.parse_args()
    last = given.writers * given.times * 2
    open_engine(given.address).dispose()  # loads the driver once for all
    held, gate = os.pipe()

    def begun(run: Callable[[], None]) -> None:
        os.close(gate)
        os.read(held, 1)  # returns when the parent lets go of its end
        run()

    children = [
        fork(lambda n=number: begun(lambda: write(given.address, f"author{n}", given.times)))
        for number in range(given.writers)
    ]
    children += [
        fork(lambda: begun(lambda: follow(given.address, last))) for _ in range(given.readers)
    ]
    os.close(gate)
    sys.exit(not all_ended(children))


if __name__ == "__main__":
    main()
