"""What was planted in the invented directory is found when it is brought in."""

import json
from datetime import date

import pytest

from collabworkshop.analysis.directories.directory_result import DirectoryResult
from collabworkshop.exercises.service_directory import EXERCISE
from collabworkshop.model.directory_summary import DirectorySummary
from collabworkshop.model.state import State
from collabworkshop.views.directories.file import DirectoryFile
from collabworkshop.views.service_directory import PRACTICE_FILE
from tests.practice.conftest import PRACTICE

DATA = (PRACTICE / PRACTICE_FILE).read_bytes()


@pytest.fixture(scope="module")
def raw() -> dict[str, list[dict[str, str]]]:
    """Return the file read with nothing of ours."""
    found: dict[str, list[dict[str, str]]] = json.loads(DATA)
    return found


@pytest.fixture(scope="module")
def file() -> DirectoryFile:
    return DirectoryFile(DATA, PRACTICE_FILE)


@pytest.fixture(scope="module")
def result(planted: State) -> DirectoryResult:
    return EXERCISE.result(planted, on=date(2026, 3, 14))


def summary(result: DirectoryResult) -> DirectorySummary:
    return next(one.summary for one in result.directories if one.summary.brought)


def test_12_organisations_25_services_13_places_and_15_categories_in_two_steps(
    raw: dict[str, list[dict[str, str]]],
) -> None:
    tables = ("organization", "service", "location", "taxonomy_term")
    assert [len(raw[name]) for name in tables] == [12, 25, 13, 15]
    broad = {term["id"]: term["name"] for term in raw["taxonomy_term"] if "parent_id" not in term}
    assert len(broad) == 5
    assert {t["parent_id"] for t in raw["taxonomy_term"] if "parent_id" in t} <= set(broad)


def test_what_was_planted_of_the_directory_is_what_its_file_says(
    file: DirectoryFile, planted: State, result: DirectoryResult
) -> None:
    assert file.summary(planted) == summary(result)


def test_food_has_7_services_of_4_organisations_and_meals_are_a_part_of_it(
    result: DirectoryResult,
) -> None:
    kinds = {line.name: line for line in summary(result).categories}
    assert (kinds["Food"].services, kinds["Food"].providers) == (7, 4)
    assert {name for name, line in kinds.items() if line.broader == "Food"} == {
        "Meals",
        "Food parcels",
    }


def test_five_kinds_come_from_one_organisation_alone(result: DirectoryResult) -> None:
    assert [one.name for one in summary(result).lone_categories] == [
        *("Childcare", "Dental care", "Emergency shelter", "Legal help", "Youth clubs"),
    ]


def test_the_pantry_stands_in_it_twice(result: DirectoryResult) -> None:
    (double,) = summary(result).doubles
    assert {double.one, double.other} == {"Saltby Food Pantry", "The Saltby Foodpantry, Ltd."}
    assert double.why == "names alike by 97 of 100, the same address and the same phone"


def test_what_the_directory_does_not_say_is_counted(
    file: DirectoryFile, result: DirectoryResult, raw: dict[str, list[dict[str, str]]]
) -> None:
    said = summary(result)
    assert (said.placeless, said.unsorted, said.faults) == (2, 1, 1)
    assert [(fault.code, fault.count) for fault in file.faults] == [("missing-coordinates", 2)]
    bare = {place["name"] for place in raw["location"] if "latitude" not in place}
    assert bare == {"Pantry hatch", "Shelter"}
    assert {"SALTBY", "Saltby"} <= {address["city"] for address in raw["address"]}
    assert [area.name for area in said.areas] == ["Ostermere", "Saltby", "Millpond End"]


def test_five_are_on_the_list_of_whom_three_answer_themselves(
    file: DirectoryFile, planted: State
) -> None:
    file.choose(set(range(25)))
    came = file.bringing(planted, "rosa-delgado")
    assert (came.new, came.known) == (7, 5)
    themselves = [line for line in came.left_out if "answer here themselves" in line]
    assert len(themselves) == 9  # three services each of clinic, kitchen and club
    assert came.offers == 25 - 9


def test_a_directory_that_nobody_has_brought_is_named(
    planted: State, result: DirectoryResult
) -> None:
    (finding,) = [one for one in result.findings if one.code == "not-brought"]
    (record,) = [r for r in planted.of("directory").values() if r.key in finding.evidence]
    assert (record.author, record.body["standard"]) == ("farida-rahimi", "")
