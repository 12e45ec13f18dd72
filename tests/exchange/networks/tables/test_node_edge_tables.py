import pytest
from hypothesis import given

from collabworkshop.exchange.networks.codec import Read, Written
from collabworkshop.exchange.networks.tables.node_edge_tables import CODEC, table_of
from collabworkshop.exchange.networks.tables.reading import read_pair
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from tests.exchange.networks.networks import networks


def table(text: str, name: str = "ties") -> Table:
    return read_table(text.encode(), name=name)


def pair(ties: str, nodes: str | None = None, *, directed: bool = False) -> Read:
    return read_pair(
        table(ties), None if nodes is None else table(nodes, "nodes"), directed=directed
    )


def codes(got: Read) -> dict[str, int]:
    return {fault.code: fault.count for fault in got.faults}


def written(network: Network) -> Written:
    assert CODEC.write is not None
    return CODEC.write(network)


def again(out: Written) -> Network:
    nodes = table_of(out.beside["-nodes.csv"], "nodes")
    return read_pair(table_of(out.data, "ties"), nodes, directed=False).network


NETWORK = Network(
    nodes=(
        NetworkNode(id="1", label="=City", x=1.0, y=-2.5, attributes={"label": "c", "sector": ""}),
        NetworkNode(
            id="2",
            label="School",
            mode="m",
            colour="#ff0000",
            attributes={"label": "", "sector": "x"},
        ),
    ),
    lines=(
        NetworkLine(source="1", target="2", relation="+", weight=2.0, attributes={"id": "q"}),
        NetworkLine(source="2", target="1", id="b", both_ways=True, attributes={"id": ""}),
    ),
    directed=True,
)


def test_a_network_is_two_tables_that_a_spreadsheet_reads_and_does_not_compute() -> None:
    out = written(NETWORK)
    assert out.lost == ()
    assert out.data.decode("utf-8-sig").split("\r\n") == [
        "source,target,relation,weight,direction,id,colour,id (attribute)",
        "1,2,'+,2,directed,,,q",
        "2,1,,,mutual,b,,",
        "",
    ]
    assert out.beside["-nodes.csv"].decode("utf-8-sig").split("\r\n") == [
        "id,label,mode,x,y,colour,label (attribute),sector",
        "1,'=City,,1,-2.5,,c,",
        "2,School,m,,,#ff0000,,x",
        "",
    ]
    assert again(out) == NETWORK


def test_attributes_that_only_some_have_are_lost_as_blank_cells_and_said() -> None:
    node = NetworkNode(id="1", label="1", attributes={"a": "x"})
    other = NetworkNode(id="2", label="2")
    out = written(Network(nodes=(node, other), lines=(), directed=False))
    assert len(out.lost) == 1
    assert "1 missing attribute" in out.lost[0]


def test_what_tables_cannot_hold_is_said() -> None:
    network = Network(
        nodes=(NetworkNode(id="1", label="x" * 100_001 + "\0"),),
        lines=(),
        directed=True,
        name="ours",
    )
    lost = " ".join(written(network).lost)
    for said in ("name of the network", "network with a direction", "NUL", "100,000 characters"):
        assert said in lost


@given(networks(loops=True, maps=True, blank_labels=True))
def test_any_network_comes_back_or_what_is_lost_is_said(network: Network) -> None:
    out = written(network)
    assert out.lost or again(out) == network


@given(networks(named=False, attributed=False, directed=False))
def test_without_attributes_nothing_is_lost(network: Network) -> None:
    out = written(network)
    assert out.lost == ()
    assert again(out) == network


def test_a_table_of_ties_alone_is_a_network() -> None:
    got = CODEC.read(written(NETWORK).data, "ties.csv")
    assert [node.id for node in got.network.nodes] == ["1", "2"]
    assert got.network.lines == NETWORK.lines
    assert got.network.directed


def test_a_direction_is_believed_in_our_own_tables_only() -> None:
    assert not pair("from,to,direction\n1,2,directed\n").network.directed
    assert pair("from,to,direction\n1,2,undirected\n", directed=True).network.directed
    ours = "source,target,relation,weight,direction,id,colour\n"
    assert pair(f"{ours}1,2,,,directed,,\n").network.directed
    assert not pair(f"{ours}1,2,,,undirected,,\n", directed=True).network.directed
    foreign = pair(f"{ours}1,2,,,north,,\n")
    assert not foreign.network.directed
    assert foreign.network.lines[0].attributes["direction"] == "north"


