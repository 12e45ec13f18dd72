"""A picture shows the map as people put it; where nobody did, it is laid out."""

from itertools import combinations
from math import dist

import pytest

from collabworkshop.analysis.networks.reports import Point
from collabworkshop.figures.paper import Area
from collabworkshop.figures.places import places

AREA = Area(10, 20, 410, 220)


def point(key: str, x: float | None = None, y: float | None = None) -> Point:
    return Point(stakeholder=key, name=key, x=x, y=y)


def test_stored_places_are_scaled_alike_both_ways_with_their_top_up() -> None:
    # 100 wide and 100 high into 400 by 200: twice as large, in the middle.
    shown = places([point("a", 0, 0), point("b", 100, 0), point("c", 0, 100)], [], AREA, apart=5)
    assert shown == {"a": (110, 220), "b": (310, 220), "c": (110, 20)}


def test_one_stored_place_is_the_middle() -> None:
    assert places([point("a", -7, 9)], [], AREA, apart=5) == {"a": (210, 120)}


def test_where_one_has_no_place_all_are_laid_out() -> None:
    laid = places([point("a"), point("b"), point("c")], [("a", "b")], AREA, apart=5)
    mixed = places([point("a", 1, 1), point("b", 2, 2), point("c")], [("a", "b")], AREA, apart=5)
    assert laid == mixed


def test_nobody_has_no_place() -> None:
    assert places([], [], AREA, apart=5) == {}


@pytest.mark.parametrize("number", [2, 40, 150])
def test_those_on_the_same_spot_are_moved_apart_inside_the_area(number: int) -> None:
    far = point("far", 5000, 3000)
    shown = places([far, *(point(f"s{i}", 1, 1) for i in range(number))], [], AREA, apart=10)
    assert min(dist(a, b) for a, b in combinations(shown.values(), 2)) > 9
    assert all(10 <= x <= 410 and 20 <= y <= 220 for x, y in shown.values())


def test_those_who_do_not_touch_stay_where_they_were_put() -> None:
    stay = [point("a", 0, 0), point("b", 400, 200)]
    shown = places([*stay, point("c", 200, 100), point("d", 200, 101)], [], AREA, apart=10)
    assert shown["a"] == pytest.approx((10, 220), abs=0.02)
    assert shown["b"] == pytest.approx((410, 20), abs=0.02)


def test_the_order_of_entry_changes_nothing() -> None:
    crowd = [point(f"s{i}", i % 3, i % 2) for i in range(20)]
    assert places(crowd, [], AREA, apart=9) == places(crowd[::-1], [], AREA, apart=9)
