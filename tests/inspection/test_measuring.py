"""Every figure of a report is the contract's, by hand and from the literature."""

import math
from typing import Any

import pytest

from collabworkshop.inspection import measuring, reach
from collabworkshop.inspection.measuring import network_report
from collabworkshop.inspection.network_report import NetworkReport, StakeholderFigures
from collabworkshop.inspection.reach import Way, longest_way
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine
from tests.analysis.networks.graphs import HOLES, KITE, MARRIAGES, circle, line, star
from tests.inspection.maps import as_in_a_file, network


def report(of: Network, **options: Any) -> NetworkReport:
    return network_report(of, name="ties.csv", format_name="tables", **options)


def codes(said: NetworkReport) -> dict[str, int]:
    return {fault.code: fault.count for fault in said.faults}


def standing(said: NetworkReport) -> dict[str, StakeholderFigures]:
    return {one.id: one for one in said.stakeholders}


def test_a_directed_network_by_hand() -> None:
    # a and b both ways in two lines, b to c twice, a loop at c; d alone. 4 * 3 places.
    said = report(network("a-b b-a b-c b-c c-c", alone="d", directed=True))
    assert (said.kind, said.format, said.nodes, said.directed) == ("network", "tables", 4, True)
    assert said.relations == {"": 5}
    assert (said.ties, said.density, said.reciprocity) == (3, 3 / 12, 1 / 2)
    assert (said.components, said.isolates, said.transitivity) == (2, 1, 0)
    # Degrees 1, 2, 1, 0 of four: (1 + 0 + 1 + 2) / (3 * 2).
    assert said.degree_centralisation == pytest.approx(4 / 6)
    # b stands on one way of three, the others on none: 3 * 1 over 9 * 2 / 2.
    assert said.betweenness_centralisation == pytest.approx(3 / 9)
    assert said.closeness_centralisation == 1.0  # a line of three is a star
    assert [one.model_dump() for one in said.stakeholders] == [
        figures("a", 1, 0.0, 2 / 3, 1.0, 1.0),
        figures("b", 2, 1 / 3, 1.0, 0.5, 2.0),
        figures("c", 1, 0.0, 2 / 3, 1.0, 1.0),
        figures("d", 0, 0.0, None, None, None),
    ]
    assert codes(said) == {"disconnected": 1}


def figures(key: str, degree: int, *rest: float | None) -> dict[str, Any]:
    names = ("betweenness", "closeness", "constraint", "effective_size")
    expected = [None if each is None else pytest.approx(each) for each in rest]
    return {
        "id": key,
        "label": key.upper(),
        "degree": degree,
        **dict(zip(names, expected, strict=True)),
    }


def test_direction_counts_pairs_in_one_order_or_in_two() -> None:
    undirected = report(network("a-b b-a b-c c-c"))
    assert (undirected.ties, undirected.density, undirected.reciprocity) == (2, 2 / 3, None)
    mixed = report(network("a=b b-c", directed=True))
    assert (mixed.directed, mixed.ties, mixed.reciprocity) == (True, 3, 1 / 2)
    assert mixed.relations == {"": 2}
    # In an undirected network "both ways" says nothing.
    assert report(network("a=b")).ties == 1


def test_a_weight_of_zero_is_a_line_and_no_way_between_two() -> None:
    said = report(network("a-b:1 b-c:0"))
    assert (said.relations, said.ties, said.components, said.isolates) == ({"": 2}, 2, 2, 1)
    assert [one.degree for one in said.stakeholders] == [1, 1, 0]
    assert codes(said) == {"disconnected": 1, "zero-weight": 1}
    assert "zero-weight" not in codes(report(network("a-b:1 b-c:-1")))


def test_a_second_line_with_a_number_keeps_a_tie_that_another_line_puts_at_zero() -> None:
    assert report(network("a-b:0 a-b:2")).components == 1


@pytest.mark.parametrize(
    ("ties", "alone"), [("", ""), ("", "a"), ("", "ab"), ("a-b", "")], ids=["0", "1", "2", "pair"]
)
def test_what_is_too_small_for_a_figure_has_none(ties: str, alone: str) -> None:
    said = report(network(ties, alone=alone))
    none = (
        said.transitivity,
        said.degree_centralisation,
        said.betweenness_centralisation,
        said.closeness_centralisation,
        said.reciprocity,
    )
    assert none == (None,) * 5
    assert (said.density is None) == (said.nodes < 2)
    assert [one.closeness for one in said.stakeholders] == [1.0 if ties else None] * said.nodes
    assert [one.betweenness for one in said.stakeholders] == [0.0] * said.nodes


def test_of_two_equal_parts_the_one_with_the_smallest_id_has_closeness() -> None:
    said = standing(report(network("z-y y-x b-c c-d")))
    assert [key for key, one in said.items() if one.closeness is not None] == ["b", "c", "d"]
    assert codes(report(network("z-y y-x b-c c-d")))["disconnected"] == 3
    assert codes(report(network("a-b b-c"))) == {}


