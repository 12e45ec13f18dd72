import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.exchange.mapping import NodeColumns, TieColumns
from collabworkshop.exchange.network_tables import read_network
from collabworkshop.exchange.table import read_table
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network, NetworkLine

ENDS = TieColumns(source="from", target="to")
NODES = "id,name\n1,Army\n2,Bank\n3,City\n"


def read(
    ties: str,
    nodes: str | None = None,
    *,
    columns: TieColumns = ENDS,
    directed: bool = True,
) -> tuple[Network, list[Fault]]:
    return read_network(
        read_table(ties.encode(), name="ties"),
        read_table(nodes.encode(), name="nodes") if nodes else None,
        tie_columns=columns,
        node_columns=NodeColumns(id="id", label="name") if nodes else None,
        directed=directed,
    )


def named(faults: list[Fault]) -> list[tuple[str, int, str]]:
    return [(fault.code, fault.count, fault.where) for fault in faults]


def test_two_tidy_tables_give_a_network_without_faults() -> None:
    network, faults = read("from,to\n3,1\n1,2\n", NODES)
    assert [(node.id, node.label) for node in network.nodes] == [
        ("1", "Army"),
        ("2", "Bank"),
        ("3", "City"),
    ]
    assert network.lines == (
        NetworkLine(source="3", target="1"),
        NetworkLine(source="1", target="2"),
    )
    assert network.directed
    assert faults == []


def test_ties_alone_make_their_nodes_in_order_of_appearance() -> None:
    network, faults = read("from,to\nZoo,Army\nArmy,Bank\n", directed=False)
    assert [node.id for node in network.nodes] == ["Zoo", "Army", "Bank"]
    assert not network.directed
    assert faults == []


def test_relation_number_and_every_other_cell_stand_beside_the_line() -> None:
    network, faults = read(
        "from,to,kind,n,note\n1,2,money,2.50,since May\n",
        columns=TieColumns(source="from", target="to", relation="kind", weight="n"),
    )
    assert network.lines == (
        NetworkLine(
            source="1", target="2", relation="money", weight=2.5, attributes={"note": "since May"}
        ),
    )
    assert faults == []


def test_a_node_that_the_node_table_lacks_is_kept_and_named() -> None:
    network, faults = read("from,to\n1,9\n9,2\n3,1\n", NODES)
    assert [node.id for node in network.nodes] == ["1", "2", "3", "9"]
    assert network.nodes[-1].label == "9"
    assert named(faults) == [("unknown-node", 1, "ties.to"), ("unknown-node", 1, "ties.from")]
    assert faults[0].example == "9"


def test_an_empty_node_table_knows_nobody() -> None:
    network, faults = read("from,to\n1,2\n", "id,name\n")
    assert len(network.nodes) == 2
    assert [fault.code for fault in faults] == ["unknown-node", "unknown-node"]


def test_a_node_without_ties_is_kept_and_named_even_when_tied_to_itself() -> None:
    network, faults = read("from,to\n1,2\n3,3\n", NODES)
    assert len(network.nodes) == 3
    assert len(network.lines) == 2
    assert named(faults) == [
        ("self-loop", 1, "ties, line 3"),
        ("node-without-ties", 1, "nodes"),
    ]
    assert faults[1].example == "City"


def test_a_row_without_an_end_is_named_with_its_line_and_makes_nobody() -> None:
    network, faults = read("from,to,note\n1,2,a\n, 2,half\n1, ,half\n")
    assert len(network.lines) == 1
    assert [node.id for node in network.nodes] == ["1", "2"]
    assert named(faults) == [("blank-end", 2, "ties, lines 3 and 4")]
    assert faults[0].example == ", 2,half"


def test_an_id_too_long_to_use_is_named_with_its_line() -> None:
    network, faults = read(f"from,to\n1,2\n1,{'x' * 4_001}\n")
    assert len(network.lines) == 1
    assert named(faults) == [("too-long-end", 1, "ties, line 3")]


