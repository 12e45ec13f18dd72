"""The practice tables as plain dictionaries, read with nothing of ours, and as they are opened."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from collabworkshop.model.state import State
from collabworkshop.store.log import RecordLog
from tests.seeded import sow

PRACTICE = Path(__file__).resolve().parents[2] / "data" / "practice"
SYMMETRIC = {"joint-work", "shared-staff", "conflict"}

Row = dict[str, str]


def _rows(table: str) -> list[Row]:
    with (PRACTICE / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


@pytest.fixture(scope="session")
def stakeholders() -> dict[str, Row]:
    return {row["key"]: row for row in _rows("stakeholders")}


@pytest.fixture(scope="session")
def members(stakeholders: dict[str, Row]) -> set[str]:
    return {key for key, row in stakeholders.items() if row["member"] == "true"}


@pytest.fixture(scope="session")
def people() -> dict[str, Row]:
    return {row["key"]: row for row in _rows("people")}


@pytest.fixture(scope="session")
def placements() -> list[Row]:
    return _rows("placements")


@pytest.fixture(scope="session")
def reports() -> list[Row]:
    return _rows("ties")


@pytest.fixture(scope="session")
def ties(reports: list[Row]) -> dict[tuple[str, str, str], list[Row]]:
    """Return the reports of each tie; where it has no direction, its ends stand in ABC order."""
    grouped = defaultdict(list)
    for report in reports:
        ends = (report["source"], report["target"])
        if report["kind"] in SYMMETRIC or report["direction"] == "both-ways":
            ends = (min(ends), max(ends))
        grouped[*ends, report["kind"]].append(report)
    return dict(grouped)


@pytest.fixture(scope="session")
def neighbours(reports: list[Row], stakeholders: dict[str, Row]) -> dict[str, set[str]]:
    """Return whom each stakeholder is tied to, by any kind and in any report."""
    near: dict[str, set[str]] = {key: set() for key in stakeholders}
    for report in reports:
        near[report["source"]].add(report["target"])
        near[report["target"]].add(report["source"])
    return near


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> State:
    """Return the practice workshop as people open it."""
    log = RecordLog(sow(tmp_path_factory.mktemp("practice")) / "practice.sqlite")
    state = log.fold(log.workshops()[0].id)
    log.close()
    return state
