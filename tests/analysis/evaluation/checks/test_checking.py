import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.doubts.doubt import Doubt, without
from collabworkshop.analysis.evaluation.checks.checking import CHECKS, checked
from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.analysis.evaluation.simple_rules import RULES, by_rule
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Outcome
from tests.analysis.evaluation.checks.case import Case, one, several
from tests.analysis.evaluation.checks.figure_cases import FIGURES
from tests.analysis.evaluation.checks.people_cases import PEOPLE
from tests.analysis.evaluation.checks.word_cases import WORDS
from tests.analysis.evaluation.plans import IN_ORDER, plan
from tests.hostile import hostile_names

CASES = (*FIGURES, *PEOPLE, *WORDS)

CONTEXT = EvaluationContext(
    stakeholders={"school": "School"},
    members=frozenset(("school",)),
    affected=frozenset(("mums",)),
    differences=("street",),
    hours={"school": 6.0},
)

_FIELDS = {
    "title": st.sampled_from(("Better trust", "Attendance and grades", "Days missed")),
    "definition": st.sampled_from(("", "Days, not hours.", "Because of our work.")),
    "measure": st.sampled_from(("number", "percentage", "rank", "words")),
    "direction": st.sampled_from(("", "up", "down")),
    "role": st.sampled_from(("", "on-track", "contributing")),
    "moves": st.sampled_from(("", "i0", "i1", "x")),
    "breakdown": st.sampled_from(((), ("street",))),
    "source": st.sampled_from(("", "Register")),
    "collector": st.sampled_from(("", "school", "club")),
    "shared_with": st.sampled_from(((), ("Parents",), ("mums", "Parents"))),
    "hours": st.sampled_from((None, 4, 7)),
    "use": st.sampled_from(("", "We decide in May.")),
}


@st.composite
def plans(draw: st.DrawFn) -> EvaluationPlan:
    """Plans with gaps, twins, parts, and figures that fit nothing."""
    keys = [f"i{place}" for place in range(draw(st.integers(0, 4)))]
    indicators = {key: draw(st.fixed_dictionaries(_FIELDS)) for key in keys}
    figure = st.builds(
        "{} {} {} {}{}".format,
        st.sampled_from(keys or ["-"]),
        st.sampled_from("bta"),
        st.sampled_from(("10", "40", "60", "130", "0", "more")),
        st.sampled_from(("-", "2024-01-01", "2025-01-01", "2027-01-01")),
        st.sampled_from(("", " street=North")),
    )
    figures = draw(st.lists(figure, max_size=8)) if keys else []
    return plan(*figures, indicators=indicators) if keys else EvaluationPlan()


def _found(case: Case, of: EvaluationPlan, context: EvaluationContext) -> list[Doubt]:
    return [doubt for doubt in checked(of, context) if doubt.check == case.check]


def _id(case: Case) -> str:
    return f"{case.check}-{CASES.index(case)}"


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_a_check_names_what_is_concerned(case: Case) -> None:
    (doubt,) = _found(case, case.fires, case.context)
    assert doubt.sentence == case.sentence
    concerned = (doubt.elements, doubt.measurements, doubt.others)
    assert concerned == (case.elements, case.measurements, case.others)


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_it_is_silent_just_beside(case: Case) -> None:
    assert _found(case, case.beside, case.beside_context or case.context) == []


def test_every_check_has_a_case_and_says_why_it_matters_and_what_to_do() -> None:
    ids = [check.id for check in CHECKS]
    assert len(set(ids)) == len(ids) >= 16
    assert {case.check for case in CASES} == set(ids)
    for check in CHECKS:
        assert all((check.title, check.why, check.source, check.step)), check.id


def test_an_empty_plan_raises_no_doubt() -> None:
    assert checked(EvaluationPlan(), CONTEXT) == ()


def test_a_plan_in_order_raises_no_doubt() -> None:
    context = EvaluationContext(
        members=frozenset(("school",)), differences=("street",), hours={"school": 4}
    )
    assert checked(one(*IN_ORDER), context) == ()


def test_words_on_a_box_raise_one_doubt_each_and_not_ten() -> None:
    titles = ("Better trust", "Attendance and grades", "Fewer complaints", "Days missed", "Calls")
    some = EvaluationPlan(
        outcomes={"o": Outcome(title="Every child reads")},
        indicators={
            str(place): Indicator(outcome="o", title=title) for place, title in enumerate(titles)
        },
    )
    assert [doubt.check for doubt in checked(some, CONTEXT)] == ["not-worked-out"] * 5
    assert {one.met for one in by_rule(some, checked(some, CONTEXT))} == {None}


