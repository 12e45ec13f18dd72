"""What README.md says was planted among stakeholders and placements is there."""

from collections import Counter, defaultdict
from datetime import date

import pytest

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.power_interest_grid import PowerInterestGrid
from collabworkshop.model.state import State

Row = dict[str, str]
Placed = dict[str, dict[str, list[int]]]


@pytest.fixture
def placed(placements: list[Row]) -> Placed:
    """Return the numbers given to each stakeholder, by axis."""
    given: Placed = defaultdict(lambda: {"interest": [], "influence": []})
    for row in placements:
        for axis in ("interest", "influence"):
            given[row["stakeholder"]][axis] += [int(row[axis])] if row[axis] else []
    return given


def _cells(field: str, rows: list[Row]) -> Counter[str]:
    return Counter(one for row in rows for one in row[field].split("|") if one)


def _without(field: str, stakeholders: dict[str, Row]) -> set[str]:
    return {key for key, row in stakeholders.items() if not row[field]}


@pytest.mark.parametrize(
    ("field", "of", "missing"),
    [
        ("sector", "sectors", {"housing", "business"}),
        ("viewpoints", "viewpoints", {"disability-access"}),
    ],
)
def test_two_sectors_and_one_viewpoint_are_missing_among_all_and_among_members(
    field: str, of: str, missing: set[str], stakeholders: dict[str, Row], members: set[str]
) -> None:
    suggested = {option.id for option in read_instrument("power-interest-grid").lists[of]}
    everyone = list(stakeholders.values())
    assert suggested - set(_cells(field, everyone)) == missing
    assert suggested - set(_cells(field, [stakeholders[key] for key in members])) == missing


def test_two_sectors_are_in_the_coalitions_own_words(stakeholders: dict[str, Row]) -> None:
    suggested = {option.id for option in read_instrument("power-interest-grid").lists["sectors"]}
    own = {
        key: row["sector"] for key, row in stakeholders.items() if row["sector"] not in suggested
    }
    assert own == {"ostermere-buses": "Transport", "ostermere-tide": "Local media"}


def test_lived_experience_is_mostly_outside(
    stakeholders: dict[str, Row], members: set[str]
) -> None:
    lived = {key for key, row in stakeholders.items() if row["lived_experience"] == "true"}
    assert len(lived) == 10
    assert lived & members == {"weir-lane-parents", "new-shore"}


def test_time_and_hierarchy_keep_many_out(stakeholders: dict[str, Row], members: set[str]) -> None:
    assert _cells("barriers", list(stakeholders.values())).most_common(2) == [
        ("time", 23),
        ("hierarchy", 13),
    ]
    assert _cells("barriers", [stakeholders[key] for key in members])["time"] == 11


def test_some_have_no_gain_no_way_to_be_heard_or_unknown_capacity(
    stakeholders: dict[str, Row],
) -> None:
    assert _without("gains", stakeholders) == {
        "estuary-girls-football",
        "county-health-authority",
        "youth-court",
        "ostermere-buses",
        "ostermere-tide",
        "finance-chair",
        "regional-childrens-fund",
    }
    assert _without("hearing", stakeholders) == {
        "ostermere-buses",
        "finance-chair",
        "bus-station-teens",
        "night-shift-parents",
    }
    assert _without("capacity", stakeholders) == {
        "ostermere-buses",
        "bus-station-teens",
        "regional-childrens-fund",
    }


def test_names_hold_other_scripts_quotation_marks_and_ampersands(
    stakeholders: dict[str, Row],
) -> None:
    name = {key: row["name"] for key, row in stakeholders.items()}
    assert name["new-shore"].startswith("Новий берег")
    assert name["house-of-neighbours"].startswith("دار الجيران")
    assert name["library-and-loft"] == 'Ostermere Library & "The Loft"'
    assert "&" in name["salt-and-sail"]
    assert "'" in name["estuary-girls-football"]


def test_six_stakeholders_are_placed_two_or_more_steps_apart(placed: Placed) -> None:
    apart = {
        (key, axis): sorted(set(numbers))
        for key, axes in placed.items()
        for axis, numbers in axes.items()
        if max(numbers) - min(numbers) >= 2
    }
    assert apart == {
        ("weir-lane-parents", "influence"): [1, 2, 4],
        ("lantern-youth-club", "influence"): [2, 4],
        ("town-youth-office", "influence"): [2, 5],
        ("neighbourhood-police", "interest"): [2, 3, 4],
        ("mayor", "interest"): [2, 4],
        ("young-carers", "interest"): [3, 5],
    }


def test_four_stakeholders_are_placed_by_nobody(
    placed: Placed, stakeholders: dict[str, Row]
) -> None:
    assert set(stakeholders) - set(placed) == {
        "foster-carers",
        "ostermere-tide",
        "night-shift-parents",
        "salt-and-sail",
    }


def test_eight_influential_stakeholders_are_not_members(placed: Placed, members: set[str]) -> None:
    influential = {key for key, axes in placed.items() if min(axes["influence"]) >= 4}
    assert influential - members == {
        "county-education-board",
        "county-health-authority",
        "county-child-protection",
        "neighbourhood-police",
        "youth-court",
        "mayor",
        "finance-chair",
        "regional-childrens-fund",
    }


def test_seven_who_live_with_the_issue_care_much_and_can_change_little(
    placed: Placed, stakeholders: dict[str, Row]
) -> None:
    def mean(numbers: list[int]) -> float:
        return sum(numbers) / len(numbers)

    unheard = {
        key
        for key, axes in placed.items()
        if stakeholders[key]["lived_experience"] == "true"
        and mean(axes["interest"]) >= 4
        and mean(axes["influence"]) <= 2
    }
    assert unheard == {
        "new-shore",
        "house-of-neighbours",
        "young-carers",
        "bus-station-teens",
        "grandparents",
        "harbour-student-council",
        "skate-park-crew",
    }


def test_one_placement_has_one_number_only(placements: list[Row]) -> None:
    halves = [row for row in placements if not (row["interest"] and row["influence"])]
    assert [(row["author"], row["stakeholder"]) for row in halves] == [
        ("joe-whitlock", "regional-childrens-fund")
    ]


def test_the_group_sees_32_places_and_all_six_that_are_apart(
    planted: State, placed: Placed
) -> None:
    result = PowerInterestGrid().result(planted, on=date(2026, 3, 14))
    shown = {spot.stakeholder for spot in result.spots if spot.strategy}
    assert len(shown) == 32
    assert shown == {key for key, axes in placed.items() if min(map(len, axes.values())) >= 3}
    assert {spot.stakeholder for spot in result.spots if spot.apart >= 2} == {
        "weir-lane-parents",
        "lantern-youth-club",
        "town-youth-office",
        "neighbourhood-police",
        "young-carers",
        "mayor",
    }
    assert {spot.missing for spot in result.spots if spot.kept_back} == {1, 2}
    assert sum(spot.kept_back for spot in result.spots) == 4


def test_there_are_105_placements_and_five_people_place_nobody(
    placements: list[Row], people: dict[str, Row]
) -> None:
    assert (
        len(placements) == len({(row["author"], row["stakeholder"]) for row in placements}) == 105
    )
    assert set(people) - {row["author"] for row in placements} == {
        "bridget-malone",
        "agnieszka-nowak",
        "caoimhe-ni-bhriain",
        "deepa-krishnan",
        "arthur-pemberton",
    }
