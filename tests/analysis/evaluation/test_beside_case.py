"""Our own plan beside a worked case; counts by hand."""

import pytest

from collabworkshop.analysis.evaluation.beside_case import BesideCase, Feature, beside_case
from collabworkshop.analysis.evaluation.case_findings import worth_comparing
from collabworkshop.curriculum.indicator_case import read_case
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome

CASE = read_case().plan


def plan(*indicators: tuple[str, Indicator], **outcomes: str) -> EvaluationPlan:
    return EvaluationPlan(
        outcomes={key: Outcome(title=key, kind=kind) for key, kind in outcomes.items()},
        indicators=dict(indicators),
    )


def sign(outcome: str, role: str = "", **more: object) -> Indicator:
    return Indicator.model_validate(
        {"outcome": outcome, "title": f"Sign of {outcome}", "role": role, **more}
    )


def feature(ours: EvaluationPlan, code: str) -> Feature:
    [found] = [one for one in beside_case(ours, CASE).features if one.code == f"case-{code}"]
    return found


def codes(ours: EvaluationPlan) -> set[str]:
    return {one.code for one in worth_comparing(beside_case(ours, CASE), ours)}


def test_the_case_is_behind_itself_in_nothing() -> None:
    found = beside_case(CASE, CASE)
    assert not any(one.is_behind for one in found.features)
    assert {one.code for one in worth_comparing(found, CASE)} == {"case-alike"}


def test_an_outcome_without_the_sign_is_named_and_one_that_is_only_an_activity_is_not() -> None:
    ours = plan(("r", sign("fed", "on-track")), fed="outcome", warm="impact", cooking="")
    found = feature(ours, "on-track")
    assert (found.ours, found.ours_of, found.missing) == (1, 2, ("warm",))
    [said] = [
        one for one in worth_comparing(beside_case(ours, CASE), ours) if one.code == "case-on-track"
    ]
    assert said.sentence == (
        "Outcomes with an indicator that says whether they are on track: in the case 4 of 4, "
        "with us 1 of 2. Not yet: “warm”."
    )
    assert (said.severity, said.evidence) == ("talk", ("warm",))


@pytest.mark.parametrize(("moves", "tied"), [("r", 1), ("", 0), ("gone", 0), ("c", 0)])
def test_a_contributing_sign_is_tied_only_to_one_that_says_on_track(moves: str, tied: int) -> None:
    contributing = sign("fed", "contributing", moves=moves)
    ours = plan(("c", contributing), ("r", sign("fed", "on-track")), fed="outcome")
    assert feature(ours, "tied").said == ("5 of 5", f"{tied} of 1")
    assert ("case-tied" in codes(ours)) is (tied == 0)


def test_a_start_a_half_way_and_an_end_are_needed_and_those_of_a_part_do_not_count() -> None:
    ours = plan(("r", sign("fed", "on-track")), fed="outcome")
    figures = {
        "a": Measurement(indicator="r", kind="baseline", value=1),
        "b": Measurement(indicator="r", kind="target", value=2, interim=True),
        "c": Measurement(indicator="r", kind="target", value=3),
    }
    whole = ours.model_copy(update={"measurements": figures})
    assert not feature(whole, "on-the-way").is_behind
    for left in figures:
        part = figures[left].model_copy(update={"groups": {"street": "Weir Lane"}})
        some = ours.model_copy(update={"measurements": {**figures, left: part}})
        assert feature(some, "on-the-way").is_behind, left


def test_one_sign_in_words_is_enough() -> None:
    ours = plan(("n", sign("fed")), ("w", sign("fed", measure="words")), fed="outcome")
    assert feature(ours, "in-words").said == ("yes", "yes")
    none = plan(("n", sign("fed")), fed="outcome")
    assert feature(none, "in-words").said == ("yes", "no")
    assert "case-in-words" in codes(none) - codes(ours)


def test_nothing_is_said_of_what_we_have_none_of_that_could_have_it() -> None:
    assert codes(plan(fed="outcome")) == {"case-on-track", "case-contributing", "case-in-words"}


def test_without_an_outcome_there_is_nothing_to_compare() -> None:
    assert codes(EvaluationPlan()) == {"case-no-outcome"}
    assert beside_case(EvaluationPlan(), CASE).outcomes == BesideCase().outcomes


def test_signs_stand_with_their_outcome_by_kind() -> None:
    ours = plan(
        ("c", sign("fed", "contributing", title="Meals")),
        ("w", sign("fed", title="Worries")),
        fed="outcome",
    )
    [one] = beside_case(ours, CASE).outcomes
    assert (one.on_track, one.contributing, one.unsaid) == ((), ("Meals",), ("Worries",))
