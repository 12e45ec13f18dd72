"""A process of its own that writes into a log and says what was confirmed."""

import sys
from pathlib import Path

from collabworkshop.store.log import RecordLog
from tests.store.words import named, say


def main(path: str, author: str, times: int) -> None:
    """Write again and again: one thing of one's own, and one that all write."""
    log = RecordLog(Path(path))
    for turn in range(times):
        changes = named(f"{author}-{turn}", f"{author} {turn}"), named("shared", author)
        for record in say(log, *changes, author=author):
            print(record.position, record.key, flush=True)  # noqa: T201 - the test reads it
    log.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
