"""Several processes at once, and one that dies: what was confirmed is there, in order."""

import signal
import subprocess
import sys
from pathlib import Path

from collabworkshop.store.log import RecordLog
from tests.store.words import named, names, say

ROOT = Path(__file__).resolve().parents[2]


def scribe(path: Path, author: str, times: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.scribe", str(path), author, str(times)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_positions_of_several_processes_have_no_gap_and_no_double(
    log: RecordLog, tmp_path: Path
) -> None:
    authors = ["ada", "bo", "cy"]
    scribes = [scribe(tmp_path / "workshop.sqlite", author, 25) for author in authors]
    said = [one.communicate(timeout=60)[0].split("\n")[:-1] for one in scribes]
    assert [one.returncode for one in scribes] == [0, 0, 0]
    records = log.changes("w")
    assert [record.position for record in records] == list(range(1, 3 * 25 * 2 + 1))
    assert sorted(line for lines in said for line in lines) == sorted(
        f"{record.position} {record.key}" for record in records
    )
    shared = [record.revision for record in records if record.key == "shared"]
    assert shared == list(range(1, 3 * 25 + 1))


def test_several_processes_may_open_a_new_file_together(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    scribes = [scribe(path, author, 0) for author in ("ada", "bo", "cy")]
    assert [one.wait(60) for one in scribes] == [0, 0, 0]
    for one in scribes:
        one.communicate()
    log = RecordLog(path)
    assert log.workshops() == []
    log.close()


def test_what_was_confirmed_is_there_after_the_writer_was_killed(
    log: RecordLog, tmp_path: Path
) -> None:
    with scribe(tmp_path / "workshop.sqlite", "ada", 100_000) as writer:
        assert writer.stdout is not None
        confirmed = [writer.stdout.readline().strip() for _ in range(41)]
        writer.kill()
        # What was said while we read is confirmed as well; the last line may be cut off.
        confirmed += [line.strip() for line in writer.stdout if line.endswith("\n")]
    assert writer.returncode == -signal.SIGKILL
    there = [f"{record.position} {record.key}" for record in log.changes("w")]
    assert confirmed == there[: len(confirmed)]
    # Both changes of a batch are there, or neither.
    assert len(there) % 2 == 0
    say(log, named("after", "All is well"), author="bo")
    assert names(log)["after"] == "All is well"
