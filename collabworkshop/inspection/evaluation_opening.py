"""Which evaluation plan is in a file, a folder or a zip."""

from collections.abc import Sequence
from dataclasses import replace

from collabworkshop.exchange.directories.reading import looks_like as is_directory
from collabworkshop.exchange.evaluation import formats
from collabworkshop.exchange.evaluation.codec import EvaluationRead
from collabworkshop.exchange.source import content
from collabworkshop.inspection.opening import holds_network, left_out, names_of
from collabworkshop.inspection.pieces import LARGEST_PIECE, Piece
from collabworkshop.model.errors import UnreadableError

__all__ = ["holds_evaluation", "opened_evaluation"]


def holds_evaluation(found: Sequence[Piece]) -> bool:
    """Say whether files hold an evaluation plan, and neither a network nor a directory beside it.

    Examples
    --------
    >>> holds_evaluation([Piece("a.xml", b"<iati-activities/>")])
    True
    """
    plans = [piece for piece in found if formats.looks_like(piece.data)]
    others = [piece for piece in found if piece not in plans]
    if not plans or any(map(holds_network, others)):
        return False
    beside = {piece.name: piece.data for piece in others}
    return not (beside and is_directory(beside))


def opened_evaluation(
    found: Sequence[Piece], name: str, *, format_name: str | None = None
) -> EvaluationRead:
    """Return the one evaluation plan that lies in files.

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
        When there is none, more than one, or one that cannot be read.
    """
    fitting = [piece for piece in found if len(found) == 1 or _fits(piece, format_name)]
    if len(fitting) != 1:
        said = (
            f"There are several evaluation plans in {name!r}: {names_of(fitting)}"
            if fitting
            else f"There is no evaluation plan in {name!r} that is known here. It holds "
            f"{names_of(found)}"
        )
        raise UnreadableError(f"{said}. Choose one of these files.")
    (piece,) = fitting
    shown = formats.looks_like(piece.data)
    taken = format_name or (shown.name if shown else formats.NAMES[0])
    got = formats.codec(taken).read(content(piece.data, largest=LARGEST_PIECE), piece.name)
    rest = left_out([other for other in found if other is not piece], name)
    return replace(got, faults=(*got.faults, *rest))


def _fits(piece: Piece, format_name: str | None) -> bool:
    shown = formats.looks_like(piece.data)
    return shown is not None and format_name in (None, shown.name)
