"""What data/practice/README.md says of portraits and marks is what is there."""

import csv
from collections import defaultdict
from datetime import date

import pytest

from collabworkshop.analysis.understanding.portraits import Understanding
from collabworkshop.exercises.partner_portraits import PartnerPortraits
from collabworkshop.model.portrait import PORTRAIT_POINT
from collabworkshop.model.state import State
from tests.practice.conftest import PRACTICE

Row = dict[str, str]


def _rows(table: str) -> list[Row]:
    with (PRACTICE / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


@pytest.fixture(scope="module")
def points() -> dict[str, Row]:
    return {f"{r['partner']}/{r['topic']}/{r['author']}": r for r in _rows("portraits")}


@pytest.fixture(scope="module")
def marks() -> list[Row]:
    return _rows("portrait-marks")


@pytest.fixture(scope="module")
def result(planted: State) -> Understanding:
    shared = State(record for record in planted if record.state == "shared")
    return PartnerPortraits().result(shared, on=date(2026, 3, 14))


def test_there_are_42_points_one_of_them_your_draft_and_30_marks(
    points: dict[str, Row], marks: list[Row], planted: State
) -> None:
    assert (len(points), len(marks)) == (42, 30)
    [draft] = [key for key, row in points.items() if row["state"] == "draft"]
    assert draft == "open-table-kitchen/programme/rosa-delgado"
    states = {key: record.state for key, record in planted.of(PORTRAIT_POINT).items()}
    assert [key for key, state in states.items() if state == "draft"] == [draft]


def test_everybody_writes_of_others_and_marks_only_what_is_about_them(
    points: dict[str, Row], marks: list[Row], people: dict[str, Row]
) -> None:
    assert all(people[r["author"]]["organisation"] != r["partner"] for r in points.values())
    assert {people[r["author"]]["organisation"] for r in points.values()} & {""} == set()
    for mark in marks:
        assert people[mark["author"]]["organisation"] == points[mark["point"]]["partner"]


def test_wrong_and_partly_right_points_are_corrected_and_right_ones_are_not(
    marks: list[Row],
) -> None:
    assert all(bool(mark["correction"]) == (mark["verdict"] != "right") for mark in marks)
    counts = {v: sum(m["verdict"] == v for m in marks) for v in ("right", "partly", "wrong")}
    assert counts == {"right": 13, "partly": 7, "wrong": 10}


def test_one_member_is_portrayed_by_nobody_and_one_has_not_marked(
    points: dict[str, Row], marks: list[Row], members: set[str]
) -> None:
    described = {row["partner"] for row in points.values()}
    assert members - described == {"estuary-girls-football"}
    answered = {points[mark["point"]]["partner"] for mark in marks}
    assert described - answered == {"saltmarsh-fund"}


def test_two_misconceptions_are_shared_by_two_partners(
    points: dict[str, Row], marks: list[Row], people: dict[str, Row]
) -> None:
    off = defaultdict(set)
    for mark in marks:
        point = points[mark["point"]]
        if mark["verdict"] != "right":
            writer = people[point["author"]]["organisation"]
            off[point["partner"], point["topic"]].add(writer)
    shared = {key for key, writers in off.items() if len(writers) > 1}
    assert shared == {
        ("town-youth-office", "who-decides"),
        ("family-clinic", "people-served"),
    }


def test_the_group_reads_what_was_planted(result: Understanding) -> None:
    said = defaultdict(list)
    for finding in result.findings:
        said[finding.code].append(finding)
    assert len(result.points) == 41
    assert said["marked-apart"][0].evidence == ("harbour-school/limits/farida-rahimi",)
    assert said["well-understood"][0].evidence == (
        *("river-street-centre", "family-link", "family-clinic", "quiet-hour"),
        *("family-link", "family-clinic"),
    )
    first, second, _ = said["misconception"]
    assert first.evidence == (
        "town-youth-office/who-decides/samuel-kiprop",
        "town-youth-office/who-decides/seun-adeyemi",
    )
    assert "“Everybody can come. Nobody at the desk asks for papers.”" in second.sentence
    assert said["not-portrayed"][0].evidence == ("estuary-girls-football",)
    assert said["not-marked"][0].evidence == ("saltmarsh-fund",)


def test_four_points_about_your_house_wait_for_you(result: Understanding) -> None:
    ours = [point for point in result.points if point.partner == "river-street-centre"]
    assert [point.standing for point in ours].count("waiting") == 4
    assert len(ours) == 6


def test_those_who_have_answered_nothing_write_and_mark_nothing(
    points: dict[str, Row], marks: list[Row]
) -> None:
    silent = {"caoimhe-ni-bhriain", "deepa-krishnan", "arthur-pemberton"}
    assert not silent & {row["author"] for row in [*points.values(), *marks]}
