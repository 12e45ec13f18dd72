"""Real files, read by every reader and compared with the figures that are committed.

``python tests/real/run.py --data DIR`` prints a line for each file and exits with 1 when a
figure differs, when a file has no figures yet, or when there is nothing to read; files that
are absent are listed. ``--write`` keeps the figures found now, after somebody looked at them;
those of absent files stay.

A new format adds a `Reader` to `READERS` in ``readers.py``, and nothing here.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from readers import READERS, Figures, Reader

from collabworkshop.model.errors import UnreadableError

EXPECTED = Path(__file__).with_name("expected.json")


def main(arguments: Sequence[str] | None = None, *, expected_file: Path = EXPECTED) -> int:
    parser = argparse.ArgumentParser(description="Read real files and compare the figures.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the real files")
    parser.add_argument("--write", action="store_true", help="keep what is found as expected")
    given = parser.parse_args(arguments)
    expected = json.loads(expected_file.read_text("utf-8")) if expected_file.exists() else {}
    found = dict(read_all(given.data))
    if given.write:
        kept = json.dumps(expected | found, indent=1, sort_keys=True, ensure_ascii=False)
        expected_file.write_text(kept + "\n", "utf-8")
        sys.stdout.write(f"{len(found)} written to {expected_file.name}\n")
        return 0
    verdicts = {name: verdict(name, expected, found) for name in sorted(expected | found)}
    for name, words in verdicts.items():
        sys.stdout.write(f"{words:<7} {name}\n")
    counts = {word: sum(words.startswith(word) for words in verdicts.values()) for word in WORDS}
    sys.stdout.write(", ".join(f"{count} {word}" for word, count in counts.items()) + "\n")
    return 1 if counts["differs"] or not found else 0


WORDS = ("ok", "differs", "absent")


def read_all(data: Path) -> Iterator[tuple[str, Figures]]:
    for reader in READERS:
        for file in sorted(data.glob(reader.files)):
            yield f"{reader.name}: {file.relative_to(data).as_posix()}", figures(reader, file)


def figures(reader: Reader, file: Path) -> Figures:
    try:
        found = reader.read(file)
    except UnreadableError as error:
        found = {"refused": str(error)}
    # JSON and back, so that what is found compares with what was committed.
    return dict(json.loads(json.dumps(found)))


def verdict(name: str, expected: dict[str, Figures], found: dict[str, Figures]) -> str:
    if name not in found:
        return "absent"
    if name not in expected:
        return "differs (no figures committed: look at the file, then --write)"
    old, new = expected[name], found[name]
    keys = [key for key in sorted(old | new) if old.get(key) != new.get(key)]
    if not keys:
        return "ok"
    said = "; ".join(f"{key} {old.get(key)!r} is now {new.get(key)!r}" for key in keys)
    return f"differs ({said})"


if __name__ == "__main__":
    sys.exit(main())
