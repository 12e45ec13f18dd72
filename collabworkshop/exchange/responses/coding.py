"""How the answers of one column are coded: words of a scale, numbers, both, or own words."""

import re
from collections import Counter
from typing import NamedTuple

from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.responses.scale_words import declines, is_scale_word, plain_words
from collabworkshop.model.responses import ItemKind

__all__ = ["WRITTEN_BLANKS", "Coding", "code_and_words", "coding_of", "whole_number"]

WRITTEN_BLANKS = frozenset({"NA", "NaN", "nan", "NULL", "#NULL!", "#N/A", "."})
"""What programs write into a cell that has nothing in it."""

_POINTS = 11  # 0 to 10
_LOWEST, _HIGHEST = -5, 10
_MOST_OPTIONS = 25
_LONGEST_OPTION = 200
_CODE = re.compile(r"\s*(?P<code>[+-]?\d{1,2})\s*(?:[-–—=:.)]\s*|\(|\s)(?P<label>\D.*?)\)?\s*")


class Coding(NamedTuple):
    """What a column holds.

    Parameters
    ----------
    kind
        What is answered there.
    strange
        Values that do not fit a column of that kind.
    rarer
        Values in the rarer of two codings, where a column has words and bare numbers.
    """

    kind: ItemKind
    strange: frozenset[str] = frozenset()
    rarer: frozenset[str] = frozenset()


def whole_number(written: str) -> int | None:
    """Return the whole number that a cell holds, as in ``4`` or ``4.0``.

    Examples
    --------
    >>> whole_number(" 4.0 "), whole_number("4.5"), whole_number("4 - often")
    (4, None, None)
    """
    number = number_of(written)
    return int(number) if number is not None and number.is_integer() else None


def code_and_words(written: str) -> tuple[int, str] | None:
    """Return the number and the words of an answer that begins with a number.

    Examples
    --------
    >>> code_and_words("5 - always"), code_and_words("1 (never)"), code_and_words("5")
    ((5, 'always'), (1, 'never'), None)
    """
    found = _CODE.fullmatch(written)
    return (int(found["code"]), found["label"]) if found else None


def _is_coded_point(value: str) -> bool:
    found = code_and_words(value)
    return found is not None and is_scale_word(found[1])


def coding_of(counts: Counter[str]) -> Coding:
    """Return how a column is coded, by how often each value that is not blank stands in it.

    Nine cells of ten have to fit; those that do not are named.

    Examples
    --------
    >>> coding_of(Counter({"Agree": 5, "Disagree": 2, "4": 1}))
    Coding(kind='scale', strange=frozenset(), rarer=frozenset({'4'}))
    >>> coding_of(Counter({"3": 50, "4": 30, "44": 1})).strange
    frozenset({'44'})
    """
    given = Counter({value: n for value, n in counts.items() if value not in WRITTEN_BLANKS})
    answers = {value for value in given if not declines(value)}
    numbers = {value for value in answers if whole_number(value) is not None}
    points = {v for v in numbers if _LOWEST <= (whole_number(v) or 0) <= _HIGHEST}
    words = {v for v in answers if is_scale_word(v) or _is_coded_point(v)}
    if not _mostly(points | words, answers, given) or not _is_scale(points, words):
        return Coding(_other_kind(given, answers))
    rarer = min(points, words, key=lambda values: _cells(values, given))
    return Coding("scale", frozenset(answers - points - words), frozenset(rarer))


def _is_scale(points: set[str], words: set[str]) -> bool:
    ranks = {whole_number(point) for point in points}
    yes_or_no = ranks <= {0, 1}
    return bool(words) or (bool(ranks) and not yes_or_no and len(ranks) <= _POINTS)


def _other_kind(given: Counter[str], answers: set[str]) -> ItemKind:
    numbers = {value for value in answers if number_of(value) is not None}
    total = given.total()
    few = len(given) <= min(_MOST_OPTIONS, total // 2)
    short = all(len(value) <= _LONGEST_OPTION for value in given)
    if answers and _mostly(numbers, answers, given):
        return "single" if {whole_number(n) for n in numbers} <= {0, 1} else "number"
    yes_or_no = {plain_words(value) for value in answers} <= {"yes", "no", "true", "false"}
    return "single" if given and short and (few or yes_or_no) else "text"


def _mostly(fitting: set[str], of: set[str], given: Counter[str]) -> bool:
    return 10 * _cells(fitting, given) >= 9 * _cells(of, given) > 0


def _cells(values: set[str], given: Counter[str]) -> int:
    return sum(given[value] for value in values)
