import networkx as nx
from hypothesis import given, settings

from collabworkshop.analysis.networks.components import components
from collabworkshop.analysis.networks.cuts import bridges, cut_points
from tests.analysis.networks.graphs import (
    EMPTY,
    KITE,
    MARRIAGES,
    ONE,
    TWO,
    TWO_TRIANGLES,
    Network,
    as_networkx,
    circle,
    line,
    networks,
    star,
)


def test_two_triangles_hang_on_one_tie_and_its_ends() -> None:
    assert cut_points(TWO_TRIANGLES) == ("c", "x")
    assert bridges(TWO_TRIANGLES) == (("c", "x"),)


def test_the_kite_hangs_on_its_tail() -> None:
    assert cut_points(KITE) == ("Heather", "Ike")
    assert bridges(KITE) == (("Heather", "Ike"), ("Ike", "Jane"))


def test_the_florentine_marriages_hang_on_five_families() -> None:
    # Who marries into one family only hangs on that family.
    assert cut_points(MARRIAGES) == ("Albizzi", "Guadagni", "Medici", "Salviati")
    assert bridges(MARRIAGES) == (
        ("Acciaiuoli", "Medici"),
        ("Albizzi", "Ginori"),
        ("Guadagni", "Lamberteschi"),
        ("Medici", "Salviati"),
        ("Pazzi", "Salviati"),
    )


def test_a_circle_holds_without_any_one_of_them() -> None:
    assert cut_points(circle(300)) == ()
    assert bridges(circle(300)) == ()


def test_a_star_hangs_on_its_hub_and_a_line_on_everybody_between() -> None:
    assert cut_points(star(300)) == ("00000",)
    assert len(bridges(star(300))) == 299
    assert cut_points(line(10_000)) == line(10_000).keys[1:-1]


def test_the_smallest_maps() -> None:
    assert [cut_points(n) for n in (EMPTY, ONE, TWO)] == [(), (), ()]
    assert [bridges(n) for n in (EMPTY, ONE, TWO)] == [(), (), (("a", "b"),)]


@settings(deadline=None)
@given(networks())
def test_without_them_there_are_more_parts(n: Network) -> None:
    parts = len(components(n))
    points = {key for key in n.keys if len(components(n.without(key))) > parts}
    assert cut_points(n) == tuple(sorted(points))
    lost = {
        pair
        for pair in n.pairs
        if len(components(Network.of(n.keys, set(n.pairs) - {pair}))) > parts
    }
    assert bridges(n) == tuple(sorted(lost))


@settings(deadline=None)
@given(networks(directed=True))
def test_they_agree_with_networkx_whatever_the_direction(n: Network) -> None:
    graph = as_networkx(n)
    assert cut_points(n) == tuple(sorted(nx.articulation_points(graph)))
    assert bridges(n) == tuple(sorted((min(tie), max(tie)) for tie in nx.bridges(graph)))
