"""A network made ready for another format."""

from pathlib import Path

from collabworkshop.analysis.networks.projection import project
from collabworkshop.exchange.networks import formats
from collabworkshop.inspection.conversion import Conversion
from collabworkshop.inspection.layout import many
from collabworkshop.inspection.opening import opened_among
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import UnreadableError

__all__ = ["network_conversion"]


def network_conversion(
    found: list[Piece],
    name: str,
    target: Path,
    *,
    nodes: Path | None,
    directed: bool | None,
    source_format: str | None,
    target_format: str | None,
    keep: str | None,
) -> Conversion:
    """Return a network as it will be written; see `converted`."""
    codec = formats.codec(target_format) if target_format else formats.writable(target.name)
    if codec.write is None:
        raise UnreadableError(f"{codec.title} can be read here, and not written. Choose another.")
    got = opened_among(found, name, nodes=nodes, directed=directed, format_name=source_format)
    network, lost = project(got.network, keep) if keep is not None else (got.network, ())
    written = codec.write(network)
    beside = {_beside(target, end): data for end, data in written.beside.items()}
    return Conversion(
        held=f"{many(len(network.nodes), 'node')} and {many(len(network.lines), 'line')}",
        source=formats.codec(got.format_name).title,
        target=codec.title,
        files={target: written.data} | beside,
        faults=got.faults,
        lost=(*lost, *written.lost),
    )


def _beside(target: Path, end: str) -> Path:
    return target.with_name(target.stem + end)