def test_repeated_and_parallel_ties_are_kept_and_told_apart() -> None:
    ties = "from,to,n\n1,2,1\n1,2,1\n1,2,3\n2,1,1\n"
    columns = TieColumns(source="from", target="to", weight="n")
    network, faults = read(ties, columns=columns)
    assert len(network.lines) == 4
    assert named(faults) == [
        ("duplicate-tie", 1, "ties, line 3"),
        ("parallel-tie", 1, "ties, line 4"),
    ]
    _, faults = read(ties, columns=columns, directed=False)
    assert named(faults) == [
        ("duplicate-tie", 2, "ties, lines 3 and 5"),
        ("parallel-tie", 1, "ties, line 4"),
    ]


def test_ties_that_differ_in_any_other_cell_are_parallel() -> None:
    network, faults = read("from,to,note\n1,2,May\n1,2,June\n")
    assert [line.attributes for line in network.lines] == [{"note": "May"}, {"note": "June"}]
    assert named(faults) == [("parallel-tie", 1, "ties, line 3")]


def test_ties_of_two_relations_are_not_parallel() -> None:
    columns = TieColumns(source="from", target="to", relation="kind")
    _, faults = read("from,to,kind\n1,2,money\n1,2,talk\n", columns=columns)
    assert faults == []


@pytest.mark.parametrize(
    "written", ["often", "1,5", "1_000", "nan", "inf", "1e999", "１", "1,000.00", "0x10", "."]
)
def test_what_is_no_number_is_named_and_stays_as_text(written: str) -> None:
    network, faults = read(
        f"from;to;n\n1;2;{written}\n",
        columns=TieColumns(source="from", target="to", weight="n"),
    )
    assert network.lines[0].weight is None
    assert network.lines[0].attributes == {"n": written}
    assert named(faults) == [("not-a-number", 1, "ties.n")]
    assert faults[0].example == written


@pytest.mark.parametrize(
    ("written", "number"), [("3", 3.0), (" -1.5 ", -1.5), ("2.", 2.0), (".5", 0.5), ("1E2", 100.0)]
)
def test_numbers_are_read_as_people_write_them(written: str, number: float) -> None:
    network, faults = read(
        f"from,to,n\n1,2,{written}\n", columns=TieColumns(source="from", target="to", weight="n")
    )
    assert network.lines[0].weight == number
    assert faults == []


def test_a_blank_number_is_no_fault() -> None:
    network, faults = read(
        "from,to,n\n1,2,\n", columns=TieColumns(source="from", target="to", weight="n")
    )
    assert network.lines[0].weight is None
    assert faults == []


def test_a_column_that_nobody_chose_is_asked_for() -> None:
    with pytest.raises(UnreadableError, match=r"'ties' needs a column .* where a tie ends"):
        read("from,to\n1,2\n", columns=TieColumns(source="from"))


def test_a_node_table_needs_its_columns() -> None:
    with pytest.raises(UnreadableError, match=r"'nodes' needs a column .* who a row is about"):
        read_network(
            read_table(b"from,to\n1,2\n", name="ties"),
            read_table(b"id\n1\n", name="nodes"),
            tie_columns=ENDS,
            directed=True,
        )


names = st.sampled_from(["1", "2", "3", "9", " ", "=1+1", "<b>", "A;B"])


@given(st.lists(st.tuples(names, names), min_size=1), st.booleans())
def test_no_row_is_lost_without_a_name(
    pairs: list[tuple[str, str]],
    directed: bool,  # noqa: FBT001 - Hypothesis draws it
) -> None:
    text = "from\tto\tn\n" + "".join(f"{one}\t{other}\tx\n" for one, other in pairs)
    network, faults = read(text, NODES, directed=directed)
    unnamed = sum(fault.count for fault in faults if fault.code == "blank-end")
    assert len(network.lines) + unnamed == len(pairs)
    ids = [node.id for node in network.nodes]
    assert len(set(ids)) == len(ids)
    assert {end for line in network.lines for end in (line.source, line.target)} <= set(ids)
