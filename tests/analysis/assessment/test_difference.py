"""Verdicts stand on named borders, and who looks at many things is told so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from collabworkshop.analysis.assessment.difference import (
    Caution,
    Difference,
    among_many,
    judged,
    visible_from,
)


@pytest.mark.parametrize(
    ("delta", "p", "verdict"),
    [
        (0.40, 0.05, "clear"),
        (-0.40, 0.05, "clear"),
        (0.40, 0.051, "perhaps"),
        (0.40, 0.20, "perhaps"),
        (0.40, 0.201, "none to see"),
        (0.147, 0.01, "clear"),
        (0.146, 0.01, "none to see"),
    ],
)
def test_a_verdict_needs_both_size_and_more_than_chance(delta, p, verdict) -> None:
    assert judged(delta, p, 30, 30).verdict == verdict


def test_a_content_file_may_be_more_careful() -> None:
    careful = Caution(clear=0.01, perhaps=0.05, effect=0.33)
    assert judged(0.4, 0.04, 30, 30, careful).verdict == "perhaps"
    assert judged(0.3, 0.001, 30, 30, careful).verdict == "none to see"


def test_one_clear_difference_among_twenty_looked_at_is_only_chance() -> None:
    many = [judged(0.4, 0.04, 20, 20), *(judged(0.1, 0.9, 20, 20) for _ in range(19))]
    assert many[0].verdict == "clear"
    assert {found.verdict for found in among_many(many)} == {"none to see"}


def test_a_very_clear_one_stays_so_and_those_with_too_few_count_for_nothing() -> None:
    few = Difference(first=3, second=9, verdict="too few")
    many = [few, judged(0.6, 0.001, 20, 20), few, judged(0.1, 0.9, 20, 20)]
    corrected = among_many(many)
    assert [found.verdict for found in corrected] == ["too few", "clear", "too few", "none to see"]
    assert corrected[1].p == 0.002


@given(st.lists(st.floats(0.0001, 1), min_size=1, max_size=20))
def test_the_correction_is_that_of_benjamini_and_hochberg(values: list[float]) -> None:
    corrected = among_many([judged(0.5, p, 20, 20) for p in values])
    assert [found.p for found in corrected] == pytest.approx(list(false_discovery_control(values)))


def test_nothing_looked_at_is_nothing_found() -> None:
    assert among_many([]) == ()


def test_larger_groups_show_smaller_differences() -> None:
    # z = 1.96: 1.96 * sqrt(21 / 300) + 1 / 100 = .5286 for ten and ten.
    assert visible_from(10, 10) == pytest.approx(0.5286, abs=1e-4)
    assert visible_from(100, 100) < 0.2
    assert visible_from(2, 2) == 1
