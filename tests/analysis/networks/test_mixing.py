from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.networks.mixing import ei_by_group, ei_index
from tests.analysis.networks.graphs import EMPTY, TWO_TRIANGLES, Network, networks

SIDES = {**dict.fromkeys("abc", "Health"), **dict.fromkeys("xyz", "School")}


def test_two_triangles_with_a_bridge_by_hand() -> None:
    # 1 tie across, 6 within: (1 - 6) / 7; in each sector 1 across, 3 within.
    assert ei_index(TWO_TRIANGLES, SIDES) == pytest.approx(-5 / 7)
    assert ei_by_group(TWO_TRIANGLES, SIDES) == {"Health": -0.5, "School": -0.5}


def test_the_ends_of_the_scale() -> None:
    # D. Krackhardt and R. N. Stern 1988: -1 all within, 1 all across, 0 as many of each.
    n = Network.of("abc", [("a", "b"), ("b", "c")])
    assert ei_index(n, dict.fromkeys("abc", "x")) == -1
    assert ei_index(n, {"a": "x", "b": "y", "c": "x"}) == 1
    assert ei_index(n, {"a": "x", "b": "x", "c": "y"}) == 0


def test_groups_can_stand_differently() -> None:
    n = Network.of("abcd", [("a", "b"), ("b", "c"), ("c", "a")])
    sectors = {"a": "x", "b": "x", "c": "y", "d": "z"}
    assert ei_by_group(n, sectors) == {"x": pytest.approx(1 / 3), "y": 1.0, "z": None}


def test_a_tie_of_somebody_without_a_group_is_left_out() -> None:
    n = Network.of("abc", [("a", "b"), ("b", "c")])
    assert ei_index(n, {"a": "x", "b": "x"}) == -1
    assert ei_by_group(n, {"a": "x", "b": "x"}) == {"x": -1.0}


def test_without_ties_or_groups_there_is_no_figure() -> None:
    assert ei_index(EMPTY, {}) is None
    assert ei_by_group(EMPTY, {}) == {}
    assert ei_index(TWO_TRIANGLES, {}) is None


def test_who_is_not_on_the_map_makes_no_group() -> None:
    assert ei_by_group(TWO_TRIANGLES, SIDES | {"elsewhere": "Police"}).keys() == {
        "Health",
        "School",
    }


@settings(deadline=None)
@given(networks(directed=True), st.randoms())
def test_it_is_the_share_across_on_a_scale_from_minus_one_to_one(n: Network, dice: Random) -> None:
    sectors = {key: dice.choice("xyz") for key in n.keys}
    across = [sectors[a] != sectors[b] for a, b in n.pairs]
    expected = 2 * sum(across) / len(across) - 1 if across else None
    assert ei_index(n, sectors) == (expected if expected is None else pytest.approx(expected))
