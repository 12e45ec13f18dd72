"""Every table that travels with us says where it is from, how long it is and what it weighs."""

import csv
import hashlib
import re
from pathlib import Path

from collabworkshop.analysis.pathways.checks.checking import CHECKS

DATA = Path(__file__).resolve().parents[2] / "data"
ROW = re.compile(
    r"^\| `(?P<slug>[^`]+)` \| (?P<what>[^|]+) \| (?P<source>[^|]+) \| (?P<licence>[^|]+) "
    r"\| (?P<rows>\d+) \| `(?P<sha256>[0-9a-f]{64})` \|$",
    re.MULTILINE,
)

CARDS = (
    *("forces", "next-steps", "power-sharings", "pathway-drafts", "indicators"),
    *("evaluation-steps", "learning-events", "practice-changes"),
)
"""Tables whose rows have keys of their own."""


def _table(name: str) -> list[dict[str, str]]:
    text = (DATA / "practice" / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), strict=True))


def _listed() -> dict[str, dict[str, str]]:
    text = (DATA / "README.md").read_text(encoding="utf-8")
    return {row["slug"]: row.groupdict() for row in ROW.finditer(text)}


def test_every_table_is_listed_and_nothing_else() -> None:
    tables = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv")}
    assert tables
    assert set(_listed()) == tables


def test_rows_and_checksums_are_those_of_the_files() -> None:
    for slug, listed in _listed().items():
        content = (DATA / slug).read_bytes()
        rows = list(csv.DictReader(content.decode("utf-8").splitlines(), strict=True))
        assert (slug, str(len(rows))) == (slug, listed["rows"])
        assert (slug, hashlib.sha256(content).hexdigest()) == (slug, listed["sha256"])


def test_every_key_in_the_practice_notes_is_a_key_of_the_tables(
    stakeholders: dict[str, object], people: dict[str, object]
) -> None:
    notes = (DATA / "practice" / "README.md").read_text(encoding="utf-8")
    quoted = set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", notes))
    words = {
        "disability-access",
        "cooperation-3",
        "frequency-5",
        "trust-5",
        "tie-trust",
        "what-ifs",
    }
    assert len(quoted) > 30
    table = (DATA / "practice" / "resources.csv").read_text(encoding="utf-8")
    resources = {row["key"] for row in csv.DictReader(table.splitlines(), strict=True)}
    cards = {row["key"] for table in CARDS for row in _table(table)}
    checks = {check.id for check in CHECKS}
    assert quoted - words <= set(stakeholders) | set(people) | resources | cards | checks
