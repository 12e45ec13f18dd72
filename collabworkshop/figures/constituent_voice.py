"""Whose voice is at which level? A bar for each level, parted by whose voice it is."""

from collections.abc import Mapping

from matplotlib.axes import Axes

from collabworkshop.analysis.decisions.voices import VOICES, Bar, DecisionVoices, Voice
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.segments import PATTERNS, draw_pattern, draw_segments
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_constituent_voice"]

_APART = "Seen differently"

_FILLED: dict[Voice, str] = {"lived": "full", "speaks-for": "half", "neither": "open"}

_LEFT, _HEAD, _FOOT = 16.0, 6.0, 6.0
"""Room for the levels, the heading and the key, in heights of a letter."""


def draw_constituent_voice(
    axes: Axes,
    voices: DecisionVoices,
    *,
    parts: Mapping[str, str],
    sizes: Sizes = A4,
    dark: bool = False,
) -> Axes:
    """Draw how many places there are at each level, by whose voice they are.

    A place is one stakeholder in one decision; a bar is as long as it has places. Beside it
    stands how many of them are of those who live with the issue. Places on which no part
    has more than half stand in the last bar.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    voices
        The result.
    parts
        Part to its name.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    most = max((bar.total for bar in voices.bars), default=0)
    if not most:
        paper.say("Nobody has said yet who has which part. Say it, and it will stand here.")
        return axes
    text = sizes.text
    paper.write(
        text,
        paper.height - 2.2 * text,
        "Whose voice is at which level",
        weight="bold",
        fontsize=1.5 * text,
    )
    step = (paper.height - (_HEAD + _FOOT) * text) / len(voices.bars)
    for at, bar in enumerate(voices.bars):
        y = paper.height - _HEAD * text - (at + 0.5) * step
        _draw_bar(paper, bar, parts[bar.part] if bar.part else _APART, y, step, most)
    _draw_key(paper)
    return axes


def _draw_bar(paper: Paper, bar: Bar, name: str, y: float, step: float, most: int) -> None:
    text, left = paper.sizes.text, _LEFT * paper.sizes.text
    right = left + (paper.width - left - 18 * text) * bar.total / most
    half = min(0.32 * step, 3 * text)
    paper.write(left - text, y, name, ha="right", weight="bold", within=left - 2 * text)
    if bar.total:
        segments = [(count, PATTERNS[_FILLED[voice]]) for voice, count in bar.counts.items()]
        draw_segments(paper, Area(left, y - half, right, y + half), segments, size=1.1 * text)
    lived = f"{bar.counts['lived']} of {bar.total}" if bar.total else "none"
    paper.write(right + text, y, f"{lived} {'live with the issue' if bar.total else ''}".strip())


def _draw_key(paper: Paper) -> None:
    text, x, y = paper.sizes.text, _LEFT * paper.sizes.text, 3.6 * paper.sizes.text
    for voice, meaning in VOICES.items():
        box = Area(x, y - 0.6 * text, x + 2 * text, y + 0.6 * text)
        draw_pattern(paper, box, PATTERNS[_FILLED[voice]])
        paper.write(x + 2.6 * text, y, meaning)
        x += (len(meaning) * 0.58 + 5) * text
    paper.write(
        _LEFT * text,
        1.6 * text,
        "A place is one stakeholder in one decision; it stands where more than half see it.",
        color=paper.look.quiet,
    )
