"""GraphML by hand, with the keys that Gephi's exporter writes; nothing is from a real file."""

import io

import networkx as nx
import pytest
from hypothesis import given, settings

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.graphml.graphml import CODEC
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from tests.exchange.networks.gexf.test_gexf import xml_texts
from tests.exchange.networks.networks import networks

NODES = '<node id="a"/><node id="b"/>'


def read(inside: str) -> Read:
    names = (
        'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml"'
    )
    return CODEC.read(f"<graphml {names}>{inside}</graphml>".encode(), "map")


def codes(found: Read) -> dict[str, int]:
    return {fault.code: fault.count for fault in found.faults}


@settings(deadline=None)
@given(networks(text=xml_texts))
def test_a_network_comes_back_as_it_was(network: Network) -> None:
    written = CODEC.write(network)
    assert written.lost == ()
    assert CODEC.read(written.data, "map").network == network


@settings(deadline=None)
@given(networks(blank_labels=True, loops=True, maps=True))
def test_what_does_not_come_back_is_said(network: Network) -> None:
    written = CODEC.write(network)
    assert written.lost or CODEC.read(written.data, "map").network == network


@settings(deadline=None)
@given(networks(text=xml_texts, mixed=False, line_ids=False, attributed=False))
def test_networkx_finds_the_same_nodes_and_lines(network: Network) -> None:
    data = io.BytesIO(CODEC.write(network).data)
    graph = nx.read_graphml(data, force_multigraph=True)
    assert [*graph] == [node.id for node in network.nodes]
    assert graph.is_directed() == network.directed
    weights = [data.get("weight") for *_, data in graph.edges(data=True)]
    assert sorted(map(str, weights)) == sorted(str(line.weight) for line in network.lines)


def test_columns_have_names_and_defaults() -> None:
    found = read(
        '<key id="d0" for="node" attr.name="colour" attr.type="string"><default>yellow</default>'
        '</key><key id="d1" for="edge" attr.name="weight" attr.type="double"/>'
        '<key id="d2" for="all" attr.name="note"/><graph edgedefault="undirected">'
        '<node id="a"><data key="d0">green</data><data key="d2">first</data></node>'
        '<node id="b"/><edge id="e" source="a" target="b"><data key="d1">1.5</data>'
        '<data key="d9">?</data></edge></graph>'
    )
    first, second = found.network.nodes
    (line,) = found.network.lines
    assert first.attributes == {"colour": "green", "note": "first"}
    assert second.attributes == {"colour": "yellow"}
    assert (line.id, line.weight, line.attributes) == ("e", 1.5, {"d9": "?"})
    assert codes(found) == {"undeclared-attribute": 1}


@pytest.mark.parametrize(
    ("default", "own", "directed", "both_ways"),
    [
        ("undirected", ["", ""], False, [False, False]),
        ("directed", ["", "false"], True, [False, True]),
        ("undirected", ["true", ""], True, [False, True]),
    ],
)
def test_each_edge_says_which_way_it_runs(
    default: str, own: list[str], *, directed: bool, both_ways: list[bool]
) -> None:
    edges = "".join(
        f'<edge source="a" target="b" {f"directed={said!r}" if said else ""}/>' for said in own
    )
    network = read(f'<graph edgedefault="{default}">{NODES}{edges}</graph>').network
    assert network.directed == directed
    assert [line.both_ways for line in network.lines] == both_ways


def test_yed_says_where_a_node_stands_and_what_it_is_called() -> None:
    found = read(
        '<key id="d6" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed">'
        '<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" x="170.5" y="-15.0"/>'
        '<y:Fill color="#FFCC00"/><y:NodeLabel fontSize="12">Ada &amp; Co<y:LabelModel/>\n'
        "</y:NodeLabel></y:ShapeNode></data></node></graph>"
    )
    (node,) = found.network.nodes
    assert (node.label, node.x, node.y, node.colour) == ("Ada & Co", 170.5, -15.0, "#ffcc00")
    assert node.attributes["ShapeNode/Geometry height"] == "30.0"
    assert node.attributes["ShapeNode/NodeLabel fontSize"] == "12"


