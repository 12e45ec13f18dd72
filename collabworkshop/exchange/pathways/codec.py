"""What every format of theories of change gives: a pathway with its faults, or a file."""

from collections.abc import Callable
from dataclasses import dataclass

from collabworkshop.exchange.networks.codec import Written
from collabworkshop.model.fault import Fault
from collabworkshop.model.pathway import Pathway

__all__ = ["PathwayCodec", "PathwayRead", "Written"]


@dataclass(frozen=True)
class PathwayRead:
    """A theory of change out of a file.

    Parameters
    ----------
    pathway
        What is in it.
    faults
        What is wrong with it, and what was taken as it seemed best.
    """

    pathway: Pathway
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class PathwayCodec:
    """One format.

    Parameters
    ----------
    name
        What people type after ``--format``, in small letters: ``"miradi"``.
    title
        What people read: ``"Miradi project"``.
    endings
        Of file names, with the dot; the first is the one to write.
    recognises
        Whether a file holds a theory of change in this format, and nothing else could be meant:
        it is asked before any reader of networks.
    read
        From what a file holds and what people call it; ``None`` for a format that is only
        written. Raises ``UnreadableError`` with a sentence.
    write
        To a file; ``None`` for a format that is only read.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str], PathwayRead] | None = None
    write: Callable[[Pathway], Written] | None = None
