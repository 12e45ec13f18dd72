"""A network carried from one format to another, and what the other cannot hold."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from os.path import lexists
from pathlib import Path
from typing import NamedTuple

from collabworkshop.analysis.networks.projection import project
from collabworkshop.exchange.networks import formats
from collabworkshop.inspection.opening import opened
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network

__all__ = ["Converted", "converted"]


class Converted(NamedTuple):
    """What a conversion did.

    Parameters
    ----------
    network
        As it was written.
    source, target
        Titles of the formats.
    files
        What was written, the main file first.
    faults
        What is wrong with the source.
    lost
        What did not come along, a sentence each.
    """

    network: Network
    source: str
    target: str
    files: tuple[Path, ...]
    faults: tuple[Fault, ...]
    lost: tuple[str, ...]


def converted(
    source: Path,
    target: Path,
    *,
    nodes: Path | None = None,
    directed: bool | None = None,
    source_format: str | None = None,
    target_format: str | None = None,
    keep: str | None = None,
    overwrite: bool = False,
) -> Converted:
    """Write a network in another format, or in the same one anew.

    Parameters
    ----------
    source, nodes, directed, source_format
        As for `opened`.
    target
        The file to write; its ending says the format.
    target_format
        The format to write, where the ending does not say it.
    keep
        In a two-mode network the set of which the target is to be: those who have
        partners in common are tied there.
    overwrite
        Whether files that are there already may be replaced.

    Raises
    ------
    UnreadableError
        When the source cannot be read, the format cannot be written, or a file is there
        already. Nothing is written then.
    """
    codec = formats.codec(target_format) if target_format else formats.writable(target.name)
    if codec.write is None:
        raise UnreadableError(f"{codec.title} can be read here, and not written. Choose another.")
    found = opened(source, nodes=nodes, directed=directed, format_name=source_format)
    network, lost = project(found.network, keep) if keep is not None else (found.network, ())
    written = codec.write(network)
    files = {target: written.data}
    files |= {_beside(target, end): data for end, data in written.beside.items()}
    _refuse_to_replace(files, overwrite=overwrite)
    _save(files)
    return Converted(
        network=network,
        source=formats.codec(found.format_name).title,
        target=codec.title,
        files=tuple(files),
        faults=found.faults,
        lost=(*lost, *written.lost),
    )


def _beside(target: Path, end: str) -> Path:
    return target.with_name(target.stem + end)


def _refuse_to_replace(files: Iterable[Path], *, overwrite: bool) -> None:
    there = [file for file in files if lexists(file)]
    if there and not overwrite:
        raise UnreadableError(
            f"There is already a file {str(there[0])!r}. Choose another name, or say --overwrite "
            "to replace it."
        )
    special = next((file for file in there if not file.is_file()), None)
    if special is not None:
        raise UnreadableError(f"{str(special)!r} is no file. Choose another name.")


def _save(files: Mapping[Path, bytes]) -> None:
    """Write each file whole before it takes its name: the source may be one of them."""
    for file, data in files.items():
        part = file.with_name(f".{file.name[:100]}.part")
        try:
            part.write_bytes(data)
            part.replace(file)
        except (OSError, ValueError) as error:
            with suppress(OSError, ValueError):
                part.unlink()
            reason = getattr(error, "strerror", None) or "it cannot be a name"
            raise UnreadableError(
                f"{str(file)!r} cannot be written ({reason}). Check the folder, and the space on "
                "the disk."
            ) from None
