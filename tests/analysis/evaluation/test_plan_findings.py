"""What is open is said once for all indicators; each has a case that fires, and one beside it."""

from typing import Any

import pytest

from collabworkshop.analysis.evaluation.burden import burdens
from collabworkshop.analysis.evaluation.checks.check import Look
from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.analysis.evaluation.plan_findings import plan_findings
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Outcome
from collabworkshop.model.result import Finding
from tests.analysis.evaluation.plans import IN_ORDER, plan


def found(
    known: EvaluationPlan, *, have: dict[str, float] | None = None, **waiting: Indicator
) -> dict[str, Finding]:
    """Return the findings by their code."""
    context = EvaluationContext(stakeholders={"school": "School"}, hours=have or {})
    look = Look(known, context)
    all_ = plan_findings(look, waiting, burdens(known, context.hours))
    assert len({one.code for one in all_}) == len(all_)
    return {one.code: one for one in all_}


def with_outcomes(*titles: str, signs: dict[str, Indicator] | None = None) -> EvaluationPlan:
    outcomes = {title[0].lower(): Outcome(title=title) for title in titles}
    return EvaluationPlan(outcomes=outcomes, indicators=signs or {})


def test_of_a_whole_plan_it_is_said_that_nothing_is_open() -> None:
    [one] = found(plan(*IN_ORDER)).values()
    assert (one.code, one.severity) == ("worked-out", "note")
    assert one.sentence == (
        "One indicator is worked out: what counts, where it comes from, who gathers it, what for."
    )


def test_without_any_outcome_there_is_nothing_to_hang_on() -> None:
    assert [*found(EvaluationPlan())] == ["nothing-yet"]


def test_outcomes_without_a_sign_are_named_together() -> None:
    [one] = found(with_outcomes("Heard")).values()
    assert one.sentence == "It is not said how you will know that “Heard” comes true."
    [two] = found(with_outcomes("Seen", "Heard")).values()
    assert two.sentence == "It is not said of these how you will know: “Heard” and “Seen”."
    assert two.evidence == ("h", "s")


def test_signs_in_words_are_asked_nothing_else() -> None:
    signs = {k: Indicator(outcome="h", title=t) for k, t in (("1", "Talks"), ("2", "Calls"))}
    [one] = found(with_outcomes("Heard", signs=signs)).values()
    assert (one.code, one.evidence) == ("not-worked-out", ("1", "2"))
    assert one.sentence == "“Calls” and “Talks” stand in words only, and are not worked out yet."


def test_what_waits_for_its_box_is_said() -> None:
    away = Indicator(outcome="gone", title="Days")
    told = found(plan(*IN_ORDER), w=away)["box-gone"]
    assert told.sentence == "“Days” waits: its outcome was taken out of the theory of change."
    both = found(EvaluationPlan(), w=away, x=away.model_copy(update={"title": "Calls"}))
    assert both["box-gone"].sentence.startswith("“Calls” and “Days” wait: their outcome")


@pytest.mark.parametrize(
    ("code", "lacks"),
    [
        ("no-definition", {"definition": " "}),
        ("no-source", {"source": ""}),
        ("no-collector", {"collector": ""}),
        ("no-rhythm", {"frequency": ""}),
        ("no-use", {"use": ""}),
    ],
)
def test_what_an_indicator_lacks_is_said(code: str, lacks: dict[str, Any]) -> None:
    told = found(plan(*IN_ORDER, indicators={"i": lacks}))
    assert [*told] == [code]
    assert told[code].evidence == ("i",)
    assert "“Children who read at eight”" in told[code].sentence


def test_where_you_start_is_asked_of_an_indicator_without_a_baseline() -> None:
    assert [*found(plan(*IN_ORDER[1:]))] == ["no-baseline"]


def test_use_is_asked_before_and_after_anybody_has_measured() -> None:
    measured = found(plan(*IN_ORDER, "i a 44 2024-06-01", indicators={"i": {"use": ""}}))
    assert measured["no-use"].evidence == ("i",)


def test_several_that_lack_the_same_are_one_sentence() -> None:
    both = {"i": {"title": "B", "source": ""}, "j": {"title": "A", "source": ""}}
    figures = [*IN_ORDER, "j b 4 2024-01-01"]
    told = found(plan(*figures, indicators=both))
    assert [*told] == ["no-source"]
    assert told["no-source"].sentence.endswith("come from for “A” and “B”.")


def test_hours_beyond_what_there_is_are_a_gap_and_just_enough_are_not() -> None:
    assert [*found(plan(*IN_ORDER), have={"school": 4})] == ["worked-out"]
    told = found(plan(*IN_ORDER), have={"school": 3.5})
    assert [*told] == ["worked-out", "asks-too-much"]
    assert told["asks-too-much"].evidence == ("i", "school")


def test_hours_that_nobody_said_are_asked_for() -> None:
    told = found(plan(*IN_ORDER, indicators={"i": {"hours": None}}))
    assert [*told] == ["worked-out", "hours-unsaid"]
    # Zero hours were said.
    assert [*found(plan(*IN_ORDER, indicators={"i": {"hours": 0}}))] == ["worked-out"]


def test_who_gives_most_is_named_where_somebody_gives_more_than_all_others() -> None:
    figures = [*IN_ORDER, "j b 4 2024-01-01"]
    other = {"title": "B", "collector": "clinic"}
    told = found(plan(*figures, indicators={"i": {"hours": 5}, "j": other}))
    assert told["heaviest"].sentence == "Most falls to School: 5 hours a year for one indicator."
    assert told["heaviest"].evidence == ("school",)
    assert "heaviest" not in found(plan(*figures, indicators={"i": {}, "j": other}))
    assert "heaviest" not in found(plan(*IN_ORDER))
    # The key of somebody who left the list is no name.
    left = {"i": {"hours": 5, "collector": "4f2a"}, "j": other}
    assert "heaviest" not in found(plan(*figures, indicators=left))
