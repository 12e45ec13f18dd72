"""What Pajek says of a vertex or a line beyond who and how much: shapes, colours, times.

A row ends in words that stand in pairs, ``ic Red fos 20`` for example; a shape may stand
before them, and times in brackets among them.
"""

import re
from collections.abc import Iterable, Mapping

from collabworkshop.exchange.networks.pajek.colour import colour_of, written_colour
from collabworkshop.exchange.networks.pajek.sections import bare, words
from collabworkshop.exchange.number import number_of

__all__ = ["LINE_KEYS", "VERTEX_KEYS", "parameters", "taken_colour", "written_parameters"]

VERTEX_KEYS = frozenset(
    [
        *("ic", "bc", "bw", "lc", "la", "lr", "lphi", "fos", "font", "x_fact", "y_fact", "phi"),
        *("r", "q", "HOOKS", "s_size", "shape", "time"),
    ]
)
"""What Pajek knows of vertices (Pajek manual, "Exporting pictures to EPS")."""

LINE_KEYS = frozenset(
    [
        *("w", "c", "p", "s", "a", "ap", "l", "lp", "lr", "lphi", "lc", "la", "fos", "font"),
        *("h1", "h2", "a1", "k1", "a2", "k2", "label", "time"),
    ]
)
"""What Pajek knows of lines; ``l`` is read as ``label``."""

_SHAPES = {"ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman"}
_LINE_END = re.compile(r"[\r\n]")


def parameters(rest: Iterable[str]) -> dict[str, str]:
    """Return what the last words of a row say, as written.

    Examples
    --------
    >>> parameters(["box", "ic", "Red", "[1-3]", "fos", "20"])
    {'shape': 'box', 'ic': 'Red', 'time': '[1-3]', 'fos': '20'}
    """
    found: dict[str, list[str]] = {}
    key, waiting = "", False
    for word in rest:
        if waiting:
            found.setdefault(key, []).append(bare(word))
            waiting = False
        elif word.startswith("[") and word.endswith("]"):
            found.setdefault("time", []).append(word)
            key = ""
        elif word.startswith('"') or number_of(word) is not None:
            found.setdefault(key or "more", []).append(bare(word))
        elif not found and word.lower() in _SHAPES:
            found["shape"] = [word]
        else:
            key, waiting = word, True
    if waiting:
        found.setdefault(key, []).append("")
    return {key: " ".join(values) for key, values in found.items()}


def taken_colour(found: dict[str, str], key: str) -> str:
    """Return the colour that stands under a key; its name stays, a plain number does not."""
    colour = colour_of(found.get(key, ""))
    if colour and found[key] == written_colour(colour):
        del found[key]
    return colour


def written_parameters(
    attributes: Mapping[str, str], known: frozenset[str], key: str, colour: str
) -> tuple[str, list[str]]:
    """Return the end of a row, and the keys of what cannot stand there.

    Parameters
    ----------
    known
        What Pajek has a place for.
    key, colour
        What Pajek calls the main colour, and what it is, ``#rrggbb`` or nothing.
    """
    parts, lost = [], []
    for name in sorted(attributes, key=lambda name: name != "shape"):
        value = attributes[name]
        part = _part(name, value) if name in known else None
        fits = name != key or (colour_of(value) == colour and value != _plain(colour))
        if part is None or not fits:
            lost.append(name)
        else:
            parts.append(part)
    if colour and (key in lost or key not in attributes):
        parts.append(f"{key} {written_colour(colour)}")
    return "".join(f" {part}" for part in parts), lost


def _plain(colour: str) -> str:
    return written_colour(colour) if colour else ""


def _part(name: str, value: str) -> str | None:
    """Return what says it, or ``None`` where it would be read as something else."""
    if name in ("shape", "time"):
        choices = [value]
    else:
        said = "l" if name == "label" else name
        choices = [f"{said} {value}", f'{said} "{value}"']
    read_as = {"l" if name == "label" else name: value}
    if _LINE_END.search(value) or not value.strip():
        choices = choices[1:] if not _LINE_END.search(value) else []
    for choice in choices:
        if not choice.startswith("%") and parameters(words(choice)) == read_as:
            return choice
    return None
