"""A network out of a table of ties and, perhaps, a table of nodes: ours, or anybody's."""

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import restored
from collabworkshop.exchange.line_faults import note_lines, note_unconnected
from collabworkshop.exchange.mapping import NodeColumns
from collabworkshop.exchange.network_tables import read_network
from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.tables.columns import NODE, TIE, attribute, is_ours
from collabworkshop.exchange.networks.tables.guessing import node_columns, tie_columns
from collabworkshop.exchange.node_table import listed_nodes
from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.table import Table
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["read_pair"]

_Rows = list[tuple[int, NetworkLine]]


def read_pair(ties: Table, nodes: Table | None, *, directed: bool) -> Read:
    r"""Return the network that a table of ties and a table of its nodes hold.

    Parameters
    ----------
    ties, nodes
        Each as it was read; without a table of nodes, they are made from the ties.
    directed
        Whether ties run from their first end to their second only, where the table of ties is
        not one of ours, which says so itself.

    Raises
    ------
    UnreadableError
        When nothing tells which columns name the ends of a tie, or who a row is about.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> ties = read_table(b"from,to\nCity,School\n", name="ties")
    >>> read_pair(ties, None, directed=False).network.lines[0].target
    'School'
    """
    ties, nodes = restored(ties), nodes and restored(nodes)
    book = FaultBook()
    if is_ours(ties, TIE):
        network = _ours(ties, nodes, book)
    else:
        columns, ties = tie_columns(ties, book)
        network, faults = read_network(
            ties,
            nodes,
            tie_columns=columns,
            node_columns=node_columns(nodes, ties, columns, book) if nodes else None,
            directed=directed,
        )
        network = _placed(network, book) if nodes and is_ours(nodes, NODE) else network
        faults_of_tables = (*ties.faults, *(nodes.faults if nodes else ()))
        return Read(network, (*faults_of_tables, *book.faults(), *faults))
    return Read(network, (*ties.faults, *(nodes.faults if nodes else ()), *book.faults()))


def _ours(ties: Table, nodes: Table | None, book: FaultBook) -> Network:
    found: dict[str, NetworkNode] = {}
    if nodes is not None:
        ours = is_ours(nodes, NODE)
        columns = NodeColumns(id="id", label="label") if ours else None
        known = columns or node_columns(nodes, ties, None, book)
        found = listed_nodes(nodes, known, book)
        if ours:
            found = {name: _node(node, nodes.name, book) for name, node in found.items()}
    at = TIE.index("direction")
    directed = any(row[at] != "undirected" for row in ties.rows)
    rows = _lines(ties, book, directed=directed)
    for place, line in rows:
        for end in (line.source, line.target):
            if end not in found:
                if nodes is not None:
                    book.note("unknown-node", ties.name, end, line=place)
                found[end] = NetworkNode(id=end, label=end)
    lines = tuple(line for _, line in rows)
    note_lines(rows, ties.name, book, directed=directed)
    note_unconnected(found.values(), lines, (nodes or ties).name, book)
    return Network(nodes=tuple(found.values()), lines=lines, directed=directed)


def _placed(network: Network, book: FaultBook) -> Network:
    nodes = tuple(_node(node, "nodes", book) for node in network.nodes)
    return network.model_copy(update={"nodes": nodes})


def _lines(ties: Table, book: FaultBook, *, directed: bool) -> _Rows:
    rows = []
    for place, cells in ties.records():
        said = [cells.pop(column, "") for column in TIE]
        source, target, relation, written, direction, identity, colour = said
        if not (source.strip() and target.strip()):
            book.note("blank-end", ties.name, ties.separator.join(said), line=place)
            continue
        if max(len(source), len(target)) > LONGEST_TEXT:
            book.note("too-long-end", ties.name, source[:100], line=place)
            continue
        attributes = {attribute(TIE, key): cell for key, cell in cells.items()}
        weight = _number(written, "weight", ties.name, attributes, book)
        line = NetworkLine(
            source=source,
            target=target,
            relation=relation,
            weight=weight,
            attributes=attributes,
            id=identity,
            both_ways=directed and direction != "directed",
            colour=colour,
        )
        rows.append((place, line))
    return rows


def _node(node: NetworkNode, table: str, book: FaultBook) -> NetworkNode:
    """Return a node whose mode, place and colour stand where they belong."""
    said = dict(node.attributes)
    mode, x, y, colour = (said.pop(column, "") for column in ("mode", "x", "y", "colour"))
    attributes = {attribute(NODE, key): text for key, text in said.items()}
    places = [
        _number(text, column, table, attributes, book) for text, column in ((x, "x"), (y, "y"))
    ]
    return NetworkNode(
        id=node.id,
        label=node.label,
        attributes=attributes,
        x=places[0],
        y=places[1],
        colour=colour,
        mode=mode,
    )


def _number(
    written: str, column: str, table: str, attributes: dict[str, str], book: FaultBook
) -> float | None:
    number = number_of(written)
    if number is None and written.strip():
        book.note("not-a-number", f"{table}.{column}", written)
        attributes[column] = written
    return number
