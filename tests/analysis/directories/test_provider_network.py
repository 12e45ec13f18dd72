"""Organisations and categories as a network of two sets."""

from collabworkshop.analysis.directories.provider_network import provider_network
from collabworkshop.analysis.networks.projection import sets_of
from tests.analysis.directories.town import listing, service


def test_a_line_for_each_organisation_and_category_that_a_service_joins() -> None:
    network = provider_network(listing())
    lines = {(line.source, line.target): line.weight for line in network.lines}
    assert lines == {
        ("organisation kitchen", "category soup"): 2.0,
        ("organisation kitchen", "category meals"): 1.0,
        ("organisation pantry", "category food"): 1.0,
        ("organisation court", "category law"): 1.0,
        ("organisation gone", "category law"): 1.0,
        ("organisation gone", "category unknown"): 1.0,
    }
    assert sets_of(network) == {"organisations": 4, "categories": 5}
    assert not network.directed


def test_one_id_for_both_stays_two_and_a_category_named_twice_counts_once() -> None:
    twice = service("1", "x", categories=("x", "x"))
    network = provider_network(listing(services=(twice,)))
    assert [node.id for node in network.nodes] == ["organisation x", "category x"]
    assert [line.weight for line in network.lines] == [1.0]


def test_ids_that_no_record_can_hold_do_not_stop_it() -> None:
    odd = ("N\0", "N", "half \ud800", "x" * 9_000)
    services = [service("1", id_, categories=odd) for id_ in odd]
    network = provider_network(listing(services=services))
    assert len({node.id for node in network.nodes}) == 8
    assert len(network.lines) == 16
