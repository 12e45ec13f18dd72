import networkx as nx
import pytest
from hypothesis import given, settings

from collabworkshop.analysis.networks import distances
from collabworkshop.analysis.networks.distances import farness
from tests.analysis.networks.graphs import EMPTY, Network, as_networkx, line, networks


def test_a_line_of_four_by_hand() -> None:
    assert list(farness(line(4)).values()) == [6, 4, 4, 6]
    assert farness(EMPTY) == {}


@settings(deadline=None)
@given(networks())
def test_it_agrees_with_networkx(n: Network) -> None:
    steps = dict(nx.all_pairs_shortest_path_length(as_networkx(n)))
    assert farness(n) == {key: sum(steps[key].values()) for key in n.keys}


def test_in_parts_or_at_once_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = farness(line(50))
    monkeypatch.setattr(distances, "_AT_ONCE", 7)
    assert farness(line(50)) == at_once
