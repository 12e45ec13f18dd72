"""GEXF by hand, after the schemas in gephi/gexf; no word of it is from a real file."""

import io
import re

import networkx as nx
import pytest
from hypothesis import given, settings

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.gexf.gexf import CODEC
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from tests.exchange.networks.networks import networks, texts

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
xml_texts = texts.filter(lambda text: not NOT_XML.search(text))

NODES = '<nodes><node id="a" label="Ada"/><node id="b" label="Bea"/></nodes>'


def read(inside: str, *, version: str = "1.2draft", host: str = "www.gexf.net") -> Read:
    names = f'xmlns="http://{host}/{version}" xmlns:viz="http://{host}/{version}/viz"'
    return CODEC.read(f"<gexf {names}>{inside}</gexf>".encode(), "map")


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
@given(networks(text=xml_texts, loops=False))
def test_networkx_finds_the_same_nodes_and_lines(network: Network) -> None:
    # networkx refuses lines of both sorts in one file.
    if any(line.both_ways for line in network.lines):
        return
    graph = nx.read_gexf(io.BytesIO(CODEC.write(network).data), version="1.3")
    assert [*graph] == [node.id for node in network.nodes]
    assert graph.is_directed() == network.directed
    labels = nx.get_node_attributes(graph, "label")
    assert labels == {node.id: node.label for node in network.nodes}


@pytest.mark.parametrize(
    ("version", "host"),
    [("1.1draft", "www.gexf.net"), ("1.2draft", "www.gexf.net"), ("1.3", "gexf.net")],
)
def test_every_version_is_read(version: str, host: str) -> None:
    found = read(f"<graph>{NODES}</graph>", version=version, host=host)
    assert [node.label for node in found.network.nodes] == ["Ada", "Bea"]


def test_a_file_without_namespace_is_read() -> None:
    found = CODEC.read(f"<gexf><graph>{NODES}</graph></gexf>".encode(), "map")
    assert len(found.network.nodes) == 2


def test_parallel_edges_keep_their_ids_kinds_and_labels() -> None:
    found = read(
        f'<graph defaultedgetype="directed">{NODES}<edges>'
        '<edge id="1" source="a" target="b" kind="money" label="pays" weight="2.5"/>'
        '<edge id="2" source="a" target="b" kind="advice"/></edges></graph>'
    )
    first, second = found.network.lines
    assert (first.id, first.relation, first.weight) == ("1", "money", 2.5)
    assert first.attributes == {"label": "pays"}
    assert (second.id, second.relation, second.weight) == ("2", "advice", None)
    assert codes(found) == {}


@pytest.mark.parametrize(
    ("default", "types", "directed", "both_ways"),
    [
        ("", ["", ""], False, [False, False]),
        ("undirected", ["", "directed"], True, [True, False]),
        ("directed", ["", "mutual"], True, [False, True]),
        ("directed", ["undirected", ""], True, [True, False]),
        ("mutual", ["", "directed"], True, [True, False]),
    ],
)
def test_each_edge_says_which_way_it_runs(
    default: str, types: list[str], *, directed: bool, both_ways: list[bool]
) -> None:
    edges = "".join(
        f'<edge source="a" target="b" {f"type={kind!r}" if kind else ""}/>' for kind in types
    )
    given_default = f'defaultedgetype="{default}"' if default else ""
    network = read(f"<graph {given_default}>{NODES}<edges>{edges}</edges></graph>").network
    assert network.directed == directed
    assert [line.both_ways for line in network.lines] == both_ways


def test_values_are_called_by_their_titles_and_defaults_hold() -> None:
    found = read(
        '<graph><attributes class="node"><attribute id="0" title="country"/>'
        '<attribute id="1" title="member"><default>yes</default></attribute></attributes>'
        '<nodes><node id="a" label="A"><attvalues><attvalue for="0" value="Chile"/>'
        '<attvalue for="1" value="no"/></attvalues></node><node id="b" label="B">'
        '<attvalues><attvalue for="7" value="?"/></attvalues></node></nodes></graph>'
    )
    first, second = found.network.nodes
    assert first.attributes == {"country": "Chile", "member": "no"}
    assert second.attributes == {"7": "?", "member": "yes"}
    assert codes(found)["undeclared-attribute"] == 1


