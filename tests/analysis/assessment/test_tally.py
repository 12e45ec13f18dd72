"""Counts of a place for everybody, for each role and for each organisation."""

from collabworkshop.analysis.assessment.answers import Answer, Place, Voice, by_place
from collabworkshop.analysis.assessment.tally import Tally, groups_of, tallies

ADA = Voice("ada", "clinic", "leader")
BO = Voice("bo", "clinic", "staff")
CY = Voice("cy", "", "staff")
DEE = Voice("dee", "school")
TRUST = Place("pulse.trust", "now")


def test_people_are_counted_together_by_how_they_are_here_and_for_whom_they_speak() -> None:
    groups = groups_of([DEE, CY, BO, ADA], {"clinic": "River Clinic"})
    assert [(g.name, g.label, "".join(sorted(p[0] for p in g.people))) for g in groups] == [
        ("", "Everybody", "abcd"),
        ("role:leader", "People who lead", "a"),
        ("role:staff", "People who do the work", "bc"),
        ("organisation:clinic", "River Clinic", "ab"),
        ("organisation:school", "school", "d"),  # of whom nobody knows the name
    ]


def test_each_group_has_the_counts_of_its_people_and_none_where_nobody_answered() -> None:
    answered = by_place([Answer(ADA, TRUST, "2"), Answer(BO, TRUST, "1"), Answer(CY, TRUST, "1")])
    found = tallies(TRUST, answered[TRUST], groups_of([ADA, BO, CY, DEE], {}))
    assert {name: tally.counts for name, tally in found.items()} == {
        "": {"1": 2, "2": 1},
        "role:leader": {"2": 1},
        "role:staff": {"1": 2},
        "organisation:clinic": {"1": 1, "2": 1},
    }
    assert {tally.place for tally in found.values()} == {TRUST}


def test_a_tally_of_ratings_is_read_by_rank_the_lowest_first() -> None:
    tally = Tally(item="pulse.trust", counts={"10": 1, "9": 2})
    assert list(tally.ranks.items()) == [(9, 2), (10, 1)]
    assert tally.people == 3


def test_of_nobody_there_are_no_counts() -> None:
    assert tallies(TRUST, frozenset(), groups_of([], {})) == {}