def test_faults_in_our_own_tables_are_named() -> None:
    got = pair(
        "source,target,relation,weight,direction,id,colour\n"
        "1,2,,much,undirected,,\n,2,,,undirected,,\n1,9,,,undirected,,\n"
        f"{'x' * 4_001},2,,,undirected,,\n1,1,,,undirected,,\n",
        "id,label,mode,x,y,colour\n1,One,,left,,\n2,Two,,,,\n2,Three,,,,\n7,,,,,\n",
    )
    assert got.network.lines[0].attributes == {"weight": "much"}
    assert got.network.nodes[0].attributes == {"x": "left"}
    assert codes(got) == {
        "duplicate-id": 1,
        "blank-label": 1,
        "not-a-number": 1,
        "blank-end": 1,
        "too-long-end": 1,
        "unknown-node": 1,
        "self-loop": 1,
        "node-without-ties": 1,
    }


def test_our_ties_go_with_anybodys_nodes_and_the_other_way_round() -> None:
    ours = "source,target,relation,weight,direction,id,colour\n1,2,,,directed,,\n"
    got = pair(ours, "code,name\n1,City\n2,School\n")
    assert [node.label for node in got.network.nodes] == ["City", "School"]
    nodes = "id,label,mode,x,y,colour\n1,City,m,3,4,\n2,School,,,,\n"
    got = pair("from,to\n1,2\n", nodes)
    assert (got.network.nodes[0].mode, got.network.nodes[0].x) == ("m", 3.0)


@pytest.mark.parametrize(
    ("ties", "guessed"),
    [
        ("from,to\nA,B\n", False),
        ("agency,partner\nA,B\nB,C\n", True),
        ("agency,activity\nA,food\n", True),
        ("a,b,since\nA,B,1\nB,C,2\n", True),
    ],
)
def test_where_no_heading_names_the_ends_the_first_two_columns_do(
    ties: str,
    guessed: bool,  # noqa: FBT001 - a parameter of pytest
) -> None:
    got = pair(ties)
    assert got.network.lines[0].source == "A"
    assert ("guessed-ends" in codes(got)) is guessed


def test_a_table_whose_columns_do_not_name_the_same_is_no_list_of_ties() -> None:
    with pytest.raises(UnreadableError, match="Choose one of its columns: agency, sector, staff"):
        pair("agency,sector,staff\nA,health,1\nB,school,2\n")


def test_a_tie_in_place_of_headings_is_a_tie() -> None:
    got = pair("1,2\n2,3\n")
    assert [(line.source, line.target) for line in got.network.lines] == [("1", "2"), ("2", "3")]
    assert codes(got) == {"no-headings": 1, "guessed-ends": 1}
    assert len(pair("A,B\nB,C\nC,A\n").network.lines) == 3
    assert len(pair("x,y\nB,C\nC,A\n").network.lines) == 2


def test_a_table_of_nodes_without_a_known_heading_is_joined_by_what_is_in_it() -> None:
    got = pair("from,to\nA,B\n", "colour,who\nred,A\nblue,B\n")
    assert got.network.nodes[0].attributes == {"colour": "red"}
    assert codes(got) == {"guessed-id": 1}
    with pytest.raises(UnreadableError, match="who a row is about"):
        pair("from,to\nA,B\n", "colour,who\nred,Y\nblue,Z\n")


def test_formulas_of_others_are_restored() -> None:
    assert pair("from,to\n'=A,'s\n").network.lines[0].source == "=A"
    assert pair("from,to\n'=A,'s\n").network.lines[0].target == "'s"


def test_our_tables_are_read_with_commas_even_where_names_hold_other_signs() -> None:
    node = NetworkNode(id="a;b|c", label="a;b", attributes={"p;q;r;s;t;u;v;w;x;y;z": ";;;;"})
    network = Network(nodes=(node,), lines=(), directed=False)
    assert again(written(network)) == network


def test_tables_are_recognised_by_their_separators() -> None:
    assert CODEC.recognises(b"from;to\n1;2\n")
    assert CODEC.recognises("von\tnach\n".encode("utf-16"))
    for other in (
        b"",
        b"<graphml>,",
        b'{"a": 1,',
        b"*Vertices 3,",
        b"one word\n",
        b"PK\x03\x04\0,",
    ):
        assert not CODEC.recognises(other)


def test_attributes_of_any_name_are_told_apart_from_our_columns() -> None:
    said = dict.fromkeys(["", " ", "id", "x (attribute)", " (attribute)", "column 7"], "y")
    nodes = (NetworkNode(id="1", label="One", attributes=said),)
    network = Network(nodes=nodes, lines=(), directed=False)
    out = written(network)
    assert out.lost == ()
    assert again(out) == network
