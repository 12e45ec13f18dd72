"""A two-mode network becomes a one-mode one, as reckoned by hand and by networkx."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from networkx.algorithms import bipartite

from collabworkshop.analysis.networks import projection
from collabworkshop.analysis.networks.projection import project, sets_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Loop, Network, NetworkLine, NetworkNode


def two_mode(ties: str, *, alone: str = "") -> Network:
    """Return people (small letters) who attended events (capitals): "aX bX"."""
    ends = [(word[0], word[1]) for word in ties.split()]
    keys = dict.fromkeys([key for tie in ends for key in tie] + list(alone))
    return Network(
        nodes=tuple(
            NetworkNode(id=k, label=k, mode="event" if k.isupper() else "person") for k in keys
        ),
        lines=tuple(NetworkLine(source=a, target=b) for a, b in ends),
        directed=False,
    )


def ties_of(network: Network) -> dict[tuple[str, str], float | None]:
    return {(line.source, line.target): line.weight for line in network.lines}


# By hand: a and b meet at X and at Y, c meets both at Y only, d is at Z alone.
MEETINGS = two_mode("aX bX aY bY cY dZ", alone="e")


def test_partners_in_common_make_a_tie_and_their_number_its_weight() -> None:
    people = project(MEETINGS, "person").network
    assert ties_of(people) == {("a", "b"): 2, ("a", "c"): 1, ("b", "c"): 1}
    assert [node.id for node in people.nodes] == ["a", "b", "c", "d", "e"]
    assert {node.mode for node in people.nodes} == {""}
    assert ties_of(project(MEETINGS, "event").network) == {("X", "Y"): 2}


def test_what_is_lost_is_said_with_counts() -> None:
    assert project(MEETINGS, "person").lost == (
        "6 lines between “person” and “event” became 3 ties within “person”; the weight of each "
        "is the number of partners in common. Which of the 3 nodes of “event” they are cannot be "
        "told any more.",
        "1 node of “event” with fewer than two partners left no trace.",
    )


def test_whatever_else_is_lost_is_said_and_nothing_that_is_not() -> None:
    lines = (
        *MEETINGS.lines,
        NetworkLine(source="d", target="X", relation="chairs", weight=0, colour="#ff0000"),
        NetworkLine(source="a", target="d"),
    )
    more = MEETINGS.model_copy(
        update={"lines": lines, "directed": True, "loops": (Loop(id="one"),)}
    )
    projected = project(more, "person")
    assert projected.lost[2:] == (
        "1 line within one set left no trace.",
        "1 line with the weight 0 counted as no tie.",
        "Which way the lines ran was not looked at.",
        "2 relations were taken together.",
        "The number, colour or cells beside 1 line left no trace.",
        "1 loop did not come along.",
    )
    assert ties_of(projected.network) == ties_of(project(MEETINGS, "person").network)


def test_a_parallel_line_is_not_a_second_partner() -> None:
    assert ties_of(project(two_mode("aX aX bX"), "person").network) == {("a", "b"): 1}


def test_only_a_network_of_two_sets_is_two_mode() -> None:
    assert sets_of(MEETINGS) == {"person": 5, "event": 3}
    unnamed = MEETINGS.nodes[0].model_copy(update={"mode": ""})
    assert sets_of(MEETINGS.model_copy(update={"nodes": (unnamed, *MEETINGS.nodes[1:])})) == {}
    assert sets_of(Network(nodes=(), lines=(), directed=False)) == {}


def test_a_set_that_is_not_there_is_a_sentence_with_those_that_are() -> None:
    with pytest.raises(UnreadableError, match="The sets are “person” and “event”"):
        project(MEETINGS, "place")
    with pytest.raises(UnreadableError, match="does not have two sets"):
        project(project(MEETINGS, "person").network, "person")


def test_a_place_where_too_many_meet_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    crowd = two_mode("aX bX cX dX")
    monkeypatch.setattr(projection, "MOST_TIES", 6)
    assert len(project(crowd, "person").network.lines) == 6
    monkeypatch.setattr(projection, "MOST_TIES", 5)
    with pytest.raises(UnreadableError, match=r"up to 6 ties.*nodes of “event”"):
        project(crowd, "person")


def as_networkx(network: Network, keep: str) -> dict[frozenset[str], int]:
    graph = nx.Graph()
    graph.add_nodes_from(node.id for node in network.nodes)
    graph.add_edges_from((line.source, line.target) for line in network.lines)
    kept = [node.id for node in network.nodes if node.mode == keep]
    oracle = bipartite.weighted_projected_graph(graph, kept)
    return {frozenset((a, b)): weight for a, b, weight in oracle.edges(data="weight")}


def as_ours(network: Network, keep: str) -> dict[frozenset[str], float | None]:
    return {frozenset(ends): w for ends, w in ties_of(project(network, keep).network).items()}


def test_southern_women_are_projected_as_networkx_does() -> None:
    # A. Davis, B. B. Gardner and M. R. Gardner, Deep South, 1941; networkx has the data.
    graph = nx.davis_southern_women_graph()
    network = Network(
        nodes=tuple(
            NetworkNode(id=key, label=key, mode="event" if at else "woman")
            for key, at in graph.nodes(data="bipartite")
        ),
        lines=tuple(NetworkLine(source=a, target=b) for a, b in graph.edges),
        directed=False,
    )
    assert sets_of(network) == {"woman": 18, "event": 14}
    assert len(network.lines) == 89
    for keep in ("woman", "event"):
        assert as_ours(network, keep) == as_networkx(network, keep)
    assert len(as_ours(network, "woman")) == 139


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("UVWXYZ")), min_size=1))
def test_any_network_of_two_sets_is_projected_as_networkx_does(ties: list[tuple[str, str]]) -> None:
    network = two_mode(" ".join(map("".join, ties)))
    for keep in ("person", "event"):
        assert as_ours(network, keep) == as_networkx(network, keep)
