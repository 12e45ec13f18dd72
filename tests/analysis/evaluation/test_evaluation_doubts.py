"""Which rule is met and what is missing, as the group gets it."""

from collabworkshop.analysis.doubts.left import LeftDoubt
from collabworkshop.analysis.evaluation.checks.checking import CHECKS, checked
from collabworkshop.analysis.evaluation.evaluation_doubts import (
    WORDS_ONLY,
    EvaluationDoubts,
    evaluation_doubts,
)
from collabworkshop.analysis.evaluation.rule_words import by_check
from collabworkshop.analysis.evaluation.simple_rules import RULES
from collabworkshop.exercises.evaluation_doubts import EXERCISE
from collabworkshop.model.evaluation import EvaluationPlan, Outcome
from tests.analysis.evaluation.checks.case import one, several
from tests.analysis.evaluation.plans import IN_ORDER


def read(plan: EvaluationPlan, *aside: LeftDoubt) -> EvaluationDoubts:
    return evaluation_doubts("evaluation-doubts", plan, checked(plan), aside)


def said(result: EvaluationDoubts) -> dict[str, str]:
    return {finding.code: finding.sentence for finding in result.findings}


def left(plan: EvaluationPlan, *checks: str) -> list[LeftDoubt]:
    return [
        LeftDoubt(key=doubt.key, revision=1, doubt=doubt.key, sentence="Then.", reason="So.")
        for doubt in checked(plan)
        if doubt.check in checks
    ]


def test_a_plan_in_order_meets_all_five_and_is_told_that_this_is_form_only() -> None:
    result = read(one(*IN_ORDER))
    [met] = result.findings
    assert met.code == "met"
    assert met.sentence.startswith("The plan meets five of five rules: ")
    assert met.sentence.endswith("its form is there, not that you live it.")
    assert {row["stands"] for row in result.rows} == {"Met in form"}


def test_what_is_missing_is_told_rule_by_rule_the_gravest_first() -> None:
    plan = several(3, use="", frequency="")
    result = read(plan)
    [learning, *_] = [f for f in result.findings if f.code == "not-yet"]
    assert learning.sentence == (
        "Not met yet: “Evaluate so that you can learn and change course”. Six doubts speak against "
        "it: an indicator without a use (3) and an indicator without a rhythm (3)."
    )
    assert (learning.evidence[0], len(learning.evidence), learning.severity) == (
        "learning",
        7,
        "gap",
    )
    assert said(result)["beside-the-rules"].startswith("Three doubts are about something else")
    assert result.rows[0]["missing"] == (
        "an indicator without a use (3) and an indicator without a rhythm (3)"
    )


def test_what_the_group_set_aside_speaks_no_longer_against_a_rule() -> None:
    plan = one(*IN_ORDER, use="")
    result = read(plan, *left(plan, "no-use"))
    assert result.rules[0].met
    assert said(result)["set-aside"] == "One doubt is set aside, with a reason."
    assert [one.sentence.startswith("It is not said") for one in result.left] == [True]


def test_of_words_only_it_is_not_said_that_a_rule_is_met() -> None:
    plan = EvaluationPlan(outcomes={"o": Outcome(title="Every child reads")})
    assert set(said(read(plan))) == {"nothing-worked-out", "not-yet"}
    assert set(said(read(EvaluationPlan()))) == {"nothing-yet"}


def test_by_check_nothing_is_lost_and_gaps_stand_before_notes() -> None:
    found = checked(several(4, use="", frequency="", source=""))
    groups = by_check(found)
    assert sum(len(one.doubts) for one in groups) == len(found)
    grave = ["gap", "talk", "note"]
    ranks = [grave.index(one.doubts[0].severity) for one in groups]
    assert ranks == sorted(ranks)


def test_each_finding_has_a_prompt() -> None:
    codes = {"nothing-yet", "nothing-worked-out", "met", "beside-the-rules", "words-only"}
    wanted = {*codes, "set-aside", *(f"not-yet.{rule.id}" for rule in RULES)}
    assert set(EXERCISE.instrument.prompts) == wanted
    assert WORDS_ONLY in {check.id for check in CHECKS}
