"""What README.md says was planted among the ties is there."""

from collections import Counter, defaultdict
from datetime import date

import pytest

from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.model.state import State

Row = dict[str, str]
TieKey = tuple[str, str, str]
Ties = dict[TieKey, list[Row]]
SYMMETRIC = {"joint-work", "shared-staff", "conflict"}


@pytest.fixture
def own_levels(ties: Ties, people: dict[str, Row]) -> dict[TieKey, dict[str, set[str]]]:
    """Return the levels that each end of a tie gave it; an end that is silent is not there."""
    levels: dict[TieKey, dict[str, set[str]]] = {}
    for tie, reports in ties.items():
        levels[tie] = defaultdict(set)
        for report in reports:
            voice = people[report["author"]]["organisation"]
            if voice in tie[:2]:
                levels[tie][voice].add(report["level"])
    return levels


def _is_hearsay(report: Row, people: dict[str, Row]) -> bool:
    voice = people[report["author"]]["organisation"]
    return voice not in (report["source"], report["target"])


def test_the_reports_speak_of_71_ties(ties: Ties) -> None:
    assert len(ties) == 71


def test_the_map_counts_the_same_71_ties_by_who_says_so(planted: State) -> None:
    result = TieMapExercise().result(planted, on=date(2026, 3, 14))
    assert Counter(tie.status for tie in result.ties) == {
        "confirmed": 21,
        "rated-apart": 8,
        "one-sided": 12 + 26,
        "hearsay": 4,
    }
    assert len(result.rows) == 71
    assert sum(tie.both_ways and not tie.symmetric for tie in result.ties) == 19


def test_21_ties_are_confirmed_at_one_level(
    own_levels: dict[TieKey, dict[str, set[str]]],
) -> None:
    confirmed = {
        tie
        for tie, ends in own_levels.items()
        if len(ends) == 2 and len(set.union(*ends.values())) == 1
    }
    assert len(confirmed) == 21
    assert ("harbour-school", "quiet-hour", "referral") in confirmed


def test_eight_ties_are_rated_apart(own_levels: dict[TieKey, dict[str, set[str]]]) -> None:
    apart = {
        tie: {end: "".join(levels) for end, levels in ends.items()}
        for tie, ends in own_levels.items()
        if len(ends) == 2 and len(set.union(*ends.values())) > 1
    }
    river, office = "river-street-centre", "town-youth-office"
    assert apart == {
        (office, river, "funding"): {office: "3", river: "1"},
        (river, office, "information"): {office: "2", river: "1"},
        ("open-table-kitchen", river, "joint-work"): {river: "2", "open-table-kitchen": "3"},
        ("family-link", "quiet-hour", "joint-work"): {"family-link": "1", "quiet-hour": "3"},
        ("harbour-school", "second-turn", "referral"): {"harbour-school": "1", "second-turn": "3"},
        ("family-link", "harbour-school", "joint-work"): {
            "harbour-school": "2",
            "family-link": "3",
        },
        ("lantern-youth-club", "young-carers", "information"): {
            "young-carers": "1",
            "lantern-youth-club": "3",
        },
        ("library-and-loft", "new-shore", "information"): {
            "library-and-loft": "2",
            "new-shore": "1",
        },
    }


def test_people_of_one_organisation_give_one_level(
    own_levels: dict[TieKey, dict[str, set[str]]],
) -> None:
    assert all(len(levels) == 1 for ends in own_levels.values() for levels in ends.values())


def test_12_ties_between_members_are_one_sided_and_26_lead_outside(
    own_levels: dict[TieKey, dict[str, set[str]]], members: set[str]
) -> None:
    one_sided = {tie for tie, ends in own_levels.items() if len(ends) == 1}
    between = {tie for tie in one_sided if {*tie[:2]} <= members}
    assert (len(between), len(one_sided - between)) == (12, 26)
    assert ("saltmarsh-fund", "family-link", "funding") in between


def test_eight_reports_are_hearsay_and_four_ties_rest_on_nothing_else(
    reports: list[Row],
    people: dict[str, Row],
    own_levels: dict[TieKey, dict[str, set[str]]],
) -> None:
    assert sum(_is_hearsay(report, people) for report in reports) == 8
    assert {tie for tie, ends in own_levels.items() if not ends} == {
        ("family-clinic", "family-link", "joint-work"),
        ("lantern-youth-club", "new-shore", "joint-work"),
        ("house-of-neighbours", "open-table-kitchen", "joint-work"),
        ("millpond-school", "school-nurses", "information"),
    }


