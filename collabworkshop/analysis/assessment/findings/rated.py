"""Ratings: where a group agrees, where it stands in two camps, and where it is spread."""

from collections.abc import Iterator
from typing import NamedTuple

from collabworkshop.analysis.assessment.agreement import reading, within_group_agreement
from collabworkshop.analysis.assessment.findings.reading import Reading, quoted
from collabworkshop.analysis.assessment.tally import Tally
from collabworkshop.model.questionnaire import Aspect, Item, Part
from collabworkshop.model.result import Finding

__all__ = ["rated"]

_MOST = 2
"""Findings of one kind; what a group cannot talk about in one meeting helps nobody."""


class _Rated(NamedTuple):
    part: Part
    item: Item
    aspect: Aspect
    tally: Tally
    agreed: float
    lies: str


def rated(read: Reading) -> Iterator[Finding]:
    """Yield the items on which people agree most, and those on which they do not."""
    found = list(_each(read))
    apart = sorted(found, key=lambda one: one.agreed)
    for one in [one for one in apart if one.lies == "two camps"][:_MOST]:
        yield _say(read, one, "two-camps", "the group stands in two camps")
    for one in [one for one in apart if one.lies == "spread"][:_MOST]:
        yield _say(read, one, "rated-apart", "answers are spread over the scale")
    together = [one for one in reversed(apart) if one.lies == "together"]
    if together:
        yield _say(read, together[0], "agreed", "on this people agree most", severity="note")


def _each(read: Reading) -> Iterator[_Rated]:
    for part in read.parts("ratings"):
        for item in part.items:
            for aspect in part.aspects:
                tally = read.tally(part, item, aspect.id)
                ranks = read.ranks(part, aspect.id)
                agreed = within_group_agreement(tally.ranks, ranks)
                if agreed is not None:
                    lies = reading(
                        tally.ranks,
                        ranks,
                        fewest=int(read.convention("fewest")),
                        together=read.convention("agreed"),
                        two_camps=read.convention("camps"),
                    )
                    yield _Rated(part, item, aspect, tally, agreed, lies)


def _say(read: Reading, one: _Rated, code: str, what: str, severity: str = "talk") -> Finding:
    scale = read.asked.scales[one.aspect.scale]
    counts = ", ".join(f"{n} × {scale.level(rank).label}" for rank, n in one.tally.ranks.items())
    aspect = f" ({one.aspect.label})" if len(one.part.aspects) > 1 else ""
    return Finding.model_validate(
        {
            "code": code,
            "sentence": f"{quoted(one.item)}{aspect}: {what}: {counts}.",
            "evidence": (f"{one.part.id}.{one.item.id}",),
            "severity": severity,
        }
    )
