"""Two groups, two rounds or two shares, against scipy, published tables and hand calculation."""

from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import fisher_exact, mannwhitneyu, permutation_test

from collabworkshop.analysis.assessment.difference import Caution, visible_from
from collabworkshop.analysis.assessment.differing import (
    changed,
    cliffs_delta,
    differs,
    share_differs,
)

ANYBODY = Caution(fewest=1)


def people(least: int, most: int) -> st.SearchStrategy[dict[int, int]]:
    answers = st.lists(st.integers(1, 5), min_size=least, max_size=most)
    return answers.map(lambda ranks: {rank: ranks.count(rank) for rank in ranks})


def answers(counts: dict[int, int]) -> list[int]:
    return [rank for rank, n in counts.items() for _ in range(n)]


def pairs_apart(x: np.ndarray, y: np.ndarray, axis: int) -> np.ndarray:
    assert axis == -1
    return np.abs(np.sign(x[..., :, None] - y[..., None, :]).sum(axis=(-2, -1)))


def test_delta_counts_pairs_by_hand() -> None:
    # 4, 5, 5, 5 against 1, 1, 4, 4: 4 is higher twice and equal twice, each 5 higher four times.
    # 14 of 16 pairs higher, none lower.
    assert cliffs_delta({4: 1, 5: 3}, {1: 2, 4: 2}) == 14 / 16
    assert cliffs_delta({1: 1}, {}) is None


def test_two_small_groups_fully_apart_by_hand() -> None:
    # Of the 70 ways to choose four of eight, two put them fully apart.
    found = differs({1: 4}, {2: 4})
    assert (found.delta, found.p, found.verdict) == (-1, 2 / 70, "clear")
    assert found.superiority == 0


def test_the_same_difference_says_less_in_a_small_room() -> None:
    few = differs({4: 3, 5: 1, 2: 1}, {4: 1, 2: 2, 3: 2})
    many = differs({4: 30, 5: 10, 2: 10}, {4: 10, 2: 20, 3: 20})
    assert few.delta == many.delta
    assert (few.verdict, many.verdict) == ("perhaps", "clear")


def test_groups_below_the_smallest_number_are_not_compared() -> None:
    found = differs({1: 3}, {5: 9})
    assert (found.delta, found.p, found.verdict) == (None, None, "too few")
    assert (found.first, found.second, found.superiority) == (3, 9, None)
    assert differs({1: 4}, {5: 9}).verdict == "clear"
    assert differs({1: 4}, {5: 9}, caution=Caution(fewest=5)).verdict == "too few"
    assert differs({}, {}, caution=Caution(fewest=0)).verdict == "too few"


def test_where_all_answer_the_same_there_is_nothing_to_see() -> None:
    for n in (5, 500):
        found = differs({3: n}, {3: n})
        assert (found.delta, found.p, found.verdict) == (0, 1, "none to see")


def test_a_tiny_difference_is_none_however_sure_it_is() -> None:
    found = differs({1: 1000, 2: 1200}, {1: 1200, 2: 1000})
    assert found.p is not None
    assert found.p < 0.001
    assert found.verdict == "none to see"


@settings(max_examples=15)
@given(people(4, 6), people(4, 5))
def test_small_groups_are_dealt_out_in_all_ways(first, second) -> None:
    data = (np.array(answers(first)), np.array(answers(second)))
    expected = permutation_test(
        data, pairs_apart, n_resamples=np.inf, alternative="greater", vectorized=True
    )
    assert differs(first, second).p == pytest.approx(expected.pvalue)


@given(people(20, 40), people(20, 40))
def test_large_groups_have_the_p_of_mann_and_whitney(first, second) -> None:
    found = differs(first, second)
    if len(first.keys() | second.keys()) < 4:
        return  # few enough ways, so all were counted
    expected = mannwhitneyu(answers(first), answers(second), method="asymptotic")
    assert found.p == pytest.approx(expected.pvalue)
    assert found.superiority == pytest.approx(
        expected.statistic / len(answers(first)) / len(answers(second))
    )


@given(people(1, 12), people(1, 12))
def test_a_difference_turns_round_with_its_groups_and_stays_in_bounds(first, second) -> None:
    there, back = (differs(*two, caution=ANYBODY) for two in ((first, second), (second, first)))
    mirrored = ({6 - rank: n for rank, n in counts.items()} for counts in (first, second))
    assert differs(*mirrored, caution=ANYBODY).p == there.p == back.p
    assert there.delta is not None
    assert back.delta == -there.delta == -(cliffs_delta(first, second) or 0)
    assert -1 <= there.delta <= 1
    assert 0 < (there.p or 0) <= 1
    assert there.verdict == back.verdict


