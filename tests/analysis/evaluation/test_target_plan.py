"""The way of each indicator in words, and what stands under what; the sentences are by hand."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from collabworkshop.analysis.evaluation.checks.checking import checked
from collabworkshop.analysis.evaluation.gathering import by_indicator
from collabworkshop.analysis.evaluation.target_findings import LOOKED_AT
from collabworkshop.analysis.evaluation.target_plan import TargetPlan, read_targets
from collabworkshop.analysis.evaluation.way_words import HELD, way_said
from collabworkshop.analysis.evaluation.whole_figures import whole_figures
from collabworkshop.model.evaluation import EvaluationPlan
from tests.analysis.evaluation.plans import plan

ON = date(2026, 3, 14)
LEADS = {"i": {"role": "on-track", "title": "Readers"}}


def read(found: EvaluationPlan) -> TargetPlan:
    return read_targets("targets", found, checked(found), on=ON)


def codes(found: EvaluationPlan) -> set[str]:
    return {one.code for one in read(found).findings}


def said(*figures: str, **more: Any) -> str:
    found = plan(*figures, indicators={"i": {"title": "Readers", **more}})
    return way_said("i", found.indicators["i"], by_indicator(found).get("i", []))


def test_the_way_is_one_sentence_from_the_baseline_through_all_targets() -> None:
    assert said("i t 60 2028-01-01", "i b 40 2024-01-01", "i t 50 2026-01-01") == (
        "“Readers” was 40 % on 1 January 2024, and is to be 50 % by 1 January 2026 and 60 % by "
        "1 January 2028."
    )


def test_what_is_missing_is_said_in_the_sentence() -> None:
    assert said() == "Nobody has said yet where “Readers” stands, and where you want it to be."
    assert said("i t 60 2028-01-01") == (
        "“Readers” is to be 60 % by 1 January 2028; where it stands at the beginning is not said."
    )
    assert said("i b 40 -") == (
        "“Readers” was 40 % on a day that nobody has said; what it is to be is not said."
    )
    assert said("i b 40 2024-01-01", "i t 60 -").endswith("to be 60 %, nobody has said by when.")
    # Those of a part, and what was measured, are no beginning and no target of all.
    assert said("i b 40 2024-01-01 street=N", "i a 44 2025-01-01") == said()


def test_words_stand_where_there_are_no_figures() -> None:
    told = said("i b Nine_of_ten 2025-06-15", "i t Once 2027-06-15", measure="words")
    assert told == (
        "“Readers” was “Nine of ten” on 15 June 2025, and is to be “Once” by 15 June 2027."
    )


@pytest.mark.parametrize(("last", "held"), [("40", True), ("41", False)])
def test_a_target_that_equals_the_baseline_is_to_be_held_and_has_no_progress(
    last: str,
    held: bool,  # noqa: FBT001 - a case
) -> None:
    figures = ("i b 40 2024-01-01", f"i t {last} 2025-01-01")
    assert said(*figures).endswith(HELD) is held
    assert ("held-level" in codes(plan(*figures, indicators=LEADS))) is held


def test_those_that_contribute_stand_under_what_they_should_move() -> None:
    moves = {"role": "contributing", "moves": "i"}
    found = plan(
        "c b 9 2024-01-01",
        "c a 11 2025-01-01",
        indicators={
            **LEADS,
            "c": {"title": "Visits", "direction": "up", **moves},
            "d": {"title": "Loose", "role": "contributing"},
            "e": {"title": "A new one"},
            "f": {"title": "Also", **moves},
        },
    )
    ways = read(found).ways
    assert [(one.indicator, one.under) for one in ways] == [
        ("i", ""),
        ("f", "i"),
        ("c", "i"),
        ("e", ""),
        ("d", ""),
    ]
    assert ways[2].sentence.endswith(" So far it moved the right way.")
    assert not ways[1].sentence.endswith("way.")
    assert read(found).coverage.effect == (
        "Of five indicators, one has a beginning and none has a long-term target."
    )


def test_the_order_of_entry_changes_nothing() -> None:
    figures = ("i b 40 2024-01-01", "i t 50 2025-01-01", "i t 60 2026-01-01")
    every = [read(plan(*some, indicators=LEADS)) for some in permutations(figures)]
    assert len({tuple(one.sentence for one in found.ways) for found in every}) == 1
    assert len({repr(found.rows) for found in every}) == 1


def test_an_interim_is_the_first_on_the_way_whatever_it_is_called_in_the_file() -> None:
    found = plan("i t 60 2028-01-01", "i t 50 2026-01-01", "i t 55 2027-01-01", "i b 4 -")
    [*figures] = found.measurements.items()
    assert whole_figures("i", figures) == ("m4", "m2", "m1", 1)
    only = found.measurements["m1"].model_copy(update={"interim": True})
    assert whole_figures("i", [("m1", only)]) == ("", "m1", "", 0)
    # A later target that is called interim all the same is one step, and no second end.
    assert whole_figures("i", [*figures, ("z", only)]).target == "m1"


def test_a_baseline_without_a_day_is_told_and_one_with_a_day_is_not() -> None:
    assert "undated-baseline" in codes(plan("i b 40 -", indicators=LEADS))
    assert "undated-baseline" not in codes(plan("i b 40 2024-01-01", indicators=LEADS))


def test_only_checks_of_targets_speak_and_of_each_no_more_than_three() -> None:
    many = {f"i{at}": {"role": "on-track", "title": f"Sign {at}"} for at in range(60)}
    found = read(plan(indicators=many))
    ours = {"no-role", "undated-baseline", "held-level", "no-indicator"}
    assert {one.code for one in found.findings} <= {*LOOKED_AT, *ours}
    told = [one.sentence for one in found.findings if one.code == "no-target"]
    assert (len(told), told[-1]) == (4, "The same was found for 57 more indicators.")
    assert len(found.rows) == len(found.ways) == 60
