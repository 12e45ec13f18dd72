"""How the answers of a plan are said in its sentences."""

from collections.abc import Iterable, Mapping
from datetime import date

from collabworkshop.analysis.sentences import listed, short
from collabworkshop.model.result import Finding

__all__ = ["Called", "day_of", "first_word_large", "gap", "said_all", "said_some", "talk"]

Called = Mapping[str, Mapping[str, str]]
"""Name of a field to what each of its answers is called."""

_ALL = 1_000
"""More than any list of ours has: a plan leaves nothing out."""


def day_of(day: date) -> str:
    """Return a day as one says it.

    Examples
    --------
    >>> day_of(date(2026, 3, 4))
    '4 March 2026'
    """
    return f"{day.day} {day:%B %Y}"


def first_word_large(given: str, labels: Mapping[str, str]) -> str:
    """Return what an answer is called, as a sentence begins.

    Examples
    --------
    >>> first_word_large("after the supper", {})
    'After the supper'
    """
    said = short(labels.get(given, given).strip())
    return said[:1].upper() + said[1:]


def said_all(given: Iterable[str], labels: Mapping[str, str]) -> str:
    """Return what all the answers are called, as they stand within a sentence.

    Examples
    --------
    >>> said_all(["lead", "staff"], {"lead": "People who lead", "staff": "Staff"})
    'people who lead and staff'
    """
    return listed(map(_within, _names(given, labels)), most=_ALL)


def said_some(given: Iterable[str], labels: Mapping[str, str]) -> str:
    """Return the same where a few are enough; the others are counted.

    Examples
    --------
    >>> said_some("abcdef", {})
    'a, b, c, d and two more'
    """
    return listed(map(_within, _names(given, labels)))


def gap(code: str, sentence: str, *fields: str) -> Finding:
    """Return that something is missing, with the fields of the plan that it rests on."""
    return Finding(code=code, sentence=sentence, evidence=fields, severity="gap")


def talk(code: str, sentence: str, *fields: str) -> Finding:
    """Return that something is worth a conversation, with the fields that it rests on."""
    return Finding(code=code, sentence=sentence, evidence=fields, severity="talk")


def _names(given: Iterable[str], labels: Mapping[str, str]) -> Iterable[str]:
    return (labels.get(one, one) for one in given)


def _within(label: str) -> str:
    return label[:1].lower() + label[1:]
