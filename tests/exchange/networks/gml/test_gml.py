"""GML by hand, with the keys that Gephi's exporter writes; no word of it is from a real file."""

import networkx as nx
import pytest
from hypothesis import given, settings

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.gml import reading
from collabworkshop.exchange.networks.gml.gml import CODEC
from collabworkshop.exchange.networks.gml.reading import DEEPEST
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from tests.exchange.networks.networks import networks


def read(text: str) -> Read:
    return CODEC.read(text.encode(), "map")


def codes(found: Read) -> dict[str, int]:
    return {fault.code: fault.count for fault in found.faults}


@settings(deadline=None)
@given(networks())
def test_a_network_comes_back_as_it_was(network: Network) -> None:
    written = CODEC.write(network)
    assert written.lost == ()
    assert written.data.isascii()
    assert CODEC.read(written.data, "map").network == network


@settings(deadline=None)
@given(networks(blank_labels=True, loops=True, maps=True))
def test_what_does_not_come_back_is_said(network: Network) -> None:
    written = CODEC.write(network)
    assert written.lost or CODEC.read(written.data, "map").network == network


@settings(deadline=None)
@given(networks(mixed=False))
def test_networkx_finds_as_many_nodes_and_lines(network: Network) -> None:
    text = CODEC.write(network).data.decode()
    graph = nx.parse_gml(text, label="id")
    assert len(graph) == len(network.nodes)
    assert graph.number_of_edges() == len(network.lines)
    assert graph.is_directed() == network.directed


def test_labels_need_not_differ_and_letters_may_be_spelled_out() -> None:
    found = read(
        '# a comment with [ and "\n'
        'graph [ directed 1 node [ id 1 label "Caf&#233; &quot;A&quot;" ]\n'
        '# another ]\nnode [ id 2 label Caf&eacute; ] node [ id 3 label "Caf&#233; &quot;A&quot;" ]'
        ' edge [ source 1 target 2 value 2.5 ] edge [ source 1 target 2 label "again" ] ]'
    )
    assert [node.label for node in found.network.nodes] == [
        'Café "A"',
        "Caf&eacute;",
        'Café "A"',
    ]
    assert [(line.weight, line.attributes) for line in found.network.lines] == [
        (2.5, {}),
        (None, {"label": "again"}),
    ]
    assert found.network.directed
    assert codes(found) == {"duplicate-label": 1, "parallel-tie": 1, "node-without-ties": 1}


def test_lines_are_undirected_unless_the_file_says_otherwise() -> None:
    edge = "node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ]"
    assert not read(f"graph [ {edge} ]").network.directed
    assert not read(f"graph [ directed 0 {edge} ]").network.directed


def test_a_line_may_say_its_direction_and_colour_as_gephi_does() -> None:
    # Keys as in Gephi's ExporterGML.java; there they stand in the edge itself.
    nodes = "node [ id 1 ] node [ id 2 ]"
    lines = 'edge [ source 1 target 2 directed 0 fill "#ff0000" ] edge [ source 2 target 1 ]'
    network = read(f"graph [ directed 1 {nodes} {lines} ]").network
    assert network.directed
    assert [(line.both_ways, line.colour) for line in network.lines] == [
        (True, "#ff0000"),
        (False, ""),
    ]
    one_way = read(f"graph [ {nodes} edge [ source 1 target 2 directed 1 ] ]").network
    assert (one_way.directed, one_way.lines[0].both_ways) == (True, False)
    odd = read(f"graph [ {nodes} edge [ source 1 target 2 directed maybe ] ]").network
    assert odd.lines[0].attributes == {"directed": "maybe"}


def test_what_is_drawn_has_a_place_and_a_colour() -> None:
    text = 'graph [ node [ id 1 graphics [ x 1.5 y -2 w 30 fill "#FFCC00" Line [ type "l" ] ] ] ]'
    (node,) = read(text).network.nodes
    assert (node.x, node.y, node.colour) == (1.5, -2.0, "#ffcc00")
    assert node.attributes == {"graphics w": "30", "graphics Line type": "l"}
    (gephis,) = read(text.replace("graph [", 'graph [ Creator "Gephi"')).network.nodes
    assert gephis.y == 2.0


def test_what_a_key_means_to_others_is_not_guessed() -> None:
    found = read("graph [ node [ id 1 mode x ] edge [ source 1 target 1 relation y ] ]")
    assert found.network.nodes[0].attributes == {"mode": "x"}
    assert found.network.lines[0].attributes == {"relation": "y"}


def test_numbers_stay_as_they_are_written() -> None:
    (node,) = read('graph [ node [ id 007 share 1.50 code "007" share 2 ] ]').network.nodes
    assert node.id == "007"
    assert node.attributes == {"share": "1.50", "code": "007", "share (2)": "2"}


def test_ids_that_are_no_numbers_are_numbered_beside() -> None:
    nodes = (NetworkNode(id="ä", label="A"), NetworkNode(id="7", label="B"))
    line = NetworkLine(source="7", target="ä", weight=1e22)
    text = CODEC.write(Network(nodes=nodes, lines=(line,), directed=False)).data.decode()
    assert 'node [ id 0 workshopId "&#228;" label "A" ]' in text
    assert "edge [ source 1 target 0 weight 1.0e+22 ]" in text


def test_what_is_said_of_the_whole_is_noted() -> None:
    found = read('Creator "x" graph [ name "Our map" era "1990" node [ id 1 ] ]')
    assert found.network.name == "Our map"
    assert [fault.example for fault in found.faults if fault.code == "unplaced-part"] == [
        "era 1990"
    ]


def test_a_guessed_encoding_is_noted() -> None:
    found = CODEC.read('graph [ node [ id 1 label "Café" ] ]'.encode("cp1252"), "map")
    assert found.network.nodes[0].label == "Café"
    assert codes(found)["guessed-encoding"] == 1


def test_codes_that_stand_for_no_sign_stay_as_written() -> None:
    text = 'graph [ node [ id 1 label "&#0; &#55357; &#99999999; &nonsense; &" ] ]'
    assert read(text).network.nodes[0].label == "&#0; &#55357; &#99999999; &nonsense; &"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("graph [ node [ id 1 ]", "is still open"),
        ("graph [ ] ]", "line 1 a bracket ']' closes"),
        ('graph [\nnode [ label "x ] ]', "a quotation mark in line 2 is never closed"),
        ("hello world", "no 'graph"),
        ("", "no 'graph"),
        ("graph " + "a [ " * (DEEPEST + 1), f"more than {DEEPEST} brackets"),
    ],
)
def test_what_is_no_gml_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        read(text)


def test_brackets_may_stand_as_deep_as_allowed() -> None:
    deep = "a [ " * (DEEPEST - 2) + "] " * (DEEPEST - 2)
    assert len(read(f"graph [ node [ id 1 {deep} ] ]").network.nodes) == 1


def test_only_gml_is_recognised() -> None:
    assert CODEC.recognises(b'Creator "x"\n  graph\n [')
    assert not CODEC.recognises(b"<graphml>\n <graph [")


def test_a_file_of_too_many_things_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_PAIRS", 100)
    assert read("graph [ " + "a 1 " * 90 + "]").network.nodes == ()
    with pytest.raises(UnreadableError, match="more than 100 things"):
        read("graph [ " + "a 1 " * 101 + "]")
