"""An evaluation plan made ready for another format."""

from pathlib import Path

from collabworkshop.exchange.evaluation import formats
from collabworkshop.inspection.conversion import Conversion
from collabworkshop.inspection.evaluation_opening import opened_evaluation
from collabworkshop.inspection.layout import many
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import UnreadableError

__all__ = ["evaluation_conversion"]


def evaluation_conversion(
    found: list[Piece],
    name: str,
    target: Path,
    *,
    source_format: str | None,
    target_format: str | None,
) -> Conversion:
    """Return an evaluation plan as it will be written; see `converted`."""
    codec = formats.codec(target_format) if target_format else formats.writable(target.name)
    if codec.write is None:
        raise UnreadableError(f"{codec.title} can be read here, and not written. Choose another.")
    got = opened_evaluation(found, name, format_name=source_format)
    written = codec.write(got.plan)
    held = (many(len(got.plan.indicators), "indicator"), many(len(got.plan.measurements), "figure"))
    return Conversion(
        held=" and ".join(held),
        source=got.standard,
        target=codec.title,
        files={target: written.data},
        faults=got.faults,
        lost=written.lost,
    )
