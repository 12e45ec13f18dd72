"""Which nodes a UCINET DL file has, and which of them a word of its data names.

Ids are numbers as in Pajek: the rows first, from 1 on, then the columns where these are a
set of their own.
"""

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.dl.header import Header
from collabworkshop.exchange.networks.row_assembly import SETS, refuse_more, unnamed
from collabworkshop.model.network import NetworkNode

__all__ = ["Side", "nodes_of", "sides_of"]


class Side:
    """The rows or the columns: their labels, some of them only known from the data.

    Parameters
    ----------
    labels
        Those that the header lists.
    announced
        How many the header says there are.
    embedded
        Whether the data name them by labels, and not by numbers.
    name, book
        What people call the file, and where faults are noted.
    """

    def __init__(
        self,
        labels: list[str] | None,
        announced: int | None,
        name: str,
        book: FaultBook,
        *,
        embedded: bool,
    ) -> None:
        refuse_more(announced or 0, "nodes")
        self.labels = list(labels or [])
        self.announced = announced
        self._open = not labels and (embedded or announced is None)
        self._embedded = embedded
        self._name, self._book = name, book
        self._positions: dict[str, int] = {}
        for position, label in enumerate(self.labels):
            self._positions.setdefault(label, position)
        if not embedded:
            self.fill(announced or 0)

    def fill(self, count: int) -> None:
        """Make room for as many nodes; those without a label are blank."""
        refuse_more(count, "nodes")
        self.labels.extend([""] * (count - len(self.labels)))

    def position(self, word: str, place: int) -> int:
        """Return the place, from 0 on, of what a word in a line of the file names."""
        if not self._embedded and word.isdecimal() and len(word) < 10:
            if self._open:
                self.fill(int(word))
            if 1 <= int(word) <= len(self.labels):
                return int(word) - 1
        if word not in self._positions:
            if not self._open:
                self._book.note("unknown-node", self._name, word, line=place)
            self._positions[word] = len(self.labels)
            self.labels.append(word)
        return self._positions[word]


def sides_of(header: Header, name: str, book: FaultBook) -> tuple[Side, Side]:
    """Return rows and columns; one and the same where both are the same nodes."""
    rows, columns, sizes = header.rows, header.columns, header.sizes
    by_label = header.rows_embedded or header.columns_embedded
    if not _two_sets(header):
        if rows and columns and rows != columns:
            book.note("labels-differ", name, f"{rows[0]}, {columns[0]}")
        count = sizes.get("n", sizes.get("nr"))
        side = Side(rows or columns, count, name, book, embedded=by_label)
        return side, side
    return (
        Side(rows, sizes.get("nr", sizes.get("n")), name, book, embedded=header.rows_embedded),
        Side(columns, sizes.get("nc"), name, book, embedded=header.columns_embedded),
    )


def _two_sets(header: Header) -> bool:
    rows, columns, sizes = header.rows, header.columns, header.sizes
    if header.format.endswith("2"):
        return True
    if "n" in sizes or not ("nr" in sizes or "nc" in sizes):
        return False
    same_labels = not (rows and columns) or rows == columns
    return sizes.get("nr") != sizes.get("nc") or not same_labels


def nodes_of(rows: Side, columns: Side, name: str, book: FaultBook) -> dict[str, NetworkNode]:
    """Return all nodes by id."""
    sides = [(rows, "")] if rows is columns else [(rows, SETS[0]), (columns, SETS[1])]
    nodes: dict[str, NetworkNode] = {}
    for side, mode in sides:
        if side.announced is not None and side.announced != len(side.labels):
            book.note("count-differs", name, f"{side.announced}, {len(side.labels)}")
            side.fill(side.announced)
        for label in side.labels:
            identity = str(len(nodes) + 1)
            if label.strip():
                nodes[identity] = NetworkNode(id=identity, label=label, mode=mode)
            else:
                nodes[identity] = unnamed(identity, name, book, mode)
    return nodes
