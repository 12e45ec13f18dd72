"""How often a year is "each month", or "twice a year"? As people write it, in English."""

import re

__all__ = ["a_year"]

_A_YEAR = {
    "day": 365.0,
    "week": 52.0,
    "fortnight": 26.0,
    "month": 12.0,
    "quarter": 4.0,
    "term": 3.0,
    "halfyear": 2.0,
    **dict.fromkeys(("year", "schoolyear", "spring", "summer", "autumn", "winter"), 1.0),
}

_COUNTS = {"once": 1, "twice": 2, "other": 2, "second": 2, "two": 2, "three": 3, "four": 4}
_COUNTS |= {"five": 5, "six": 6, "eight": 8, "ten": 10, "twelve": 12}

_OTHER_WORDS = {"daily": "each day", "annual": "each year", "annually": "each year"}

_COUNT = rf"{'|'.join(_COUNTS)}|[1-9]\d?"
_UNIT = (
    r"(?P<unit>day|week|fortnight|month|quarter|term|half[ -]?year|school[ -]?year|year|spring"
    r"|summer|autumn|winter)"
)

_WAYS = (
    # "twice a year", "three times each month", "once every two years"
    rf"\b(?P<times>once|twice|(?:{_COUNT})(?= times))(?: times)? (?:a|an|each|every|per|in a) "
    rf"(?:(?P<every>{_COUNT})[ -])?{_UNIT}s?\b",
    rf"\b(?:each|every|per) (?:(?P<every>{_COUNT})[ -])?{_UNIT}s?\b",
    rf"\b{_UNIT}ly\b",
    # What our lists call it.
    rf"\A\s*(?:(?P<every>{_COUNT})[ -])?{_UNIT}s?\s*\Z",
)

_READ = 200  # letters


def a_year(words: str) -> float | None:
    """Return how many times a year something happens, or ``None`` where the words do not say it.

    Parameters
    ----------
    words
        As somebody wrote it, or as our lists call it.

    Examples
    --------
    >>> a_year("Every month"), a_year("twice a year"), a_year("every two weeks"), a_year("at times")
    (12.0, 2.0, 26.0, None)
    """
    said = words[:_READ].casefold()
    for other, plain in _OTHER_WORDS.items():
        said = re.sub(rf"\b{other}\b", plain, said)
    found = next(filter(None, (re.search(way, said) for way in _WAYS)), None)
    if found is None:
        return None
    given = found.groupdict()
    unit = re.sub(r"[ -]", "", given["unit"])
    return _A_YEAR[unit] * _number(given.get("times")) / _number(given.get("every"))


def _number(word: str | None) -> int:
    if word is None:
        return 1
    return int(word) if word.isdecimal() and word.isascii() else _COUNTS[word]
