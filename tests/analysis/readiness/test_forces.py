"""The balance of a board, against sums made by hand."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.readiness.forces import (
    ForceField,
    WeighedForce,
    balance_of,
    in_order,
)
from collabworkshop.model.force import Side


def force(key: str, side: Side, *ratings: int) -> WeighedForce:
    return WeighedForce(key=key, what=key, side=side, ratings=tuple(sorted(ratings)))


def test_the_balance_is_the_sum_of_the_middles_for_less_those_against() -> None:
    board = [
        force("need", "for", 5, 4, 4),
        force("plan", "for", 1, 4),
        force("time", "against", 5, 3),
        force("past", "against"),
    ]
    found = balance_of(board)
    # By hand: medians 4 and 2.5 against 4; smallest 4 + 1 less 5, largest 5 + 4 less 3.
    assert (found.driving, found.hindering, found.net) == (6.5, 4, 2.5)
    assert (found.lowest, found.highest) == (0, 6)
    assert not found.open


def test_it_is_open_only_where_both_signs_can_be() -> None:
    assert balance_of([force("a", "for", 2, 5), force("b", "against", 3)]).open
    assert not balance_of([force("a", "for", 3, 5), force("b", "against", 3)]).open
    assert not balance_of([]).open


def test_a_force_that_nobody_rated_weighs_nothing() -> None:
    alone = force("a", "for")
    assert (alone.middle, alone.lowest, alone.highest, alone.apart) == (0, 0, 0, 0)
    assert balance_of([alone]).net == 0


boards = st.lists(
    st.builds(
        lambda side, ratings: (side, ratings),
        st.sampled_from(["for", "against"]),
        st.lists(st.integers(1, 5), max_size=5),
    ),
    max_size=8,
)


@given(boards, st.randoms(use_true_random=False))
def test_the_balance_lies_in_its_range_and_order_changes_nothing(
    drawn: list[tuple[Side, list[int]]], chance: Random
) -> None:
    board = [force(f"f{n}", side, *ratings) for n, (side, ratings) in enumerate(drawn)]
    found = balance_of(board)
    assert found.lowest <= found.net <= found.highest
    mirrored = [
        one.model_copy(update={"side": "against" if one.side == "for" else "for"}) for one in board
    ]
    assert balance_of(mirrored).net == -found.net
    shuffled = chance.sample(board, len(board))
    assert balance_of(shuffled) == found
    assert in_order(shuffled) == in_order(board)


@pytest.mark.parametrize("side", ["for", "against"])
def test_each_side_begins_with_its_strongest(side: Side) -> None:
    board = [force("weak", side, 1), force("strong", side, 5), force("middle", side, 3)]
    field = ForceField(exercise="force-field", forces=in_order(board))
    assert [one.key for one in field.on(side)] == ["strong", "middle", "weak"]
