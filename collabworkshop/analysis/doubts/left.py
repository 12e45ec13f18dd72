"""Which doubts are open, and which does a group leave as they are? With its reasons."""

from collections.abc import Sequence
from typing import NamedTuple

from collabworkshop.analysis.doubts.doubt import Doubt, without
from collabworkshop.model.noun import Key, Name, Noun, Text

__all__ = ["LeftDoubt", "Parted", "parted"]


class LeftDoubt(Noun):
    """A doubt that the group leaves as it is.

    Parameters
    ----------
    key
        Key of the record.
    revision
        How often it was written.
    doubt
        Key of the doubt.
    sentence
        What it says now, or said then where it is not there any more.
    reason
        Why the group leaves it.
    by
        Name of who wrote the reason.
    """

    key: Key
    revision: int
    doubt: Key
    sentence: Name
    reason: Name
    by: Text = ""


class Parted(NamedTuple):
    """Doubts, parted by what the group has said to them.

    Parameters
    ----------
    open
        Those that are open.
    left
        Those that the group leaves, with its reasons.
    earlier
        Those that were left, and are no longer there or concern something else by now.
    """

    open: tuple[Doubt, ...]
    left: tuple[LeftDoubt, ...]
    earlier: tuple[LeftDoubt, ...]


def parted(doubts: Sequence[Doubt], aside: Sequence[LeftDoubt]) -> Parted:
    """Return doubts, parted by what the group has said to them.

    Parameters
    ----------
    doubts
        All that there are now.
    aside
        Those that the group has set aside at some time.

    Examples
    --------
    >>> late = Doubt(check="late", sentence="It comes late.", severity="talk")
    >>> said = LeftDoubt(key="1", revision=1, doubt=late.key, sentence="Late.", reason="We know.")
    >>> found = parted([late], [said])
    >>> found.open, found.left[0].sentence
    ((), 'It comes late.')
    """
    there = {doubt.key: doubt for doubt in doubts}
    return Parted(
        open=without(doubts, {one.doubt for one in aside}),
        left=tuple(
            one.model_copy(update={"sentence": there[one.doubt].sentence})
            for one in aside
            if one.doubt in there
        ),
        earlier=tuple(one for one in aside if one.doubt not in there),
    )
