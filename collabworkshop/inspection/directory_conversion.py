"""A directory of services made ready as HSDS 3.0."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from collabworkshop.exchange.directories.writing import write_json, write_tabular
from collabworkshop.inspection.conversion import Conversion
from collabworkshop.inspection.directory_opening import opened_directory
from collabworkshop.inspection.layout import many
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.directory import Directory
from collabworkshop.model.errors import UnreadableError

__all__ = ["directory_conversion"]

_BY_ENDING = {".json": "hsds-json", ".zip": "hsds-tabular", "": "hsds-tabular"}
_TITLES = {"hsds-tabular": "HSDS 3.0, tables", "hsds-json": "HSDS 3.0, JSON"}
# A fixed moment, so that the same directory is always the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def directory_conversion(
    found: list[Piece],
    name: str,
    target: Path,
    *,
    source_format: str | None,
    target_format: str | None,
) -> Conversion:
    """Return a directory as it will be written, in a folder, a zip or one JSON; see `converted`."""
    chosen = _chosen(target, name, target_format)
    if chosen not in _TITLES:
        raise UnreadableError(
            f"The format {chosen} can be read here, and not written. Choose {' or '.join(_TITLES)}."
        )
    got = opened_directory(found, name, format_name=source_format)
    written = (write_json if chosen == "hsds-json" else write_tabular)(got.directory)
    files, folder = _placed(written.files, target)
    return Conversion(
        held=_held(got.directory),
        source=got.directory.standard,
        target=_TITLES[chosen],
        files=files,
        faults=got.faults,
        lost=written.lost,
        folder=folder,
    )


def _chosen(target: Path, name: str, target_format: str | None) -> str:
    ending = _ending(target)
    if ending not in _BY_ENDING or (ending, target_format) == (".json", "hsds-tabular"):
        raise UnreadableError(
            f"{name!r} is a directory of services, which is written as a folder, a .zip or a "
            f".json (tables never as .json), and not as {target.name!r}. Give the target one of "
            "these endings, or none for a folder."
        )
    return target_format or _BY_ENDING[ending]


def _ending(target: Path) -> str:
    return "" if target.is_dir() else target.suffix.lower()


def _placed(files: Mapping[str, bytes], target: Path) -> tuple[dict[Path, bytes], Path | None]:
    """Return what each file will hold, and the folder that they need, if any."""
    ending = _ending(target)
    if ending == ".zip":
        return {target: _zipped(files)}, None
    if ending == ".json":
        (_, data), *others = files.items()
        beside = {target.with_name(f"{target.stem}-{name}"): held for name, held in others}
        return {target: data} | beside, None
    return {target / name: data for name, data in files.items()}, target


def _zipped(files: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            member = zipfile.ZipInfo(name, _MOMENT)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return stream.getvalue()


def _held(directory: Directory) -> str:
    return (
        f"{many(len(directory.organisations), 'organisation')}, "
        f"{many(len(directory.services), 'service')} and "
        f"{many(len(directory.locations), 'location')}"
    )
