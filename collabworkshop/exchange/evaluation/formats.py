"""Which formats of evaluation plans are known, and which of them a file has."""

from importlib import import_module
from pathlib import PurePath

from collabworkshop.exchange.evaluation.codec import EvaluationCodec
from collabworkshop.model.errors import UnreadableError

__all__ = ["NAMES", "codec", "looks_like", "writable"]

_MODULES = {
    "iati": "iati.iati",
    "evaluation-workbook": "workbook.plan_workbook",
}

NAMES = tuple(_MODULES)
"""Every format by name, in the order in which a file is compared with them."""


def codec(name: str) -> EvaluationCodec:
    """Return the format of this name.

    Raises
    ------
    UnreadableError
        When there is none; the message lists the formats.
    """
    if name not in _MODULES:
        raise UnreadableError(f"There is no format {name!r}. There are {', '.join(NAMES)}.")
    found: EvaluationCodec = import_module(f"{__package__}.{_MODULES[name]}").CODEC
    return found


def looks_like(data: bytes) -> EvaluationCodec | None:
    r"""Return the format of an evaluation plan that a file shows; ``None`` for anything else.

    Examples
    --------
    >>> looks_like(b'<?xml version="1.0"?>\n<iati-activities version="2.03"/>').name
    'iati'
    >>> looks_like(b"<graphml/>") is None
    True
    """
    return next((one for one in map(codec, NAMES) if one.recognises(data)), None)


def writable(file_name: str) -> EvaluationCodec:
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
        known = "; ".join(f"{one.name} ({one.title}, {one.endings[0]})" for one in codecs)
        raise UnreadableError(
            f"The name {file_name!r} does not say in which format to write. Known are {known}. "
            "Give it one of these endings, or say which format it is."
        )
    return found
