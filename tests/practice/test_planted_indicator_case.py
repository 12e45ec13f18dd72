"""What data/practice/README.md says of the worked case is what is there."""

from collections import Counter
from datetime import date

import pytest

from collabworkshop.analysis.assessment.tally import EVERYBODY
from collabworkshop.analysis.evaluation.case_matched import CaseAsked
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.indicator_case import EXERCISE
from collabworkshop.model.state import State
from tests.practice.asked_tables import skipped, table
from tests.practice.conftest import Row

ROWS = table("indicator-case")


def chosen(sign: str) -> dict[str, str]:
    return {r["author"]: r["chosen"] for r in ROWS if r["item"] == f"signs.{sign}" and r["chosen"]}


@pytest.fixture(scope="module")
def found(planted: State) -> CaseAsked:
    read = planted.answered(EXERCISE.reads, EXERCISE.rounds, 1)
    result = EXERCISE.result(read, on=date(2026, 3, 14))
    assert isinstance(result, CaseAsked)
    return result


def test_the_same_twenty_people_answer_as_to_the_kinds_of_power(people: dict[str, Row]) -> None:
    authors = {row["author"] for row in ROWS}
    assert len(ROWS) == 200
    assert authors == {row["author"] for row in table("power-cases")}
    assert Counter(people[one]["here_as"] for one in authors) == {
        "leader": 7,
        "staff": 7,
        "constituent": 6,
    }
    items = {item.id for item in read_instrument("indicator-case").parts[0].items}
    assert {row["item"] for row in ROWS} == {f"signs.{item}" for item in items}


def test_who_leaves_which_sign_out() -> None:
    assert skipped("indicator-case") == {
        ("kofi-mensah", "signs.applied-by-march"),
        ("deepa-krishnan", "signs.newspaper"),
    }


def test_one_sign_splits_and_of_one_most_see_it_otherwise(found: CaseAsked) -> None:
    days = {"more-than-one": 9, "learning": 9, "finishing": 2}
    assert Counter(chosen("days-missed").values()) == days
    assert Counter(chosen("applied-by-march").values()) == {"finishing": 12, "first-job": 7}
    evidence = {one.code: one.evidence for one in found.findings}
    assert evidence["split"] == ("signs.days-missed",)
    assert evidence["other-instinct"] == ("signs.applied-by-march",)
    assert evidence["as-we-see-it"] == tuple(
        f"signs.{sign}" for sign in ("entry-check", "year-after", "third-class-page")
    )
    counts = {one.item: one.counts for one in found.tallies if one.group == EVERYBODY}
    assert counts["signs.year-after"]["first-job"] == 18
    assert counts["signs.certificate"]["finishing"] == 15


def test_those_who_lead_think_less_of_words_and_one_role_is_not_shown_alone(
    found: CaseAsked, people: dict[str, Row]
) -> None:
    said = chosen("what-keeps-me")
    by_role = Counter((people[who]["here_as"], goal) for who, goal in said.items())
    assert by_role["leader", "finishing"] == 3
    assert (
        sum(n for (role, goal), n in by_role.items() if role != "leader" and goal == "finishing")
        == 9
    )
    assert by_role["constituent", "finishing"] == 6
    groups = {one.group for one in found.tallies if one.item == "signs.what-keeps-me"}
    assert groups == {"", "role:leader"}


def test_the_coalition_finds_what_its_own_plan_lacks(found: CaseAsked) -> None:
    codes = {one.code for one in found.findings if one.code.startswith("case-")}
    assert {"case-on-track", "case-contributing", "case-tied", "case-on-the-way"} <= codes
    features = {one.code: one for one in found.beside.features}
    # data/practice/README.md: referrals-back moves nothing, name-a-place has no baseline.
    assert features["case-tied"].missing == ("referrals-back",)
    assert features["case-on-the-way"].missing == ("name-a-place",)
