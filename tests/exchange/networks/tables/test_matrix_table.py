import pytest
from hypothesis import given

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.tables.matrix_table import CODEC
from collabworkshop.exchange.workbook_writing import workbook_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from tests.exchange.networks.networks import networks


def read(text: str) -> Read:
    return CODEC.read(text.encode(), "m.csv")


def ties(got: Read) -> list[tuple[str, str, float | None]]:
    return [(line.source, line.target, line.weight) for line in got.network.lines]


def codes(got: Read) -> dict[str, int]:
    return {fault.code: fault.count for fault in got.faults}


def test_a_symmetric_matrix_is_undirected_and_each_tie_stands_once() -> None:
    got = read(",A,B,C\nA,0,1,\nB,1.0,2,\nC,,,0\n")
    assert not got.network.directed
    assert ties(got) == [("A", "B", 1.0), ("B", "B", 2.0)]
    assert codes(got) == {"self-loop": 1, "node-without-ties": 1}


def test_another_square_matrix_is_directed_whatever_the_order_of_its_names() -> None:
    got = read(";B;A\nA;1;0\nB;0;0\n")
    assert got.network.directed
    assert [node.id for node in got.network.nodes] == ["A", "B"]
    assert ties(got) == [("A", "B", 1.0)]


def test_a_matrix_of_two_sets_has_two_modes() -> None:
    got = read(",food,care\nCity,1,0\nSchool,1,3\n")
    assert not got.network.directed
    assert [(node.id, node.mode) for node in got.network.nodes] == [
        ("City", "rows"),
        ("School", "rows"),
        ("food", "columns"),
        ("care", "columns"),
    ]
    assert ties(got) == [
        ("City", "food", 1.0),
        ("School", "food", 1.0),
        ("School", "care", 3.0),
    ]
    assert got.faults == ()


def test_cells_that_are_no_numbers_are_named_and_kept() -> None:
    got = read(",A,B\nA,0,often\nB,NA,0\n")
    assert got.network.lines[0].attributes == {"weight": "often"}
    assert codes(got) == {"unknown-cell": 1, "not-a-number": 1}


def test_names_that_repeat_or_are_missing_are_told_apart() -> None:
    got = read(",A,A,\nA,0,1,0\n,1,0,0\n")
    ids = [node.id for node in got.network.nodes]
    assert ids == ["A", "row 2", "A (column 2)", "column 3"]
    assert codes(got)["duplicate-label"] == 1
    assert codes(got)["element-without-name"] == 2


def test_a_matrix_on_a_sheet_is_found() -> None:
    sheets = {"notes": [["x"]], "m": [["", "A", "B"], ["A", 0, 1], ["B", 0, 0]]}
    got = CODEC.read(workbook_of(sheets), "m.xlsx")
    assert ties(got) == [("A", "B", 1.0)]
    assert codes(got)["left-aside"] == 1
    assert CODEC.recognises(workbook_of(sheets))


@pytest.mark.parametrize("text", ["A\nB\n", ",A,B\n"])
def test_what_is_no_matrix_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableError, match="no matrix"):
        read(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (",A,B\nA,0,1\nB,1,0\n", True),
        ("x,A,B\nB,0,1\nA,1,0\n", True),
        (",food,care\nCity,1,\n", True),
        ("agency,food,care\nCity,1,0\n", False),
        ("from,to,weight\nA,B,1\n", False),
        ("node_1,node_2,weight\n0,1,2\n1,2,2\n", False),
        ("node_1,node_2\n0,1\n1,2\n", False),
        (",from,to\n1,7,8\n1,8,9\n", False),
        ("id,label,x\n1,A,2\n", False),
        ("", False),
    ],
)
def test_a_matrix_is_told_from_a_list(text: str, is_one: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    assert CODEC.recognises(text.encode()) is is_one


def test_a_large_matrix_is_recognised_by_its_beginning() -> None:
    names = [f"n{number}" for number in range(400)]
    rows = [",".join(["", *names]), *(",".join([name, *["0"] * 400]) for name in names)]
    data = "\n".join(rows).encode()
    assert len(data) > 64_000
    assert CODEC.recognises(data[:64_000])
    assert not CODEC.recognises(
        data.replace(b"\nn3,", b"\nx3,")[:64_000].replace(b",n0", b"q,n0", 1)
    )


def test_a_network_is_written_with_names_that_do_not_compute() -> None:
    network = Network(
        nodes=(NetworkNode(id="=A", label="=A"), NetworkNode(id="B", label="B")),
        lines=(NetworkLine(source="=A", target="B", weight=2.0),),
        directed=True,
    )
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.data.decode("utf-8-sig") == ",'=A,B\r\n'=A,0,2\r\nB,0,0\r\n"
    assert out.lost == ()
    assert CODEC.read(out.data, "x").network == network


def test_two_sets_are_written_as_rows_and_columns() -> None:
    got = read(",food,care\nCity,1,0\nSchool,1,3\n")
    assert CODEC.write is not None
    out = CODEC.write(got.network)
    assert out.lost == ()
    assert CODEC.read(out.data, "x").network == got.network


def test_a_matrix_that_would_be_too_large_is_refused() -> None:
    nodes = tuple(NetworkNode(id=str(number), label=str(number)) for number in range(1_500))
    assert CODEC.write is not None
    with pytest.raises(UnreadableError, match="1,500 by 1,500"):
        CODEC.write(Network(nodes=nodes, lines=(), directed=False))


@given(networks(loops=True, maps=True, blank_labels=True))
def test_any_network_comes_back_or_what_is_lost_is_said(network: Network) -> None:
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.lost or CODEC.read(out.data, "x").network == network


@given(
    networks(
        named=False,
        attributed=False,
        positions=False,
        modes=False,
        coloured=False,
        relations=False,
        line_ids=False,
        parallel=False,
        mixed=False,
    )
)
def test_a_plain_network_comes_back_or_what_is_lost_is_said(network: Network) -> None:
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.lost or CODEC.read(out.data, "x").network == network
