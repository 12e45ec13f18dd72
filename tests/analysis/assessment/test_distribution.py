"""A distribution is people by rank, and what does not fit a scale is refused with words."""

import pytest

from collabworkshop.analysis.assessment.distribution import checked, in_order, people, variance


def test_points_that_nobody_chose_are_there_in_the_order_of_the_scale() -> None:
    assert in_order({4: 2, 0: 1}, [4, 3, 2, 1, 0]) == (1, 0, 0, 0, 2)


def test_a_rank_that_the_scale_does_not_have_is_named() -> None:
    with pytest.raises(ValueError, match=r"no rank \[6\]: its ranks are \[1, 2, 3, 4, 5\]"):
        in_order({6: 1, 2: 3}, range(1, 6))
    assert in_order({6: 0, 2: 3}, range(1, 6)) == (0, 3, 0, 0, 0)


@pytest.mark.parametrize("counts", [{1: -1}, {1: 2, 2: -1}, {6: 1, 7: -1}])
def test_fewer_than_no_people_are_refused(counts: dict[int, int]) -> None:
    with pytest.raises(ValueError, match="fewer than 0 people"):
        checked(counts)
    with pytest.raises(ValueError, match=r"fewer than 0 people|no rank"):
        in_order(counts, range(1, 6))


def test_one_point_is_no_scale() -> None:
    with pytest.raises(ValueError, match="give at least two"):
        in_order({1: 2}, [1])


def test_the_variance_of_one_person_is_not_known_and_that_of_nobody_neither() -> None:
    assert variance({3: 1}) is None
    assert variance({}, lost=0) is None
    assert variance({3: 1}, lost=0) == 0
    assert people({}) == 0