def test_what_is_to_move_words_is_tied_to_no_on_track_indicator_and_to_nothing_lost() -> None:
    some = one(role="contributing", moves="w")
    words = {"w": Indicator(outcome="o", title="Days missed")}
    some = some.model_copy(update={"indicators": {**some.indicators, **words}})
    [doubt] = [one for one in checked(some) if one.check == "moves-nothing"]
    assert doubt.sentence.endswith("is tied to no on-track indicator.")


def test_what_the_group_set_aside_stays_away_until_another_indicator_is_concerned() -> None:
    aside = {doubt.key for doubt in checked(one(source=""))}
    assert "no-source" not in {doubt.check for doubt in without(checked(one(source="")), aside)}
    again = without(checked(plan(indicators={"i": {"source": ""}, "j": {"source": ""}})), aside)
    assert [doubt.elements for doubt in again if doubt.check == "no-source"] == [("j",)]


def test_another_figure_is_no_new_doubt() -> None:
    figures = ("i a 40 2024-01-01", "i a 42 2024-01-01")
    keys = [
        {doubt.key for doubt in checked(one(*some)) if doubt.check == "two-figures"}
        for some in (figures, (*figures, "i a 43 2024-01-01"))
    ]
    assert keys[0] == keys[1] != set()


@pytest.mark.parametrize("text", hostile_names())
def test_what_people_type_is_cut_and_breaks_nothing(text: str) -> None:
    some = one("i a 3 2024-01-01", title=text, definition=text, use=text, method=text)
    assert max((len(doubt.sentence) for doubt in checked(some, CONTEXT)), default=0) < 500


@given(plans(), st.data())
def test_adding_a_source_never_adds_a_doubt(some: EvaluationPlan, data: st.DataObject) -> None:
    before = {doubt.key for doubt in checked(some, CONTEXT)}
    if some.indicators:
        key = data.draw(st.sampled_from(sorted(some.indicators)))
        named = some.indicators[key].model_copy(update={"source": "The register of the town"})
        some = some.model_copy(update={"indicators": {**some.indicators, key: named}})
    assert {doubt.key for doubt in checked(some, CONTEXT)} <= before


@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_entry_changes_nothing(some: EvaluationPlan, chance: random.Random) -> None:
    def mixed(entries: dict[str, Any]) -> dict[str, Any]:
        pairs = list(entries.items())
        chance.shuffle(pairs)
        return dict(pairs)

    other = EvaluationPlan(
        outcomes=mixed(some.outcomes),
        indicators=mixed(some.indicators),
        measurements=mixed(some.measurements),
    )
    assert checked(other, CONTEXT) == checked(some, CONTEXT)


@given(plans())
def test_each_doubt_has_a_key_of_its_own_and_names_what_is_there(some: EvaluationPlan) -> None:
    found = checked(some, CONTEXT)
    assert len({doubt.key for doubt in found}) == len(found)
    for doubt in found:
        assert set(doubt.elements) <= some.indicators.keys() | some.outcomes.keys()
        assert set(doubt.measurements) <= some.measurements.keys()


def test_every_rule_rests_on_checks_that_there_are() -> None:
    ids = {check.id for check in CHECKS}
    assert len(RULES) == 5
    for rule in RULES:
        assert rule.checks
        assert set(rule.checks) <= ids


def test_which_rule_a_plan_meets_and_what_is_missing() -> None:
    some = several(3, use="Thanks to us children read.", shared_with=("Parents", "Funder"))
    met = {one.rule.id: one for one in by_rule(some, checked(some))}
    assert {key: one.met for key, one in met.items()} == {
        "learning": True,
        "several-designs": False,  # one method, and only numbers
        "shared-where-needed": True,
        "unintended": False,
        "contribution": False,
    }
    assert [doubt.check for doubt in met["contribution"].missing] == ["attribution"] * 3
    assert {doubt.check for doubt in met["several-designs"].missing} == {
        "only-numbers",
        "one-method",
    }


def test_of_a_plan_without_an_indicator_only_what_is_missing_is_known() -> None:
    assert {one.met for one in by_rule(EvaluationPlan(), ())} == {None}
    some = PEOPLE[0].fires.model_copy(update={"indicators": {}})
    met = {one.rule.id: one.met for one in by_rule(some, checked(some))}
    assert (met["unintended"], met["learning"]) == (False, None)
