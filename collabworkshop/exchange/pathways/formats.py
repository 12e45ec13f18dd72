"""Which formats of theories of change are known, and which of them a file has."""

from importlib import import_module
from pathlib import PurePath

from collabworkshop.exchange.pathways.codec import PathwayCodec, PathwayRead
from collabworkshop.model.errors import UnreadableError

__all__ = ["NAMES", "codec", "looks_like", "of_ending", "read", "writable"]

_MODULES = {
    "miradi": "miradi.miradi",
    "pathway-json": "own_json",
    "pathway-workbook": "tables.pathway_workbook",
    "pathway-tables": "tables.pathway_tables",
    "dagitty": "dagitty.dagitty",
    "theorymaker": "theorymaker.theorymaker",
    "mermaid": "mermaid",
    "dot": "dot",
    "cids": "cids",
}

NAMES = tuple(_MODULES)
"""Every format by name, in the order in which a file is compared with them."""


def codec(name: str) -> PathwayCodec:
    """Return the format of this name.

    Raises
    ------
    UnreadableError
        When there is none; the message lists the formats.
    """
    if name not in _MODULES:
        raise UnreadableError(f"There is no format {name!r}. There are {', '.join(NAMES)}.")
    found: PathwayCodec = import_module(f"{__package__}.{_MODULES[name]}").CODEC
    return found


def looks_like(data: bytes) -> PathwayCodec | None:
    r"""Return the format of a theory of change that a file shows; ``None`` for anything else.

    Examples
    --------
    >>> looks_like(b"dag { a -> b }").name, looks_like(b"from,to\na,b\n")
    ('dagitty', None)
    """
    return next((one for one in map(codec, NAMES) if one.recognises(data)), None)


def read(data: bytes, file_name: str, *, name: str | None = None) -> PathwayRead:
    """Return the theory that a file holds.

    Parameters
    ----------
    data
        What is in the file.
    file_name
        What people call it.
    name
        The format that a person says it has; ``None`` finds it, by what is in the file and else
        by its ending.

    Raises
    ------
    UnreadableError
        When it has no known format, its format is only written, or it is not what that asks for.
    """
    found = codec(name) if name else looks_like(data) or of_ending(file_name)
    if found is None:
        known = "; ".join(_described(one) for one in map(codec, NAMES) if one.read)
        raise UnreadableError(
            f"{file_name!r} holds no theory of change that is known here. Known are {known}. Save "
            "it as one of these, or say which it is."
        )
    if found.read is None:
        raise UnreadableError(
            f"{found.title} can be written here, and not read. Bring the theory in the format in "
            "which it is worked on."
        )
    if not data.strip():
        raise UnreadableError(f"{file_name!r} is empty. Check that it is the right file.")
    return found.read(data, file_name)


def writable(file_name: str) -> PathwayCodec:
    """Return the format that a file of this name is to be written in.

    Raises
    ------
    UnreadableError
        When no format that can be written has this ending; the message lists them.
    """
    ending = PurePath(file_name).suffix.lower()
    codecs = [one for one in map(codec, NAMES) if one.write]
    found = next((one for one in codecs if ending in one.endings), None)
    if found is None:
        known = "; ".join(map(_described, codecs))
        raise UnreadableError(
            f"The name {file_name!r} does not say in which format to write. Known are {known}. "
            "Give it one of these endings, or say which format it is."
        )
    return found


def of_ending(file_name: str) -> PathwayCodec | None:
    """Return the format that the ending of a name says, of those that can be read."""
    ending = PurePath(file_name).suffix.lower()
    codecs = [one for one in map(codec, NAMES) if one.read]
    return next((one for one in codecs if ending in one.endings), None)


def _described(one: PathwayCodec) -> str:
    return f"{one.name} ({one.title}, {' or '.join(one.endings)})"
