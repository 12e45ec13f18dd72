"""What data/practice/README.md says of decisions and voices is what is there."""

import csv
from datetime import date

import pytest

from collabworkshop.analysis.decisions.parts import Cell
from collabworkshop.analysis.decisions.voices import DecisionVoices
from collabworkshop.exercises.decision_voices import EXERCISE
from collabworkshop.model.state import State
from tests.practice.conftest import PRACTICE

Row = dict[str, str]


@pytest.fixture(scope="module")
def reports() -> list[Row]:
    with (PRACTICE / "decision-voices.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


@pytest.fixture(scope="module")
def result(planted: State) -> DecisionVoices:
    return EXERCISE.result(planted, on=date(2026, 3, 14))


@pytest.fixture(scope="module")
def evidence(result: DecisionVoices) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for finding in result.findings:
        found.setdefault(finding.code, []).append(finding.evidence)
    return found


def test_there_are_116_reports_by_13_people_and_one_of_them_is_yours(reports: list[Row]) -> None:
    assert len(reports) == 116
    authors = [row["author"] for row in reports]
    assert len(set(authors)) == 13
    assert authors.count("rosa-delgado") == 1
    keys = {(row["author"], row["decision"], row["stakeholder"]) for row in reports}
    assert len(keys) == 116


def test_every_reference_leads_to_a_row_and_every_word_to_a_list(
    reports: list[Row], people: dict[str, Row], stakeholders: dict[str, Row]
) -> None:
    assert {row["author"] for row in reports} <= set(people)
    assert {row["stakeholder"] for row in reports} <= set(stakeholders)
    lists = EXERCISE.instrument.lists
    assert {row["part"] for row in reports} == {one.id for one in lists["parts"]}
    assert {row["decision"] for row in reports} == {one.id for one in lists["decisions"]}


def test_nobody_who_lives_with_the_issue_has_a_say_in_hiring(
    reports: list[Row],
    stakeholders: dict[str, Row],
    evidence: dict[str, list[tuple[str, ...]]],
) -> None:
    saying = {
        row["decision"]
        for row in reports
        if row["part"] in ("decides", "advises")
        and stakeholders[row["stakeholder"]]["lived_experience"] == "true"
    }
    assert {row["decision"] for row in reports} - saying == {"hiring"}
    assert evidence["no-constituent-voice"] == [("hiring",)]


def test_nobody_decides_about_data_and_all_about_membership(
    reports: list[Row], members: set[str], evidence: dict[str, list[tuple[str, ...]]]
) -> None:
    assert {r["decision"] for r in reports} - {
        r["decision"] for r in reports if r["part"] == "decides"
    } == {"data"}
    assert evidence["nobody-decides"] == [("data",)]
    assert evidence["everybody-decides"] == [("membership",)]
    deciding = {r["stakeholder"] for r in reports if r["decision"] == "membership"}
    assert deciding == members


def _cell(result: DecisionVoices, decision: str, stakeholder: str) -> Cell:
    return next(c for c in result.cells if (c.decision, c.stakeholder) == (decision, stakeholder))


def test_the_part_of_the_parents_in_priorities_is_seen_in_four_ways(
    result: DecisionVoices, evidence: dict[str, list[tuple[str, ...]]]
) -> None:
    cell = _cell(result, "priorities", "weir-lane-parents")
    assert cell.counts == {"decides": 1, "advises": 1, "informed": 1, "absent": 1}
    assert cell.own == {"absent": 1}
    assert evidence["own-view-differs"] == [
        ("priorities", "weir-lane-parents"),
        ("membership", "weir-lane-parents"),
        ("priorities", "new-shore"),
    ]


def test_the_club_says_that_it_is_told_about_money_and_others_see_it_otherwise(
    result: DecisionVoices,
) -> None:
    cell = _cell(result, "money", "lantern-youth-club")
    assert (cell.part, cell.apart, cell.own_differs) == (None, True, False)


def test_girls_are_spoken_for_by_one_who_is_none_and_others_speak_for_themselves(
    result: DecisionVoices,
) -> None:
    presence = {one.group: one.presence for one in result.spoken_for}
    assert presence["Girls at the club"] == "away"
    assert [group for group, here in presence.items() if here == "ask"] == [
        "Grandparents who bring up their grandchildren"
    ]
    assert [group for group, here in presence.items() if here == "here"] == [
        "Families in the Weir Lane flats",
        "Families who came in the last five years",
        "Young carers",
        "Young people at the skate park",
    ]
    assert len(presence) == 22


def test_few_places_where_something_is_decided_are_of_those_who_live_with_it(
    result: DecisionVoices,
) -> None:
    told = {bar.part: (bar.counts["lived"], bar.total) for bar in result.bars}
    assert told == {
        "decides": (2, 25),
        "advises": (4, 17),
        "informed": (2, 5),
        "absent": (4, 4),
        None: (3, 6),
    }
