"""A network out of a table of ties and, where there is one, a table of its nodes."""

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.line_faults import note_lines, note_unconnected
from collabworkshop.exchange.mapping import NodeColumns, TieColumns, chosen
from collabworkshop.exchange.node_table import listed_nodes
from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.table import Table
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["read_network"]


def read_network(
    ties: Table,
    nodes: Table | None = None,
    *,
    tie_columns: TieColumns,
    node_columns: NodeColumns | None = None,
    directed: bool,
) -> tuple[Network, list[Fault]]:
    r"""Return the network that the tables hold, and what is wrong with it.

    Nodes and lines stand in the order of the files; nodes that only a tie names come last.
    Faults of the tables themselves are in `Table.faults`.

    Parameters
    ----------
    ties
        A row for each tie.
    nodes
        A row for each node; without it, nodes are made from the ties.
    tie_columns, node_columns
        What the columns stand for, as a person confirmed it. A node table needs
        `node_columns`; every column not named there goes into `attributes`.
    directed
        Whether a tie runs from source to target only. Names of columns do not tell.

    Raises
    ------
    UnreadableError
        When a needed column is not chosen, or the table does not have it.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> ties = read_table(b"from,to\nCity,School\nCity,City\n", name="ties")
    >>> columns = TieColumns(source="from", target="to")
    >>> network, faults = read_network(ties, tie_columns=columns, directed=False)
    >>> [node.id for node in network.nodes], len(network.lines)
    (['City', 'School'], 2)
    >>> [(fault.code, fault.where) for fault in faults]
    [('self-loop', 'ties, line 3')]
    """
    book = FaultBook()
    found = {}
    if nodes is not None:
        found = listed_nodes(nodes, node_columns or NodeColumns(), book)
    rows = _lines(ties, tie_columns, book)
    lines = tuple(line for _, line in rows)
    if nodes is not None:
        _note_unknown(lines, found, ties.name, tie_columns, book)
    for line in lines:
        for end in (line.source, line.target):
            if end not in found:
                found[end] = NetworkNode(id=end, label=end)
    note_lines(rows, ties.name, book, directed=directed)
    note_unconnected(found.values(), lines, (nodes or ties).name, book)
    network = Network(nodes=tuple(found.values()), lines=lines, directed=directed)
    return network, list(book.faults())


def _lines(ties: Table, columns: TieColumns, book: FaultBook) -> list[tuple[int, NetworkLine]]:
    source = chosen(ties, columns.source, "where a tie begins")
    target = chosen(ties, columns.target, "where a tie ends")
    relation = columns.relation and chosen(ties, columns.relation, "the relation")
    weight = columns.weight and chosen(ties, columns.weight, "the number")
    named = {source, target, relation, weight}
    rows = []
    for place, cells in ties.records():
        ends = cells.get(source, ""), cells.get(target, "")
        unusable = _unusable(ends)
        if unusable:
            book.note(unusable, ties.name, ties.separator.join(cells.values()), line=place)
            continue
        attributes = {key: cell for key, cell in cells.items() if key not in named}
        written = cells.get(weight, "") if weight else ""
        number = number_of(written)
        if weight and number is None and written.strip():
            book.note("not-a-number", f"{ties.name}.{weight}", written)
            attributes[weight] = written
        line = NetworkLine(
            source=ends[0],
            target=ends[1],
            relation=cells.get(relation, "") if relation else "",
            weight=number,
            attributes=attributes,
        )
        rows.append((place, line))
    return rows


def _unusable(ends: tuple[str, str]) -> str | None:
    if not all(end.strip() for end in ends):
        return "blank-end"
    return "too-long-end" if max(map(len, ends)) > LONGEST_TEXT else None


def _note_unknown(
    lines: tuple[NetworkLine, ...],
    found: dict[str, NetworkNode],
    name: str,
    columns: TieColumns,
    book: FaultBook,
) -> None:
    for line in lines:
        for end, column in ((line.source, columns.source), (line.target, columns.target)):
            if end not in found:
                book.note("unknown-node", f"{name}.{column}", end)
