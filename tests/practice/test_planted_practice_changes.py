"""What data/practice/README.md says of what members do differently is what is there."""

import csv
from collections import Counter
from datetime import date

import pytest

from collabworkshop.analysis.evaluation.practice_changes import PracticeChanges
from collabworkshop.exercises.practice_changes import EXERCISE
from collabworkshop.model.state import State
from tests.practice.conftest import PRACTICE

Row = dict[str, str]


@pytest.fixture(scope="module")
def reports() -> list[Row]:
    with (PRACTICE / "practice-changes.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


@pytest.fixture(scope="module")
def result(planted: State) -> PracticeChanges:
    return EXERCISE.result(planted, on=date(2026, 3, 14))


@pytest.fixture(scope="module")
def evidence(result: PracticeChanges) -> dict[str, set[str]]:
    return {finding.code: set(finding.evidence) for finding in result.findings}


def test_eleven_changes_are_each_of_the_organisation_of_their_author(
    reports: list[Row], people: dict[str, Row], members: set[str], result: PracticeChanges
) -> None:
    assert len(reports) == len(result.changes) == 11
    for row in reports:
        whose = result.changes[row["key"]].organisation
        assert whose == people[row["author"]]["organisation"]
        assert whose in members


def test_five_members_have_written_nothing(evidence: dict[str, set[str]]) -> None:
    assert evidence["members-silent"] == {
        "second-turn",
        "estuary-girls-football",
        "new-shore",
        "library-and-loft",
        "saltmarsh-fund",
    }


def test_nobody_has_changed_who_decides_and_nothing_stands_in_rules(
    reports: list[Row], evidence: dict[str, set[str]]
) -> None:
    areas = Counter(row["area"] for row in reports)
    assert (areas["decisions"], areas["practice"], areas["resources"]) == (0, 3, 3)
    assert evidence["nothing-in-area"] == {"decisions"}
    assert Counter(row["depth"] for row in reports) == {"idea": 2, "tried": 4, "regular": 5}
    assert len(evidence["nothing-in-rules"]) == 6


def test_some_leave_out_what_others_would_ask(evidence: dict[str, set[str]]) -> None:
    assert evidence["not-seen"] == {"family-link-ring-first", "parents-question"}
    assert evidence["no-reason"] == {"office-two-days"}


def test_the_kitchen_has_changed_nothing_for_more_than_a_year(
    reports: list[Row], evidence: dict[str, set[str]]
) -> None:
    assert evidence["quiet"] == {"open-table-kitchen"}
    days = {row["key"]: row["day"] for row in reports}
    assert days["kitchen-newcomers-table"] == "2024-09-15"
    assert (days["quiet-hour-calls"], days["quiet-hour-weir-lane"]) == ("2025-02-03", "2026-02-16")
