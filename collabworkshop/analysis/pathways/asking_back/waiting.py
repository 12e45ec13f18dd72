"""Which question comes next, where some were passed over? Those come back at the end."""

from collections.abc import Sequence

from collabworkshop.analysis.pathways.asking_back.asked import Asked
from collabworkshop.analysis.sentences import counted

__all__ = ["progress", "waiting"]


def waiting(asked: Sequence[Asked], passed: Sequence[Asked]) -> tuple[Asked, ...]:
    """Return the questions in the order in which they come.

    Parameters
    ----------
    asked
        What is to be asked, in order.
    passed
        What somebody passed over, in that order.

    Examples
    --------
    >>> one, two = Asked("before", "a"), Asked("enough", "a")
    >>> waiting((one, two), [one])[0].topic
    'enough'
    """
    first = (one for one in asked if one not in passed)
    return (*first, *(one for one in passed if one in asked))


def progress(boxes: int, asked: int, passed: int = 0) -> str:
    """Return how far one is, in plain words.

    Parameters
    ----------
    boxes
        How many there are.
    asked
        How many questions are still open.
    passed
        How many of these were passed over.

    Examples
    --------
    >>> progress(7, 4)
    '7 boxes; 4 questions to go so far. Each new box brings some more.'
    >>> progress(1, 0)
    '1 box; every question has its answer.'
    """
    there = "1 box" if boxes == 1 else f"{boxes} boxes"
    if not asked:
        return f"{there}; every question has its answer."
    open_ = "1 question" if asked == 1 else f"{asked} questions"
    skipped = counted(passed, "of them", "of them")
    later = f", {skipped} skipped for now" if passed else ""
    return f"{there}; {open_} to go so far{later}. Each new box brings some more."
