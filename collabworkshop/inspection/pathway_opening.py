"""Which theory of change is in a file, a folder or a zip."""

from collections.abc import Sequence
from typing import NamedTuple

from collabworkshop.exchange.directories.reading import looks_like as is_directory
from collabworkshop.exchange.pathways import formats
from collabworkshop.exchange.pathways.tables.pathway_tables import table_of
from collabworkshop.exchange.pathways.tables.pathway_workbook import chosen
from collabworkshop.exchange.pathways.tables.reading import has_kinds, read_tables
from collabworkshop.exchange.source import content, first_lines
from collabworkshop.exchange.table import Table
from collabworkshop.inspection.opening import holds_network, left_out, names_of
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault
from collabworkshop.model.pathway import Pathway

__all__ = ["OpenedPathway", "holds_pathway", "opened_pathway"]

_TABLES = "pathway-tables"
_NO_TABLES = (b"PK\x03\x04", b"<", b"{", b"[", b"*")


class OpenedPathway(NamedTuple):
    """A theory of change, what is wrong with its file, and the name of its format."""

    pathway: Pathway
    faults: tuple[Fault, ...]
    format_name: str


def holds_pathway(found: Sequence[Piece]) -> bool:
    """Say whether files hold a theory of change, and neither a network nor a directory beside it.

    A table of ties with a table whose rows name kinds of elements is one as well.
    """
    theories = [piece for piece in found if formats.looks_like(piece.data)]
    others = [piece for piece in found if piece not in theories]
    if theories:
        beside = {piece.name: piece.data for piece in others}
        return not any(map(holds_network, others)) and not (beside and is_directory(beside))
    elements, links = _pair(found)
    return elements is not None and links is not None and has_kinds(elements[1])


def opened_pathway(
    found: Sequence[Piece], name: str, *, format_name: str | None = None
) -> OpenedPathway:
    """Return the one theory of change that lies in files.

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
    if len(found) == 1:
        return _read(found[0], format_name)
    whole = [piece for piece in found if _is_whole(piece, format_name)]
    if len(whole) == 1:
        got = _read(whole[0], format_name)
        rest = left_out([piece for piece in found if piece is not whole[0]], name)
        return got._replace(faults=(*got.faults, *rest))
    elements, links = _pair(found) if format_name in (None, _TABLES) and not whole else (None, None)
    if elements is None and links is None:
        said = (
            f"There are several theories of change in {name!r}: {names_of(whole)}"
            if whole
            else f"There is no theory of change in {name!r} that is known here. It holds "
            f"{names_of(found)}"
        )
        raise UnreadableError(f"{said}. Choose one of these files.")
    tables = [_whole_table(part) for part in (elements, links)]
    read = read_tables(tables[0], tables[1], name)
    taken = [part[0] for part in (elements, links) if part]
    rest = left_out([piece for piece in found if piece not in taken], name)
    return OpenedPathway(read.pathway, (*read.faults, *rest), _TABLES)


def _read(piece: Piece, format_name: str | None) -> OpenedPathway:
    data = content(piece.data)
    by_ending = formats.of_ending(piece.name)
    shown = format_name or _shown(data) or (by_ending.name if by_ending else None)
    read = formats.read(data, piece.name, name=shown)
    return OpenedPathway(read.pathway, read.faults, shown or "")


def _shown(data: bytes) -> str | None:
    found = formats.looks_like(data)
    return found.name if found else None


def _is_whole(piece: Piece, format_name: str | None) -> bool:
    shown = _shown(piece.data)
    return shown not in (None, _TABLES) and format_name in (None, shown)


_Part = tuple[Piece, Table]


def _pair(found: Sequence[Piece]) -> tuple[_Part | None, _Part | None]:
    """Return the table of elements and the table of links among files, by their beginnings."""
    parts: list[_Part] = []
    for piece in found:
        if not piece.data.startswith(_NO_TABLES):
            try:
                parts.append((piece, table_of(first_lines(piece.data), piece.name)))
            except UnreadableError:
                continue
    tables = chosen([table for _, table in parts])
    elements, links = (next((part for part in parts if part[1] is table), None) for table in tables)
    return elements, links


def _whole_table(part: _Part | None) -> Table | None:
    return table_of(content(part[0].data), part[0].name) if part else None
