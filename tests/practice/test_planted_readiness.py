"""What data/practice/README.md says of answers to notebook 02: tables, ticks, ten practices."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.analysis.assessment.answers import Place
from collabworkshop.analysis.assessment.differing import cliffs_delta
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.notebook import WorkshopDoor
from tests.practice.asked_tables import Ranks, asked, parted, rated, share, skipped, table
from tests.practice.conftest import Row
from tests.seeded import seeded

TABLES = {
    "initial-assessment": (44, 22),
    "ten-practices": (400, 20),
    "five-ingredients": (277, 18),
    "collaborative-assessment": (396, 16),
    "support-for-collaboration": (163, 19),
}
"""Rows and people of each table."""

PRIVATE = {"ten-practices", "collaborative-assessment"}


@pytest.fixture(scope="module")
def role(people: dict[str, Row]) -> dict[str, str]:
    return {key: row["here_as"] for key, row in people.items()}


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkshopDoor]:
    door = seeded(Path(tmp_path_factory.mktemp("readiness")))
    yield door
    door.close()


# --- the tables


@pytest.mark.parametrize("id_", TABLES)
def test_each_table_has_its_rows_and_its_people(id_: str, people: dict[str, Row]) -> None:
    rows = table(id_)
    authors = {row["author"] for row in rows}
    assert (len(rows), len(authors)) == TABLES[id_]
    assert authors <= set(people)
    assert len({(row["author"], row["item"], row["aspect"]) for row in rows}) == len(rows)
    assert ("rosa-delgado" in authors) == (id_ in PRIVATE)


@pytest.mark.parametrize("id_", TABLES)
def test_every_planted_answer_is_in_the_result(id_: str, door: WorkshopDoor) -> None:
    result = asked(door, id_)
    assert result.people == TABLES[id_][1]
    everybody = {tally.place: tally for tally in result.tallies if not tally.group}
    if id_ == "initial-assessment":
        return
    for place, given in rated(id_).items():
        item, _, aspect = place.rpartition(".") if place.count(".") == 2 else (place, "", "now")
        if Place(item, aspect) in everybody:
            assert everybody[Place(item, aspect)].ranks == dict(
                sorted(Counter(given.values()).items())
            )
        else:
            assert id_ in PRIVATE


# --- initial-assessment


@pytest.fixture(scope="module")
def ticks() -> dict[str, dict[str, set[str]]]:
    """Return for each list what each person ticked."""
    found: dict[str, dict[str, set[str]]] = {}
    for row in table("initial-assessment"):
        if not row["skipped"]:
            chosen = {one for one in row["chosen"].split("|") if one}
            found.setdefault(row["item"], {})[row["author"]] = chosen
    return found


def ticked(of_list: dict[str, set[str]], statement: str) -> set[str]:
    return {person for person, chosen in of_list.items() if statement in chosen}


def test_one_statement_is_usual_and_three_are_rare(ticks: dict[str, dict[str, set[str]]]) -> None:
    counts = {
        f"{part.id}.{item.id}": (len(ticked(ticks[part.id], item.id)), len(ticks[part.id]))
        for part in read_instrument("initial-assessment").parts
        for item in part.items
    }
    assert {k: v for k, v in counts.items() if v[0] / v[1] >= 0.75} == {
        "constituents.refer": (19, 22)
    }
    assert {k: v for k, v in counts.items() if v[0] / v[1] <= 0.25} == {
        "constituents.shared-problems": (2, 22),
        "organisation.policy": (4, 21),
        "organisation.every-partnership": (2, 21),
    }


def test_groups_tick_differently(
    ticks: dict[str, dict[str, set[str]]], role: dict[str, str]
) -> None:
    size = Counter(role[person] for person in ticks["constituents"])
    assert size == {"leader": 6, "staff": 10, "constituent": 6}
    followed = Counter(role[p] for p in ticked(ticks["constituents"], "follow-up"))
    assert (followed["staff"], followed["constituent"]) == (9, 0)
    seated = Counter(role[p] for p in ticked(ticks["organisation"], "voice"))
    assert (seated["leader"], seated["staff"]) == (5, 1)


def test_who_lives_with_the_issue_ticks_least(
    ticks: dict[str, dict[str, set[str]]], role: dict[str, str]
) -> None:
    sums: Counter[str] = Counter()
    for of_list in ticks.values():
        for person, chosen in of_list.items():
            sums[role[person]] += len(chosen)
    size = Counter(role[person] for person in ticks["constituents"])
    assert {one: round(sums[one] / size[one], 1) for one in size} == {
        "constituent": 2.0,
        "staff": 3.8,
        "leader": 5.8,
    }


def test_organisations_differ_and_two_statements_go_together(
    ticks: dict[str, dict[str, set[str]]], people: dict[str, Row]
) -> None:
    meetings = ticked(ticks["constituents"], "case-meetings")
    of = {
        house: [p in meetings for p in ticks["constituents"] if people[p]["organisation"] == house]
        for house in ("family-link", "harbour-school", "family-clinic")
    }
    assert of == {
        "family-link": [True] * 3,
        "harbour-school": [False] * 2,
        "family-clinic": [False] * 2,
    }
    asks = ticked(ticks["constituents"], "ask-elsewhere")
    assert len(asks & meetings) == 7
    assert asks ^ meetings == {"li-wen"}


def test_nothing_ticked_is_an_answer_and_a_skipped_list_is_none(
    ticks: dict[str, dict[str, set[str]]], people: dict[str, Row]
) -> None:
    assert ticks["constituents"]["joe-whitlock"] == ticks["organisation"]["joe-whitlock"] == set()
    assert skipped("initial-assessment") == {("teresa-alves", "organisation")}
    assert not people["teresa-alves"]["organisation"]


# --- ten-practices


@pytest.fixture(scope="module")
def practices() -> dict[str, Ranks]:
    return {k.removeprefix("practices."): v for k, v in rated("ten-practices").items()}


def test_resources_and_time_matter_and_are_not_there(practices: dict[str, Ranks]) -> None:
    at_three = {place: share(given.values(), 3) for place, given in practices.items()}
    assert (at_three["resources.importance"], at_three["resources.presence"]) == ((20, 20), (0, 20))
    assert (at_three["time.importance"], at_three["time.presence"]) == ((15, 20), (4, 20))
    missing = {
        place.partition(".")[0]
        for place, (yes, all_) in at_three.items()
        if place.endswith("importance") and 2 * yes > all_
    } - {
        place.partition(".")[0]
        for place, (yes, all_) in at_three.items()
        if place.endswith("presence") and 2 * yes > all_
    }
    assert missing == {"resources", "time", "everyone"}


def test_who_is_at_the_table_is_a_blind_spot_and_nothing_else_is_rated_apart(
    practices: dict[str, Ranks],
    role: dict[str, str],
) -> None:
    leaders, others = parted(practices["everyone.presence"], role)
    assert (share(leaders, 3), share(others, 3)) == ((7, 8), (2, 12))
    assert share(practices["everyone.importance"].values(), 3) == (20, 20)
    apart = set()
    for place, given in practices.items():
        first, second = parted(given, role)
        delta = cliffs_delta(Counter(first), Counter(second))
        assert delta is not None
        apart |= {place} if abs(delta) >= 0.33 else set()
    assert apart == {"everyone.presence"}
    assert len(practices) == 20


def test_the_blind_spot_can_be_seen_in_the_result(door: WorkshopDoor) -> None:
    tallies = asked(door, "ten-practices").tallies
    groups = {t.group: t for t in tallies if t.place == ("practices.everyone", "presence")}
    assert groups["role:leader"].ranks == {2: 1, 3: 4, 4: 3}


def test_rules_are_there_and_champions_part_the_group(practices: dict[str, Ranks]) -> None:
    assert share(practices["rules.importance"].values(), 3) == (1, 18)
    assert share(practices["rules.presence"].values(), 3) == (18, 18)
    assert Counter(practices["champions.importance"].values()) == {1: 10, 4: 9}


def test_two_strengths_are_seen_by_nearly_all(practices: dict[str, Ranks]) -> None:
    for strength in ("purpose", "spirit"):
        for aspect in ("importance", "presence"):
            assert share(practices[f"{strength}.{aspect}"].values(), 3)[0] >= 19


def test_two_people_skip_practices_in_both_ratings() -> None:
    rows = [row for row in table("ten-practices") if row["skipped"]]
    assert Counter((row["author"], row["item"]) for row in rows) == {
        ("lotte-de-wit", "practices.champions"): 2,
        ("lotte-de-wit", "practices.rules"): 2,
        ("joe-whitlock", "practices.leadership"): 2,
        ("joe-whitlock", "practices.rules"): 2,
    }


def test_the_groups_are_large_enough_to_compare(role: dict[str, str]) -> None:
    sizes = {
        id_: Counter(role[person] for person in {row["author"] for row in table(id_)})
        for id_ in PRIVATE
    }
    assert sizes == {
        "ten-practices": {"leader": 8, "staff": 7, "constituent": 5},
        "collaborative-assessment": {"leader": 6, "staff": 5, "constituent": 5},
    }
