from hypothesis import given

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.tables.node_edge_workbook import CODEC
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.exchange.workbook_writing import workbook_of
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from tests.exchange.networks.networks import networks


def codes(got: Read) -> dict[str, int]:
    return {fault.code: fault.count for fault in got.faults}


def test_a_network_is_a_sheet_of_ties_and_a_sheet_of_nodes() -> None:
    network = Network(
        nodes=(
            NetworkNode(id="1", label="=City", x=0.1 + 0.2, y=1.0),
            NetworkNode(id="007", label=" School "),
        ),
        lines=(NetworkLine(source="1", target="007", weight=2.5, attributes={"a\rb": "\x01"}),),
        directed=True,
    )
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.lost == ()
    ties, nodes = read_workbook(out.data)
    assert (ties.name, nodes.name) == ("ties", "nodes")
    assert nodes.rows[0] == ("1", "'=City", "", "0.30000000000000004", "1", "")
    assert CODEC.read(out.data, "x").network == network


@given(networks(loops=True, maps=True, blank_labels=True))
def test_any_network_comes_back_or_what_is_lost_is_said(network: Network) -> None:
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.lost or CODEC.read(out.data, "x").network == network


@given(networks(named=False, attributed=False, directed=False))
def test_without_attributes_nothing_is_lost(network: Network) -> None:
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.lost == ()
    assert CODEC.read(out.data, "x").network == network


def test_a_text_longer_than_a_cell_is_lost_and_said() -> None:
    node = NetworkNode(id="1", label="x" * 40_000)
    assert CODEC.write is not None
    out = CODEC.write(Network(nodes=(node,), lines=(), directed=False))
    assert len(out.lost) == 1
    assert "1 text of more than 32,767 characters" in out.lost[0]


def test_anybodys_workbook_is_read_by_what_its_sheets_hold() -> None:
    data = workbook_of(
        {
            "notes": [["Read me"], ["first"]],
            "agencies": [["code", "name"], ["a", "City"], ["b", "School"]],
            "links": [["from", "to"], ["a", "b"]],
        }
    )
    got = CODEC.read(data, "x.xlsx")
    assert [node.label for node in got.network.nodes] == ["City", "School"]
    assert codes(got) == {"left-aside": 1}


def test_a_workbook_may_hold_a_matrix_or_what_kumu_imports() -> None:
    matrix = CODEC.read(workbook_of({"m": [["", "a", "b"], ["a", 0, 1], ["b", 1, 0]]}), "x")
    assert len(matrix.network.lines) == 1
    kumu = {"Elements": [["Label"], ["A"]], "Connections": [["From", "To"], ["A", "B"]]}
    got = CODEC.read(workbook_of(kumu), "x")
    assert codes(got) == {"unknown-node": 1}
    only = CODEC.read(workbook_of({"s": [["x", "y"], ["a", "b"]]}), "x")
    assert codes(only) == {"guessed-ends": 1}


def test_workbooks_are_recognised() -> None:
    assert CODEC.recognises(workbook_of({"s": [["a"]]})[:64_000])
    assert not CODEC.recognises(b"PK\x03\x04 some other zip")
    assert not CODEC.recognises(b"from,to")
