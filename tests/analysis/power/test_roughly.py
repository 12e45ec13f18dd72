import pytest

from collabworkshop.analysis.power.roughly import roughly


def test_an_extreme_looks_like_its_neighbour_and_a_count_between_is_told() -> None:
    told = [roughly(count, 6).words for count in range(7)]
    assert told == [
        *("at most one of 6", "at most one of 6", "2 of 6", "3 of 6", "4 of 6"),
        *("at least 5 of 6", "at least 5 of 6"),
    ]


def test_of_four_every_extreme_still_has_two_readings() -> None:
    assert [roughly(count, 4).share for count in range(5)] == [0.125, 0.125, 0.5, 0.875, 0.875]


@pytest.mark.parametrize(("count", "of"), [(1, 3), (-1, 5), (6, 5)])
def test_what_cannot_be_told_roughly_is_refused(count: int, of: int) -> None:
    with pytest.raises(ValueError, match="of four at least"):
        roughly(count, of)
