"""Many processes at once: nothing is lost, nothing doubled, and no reader misses anything."""

import subprocess
import sys
from pathlib import Path

import pytest

from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import Address

ROOT = Path(__file__).resolve().parents[2]


def scribes(address: Address, **options: int) -> list[str]:
    """Let processes write and read at once, and return what was confirmed."""
    given = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    run = subprocess.run(
        [sys.executable, "-m", "tests.store.scribe", str(address), *given],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout.splitlines()


@pytest.mark.parametrize(
    ("writers", "times", "readers"), [(100, 10, 0), (50, 4, 5)], ids=["crowd", "followed"]
)
def test_of_many_processes_at_once_nothing_is_lost_doubled_or_missed(
    log: RecordLog, address: Address, writers: int, times: int, readers: int
) -> None:
    # Each time two records: 100 processes write 20 of them.
    confirmed = scribes(address, writers=writers, times=times, readers=readers)
    records = log.changes("w")
    assert [record.position for record in records] == list(range(1, writers * times * 2 + 1))
    assert sorted(confirmed) == sorted(f"{record.position} {record.key}" for record in records)
    shared = [record.revision for record in records if record.key == "shared"]
    assert shared == list(range(1, writers * times + 1))


def test_several_processes_may_open_a_new_store_together(address: Address) -> None:
    assert scribes(address, writers=8, times=0) == []
    log = RecordLog(address)
    assert log.workshops() == []
    log.close()
