"""What words, numbers and brackets of a GML file belong together.

Own reader: networkx refuses two nodes of one label, a node without one, and letters beyond
ASCII; all of that is in files that people bring.
"""

import html.entities
import re
from collections.abc import Iterator
from typing import NamedTuple, Union

from collabworkshop.model.errors import UnreadableError

__all__ = ["DEEPEST", "MOST_PAIRS", "Pair", "pairs_of"]

MOST_PAIRS = 1_500_000
DEEPEST = 50

_TOKEN = re.compile(
    r"(?P<comment>(?:\A|\n)[ \t]*#[^\n]*)"
    r'|"(?P<text>[^"]*)"'
    r"|(?P<bracket>[\[\]])"
    r'|(?P<word>[^\s\[\]"]+)'
    r'|(?P<open>")'
)
_SIGN = re.compile(r"&(?:#(?P<number>[0-9]{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>\w+));")


class Pair(NamedTuple):
    """A word, what stands behind it, and the line on which it stands."""

    key: str
    value: Union[str, "list[Pair]"]
    line: int


def pairs_of(text: str) -> list[Pair]:
    """Return what a GML text says; strings and numbers alike as they are written.

    Raises
    ------
    UnreadableError
        When brackets or quotation marks do not match, or there is too much or too deep of it.

    Examples
    --------
    >>> (graph,) = pairs_of('graph [ node [ id 1 label "Caf&#233;" ] ]')
    >>> graph.value[0].value[1]
    Pair(key='label', value='Café', line=1)
    """
    top: list[Pair] = []
    open_lists = [top]
    key = None
    line = 1
    count = 0
    for line, kind, written in _tokens(text):
        inside = open_lists[-1]
        if kind == "bracket" and written == "[":
            if len(open_lists) > DEEPEST:
                raise _too_much(f"In line {line} more than {DEEPEST} brackets are open")
            open_lists.append([])
            inside.append(Pair(key or "", open_lists[-1], line))
            key = None
        elif kind == "bracket":
            if key is not None:
                inside.append(Pair(key, "", line))
            key = None
            open_lists.pop()
            if not open_lists:
                raise _unmatched(f"in line {line} a bracket ']' closes what was never opened")
        elif key is None and kind == "word":
            key = written
            continue
        else:
            inside.append(Pair(key or "text", written, line))
            key = None
        count += 1
        if count > MOST_PAIRS:
            raise _too_much(f"This file says more than {MOST_PAIRS:,} things")
    if len(open_lists) > 1:
        raise _unmatched("at its end a bracket '[' is still open")
    return top


def _tokens(text: str) -> Iterator[tuple[int, str, str]]:
    line, counted = 1, 0
    for found in _TOKEN.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        kind = found.lastgroup or ""
        if kind == "open":
            raise _unmatched(f"a quotation mark in line {line} is never closed")
        if kind == "text":
            yield line, kind, _spelled_out(found["text"])
        elif kind != "comment":
            yield line, kind, found[kind]


def _spelled_out(text: str) -> str:
    return _SIGN.sub(_sign, text) if "&" in text else text


def _sign(found: re.Match[str]) -> str:
    """Return the sign that a code stands for; what stands for none stays as it is."""
    if found["name"]:
        number = html.entities.name2codepoint.get(found["name"], 0)
        number = ord("'") if found["name"] == "apos" else number
    else:
        number = int(found["number"]) if found["number"] else int(found["hex"], 16)
    is_sign = 0 < number < 0xD800 or 0xDFFF < number <= 0x10FFFF
    return chr(number) if is_sign else found[0]


def _unmatched(what: str) -> UnreadableError:
    return UnreadableError(
        f"This file cannot be read as GML: {what}. It may be cut off, or be no GML at all. Save "
        "the network again in the program that it comes from."
    )


def _too_much(what: str) -> UnreadableError:
    return UnreadableError(
        f"{what}, so it is hardly a network of people. Check that it is the right file, or keep "
        "the part that the workshop needs and save it as a file of its own."
    )
