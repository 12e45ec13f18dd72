"""The practice tables are whole: counts, references, and values that the model takes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.model.noun import Noun
from collabworkshop.model.person import Person
from collabworkshop.model.placement import Placement
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.tie import Tie

Row = dict[str, str]
PRACTICE = Path(__file__).resolve().parents[2] / "data" / "practice"
MANY = ("viewpoints", "barriers")
TICKS = ("member", "lived_experience")


def test_there_are_40_stakeholders_14_members_24_people_and_120_reports(
    stakeholders: dict[str, Row],
    members: set[str],
    people: dict[str, Row],
    reports: list[Row],
) -> None:
    assert (len(stakeholders), len(members), len(people), len(reports)) == (40, 14, 24, 120)


@pytest.mark.parametrize(("table", "rows"), [("stakeholders", 40), ("people", 24)])
def test_no_key_stands_twice(table: str, rows: int, request: pytest.FixtureRequest) -> None:
    # A repeated key would have melted two rows into one.
    lines = (PRACTICE / f"{table}.csv").read_text(encoding="utf-8").splitlines()
    assert len(request.getfixturevalue(table)) == len(lines) - 1 == rows


def test_every_person_reports_a_tie_of_one_kind_once(reports: list[Row]) -> None:
    told = [(r["author"], r["source"], r["target"], r["kind"]) for r in reports]
    assert len(set(told)) == 120


def test_every_reference_leads_to_a_row(
    stakeholders: dict[str, Row],
    people: dict[str, Row],
    placements: list[Row],
    reports: list[Row],
) -> None:
    named = {person["organisation"] for person in people.values()} - {""}
    named |= {placement["stakeholder"] for placement in placements}
    named |= {end for report in reports for end in (report["source"], report["target"])}
    assert named <= set(stakeholders)
    assert {row["author"] for row in [*placements, *reports]} <= set(people)


def test_every_member_has_a_voice(members: set[str], people: dict[str, Row]) -> None:
    assert members <= {person["organisation"] for person in people.values()}


def _stakeholder(row: Row) -> dict[str, Any]:
    body: dict[str, Any] = {name: cell for name, cell in row.items() if name != "key"}
    body |= {name: tuple(filter(None, row[name].split("|"))) for name in MANY}
    return body | {name: {"true": True, "false": False}[row[name]] for name in TICKS}


def _person(row: Row) -> dict[str, Any]:
    return {name: cell for name, cell in row.items() if name != "key"}


def _placement(row: Row) -> dict[str, Any]:
    numbers = {name: int(row[name]) if row[name] else None for name in ("interest", "influence")}
    return {"stakeholder": row["stakeholder"]} | numbers


def _tie(row: Row) -> dict[str, Any]:
    scales = read_instrument("tie-map").scales
    levels = {
        name: scales[scale].level(int(row[name])) if row[name] else None
        for name, scale in [("level", "cooperation-3"), ("frequency", "frequency-5")]
    }
    return {name: cell for name, cell in row.items() if name != "author"} | levels


@pytest.mark.parametrize(
    ("table", "noun", "body"),
    [
        ("stakeholders", Stakeholder, _stakeholder),
        ("people", Person, _person),
        ("placements", Placement, _placement),
        ("reports", Tie, _tie),
    ],
)
def test_every_row_is_what_the_model_takes(
    table: str, noun: type[Noun], body: Callable[[Row], Any], request: pytest.FixtureRequest
) -> None:
    rows = request.getfixturevalue(table)
    rows = list(rows.values()) if isinstance(rows, dict) else rows
    assert all(noun.model_validate(body(row)) for row in rows)


def test_choices_come_from_the_lists_of_the_instruments(
    stakeholders: dict[str, Row], reports: list[Row]
) -> None:
    grid = read_instrument("power-interest-grid").lists
    for field in MANY:
        chosen = {one for row in stakeholders.values() for one in row[field].split("|")} - {""}
        assert chosen <= {option.id for option in grid[field]}
    assert {r["kind"] for r in reports} == {kind.id for kind in read_instrument("tie-map").kinds}


def test_the_workshop_is_open_to_somebody_who_is_in_it(people: dict[str, Row]) -> None:
    workshop = yaml.safe_load((PRACTICE / "workshop.yaml").read_text(encoding="utf-8"))
    assert workshop["id"] == "practice"
    assert str(workshop["fixed_today"]) == "2026-03-14"
    assert workshop["you"] in people
