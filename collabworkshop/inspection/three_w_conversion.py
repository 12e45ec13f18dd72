"""Who does what where, made ready for another format."""

from collections.abc import Callable
from pathlib import Path

from collabworkshop.exchange.three_w.reading import TABLE, TITLES, WORKBOOK
from collabworkshop.exchange.three_w.writing import ThreeWWritten, write_table, write_workbook
from collabworkshop.inspection.conversion import Conversion
from collabworkshop.inspection.layout import many
from collabworkshop.inspection.pieces import Piece
from collabworkshop.inspection.three_w_opening import opened_three_w
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.three_w import WhoWhatWhere

__all__ = ["three_w_conversion"]

_BY_ENDING = {".csv": TABLE, ".xlsx": WORKBOOK}
_WRITERS: dict[str, Callable[[WhoWhatWhere], ThreeWWritten]] = {
    TABLE: write_table,
    WORKBOOK: write_workbook,
}


def three_w_conversion(
    found: list[Piece],
    name: str,
    target: Path,
    *,
    source_format: str | None,
    target_format: str | None,
) -> Conversion:
    """Return a table as it will be written; see `converted`."""
    chosen = target_format or _BY_ENDING.get(target.suffix.lower())
    if chosen is None:
        raise UnreadableError(
            f"{name!r} is a table of who does what where, which is written as .csv or .xlsx, and "
            f"not as {target.name!r}. Give the new file one of these endings."
        )
    got = opened_three_w(found, name, format_name=source_format)
    written = _WRITERS[chosen](got.three_w)
    return Conversion(
        held=many(len(got.three_w.rows), "row"),
        source=TITLES[got.format_name],
        target=TITLES[chosen],
        files={target: written.data},
        faults=got.faults,
        lost=written.lost,
    )
