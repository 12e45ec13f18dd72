"""What one line of a TheoryMaker text says.

The language is described in TheoryMaker's own help: ``ID:: Label``, ``--Group`` … ``--``,
``A | B -> C | D [label | style]``, settings ``Key: Value``, and ``#`` before a comment.
"""

import re
from typing import NamedTuple

from collabworkshop.exchange.pathways.theorymaker.colours import is_style

__all__ = ["Arrows", "Box", "Close", "Line", "Open", "Setting", "line_of"]


class Box(NamedTuple):
    """An element: ``A:: Walk to school``."""

    id: str
    label: str


class Open(NamedTuple):
    """The beginning of a group: how deep it is, its id and its title."""

    depth: int
    id: str
    title: str


class Close(NamedTuple):
    """The end of a group."""

    depth: int


class Arrows(NamedTuple):
    """A chain of links: the names at each step, and what stands on the arrows."""

    steps: tuple[tuple[str, ...], ...]
    label: str


class Setting(NamedTuple):
    """What is said of the whole: ``Title: Our theory``."""

    name: str
    said: str


Line = Box | Open | Close | Arrows | Setting

_GROUP = re.compile(r"(-{2,})\s*(?!>)(.*)")
_NOT_IN_ID = re.compile(r"[\[\]:|>]")
_SETTING = re.compile(r"[A-Za-z][A-Za-z /-]*|rank *= *\w+")


def line_of(text: str) -> Line | None:
    r"""Return what a line says; ``None`` where it says nothing that can be understood.

    Examples
    --------
    >>> line_of("A | B -> C [helps | dashed red]")
    Arrows(steps=(('A', 'B'), ('C',)), label='helps')
    >>> line_of("A:: Walk///to school [colour=red]"), line_of("--Outcomes")
    (Box(id='A', label='Walk\nto school'), Open(depth=1, id='', title='Outcomes'))
    """
    group = _GROUP.fullmatch(text)
    if group:
        return _group(max(1, len(group[1]) // 2), group[2])
    arrow, box = text.find("->"), text.find("::")
    if arrow >= 0 and not 0 <= box < arrow:
        return _arrows(text)
    named = _named(text)
    if named:
        return Box(named[0], _label(_without_style(named[1])))
    name, sign, said = text.partition(":")
    is_setting = bool(sign) and not said.startswith(":") and _SETTING.fullmatch(name.strip())
    return Setting(name.strip(), _label(_without_style(said))) if is_setting else None


def _named(text: str) -> tuple[str, str] | None:
    """Return the id and the label of ``ID:: Label``; ``None`` for anything else."""
    own, sign, label = text.partition("::")
    return (own.strip(), label) if sign and own.strip() and not _NOT_IN_ID.search(own) else None


def _brackets(text: str) -> tuple[str, str] | None:
    """Return what stands before the brackets at the end of a line, and what in them."""
    before, sign, inside = text.rstrip().rpartition("[")
    inner = inside.removesuffix("]")
    return (before.rstrip(), inner) if sign and inside != inner and "]" not in inner else None


def _group(depth: int, rest: str) -> Line:
    if not rest.strip():
        return Close(depth)
    own, title = _named(rest) or ("", rest)
    return Open(depth, own, _label(_without_style(title)))


def _arrows(text: str) -> Arrows | None:
    body, said = _brackets(text) or (text, "")
    steps = tuple(
        tuple(name for each in step.split("|") if (name := each.strip()))
        for step in body.split("->")
    )
    return Arrows(steps, _label(_arrow_label(said))) if all(steps) else None


def _arrow_label(said: str) -> str:
    parts = [part.strip() for part in said.split("|")]
    for part in parts:
        key, sign, value = part.partition("=")
        if sign and key.strip().casefold() == "label":
            return value.strip()
    return "" if "=" in parts[0] or is_style(parts[0]) else parts[0]


def _without_style(text: str) -> str:
    """Return a label without a list of styles at its end; other brackets belong to it."""
    brackets = _brackets(text)
    if brackets is None:
        return text
    parts = [part for part in brackets[1].split("|") if part.strip()]
    return brackets[0] if all("=" in part or is_style(part) for part in parts) else text


def _label(text: str) -> str:
    return text.strip().replace("///", "\n")
