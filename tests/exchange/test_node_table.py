from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.mapping import NodeColumns
from collabworkshop.exchange.node_table import listed_nodes
from collabworkshop.exchange.table import read_table
from collabworkshop.model.network import NetworkNode

COLUMNS = NodeColumns(id="id", label="name")


def listed(
    text: str, columns: NodeColumns = COLUMNS
) -> tuple[list[NetworkNode], list[tuple[str, int, str]]]:
    book = FaultBook()
    nodes = listed_nodes(read_table(text.encode(), name="n"), columns, book)
    return list(nodes.values()), [(fault.code, fault.count, fault.where) for fault in book.faults()]


def test_nodes_keep_the_order_of_the_file_and_every_other_cell() -> None:
    nodes, faults = listed("id,name,sector\n9,Zoo,\n1,Army,State,extra\n")
    assert nodes == [
        NetworkNode(id="9", label="Zoo", attributes={"sector": ""}),
        NetworkNode(id="1", label="Army", attributes={"sector": "State", "column 4": "extra"}),
    ]
    assert faults == []


def test_a_repeated_id_keeps_what_its_later_rows_say_differently() -> None:
    nodes, faults = listed("id,name,sector\n1,Army,State\n1,Army,Federal\n")
    assert nodes == [
        NetworkNode(
            id="1", label="Army", attributes={"sector": "State", "sector (line 3)": "Federal"}
        )
    ]
    assert faults == [("duplicate-id", 1, "n.id")]


def test_two_with_the_same_name_stay_apart() -> None:
    nodes, faults = listed("id,name\n1,Army\n2,Army\n")
    assert [node.id for node in nodes] == ["1", "2"]
    assert faults == [("duplicate-label", 1, "n.name")]


def test_a_row_without_id_is_kept_under_its_line() -> None:
    nodes, faults = listed("id,name\n,Army\n")
    assert nodes == [NetworkNode(id="line 2", label="Army")]
    assert faults == [("blank-id", 1, "n, line 2")]


def test_an_id_too_long_to_use_is_kept_beside_the_node() -> None:
    long = "x" * 4_001
    nodes, faults = listed(f"id,name\n{long},Army\n")
    assert nodes == [NetworkNode(id="line 2", label="Army", attributes={"id": long})]
    assert faults == [("too-long-id", 1, "n, line 2")]


def test_the_id_stands_in_for_a_blank_name() -> None:
    nodes, faults = listed("id,name\n1, \n")
    assert nodes == [NetworkNode(id="1", label="1")]
    assert faults == [("blank-label", 1, "n.name")]


def test_names_alone_are_ids_as_well() -> None:
    nodes, faults = listed("name,n\nArmy,1\nArmy,1\n,2\n", NodeColumns(id="name", label="name"))
    assert nodes == [
        NetworkNode(id="Army", label="Army", attributes={"n": "1"}),
        NetworkNode(id="line 4", label="line 4", attributes={"n": "2"}),
    ]
    assert faults == [("duplicate-id", 1, "n.name"), ("blank-id", 1, "n, line 4")]
