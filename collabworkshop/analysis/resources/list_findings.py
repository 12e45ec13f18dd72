"""What is worth saying about the shared lists? Nobody has matched them yet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from collabworkshop.analysis.resources.shared_lists import KindCount
from collabworkshop.analysis.sentences import counted, listed, named, short
from collabworkshop.model.resource import Resource
from collabworkshop.model.result import Finding

__all__ = [
    "COUNTABLE",
    "on_each_side",
    "on_the_lines",
    "over_the_kinds",
    "units_apart",
    "who_is_silent",
]

COUNTABLE = frozenset(
    {"staff-time", "volunteers", "space", "funds", "equipment", "transport", "training"}
)
"""Kinds of which there is so much and no more; advice and contacts cannot be counted."""


def who_is_silent(silent: Mapping[str, str], *, shared: int) -> Iterator[Finding]:
    """Yield who has not shared a list; where nobody has, only that.

    Parameters
    ----------
    silent
        Members without a shared line: key to name.
    shared
        How many lines are shared.
    """
    if not shared:
        yield Finding(
            code="nothing-yet", sentence="Nobody has shared an offer or a need yet.", severity="gap"
        )
    elif silent:
        yield Finding(
            code="not-shared",
            sentence=f"{_start(len(silent), 'member has', 'members have')} not shared a list yet: "
            f"{named(silent.values(), most=8)}.",
            evidence=tuple(silent),
            severity="gap",
        )


def on_each_side(lines: Mapping[str, Resource], names: Mapping[str, str]) -> Iterator[Finding]:
    """Yield who only needs, and who only gives; each list is one side of a conversation."""
    sides: defaultdict[str, set[str]] = defaultdict(set)
    for one in lines.values():
        sides[one.organisation].add(one.side)
    for side, code, what in (
        ("need", "needs-only", "name what they need, and nothing that they could give"),
        ("offer", "offers-only", "name what they could give, and nothing that they need"),
    ):
        found = sorted((key for key in sides if sides[key] == {side}), key=names.__getitem__)
        if found:
            yield Finding(
                code=code,
                sentence=f"These {what}: {named(names[key] for key in found)}.",
                evidence=tuple(found),
                severity="talk",
            )


def on_the_lines(
    lines: Mapping[str, Resource], names: Mapping[str, str], *, on: date
) -> Iterator[Finding]:
    """Yield offers that do not say how much, and lines whose last day is over.

    Parameters
    ----------
    lines
        Offers and needs by key, in order.
    names
        Key of each organisation to its name.
    on
        The date; a line that ends on it is not over.
    """
    vague = [
        key
        for key, one in lines.items()
        if one.side == "offer" and one.amount is None and one.kind in COUNTABLE
    ]
    if vague:
        yield Finding(
            code="without-amount",
            sentence=f"{_start(len(vague), 'offer does', 'offers do')} not say how much: "
            f"{_told(vague, lines, names)}.",
            evidence=tuple(vague),
            severity="note",
        )
    over = [key for key, one in lines.items() if one.ends and one.ends < on]
    if over:
        yield Finding(
            code="over-already",
            sentence=f"{_start(len(over), 'line has', 'lines have')} a last day that is over: "
            f"{_told(over, lines, names)}.",
            evidence=tuple(over),
            severity="note",
        )


def over_the_kinds(kinds: tuple[KindCount, ...]) -> Iterator[Finding]:
    """Yield kinds that are needed and offered by nobody, and kinds that nobody mentions."""
    lacking = [count for count in kinds if count.needs and not count.offers]
    if lacking:
        yield Finding(
            code="no-offer",
            sentence=f"Needed, and offered by nobody: {named(count.name for count in lacking)}.",
            evidence=tuple(count.kind for count in lacking),
            severity="gap",
        )
    missing = [count for count in kinds if not count.needs and not count.offers]
    if missing and len(missing) < len(kinds):
        yield Finding(
            code="unmentioned-kind",
            sentence=f"Nobody mentions {named(count.name.lower() for count in missing)}.",
            evidence=tuple(count.kind for count in missing),
            severity="note",
        )


def units_apart(lines: Mapping[str, Resource], names: Mapping[str, str]) -> Iterator[Finding]:
    """Yield needs that count in another unit than every offer of their kind from others."""
    apart = [key for key, one in lines.items() if one.side == "need" and _alone(one, lines)]
    if apart:
        yield Finding(
            code="units-apart",
            sentence=f"{_start(len(apart), 'need counts', 'needs count')} in another unit than "
            f"every offer of the same kind: {_told(apart, lines, names)}.",
            evidence=tuple(apart),
            severity="talk",
        )


def _alone(need: Resource, lines: Mapping[str, Resource]) -> bool:
    offers = {
        one.unit.strip().casefold()
        for one in lines.values()
        if one.side == "offer" and one.kind == need.kind and one.organisation != need.organisation
    }
    unit = need.unit.strip().casefold()
    # Where one of the two has no unit, that does not stand in the way.
    return bool(unit and offers) and "" not in offers and unit not in offers


def _start(count: int, one: str, many: str) -> str:
    said = counted(count, one, many)
    return said[0].upper() + said[1:]


def _told(keys: list[str], lines: Mapping[str, Resource], names: Mapping[str, str]) -> str:
    told = (f"{short(lines[k].what)} ({short(names[lines[k].organisation])})" for k in keys)
    return listed(told, most=3)
