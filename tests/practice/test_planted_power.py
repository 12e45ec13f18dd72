"""What data/practice/README.md says of power is what is there."""

import csv
from datetime import date

import pytest

from collabworkshop.analysis.power.profile import PowerProfile
from collabworkshop.analysis.power.standings import PowerAndTies
from collabworkshop.analysis.power.themes import CardThemes
from collabworkshop.exercises.power_and_ties import EXERCISE as TIES
from collabworkshop.exercises.power_sources import EXERCISE as SOURCES
from collabworkshop.exercises.power_themes import EXERCISE as THEMES
from collabworkshop.model.result import Result
from collabworkshop.model.state import State
from tests.practice.conftest import PRACTICE

ON = date(2026, 3, 14)
Row = dict[str, str]


def rows(table: str) -> list[Row]:
    with (PRACTICE / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def evidence(result: Result) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for finding in result.findings:
        found.setdefault(finding.code, []).append(finding.evidence)
    return found


@pytest.fixture(scope="module")
def sources(planted: State) -> PowerProfile:
    return SOURCES.result(planted, on=ON)


@pytest.fixture(scope="module")
def ties(planted: State) -> PowerAndTies:
    return TIES.result(planted, on=ON)


@pytest.fixture(scope="module")
def themes(planted: State) -> CardThemes:
    return THEMES.result(planted, on=ON)


@pytest.mark.parametrize(
    ("table", "count", "names"),
    [
        ("power-own", 242, ("author",)),
        ("power-seen", 71, ("author", "colleague")),
        ("power-named", 2, ("author",)),
        ("formal-power", 54, ("author",)),
        ("stances", 14, ("author",)),
        ("asked/power-reflection", 28, ("author",)),
        ("themes", 7, ("author",)),
        ("card-themes", 25, ("author",)),
    ],
)
def test_every_row_leads_to_somebody_who_is_there(
    table: str, count: int, names: tuple[str, ...], people: dict[str, Row]
) -> None:
    found = rows(table)
    assert len(found) == count
    assert {row[name] for row in found for name in names} <= set(people)


def test_stakeholders_of_towers_and_of_formal_power_are_on_the_list(
    stakeholders: dict[str, Row],
) -> None:
    assert {r["stakeholder"] for r in rows("stances") + rows("formal-power")} <= set(stakeholders)


def test_who_answered_and_what_was_left_out(people: dict[str, Row]) -> None:
    own = rows("power-own")
    assert set(people) - {r["author"] for r in own} == {"deepa-krishnan", "arthur-pemberton"}
    assert {(r["source"], r["author"]) for r in own if r["skipped"]} == {
        ("dominant-culture", "amina-yusuf"),
        ("dominant-culture", "joe-whitlock"),
        ("reputation", "teresa-alves"),
    }


def test_sources_that_nobody_few_and_many_have(sources: PowerProfile) -> None:
    found = evidence(sources)
    assert found["source-nobody"] == [("numbers",)]
    assert found["source-few"] == [("reputation", "agenda", "rules")]
    assert found["source-unseen"] == [("expertise",)]
    assert found["source-overseen"] == [("reputation",)]
    told = {s.source: (s.much, s.people, s.seen and s.seen.words) for s in sources.sources}
    assert told["expertise"] == (11, 22, "at most one of 10")
    assert told["reputation"] == (3, 21, "7 of 10")
    assert told["lived-experience"] == (12, 22, "at most one of 10")


def test_two_agreed_to_be_named(sources: PowerProfile) -> None:
    assert [one.name for one in sources.named] == ["Helen Abernathy", "Kofi Mensah-Clarke"]


@pytest.mark.parametrize(
    ("person", "raters"),
    [("rosa-delgado", 8), ("tomasz-wojcik", 4), ("amina-yusuf", 0), ("bridget-malone", 0)],
)
def test_who_reads_how_others_see_them(planted: State, person: str, raters: int) -> None:
    assert SOURCES.personal(planted, person, on=ON).raters == raters


def test_what_you_alone_read(planted: State) -> None:
    found = evidence(SOURCES.personal(planted, "rosa-delgado", on=ON))
    assert found["seen-more"] == [("reputation", "agenda")]
    assert "expertise" in found["seen-less"][0]


def test_each_corner_of_title_and_ties(ties: PowerAndTies) -> None:
    found: dict[str, set[str]] = {}
    for one in ties.standings:
        if one.corner and (one.corner != "neither" or one.lived):
            found.setdefault(one.corner, set()).add(one.stakeholder)
    assert found == {
        "leader-without-ties": {"town-youth-office", "saltmarsh-fund", "mayor", "finance-chair"},
        "broker-without-title": {"river-street-centre", "family-link", "lantern-youth-club"},
        "both": {"harbour-school", "family-clinic"},
        "neither": {
            *("weir-lane-parents", "new-shore", "young-carers", "grandparents"),
            "skate-park-crew",
        },
    }
    told = evidence(ties)
    assert told["formal-apart"] == [("family-link", "new-shore")]
    assert told["not-placed"] == [("estuary-girls-football",)]


def test_one_proposal_hangs_on_one_and_the_other_on_nobody(ties: PowerAndTies) -> None:
    form, halls = ties.towers
    assert (halls.sums, halls.turns) == (
        {"for": 7, "undecided": 7, "against": 9},
        ("harbour-school",),
    )
    assert (form.sums, form.turns) == ({"for": 12, "undecided": 2, "against": 4}, ())
    [low] = evidence(ties)["heard-least"]
    assert set(low) == {"skate-park-crew", "weir-lane-parents", "harbour-student-council"}


def test_cards_are_on_seven_themes_and_three_on_none(themes: CardThemes) -> None:
    assert (themes.cards, len(themes.themes), themes.compared) == (27, 7, True)
    assert {key.rpartition("/")[2] for key in themes.without} == {
        *("joe-whitlock", "dilys-pugh", "olena-marchenko"),
    }
    assert themes.themes[0].name == "Heard last"
    found = evidence(themes)
    assert found["only-leaders"] == [("open door, same faces", "plan first")]
    assert found["only-staff"] == [
        ("heard last", "mistakes are not safe", "some doors open from one side")
    ]
    assert found["both-see"] == [("what can be counted counts",)]
    assert len({r["author"] for r in rows("asked/power-reflection") if r["words"]}) == 22
