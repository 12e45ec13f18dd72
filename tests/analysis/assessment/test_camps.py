"""Van der Eijk's agreement A, against a published figure, hand calculations and its bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.assessment.camps import ordinal_agreement

CHOSEN = st.lists(st.integers(0, 20), min_size=2, max_size=8).filter(any)


def agreement(*chosen: int) -> float | None:
    return ordinal_agreement(dict(enumerate(chosen)), range(len(chosen)))


def test_a_published_distribution_has_the_published_agreement() -> None:
    # D. Ruedin, R package agrmt, example of agreement(): 0.6113333.
    assert agreement(30, 40, 210, 130, 530, 50, 10) == pytest.approx(0.6113333, abs=1e-7)


def test_agreement_by_hand_with_two_layers() -> None:
    # 3, 1, 0, 1, 3 = one layer (1, 1, 0, 1, 1) of 4 people and two (1, 0, 0, 0, 1) of 2 each.
    # First: "110" in (1, 2, 3) and "011" in (3, 4, 5): T_U = 2; "101" over the third point in
    # (1, 3, 4), (1, 3, 5), (2, 3, 4), (2, 3, 5): T_DU = 4. U = (3*2 - 4*4) / (3*6) = -5/9,
    # A = -5/9 * (1 - 3/4) = -5/36. Second: T_U = 0, T_DU = 3, U = -4/3, A = -4/3 * 3/4 = -1.
    # Together 4/8 * -5/36 + 4/8 * -1.
    assert agreement(3, 1, 0, 1, 3) == pytest.approx(-5 / 72 - 1 / 2)


@pytest.mark.parametrize("points", range(2, 12))
def test_each_scale_has_the_same_three_fixed_places(points: int) -> None:
    middle = [0] * (points - 2)
    assert agreement(7, *middle, 0) == 1
    assert agreement(0, *middle, 7) == 1
    if points > 2:
        assert agreement(*[3] * points) == pytest.approx(0)
    assert agreement(5, *middle, 5) == pytest.approx(-1)


def test_two_points_are_ends_whose_middle_nobody_chose() -> None:
    assert agreement(3, 7) == agreement(3, 0, 7) == pytest.approx(-0.2)


def test_nobody_agrees_on_nothing() -> None:
    assert agreement(0, 0, 0) is None


@given(CHOSEN)
def test_agreement_is_bounded_and_the_same_in_the_mirror(chosen: list[int]) -> None:
    found = agreement(*chosen)
    assert found is not None
    assert -1 - 1e-12 <= found <= 1 + 1e-12
    assert agreement(*reversed(chosen)) == found


@given(CHOSEN, st.integers(2, 9))
def test_the_size_of_the_room_does_not_matter(chosen: list[int], times: int) -> None:
    assert agreement(*(n * times for n in chosen)) == pytest.approx(agreement(*chosen))
