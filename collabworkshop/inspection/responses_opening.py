"""Which answers to a survey are in a file, a folder or a zip."""

from collections.abc import Sequence
from dataclasses import replace

from collabworkshop.exchange.responses.reading import ResponsesRead, read_responses
from collabworkshop.exchange.responses.recognising import looks_like
from collabworkshop.exchange.source import content
from collabworkshop.inspection.opening import left_out, names_of
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import UnreadableError

__all__ = ["opened_responses"]


def opened_responses(
    found: Sequence[Piece], name: str, *, format_name: str | None = None
) -> ResponsesRead:
    """Return the one survey that lies in files.

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
    surveys = [piece for piece in found if len(found) == 1 or looks_like(piece.data, piece.name)]
    if len(surveys) != 1:
        said = (
            f"There are several surveys in {name!r}: {names_of(surveys)}"
            if surveys
            else f"There is no survey in {name!r} that is known here. It holds {names_of(found)}"
        )
        raise UnreadableError(f"{said}. Choose one of these files.")
    (piece,) = surveys
    got = read_responses(content(piece.data), piece.name)
    if format_name not in (None, got.format_name):
        raise UnreadableError(
            f"{piece.name!r} has the format {got.format_name}, not {format_name}. Leave --format "
            "out, or choose another file."
        )
    rest = left_out([other for other in found if other is not piece], name)
    return replace(got, faults=(*got.faults, *rest))
