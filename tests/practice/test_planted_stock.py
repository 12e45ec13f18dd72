"""What data/practice/README.md says of answers to notebook 02: ingredients, stock, support."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from statistics import median

import pytest

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.notebook import WorkshopDoor
from tests.practice.asked_tables import Ranks, asked, of_part, parted, rated, share, skipped, table
from tests.practice.conftest import Row
from tests.seeded import seeded


@pytest.fixture(scope="module")
def role(people: dict[str, Row]) -> dict[str, str]:
    return {key: row["here_as"] for key, row in people.items()}


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkshopDoor]:
    door = seeded(Path(tmp_path_factory.mktemp("readiness")))
    yield door
    door.close()


# --- five-ingredients

INGREDIENTS = ("agenda", "measurement", "activities", "communication", "backbone")


def test_the_agenda_is_strongest_and_measurement_weakest() -> None:
    ranks = rated("five-ingredients")
    found = {part: share(of_part(ranks, part), 3) for part in INGREDIENTS}
    assert (found["agenda"], found["measurement"]) == ((50, 54), (2, 40))
    order = sorted(INGREDIENTS, key=lambda part: found[part][0] / found[part][1])
    assert (order[0], order[-1]) == ("measurement", "agenda")


def test_news_is_rated_apart_and_reward_parts_the_group(
    role: dict[str, str],
) -> None:
    ranks = rated("five-ingredients")
    leaders, others = parted(ranks["communication.between"], role)
    assert (share(leaders, 3), share(others, 3)) == ((6, 6), (0, 12))
    assert Counter(ranks["activities.reward"].values()) == {1: 7, 4: 7}


def test_the_backbone_is_the_only_ingredient_without_evidence() -> None:
    notes: Counter[str] = Counter()
    ratings: Counter[str] = Counter()
    for row in table("five-ingredients"):
        if row["rank"]:
            part = row["item"].partition(".")[0]
            ratings[part] += 1
            notes[part] += bool(row["note"])
    assert (notes["backbone"], ratings["backbone"]) == (0, 56)
    assert all(notes[part] >= 0.1 * ratings[part] for part in INGREDIENTS if part != "backbone")


def test_river_street_is_named_most_and_does_not_want_to(
    stakeholders: dict[str, Row], people: dict[str, Row]
) -> None:
    said = {r["author"]: r["words"] for r in table("five-ingredients") if r["item"].endswith("who")}
    named = Counter(said.values())
    assert len(said) == 10
    assert [
        named[stakeholders[key]["name"]]
        for key in ("river-street-centre", "town-youth-office", "family-link")
    ] == [6, 2, 1]
    assert said["tomasz-wojcik"].startswith("Not us again")
    assert people["tomasz-wojcik"]["organisation"] == "river-street-centre"


def test_constituents_answer_two_ingredients_and_two_people_skip(role: dict[str, str]) -> None:
    rows = [row for row in table("five-ingredients") if role[row["author"]] == "constituent"]
    assert len({row["author"] for row in rows}) == 4
    assert {row["item"].partition(".")[0] for row in rows if row["rank"]} == {
        "agenda",
        "communication",
    }
    assert skipped("five-ingredients") == {
        ("helen-abernathy", "measurement.what"),
        ("helen-abernathy", "measurement.shared"),
        ("lotte-de-wit", "activities.roles"),
        ("lotte-de-wit", "activities.coordination"),
    }


# --- collaborative-assessment


@pytest.fixture(scope="module")
def stock() -> dict[str, Ranks]:
    return rated("collaborative-assessment")


def test_parts_lie_as_planted(stock: dict[str, Ranks]) -> None:
    takers = {
        part.id: set().union(*(stock[f"{part.id}.{item.id}"] for item in part.items))
        for part in read_instrument("collaborative-assessment").parts
    }
    assert {part: len(people) for part, people in takers.items()} == {
        "purpose": 5,
        "people": 4,
        "trust": 16,
        "deciding": 16,
        "working": 5,
        "community": 13,
        "learning": 4,
        "lasting": 3,
    }
    found = {part: share(of_part(stock, part), 4) for part in takers if part != "lasting"}
    assert (found["purpose"], found["community"], found["working"]) == ((25, 30), (12, 78), (9, 30))
    order = sorted(found, key=lambda part: found[part][0] / found[part][1])
    assert (order[:2], order[-1]) == (["community", "working"], "purpose")


def test_leaders_see_decisions_and_news_otherwise(
    stock: dict[str, Ranks],
    role: dict[str, str],
) -> None:
    of_leaders: list[int] = []
    of_others: list[int] = []
    for place, given in stock.items():
        if place.startswith("deciding."):
            leaders, others = parted(given, role)
            of_leaders, of_others = of_leaders + leaders, of_others + others
    assert (share(of_leaders, 4), share(of_others, 4)) == ((30, 36), (1, 59))
    leaders, others = parted(stock["trust.in-time"], role)
    assert (share(leaders, 4), share(others, 4)) == ((5, 6), (1, 10))


def test_one_weak_statement_and_two_camps(stock: dict[str, Ranks]) -> None:
    assert share(stock["trust.past"].values(), 4) == (0, 16)
    assert Counter(stock["community.language"].values()) == {1: 6, 5: 7}
    assert skipped("collaborative-assessment") == {
        ("samuel-kiprop", "trust.quarrel"),
        ("amina-yusuf", "deciding.backing"),
    }


def test_a_part_that_three_people_took_is_not_shown(door: WorkshopDoor) -> None:
    shown = {t.item.partition(".")[0] for t in asked(door, "collaborative-assessment").tallies}
    assert shown == {part.id for part in read_instrument("collaborative-assessment").parts} - {
        "lasting"
    }


def test_leaders_can_be_seen_in_the_part_that_they_see_differently(door: WorkshopDoor) -> None:
    tallies = asked(door, "collaborative-assessment").tallies
    seen = {t.item for t in tallies if t.group == "role:leader" and t.item.startswith("deciding.")}
    assert len(seen) >= 5


# --- support-for-collaboration


@pytest.fixture(scope="module")
def houses(people: dict[str, Row]) -> dict[str, dict[str, list[int]]]:
    """Return for each practice of organisations what the people of each said."""
    found: dict[str, dict[str, list[int]]] = {}
    for place, given in rated("support-for-collaboration").items():
        part, _, practice = place.partition(".")
        for person, rank in given.items():
            if part == "organisation":
                of = found.setdefault(practice, {})
                of.setdefault(people[person]["organisation"], []).append(rank)
    return found


def test_seventeen_people_answer_for_twelve_organisations(
    houses: dict[str, dict[str, list[int]]], people: dict[str, Row]
) -> None:
    rows = table("support-for-collaboration")
    speaking = {row["author"] for row in rows if row["item"].startswith("organisation.")}
    assert len(speaking) == 17
    assert all(people[person]["organisation"] for person in speaking)
    assert len(houses["champions"]) == 12


def test_one_organisation_is_ahead_and_one_behind(
    houses: dict[str, dict[str, list[int]]],
) -> None:
    alone = {}
    for practice, of in houses.items():
        for house, ranks in of.items():
            others = median(r for other, given in of.items() if other != house for r in given)
            if abs(median(ranks) - others) >= 2:
                alone[practice, house] = (ranks, others)
    assert alone == {("home", "family-link"): ([5, 5, 5], 2), ("champions", "quiet-hour"): ([1], 4)}
    assert max(r for h, given in houses["home"].items() if h != "family-link" for r in given) == 3


def test_people_of_one_house_differ(houses: dict[str, dict[str, list[int]]]) -> None:
    apart = {
        (practice, house): ranks
        for practice, of in houses.items()
        for house, ranks in of.items()
        if any(abs(a - b) >= 2 for a, b in combinations(ranks, 2))
    }
    assert apart == {("champions", "harbour-school"): [5, 2]}


def test_nobody_is_rewarded_and_all_ask(houses: dict[str, dict[str, list[int]]]) -> None:
    begun = {
        practice: share((r for given in of.values() for r in given), 3)
        for practice, of in houses.items()
    }
    assert begun["incentives"] == (0, 17)
    assert [practice for practice, (yes, _) in begun.items() if not yes] == ["incentives"]
    ranks = rated("support-for-collaboration")
    often = {k: share(v.values(), 4) for k, v in ranks.items() if k.startswith("person.")}
    assert (often["person.questions"], often["person.time"]) == ((19, 19), (1, 18))
    order = sorted(often, key=lambda place: often[place][0] / often[place][1])
    assert (order[0], order[-1]) == ("person.time", "person.questions")


def test_two_people_skip_one_practice_each() -> None:
    assert skipped("support-for-collaboration") == {
        ("lotte-de-wit", "organisation.adapts"),
        ("joe-whitlock", "person.time"),
    }


# --- what is worth talking about

PLANTED = {
    "initial-assessment": {
        ("mostly-ticked", "constituents.refer"),
        ("rarely-ticked", "constituents.shared-problems"),
        ("rarely-ticked", "organisation.every-partnership"),
        ("staff-and-constituents", "constituents.follow-up"),
        ("pattern", "constituents.ask-elsewhere"),
    },
    "ten-practices": {
        ("priority", "practices.resources"),
        ("priority", "practices.time"),
        ("blind-spot", "practices.everyone"),
        ("overdone", "practices.rules"),
        ("two-camps", "practices.champions"),
        ("strength", "practices.purpose"),
        ("strength", "practices.spirit"),
    },
    "five-ingredients": {
        ("weakest-part", "measurement"),
        ("strongest-part", "agenda"),
        ("no-evidence", "backbone.oversight"),
        ("leaders-and-others", "communication.between"),
        ("two-camps", "activities.reward"),
    },
    "collaborative-assessment": {
        ("weakest-part", "community"),
        ("strongest-part", "purpose"),
        ("leaders-and-others", "deciding.how"),
        ("two-camps", "community.language"),
    },
    "support-for-collaboration": {
        ("weakest-practice", "organisation.incentives"),
        ("nobody-yet", "organisation.incentives"),
        ("alone", "organisation.home"),
        ("alone", "organisation.champions"),
        ("same-house-differs", "organisation.champions"),
    },
}


@pytest.mark.parametrize("id_", PLANTED)
def test_the_group_is_told_what_was_planted_and_asked_about_it(
    id_: str, door: WorkshopDoor
) -> None:
    findings = asked(door, id_).findings
    told = {(finding.code, key) for finding in findings for key in finding.evidence}
    assert PLANTED[id_] <= told
    assert [finding.code for finding in findings if not finding.prompt] == []
