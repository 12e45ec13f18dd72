"""Files in this module are written after UCINET's help on the "DL language"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.dl.ucinet_dl import CODEC, read, recognises
from collabworkshop.exchange.networks.dl.writing import write
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from tests.exchange.networks.networks import networks, texts
from tests.exchange.networks.numbered import numbered, quotable

Said = tuple[str, str, float | None]


def _read(text: str) -> Read:
    return read(text.encode(), "map.dl")


def _codes(result: Read) -> dict[str, int]:
    return {fault.code: fault.count for fault in result.faults}


def _labels(network: Network) -> list[str]:
    return [node.label for node in network.nodes]


def _lines(network: Network) -> list[Said]:
    """Say each line by the labels of its ends."""
    labels = {node.id: node.label for node in network.nodes}
    return [(labels[line.source], labels[line.target], line.weight) for line in network.lines]


def test_a_symmetric_matrix_is_undirected_and_zero_is_no_tie() -> None:
    result = _read(
        "DL N=3\nFORMAT = FULLMATRIX DIAGONAL PRESENT\nLABELS:\na,b,c\nDATA:\n0 2 0\n2 0 1\n0 1 0\n"
    )
    assert not result.network.directed
    assert _lines(result.network) == [("a", "b", 2.0), ("b", "c", 1.0)]
    assert [node.id for node in result.network.nodes] == ["1", "2", "3"]
    assert result.faults == ()


def test_a_network_is_directed_where_one_of_its_matrices_is() -> None:
    text = "DL\nN=2 NM=2\nROW LABELS:\na\nb\nCOLUMN LABELS:\na\nb\nLEVEL LABELS:\nwith\nto\n"
    result = _read(text + "DATA:\n0 1\n1 0\n0 1\n0 0\n")
    assert result.network.directed
    assert [line.relation for line in result.network.lines] == ["with", "with", "to"]
    both = _read(text + "DATA:\n0 1\n1 0\n0 1\n1 0\n").network
    assert not both.directed
    assert [line.relation for line in both.lines] == ["with", "to"]


def test_matrices_without_names_are_counted() -> None:
    network = _read("dl n 2 nm 2 matrix labels: x\ndata: 0 1 1 0 0 1 1 0").network
    assert [line.relation for line in network.lines] == ["x", "2"]


@pytest.mark.parametrize(
    "head",
    [
        "DL N=2 FORMAT=FULLMATRIX LABELS: a b DATA:",
        "dl\nn 2\nformat fm\nlabels:\na\nb\ndata:",
        "Dl nr=2, nc=2\nLabels:\na,b\nFORMAT = fullmatrix\nData:",
        'dl n = 2 labels:\n"a","b"\ndata:',
        "dl n=2 row labels:\na\nb\ndiagonal present data:",
    ],
)
def test_words_stand_in_any_order_and_case(head: str) -> None:
    result = _read(f"{head}\n0 1\n1 0\n")
    assert _lines(result.network) == [("a", "b", 1.0)]
    assert result.faults == ()


def test_labels_may_hold_blanks_on_lines_of_their_own_or_in_quotation_marks() -> None:
    text = 'dl n=2\nlabels:\nRed Cross \n"data: n=3, more"\ndata:\n0 1\n1 0\n'
    assert _labels(_read(text).network) == ["Red Cross", "data: n=3, more"]


def test_a_matrix_may_run_over_lines_and_have_commas() -> None:
    assert _lines(_read("dl n=2 labels: a b\ndata:\n0,1,\n2\n0").network) == [
        ("a", "b", 1.0),
        ("b", "a", 2.0),
    ]


def test_a_matrix_without_its_diagonal_has_one_cell_less_in_each_row() -> None:
    text = "dl n=3 format=fullmatrix diagonal absent labels: a b c\ndata:\n1 0\n1 2\n0 2\n"
    assert _lines(_read(text).network) == [("a", "b", 1.0), ("b", "c", 2.0)]


@pytest.mark.parametrize(
    ("format_", "cells"),
    [
        ("lowerhalf", "0\n1 0\n0 2 7\n"),
        ("lowerhalf", "0 1 0 0 2 7"),
        ("upperhalf", "0 1 0\n0 2\n7\n"),
    ],
)
def test_half_a_matrix_is_undirected(format_: str, cells: str) -> None:
    network = _read(f"dl n=3 format={format_} labels: a b c\ndata:\n{cells}").network
    assert not network.directed
    pairs = {(frozenset(line[:2]), line[2]) for line in _lines(network)}
    assert pairs == {
        (frozenset("ab"), 1.0),
        (frozenset("bc"), 2.0),
        (frozenset("c"), 7.0),
    }


@pytest.mark.parametrize(("format_", "cells"), [("lh", "1\n0 2\n"), ("uh", "1 0\n2\n")])
def test_half_a_matrix_may_lack_its_diagonal(format_: str, cells: str) -> None:
    text = f"dl n=3 format={format_} diagonal=absent labels: a b c\ndata:\n{cells}"
    pairs = {frozenset(line[:2]) for line in _lines(_read(text).network)}
    assert pairs == {frozenset("ab"), frozenset("bc")}


def test_labels_in_the_matrix_say_which_row_is_whose() -> None:
    text = 'dl n=3\nlabels embedded\ndata:\n a b c\nb 0 1 2\na 0 0 0\n"c" 0 0 0\n'
    network = _read(text).network
    assert _labels(network) == ["a", "b", "c"]
    assert _lines(network) == [("b", "b", 1.0), ("b", "c", 2.0)]


def test_rows_and_columns_that_are_different_nodes_are_two_sets() -> None:
    text = "DL NR=2 NC=3\nROW LABELS:\na\nb\nCOLUMN LABELS:\nx\ny\nz\nDATA:\n1 0 0\n0 0 3\n"
    network = _read(text).network
    assert [node.mode for node in network.nodes] == [*["rows"] * 2, *["columns"] * 3]
    assert _lines(network) == [("a", "x", 1.0), ("b", "z", 3.0)]
    assert not network.directed


def test_as_many_rows_as_columns_are_two_sets_where_their_labels_differ() -> None:
    text = "DL NR=1 NC=1\nROW LABELS:\na\nCOLUMN LABELS:\n{}\nDATA:\n1\n"
    assert len(_read(text.format("x")).network.nodes) == 2
    assert len(_read(text.format("a")).network.nodes) == 1


def test_rows_of_the_same_nodes_with_other_labels_are_a_fault() -> None:
    text = "DL N=2\nROW LABELS:\na\nb\nCOLUMN LABELS:\na\n{}\nDATA:\n0 1\n1 0\n"
    assert _codes(_read(text.format("c"))) == {"labels-differ": 1}
    assert _codes(_read(text.format("b"))) == {}


def test_a_list_of_edges_by_number_is_directed_unless_each_has_its_opposite() -> None:
    text = "dl n=3 format=edgelist1\nlabels:\na,b,c\ndata:\n1 2 5\n2 3\n"
    one_way = _read(text).network
    assert one_way.directed
    assert _lines(one_way) == [("a", "b", 5.0), ("b", "c", None)]
    both = _read(text + "3 2\n2 1 5\n").network
    assert not both.directed
    assert _lines(both) == [("a", "b", 5.0), ("b", "c", None)]


def test_a_list_of_edges_by_label_makes_its_nodes() -> None:
    text = 'dl n=4 format = el1\nlabels embedded:\ndata:\n"Red Cross" city 2\ncity 7\n'
    result = _read(text)
    assert _labels(result.network) == ["Red Cross", "city", "7", "4"]
    assert _codes(result) == {"count-differs": 1, "blank-label": 1, "node-without-ties": 1}


def test_lists_of_several_relations_have_a_mark_between_them() -> None:
    text = "dl n=2 nm=2 format=edgelist1\nlabels: a b\nlevel labels: x y\ndata:\n1 2\n!\n2 1\n"
    assert [line.relation for line in _read(text).network.lines] == ["x", "y"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("nodelist1 n=3\nlabels: a b c\ndata:\n1 2 3\n3 1\n", ["ab", "ac", "ca"]),
        ("nodelist2 nr=1 nc=2\nrow labels: a\ncol labels: x y\ndata:\n1 2 1\n", ["ay", "ax"]),
        ("edgelist2 nr=1 nc=2\nrow labels: a\ncol labels: x y\ndata:\n1 2\n1 1 3", ["ay", "ax"]),
        ("edgelist2\nrow labels embedded\ncol labels embedded\ndata:\na x\nb x\n", ["ax", "bx"]),
    ],
)
def test_lists_of_neighbours_and_of_two_sets_are_read(text: str, lines: list[str]) -> None:
    result = _read(f"dl format={text}")
    assert ["".join(line[:2]) for line in _lines(result.network)] == lines
    assert result.faults == ()


def test_an_end_that_the_labels_do_not_have_becomes_a_node() -> None:
    result = _read("dl n=2 format=edgelist1 labels: a b\ndata:\n1 2\n2 9\nb z\n")
    assert _labels(result.network) == ["a", "b", "9", "z"]
    assert _codes(result) == {"unknown-node": 2, "count-differs": 1}


def test_what_is_missing_or_not_understood_is_named() -> None:
    result = _read("dl n=2 wide format=edgelist1 labels: a\ndata:\n1 2 strong\n1\n")
    assert _codes(result) == {
        "unread-row": 2,
        "count-differs": 1,
        "not-a-number": 1,
        "blank-label": 1,
    }
    assert result.network.lines[0].attributes == {"weight": "strong"}


def test_a_matrix_that_ends_early_is_a_fault() -> None:
    text = "dl n=2 labels: a b\ndata:\n0 1\n1"
    assert _codes(_read(text)) == {"ragged-matrix": 1}
    assert _codes(_read(f"{text} 0")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "*Vertices 3\n",
        "dl n=3",
        "dl n=3 format=edgearray1\ndata:\n1 2\n",
        "dl n=99999999\ndata:\n",
        "dl n=2 nm=99999999999 format=lowerhalf\ndata:\n1\n",
        "dl format=edgelist1\ndata:\n1 999999999\n",
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableError, match=r"\. "):
        _read(text)


WORDS = [
    *("dl ", "n=2 ", "nr=1 nc=3 ", "nm=2 ", "format=el1 ", "format=nl2 ", "format=uh "),
    *("labels:\n", "labels embedded\n", "level labels: ", "data:\n", "1 2\n", "0 1 1\n", "!\n"),
]


@given(st.lists(st.sampled_from(WORDS) | texts))
def test_no_mixture_of_words_breaks_it(words: list[str]) -> None:
    try:
        result = _read("dl " + "".join(words))
    except UnreadableError:
        return
    written = write(result.network)
    assert written.lost or read(written.data, "map.dl").network == result.network


def test_a_beginning_is_recognised() -> None:
    assert recognises("\n dl n=3".encode("utf-16"))
    assert not recognises(b"dlx n=3")
    assert (CODEC.name, CODEC.endings) == ("dl", (".dl", ".dat"))


@given(
    numbered(
        networks(
            text=quotable,
            directed=False,
            parallel=False,
            relations=False,
            attributed=False,
            positions=False,
            coloured=False,
            modes=False,
            line_ids=False,
            named=False,
        )
    )
)
def test_what_it_can_hold_comes_back(network: Network) -> None:
    written = write(network)
    assert written.lost == ()
    assert read(written.data, "map.dl").network == network


@given(networks(blank_labels=True, loops=True, maps=True))
def test_what_does_not_come_back_is_said(network: Network) -> None:
    written = write(network)
    assert written.lost or read(written.data, "map.dl").network == network


def test_directed_ties_of_several_relations_come_back() -> None:
    nodes = tuple(
        NetworkNode(id=str(n), label=f'the {n}th, "so"'.replace('"', "'")) for n in (1, 2)
    )
    lines = (
        NetworkLine(source="1", target="2", relation="trust in", weight=0),
        NetworkLine(source="2", target="1", relation="trust in"),
        NetworkLine(source="1", target="1", relation="data:", weight=-1.5),
    )
    network = Network(nodes=nodes, lines=lines, directed=True)
    assert write(network).lost == ()
    assert read(write(network).data, "x").network == network


def test_two_sets_come_back() -> None:
    text = "DL NR=1 NC=1 FORMAT=EDGELIST2\nROW LABELS:\na\nCOLUMN LABELS:\nx\nDATA:\n1 1 2\n"
    network = _read(text).network
    assert write(network).lost == ()
    assert read(write(network).data, "x").network == network


def test_losses_are_named() -> None:
    nodes = tuple(NetworkNode(id=str(n), label=str(n), x=0, y=0) for n in (1, 2))
    line = NetworkLine(source="1", target="2", both_ways=True, colour="#000000")
    lost = write(Network(nodes=nodes, lines=(line, line), directed=True)).lost
    assert lost == (
        "UCINET DL cannot hold 2 places of nodes.",
        "UCINET DL cannot hold 2 colours of lines.",
        "UCINET DL cannot hold 2 lines running both ways (written as two).",
        "UCINET DL cannot hold 1 line beside another (kept in the file, but UCINET reads one).",
    )
