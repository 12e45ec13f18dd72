"""What a file holds carried from one format to another, and what the other cannot hold."""

from pathlib import Path
from typing import NamedTuple

from collabworkshop.inspection.conversion import Conversion
from collabworkshop.inspection.directory_conversion import directory_conversion
from collabworkshop.inspection.evaluation_conversion import evaluation_conversion
from collabworkshop.inspection.kinds import FORMATS, KINDS
from collabworkshop.inspection.network_conversion import network_conversion
from collabworkshop.inspection.pathway_conversion import pathway_conversion
from collabworkshop.inspection.pieces import pieces
from collabworkshop.inspection.recognising import kind_of, refuse_options_of_networks
from collabworkshop.inspection.saving import save
from collabworkshop.inspection.three_w_conversion import three_w_conversion
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault

__all__ = ["Converted", "converted"]


class Converted(NamedTuple):
    """What a conversion did.

    Parameters
    ----------
    held
        What was written, in words.
    source, target
        Titles of the formats.
    files
        What was written, the main file first; a folder stands for all that is in it.
    faults
        What is wrong with the source.
    lost
        What did not come along, a sentence each.
    """

    held: str
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
    """Write what a file holds in another format of its kind, or in the same one anew.

    Parameters
    ----------
    source, nodes, directed, source_format
        As for `inspected`.
    target
        The file or folder to write; its ending says the format.
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
        When the source cannot be read, the format cannot be written or is one of another kind,
        or a file is there already. Nothing is written then.
    WrongUseError
        When something is said of ties, and the source is no network.
    """
    found = pieces(source)
    kind = kind_of(found, format_name=source_format)
    refuse_options_of_networks(kind, source.name, nodes=nodes, directed=directed, project=keep)
    if kind == "responses":
        raise UnreadableError(
            f"{source.name!r} holds {KINDS[kind]}, which are read here and not written. Look at "
            "it with inspect, and bring it in where the workshop asks for answers."
        )
    of_target = FORMATS.get(target_format or "", kind)
    if of_target != kind:
        raise UnreadableError(
            f"{source.name!r} is {KINDS[kind]}, and {target_format} is a format of "
            f"{KINDS[of_target]}: one does not become the other. Choose another format."
        )
    made: Conversion
    formats = {"source_format": source_format, "target_format": target_format}
    if kind == "directory":
        made = directory_conversion(found, source.name, target, **formats)
    elif kind == "three-w":
        made = three_w_conversion(found, source.name, target, **formats)
    elif kind == "pathway":
        made = pathway_conversion(found, source.name, target, **formats)
    elif kind == "evaluation":
        made = evaluation_conversion(found, source.name, target, **formats)
    else:
        made = network_conversion(
            found, source.name, target, nodes=nodes, directed=directed, keep=keep, **formats
        )
    save(made.files, folder=made.folder, overwrite=overwrite)
    files = tuple(made.files) if made.folder is None else (made.folder,)
    return Converted(made.held, made.source, made.target, files, made.faults, made.lost)
