"""What organisations say of themselves: what is weak, who is alone, whose people differ."""

from collections.abc import Iterator

from collabworkshop.analysis.assessment.findings.reading import Reading, middle, quoted
from collabworkshop.analysis.assessment.tally import Tally
from collabworkshop.analysis.sentences import listed
from collabworkshop.model.questionnaire import Item, Part
from collabworkshop.model.result import Finding

__all__ = ["by_organisation", "middles"]


def middles(read: Reading, part: Part, item: Item) -> dict[str, tuple[float, Tally]]:
    """Return for each organisation its middle rating and the counts behind it."""
    aspect = part.aspects[0].id
    found = {g: read.tally(part, item, aspect, g) for g in read.organisations()}
    return {group: (middle(tally), tally) for group, tally in found.items() if tally.people}


def by_organisation(read: Reading) -> Iterator[Finding]:
    """Yield what is worth saying of parts that organisations answer for themselves."""
    for part in read.parts("ratings"):
        if part.of == "organisation":
            rated = {item: middles(read, part, item) for item in part.items}
            yield from _weakest(read, part, {i: r for i, r in rated.items() if len(r) > 1})
            for item, found in rated.items():
                yield from _alone(read, part, item, found)
            yield from _within_a_house(read, part, rated)


_Rated = dict[Item, dict[str, tuple[float, Tally]]]


def _weakest(read: Reading, part: Part, rated: _Rated) -> Iterator[Finding]:
    if len(rated) < 2:
        return
    practised = {
        item: _at_least(found, read.convention("practised")) for item, found in rated.items()
    }
    lowest = min(practised, key=lambda item: practised[item] / len(rated[item]))
    yield Finding(
        code="weakest-practice",
        sentence=(
            f"Least usual across the organisations: {quoted(lowest)}, in "
            f"{practised[lowest]} of {len(rated[lowest])}."
        ),
        evidence=(f"{part.id}.{lowest.id}",),
        severity="gap",
    )
    reached = read.convention("reached")
    nobody = [item for item, found in rated.items() if not _at_least(found, reached)]
    if nobody:
        yield Finding(
            code="nobody-yet",
            sentence=f"No organisation has begun with this: {listed(map(quoted, nobody))}.",
            evidence=tuple(f"{part.id}.{item.id}" for item in nobody),
            severity="gap",
        )


def _at_least(found: dict[str, tuple[float, Tally]], rank: float) -> int:
    """Return how many organisations stand at least so high."""
    return sum(own >= rank for own, _ in found.values())


def _alone(
    read: Reading, part: Part, item: Item, found: dict[str, tuple[float, Tally]]
) -> Iterator[Finding]:
    """Yield an organisation that stands far from the middle of all others."""
    for group, (own, _) in found.items():
        others = [m for other, (m, _) in found.items() if other != group]
        if len(others) < 2 or abs(own - _middle(others)) < read.convention("alone"):
            continue
        ahead = "ahead of" if own > _middle(others) else "behind"
        yield Finding(
            code="alone",
            sentence=f"{quoted(item)}: {read.organisations()[group]} is far {ahead} the others.",
            evidence=(f"{part.id}.{item.id}", group),
            severity="talk",
        )


def _within_a_house(read: Reading, part: Part, rated: _Rated) -> Iterator[Finding]:
    far = read.convention("house")
    for group, label in read.organisations().items():
        apart = [
            i for i, found in rated.items() if group in found and _range(found[group][1]) >= far
        ]
        if apart:
            yield Finding(
                code="same-house-differs",
                sentence=f"People of {label} rate differently: {listed(map(quoted, apart))}.",
                evidence=(*(f"{part.id}.{item.id}" for item in apart), group),
                severity="talk",
            )


def _range(tally: Tally) -> int:
    return max(tally.ranks) - min(tally.ranks)


def _middle(values: list[float]) -> float:
    ordered = sorted(values)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2
