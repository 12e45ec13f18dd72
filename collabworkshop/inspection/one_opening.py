"""Which file holds a thing that always lies in one file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from collabworkshop.exchange.responses.reading import ResponsesRead
from collabworkshop.exchange.source import content
from collabworkshop.exchange.three_w.reading import ThreeWRead
from collabworkshop.inspection.opening import left_out, names_of
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault

__all__ = ["opened_one"]

R = TypeVar("R", ThreeWRead, ResponsesRead)


def opened_one(
    found: Sequence[Piece],
    name: str,
    read: Callable[[bytes, str], R],
    *,
    looks_like: Callable[[bytes, str], bool],
    called: tuple[str, str],
    format_name: str | None = None,
) -> R:
    """Return the one thing of a kind that lies in files, with what was left out as faults.

    Parameters
    ----------
    found
        The files.
    name
        What people call the whole.
    read, looks_like
        What reads a file of the kind, and tells one from others.
    called
        What people call one of the kind, and several.
    format_name
        The format, where a person says so.

    Raises
    ------
    UnreadableError
        When there is none, more than one, or one of another format.
    """
    one, several = called
    fitting = [piece for piece in found if len(found) == 1 or looks_like(piece.data, piece.name)]
    if len(fitting) != 1:
        said = (
            f"There are several {several} in {name!r}: {names_of(fitting)}"
            if fitting
            else f"There is no {one} in {name!r} that is known here. It holds {names_of(found)}"
        )
        raise UnreadableError(f"{said}. Choose one of these files.")
    (piece,) = fitting
    got: R = read(content(piece.data), piece.name)
    if format_name not in (None, got.format_name):
        raise UnreadableError(
            f"{piece.name!r} has the format {got.format_name}, not {format_name}. Leave --format "
            "out, or choose another file."
        )
    rest: tuple[Fault, ...] = tuple(
        left_out([other for other in found if other is not piece], name)
    )
    return replace(got, faults=(*got.faults, *rest))
