"""What a small group should know about who can see whose placements."""

from collections.abc import Iterator, Sequence

from collabworkshop.analysis.sentences import listed, number, short
from collabworkshop.analysis.stakeholders.engagement import Spot
from collabworkshop.model.result import Finding

__all__ = ["few_placements", "few_raters"]


def few_raters(raters: int, *, group: int, smallest: int) -> Iterator[Finding]:
    """Yield a warning where a group is too small to hide what one person said.

    Parameters
    ----------
    raters
        How many people have placed somebody.
    group
        How many people there are.
    smallest
        How many people it takes to hide one.
    """
    if not raters or not 1 < group < smallest:
        return
    sentence = f"Only {number(raters)} people have placed stakeholders: "
    sentence += "each of them can work out what the other said."
    if raters == 1:
        sentence = "Only one person has placed stakeholders: you both see what that person said."
    yield Finding(code="few-raters", sentence=sentence, severity="note")


def few_placements(spots: Sequence[Spot]) -> Iterator[Finding]:
    """Yield whom too few people have placed for their place to be shown, with how many miss."""
    few = sorted((s for s in spots if s.kept_back), key=lambda s: s.missing)
    if few:
        said = (f"{short(s.name)} ({number(s.missing)} more)" for s in few)
        yield Finding(
            code="few-placements",
            sentence=f"Not enough placements yet: {listed(said)}.",
            evidence=tuple(s.stakeholder for s in few),
            severity="note",
        )
