"""Each finding on the list and on the grid: once where it must speak, once where it must not."""

from typing import Any

import pytest

from collabworkshop.analysis.stakeholders.attention import on_the_grid, on_the_list
from collabworkshop.analysis.stakeholders.engagement import spots
from collabworkshop.model.placement import Placement
from collabworkshop.model.question import Option
from collabworkshop.model.result import Finding
from collabworkshop.model.stakeholder import Stakeholder

SECTORS = [Option(id="health", label="Health"), Option(id="housing", label="Housing")]
VIEWPOINTS = [Option(id="young", label="Young people"), Option(id="law", label="Law")]
BARRIERS = [Option(id="time", label="Time"), Option(id="money", label="Money")]

FULL: dict[str, Any] = {
    "sector": "health",
    "lived_experience": True,
    "viewpoints": ("young", "law"),
    "gains": "Fewer calls",
    "hearing": "A visit",
    "member": True,
}


def listed(*described: dict[str, Any]) -> dict[str, Finding]:
    """Return the findings on a list whose last member lacks nothing but housing."""
    known = {
        key: Stakeholder(**{"name": key.upper(), **FULL, **said})
        for key, said in zip("abcdefgh", described, strict=False)
    }
    found = on_the_list(known, sectors=SECTORS, viewpoints=VIEWPOINTS, barriers=BARRIERS)
    return {finding.code: finding for finding in found}


def test_an_empty_list_says_nothing() -> None:
    assert listed() == {}


def test_a_list_that_lacks_nothing_says_nothing() -> None:
    assert listed({}, {"sector": "housing"}) == {}


@pytest.mark.parametrize("written", ["housing", "Housing", "HOUSING"])
def test_a_sector_is_known_by_id_and_by_label(written: str) -> None:
    assert "missing-sector" not in listed({}, {"sector": written})


def test_a_missing_sector_is_named() -> None:
    finding = listed({})["missing-sector"]
    assert finding.sentence == "No stakeholder yet for the sector Housing."
    assert (finding.evidence, finding.severity) == (("housing",), "gap")


def test_missing_sectors_are_named_together() -> None:
    finding = listed({"sector": "Transport"})["missing-sector"]
    assert finding.sentence == "No stakeholder yet for the sectors Health and Housing."


def test_a_missing_viewpoint_is_named() -> None:
    finding = listed({"viewpoints": ("young",)})["missing-viewpoint"]
    assert finding.sentence == "No stakeholder yet for the viewpoint Law."
    assert "missing-viewpoint" not in listed({"viewpoints": ("young",)}, {"viewpoints": ("law",)})


def test_a_name_that_stands_twice_is_named_once_and_different_names_are_not() -> None:
    found = listed({"name": "Clinic"}, {"name": " clinic"}, {"name": "School"})
    assert found["same-name"].sentence == "On the list more than once: Clinic."
    assert "same-name" not in listed({"name": "Clinic"}, {"name": "School"})


def test_nobody_with_lived_experience() -> None:
    assert "no-lived-experience" in listed({"lived_experience": False})
    assert "no-lived-experience" not in listed({"lived_experience": False}, {})


def test_a_barrier_of_three_is_common_and_of_two_is_not() -> None:
    time = {"barriers": ("time",)}
    assert "barrier-common" not in listed(time, time)
    finding = listed(time, {}, time, {"barriers": ("money", "time")})["barrier-common"]
    assert finding.sentence == "What most often makes it hard to take part: time (for three)."
    assert finding.evidence == ("a", "c", "d")


def test_in_a_long_list_a_barrier_of_three_is_not_common_and_a_fifth_of_the_list_is() -> None:
    def of(barred: int, number: int) -> set[str]:
        known = {
            str(i): Stakeholder(name=str(i), barriers=("time",) if i < barred else ())
            for i in range(number)
        }
        found = on_the_list(known, sectors=[], viewpoints=[], barriers=BARRIERS)
        return {finding.code for finding in found}

    assert "barrier-common" in of(3, 15)
    assert "barrier-common" not in of(3, 16)
    assert "barrier-common" in of(8, 40)
    assert "barrier-common" not in of(7, 40)


def test_our_own_labels_are_written_small_and_peoples_words_as_they_wrote_them() -> None:
    both = {"barriers": ("time", "HIV stigma")}
    finding = listed(both, both, both)["barrier-common"]
    assert "HIV stigma (for three) and time (for three)" in finding.sentence


def test_barriers_are_named_from_the_most_common() -> None:
    both, time = {"barriers": ("money", "time")}, {"barriers": ("time",)}
    finding = listed(both, both, both, time)["barrier-common"]
    assert "time (for four) and money (for three)" in finding.sentence


