"""Which network is in a file, a folder or a zip, read in the format that it has."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks import formats
from collabworkshop.exchange.source import content
from collabworkshop.inspection.direction import directed_as_said
from collabworkshop.inspection.pieces import Piece, pieces
from collabworkshop.inspection.tables import part_of, read_tables
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network

__all__ = ["Opened", "holds_network", "left_out", "names_of", "opened", "opened_among"]

_TABLES = "tables"


class Opened(NamedTuple):
    """A network, what is wrong with its file, the file's name and its format's."""

    network: Network
    faults: tuple[Fault, ...]
    name: str
    format_name: str


class _Choice(NamedTuple):
    """The file that holds the network, that of its nodes, and those that were not read."""

    network: Piece
    nodes: Piece | None
    left: tuple[Piece, ...] = ()


def opened(
    path: Path,
    *,
    nodes: Path | None = None,
    directed: bool | None = None,
    format_name: str | None = None,
) -> Opened:
    """Return the network that somebody names.

    Parameters
    ----------
    path
        A file, a folder or a zip that holds one network.
    nodes
        A table of its nodes, where that is a file of its own.
    directed
        Whether ties run one way, where a person says so.
    format_name
        The format, where a person says so; ``None`` finds it.

    Raises
    ------
    UnreadableError
        When there is no network, more than one, or one that cannot be read.
    """
    return opened_among(
        pieces(path), path.name, nodes=nodes, directed=directed, format_name=format_name
    )


def opened_among(
    found: list[Piece],
    name: str,
    *,
    nodes: Path | None = None,
    directed: bool | None = None,
    format_name: str | None = None,
) -> Opened:
    """Return the network that lies in files, and what people call the whole; see `opened`."""
    choice = _choice(found, name, format_name)
    if nodes is not None:
        choice = choice._replace(nodes=_only(nodes))
    piece = choice.network
    data = content(piece.data)
    shown = format_name or formats.recognised(data, piece.name).name
    if choice.nodes is not None and shown != _TABLES:
        raise UnreadableError(
            f"{piece.name!r} has its nodes in itself ({formats.codec(shown).title}); a table of "
            f"nodes goes with a table of ties only. Leave out {choice.nodes.name!r}."
        )
    if shown == _TABLES:
        got = read_tables(piece, choice.nodes, directed=directed)
    else:
        read = formats.codec(shown).read(data, piece.name)
        got = directed_as_said(read, directed, name=piece.name, format_name=shown)
    misled = formats.wrong_ending(formats.codec(shown), piece.name)
    faults = (*misled, *got.faults, *left_out(choice.left, name))
    return Opened(got.network, faults, piece.name, shown)


def holds_network(piece: Piece) -> bool:
    """Say whether one of several files holds a network; tables must name the ends of ties."""
    return part_of(piece).ties or _is_network(piece, None)


def _choice(found: list[Piece], name: str, format_name: str | None) -> _Choice:
    if len(found) == 1:
        return _Choice(found[0], None)
    networks, node_tables, left = [], [], []
    for piece in found:
        part = part_of(piece) if format_name in (None, _TABLES) else None
        if (part and part.ties) or _is_network(piece, format_name):
            networks.append(piece)
        elif part and part.nodes:
            node_tables.append(piece)
        else:
            left.append(piece)
    if len(networks) != 1:
        raise _none_or_several(networks, found, name)
    pair = len(node_tables) == 1 and part_of(networks[0]).ties
    alone = () if pair else tuple(node_tables)
    return _Choice(networks[0], node_tables[0] if pair else None, (*left, *alone))


def _is_network(piece: Piece, format_name: str | None) -> bool:
    """Say whether a file is no table and has the format, or any format where none is named."""
    found = formats.looks_like(piece.data, piece.name)
    return found is not None and found.name != _TABLES and format_name in (None, found.name)


def _none_or_several(
    networks: Iterable[Piece], found: Iterable[Piece], name: str
) -> UnreadableError:
    several = names_of(networks)
    if several:
        return UnreadableError(
            f"There are several networks in {name!r}: {several}. Choose one of these files, and "
            "with --nodes the table of its nodes where it has one."
        )
    return UnreadableError(
        f"There is no network in {name!r} that is known here. It holds {names_of(found)}. Choose "
        "the file itself and say which format it has."
    )


def names_of(found: Iterable[Piece]) -> str:
    """Return the names of files as a list in a sentence."""
    names = [repr(piece.name) for piece in found]
    more = [f"{len(names) - 10} more"] if len(names) > 10 else []
    return ", ".join([*names[:10], *more])


def _only(path: Path) -> Piece:
    found = pieces(path)
    if len(found) > 1:
        raise UnreadableError(f"{path.name!r} holds several files. Name the table of nodes itself.")
    return found[0]


def left_out(left: Iterable[Piece], name: str) -> tuple[Fault, ...]:
    """Return a fault for the files beside the one that was read."""
    book = FaultBook()
    for piece in left:
        book.note("left-out-file", name, piece.name)
    return book.faults()
