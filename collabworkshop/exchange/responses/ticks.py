"""What was ticked, where a question has a column for each of its options.

A ticked cell holds the words of the option, the number that stands for it, or a mark that is the
same in all columns; a blank one was not ticked. The option "Other" may have words of one's own.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from collabworkshop.exchange.responses.coding import whole_number
from collabworkshop.exchange.responses.column import Column
from collabworkshop.exchange.responses.scale_words import plain_words

__all__ = ["Box", "asks_for_one", "asks_for_several", "boxes_of"]

_MARKS = frozenset({"x", "✓", "✔", "☑", "1", "yes", "y", "true", "checked", "selected", "ticked"})
_UNTICKED = frozenset({"0", "no", "n", "false", "unchecked", "unselected", "not selected"})
_YES_OR_NO = frozenset({"yes", "no", "y", "n"})
_OWN_WORDS = re.compile(
    r"\b(?:other|others|specify|explain|describe|please type|comments?|autre|sonstiges?|otr[oa])\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"all that apply|all which apply|up to (?:\w+|\d+)|multiple (?:responses|answers)|"
    r"(?:select|choose|tick|check) all|one or more|top (?:two|three|four|five)|mehrere|plusieurs|"
    r"todas las que",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?:select|choose|tick|check|pick) (?:only )?one|one (?:response|answer) per", re.IGNORECASE
)


class Box(NamedTuple):
    """The column of one option.

    Parameters
    ----------
    column, label
        The column, and the option.
    tick
        What a ticked cell holds; blank where no cell is ticked.
    words
        Whether people write their own words there.
    """

    column: Column
    label: str
    tick: str
    words: bool

    def ticked(self, cell: str) -> bool:
        """Say whether a cell holds what a ticked one does."""
        return cell == self.tick or plain_words(cell) == plain_words(self.label)


def asks_for_several(question: str) -> bool:
    """Say whether a question asks for all answers that apply.

    Examples
    --------
    >>> asks_for_several("What helps? (select all that apply)"), asks_for_several("What helps?")
    (True, False)
    """
    return _SEVERAL.search(question) is not None


def asks_for_one(question: str) -> bool:
    """Say whether a question asks for one answer, and not for more."""
    return _ONE.search(question) is not None and not asks_for_several(question)


def boxes_of(columns: Sequence[Column], labels: Sequence[str], question: str) -> list[Box] | None:
    """Return a box for each column; ``None`` where the columns are no options to tick.

    Examples
    --------
    >>> def columns(*cells: str) -> list[Column]:
    ...     return [Column(at, "", "", tuple(each.split(","))) for at, each in enumerate(cells)]
    >>> [box.tick for box in boxes_of(columns("1,,1", ",2,"), ["We", "They"], "Who?") or ()]
    ['1', '2']
    >>> boxes_of(columns("4,5,4", "3,3,1"), ["We meet", "We eat"], "How often?")
    """
    off = _unticked(columns, question)
    # A file with few rows may have a stray code in one of two cells; the question tells then.
    least = 0.5 if asks_for_several(question) or asks_for_one(question) else 0.8
    ticks = [
        _tick(column, label, off, least) for column, label in zip(columns, labels, strict=True)
    ]
    own = [_OWN_WORDS.search(label) is not None for label in labels]
    strange = [
        at for at, tick in enumerate(ticks) if tick is None and columns[at].counts and not own[at]
    ]
    if 5 * len(strange) > len(columns) or not _told_apart(ticks, labels):
        return None
    if any(columns[at].counts for at in range(len(ticks))) and not any(ticks):
        return None
    return [
        Box(_without(column, off), label, tick or "", words=tick is None and bool(column.counts))
        for column, label, tick in zip(columns, labels, ticks, strict=True)
    ]


def _unticked(columns: Sequence[Column], question: str) -> frozenset[str]:
    """Return what stands in the boxes that were not ticked; nothing where those are blank."""
    values = {column.place: {value.casefold() for value in column.counts} for column in columns}
    together = set().union(*values.values())
    pairs = [seen for seen in values.values() if seen & _MARKS and seen & _UNTICKED]
    if not pairs or not together <= _MARKS | _UNTICKED:
        return frozenset()
    # A yes and a no for each row are answers, unless the question asks what applies.
    if together <= _YES_OR_NO and not asks_for_several(question):
        return frozenset()
    return _UNTICKED


def _without(column: Column, off: frozenset[str]) -> Column:
    if not off:
        return column
    cells = tuple("" if cell.casefold() in off else cell for cell in column.cells)
    return Column(column.place, column.heading, column.label, cells)


def _tick(column: Column, label: str, off: frozenset[str], least: float) -> str | None:
    """Return what a ticked cell holds, or ``None`` where cells hold all kinds of things."""
    counts = Counter({v: n for v, n in column.counts.items() if v.casefold() not in off})
    if not counts:
        return "" if column.counts else None
    words = {value for value in counts if plain_words(value) == plain_words(label)}
    codes = Counter({v: n for v, n in counts.items() if v not in words and _is_code(v)})
    code, times = codes.most_common(1)[0] if codes else ("", 0)
    named = sum(counts[value] for value in words)
    if named + times < least * counts.total():
        return None
    return code or next(iter(words))


def _is_code(value: str) -> bool:
    return value.casefold() in _MARKS or whole_number(value) is not None


def _told_apart(ticks: Sequence[str | None], labels: Sequence[str]) -> bool:
    """Say whether codes run upwards with the options, or are the same mark for all of them."""
    named = zip(ticks, labels, strict=True)
    codes = [t for t, label in named if t and plain_words(t) != plain_words(label)]
    if len(set(codes)) <= 1:
        return not codes or codes[0].casefold() in _MARKS or len(codes) == 1
    numbers = [whole_number(code) for code in codes]
    if None in numbers or len(set(numbers)) < len(numbers):
        return False
    return sum((one or 0) > (other or 0) for one, other in pairwise(numbers)) <= 1
