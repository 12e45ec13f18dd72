"""How the nodes and lines that a file lists one by one become a network.

Files name a node twice, leave out an id, or tie somebody they never list. What to do then
is the same in every format that has a record for each node and each line.
"""

from collections.abc import Container
from dataclasses import dataclass, field

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.line_faults import note_lines, note_unconnected
from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.number import number_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = [
    "MOST_DEFAULTS",
    "MOST_RECORDS",
    "Beside",
    "Listed",
    "RecordAssembly",
    "Tied",
    "refuse_defaults",
]

MOST_RECORDS = 300_000
MOST_DEFAULTS = 3_000_000


def refuse_defaults(columns: int, records: int) -> None:
    """Raise ``UnreadableError`` where values that stand once in a file would fill the memory."""
    if columns * records > MOST_DEFAULTS:
        raise UnreadableError(
            f"This file gives {records:,} nodes and lines a value in each of {columns:,} columns "
            "without writing them out, which is too much. Take out the columns that the workshop "
            "does not need and save it again."
        )


class Beside:
    """What else a file says of a node or a line: each under a name of its own.

    Examples
    --------
    >>> beside = Beside()
    >>> beside.put("colour", "red")
    >>> beside.put("colour", "blue")
    >>> beside.said
    {'colour': 'red', 'colour (2)': 'blue'}
    """

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self._times: dict[str, int] = {}

    def put(self, key: str, value: str) -> None:
        """Keep one more thing, told apart where the name is taken."""
        self.said[_free(key, self.said, self._times)] = value


@dataclass(slots=True)
class Listed:
    """A node as a file lists it; ``None`` where the file says nothing.

    Parameters
    ----------
    line
        Line of the file on which it begins.
    id, label, x, y, colour, mode
        As in `NetworkNode`.
    beside
        What else is said of it.
    """

    line: int
    id: str | None = None
    label: str | None = None
    x: float | None = None
    y: float | None = None
    colour: str = ""
    mode: str = ""
    beside: Beside = field(default_factory=Beside)

    def everything(self) -> dict[str, str]:
        """Return all that the file says of it but its id."""
        fields = {"label": self.label, "x": self.x, "y": self.y, "colour": self.colour}
        said = {what: str(value) for what, value in fields.items() if value not in (None, "")}
        return said | ({"mode": self.mode} if self.mode else {}) | self.beside.said


@dataclass(slots=True)
class Tied:
    """A line as a file lists it; the fields are those of `NetworkLine`."""

    line: int
    source: str | None = None
    target: str | None = None
    relation: str = ""
    weight: float | None = None
    id: str = ""
    both_ways: bool = False
    colour: str = ""
    beside: Beside = field(default_factory=Beside)