def test_the_kite_has_its_published_figures() -> None:
    # Betweenness: igraph's tests; the three centralisations computed from the same data.
    said = report(as_in_a_file(KITE))
    assert (said.nodes, said.ties, said.relations) == (10, 18, {"": 18})
    assert said.degree_centralisation == pytest.approx(0.333333, abs=1e-6)
    assert said.betweenness_centralisation == pytest.approx(0.296296, abs=1e-6)
    assert said.closeness_centralisation == pytest.approx(0.270375, abs=1e-6)
    scores = sorted((round(one.betweenness or 0, 3) for one in said.stakeholders), reverse=True)
    assert scores == [0.389, 0.231, 0.231, 0.222, 0.102, 0.023, 0.023, 0, 0, 0]


def test_florentine_marriages_have_their_published_figures() -> None:
    # S. Wasserman and K. Faust, 1994, ch. 5: degree 0.267 and closeness 0.322; betweenness with
    # Pucci, who is tied to nobody, kept.
    said = report(as_in_a_file(MARRIAGES))
    assert (said.nodes, said.ties, said.components, said.isolates) == (16, 20, 2, 1)
    assert said.degree_centralisation == pytest.approx(0.266667, abs=1e-6)
    assert said.betweenness_centralisation == pytest.approx(0.383492, abs=1e-6)
    assert said.closeness_centralisation == pytest.approx(0.322452, abs=1e-6)
    assert standing(said)["Pucci"].closeness is None


def test_structural_holes_are_borgattis() -> None:
    # S. P. Borgatti, Connections 20(1), 1997, as in the tests of networkx.
    said = standing(report(as_in_a_file(HOLES)))
    assert said["G"].constraint == pytest.approx(0.4003, abs=1e-4)
    assert said["A"].constraint == pytest.approx(0.5955, abs=1e-4)
    assert said["G"].effective_size == pytest.approx(4.6667, abs=1e-4)
    assert (said["A"].effective_size, said["C"].constraint) == (2.5, 1.0)


def two_relations() -> Network:
    marriages = as_in_a_file(MARRIAGES, "marriage")
    business = NetworkLine(source="Medici", target="Pucci", relation="business")
    return marriages.model_copy(update={"lines": (*marriages.lines, business)})


def test_figures_are_of_all_relations_together_or_of_one() -> None:
    both = report(two_relations())
    assert both.relations == {"marriage": 20, "business": 1}
    assert (both.ties, both.isolates) == (21, 0)
    one = report(two_relations(), relation="marriage")
    assert one.relations == both.relations
    assert (one.ties, one.isolates) == (20, 1)
    assert one.betweenness_centralisation == pytest.approx(0.383492, abs=1e-6)


def test_an_unknown_relation_is_a_sentence_with_those_there_are() -> None:
    with pytest.raises(UnreadableError, match=r"“trust”.*The relations are “marriage”, “business”"):
        report(two_relations(), relation="trust")
    with pytest.raises(UnreadableError, match="None of its ties names a relation"):
        report(network("a-b"), relation="trust")


def test_two_sets_are_counted_and_a_fault_says_what_the_figures_are_of() -> None:
    plain = network("a-x b-x")
    sets = tuple(
        node.model_copy(update={"mode": "place" if node.id == "x" else "agency"})
        for node in plain.nodes
    )
    said = report(plain.model_copy(update={"nodes": sets}))
    assert (said.two_mode, said.sets) == (True, {"agency": 2, "place": 1})
    (fault,) = said.faults
    assert (fault.code, fault.example) == ("two-mode", "agency: 2, place: 1")
    assert (report(plain).two_mode, report(plain).sets, codes(report(plain))) == (False, {}, {})


def test_the_farthest_two_are_found_in_a_tree_and_never_overestimated() -> None:
    assert longest_way(line(7)) == 6
    assert longest_way(star(5)) == 2
    assert longest_way(circle(8)) == 4
    assert longest_way(MARRIAGES.without(*MARRIAGES.keys)) == 0


def test_a_figure_that_would_take_too_long_is_estimated_or_left_out_and_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exact = standing(report(as_in_a_file(MARRIAGES)))["Medici"].betweenness
    assert exact is not None
    monkeypatch.setattr(reach, "_MOST_COUNTED", 0)
    monkeypatch.setattr(measuring, "PIVOTS", 15)
    estimate = report(as_in_a_file(MARRIAGES))
    assert codes(estimate)["estimated-figure"] == 1
    near = standing(estimate)["Medici"].betweenness
    assert near is not None
    assert near != exact
    assert math.isclose(near, exact, rel_tol=0.2)
    monkeypatch.setattr(reach, "_MOST_LOOKS_ESTIMATED", 0)
    monkeypatch.setattr(reach, "_MOST_LOOKS_EXACT", 0)
    without = report(as_in_a_file(MARRIAGES))
    assert codes(without)["left-out-figure"] == 2
    assert (without.betweenness_centralisation, without.closeness_centralisation) == (None, None)
    assert standing(without)["Medici"].betweenness is None
    assert standing(without)["Pucci"].betweenness == 0.0


def test_ten_thousand_nodes_are_counted_and_a_chain_of_them_is_not() -> None:
    chain = line(10_000)
    assert reach.way_for_betweenness(chain) is Way.COUNTED
    assert reach.way_for_closeness(chain) is Way.LEFT_OUT
    assert reach.way_for_closeness(star(9_999)) is Way.COUNTED
