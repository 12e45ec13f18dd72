import os
import random
import subprocess
import sys
from collections.abc import Iterable, Mapping
from itertools import combinations
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.networks import layout


def positions(
    points: Iterable[str], pairs: Iterable[tuple[str, str]]
) -> Mapping[str, tuple[float, float]]:
    """Lay out anew, also what was laid out before."""
    layout._positions.cache_clear()
    return layout.positions(points, pairs)


STAR = [("hub", leaf) for leaf in "abcdef"]


def ring(prefix: str, number: int) -> list[tuple[str, str]]:
    return [(f"{prefix}{n}", f"{prefix}{(n + 1) % number}") for n in range(number)]


def clusters(number: int) -> tuple[list[str], list[tuple[str, str]]]:
    dice = random.Random(4)  # noqa: S311 - no secret hangs on it
    points = [f"p{n}" for n in range(number)]
    pairs = [(points[n], points[dice.randrange(n // 10 * 10, n)]) for n in range(number) if n % 10]
    pairs += [(points[n], points[dice.randrange(number)]) for n in range(0, number, 7)]
    return points, pairs


def closest(places: dict[str, tuple[float, float]]) -> float:
    return min(dist(a, b) for a, b in combinations(places.values(), 2))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))), st.randoms())
def test_order_direction_and_repetition_change_nothing(
    pairs: list[tuple[str, str]], dice: random.Random
) -> None:
    points = list("abcdefgh")
    first = positions(points, pairs)
    turned = [pair[::-1] for pair in pairs] + pairs[:1]
    dice.shuffle(points)
    dice.shuffle(turned)
    assert list(positions(points, turned).items()) == list(first.items())
    assert all(0 <= value <= 1 for place in first.values() for value in place)
    assert closest(dict(first)) > 0.05


def test_another_hash_seed_changes_nothing() -> None:
    code = (
        "from collabworkshop.analysis.networks.layout import positions; "
        "p = [f'p{n}' for n in range(30)]; "
        "q = set(zip(p, p[7:])) | set(zip(p[3:], p[:9])); "
        "print(sorted(positions(set(p), q).items()))"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1] != ""


def test_nobody_and_somebody_alone() -> None:
    assert positions([], []) == {}
    assert positions(["alone"], [("alone", "alone")]) == {"alone": (0.5, 0.5)}


def test_two_without_a_tie_stand_side_by_side() -> None:
    assert positions(["a", "b"], []) == {"a": (0.0, 0.5), "b": (1.0, 0.5)}


def test_ties_to_unknown_points_are_left_out() -> None:
    assert set(positions(["a", "b"], [("a", "ghost")])) == {"a", "b"}


def test_a_hub_stands_amid_its_leaves() -> None:
    places = positions(["hub", *"abcdef"], STAR)
    assert places["hub"] == pytest.approx((0.5, 0.5), abs=0.15)


def test_points_without_ties_stand_in_rows_below_all_others() -> None:
    alone = [f"z{n}" for n in range(9)]
    places = positions([*(a for a, _ in ring("r", 12)), *alone], ring("r", 12))
    rows = {places[key][1] for key in alone}
    assert len(rows) <= 2
    assert max(rows) < min(y for key, (_, y) in places.items() if key not in alone)


def test_parts_do_not_stand_in_each_other() -> None:
    two = ring("a", 9) + ring("b", 8)
    places = positions({end for pair in two for end in pair}, two)
    boxes = []
    for prefix in "ab":
        spots = [place for key, place in places.items() if key.startswith(prefix)]
        xs, ys = zip(*spots, strict=True)
        boxes.append((min(xs), max(xs), min(ys), max(ys)))
    (l1, r1, b1, t1), (l2, r2, b2, t2) = boxes
    assert r1 < l2 or r2 < l1 or t1 < b2 or t2 < b1


def test_tied_points_stand_nearer_than_others() -> None:
    points, pairs = clusters(100)
    places = positions(points, pairs)
    tied = [dist(places[a], places[b]) for a, b in pairs if a != b]
    every = [dist(places[a], places[b]) for a, b in combinations(points, 2)]
    assert sum(tied) / len(tied) < 0.6 * sum(every) / len(every)


@pytest.mark.parametrize("number", [40, 140, 300, 1000])
def test_no_two_points_are_closer_than_a_label_needs(number: int) -> None:
    # A square of its own for each point has sides of 1 / sqrt(number); two thirds of it
    # at forty points on A4 are some 70 by 60 points: a name of two lines.
    assert closest(dict(positions(*clusters(number)))) > 0.6 / number**0.5
