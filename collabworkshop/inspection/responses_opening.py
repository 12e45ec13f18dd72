"""Which answers to a survey are in a file, a folder or a zip."""

from collections.abc import Sequence

from collabworkshop.exchange.responses.reading import ResponsesRead, read_responses
from collabworkshop.exchange.responses.recognising import looks_like
from collabworkshop.inspection.one_opening import opened_one
from collabworkshop.inspection.pieces import Piece

__all__ = ["opened_responses"]


def opened_responses(
    found: Sequence[Piece], name: str, *, format_name: str | None = None
) -> ResponsesRead:
    """Return the one survey that lies in files; see `opened_one`."""
    return opened_one(
        found,
        name,
        read_responses,
        looks_like=looks_like,
        called=("survey", "surveys"),
        format_name=format_name,
    )
