"""Which table of who does what where is in a file, a folder or a zip."""

from collections.abc import Sequence

from collabworkshop.exchange.three_w.reading import ThreeWRead, looks_like, read_three_w
from collabworkshop.inspection.one_opening import opened_one
from collabworkshop.inspection.pieces import Piece

__all__ = ["opened_three_w"]

_CALLED = ("table of who does what where", "tables of who does what where")


def opened_three_w(
    found: Sequence[Piece], name: str, *, format_name: str | None = None
) -> ThreeWRead:
    """Return the one table of who does what where that lies in files; see `opened_one`."""
    return opened_one(
        found, name, read_three_w, looks_like=looks_like, called=_CALLED, format_name=format_name
    )