def test_13_pairs_have_ties_of_several_kinds(ties: Ties) -> None:
    kinds = defaultdict(set)
    for source, target, kind in ties:
        kinds[frozenset((source, target))].add(kind)
    assert sum(len(several) > 1 for several in kinds.values()) == 13
    assert kinds[frozenset(("lantern-youth-club", "estuary-girls-football"))] == {
        "joint-work",
        "conflict",
    }


def test_one_conflict_is_named_by_both_ends_and_one_by_an_end_and_a_bystander(
    ties: Ties, people: dict[str, Row]
) -> None:
    named = {
        tie[:2]: {people[report["author"]]["organisation"] for report in told}
        for tie, told in ties.items()
        if tie[2] == "conflict"
    }
    assert named == {
        ("family-clinic", "quiet-hour"): {"family-clinic", "quiet-hour"},
        ("estuary-girls-football", "lantern-youth-club"): {"lantern-youth-club", "skate-park-crew"},
    }


def test_four_people_report_no_tie_and_two_members_stay_silent(
    reports: list[Row], people: dict[str, Row], placements: list[Row], members: set[str]
) -> None:
    silent = set(people) - {report["author"] for report in reports}
    nothing_at_all = {"caoimhe-ni-bhriain", "deepa-krishnan", "arthur-pemberton"}
    assert silent == nothing_at_all | {"teresa-alves"}
    assert silent - {row["author"] for row in placements} == nothing_at_all
    heard = {people[report["author"]]["organisation"] for report in reports}
    assert members - heard == {"estuary-girls-football", "saltmarsh-fund"}


def test_five_stakeholders_have_no_tie(neighbours: dict[str, set[str]]) -> None:
    assert {key for key, near in neighbours.items() if not near} == {
        "ostermere-buses",
        "ostermere-tide",
        "finance-chair",
        "grandparents",
        "night-shift-parents",
    }


def _reach(start: str, neighbours: dict[str, set[str]], without: str) -> set[str]:
    found, ahead = {start}, [start]
    while ahead:
        new = neighbours[ahead.pop()] - found - {without}
        found |= new
        ahead += new
    return found


def test_river_street_alone_holds_two_groups_of_members_together(
    neighbours: dict[str, set[str]], members: set[str]
) -> None:
    degree = Counter({key: len(near) for key, near in neighbours.items()})
    assert degree.most_common(1) == [("river-street-centre", 13)]
    without = "river-street-centre"
    assert _reach("harbour-school", neighbours, without) & members == {
        "harbour-school",
        "family-clinic",
        "quiet-hour",
        "family-link",
        "second-turn",
        "saltmarsh-fund",
        "town-youth-office",
    }
    assert _reach("lantern-youth-club", neighbours, without) & members == {
        "lantern-youth-club",
        "open-table-kitchen",
        "estuary-girls-football",
        "weir-lane-parents",
        "new-shore",
        "library-and-loft",
    }


def test_the_formal_leader_has_three_neighbours(
    neighbours: dict[str, set[str]], people: dict[str, Row]
) -> None:
    assert "chairs the coalition" in people["helen-abernathy"]["role"]
    assert people["helen-abernathy"]["organisation"] == "town-youth-office"
    assert len(neighbours["town-youth-office"]) == 3


def test_people_who_live_with_the_issue_stand_at_the_edge(
    neighbours: dict[str, set[str]], stakeholders: dict[str, Row], members: set[str]
) -> None:
    edge = {
        key: len(neighbours[key])
        for key, row in stakeholders.items()
        if row["lived_experience"] == "true" and key not in members
    }
    assert edge == {
        "house-of-neighbours": 2,
        "foster-carers": 1,
        "young-carers": 1,
        "bus-station-teens": 1,
        "harbour-student-council": 1,
        "skate-park-crew": 1,
        "grandparents": 0,
        "night-shift-parents": 0,
    }


def test_six_ties_are_told_from_different_ends(ties: Ties) -> None:
    told = {tie for tie, said in ties.items() if len({r["source"] for r in said}) == 2}
    assert len(told) == 6
    assert ("library-and-loft", "river-street-centre", "joint-work") in told
    assert {kind for _, _, kind in told} <= SYMMETRIC
