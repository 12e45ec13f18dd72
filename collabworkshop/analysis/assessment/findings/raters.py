"""Whether raters tell items apart alike, and whether their organisation shows in what they say."""

from collections.abc import Iterator

from collabworkshop.analysis.assessment.findings.reading import Reading, quoted
from collabworkshop.analysis.assessment.reliability import (
    MUCH,
    Intraclass,
    alpha_in_words,
    in_words,
    intraclass_correlation,
    krippendorff_alpha,
)
from collabworkshop.model.questionnaire import Aspect, Item, Part
from collabworkshop.model.result import Finding

__all__ = ["raters"]

_FEWEST = 3
"""Items before one asks whether raters tell them apart, and organisations of several
people before one asks whether theirs agree."""

_MOST = 40
"""Items up to which the one that shows organisations most is told; of more, chance finds one."""


def raters(read: Reading) -> Iterator[Finding]:
    """Yield how alike people rate everything that is rated in one way, and where houses agree."""
    asked: dict[Aspect, list[dict[int, int]]] = {}
    for part in read.parts("ratings"):
        for aspect in part.aspects:
            ranks = [read.tally(part, item, aspect.id).ranks for item in part.items]
            asked.setdefault(aspect, []).extend(ranks)
    for aspect, tallies in asked.items():
        yield from _alike(read, aspect, tallies)
    yield from _by_house(read)


def _alike(read: Reading, aspect: Aspect, tallies: list[dict[int, int]]) -> Iterator[Finding]:
    most = max(sum(counts.values()) for counts in tallies)
    alpha = krippendorff_alpha(tallies)
    if len(tallies) >= _FEWEST and most >= read.convention("fewest") and alpha is not None:
        yield Finding(
            code="raters",
            sentence=(
                f"“{aspect.label}”, {len(tallies)} items together: {alpha_in_words(alpha)} "
                f"Krippendorff's alpha is {alpha:.2f}."
            ),
        )


def _by_house(read: Reading) -> Iterator[Finding]:
    """Yield the item that people of one organisation answer most alike, and others otherwise."""
    rated = [(p, item) for p in read.parts("ratings") if p.of == "person" for item in p.items]
    if len(rated) > _MOST:
        return
    found = [
        (one, part, item)
        for part, item in rated
        if (one := _within_houses(read, part, item)) and one.icc1 >= MUCH
    ]
    if found:
        closest, part, item = max(found, key=lambda one: one[0].icc1)
        yield Finding(
            code="by-organisation",
            sentence=f"{quoted(item)}: {in_words(closest)}",
            evidence=(f"{part.id}.{item.id}",),
            severity="talk",
        )


def _within_houses(read: Reading, part: Part, item: Item) -> Intraclass | None:
    """Return how much comes with the organisation, where three have several people."""
    aspect = part.aspects[0].id
    tallies = {g: read.tally(part, item, aspect, g) for g in read.organisations()}
    several = {group: tally.ranks for group, tally in tallies.items() if tally.people > 1}
    return intraclass_correlation(several) if len(several) >= _FEWEST else None
