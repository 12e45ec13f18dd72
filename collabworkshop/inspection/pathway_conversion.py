"""A theory of change made ready for another format."""

from pathlib import Path

from collabworkshop.exchange.pathways import formats
from collabworkshop.inspection.conversion import Conversion
from collabworkshop.inspection.layout import many
from collabworkshop.inspection.pathway_opening import opened_pathway
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import UnreadableError

__all__ = ["pathway_conversion"]


def pathway_conversion(
    found: list[Piece],
    name: str,
    target: Path,
    *,
    source_format: str | None,
    target_format: str | None,
) -> Conversion:
    """Return a theory of change as it will be written; see `converted`."""
    codec = formats.codec(target_format) if target_format else formats.writable(target.name)
    if codec.write is None:
        raise UnreadableError(f"{codec.title} can be read here, and not written. Choose another.")
    got = opened_pathway(found, name, format_name=source_format)
    written = codec.write(got.pathway)
    beside = {target.with_name(target.stem + end): data for end, data in written.beside.items()}
    elements, links = len(got.pathway.elements), len(got.pathway.links)
    return Conversion(
        held=f"{many(elements, 'element')} and {many(links, 'link')}",
        source=formats.codec(got.format_name).title,
        target=codec.title,
        files={target: written.data} | beside,
        faults=got.faults,
        lost=written.lost,
    )
