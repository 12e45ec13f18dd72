"""How wide is a text, and where do its lines break? Found without drawing it."""

from functools import cache, lru_cache

from matplotlib.font_manager import FontProperties, findfont
from matplotlib.ft2font import FT2Font

from collabworkshop.figures.lettering import families, plain

__all__ = ["lines_of", "wide"]

_EM = 100

_SURE = 0.98
"""Part of the width that is used: on a screen letters begin at whole dots, and may need more."""


@cache
def _fonts(weight: str) -> tuple[FT2Font, ...]:
    # Fonts of our own: those that matplotlib draws with change their size while it does.
    found = tuple(
        FT2Font(findfont(FontProperties(family=name, weight=weight))) for name in families()
    )
    for font in found:
        font.set_size(_EM, 72)
    return found


@cache
def _advance(sign: str, weight: str) -> float:
    """Return how far one letter moves the pen, in heights of a letter."""
    code = ord(sign)
    font = next((one for one in _fonts(weight) if one.get_char_index(code)), _fonts(weight)[0])
    return float(font.load_char(code).linearHoriAdvance / 65_536 / _EM)


def wide(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is, in points; letters that join are a little narrower than that.

    Examples
    --------
    >>> wide("ii", 10) < wide("WW", 10), wide("", 10)
    (True, 0)
    """
    weight = "bold" if bold else "normal"
    return size * sum(_advance(sign, weight) for sign in text)


@lru_cache(maxsize=4_096)  # a label is tried in many sizes, and drawn in one
def lines_of(text: str, size: float, width: float) -> tuple[str, ...]:
    """Return a whole text as lines of no more than a width, broken between words where that goes.

    Parameters
    ----------
    text
        What somebody typed; it is made drawable.
    size
        Of its letters, in points.
    width
        In points.

    Examples
    --------
    >>> lines_of("Families stay in their homes", 10, 80)
    ('Families stay in', 'their homes')
    """
    lines, line = [], ""
    width *= _SURE
    for word in plain(text).split(" "):
        tried = f"{line} {word}" if line else word
        if wide(tried, size) <= width:
            line = tried
            continue
        lines += [line] if line else []
        *full, line = _broken(word, size, width)
        lines += full
    return (*lines, line)


def _broken(word: str, size: float, width: float) -> list[str]:
    """Return a word in pieces that fit; mostly it is one."""
    pieces, used = [""], 0.0
    for sign in word:
        more = wide(sign, size)
        if pieces[-1] and used + more > width:
            pieces.append("")
            used = 0.0
        pieces[-1] += sign
        used += more
    return pieces
