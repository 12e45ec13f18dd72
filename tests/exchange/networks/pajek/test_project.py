"""Projects in this module are written after the Pajek reference manual."""

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.pajek.pajek import read

NODES = '*Vertices 2\n1 "City" 0.1 0.2\n2 "School"\n'


def _read(text: str) -> Read:
    return read(text.encode(), "map.paj")


def _codes(result: Read) -> list[tuple[str, str]]:
    return [(fault.code, fault.example) for fault in result.faults]


def test_networks_of_the_same_vertices_are_relations_of_one() -> None:
    text = f"*Network trust\n{NODES}*Arcs\n1 2\n*Network money\n{NODES}*Edges\n1 2 5\n"
    result = _read(text)
    network = result.network
    assert [(line.relation, line.both_ways) for line in network.lines] == [
        ("trust", False),
        ("money", True),
    ]
    assert (network.name, network.directed, result.faults) == ("", True, ())


def test_relations_within_such_networks_and_names_that_repeat_are_told_apart() -> None:
    text = f'*Network a\n{NODES}*Edges :1 "x"\n1 2\n*Network a\n{NODES}*Edges\n1 2\n'
    assert [line.relation for line in _read(text).network.lines] == ["a: x", "a (2)"]


def test_what_a_later_network_says_of_a_vertex_is_kept_beside_it() -> None:
    later = NODES.replace("0.1 0.2", "0.1 0.9 ic Red")
    network = _read(f"*Network a\n{NODES}*Edges\n1 2\n*Network b\n{later}*Edges\n1 2\n").network
    assert network.nodes[0].attributes == {
        "y (b)": "0.9",
        "colour (b)": "#ff0000",
        "ic (b)": "Red",
    }


def test_one_network_has_its_name_and_no_relation() -> None:
    network = _read(f"*Network trust\n{NODES}*Edges\n1 2\n").network
    assert (network.name, network.lines[0].relation) == ("trust", "")


def test_a_network_of_other_vertices_is_left_and_named() -> None:
    other = NODES.replace("City", "Clinic")
    result = _read(f"*Network a\n{NODES}*Edges\n1 2\n*Network b\n{other}*Edges\n1 2\n")
    assert [line.relation for line in result.network.lines] == [""]
    assert _codes(result) == [("left-out-network", "b")]


def test_partitions_and_vectors_are_attributes_wherever_they_stand() -> None:
    text = (
        "*Partition sector\n*Vertices 2\n1\n2\n"
        f"*Network a\n{NODES}*Edges\n1 2\n"
        "*Vector staff\n*Vertices 2\n2.50\n10\n*Vector staff\n*Vertices 2\n3\n4\n"
    )
    result = _read(text)
    assert [node.attributes for node in result.network.nodes] == [
        {"sector": "1", "staff": "2.50", "staff (2)": "3"},
        {"sector": "2", "staff": "10", "staff (2)": "4"},
    ]
    assert result.faults == ()


def test_a_partition_goes_by_number_and_not_by_row() -> None:
    text = "*Vertices 2\n2 b\n1 a\n*Edges\n1 2\n*Partition p\n*Vertices 2\nfirst\nsecond\n"
    network = _read(text).network
    assert [(node.id, node.attributes["p"]) for node in network.nodes] == [
        ("2", "second"),
        ("1", "first"),
    ]


def test_what_does_not_fit_or_is_not_understood_is_named() -> None:
    text = (
        f"{NODES}*Edges\n1 2\n*Partition big\n*Vertices 3\n1\n1\n1\n"
        "*Permutation p\n*Vertices 2\n2\n1\n*Cluster c\n*Vertices 1\n1\n*Hierarchy h\nx\n"
    )
    assert _codes(_read(text)) == [("left-out-part", "*partition big")]
    (fault,) = _read(text).faults
    assert (fault.count, fault.where) == (4, "map.paj, lines 6, 11, 15 and 18")
