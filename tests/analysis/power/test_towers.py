"""Sums by camp, and who alone could turn them; expected values by hand."""

import pytest

from collabworkshop.analysis.power.towers import Tower, Towers, towers_of
from collabworkshop.model.stance import Side


def towers(**heights: tuple[Side, int]) -> Towers:
    made = (Tower(stakeholder=k, name=k, side=side, height=h) for k, (side, h) in heights.items())
    return towers_of("A van", made)


def test_camps_are_summed_and_the_undecided_are_shown_beside_them() -> None:
    one = towers(a=("for", 3), b=("for", 1), c=("against", 5), d=("undecided", 2))
    assert one.sums == {"for": 4, "undecided": 2, "against": 5}
    assert one.ahead == "against"


@pytest.mark.parametrize(
    ("undecided", "turns"),
    [
        (1, ()),  # 4 + 1 against 6: still lighter
        (2, ()),  # 6 against 6: even, and that turns nothing
        (3, ("u",)),
    ],
)
def test_one_turns_it_where_the_lighter_camp_becomes_the_heavier(
    undecided: int, turns: tuple[str, ...]
) -> None:
    one = towers(a=("for", 4), b=("against", 5), c=("against", 1), u=("undecided", undecided))
    assert one.turns == turns


def test_where_both_weigh_the_same_each_undecided_one_decides() -> None:
    one = towers(a=("for", 2), b=("against", 2), u=("undecided", 1), v=("undecided", 4))
    assert one.ahead is None
    assert set(one.turns) == {"u", "v"}


def test_towers_stand_in_the_same_order_whoever_was_entered_first() -> None:
    one = towers(a=("against", 1), b=("for", 2), c=("for", 5), d=("undecided", 3))
    other = towers(d=("undecided", 3), c=("for", 5), b=("for", 2), a=("against", 1))
    assert one == other
    assert [t.stakeholder for t in one.towers] == ["c", "b", "d", "a"]
