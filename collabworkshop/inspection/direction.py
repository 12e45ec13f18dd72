"""What becomes of a network when somebody says which way its ties run.

Tables and lists of ties say nothing of it, so there a person simply adds what is missing.
Where a file does say, the person's word holds, and a fault says that it was taken.
"""

from collections.abc import Iterable

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.line_faults import note_lines
from collabworkshop.exchange.networks.codec import Read
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network

__all__ = ["directed_as_said"]

# Its ties are undirected only because nobody said otherwise; tables are asked while they are read.
_SAYS_NOTHING = frozenset({"workbook"})
_MATRICES = frozenset({"dl", "krackplot", "matrix"})
_OF_LINES = frozenset({"self-loop", "duplicate-tie", "parallel-tie"})


def directed_as_said(got: Read, said: bool | None, *, name: str, format_name: str) -> Read:  # noqa: FBT001 - what a person said, or None
    """Return a network with the direction that a person gave its ties.

    Parameters
    ----------
    got
        As the file has it.
    said
        Whether ties run one way; ``None`` leaves the file's word.
    name
        What people call the file.
    format_name
        How it was read. What is symmetric in a matrix stands there twice, so it runs both ways.
    """
    network = got.network
    if said is None or said == network.directed:
        return got
    book = FaultBook()
    if not (said and format_name in _SAYS_NOTHING):
        spoken = "directed" if network.directed else "undirected"
        book.note("overruled-direction", name, f"{spoken} in the file")
    turned = _turned(network, directed=said, both_ways=said and format_name in _MATRICES)
    # Which lines repeat each other depends on the direction.
    note_lines(((None, line) for line in turned.lines), name, book, directed=said)
    return Read(turned, (*_others(got.faults), *book.faults()))


def _turned(network: Network, *, directed: bool, both_ways: bool) -> Network:
    lines = tuple(line.model_copy(update={"both_ways": both_ways}) for line in network.lines)
    return network.model_copy(update={"directed": directed, "lines": lines})


def _others(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(fault for fault in faults if fault.code not in _OF_LINES)
