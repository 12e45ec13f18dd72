"""Agreement on one item, against hand calculations and what holds for every distribution."""

from collections.abc import Iterator
from math import factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.assessment.agreement import (
    average_deviation,
    deviation_allowed,
    reading,
    within_group_agreement,
    within_group_agreement_of_scale,
)

FIVE = range(1, 6)
ANSWERS = st.lists(st.integers(1, 5), max_size=12)


def given_by(answers: list[int]) -> dict[int, int]:
    return {rank: answers.count(rank) for rank in answers}


def of(*chosen: int) -> dict[int, int]:
    return dict(enumerate(chosen, start=1))


def test_within_group_agreement_is_one_minus_the_share_of_the_variance_by_chance() -> None:
    # Answers 3, 4, 4, 5: mean 4, squares 1 + 0 + 0 + 1 = 2, s² = 2 / 3.
    # Five points: (25 - 1) / 12 = 2. So 1 - (2/3) / 2 = 2/3.
    assert within_group_agreement(of(0, 0, 1, 2, 1), FIVE) == pytest.approx(2 / 3)
    # The same answers on seven points: (49 - 1) / 12 = 4, so 1 - (2/3) / 4 = 5/6.
    assert within_group_agreement(of(0, 0, 1, 2, 1), range(1, 8)) == pytest.approx(5 / 6)


def test_more_variance_than_by_chance_is_no_agreement_and_not_less_than_none() -> None:
    # Answers 1, 1, 5, 5: mean 3, squares 16, s² = 16 / 3, and 1 - (16/3) / 2 = -1.67.
    assert within_group_agreement(of(2, 0, 0, 0, 2), FIVE) == 0


def test_all_on_one_point_agree_fully_and_one_person_agrees_with_nobody() -> None:
    assert within_group_agreement(of(0, 0, 0, 0, 9), FIVE) == 1
    assert within_group_agreement(of(1), FIVE) is None
    assert within_group_agreement({}, FIVE) is None


def test_agreement_on_a_scale_of_several_items() -> None:
    # Two items: s² = 2/3 as above, and 2, 4, 4, 4: mean 3.5, squares 2.25 + 3 * .25 = 3, s² = 1.
    # Mean of the variances 5/6, share q = 5/12; 2 * 7/12 / (2 * 7/12 + 5/12) = 14 / 19.
    items = [of(0, 0, 1, 2, 1), of(0, 1, 0, 3)]
    assert within_group_agreement_of_scale(items, FIVE) == pytest.approx(14 / 19)


def test_agreement_on_a_scale_leaves_out_items_that_nobody_could_disagree_on() -> None:
    items = [of(0, 0, 1, 2, 1), of(1), {}]
    assert within_group_agreement_of_scale(items, FIVE) == pytest.approx(2 / 3)
    assert within_group_agreement_of_scale([of(1)], FIVE) is None
    assert within_group_agreement_of_scale([of(2, 0, 0, 0, 2)] * 3, FIVE) == 0


def test_average_deviation_is_taken_from_the_middle_answer() -> None:
    # 1, 4, 4, 5: middle 4, so 3 + 0 + 0 + 1 = 4, over four people.
    assert average_deviation(of(1, 0, 0, 2, 1)) == 1
    # 1, 2, 4, 5: from 2 it is 1 + 0 + 2 + 3 = 6, and as much from 3 or 4.
    assert average_deviation(of(1, 1, 0, 1, 1)) == 1.5
    assert average_deviation({}) is None


def test_a_sixth_of_the_points_may_lie_between_people_who_agree() -> None:
    # Burke & Dunlap 2002: .83 for five points, 1.17 for seven.
    assert [round(deviation_allowed(range(n)), 2) for n in (5, 7)] == [0.83, 1.17]


@pytest.mark.parametrize(
    ("chosen", "word"),
    [
        ((0, 2, 5, 3, 0), "together"),
        ((0, 0, 0, 5, 5), "together"),
        ((1, 0, 0, 4, 5), "together"),  # nine in ten side by side, one person far away
        ((2, 0, 0, 4, 4), "spread"),  # eight in ten
        ((2, 2, 2, 2, 2), "spread"),
        ((1, 2, 4, 2, 1), "spread"),
        ((4, 2, 0, 2, 4), "two camps"),
        ((3, 0, 0, 0, 7), "two camps"),  # A = 1 - 4 * 3/10 = -.2
        ((5, 0, 0, 0, 15), "spread"),  # A = 1 - 4 * 5/20 = 0
        ((2, 0, 0, 0, 1), "too few"),
        ((), "too few"),
    ],
)
def test_a_reading_says_how_the_answers_lie(chosen: tuple[int, ...], word: str) -> None:
    assert reading(of(*chosen), FIVE) == word


def test_yes_and_no_can_be_two_camps_too() -> None:
    assert [reading(of(no, 10 - no), (1, 2)) for no in (1, 2, 3)] == [
        "together",
        "spread",
        "two camps",
    ]


def test_a_content_file_may_set_other_borders() -> None:
    # rwg of 3, 4, 4, 5 is .67; that of two camps of 4, 2, 0, 2, 4 has A = -.43.
    assert reading(of(0, 0, 1, 2, 1), FIVE) == "spread"
    assert reading(of(0, 0, 1, 2, 1), FIVE, together=0.6) == "together"
    assert reading(of(4, 2, 0, 2, 4), FIVE, two_camps=-0.5) == "spread"
    assert reading(of(2, 0, 0, 4, 4), FIVE, nearly_all=0.8) == "together"
    assert reading(of(0, 0, 1, 2, 1), FIVE, fewest=5) == "too few"


def rooms(people: int, points: int) -> Iterator[tuple[int, ...]]:
    if points == 1:
        yield (people,)
        return
    for here in range(people + 1):
        for others in rooms(people - here, points - 1):
            yield (here, *others)


def test_six_in_a_hundred_rooms_of_ten_are_in_two_camps_by_chance() -> None:
    ways = 0
    for room in rooms(10, 5):
        if reading(of(*room), FIVE) == "two camps":
            deals = factorial(10)
            for chosen in room:
                deals //= factorial(chosen)
            ways += deals
    assert round(ways / 5**10, 2) == 0.06


@given(ANSWERS, st.randoms())
def test_neither_order_nor_direction_nor_a_shift_changes_agreement(answers, random) -> None:
    shuffled = random.sample(answers, len(answers))
    mirrored = [6 - rank for rank in answers]
    shifted = [rank + 3 for rank in answers]
    for measure in (within_group_agreement, reading):
        found = measure(given_by(answers), FIVE)
        assert measure(given_by(shuffled), FIVE) == found
        assert measure(given_by(mirrored), FIVE) == found
        assert measure(given_by(shifted), range(4, 9)) == found
    assert average_deviation(given_by(mirrored)) == average_deviation(given_by(answers))


@given(st.lists(ANSWERS, min_size=1, max_size=5))
def test_agreement_stays_between_none_and_all(items: list[list[int]]) -> None:
    agreed = within_group_agreement_of_scale([given_by(answers) for answers in items], FIVE)
    assert agreed is None or 0 <= agreed <= 1
    for answers in items:
        one = within_group_agreement(given_by(answers), FIVE)
        assert one is None or 0 <= one <= 1
        # Nobody is further from the middle answer than half the scale, on average.
        assert 0 <= (average_deviation(given_by(answers)) or 0) <= 2