def test_gephi_has_y_upwards() -> None:
    keys = "".join(f'<key id="{key}" for="node" attr.name="{key}"/>' for key in "rgbxy")
    cells = {"r": "255", "g": "0", "b": "0", "x": "1", "y": "2"}
    data = "".join(f'<data key="{key}">{value}</data>' for key, value in cells.items())
    size = '<key id="size" for="node" attr.name="size"/>'
    inside = f'<graph edgedefault="directed"><node id="a">{data}</node></graph>'
    (gephis,) = read(keys + size + inside).network.nodes
    (others,) = read(keys + inside).network.nodes
    assert (gephis.x, gephis.y, gephis.colour, gephis.attributes) == (1, -2, "#ff0000", {})
    assert (others.x, others.colour, others.attributes) == (None, "", cells)


def test_a_label_goes_before_a_name() -> None:
    keys = '<key id="d0" for="node" attr.name="name"/><key id="d1" for="node" attr.name="label"/>'
    cells = '<data key="d0">A. L.</data><data key="d1">Ada</data>'
    (node,) = read(f"{keys}<graph><node id='a'>{cells}</node></graph>").network.nodes
    assert (node.label, node.attributes) == ("Ada", {"name": "A. L."})


def test_the_relation_of_another_program_stays_beside_the_line() -> None:
    found = read(
        f'<key id="d0" for="edge" attr.name="relation"/><graph>{NODES}'
        '<edge source="a" target="b"><data key="d0">money</data></edge></graph>'
    )
    (line,) = found.network.lines
    assert (line.relation, line.attributes) == ("", {"relation": "money"})


def test_a_hyperedge_is_noted_and_its_nodes_are_kept() -> None:
    found = read(
        f'<graph>{NODES}<hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge></graph>'
    )
    assert len(found.network.nodes) == 2
    assert found.network.lines == ()
    assert [fault.example for fault in found.faults if fault.code == "hyperedge"] == ["a – b"]


def test_nested_graphs_and_ports_stay_beside() -> None:
    found = read(
        '<graph edgedefault="directed"><node id="a"><port name="North"/><graph id="a:" '
        'edgedefault="undirected"><node id="b"/></graph></node>'
        '<edge source="a" target="b" sourceport="North"/></graph>'
    )
    outer, inner = found.network.nodes
    assert outer.attributes == {"port name": "North"}
    assert inner.attributes == {"parent": "a"}
    assert found.network.lines[0].attributes == {"sourceport": "North"}


def test_a_weight_that_is_no_number_stays_as_written() -> None:
    found = read(
        f'<key id="w" for="edge" attr.name="weight"/><graph>{NODES}'
        '<edge source="a" target="b"><data key="w">often</data></edge></graph>'
    )
    (line,) = found.network.lines
    assert (line.weight, line.attributes) == (None, {"weight": "often"})
    assert codes(found) == {"not-a-number": 1}


def test_a_column_may_be_called_like_a_field() -> None:
    node = NetworkNode(id="a", label="A", x=1.0, mode="people", attributes={"x": "?", "mode": "m"})
    line = NetworkLine(source="a", target="a", weight=2.0, attributes={"weight": "heavy"})
    network = Network(nodes=(node,), lines=(line,), directed=True)
    assert CODEC.read(CODEC.write(network).data, "map").network == network


def test_another_xml_is_refused() -> None:
    with pytest.raises(UnreadableError, match="begins with <gexf>"):
        CODEC.read(b"<gexf/>", "map")


def test_only_graphml_is_recognised() -> None:
    assert CODEC.recognises(b'<?xml version="1.0"?><graphml xmlns="x">')
    assert not CODEC.recognises(b"<gexf>")


def test_defaults_that_would_fill_the_memory_are_refused() -> None:
    columns = "".join(f'<key id="{n}"><default>1</default></key>' for n in range(2_000))
    assert len(read(f"{columns}<graph>{NODES}</graph>").network.nodes[0].attributes) == 2_000
    with pytest.raises(UnreadableError, match="in each of 2,000 columns"):
        read(f"{columns}<graph>{'<node/>' * 2_000}</graph>")
