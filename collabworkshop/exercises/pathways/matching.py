"""Which boxes of two drafts are one, by their words and by what people said of them."""

from collections.abc import Mapping

from collabworkshop.analysis.pathways.comparing import Comparison, compared
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.pathways.standing import pathway_of
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.pathway_match import PATHWAY_MATCH, PathwayMatch
from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State

__all__ = ["apart", "match", "match_key", "matched", "one_with", "said"]

_Pair = tuple[str, str]


def match_key(one: str, other: str) -> str:
    """Return the key of what is said of two boxes: the same, from whichever side one looks.

    Examples
    --------
    >>> match_key("main/b", "a/x") == match_key("a/x", "main/b")
    True
    """
    return "~".join(sorted((one, other)))


def match(one: str, other: str, *, same: bool, expected: int | None = None) -> Change:
    """Return the change by which somebody says that two boxes are one, or are two."""
    first, second = sorted((one, other))
    body = PathwayMatch(first=first, second=second, same=same).model_dump(mode="json")
    return Change(kind=PATHWAY_MATCH, key=match_key(one, other), body=body, expected=expected)


def said(state: State) -> dict[_Pair, bool]:
    """Return what was said of two boxes, what was said first standing first.

    Both directions count. Where both were said (two laptops, an earlier version), the later holds.
    """
    found: dict[_Pair, bool] = {}
    for record in sorted(state.of(PATHWAY_MATCH).values(), key=_moment):
        one = noun_of(PathwayMatch, record)
        first, second = sorted((one.first, one.second))
        found.pop((first, second), None)
        found[first, second] = one.same
    return found


def matched(state: State, first: str, second: str) -> Comparison:
    """Return what two drafts have in common.

    Parameters
    ----------
    state
        What stands now.
    first, second
        The drafts.
    """
    ours, theirs = pathway_of(state, first), pathway_of(state, second)
    told = _between(said(state), ours, theirs)
    confirmed = one_with(told)
    refused = [pair for pair, same in told.items() if not same]
    return compared(ours, theirs, confirmed=list(confirmed.items()), refused=refused)


def one_with(told: Mapping[_Pair, bool]) -> dict[str, str]:
    """Return which box of the second draft each of the first was said to be.

    A box is one with one only: two who say it of two at the same moment are heard in turn.
    """
    found: dict[str, str] = {}
    for (first, second), same in told.items():
        if same and first not in found and second not in found.values():
            found[first] = second
    return found


def apart(state: State, first: str, second: str) -> list[_Pair]:
    """Return the boxes of two drafts of which somebody said that they are two, by their words."""
    ours, theirs = pathway_of(state, first), pathway_of(state, second)
    found = [k for k, same in _between(said(state), ours, theirs).items() if not same]
    return sorted(found, key=lambda pair: (ours.elements[pair[0]].label, pair))


def _between(told: Mapping[_Pair, bool], ours: Pathway, theirs: Pathway) -> dict[_Pair, bool]:
    """Return what was said of a box of the one and a box of the other, in this order."""
    found = {}
    for (one, other), same in told.items():
        for pair in ((one, other), (other, one)):
            if pair[0] in ours.elements and pair[1] in theirs.elements:
                found[pair] = same
    return found


def _moment(record: Record) -> tuple[str, str]:
    """Return the order in which things were said, the same on every machine."""
    return record.at.isoformat(), str(record.id)