def test_a_change_is_counted_in_answers() -> None:
    # Shares before 4/8, 3/8, 1/8, after 1/8, 2/8, 5/8: (3 + 1 + 4) / 8 / 2 = 4/8 of the answers.
    found = changed({1: 4, 2: 3, 3: 1}, {1: 1, 2: 2, 3: 5})
    assert (found.apart, found.answers) == (0.5, 4)
    assert found.delta is not None
    assert found.delta > 0  # higher than before
    assert (found.first, found.second) == (8, 8)


def test_a_change_between_rounds_of_unequal_size_is_rounded_to_people() -> None:
    # 4/8 against 5/9 on each of two points: 1/18 of nine people is half a person, which counts.
    found = changed({1: 4, 2: 4}, {1: 5, 2: 4})
    assert found.apart == pytest.approx(1 / 18)
    assert found.answers == 1
    assert changed({1: 5, 2: 5}, {1: 4, 2: 4}).answers == 0


def test_a_spread_that_moves_without_going_up_or_down_is_still_counted() -> None:
    found = changed({1: 5, 5: 5}, {3: 10})
    assert (found.delta, found.verdict, found.answers) == (0, "none to see", 10)


def test_a_round_with_too_few_says_nothing_of_a_change() -> None:
    found = changed({1: 5}, {2: 3})
    assert (found.delta, found.apart, found.answers, found.verdict) == (None, None, None, "too few")


@given(people(4, 12), people(4, 12))
def test_as_many_answers_are_other_as_it_takes(before, after) -> None:
    found = changed(before, after)
    assert found.answers is not None
    assert found.apart is not None
    assert 0 <= found.answers <= sum(after.values())
    assert abs(found.answers - found.apart * sum(after.values())) <= 0.5 + 1e-9
    if sum(before.values()) == sum(after.values()):
        more = sum(max(0, after[rank] - before.get(rank, 0)) for rank in after)
        assert found.answers == more


def test_the_lady_who_tastes_tea() -> None:
    # Fisher 1935, chapter 2: eight cups; 3 of 4 right has p = 34/70, all four 2/70, either way.
    assert share_differs(3, 4, 1, 4).p == pytest.approx(34 / 70)
    all_four = share_differs(4, 4, 0, 4)
    assert all_four.p == pytest.approx(2 / comb(8, 4))
    assert (all_four.delta, all_four.verdict) == (1, "clear")


@given(st.data())
def test_shares_have_the_p_of_fisher(data) -> None:
    n1, n2 = data.draw(st.integers(1, 40)), data.draw(st.integers(1, 40))
    k1, k2 = data.draw(st.integers(0, n1)), data.draw(st.integers(0, n2))
    found = share_differs(k1, n1, k2, n2, caution=ANYBODY)
    expected = fisher_exact([[k1, n1 - k1], [k2, n2 - k2]]).pvalue
    assert found.p == pytest.approx(expected)
    assert found.delta == pytest.approx(k1 / n1 - k2 / n2)


def test_more_ticks_than_people_are_refused() -> None:
    with pytest.raises(ValueError, match="5 of 4 ticked: give a number from 0 to 4"):
        share_differs(5, 4, 1, 4)
    with pytest.raises(ValueError, match="-1 of 4"):
        share_differs(1, 4, -1, 4)
    assert share_differs(1, 3, 0, 4).verdict == "too few"


@pytest.mark.parametrize(("n", "m"), [(5, 5), (8, 12), (20, 20)])
def test_what_is_visible_is_where_a_difference_without_ties_becomes_clear(n: int, m: int) -> None:
    border = visible_from(n, m)
    for shift in range(n + m):
        # Everybody on a rank of their own, the second group more and more above the first.
        first = {2 * place: 1 for place in range(n)}
        second = {2 * place + 1 + 2 * shift - m: 1 for place in range(m)}
        found = differs(first, second)
        assert found.delta is not None
        assert found.p is not None
        if abs(abs(found.delta) - border) > 0.08:
            assert (found.p <= 0.05) == (abs(found.delta) > border)
