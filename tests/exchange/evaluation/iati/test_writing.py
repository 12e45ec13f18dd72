"""What is written keeps the official schema, and reading it gives the same plan."""

import json
import re
from datetime import date

import pytest
from hypothesis import given, settings

from collabworkshop.exchange.evaluation.iati.publisher import Publisher
from collabworkshop.exchange.evaluation.iati.reading import read
from collabworkshop.exchange.evaluation.iati.validation import breaches
from collabworkshop.exchange.evaluation.iati.writing import _SAID, write
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome
from tests.exchange.evaluation.iati.files import activity, file_of, indicator, result
from tests.exchange.evaluation.plans import PLAN, plans
from tests.hostile import hostile_names

WHO = Publisher(name="Ostermere Together", identifier="XX-OSTERMERE", begins=date(2025, 9, 1))


def test_a_plan_comes_back_the_same() -> None:
    written = write(PLAN, WHO)
    assert read(written.data, "plan.xml").plan == PLAN
    assert breaches(written.data) == ()


@settings(max_examples=15, deadline=None)
@given(plans())
def test_any_plan_comes_back_the_same_and_keeps_the_standard(plan: EvaluationPlan) -> None:
    written = write(plan, WHO)
    assert read(written.data, "plan.xml").plan == plan
    assert breaches(written.data) == ()


def test_hostile_names_come_back_the_same() -> None:
    for name in hostile_names():
        outcomes = {name[:400]: Outcome(title=name, detail=name, project=name[:400])}
        indicators = {"i": Indicator(outcome=name[:400], title=name, source=name)}
        words = {"m": Measurement(indicator="i", kind="actual", words=name, ends=date(2025, 1, 1))}
        plan = EvaluationPlan(
            name=name, outcomes=outcomes, indicators=indicators, measurements=words
        )
        written = write(plan, WHO)
        assert read(written.data, "plan.xml").plan == plan
        assert breaches(written.data) == ()


def test_other_programs_find_what_the_standard_has_a_place_for() -> None:
    # Without our own elements, as another program would write it anew.
    ours = write(PLAN, WHO).data.decode()
    found = read(re.sub(r"<cw:(\w+) [^>]*?(/>|>[^<]*</cw:\1>)", "", ours).encode(), "x")
    titles = [each.title for each in found.plan.indicators.values()]
    assert titles == ["Children who read at eight", "Days missed", "=What parents say"]
    assert found.counts.targets == 2


def test_what_the_standard_has_no_place_for_is_listed() -> None:
    lost = write(PLAN, WHO).lost
    assert (
        "There are 3 figures without a day, which IATI demands; only this program reads it back."
        in lost
    )
    assert "There is 1 unit which IATI has no place for, or spells otherwise." in lost
    assert not any("to fill in" in each for each in lost)


def test_a_plan_that_the_standard_holds_loses_nothing() -> None:
    plan = EvaluationPlan(
        outcomes={"o": Outcome(title="Children read", kind="output")},
        indicators={"i": Indicator(outcome="o", title="Read", direction="up", breakdown=("age",))},
        measurements={
            "b": Measurement(indicator="i", kind="baseline", value=1.5, ends=date(2024, 5, 31)),
            "t": Measurement(
                indicator="i",
                kind="target",
                value=9,
                ends=date(2026, 5, 31),
                groups={"age": "8"},
                place="Hill Street",
            ),
        },
    )
    assert write(plan, WHO).lost == ()
    assert write(plan).lost == (
        "There are 2 blanks to fill in before it is published: who publishes it.",
    )


def test_a_plan_without_anything_in_it_is_a_file_that_keeps_the_standard() -> None:
    written = write(EvaluationPlan(), WHO)
    assert breaches(written.data) == ()
    assert read(written.data, "plan.xml").plan == EvaluationPlan()


def test_an_outcome_without_an_indicator_comes_back_and_is_listed() -> None:
    plan = EvaluationPlan(outcomes={"o": Outcome(title="Children read", project="P")})
    written = write(plan, WHO)
    assert read(written.data, "plan.xml").plan == plan
    assert "1 outcome without an indicator" in written.lost[0]


def test_every_field_has_a_word_for_those_who_lose_it() -> None:
    fields = {
        name
        for noun in (Outcome, Indicator, Measurement)
        for name in noun.model_fields
        if name not in ("outcome", "indicator")
    }
    assert fields <= set(_SAID)


@pytest.mark.parametrize(
    "fields",
    ["{", "[1]", '{"title": ""}', '{"no": 1}', '{"outcome": "x"}', "[" * 100_000, '{"hours": -1}'],
)
def test_what_others_put_in_our_place_breaks_nothing(fields: str) -> None:
    said = '<x:kept xmlns:x="urn:collabworkshop:evaluation:1" key="{}">{}</x:kept>'
    inside = indicator('<baseline year="2024" value="1"/>', said.format("\\", fields))
    twice = result(indicator(said.format("i", "")), indicator(said.format("i", "")))
    plan = read(file_of(activity(result(inside), twice)), "a").plan
    assert list(plan.indicators) == ["indicator 1", "i", "indicator 3"]
    assert plan.indicators["indicator 1"] == Indicator(
        outcome="result 1", title="Read", direction="up"
    )


def test_fields_are_kept_as_json_that_others_can_read() -> None:
    data = write(PLAN, WHO).data.decode()
    said = data.partition('<cw:kept key="days">')[2].partition("<")[0].replace("&quot;", '"')
    assert json.loads(said)["unit"] == "days"
