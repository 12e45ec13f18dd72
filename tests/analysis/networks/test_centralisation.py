import pytest

from collabworkshop.analysis.networks.centralisation import (
    betweenness_centralisation,
    closeness_centralisation,
    degree_centralisation,
)
from tests.analysis.networks.graphs import (
    EMPTY,
    KITE,
    MARRIAGES,
    MARRIAGES_WITHOUT_PUCCI,
    ONE,
    TWO,
    Network,
    circle,
    complete,
    line,
    star,
)


def all_three(n: Network) -> list[float | None]:
    return [
        degree_centralisation(n),
        betweenness_centralisation(n),
        closeness_centralisation(n),
    ]


@pytest.mark.parametrize("size", [3, 4, 5, 60, 301])
def test_a_star_is_wholly_centralised(size: int) -> None:
    # L. C. Freeman 1979: the star reaches the maximum of each.
    assert all_three(star(size)) == [1.0, 1.0, 1.0]


@pytest.mark.parametrize("n", [circle(5), circle(60), complete(5), complete(60)])
def test_where_all_stand_alike_nothing_is_centralised(n: Network) -> None:
    # L. C. Freeman 1979: circle and complete graph are at the minimum of each.
    assert all_three(n) == [0.0, 0.0, 0.0]


def test_a_line_of_five_by_hand() -> None:
    # Degrees 1 2 2 2 1: (1 + 1) / (4 * 3). Ways 0 3 4 3 0: (4 + 1 + 1 + 4) / (16 * 3 / 2).
    # Closeness 4 over 10 7 6 7 10: (2 * (2/3 - 2/5) + 2 * (2/3 - 4/7)) / (4 * 3 / 7).
    assert all_three(line(5)) == pytest.approx([2 / 12, 10 / 24, 0.4222222], abs=1e-6)


def test_the_kite_has_its_figures() -> None:
    # D. Krackhardt's kite: degrees 6 5 5 4 4 3 3 3 2 1 give (60 - 36) / (9 * 8).
    assert all_three(KITE) == pytest.approx([24 / 72, 0.296296, 0.270375], abs=1e-6)


def test_the_florentine_marriages_have_their_published_figures() -> None:
    # S. Wasserman and K. Faust 1994, ch. 5: degree 0.267 of 16 families; closeness 0.322 and
    # betweenness 0.437 of the 15 that married.
    assert degree_centralisation(MARRIAGES) == pytest.approx(0.266667, abs=1e-6)
    assert closeness_centralisation(MARRIAGES_WITHOUT_PUCCI) == pytest.approx(0.322452, abs=1e-6)
    assert betweenness_centralisation(MARRIAGES_WITHOUT_PUCCI) == pytest.approx(0.436813, abs=1e-6)


def test_an_isolate_counts_for_betweenness_and_not_for_closeness() -> None:
    assert betweenness_centralisation(MARRIAGES) == pytest.approx(0.383492, abs=1e-6)
    assert closeness_centralisation(MARRIAGES) == closeness_centralisation(MARRIAGES_WITHOUT_PUCCI)


@pytest.mark.parametrize("n", [EMPTY, ONE, TWO])
def test_fewer_than_three_cannot_be_centralised(n: Network) -> None:
    assert all_three(n) == [None, None, None]


def test_three_without_ties_are_not_centralised() -> None:
    assert all_three(Network.of("abc", [])) == [0.0, 0.0, None]


def test_by_pivots_it_is_an_estimate() -> None:
    estimate = betweenness_centralisation(star(60), pivots=20)
    assert estimate == pytest.approx(1.0, abs=0.01)
    assert betweenness_centralisation(EMPTY, pivots=20) is None