def test_a_member_with_nothing_to_gain_is_named_and_somebody_outside_is_not() -> None:
    finding = listed({"gains": " "}, {})["nothing-to-gain"]
    assert finding.sentence == "Nobody wrote down what A would gain by taking part."
    assert finding.evidence == ("a",)
    assert "nothing-to-gain" not in listed({"gains": "", "member": False}, {})


def test_who_cannot_be_heard_is_named_also_outside() -> None:
    finding = listed({"hearing": "", "member": False}, {"hearing": "\n"}, {})["no-way-to-hear"]
    assert finding.sentence == "Nobody wrote down how best to hear A and B."


def grid(*placed: tuple[str, bool, list[tuple[int | None, int | None]]]) -> dict[str, Finding]:
    """Return the findings on a grid of (name, member, what each person said)."""
    known = {name: Stakeholder(name=name, member=member) for name, member, _ in placed}
    said = [
        Placement(stakeholder=name, interest=interest, influence=influence)
        for name, _, voices in placed
        for interest, influence in voices
    ]
    return {finding.code: finding for finding in on_the_grid(spots(known, said))}


def test_a_grid_of_one_quiet_member_says_nothing() -> None:
    assert grid(("A", True, [(4, 4)])) == {}
    assert grid() == {}


def test_two_steps_apart_is_worth_a_talk_and_one_step_is_not() -> None:
    assert "placed-apart" not in grid(("A", True, [(4, 4), (5, 4)]))
    finding = grid(("A", True, [(4, 4), (4, 2)]))["placed-apart"]
    assert finding.sentence == "We place these far apart: A (two steps)."
    assert (finding.evidence, finding.severity) == (("A",), "talk")


def test_in_a_crowd_a_single_stray_voice_does_not_place_a_stakeholder_apart() -> None:
    calm: list[tuple[int | None, int | None]] = [(4, 4)] * 7
    assert "placed-apart" not in grid(("A", True, [*calm, (1, 4)]))
    assert "placed-apart" in grid(("A", True, [*calm[:6], (1, 4)]))  # of seven each voice counts
    halves: list[tuple[int | None, int | None]] = [(4, 4)] * 5 + [(2, 4)] * 5
    assert grid(("A", True, halves))["placed-apart"].sentence.endswith("A (two steps).")


def test_the_widest_apart_come_first_and_no_number_is_cut_off() -> None:
    long = "A name " * 12
    finding = grid(("B", True, [(5, 3), (3, 3)]), (long, True, [(5, 3), (1, 3)]))["placed-apart"]
    assert finding.evidence == (long, "B")
    assert "… (four steps) and B (two steps)." in finding.sentence


def test_a_difference_shows_also_while_the_other_number_is_missing() -> None:
    assert "placed-apart" in grid(("A", True, [(5, None), (1, None)]))


def test_influence_outside_the_coalition_is_named() -> None:
    finding = grid(("A", False, [(2, 4)]), ("B", True, [(2, 5)]))["influential-outside"]
    assert finding.sentence == "Much influence here, and not with us as a member: A."
    assert "influential-outside" in grid(("A", False, [(2, 3)]))  # on the middle counts as high
    assert "influential-outside" not in grid(("A", False, [(2, 2), (2, 3)]))
    assert "influential-outside" not in grid(("A", True, [(2, 4)]))


def test_much_interest_and_little_say_is_named() -> None:
    finding = grid(("A", True, [(4, 1)]), ("B", True, [(1, 1)]))["interested-unheard"]
    assert finding.sentence == "High interest and little say: A."
    assert "interested-unheard" not in grid(("B", True, [(1, 1)]), ("C", True, [(4, 4)]))


def test_those_who_live_with_the_issue_are_named_first_among_the_unheard() -> None:
    known = {
        name: Stakeholder(name=name, member=True, lived_experience=name in "CD") for name in "ABCD"
    }
    said = [Placement(stakeholder=name, interest=5, influence=1) for name in known]
    found = {finding.code: finding for finding in on_the_grid(spots(known, said))}
    assert found["interested-unheard"].sentence.endswith(": C, D, A and B.")
    assert found["interested-unheard"].evidence == ("C", "D", "A", "B")


@pytest.mark.parametrize(
    ("waiting", "begins"),
    [
        ("A", "One stakeholder waits for a place on the grid: A."),
        ("AB", "Two stakeholders wait for a place on the grid: A and B."),
    ],
)
def test_who_waits_for_a_place_is_counted_and_named(waiting: str, begins: str) -> None:
    unplaced: list[tuple[str, bool, list[tuple[int | None, int | None]]]] = [
        (name, True, []) for name in waiting
    ]
    finding = grid(*unplaced, ("Z", True, [(4, 4)]))["not-placed"]
    assert finding.sentence == begins
    assert finding.evidence == tuple(waiting)


def test_one_number_alone_still_waits() -> None:
    assert "not-placed" in grid(("A", True, [(4, None)]))
    assert "not-placed" not in grid(("A", True, [(4, 4)]))
