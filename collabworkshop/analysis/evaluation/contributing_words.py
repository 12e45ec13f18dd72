"""Did what contributes move, and did its aim? How that is said."""

from collections import Counter
from collections.abc import Iterable, Mapping

from collabworkshop.analysis.evaluation.contributing import Moved, Tied
from collabworkshop.analysis.sentences import counted, listed, number, quoted

__all__ = ["MOVED", "pair_said", "pairs_said"]

MOVED: Mapping[Moved, str] = {
    "better": "moved the right way",
    "same": "stayed where it was",
    "worse": "moved the wrong way",
    "changed": "moved, with no direction to hold it against",
    "unknown": "not known whether it moved",
}
"""How an indicator moved since its baseline."""


def pair_said(tied: Tied, called: Mapping[str, str]) -> str:
    """Return how the two of a pair moved; that both did proves nothing.

    Parameters
    ----------
    tied
        The pair.
    called
        What each indicator is called, by key.

    Examples
    --------
    >>> pair = Tied(contributing="c", moves="m", first="better", second="worse")
    >>> pair_said(pair, {"c": "Names on the list", "m": "Days of waiting"})
    '“Names on the list” moved the right way; “Days of waiting”, its aim, moved the wrong way.'
    """
    first, second = (
        f"{'it is ' if how == 'unknown' else ''}{MOVED[how]}" for how in (tied.first, tied.second)
    )
    aim = f"{quoted(called[tied.moves])}, its aim,"
    if tied.first == "unknown":
        return f"Of {quoted(called[tied.contributing])} {first}; {_of(aim, tied.second, second)}."
    return f"{quoted(called[tied.contributing])} {first}; {_of(aim, tied.second, second)}."


def _of(aim: str, how: Moved, said: str) -> str:
    return f"of {aim} {said}" if how == "unknown" else f"{aim} {said}"


def pairs_said(pairs: Iterable[Tied]) -> str:
    """Return how those moved that should move one indicator, all together.

    Examples
    --------
    >>> pair = Tied(contributing="c", moves="m", first="better")
    >>> pairs_said([pair, pair.model_copy(update={"first": "same"})])
    'two contribute: one moved the right way and one stayed where it was'
    """
    counts = Counter(one.first for one in pairs)
    total = sum(counts.values())
    if not total:
        return ""
    if total == 1:
        return f"one contributes: {MOVED[next(iter(counts))]}"
    said = (f"{number(counts[how])} {MOVED[how]}" for how in MOVED if counts[how])
    return f"{counted(total, 'contributes', 'contribute')}: {listed(said)}"
