"""A disk of one megabyte that fills up and is cleared again: ``unshare -m python -m …``.

The disk is mounted in this process's own view of the machine, and goes away with it.
"""

import subprocess
import sys
from pathlib import Path

from collabworkshop.model.errors import StoreError
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from tests.store.words import named, say

SAID = "words " * 600


def main(folder: Path) -> None:
    """Write until the disk is full, make room, and send the same again."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], check=True)
    log = RecordLog(folder / "workshop.sqlite")
    log.add_workshop(Workshop(id="w", title="Ours"))
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(400_000))
    refused = write_until_refused(log)
    print(refused)  # noqa: T201 - the test reads it
    confirmed = log.position("w")
    ballast.unlink()
    (record,) = say(log, named("last", SAID), batch="last")
    (again,) = say(log, named("last", SAID), batch="last")
    assert record == again
    assert [r.position for r in log.changes("w")] == list(range(1, confirmed + 2))
    log.close()


def write_until_refused(log: RecordLog) -> str:
    """Fill the store, and return what is said of the first answer that has no room."""
    for number in range(1000):
        try:
            say(log, named(str(number), SAID), batch="last" if number > 50 else str(number))
        except StoreError as error:
            return str(error)
    raise AssertionError("it never filled up")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
