"""Organisations and resources as one network of two sets, and what a projection loses."""

from collabworkshop.analysis.networks.projection import sets_of
from collabworkshop.analysis.resources.matrix import Cell, coverage_matrix
from collabworkshop.analysis.resources.merged_map import Listed
from collabworkshop.analysis.resources.two_mode import (
    KINDS,
    ORGANISATIONS,
    RESOURCES,
    of_kinds,
    of_single_resources,
    point_of_kind,
    tied_by,
)

NAMES = {"bank": "Bank", "club": "Club", "school": "School"}


def listed(key: str, side: str, organisation: str, kind: str) -> Listed:
    body = {"key": key, "side": side, "organisation": organisation, "kind": kind, "what": key}
    return Listed.model_validate(body)


HELD = [
    listed("1", "offer", "bank", "funds"),
    listed("2", "offer", "bank", "funds"),
    listed("3", "need", "club", "funds"),
    listed("4", "need", "club", "space"),
    listed("5", "offer", "school", "space"),
    listed("6", "offer", "school", "maps"),
]


def test_a_line_says_how_many_offers_or_needs_of_a_kind_there_are() -> None:
    network = of_kinds(HELD, NAMES, {"funds": "Funds"})
    assert sets_of(network) == {ORGANISATIONS: 3, KINDS: 3}
    weights = {(line.source, line.target, line.relation): line.weight for line in network.lines}
    assert weights["bank", point_of_kind("funds"), "offer"] == 2
    assert weights["club", point_of_kind("space"), "need"] == 1
    assert len(weights) == 5
    assert {node.label for node in network.nodes} == {*NAMES.values(), "Funds", "space", "maps"}


def test_each_offer_and_need_can_be_a_point_of_its_own() -> None:
    network = of_single_resources(HELD, NAMES)
    assert sets_of(network) == {ORGANISATIONS: 3, RESOURCES: 6}
    assert len(network.lines) == 6


def test_organisations_are_tied_by_the_kinds_they_share() -> None:
    # By hand: bank and club share funds, club and school share space.
    made = tied_by(of_kinds(HELD, NAMES, {}), ORGANISATIONS)
    ties = [(line.source, line.target, line.weight) for line in made.network.lines]
    assert ties == [("bank", "club", 1), ("club", "school", 1)]
    assert made.lost[0].startswith("Two organisations are tied where both name the same kind")
    assert made.lost[1:] == ("One kind that only one organisation names leaves no trace.",)


def test_kinds_are_tied_by_the_organisations_they_share() -> None:
    made = tied_by(of_kinds(HELD, NAMES, {}), KINDS)
    assert len(made.network.lines) == 2
    assert made.lost[1:] == ("One organisation that names only one kind leaves no trace.",)


def test_without_any_kind_there_is_nothing_to_project() -> None:
    made = tied_by(of_kinds([], NAMES, {}), ORGANISATIONS)
    assert ([node.id for node in made.network.nodes], made.network.lines) == (list(NAMES), ())
    assert tied_by(of_kinds([], {}, {}), KINDS).network.nodes == ()


def test_the_matrix_counts_offers_and_needs_in_each_cell() -> None:
    assert coverage_matrix([*HELD, listed("7", "need", "bank", "funds")]) == {
        ("bank", "funds"): Cell(2, 1),
        ("club", "funds"): Cell(0, 1),
        ("club", "space"): Cell(0, 1),
        ("school", "maps"): Cell(1, 0),
        ("school", "space"): Cell(1, 0),
    }
    assert coverage_matrix([]) == {}


def test_a_kind_of_any_length_has_a_short_key_of_its_own() -> None:
    assert len(point_of_kind("x" * 4_000)) == len(point_of_kind("دار")) == 21
    assert point_of_kind("x") != point_of_kind("X")