class RecordAssembly:
    """Puts a network together and notes what is wrong with it.

    Parameters
    ----------
    name
        What people call the file.

    Examples
    --------
    >>> assembly = RecordAssembly("map")
    >>> assembly.add_node(Listed(line=2, id="a", label="Ada"))
    >>> assembly.add_line(Tied(line=3, source="a", target="b"))
    >>> read = assembly.read(directed=False)
    >>> [node.label for node in read.network.nodes]
    ['Ada', 'b']
    >>> [(fault.code, fault.where) for fault in read.faults]
    [('unknown-node', 'map, line 3')]
    """

    def __init__(self, name: str) -> None:
        self.book = FaultBook()
        self._name = name
        self._nodes: dict[str, Listed] = {}
        self._lines: list[tuple[int, NetworkLine]] = []
        self._stand_ins: dict[str, int] = {}
        self._repeated: dict[str, dict[str, str]] = {}
        self._records = 0

    def add_node(self, node: Listed) -> None:
        """Take a node; a second one of the same id only adds what it says differently."""
        self._refuse_too_many()
        key = self._usable_id(node)
        if key not in self._nodes:
            self._nodes[key] = node
            return
        self.book.note("duplicate-id", self._name, key, line=node.line)
        first = self._nodes[key]
        # Kept as it was at first: comparing with all of a million repetitions would take hours.
        if key not in self._repeated:
            self._repeated[key] = first.everything()
        for what, said in node.everything().items():
            if said != self._repeated[key].get(what, ""):
                first.beside.put(f"{what} (line {node.line})", said)

    def add_line(self, tied: Tied) -> None:
        """Take a line, if both its ends can be named."""
        self._refuse_too_many()
        ends = tied.source or "", tied.target or ""
        unusable = _unusable(ends)
        if unusable:
            self.book.note(unusable, self._name, " – ".join(ends), line=tied.line)
            return
        line = NetworkLine(
            source=ends[0],
            target=ends[1],
            relation=tied.relation,
            weight=tied.weight,
            attributes=tied.beside.said,
            id=tied.id,
            both_ways=tied.both_ways,
            colour=tied.colour,
        )
        self._lines.append((tied.line, line))

    def weight(self, written: str, column: str, beside: Beside) -> float | None:
        """Return a weight; what is no number stays beside the line, as written."""
        number = number_of(written)
        if number is None and written:
            self.book.note("not-a-number", f"{self._name}.{column}", written)
            beside.put(column, written)
        return number

    def read(self, *, directed: bool, title: str = "") -> Read:
        """Return the network, called ``title``, with its faults."""
        self._note_ids_of_lines()
        lines = tuple(line for _, line in self._lines)
        nodes = self._named_nodes()
        for place, line in self._lines:
            for end in dict.fromkeys((line.source, line.target)):
                if end not in self._nodes:
                    self.book.note("unknown-node", self._name, end, line=place)
                    nodes.setdefault(end, NetworkNode(id=end, label=end))
        note_lines(self._lines, self._name, self.book, directed=directed)
        note_unconnected(nodes.values(), lines, self._name, self.book)
        network = Network(nodes=tuple(nodes.values()), lines=lines, directed=directed, name=title)
        return Read(network, self.book.faults())

    def _refuse_too_many(self) -> None:
        self._records += 1
        if self._records > MOST_RECORDS:
            raise UnreadableError(
                f"This file has more than {MOST_RECORDS:,} nodes and lines. Keep the part of the "
                "network that the workshop needs and save it as a file of its own."
            )

    def _usable_id(self, node: Listed) -> str:
        written = node.id or ""
        if written.strip() and len(written) <= LONGEST_TEXT:
            return written
        code = "too-long-id" if written.strip() else "blank-id"
        self.book.note(code, self._name, written, line=node.line)
        if written:
            node.beside.put("id", written)
        return _free(f"line {node.line}", self._nodes, self._stand_ins)

    def _named_nodes(self) -> dict[str, NetworkNode]:
        some_have_labels = any(node.label is not None for node in self._nodes.values())
        seen = set()
        nodes = {}
        for key, node in self._nodes.items():
            label = node.label or ""
            if not label.strip():
                if some_have_labels:
                    self.book.note("blank-label", self._name, key, line=node.line)
                label = key
            elif label in seen:
                self.book.note("duplicate-label", self._name, label, line=node.line)
            seen.add(label)
            nodes[key] = NetworkNode(
                id=key,
                label=label,
                attributes=node.beside.said,
                x=node.x,
                y=node.y,
                colour=node.colour,
                mode=node.mode,
            )
        return nodes

    def _note_ids_of_lines(self) -> None:
        seen = set()
        for place, line in self._lines:
            if line.id in seen:
                self.book.note("duplicate-line-id", self._name, line.id, line=place)
            if line.id:
                seen.add(line.id)


def _unusable(ends: tuple[str, str]) -> str | None:
    if not all(end.strip() for end in ends):
        return "blank-end"
    return "too-long-end" if max(map(len, ends)) > LONGEST_TEXT else None


def _free(key: str, taken: Container[str], times: dict[str, int]) -> str:
    """Return the key, with a number where it is taken; counting keeps a million of them quick."""
    if key not in taken:
        return key
    number = times.get(key, 1)
    while True:
        number += 1
        numbered = f"{key} ({number})"
        if numbered not in taken:
            times[key] = number
            return numbered
