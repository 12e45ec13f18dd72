"""How a network is written as vertices and a matrix, and what gets lost."""

from collections.abc import Iterator

from collabworkshop.exchange.networks.codec import Written
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.pajek.vertex_rows import (
    between_sets,
    numbered,
    ordered,
    title_row,
    vertex_rows,
)
from collabworkshop.exchange.networks.pajek.writing import as_text, relation_headings
from collabworkshop.exchange.networks.text_losses import TextLosses
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.network import Network, NetworkLine

__all__ = ["write"]

_MOST_CELLS = 10_000_000

_Cells = dict[tuple[int, int], float]


def write(network: Network) -> Written:
    r"""Return a ``.mat`` file: a matrix for each relation.

    Raises
    ------
    WorkshopError
        When the matrix would be larger than a file of ours may be.

    Examples
    --------
    >>> from collabworkshop.model.network import NetworkNode
    >>> nodes = (NetworkNode(id="1", label="City"), NetworkNode(id="2", label="School"))
    >>> line = NetworkLine(source="1", target="2", weight=2.5)
    >>> print(write(Network(nodes=nodes, lines=(line,), directed=True)).data.decode())
    *Vertices 2
    1 "City"
    2 "School"
    *Matrix
    0 2.5
    0 0
    <BLANKLINE>
    """
    losses = TextLosses("A matrix file")
    nodes, first = ordered(network, losses)
    numbers = numbered(nodes, losses)
    sets = between_sets(network, numbers, first, losses)
    relations = list(dict.fromkeys(line.relation for line in network.lines)) or [""]
    _refuse_large(len(nodes), len(relations))
    headings = relation_headings(network, losses)
    rows = [*title_row(network.name, losses), *vertex_rows(nodes, sets, losses)]
    matrices = [_cells(network, relation, numbers, losses) for relation in relations]
    for relation, cells in zip(relations, matrices, strict=True):
        if nodes:
            rows += [f"*Matrix{headings[relation]}", *_matrix(cells, len(nodes), sets)]
    _note(network, relations, numbers, losses)
    mutual = all(
        cells.get((j, i)) == weight for cells in matrices for (i, j), weight in cells.items()
    )
    losses.note("direction", "where all ties are mutual", network.directed and mutual)
    return Written(as_text(rows), losses.sentences())


def _refuse_large(nodes: int, relations: int) -> None:
    if nodes * nodes * relations > _MOST_CELLS:
        raise WorkshopError(
            f"A matrix of {nodes:,} nodes would fill a file of more than 20 MB. Choose a format "
            "that lists ties, Pajek's '.net' for example."
        )


def _cells(network: Network, relation: str, numbers: dict[str, int], losses: TextLosses) -> _Cells:
    """Return what stands in which row and column, both from 1 on."""
    cells: _Cells = {}
    for line in network.lines:
        if line.relation != relation:
            continue
        weight = _weight(line, losses)
        ends = numbers[line.source], numbers[line.target]
        both = line.both_ways or not network.directed
        losses.note("line", "beside another between the same two", ends in cells)
        for end in {ends, ends[::-1] if both else ends}:
            cells.setdefault(end, weight)
    return cells


def _weight(line: NetworkLine, losses: TextLosses) -> float:
    weight = losses.finite(line.weight, "number", "beside a line")
    losses.note("line", "without a number (written as 1)", weight is None)
    losses.note("line", "with the number 0", weight == 0)
    return 1.0 if weight is None else weight


def _matrix(cells: _Cells, count: int, sets: int | None) -> Iterator[str]:
    """Yield its rows; of two sets, one is in the rows and the other in the columns."""
    rows = range(1, (count if sets is None else sets) + 1)
    columns = range(1 if sets is None else sets + 1, count + 1)
    for row in rows:
        yield " ".join(numeral(cells.get((row, column), 0)) for column in columns)


def _note(
    network: Network, relations: list[str], numbers: dict[str, int], losses: TextLosses
) -> None:
    lines = network.lines
    losses.note("colour", "of lines", sum(bool(line.colour) for line in lines))
    losses.note("attribute", "of lines", sum(len(line.attributes) for line in lines))
    losses.note("id", "of lines", sum(bool(line.id) for line in lines))
    both = sum(line.both_ways for line in lines) if network.directed else 0
    losses.note("line", "running both ways (written as two)", both)
    places = [
        (relations.index(line.relation), numbers[line.source], numbers[line.target])
        for line in lines
    ]
    turned = not network.directed and any(source > target for _, source, target in places)
    losses.note("order", "of lines and their ends", turned or places != sorted(places))
    losses.note_rare(network)
