"""Which formats of networks are known, and which of them a file has.

A format is loaded when it is asked for, so that a table costs no reader of XML. The ending
of a name holds as long as what is in the file does not speak against it: people save
workbooks as "ties.csv" and send exports under names that their mail program made up.
"""

from importlib import import_module
from pathlib import PurePath

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.codec import Codec, Read
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault

__all__ = ["NAMES", "codec", "looks_like", "read", "recognised", "writable", "wrong_ending"]

_MODULES = {
    "gexf": "gexf.gexf",
    "graphml": "graphml.graphml",
    "gml": "gml.gml",
    "kumu": "kumu.kumu_json",
    "pajek": "pajek.pajek",
    "dl": "dl.ucinet_dl",
    "kumu-workbook": "kumu.kumu_sheets",
    "workbook": "tables.node_edge_workbook",
    "krackplot": "krackplot.krackplot",
    "matrix": "tables.matrix_table",
    "tables": "tables.node_edge_tables",
}

NAMES = tuple(_MODULES)
"""Every format by name, in the order in which a file is compared with them.

Those come first that cannot be mistaken for another; almost any text could be a table.
"""

_BEGINNING = 64_000


def codec(name: str) -> Codec:
    """Return the format of this name.

    Raises
    ------
    UnreadableError
        When there is none; the message lists the formats.
    """
    if name not in _MODULES:
        raise UnreadableError(f"There is no format {name!r}. There are {', '.join(NAMES)}.")
    module = import_module(f"collabworkshop.exchange.networks.{_MODULES[name]}")
    found: Codec = module.CODEC
    return found


def recognised(data: bytes, file_name: str) -> Codec:
    """Return the format that a file has, by its ending and then by its beginning.

    Parameters
    ----------
    data
        What is in the file.
    file_name
        Its name, for the ending.

    Raises
    ------
    UnreadableError
        When the file is empty, or has none of the formats; the message lists them.
    """
    if not data.strip():
        raise UnreadableError(f"{file_name!r} is empty. Check that it is the right file.")
    found = looks_like(data, file_name)
    by_ending = _of_ending(file_name)
    if found is None and not by_ending:
        known = "; ".join(map(_described, map(codec, NAMES)))
        raise UnreadableError(
            f"{file_name!r} has no format of networks that is known here. Known are {known}. Save "
            "it as one of these, or say which it is."
        )
    return found or by_ending[0]  # the reader of that ending says best what is wrong


def looks_like(data: bytes, file_name: str) -> Codec | None:
    """Return the format that the beginning of a file shows, those of its ending tried first."""
    tried = [*_of_ending(file_name), *map(codec, NAMES)]
    return next((one for one in tried if one.recognises(data[:_BEGINNING])), None)


def _of_ending(file_name: str) -> list[Codec]:
    return [one for one in map(codec, NAMES) if _ending(file_name) in one.endings]


def read(data: bytes, file_name: str, *, name: str | None = None) -> Read:
    """Return the network that a file holds; a fault says where its ending misleads.

    Parameters
    ----------
    data
        What is in the file.
    file_name
        What people call it.
    name
        The format that a person says it has; ``None`` finds it.

    Raises
    ------
    UnreadableError
        When it has no known format, or not what its format asks for.
    """
    found = codec(name) if name else recognised(data, file_name)
    got = found.read(data, file_name)
    return Read(got.network, (*wrong_ending(found, file_name), *got.faults))


def writable(file_name: str) -> Codec:
    """Return the format that a file of this name is to be written in.

    Where several share an ending, that one is meant whose own it is first.

    Raises
    ------
    UnreadableError
        When no format that can be written has this ending; the message lists them.
    """
    ending = _ending(file_name)
    codecs = [one for one in map(codec, _FOR_WRITING) if one.write and ending in one.endings]
    if not codecs:
        known = "; ".join(_described(one) for one in map(codec, NAMES) if one.write)
        raise UnreadableError(
            f"The name {file_name!r} does not say in which format to write. Known are {known}. "
            "Give it one of these endings, or say which format it is."
        )
    return min(codecs, key=lambda one: one.endings.index(ending))


# Tables of nodes and ties are what most people mean by a CSV file or a workbook.
_FOR_WRITING = ("tables", "workbook", *(n for n in NAMES if n not in ("tables", "workbook")))


def wrong_ending(found: Codec, file_name: str) -> tuple[Fault, ...]:
    """Return a fault where the ending of a name belongs to other formats only."""
    ending = _ending(file_name)
    others = [codec(name) for name in NAMES if name != found.name]
    if ending in found.endings or not any(ending in other.endings for other in others):
        return ()
    book = FaultBook()
    book.note("wrong-ending", file_name, f"{ending}, read as {found.title}")
    return book.faults()


def _ending(file_name: str) -> str:
    return PurePath(file_name).suffix.lower()


def _described(one: Codec) -> str:
    return f"{one.name} ({one.title}, {' or '.join(one.endings)})"
