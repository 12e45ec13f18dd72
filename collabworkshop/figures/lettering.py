"""How a name that anybody typed becomes letters on a picture.

As plain text: nothing in it is markup, no letter makes the drawing fail, and a
long name is shortened where people can see that it was.
"""

import re
import unicodedata
from functools import cache
from typing import Any

from matplotlib.font_manager import findfont, fontManager, get_font
from matplotlib.patheffects import withStroke

from collabworkshop.theme import Look

__all__ = ["MISSING", "families", "lettering", "plain", "short", "wrapped"]

MISSING = "\u25a1"
"""Stands for a letter that no font of this machine has."""

# matplotlib brings DejaVu Sans, which has Latin, Greek, Cyrillic, Arabic, Hebrew and more.
_WISHED = (
    "DejaVu Sans",
    *("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Zen Hei"),
    *("WenQuanYi Micro Hei", "Droid Sans Fallback", "Microsoft YaHei", "SimHei", "PingFang SC"),
    *("Hiragino Sans GB", "Hiragino Sans", "Yu Gothic", "Apple SD Gothic Neo", "Malgun Gothic"),
    *("Noto Sans Arabic", "Noto Sans Devanagari", "Nirmala UI", "Noto Sans Bengali"),
    *("Noto Sans Tamil", "Noto Sans Thai", "Leelawadee UI", "Noto Sans Ethiopic"),
    *("Arial Unicode MS", "Noto Emoji", "Segoe UI Emoji", "Symbola"),
)

# Signs that turn the direction of the text after them, which is not theirs to decide.
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@cache
def families() -> tuple[str, ...]:
    """Return the font families to draw with, those of the wish list that the machine has."""
    there = {font.name for font in fontManager.ttflist}
    return tuple(name for name in _WISHED if name in there)


@cache
def _known() -> frozenset[int]:
    return frozenset(sign for name in families() for sign in get_font(findfont(name)).get_charmap())


def plain(text: str) -> str:
    r"""Return a text as it can be drawn: on one line, without letters that no font has.

    Examples
    --------
    >>> plain("Clinic\n<b>$x$</b>")
    'Clinic <b>$x$</b>'
    """
    text = unicodedata.normalize("NFC", _TURNS.sub("", text))
    return " ".join("".join(_drawable(sign) for sign in text).split())


def _drawable(sign: str) -> str:
    category = unicodedata.category(sign)
    if sign.isspace():
        return " "
    if category == "Cc":
        return ""
    if ord(sign) in _known():
        return sign
    # What only joins, colours or accents another sign leaves no gap where it is missing.
    return "" if category in ("Cf", "Mn", "Me", "Sk") else MISSING


def _width(sign: str) -> int:
    """Return the width in columns; Chinese, Japanese and Korean letters take two."""
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _fitting(text: str, columns: int) -> int:
    """Return how many letters from the start fit into that many columns.

    It looks no further than they do: a name may have thousands of letters.
    """
    for count, sign in enumerate(text):
        columns -= _width(sign)
        if columns < 0:
            return count
    return len(text)


def short(text: str, columns: int) -> str:
    """Return a text no wider than that many columns, with an ellipsis where it was cut.

    Examples
    --------
    >>> short("Ostermere Town Council", 12)
    'Ostermere T…'
    """
    if _fitting(text, columns) == len(text):
        return text
    return text[: _fitting(text, columns - 1)].rstrip(" ,.;:-–(") + "…"


def wrapped(text: str, columns: int, lines: int) -> str:
    """Return a text on a few lines, broken between words; the last ends with an ellipsis if cut.

    Examples
    --------
    >>> wrapped("River Street Community Centre", 16, 2).splitlines()
    ['River Street', 'Community Centre']
    """
    done = []
    while lines > 1 and (cut := _fitting(text, columns)) < len(text):
        between = text.rfind(" ", 0, cut + 1)
        # A break within the first third would waste the line: break the word instead.
        cut = between if between >= cut / 3 else cut
        done.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
        lines -= 1
    return "\n".join([*done, short(text, columns)])


def lettering(look: Look, size: float, *, halo: bool = False) -> dict[str, Any]:
    """Return how to draw a text, as arguments of matplotlib's ``Axes.text``."""
    style: dict[str, Any] = {
        "fontsize": size,
        "color": look.ink,
        "fontfamily": list(families()),
        "parse_math": False,
        "usetex": False,
        "linespacing": 1.05,
    }
    if halo:
        style["path_effects"] = [withStroke(linewidth=size / 3, foreground=look.surface)]
    return style
