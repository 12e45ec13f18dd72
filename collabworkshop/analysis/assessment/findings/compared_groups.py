"""Whether leaders answer otherwise than others, and staff otherwise than constituents.

Every item is looked at, so a few would differ by chance alone; that is allowed for.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from collabworkshop.analysis.assessment.answers import NO, YES
from collabworkshop.analysis.assessment.difference import Caution, Difference, among_many
from collabworkshop.analysis.assessment.differing import differs
from collabworkshop.analysis.assessment.findings.reading import Reading, quoted, share
from collabworkshop.analysis.assessment.tally import ROLE, Tally
from collabworkshop.model.person import HERE_AS
from collabworkshop.model.questionnaire import Item, Part
from collabworkshop.model.result import Finding

__all__ = ["apart", "compared_groups"]

_MOST = 2

_Sides = tuple[tuple[int, int], ...]
"""Rank and people, the lowest rank first."""


class _Pair(NamedTuple):
    part: Part
    item: Item
    aspect: str
    first: Tally
    second: Tally


def compared_groups(read: Reading) -> Iterator[Finding]:
    """Yield where two groups of people answer differently."""
    leaders = [_leaders(read, *place) for place in _places(read)]
    yield from _differing(leaders, "leaders-and-others", HERE_AS["leader"], "everybody else", read)
    staff = [_staff(read, *place) for place in _places(read)]
    yield from _differing(
        staff, "staff-and-constituents", HERE_AS["staff"], HERE_AS["constituent"].lower(), read
    )


def apart(read: Reading, part: Part, item: Item, aspect: str) -> Difference:
    """Return how differently leaders and all others rate an item."""
    pair = _leaders(read, part, item, aspect)
    return _differs(pair, read.caution)


def _places(read: Reading) -> Iterator[tuple[Part, Item, str]]:
    for part in read.asked.parts:
        if part.asks in ("ticks", "ratings", "cases"):
            for item in part.items:
                for aspect in [one.id for one in part.aspects] or [""]:
                    yield part, item, aspect


def _leaders(read: Reading, part: Part, item: Item, aspect: str) -> _Pair:
    group = f"{ROLE}leader"
    inside, rest = read.tally(part, item, aspect, group), read.rest(part, item, aspect, group)
    return _pair(part, item, aspect, inside, rest)


def _staff(read: Reading, part: Part, item: Item, aspect: str) -> _Pair:
    one, other = (read.tally(part, item, aspect, f"{ROLE}{r}") for r in ("staff", "constituent"))
    return _pair(part, item, aspect, one, other)


def _pair(part: Part, item: Item, aspect: str, first: Tally, second: Tally) -> _Pair:
    """Return two tallies in a form that can be compared: of a case, who sees it as we do."""
    if part.asks == "cases":
        first, second = (_as_we_do(tally, item.answer) for tally in (first, second))
    return _Pair(part, item, aspect, first, second)


def _as_we_do(tally: Tally, answer: str) -> Tally:
    same = tally.counts.get(answer, 0)
    counts = {YES: same, NO: tally.people - same}
    return tally.model_copy(update={"counts": {value: n for value, n in counts.items() if n}})


def _differing(
    pairs: list[_Pair], code: str, first: str, second: str, read: Reading
) -> Iterator[Finding]:
    each = [_differs(pair, read.caution) for pair in pairs]
    found = among_many(each, caution=read.caution)
    told = [(d, p) for d, p in zip(found, pairs, strict=True) if d.verdict in ("clear", "perhaps")]
    told.sort(key=lambda one: (one[0].p or 0.0, -abs(one[0].delta or 0.0)))
    for difference, pair in told[:_MOST]:
        surely = (
            "" if difference.verdict == "clear" else " This may be chance: the groups are small."
        )
        yield Finding(
            code=code,
            sentence=f"{quoted(pair.item)}: {_in_words(pair, first, second, read)}.{surely}",
            evidence=(f"{pair.part.id}.{pair.item.id}",),
            severity="talk",
        )


def _differs(pair: _Pair, caution: Caution) -> Difference:
    return _between(_sides(pair.first), _sides(pair.second), caution)


# After one more answer all items but one stand as they stood.
@lru_cache(maxsize=4096)
def _between(first: _Sides, second: _Sides, caution: Caution) -> Difference:
    return differs(dict(first), dict(second), caution=caution)


def _sides(tally: Tally) -> _Sides:
    return tuple(tally.ranks.items())


def _in_words(pair: _Pair, first: str, second: str, read: Reading) -> str:
    """Return how the two groups answer, in counts."""
    if pair.part.asks in ("ticks", "cases"):
        (k1, n1), (k2, n2) = (_ticked(tally) for tally in (pair.first, pair.second))
        what = "ticked" if pair.part.asks == "ticks" else "seen as we see it"
        return f"{what} by {k1} of {n1} ({first.lower()}) and by {k2} of {n2} ({second})"
    aspect = next(one for one in pair.part.aspects if one.id == pair.aspect)
    scale = read.asked.scales[aspect.scale]
    border = _border(pair)
    (k1, n1), (k2, n2) = (_at_least(tally, border) for tally in (pair.first, pair.second))
    asked = f" ({aspect.label})" if len(pair.part.aspects) > 1 else ""
    rung = scale.level(border).label
    return (
        f"rated “{rung}” or higher{asked} by {k1} of {n1} ({first.lower()}) "
        f"and by {k2} of {n2} ({second})"
    )


def _ticked(tally: Tally) -> tuple[int, int]:
    return tally.counts.get(YES, 0), tally.people


def _at_least(tally: Tally, rank: int) -> tuple[int, int]:
    return sum(n for r, n in tally.ranks.items() if r >= rank), tally.people


def _border(pair: _Pair) -> int:
    """Return the rank at which the two groups are furthest apart."""
    ranks = sorted(set(pair.first.ranks) | set(pair.second.ranks))
    return max(
        ranks,
        key=lambda r: (abs(share(_at_least(pair.first, r)) - share(_at_least(pair.second, r))), -r),
    )