def test_places_are_turned_over_and_looks_are_kept() -> None:
    found = read(
        '<graph><nodes><node id="a" label="A"><viz:color r="255" g="0" b="16" a="0.5"/>'
        '<viz:position x="1.5" y="2" z="3"/><viz:size value="10.0"/><viz:shape value="disc"/>'
        '</node></nodes><edges><edge source="a" target="a"><viz:thickness value="4"/>'
        '<viz:color r="300" g="0" b="0"/></edge></edges></graph>'
    )
    (node,), (line,) = found.network.nodes, found.network.lines
    assert (node.x, node.y, node.colour) == (1.5, -2.0, "#ff0010")
    assert node.attributes == {
        "viz:alpha": "0.5",
        "viz:z": "3",
        "viz:size": "10.0",
        "viz:shape": "disc",
    }
    assert line.colour == ""
    assert line.attributes["viz:color r"] == "300"
    data = CODEC.write(found.network).data
    assert b'<viz:size value="10.0"/>' in data
    assert b'a="0.5"' in data
    assert CODEC.read(data, "map").network == found.network


def test_nodes_within_nodes_and_moments_stay_beside_the_node() -> None:
    found = read(
        '<graph><nodes><node id="a" label="A" start="2001"><nodes><node id="b" label="B"/></nodes>'
        '<spells><spell start="1" end="2"/><spell start="4"/></spells></node></nodes></graph>'
    )
    outer, inner = found.network.nodes
    assert inner.attributes == {"pid": "a"}
    assert outer.attributes == {
        "start": "2001",
        "spells/spell start": "1",
        "spells/spell end": "2",
        "spells/spell start (2)": "4",
    }


def test_a_value_that_changes_keeps_its_moments() -> None:
    found = read(
        '<graph><attributes class="node"><attribute id="0" title="staff"/></attributes><nodes>'
        '<node id="a" label="A"><attvalues><attvalue for="0" value="3" start="2001"/>'
        '<attvalue for="0" value="5" start="2002"/></attvalues></node></nodes></graph>'
    )
    assert found.network.nodes[0].attributes == {
        "staff (start 2001)": "3",
        "staff (start 2002)": "5",
    }


def test_a_description_names_the_network() -> None:
    found = read(f"<meta><description>Our map</description></meta><graph>{NODES}</graph>")
    assert found.network.name == "Our map"
    assert "unplaced-part" not in codes(found)


def test_what_belongs_to_no_node_is_noted() -> None:
    found = read(f"<graph>{NODES}<legend>red is rich</legend></graph>")
    assert codes(found)["unplaced-part"] == 1


def test_signs_that_xml_cannot_hold_are_spelled_out_and_counted() -> None:
    node = NetworkNode(id="a", label="bell\x07")
    written = CODEC.write(Network(nodes=(node,), lines=(), directed=False))
    assert written.lost == (
        "There is 1 text with signs that XML cannot hold, written as \\u0001 and the like.",
    )
    assert CODEC.read(written.data, "map").network.nodes[0].label == "bell\\u0007"


def test_numbers_that_are_none_are_counted() -> None:
    nodes = (NetworkNode(id="a", label="A", x=1.0), NetworkNode(id="b", label="B"))
    line = NetworkLine(source="a", target="b", weight=float("inf"), colour="red")
    written = CODEC.write(Network(nodes=nodes, lines=(line,), directed=False))
    assert written.lost == (
        "There is 1 number which is infinite or none at all.",
        "There is 1 colour which GEXF cannot name.",
        "There is 1 place which has only one of two numbers.",
    )


def test_columns_of_numbers_are_declared_as_numbers() -> None:
    nodes = (
        NetworkNode(id="a", label="A", attributes={"staff": "3", "share": "0.5", "code": "007"}),
    )
    data = CODEC.write(Network(nodes=nodes, lines=(), directed=False)).data.decode()
    assert re.findall('title="(.*?)" type="(.*?)"', data) == [
        ("staff", "integer"),
        ("share", "double"),
        ("code", "string"),
    ]


def test_another_xml_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableError, match=r"begins with <graphml>.*Choose the format"):
        CODEC.read(b"<graphml/>", "map")


def test_only_gexf_is_recognised() -> None:
    assert CODEC.recognises(b'<?xml version="1.0"?>\n<gexf xmlns="x">')
    assert CODEC.recognises("<gexf version='1.2'>".encode("utf-16"))
    assert not CODEC.recognises(b"<graphml><!-- no gexf --></graphml>")


def test_defaults_that_would_fill_the_memory_are_refused() -> None:
    columns = "".join(f'<attribute id="{n}"><default>1</default></attribute>' for n in range(2_000))
    declared = f'<attributes class="node">{columns}</attributes>'
    assert len(read(f"<graph>{declared}{NODES}</graph>").network.nodes[0].attributes) == 2_000
    with pytest.raises(UnreadableError, match="in each of 2,000 columns"):
        read(f"<graph>{declared}<nodes>{'<node/>' * 2_000}</nodes></graph>")
