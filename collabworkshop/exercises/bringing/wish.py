"""How a network is to come in, as whoever brings it says."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from collabworkshop.model.ladder import Level
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["Wish", "as_notes", "fitting"]


class Wish(NamedTuple):
    """How the network is to come in.

    Parameters
    ----------
    origin
        Name of the file; every tie remembers it.
    kind
        Kind of the ties, where the file names no relation.
    kinds
        The file's word for a relation, in small letters, to a kind of tie; its own word
        stands where it is missing.
    sector
        Which attribute of a node is its sector; empty for none.
    member
        Whether these stakeholders belong to the coalition.
    number
        Heading of the numbers; one that says nothing of level or frequency is kept in the note.
    level, frequency
        What a number says about the tie.
    update
        Whether what the file says goes into what is there already, by its id or name.
    """

    origin: str
    kind: str
    kinds: Mapping[str, str]
    sector: str
    member: bool
    number: str
    level: Callable[[float], Level | None]
    frequency: Callable[[float], Level | None]
    update: bool = False


def as_notes(attributes: Mapping[str, str]) -> str:
    """Return what a file says besides as one note.

    Examples
    --------
    >>> as_notes({"Staff": "3", "Fax": " "})
    'Staff: 3'
    """
    return "; ".join(f"{name}: {value}" for name, value in attributes.items() if value.strip())


def fitting(text: str, about: str, left_out: list[str], *, longest: int = LONGEST_TEXT) -> str:
    """Return as much of a text as can be kept, and note what cannot."""
    if len(text) <= longest:
        return text
    left_out.append(
        f"{about}: what the file says of it is {len(text):,} characters long; "
        f"the first {longest:,} come in"
    )
    return text[:longest]
