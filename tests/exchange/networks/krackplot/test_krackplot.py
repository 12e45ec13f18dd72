"""Matrix files; the form with stars as shipped with the kite, the other as a program wrote it."""

import pytest
from hypothesis import given

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.krackplot.krackplot import CODEC, read, recognises
from collabworkshop.exchange.networks.krackplot.writing import write
from collabworkshop.model.errors import UnreadableError, WorkshopError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from tests.exchange.networks.networks import networks

STARS = '*Vertices 3\r\n 1 "a" 619 219\r\n 2 "b" 490 219 ic Red\r\n 3 "c"\r\n*Matrix\r\n'


def _read(text: str) -> Read:
    return read(text.encode(), "map.mat")


def _codes(result: Read) -> dict[str, int]:
    return {fault.code: fault.count for fault in result.faults}


def _ends(network: Network) -> list[tuple[str, str]]:
    return [(line.source, line.target) for line in network.lines]


def test_vertices_and_a_matrix_are_read_as_pajek_writes_them() -> None:
    network = _read(f"{STARS}0 1 0\r\n1 0 1\r\n0 1 0\r\n").network
    assert [(node.label, node.x, node.colour) for node in network.nodes] == [
        ("a", 619.0, ""),
        ("b", 490.0, "#ff0000"),
        ("c", None, ""),
    ]
    assert (_ends(network), network.directed) == ([("1", "2"), ("2", "3")], False)


def test_a_count_comes_before_rows_of_coordinates_and_labels_in_either_order() -> None:
    result = _read("2\n10 20 City\nSchool 30 40 box\n0 1\n0 0\n")
    city, school = result.network.nodes
    assert (city.label, city.x, city.y) == ("City", 10.0, 20.0)
    assert (school.label, school.x, school.attributes) == ("School", 30.0, {"type": "box"})
    assert result.network.directed
    assert result.faults == ()


def test_rows_without_coordinates_and_cells_without_blanks_are_read() -> None:
    result = _read("3 !nc\n12 step\nb pred\nc pred\n010\n101\n010\n")
    assert [(node.label, node.x) for node in result.network.nodes] == [
        ("12", None),
        ("b", None),
        ("c", None),
    ]
    assert _ends(result.network) == [("1", "2"), ("2", "3")]
    assert result.faults == ()


def test_a_matrix_alone_counts_its_nodes() -> None:
    result = _read("2\n0 1\n1 0\n")
    assert [node.label for node in result.network.nodes] == ["1", "2"]
    assert _codes(result) == {"blank-label": 2}


def test_a_row_that_is_missing_is_a_fault() -> None:
    result = _read("3\n1 1 a\n2 2 b\n0 1 0\n0 0 1\n1 0 0\n")
    assert _codes(result) == {"count-differs": 1, "blank-label": 1}
    assert [node.label for node in result.network.nodes] == ["a", "b", "3"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"MATLAB 5.0 MAT-file, Platform: PCWIN64\0\0", "a file of MATLAB"),
        (b"\0\0\0\0\x01\0\0\0", "a file of MATLAB"),
        (b"\x89HDF\r\n", "a file of MATLAB"),
        (b"from,to\n", "begins neither"),
        (b"", "begins neither"),
        (b"99999999\n", "500,000 nodes"),
    ],
)
def test_other_files_are_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read(data, "map.mat")


def test_a_beginning_is_recognised() -> None:
    assert recognises(STARS.encode("utf-16"))
    assert recognises(b"10 !nc\r\n")
    assert not recognises(b"*Vertices 3\n*Arcs\n")
    assert not recognises(b"10,20\n")
    assert (CODEC.name, CODEC.endings) == ("krackplot", (".mat",))


@pytest.mark.parametrize("cells", ["0 1 0\n1 0 2.5\n0 2.5 0", "0 1 0\n0 0 2\n-3 0 1"])
def test_a_matrix_comes_back(cells: str) -> None:
    network = _read(f"{STARS}{cells}\n").network
    assert write(network).lost == ()
    assert read(write(network).data, "x").network == network


def test_relations_and_two_sets_come_back() -> None:
    text = '*Vertices 3 2\n1 a\n2 b\n3 c\n*Matrix :1 "gives"\n1\n0\n*Matrix :2 "takes"\n0\n2\n'
    network = _read(text).network
    assert [line.relation for line in network.lines] == ["gives", "takes"]
    assert write(network).lost == ()
    assert read(write(network).data, "x").network == network


@given(networks(blank_labels=True, loops=True, maps=True))
def test_what_does_not_come_back_is_said(network: Network) -> None:
    written = write(network)
    assert written.lost or read(written.data, "map.mat").network == network


@pytest.mark.parametrize(
    ("line", "loss"),
    [
        ({"weight": None}, "without a number"),
        ({"weight": 0}, "with the number 0"),
        ({"weight": 1, "source": "2", "target": "1"}, "order of lines"),
        ({"weight": 1, "both_ways": True}, "remark that a line"),
        ({"weight": 1, "attributes": {"since": "2019"}}, "1 attribute of lines"),
    ],
)
def test_a_matrix_does_not_hold_everything(line: dict[str, object], loss: str) -> None:
    nodes = tuple(NetworkNode(id=number, label=number) for number in ("1", "2"))
    tie = NetworkLine.model_validate({"source": "1", "target": "2"} | line)
    (said,) = write(Network(nodes=nodes, lines=(tie,), directed=False)).lost
    assert loss in said


def test_a_matrix_that_would_fill_the_disk_is_refused() -> None:
    nodes = tuple(NetworkNode(id=str(number), label="x") for number in range(1, 4001))
    with pytest.raises(WorkshopError, match="lists ties"):
        write(Network(nodes=nodes, lines=(), directed=False))
