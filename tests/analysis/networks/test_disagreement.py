"""What the reports are worth talking about: each finding where it must speak and where not."""

from typing import Any

import pytest

from collabworkshop.analysis.networks.disagreement import (
    coverage,
    silent_members,
    worth_talking,
)
from collabworkshop.analysis.networks.reports import MergedTie, Point, Report
from collabworkshop.model.person import Person
from collabworkshop.model.result import Coverage, Finding
from collabworkshop.model.tie import Tie

KINDS = {"referral": "Referral", "conflict": "Conflict"}

MEMBERS = "abcdefghij"


def tie(ends: str, status: str = "confirmed", **more: Any) -> MergedTie:
    return MergedTie.model_validate(
        {
            "source": ends[0],
            "target": ends[1],
            "kind": "referral",
            "both_ways": False,
            "status": status,
            "reporters": ("p",),
            **more,
        }
    )


def one_sided(ends: str, **more: Any) -> MergedTie:
    return tie(ends, "one-sided", silent_end=ends[1], **more)


def found(*ties: MergedTie, outside: str = "", alone: str = "") -> dict[str, list[Finding]]:
    """Return the findings by code; everybody on a tie is a member unless outside."""
    keys = dict.fromkeys([*(end for t in ties for end in (t.source, t.target)), *alone])
    points = [Point(stakeholder=k, name=k.upper(), member=k not in outside) for k in keys]
    by_code: dict[str, list[Finding]] = {}
    for finding in worth_talking(points, ties, kinds=KINDS):
        by_code.setdefault(finding.code, []).append(finding)
    return by_code


def test_confirmed_ties_say_nothing() -> None:
    assert found(tie("ab"), tie("bc")) == {}
    assert found() == {}


def test_a_tie_rated_apart_names_both_ends_and_all_levels() -> None:
    (finding,) = found(tie("ab", "rated-apart", own_levels=("Cooperation", "Collaboration")))[
        "rated-apart"
    ]
    assert finding.sentence == (
        "A and B both report referral, but not at the same level: cooperation and collaboration."
    )
    assert (finding.evidence, finding.severity) == (("a", "b"), "talk")


def test_only_the_levels_of_the_ends_stand_in_the_sentence() -> None:
    levels = ("Cooperation", "Coordination", "Collaboration")
    heard = tie("ab", "rated-apart", levels=levels, own_levels=levels[::2])
    assert found(heard)["rated-apart"][0].sentence.endswith(": cooperation and collaboration.")


def test_people_of_one_end_who_differ_are_named_and_others_are_not() -> None:
    (finding,) = found(one_sided("ab", split_ends=("a",)), tie("bc"))["within-apart"]
    assert finding.sentence == (
        "People who speak for the same end see a tie at different levels: "
        "A (the referral of A – B)."
    )
    assert (finding.evidence, finding.severity) == (("a",), "talk")
    assert "within-apart" not in found(one_sided("ab", levels=("1", "2")))


@pytest.mark.parametrize(
    ("pairs", "last"),
    [
        (4, "One more tie is rated apart by its ends: D – E."),
        (5, "Two more ties are rated apart by their ends: D – E and E – F."),
        (7, "Four more ties are rated apart by their ends: D – E, E – F and two more."),
    ],
)
def test_beyond_three_pairs_the_others_share_a_sentence(pairs: int, last: str) -> None:
    ends = [MEMBERS[i : i + 2] for i in range(pairs)]
    findings = found(*(tie(pair, "rated-apart", own_levels=("1", "2")) for pair in ends))
    assert len(findings["rated-apart"]) == 4
    assert findings["rated-apart"][-1].sentence == last
    assert findings["rated-apart"][-1].evidence == tuple(sorted(set("".join(ends[3:]))))


def test_three_pairs_rated_apart_leave_no_rest() -> None:
    ends = [MEMBERS[i : i + 2] for i in range(3)]
    findings = found(*(tie(pair, "rated-apart", own_levels=("1", "2")) for pair in ends))
    assert len(findings["rated-apart"]) == 3


def test_one_tie_seen_from_one_end() -> None:
    (finding,) = found(one_sided("ab"))["one-sided"]
    assert finding.sentence == (
        "One tie between members is seen from one end only: A – B (referral)."
    )
    assert finding.evidence == ("a", "b")


def test_several_ties_seen_from_one_end() -> None:
    (finding,) = found(one_sided("ab"), one_sided("bc"))["one-sided"]
    assert finding.sentence == (
        "Two ties between members are seen from one end only: "
        "A – B (referral) and B – C (referral)."
    )


def test_of_many_ties_seen_from_one_end_three_are_named() -> None:
    four = [one_sided(MEMBERS[i : i + 2]) for i in range(4)]
    (finding,) = found(*four)["one-sided"]
    assert finding.sentence.startswith("Four ties between members are")
    assert finding.sentence.endswith("C – D (referral) and one more.")
    assert finding.evidence == tuple("abcde")


