"""Lines that repeat, run beside each other or lead nowhere: the same in every format."""

from collections.abc import Iterable

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.model.network import NetworkLine, NetworkNode

__all__ = ["note_lines", "note_unconnected"]


def note_lines(
    rows: Iterable[tuple[int | None, NetworkLine]], where: str, book: FaultBook, *, directed: bool
) -> None:
    """Note self-loops, and lines between two who have a line of that relation already.

    Parameters
    ----------
    rows
        Each line with the line of the file on which it stands, where it stands on one.
    where
        What people call the table or the part of the file.
    book
        Where faults are noted.
    directed
        Whether a line from A to B is another one than a line from B to A.
    """
    pairs = set()
    ties = set()
    for place, line in rows:
        ends = (line.source, line.target)
        one_way = directed and not line.both_ways
        pair = (*(ends if one_way else sorted(ends)), line.relation, one_way)
        tie = (*pair, line.weight, *sorted(line.attributes.items()))
        as_written = f"{line.source} – {line.target}"
        if line.source == line.target:
            book.note("self-loop", where, as_written, line=place)
        if tie in ties:
            book.note("duplicate-tie", where, as_written, line=place)
        elif pair in pairs:
            book.note("parallel-tie", where, as_written, line=place)
        pairs.add(pair)
        ties.add(tie)


def note_unconnected(
    nodes: Iterable[NetworkNode], lines: Iterable[NetworkLine], where: str, book: FaultBook
) -> None:
    """Note the nodes that no line connects with anybody else."""
    ends = {
        end for line in lines if line.source != line.target for end in (line.source, line.target)
    }
    for node in nodes:
        if node.id not in ends:
            book.note("node-without-ties", where, node.label)
