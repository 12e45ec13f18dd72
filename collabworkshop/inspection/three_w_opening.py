"""Which table of who does what where is in a file, a folder or a zip."""

from collections.abc import Sequence
from dataclasses import replace

from collabworkshop.exchange.source import content
from collabworkshop.exchange.three_w.reading import ThreeWRead, looks_like, read_three_w
from collabworkshop.inspection.opening import left_out, names_of
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import UnreadableError

__all__ = ["opened_three_w"]


def opened_three_w(
    found: Sequence[Piece], name: str, *, format_name: str | None = None
) -> ThreeWRead:
    """Return the one table of who does what where that lies in files.

    Parameters
    ----------
    found
        The files.
    name
        What people call the whole.
    format_name
        The format, where a person says so.

    Raises
    ------
    UnreadableError
        When there is none, more than one, or one of another format.
    """
    tables = [piece for piece in found if len(found) == 1 or looks_like(piece.data, piece.name)]
    if len(tables) != 1:
        many = (
            f"several such tables in {name!r}: {names_of(tables)}"
            if tables
            else (f"no such table in {name!r}. It holds {names_of(found)}")
        )
        raise UnreadableError(f"Who does what where? There is {many}. Choose one of these files.")
    (piece,) = tables
    got = read_three_w(content(piece.data), piece.name)
    if format_name not in (None, got.format_name):
        raise UnreadableError(
            f"{piece.name!r} has the format {got.format_name}, not {format_name}. Leave --format "
            "out, or choose another file."
        )
    rest = left_out([other for other in found if other is not piece], name)
    return replace(got, faults=(*got.faults, *rest))
