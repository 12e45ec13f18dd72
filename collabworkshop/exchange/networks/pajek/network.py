"""What one network of a Pajek file holds, and which of several belong together."""

from dataclasses import dataclass, field

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.matrix import Cells, Shape, is_symmetric, read_cells, ties_of
from collabworkshop.exchange.networks.pajek.lines import (
    LINE_KINDS,
    Ends,
    relation_of,
    relations_of,
    ties_of_section,
)
from collabworkshop.exchange.networks.pajek.project import Part
from collabworkshop.exchange.networks.pajek.sections import Section
from collabworkshop.exchange.networks.pajek.vertices import first_set, read_vertices, with_more
from collabworkshop.exchange.networks.row_assembly import Tie, bounded
from collabworkshop.model.network import NetworkNode

__all__ = ["Piece", "read_piece", "together"]


@dataclass
class Piece:
    """One network: its name, its nodes by id, its ties, and whether they have a direction."""

    title: str
    line: int
    nodes: dict[str, NetworkNode] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    directed: bool = False


def read_piece(part: Part, name: str, book: FaultBook) -> Piece:
    """Return the network of one part of a file."""
    piece = Piece(part.title, part.line)
    first = None
    for section in part.sections:
        if section.kind == "vertices":
            piece.nodes = read_vertices(section, name, book)
            _, first = first_set(section)
    names, ends = relations_of(part.sections), Ends(piece.nodes)
    for section in part.sections:
        if section.kind in LINE_KINDS:
            ties = ties_of_section(section, names, ends, name, book)
            piece.ties.extend(bounded(ties, "lines"))
    matrices = [
        _read_matrix(section, relation_of(section, names), list(piece.nodes), first, name, book)
        for section in part.sections
        if section.kind == "matrix"
    ]
    _add_matrices(piece, matrices, name, book)
    only_arcs = part.has("arcs") and not part.has("edges")
    piece.directed = any(not tie.edge for tie in piece.ties) or (only_arcs and not piece.ties)
    return piece


@dataclass(frozen=True)
class _Matrix:
    relation: str
    rows: list[str]
    columns: list[str]
    cells: Cells


def _read_matrix(
    section: Section, relation: str, ids: list[str], first: int | None, name: str, book: FaultBook
) -> _Matrix:
    two_sets = first is not None and first < len(ids) and len(section.rows) != len(ids)
    rows, columns = (ids[:first], ids[first:]) if two_sets else (ids, ids)
    shape = Shape(0, len(rows), lambda _: range(len(columns)))
    return _Matrix(relation, rows, columns, read_cells(section.rows, shape, name, book))


def _add_matrices(piece: Piece, matrices: list[_Matrix], name: str, book: FaultBook) -> None:
    """Add the ties of matrices; in a network all of whose matrices are symmetric, once each."""
    square = [matrix for matrix in matrices if matrix.rows == matrix.columns]
    both_ways = all(is_symmetric(matrix.cells) for matrix in square)
    for matrix in matrices:
        half = matrix.rows == matrix.columns and both_ways
        edge = half or matrix.rows != matrix.columns
        rows, columns = matrix.rows, matrix.columns
        piece.ties.extend(
            ties_of(
                *(matrix.cells, rows, columns, name, book),
                relation=matrix.relation,
                edge=edge,
                half=half,
            )
        )


def together(pieces: list[Piece], name: str, book: FaultBook) -> Piece:
    """Return the first network, with those over the same vertices as relations of it."""
    first, *others = pieces
    labels = [(node.id, node.label) for node in first.nodes.values()]
    alike = []
    for piece in others:
        if first.nodes and [(node.id, node.label) for node in piece.nodes.values()] == labels:
            alike.append(piece)
        else:
            shown = piece.title or f"{len(piece.nodes)} vertices"
            book.note("left-out-network", name, shown, line=piece.line)
    return _joined([first, *alike]) if alike else first


def _joined(pieces: list[Piece]) -> Piece:
    titles: dict[str, Piece] = {}
    for turn, piece in enumerate(pieces, 1):
        title = piece.title or f"network {turn}"
        titles[f"{title} ({turn})" if title in titles else title] = piece
    nodes = dict(pieces[0].nodes)
    for title, piece in list(titles.items())[1:]:
        nodes = {key: with_more(node, piece.nodes[key], title) for key, node in nodes.items()}
    ties = [
        tie._replace(relation=f"{title}: {tie.relation}" if tie.relation else title)
        for title, piece in titles.items()
        for tie in piece.ties
    ]
    directed = any(piece.directed for piece in pieces)
    return Piece("", pieces[0].line, nodes, ties, directed)