@pytest.mark.parametrize("outside", ["a", "b", "ab"])
def test_a_tie_to_or_from_somebody_outside_is_not_between_members(outside: str) -> None:
    assert "one-sided" not in found(one_sided("ab"), outside=outside)


def test_a_conflict_is_named_with_thanks() -> None:
    (finding,) = found(tie("ab", kind="conflict"))["conflict-named"]
    assert finding.sentence == "Somebody was brave enough to name one conflict: A – B."


def test_a_conflict_that_stands_only_in_a_file_took_nobodys_courage() -> None:
    told = found(tie("ab", "hearsay", kind="conflict", reporters=(), origins=("survey.csv",)))
    assert list(told) == ["hearsay-only"]


def test_two_conflicts_can_be_told_apart() -> None:
    (finding,) = found(tie("ab", kind="conflict"), tie("cd", kind="conflict"))["conflict-named"]
    assert finding.sentence.endswith("name two conflicts: A – B and C – D.")


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (
            1,
            "One tie is known from others or from a file only; neither end has spoken about it.",
        ),
        (
            2,
            "Two ties are known from others or from a file only; "
            "neither end has spoken about them.",
        ),
    ],
)
def test_hearsay_is_counted(count: int, sentence: str) -> None:
    (finding,) = found(*(tie(MEMBERS[i : i + 2], "hearsay") for i in range(count)))["hearsay-only"]
    assert (finding.sentence, finding.severity) == (sentence, "note")


def test_whom_nobody_named_is_a_gap_once_there_are_ties() -> None:
    (finding,) = found(tie("ab"), alone="xy")["nobody-tied"]
    assert finding.sentence == "Nobody named a tie to X and Y."
    assert (finding.evidence, finding.severity) == (("x", "y"), "gap")
    assert found(alone="xy") == {}


@pytest.mark.parametrize("kind", ["Advice given", "HIV outreach (MoU)"])
def test_a_kind_in_somebodys_own_words_is_named_as_written(kind: str) -> None:
    (finding,) = found(one_sided("ab", kind=kind))["one-sided"]
    assert f"({kind})" in finding.sentence
    (apart,) = found(tie("ab", "rated-apart", kind=kind, own_levels=("1", "2")))["rated-apart"]
    assert f"both report {kind}, but" in apart.sentence


PEOPLE = {"p": Person(name="Ada", organisation="a"), "q": Person(name="Bo", organisation="b")}


def said(person: str, organisation: str = "", origin: str = "") -> Report:
    told = Tie(source="a", target="b", kind="referral", origin=origin)
    return Report(tie=told, person=person, organisation=organisation)


def test_coverage_names_who_answered_and_who_did_not() -> None:
    seen = coverage(PEOPLE, [said("p")], [one_sided("ab")])
    assert (seen.answered, seen.silent) == (("Ada",), ("Bo",))
    assert seen.effect == (
        "If everybody answered, up to one more tie could be confirmed from both ends."
    )


def test_to_bring_a_file_is_not_to_answer() -> None:
    seen = coverage(PEOPLE, [said("p", origin="survey.csv")], [tie("ab", "hearsay")])
    assert (seen.answered, seen.silent, seen.effect) == ((), ("Ada", "Bo"), "")


def test_coverage_counts_what_the_silent_could_confirm() -> None:
    ties = [one_sided("ab"), one_sided("cb"), one_sided("ac")]
    assert "up to two more ties could" in coverage(PEOPLE, [said("p")], ties).effect


def test_where_nobody_is_silent_nothing_can_change() -> None:
    reports = [said("p"), said("q")]
    assert coverage(PEOPLE, reports, [one_sided("ab")]) == Coverage(answered=("Ada", "Bo"))


def test_a_silent_person_without_organisation_can_confirm_nothing() -> None:
    roster = {**PEOPLE, "r": Person(name="Cy")}
    seen = coverage(roster, [said("p"), said("q")], [tie("ab")])
    assert (seen.silent, seen.effect) == (("Cy",), "")


def test_a_member_that_nobody_has_spoken_for_is_named_once_anybody_has_spoken() -> None:
    points = [Point(stakeholder=k, name=k.upper(), member=k != "c") for k in "abc"]
    [finding] = silent_members(points, [said("ada", "a")])
    assert (finding.code, finding.sentence) == ("silent-member", "No report yet from B.")
    assert list(silent_members(points, [])) == []
    assert list(silent_members(points, [said("ada", "a"), said("ben", "b")])) == []


def test_a_file_does_not_speak_for_the_member_whose_person_brought_it() -> None:
    points = [Point(stakeholder=k, name=k.upper(), member=True) for k in "ab"]
    [finding] = silent_members(points, [said("ada", "a", "survey.csv"), said("ben", "b")])
    assert finding.sentence == "No report yet from A."
