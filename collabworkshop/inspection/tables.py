"""A table of ties, alone or with a table of its nodes: what their headings say."""

from typing import NamedTuple

from collabworkshop.exchange.mapping import guess_node_columns
from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.tables.guessing import has_ends
from collabworkshop.exchange.networks.tables.node_edge_tables import table_of
from collabworkshop.exchange.networks.tables.reading import read_pair
from collabworkshop.inspection.direction import directed_as_said
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import UnreadableError

__all__ = ["Part", "part_of", "read_tables"]


class Part(NamedTuple):
    """What a table is in a network: its ties, its nodes, or neither."""

    ties: bool
    nodes: bool


def part_of(piece: Piece) -> Part:
    r"""Return what the headings of a file say that its rows are.

    Examples
    --------
    >>> part_of(Piece("ties.csv", b"from,to\n1,2\n"))
    Part(ties=True, nodes=False)
    >>> part_of(Piece("people.csv", b"id,name\n1,Clinic\n"))
    Part(ties=False, nodes=True)
    """
    try:
        table = table_of(piece.data, piece.name)
    except UnreadableError:
        return Part(ties=False, nodes=False)
    ties = has_ends(table)
    nodes = not ties and len(table.columns) > 1 and guess_node_columns(table).id is not None
    return Part(ties=ties, nodes=nodes)


def read_tables(ties: Piece, nodes: Piece | None, *, directed: bool | None) -> Read:
    """Return the network of a table of ties and, where there is one, a table of its nodes.

    Parameters
    ----------
    ties, nodes
        The files.
    directed
        What a person says of the ties; only a table that we wrote says it itself.

    Raises
    ------
    UnreadableError
        When one of them is no table, or nothing tells what is in it.
    """
    tie_table = table_of(ties.data, ties.name)
    node_table = table_of(nodes.data, nodes.name) if nodes else None
    got = read_pair(tie_table, node_table, directed=bool(directed))
    return directed_as_said(got, directed, name=ties.name, format_name="tables")
