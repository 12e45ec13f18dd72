"""The sheets here are written after docs.kumu.io/guides/import/import."""

import pytest
from hypothesis import given

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.kumu.kumu_sheets import CODEC
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.exchange.workbook_writing import Rows, workbook_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from tests.exchange.networks.networks import networks

ELEMENTS: Rows = [
    ["Label", "Type", "Description", "Tags", "Net worth"],
    ["Jeff Mohr", "Person", "Co-Founder", "Founder|Male|Runner", ""],
    ["Kumu", "Company", "", "Mapping", 3.0],
]


def read(**sheets: Rows) -> Read:
    return CODEC.read(workbook_of(sheets), "map.xlsx")


def codes(got: Read) -> dict[str, int]:
    return {fault.code: fault.count for fault in got.faults}


def test_elements_and_connections_are_a_network() -> None:
    got = read(
        Elements=ELEMENTS,
        Connections=[["From", "To", "Type", "Strength"], ["Jeff Mohr", "Kumu", "Personal", "x"]],
    )
    jeff, kumu = got.network.nodes
    assert (jeff.id, jeff.label) == ("Jeff Mohr", "Jeff Mohr")
    assert jeff.attributes == {
        "element type": "Person",
        "description": "Co-Founder",
        "tags": '["Founder", "Male", "Runner"]',
    }
    assert kumu.attributes == {"element type": "Company", "tags": "Mapping", "Net worth": "3"}
    (line,) = got.network.lines
    assert (line.relation, line.attributes) == ("Personal", {"Strength": "x"})
    assert not got.network.directed
    assert got.faults == ()


def test_directions_are_those_of_the_sheet() -> None:
    rows = [["From", "To", "Direction"]]
    rows += [["A", "B", "Directed"], ["B", "C", "mutual"], ["C", "D", ""], ["D", "A", "up"]]
    got = read(Elements=[["Label"], ["A"], ["B"], ["C"], ["D"]], Connections=rows)
    assert got.network.directed
    assert [line.both_ways for line in got.network.lines] == [False, True, True, True]
    assert got.network.lines[2].attributes == {"kumu direction": "undirected"}
    assert codes(got) == {"unknown-direction": 1}


def test_several_names_in_a_cell_are_a_line_to_each() -> None:
    got = read(
        Elements=[["Label"], ["A"], ["B"], ["C|D"]],
        Connections=[["From", "To"], ["A", "B|E"], ["A", "C|D"]],
    )
    assert [line.target for line in got.network.lines] == ["B", "E", "C|D"]
    assert codes(got) == {"unknown-node": 1}


def test_ids_are_used_where_there_are_any() -> None:
    got = read(
        Elements=[["ID", "Label"], ["w1", "Pipeline"], ["w2", "Pipeline"], ["w2", "Other"]],
        Connections=[["ID", "From", "To"], ["c1", "w1", "w2"]],
    )
    assert [node.id for node in got.network.nodes] == ["w1", "w2"]
    assert got.network.nodes[1].attributes == {"label (line 4)": "Other"}
    assert got.network.lines[0].id == "c1"
    assert codes(got) == {"duplicate-id": 1}


def test_the_same_label_with_another_type_is_somebody_else() -> None:
    rows = [["Label", "Type"], ["Pipeline", "Head high"], ["Pipeline", "Double overhead"]]
    got = read(Elements=rows, Connections=[["From", "To"], ["Pipeline", "Waimea Bay"]])
    assert [node.id for node in got.network.nodes[:2]] == [
        "Pipeline",
        "Pipeline (Double overhead)",
    ]
    assert got.network.lines[0].source == "Pipeline"


def test_elements_may_stand_on_several_sheets_and_sheets_may_be_ignored() -> None:
    got = read(
        People=[["Label"], ["A"]],
        Places=[["Label"], ["B"]],
        Connections=[["From", "To"], ["A", "B"]],
        **{"Notes (ignore)": [["Label"], ["C"]]},
    )
    assert [node.id for node in got.network.nodes] == ["A", "B"]
    assert codes(got) == {"left-aside": 1}


def test_faults_are_named_and_rows_kept() -> None:
    long = "x" * 4_001
    got = read(
        Elements=[["ID", "Label", "X"], ["1", "", "left"], ["", "", "7"], [long, "L", ""]],
        Connections=[["From", "To", "Weight"], ["1", "", ""], ["1", "L", "much"], [long, "1", ""]],
    )
    assert [node.id for node in got.network.nodes] == ["1", "line 3", "line 4"]
    assert got.network.nodes[0].attributes == {"x": "left"}
    assert got.network.lines[0].attributes == {"weight": "much"}
    assert codes(got) == {
        "blank-label": 2,
        "not-a-number": 1,
        "blank-id": 1,
        "too-long-id": 1,
        "blank-end": 1,
        "too-long-end": 1,
        "node-without-ties": 1,
    }


def test_without_a_sheet_of_connections_it_is_refused() -> None:
    with pytest.raises(UnreadableError, match="From and To"):
        read(Elements=ELEMENTS)


def test_a_network_is_written_as_kumu_imports_it() -> None:
    network = Network(
        nodes=(
            NetworkNode(id="=A", label="=A", attributes={"tags": '["x", "y"]', "label": "z"}),
            NetworkNode(id="B", label="B"),
        ),
        lines=(NetworkLine(source="=A", target="B", relation="r", weight=2.0),),
        directed=True,
    )
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.lost == ()
    elements, connections = read_workbook(out.data)
    assert elements.columns == ("Label", "Tags", "label (attribute)")
    assert elements.rows == (("'=A", "x|y", "z"), ("B", "", ""))
    assert connections.columns == ("From", "To", "Direction", "Type", "Weight")
    assert connections.rows == (("'=A", "B", "directed", "r", "2"),)
    assert CODEC.read(out.data, "x").network == network


@given(networks(loops=True, maps=True, blank_labels=True))
def test_any_network_comes_back_or_what_is_lost_is_said(network: Network) -> None:
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.lost or CODEC.read(out.data, "x").network == network


def test_workbooks_for_kumu_are_recognised_by_their_sheets() -> None:
    connections: Rows = [["From", "To"], ["A", "B"]]
    assert CODEC.recognises(workbook_of({"Elements": ELEMENTS, "Connections": connections}))
    assert CODEC.recognises(workbook_of({"Connections": connections}))
    assert not CODEC.recognises(workbook_of({"ties": connections}))
    assert not CODEC.recognises(workbook_of({"Elements": ELEMENTS}))
    assert not CODEC.recognises(b"PK\x03\x04")
    assert not CODEC.recognises(b"From,To")
