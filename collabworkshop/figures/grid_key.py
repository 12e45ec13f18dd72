"""Which number on the grid is which stakeholder: the key beside it, by way of working."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import ceil

from collabworkshop.analysis.stakeholders.engagement import Spot, Strategy
from collabworkshop.figures.paper import Paper

__all__ = ["draw_key", "in_key_order", "key_width"]

_ORDER: tuple[Strategy, ...] = ("work-together", "share-power", "win-over", "keep-in-touch")

_MOST_COLUMNS = 2
_STEP = 1.45  # from line to line
_COLUMN = 18.5


def in_key_order(placed: Iterable[Spot]) -> list[Spot]:
    """Return placed stakeholders in the order of the key: by corner, the strongest first."""
    return sorted(placed, key=_rank)


def _rank(spot: Spot) -> tuple[int, float, str, str]:
    corner = _ORDER.index(spot.strategy) if spot.strategy else len(_ORDER)
    return corner, -(spot.influence or 0) - (spot.interest or 0), spot.name, spot.stakeholder


def key_width(paper: Paper, ordered: Sequence[Spot]) -> float:
    """Return how wide the key is, in points."""
    return _columns(paper, ordered) * _COLUMN * paper.sizes.text


def draw_key(
    paper: Paper,
    left: float,
    ordered: Sequence[Spot],
    number: Mapping[str, int],
    strategies: Mapping[str, str],
) -> None:
    """Draw the key.

    Parameters
    ----------
    paper, left
        The sheet, and where on it the key begins.
    ordered
        Stakeholders in the order of the key. Those beyond what it holds are counted
        in its last line.
    number
        Key of a stakeholder to its number, the same as on the board.
    strategies
        Way of working to its name, as a heading.
    """
    text = paper.sizes.text
    columns = _columns(paper, ordered)
    lines = list(_text(ordered, number, strategies))
    most = min(_lines(paper), ceil(len(lines) / columns))
    room = most * columns
    if len(lines) > room:
        rest = sum(1 for sign, _ in lines[room - 1 :] if sign)
        lines = [*lines[: room - 1], ("", f"and {rest} more: see the table")]
    for place, (sign, words) in enumerate(lines):
        x = left + place // most * _COLUMN * text + text
        y = paper.height - (place % most + 1.5) * _STEP * text
        if sign:
            paper.write(x + 1.8 * text, y, sign, ha="right", color=paper.look.quiet)
            paper.write(x + 2.4 * text, y, words, within=(_COLUMN - 3.6) * text)
        else:
            paper.write(x, y, words, within=(_COLUMN - 1.5) * text, weight="bold")


def _lines(paper: Paper) -> int:
    return int(paper.height / paper.sizes.text / _STEP) - 2


def _columns(paper: Paper, ordered: Sequence[Spot]) -> int:
    lines = len(ordered) + len({spot.strategy for spot in ordered})
    return min(_MOST_COLUMNS, ceil(lines / _lines(paper)))


def _text(
    ordered: Sequence[Spot], number: Mapping[str, int], strategies: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield number and words of each line; headings have no number."""
    for code, corner in groupby(ordered, key=lambda spot: spot.strategy or ""):
        yield "", strategies.get(code, code)
        for spot in corner:
            yield str(number[spot.stakeholder]), spot.name
