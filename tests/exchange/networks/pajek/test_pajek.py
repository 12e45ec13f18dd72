"""Files in this module are written after the Pajek reference manual."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.pajek.pajek import CODEC, read, recognises
from collabworkshop.exchange.networks.pajek.writing import write
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine
from tests.exchange.networks.networks import networks, texts
from tests.exchange.networks.numbered import numbered, quotable

TRIANGLE = """\
*Vertices 3
1 "City of Bath" 0.1 0.2 0.5 box ic Red x_fact 2
2 School 0.3 0.4
3 "Clinic"
"""


def _read(text: str) -> Read:
    return read(text.encode(), "map.net")


def _codes(result: Read) -> dict[str, int]:
    return {fault.code: fault.count for fault in result.faults}


def _ends(network: Network) -> list[tuple[str, str]]:
    return [(line.source, line.target) for line in network.lines]


def test_labels_places_colours_and_shapes_are_read() -> None:
    city, school, clinic = _read(TRIANGLE).network.nodes
    assert (city.id, city.label, city.x, city.y, city.colour) == (
        *("1", "City of Bath"),
        *(0.1, 0.2, "#ff0000"),
    )
    assert city.attributes == {"shape": "box", "ic": "Red", "x_fact": "2", "z": "0.5"}
    assert (school.label, school.x, school.attributes) == ("School", 0.3, {})
    assert (clinic.label, clinic.x, clinic.colour) == ("Clinic", None, "")


def test_a_plain_colour_is_no_attribute_and_an_unknown_name_stays_one() -> None:
    network = _read("*Vertices 2\n1 a ic RGB00FF7F\n2 b ic Mauve\n*Edges\n1 2\n").network
    assert [(node.colour, node.attributes) for node in network.nodes] == [
        ("#00ff7f", {}),
        ("", {"ic": "Mauve"}),
    ]


def test_edges_alone_are_undirected_even_below_an_empty_list_of_arcs() -> None:
    network = _read(TRIANGLE + "*arcs\n*edges\n2 1 4\n").network
    assert not network.directed
    assert _ends(network) == [("2", "1")]
    assert network.lines[0].weight == 4


def test_arcs_stay_arcs_where_each_has_its_opposite() -> None:
    network = _read(TRIANGLE + "*Arcs\n1 2 1\n2 1 1\n*Edges\n").network
    assert network.directed
    assert _ends(network) == [("1", "2"), ("2", "1")]


def test_edges_beside_arcs_run_both_ways() -> None:
    network = _read(TRIANGLE + "*Arcs\n1 2\n*Edges\n2 3\n").network
    assert network.directed
    assert [line.both_ways for line in network.lines] == [False, True]


def test_lists_of_neighbours_are_read() -> None:
    network = _read(TRIANGLE + "*Arcslist\n1 2 3\n*EDGESLIST\n2 3\n").network
    assert _ends(network) == [("1", "2"), ("1", "3"), ("2", "3")]
    assert [line.both_ways for line in network.lines] == [False, False, True]


def test_relations_have_the_names_of_their_numbers() -> None:
    text = '*Arcs :1 "advice"\n1 2 1\n*Edges :2 "money"\n2 3\n*Arcs :2\n3 1\n*Arcs\n3 2\n'
    network = _read(TRIANGLE + text + "*Arcs :7\n2: 1 3 1\n1 3\n").network
    # What has no number is relation 1.
    assert [line.relation for line in network.lines] == [
        *("advice", "money", "money", "advice"),
        *("money", "7"),
    ]


def test_what_is_said_of_a_line_is_kept() -> None:
    line = _read(TRIANGLE + '*Arcs\n1 2 3.5 w 2 c Blue l "since 2019" [5-9]\n').network.lines[0]
    assert (line.weight, line.colour) == (3.5, "#0000ff")
    assert line.attributes == {"w": "2", "c": "Blue", "label": "since 2019", "time": "[5-9]"}


def test_a_weight_that_is_no_number_is_a_fault_and_stays() -> None:
    result = _read(TRIANGLE + "*Edges\n1 2 strong\n2 3 c Red\n1 3 1\n")
    assert result.network.lines[0].attributes == {"weight": "strong"}
    assert result.network.lines[0].weight is None
    assert _codes(result) == {"not-a-number": 1}


def test_the_first_of_two_sets_is_the_rows() -> None:
    result = _read("*Vertices 3 2\n1 a\n2 b\n3 c\n*Edges\n1 3\n2 3\n")
    assert [node.mode for node in result.network.nodes] == ["rows", "rows", "columns"]
    assert not result.network.directed


def test_a_matrix_between_two_sets_is_undirected() -> None:
    network = _read("*Vertices 3 1\n1 a\n2 b\n3 c\n*Matrix\n0 2\n").network
    assert _ends(network) == [("1", "3")]
    assert not network.directed


@pytest.mark.parametrize(
    ("cells", "directed", "ends"),
    [
        ("0 1 0\n1 0 2\n0 2.0 0", False, [("1", "2"), ("2", "3")]),
        ("0 1 0\n1 0 2\n0 3 0", True, [("1", "2"), ("2", "1"), ("2", "3"), ("3", "2")]),
        ("0 1 0 1 0 0\n0 0 0", False, [("1", "2")]),
    ],
)
def test_a_symmetric_matrix_is_undirected_and_another_directed(
    cells: str, *, directed: bool, ends: list[tuple[str, str]]
) -> None:
    result = _read(TRIANGLE + f"*Matrix\n{cells}\n")
    assert result.network.directed == directed
    assert _ends(result.network) == ends
    assert "ragged-matrix" not in _codes(result)


def test_cells_that_are_missing_or_unknown_are_faults() -> None:
    result = _read(TRIANGLE + "*Matrix\n0 1\n1 0 NA\n0 . 0 1\n")
    assert _codes(result) == {"ragged-matrix": 2, "unknown-cell": 2, "node-without-ties": 1}
    assert _ends(result.network) == [("1", "2")]


def test_line_ends_of_any_machine_and_remarks_are_understood() -> None:
    text = "% families\n*VERTICES 2\n\n1 a\n% here\n2 b\n*edges\n1 2\n"
    for end in ("\n", "\r\n", "\r"):
        result = _read(text.replace("\n", end))
        assert _ends(result.network) == [("1", "2")]
        assert result.faults == ()


def test_letters_of_an_old_machine_are_guessed_and_said() -> None:
    result = read('*Vertices 2\n1 "Böger"\n2 b\n*Edges\n1 2\n'.encode("cp1252"), "map.net")
    assert result.network.nodes[0].label == "Böger"
    assert _codes(result) == {"guessed-encoding": 1}
    assert _codes(_read('*Vertices 2\n1 "Böger"\n2 b\n*Edges\n1 2\n')) == {}


def test_a_list_without_labels_counts_its_vertices() -> None:
    result = _read("*Vertices 3\n*Edges\n1 3\n")
    assert [node.label for node in result.network.nodes] == ["1", "2", "3"]
    assert _codes(result) == {"blank-label": 3, "node-without-ties": 1}


def test_gaps_are_filled_and_said() -> None:
    result = _read("*Vertices 4\n1 a\n3 c\n4 d\n*Edges\n1 2\n3 4\n")
    assert [node.id for node in result.network.nodes] == ["1", "3", "4", "2"]
    assert _codes(result) == {"count-differs": 1, "blank-label": 1}


def test_numbers_may_begin_elsewhere_and_with_noughts() -> None:
    result = _read("*Vertices 2\n100 a\n0101 b\n*Edges\n100 101\n")
    assert [node.id for node in result.network.nodes] == ["100", "101"]
    assert result.faults == ()


def test_a_number_beyond_the_list_becomes_a_node() -> None:
    result = _read(TRIANGLE + "*Edges\n1 2\n3 9\n")
    assert _codes(result) == {"unknown-node": 1}
    assert result.network.nodes[-1].id == "9"


def test_an_end_may_be_called_by_its_label() -> None:
    assert _ends(_read(TRIANGLE + '*Edges\n"City of Bath" Clinic\n').network) == [("1", "3")]


def test_a_number_that_comes_twice_keeps_what_the_later_row_says() -> None:
    result = _read("*Vertices 2\n1 a\n1 b\n2 c\n*Edges\n1 2\n")
    assert result.network.nodes[0].attributes == {"label (line 3)": "b"}
    assert _codes(result) == {"duplicate-id": 1}


def test_rows_without_number_or_second_end_are_named() -> None:
    result = _read('*Vertices 2\n"a"\n"b\n*Edges\n1 2\n1\n')
    assert [(node.id, node.label) for node in result.network.nodes] == [("1", "a"), ("2", "b")]
    assert _codes(result) == {"unnumbered-vertex": 2, "stray-quote": 1, "unread-row": 1}


@pytest.mark.parametrize("data", [b"", b"from,to\n1,2\n", b"*Arc", b"\x89PNG\0\0", b"*" * 100])
def test_what_is_no_network_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"\. "):
        read(data, "map.net")


def test_a_file_that_announces_a_million_vertices_is_refused() -> None:
    with pytest.raises(UnreadableError, match="500,000 vertices"):
        _read("*Vertices 1000000\n")


def test_what_ends_in_the_middle_is_read_as_far_as_it_goes() -> None:
    whole = TRIANGLE + '*Arcs :1 "advice"\n1 2 1 c Red l "since"\n'
    for length in range(len("*Vertices"), len(whole)):
        _read(whole[:length])


@given(st.lists(st.sampled_from([*TRIANGLE.split(" "), "*Arcs", "*Matrix", "\n"]) | texts))
def test_no_mixture_of_words_breaks_it(words: list[str]) -> None:
    try:
        _read("*Vertices 3\n" + " ".join(words))
    except UnreadableError as error:
        assume(str(error))


def test_a_beginning_is_recognised_whatever_stands_before_it() -> None:
    assert recognises(b"\xef\xbb\xbf% remark\r\n *vertices 3")
    assert recognises("*Network x\n".encode("utf-16"))
    assert not recognises(b"DL N=3\n*")
    assert (CODEC.name, CODEC.endings) == ("pajek", (".net", ".paj"))


@given(
    numbered(
        networks(text=quotable, attributed=False, line_ids=False, modes=False).filter(
            lambda network: (
                network.name == network.name.strip(" \t")
                and not (network.directed and network.lines and all(_both(network)))
            )
        )
    )
)
def test_what_it_can_hold_comes_back(network: Network) -> None:
    written = write(network)
    assert written.lost == ()
    assert read(written.data, "map.net").network == network


def _both(network: Network) -> list[bool]:
    return [line.both_ways for line in network.lines]


@given(networks(blank_labels=True, loops=True, maps=True))
def test_what_does_not_come_back_is_said(network: Network) -> None:
    written = write(network)
    assert written.lost or read(written.data, "map.net").network == network


def test_what_pajek_says_of_a_vertex_and_a_line_comes_back() -> None:
    text = '1 2 1 c Red l "a b" [1-3]\n'
    network = _read(TRIANGLE + '*Edges :2 "with whom"\n' + text).network
    assert write(network).lost == ()
    assert read(write(network).data, "x").network == network


def test_two_sets_come_back_in_the_order_that_pajek_needs() -> None:
    network = _read("*Vertices 3 2\n1 a\n2 b\n3 c\n*Edges\n1 3\n2 3\n").network
    assert read(write(network).data, "x").network == network
    turned = network.model_copy(update={"nodes": network.nodes[::-1]})
    assert "order of the nodes" in write(turned).lost[0]


def test_a_loss_is_counted_and_named() -> None:
    network = _read(TRIANGLE + "*Arcs\n1 2\n").network
    line = NetworkLine(source="1", target="2", id="e1", attributes={"since": "2019"})
    node = network.nodes[0].model_copy(update={"label": 'a "b"\nc', "id": "x"})
    nodes = (node, *network.nodes[1:])
    lines = (line.model_copy(update={"source": "x"}),)
    assert write(network.model_copy(update={"nodes": nodes, "lines": lines})).lost == (
        "Pajek cannot hold 1 label of nodes with quotation marks (written as ').",
        "Pajek cannot hold 1 label of nodes with line ends (written as blanks).",
        "Pajek cannot hold 1 id of nodes: it counts them, 1, 2, 3 and so on; the labels are kept.",
        "Pajek cannot hold 1 attribute of lines that it has no word for.",
        "Pajek cannot hold 1 id of lines.",
    )


def test_letters_beyond_ascii_are_marked_for_pajek() -> None:
    plain = _read("*Vertices 1\n1 a\n").network
    marked = _read("*Vertices 1\n1 Böger\n").network
    assert not write(plain).data.startswith(b"\xef\xbb\xbf")
    assert write(marked).data.startswith(b"\xef\xbb\xbf")
