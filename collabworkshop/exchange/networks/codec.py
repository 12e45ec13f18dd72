"""What every format of networks gives: a network with its faults, or a file with its losses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network

__all__ = ["Codec", "Read", "Written"]


@dataclass(frozen=True)
class Read:
    """A network out of a file.

    Parameters
    ----------
    network
        What is in it.
    faults
        What is wrong with it; nothing that could be read is left out.
    """

    network: Network
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class Written:
    """A file made of a network.

    Parameters
    ----------
    data
        The file.
    lost
        What this format cannot hold, a sentence each; empty where it holds everything.
    beside
        Further files of the same network: what stands at the end of the name in place of the
        ending, ``"-nodes.csv"`` for example, to what the file holds.
    """

    data: bytes
    lost: tuple[str, ...] = ()
    beside: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Codec:
    """One format.

    Parameters
    ----------
    name
        What people type after ``--format``, in small letters: ``"gexf"``.
    title
        What people read: ``"GEXF 1.3"``.
    endings
        Of file names, with the dot; the first is the one to write.
    recognises
        Whether the beginning of a file (at most 64 kB) looks like this format; asked in the
        order of the registry, and only where the ending leaves a choice.
    read
        From what a file holds and what people call it. Raises ``UnreadableError`` with a
        sentence that says what was found, what is needed, and what to do next.
    write
        To a file; ``None`` for a format that is only read.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str], Read]
    write: Callable[[Network], Written] | None = None
