"""How a theory of change comes onto sheets: one, or several that say where a link goes on."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from collabworkshop.analysis.sentences import short
from collabworkshop.figures.paper import Area
from collabworkshop.figures.pathways.arranged import Laid, arranged
from collabworkshop.figures.pathways.as_put import as_put
from collabworkshop.figures.pathways.cards import Arrow, Card, arrows_of, cards_of
from collabworkshop.figures.strands import Spot
from collabworkshop.model.pathway import Pathway

__all__ = ["MOST_SHEETS", "Sheet", "sheets"]

MOST_SHEETS = 12

_ON_ONE = 90
"""More boxes than that never stood on one sheet; it is not tried."""

_ON_EACH = 45


class Sheet(NamedTuple):
    """One page.

    Parameters
    ----------
    number, of
        Which one of how many.
    cards, arrows
        What stands there.
    laid
        Where.
    """

    number: int
    of: int
    cards: Mapping[str, Card]
    arrows: Sequence[Arrow]
    laid: Laid


def sheets(pathway: Pathway, area: Area, places: Mapping[str, Spot]) -> list[Sheet]:
    """Return the pages that a theory needs; none where it has no box, or too many.

    Parameters
    ----------
    pathway
        The theory of change.
    area
        What a page has for it, in points.
    places
        Where the group put the boxes on the screen. They are kept where every box has one and
        there is room for all between their neighbours.
    """
    cards, arrows = cards_of(pathway), arrows_of(pathway)
    if not cards:
        return []
    put = as_put(cards, arrows, area, places)
    if put is not None:
        return [Sheet(1, 1, cards, arrows, put)]
    if len(cards) <= _ON_ONE:
        laid = arranged(cards, arrows, area)
        if laid is not None:
            anew = cards.keys() <= places.keys()
            return [Sheet(1, 1, cards, arrows, laid._replace(anew=anew))]
    row = _in_a_row(cards, arrows)
    for count in range(max(2, -(-len(row) // _ON_EACH)), MOST_SHEETS + 1):
        found = list(_spread(row, cards, arrows, area, count))
        if len(found) == count:
            return found
    return []


def _in_a_row(cards: Mapping[str, Card], arrows: Sequence[Arrow]) -> list[str]:
    """Return the boxes from the impact backwards, each followed by what leads to it alone."""
    before: dict[str, list[str]] = {key: [] for key in cards}
    for arrow in arrows:
        before[arrow.right].append(arrow.left)
    leads = {arrow.left for arrow in arrows}
    ends = sorted(cards.keys() - leads, key=lambda key: (cards[key].kind != "impact", key))
    row: dict[str, None] = {}
    waiting = ends[::-1]
    while waiting:
        key = waiting.pop()
        if key not in row:
            row[key] = None
            waiting += reversed(before[key])
    return list(row)


def _spread(
    row: Sequence[str],
    cards: Mapping[str, Card],
    arrows: Sequence[Arrow],
    area: Area,
    count: int,
) -> Iterator[Sheet]:
    """Yield the sheets, until one is too full."""
    sheet_of = {key: at * count // len(row) + 1 for at, key in enumerate(row)}
    numbers = {key: at for at, key in enumerate(row, start=1)}
    for number in range(1, count + 1):
        here = [
            arrow for arrow in arrows if number in (sheet_of[arrow.left], sheet_of[arrow.right])
        ]
        keys = [key for key in row if sheet_of[key] == number]
        beyond = sorted({end for arrow in here for end in arrow[:2]} - set(keys))
        shown = {key: _numbered(cards[key], numbers[key]) for key in keys}
        shown |= {key: _elsewhere(cards[key], numbers[key], sheet_of[key]) for key in beyond}
        laid = arranged(shown, here, area)
        if laid is None:
            return
        yield Sheet(number, count, shown, here, laid)


def _numbered(card: Card, number: int) -> Card:
    return card._replace(head=f"{number}  {card.head}")


def _elsewhere(card: Card, number: int, sheet: int) -> Card:
    return Card("elsewhere", short(card.label), f"{number}  on page {sheet}")
