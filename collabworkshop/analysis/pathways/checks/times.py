"""Whether something comes true early, and can be as it is dated."""

from collections.abc import Iterator

from collabworkshop.analysis.pathways.checks.check import Check, Look, Seen
from collabworkshop.analysis.pathways.checks.sources import OURS, PRACTICES
from collabworkshop.analysis.pathways.timeline import FIRST_YEAR, too_early
from collabworkshop.analysis.sentences import counted

__all__ = ["NOTHING_EARLY", "TOO_EARLY"]


def _nothing_early(look: Look) -> Iterator[Seen]:
    dated = [(one.ends, key) for key, one in look.of("outcome", "output") if one.ends is not None]
    first = min((ends for ends, _ in dated), default=0)
    if first > FIRST_YEAR:
        keys = sorted(key for ends, key in dated if ends == first)
        come = "comes" if len(keys) == 1 else "come"
        yield Seen(
            f"Nothing is dated to come true in the first year; {look.all_said(keys)} {come} "
            f"first, in month {first}.",
            tuple(keys),
        )


def _too_early(look: Look) -> Iterator[Seen]:
    for found in too_early(look.flow):
        months = counted(found.months, "month", "months")
        if found.needs == found.element:
            yield Seen(
                f"{look.said(found.element)} ends {months} before it begins.", (found.element,)
            )
        else:
            pair = (found.needs, found.element)
            yield Seen(
                f"{look.said(found.element)} is dated {months} before "
                f"{look.said(found.needs)}, which leads to it.",
                pair,
                look.flow.steps[pair],
            )


NOTHING_EARLY = Check(
    id="nothing-early",
    title="Nothing in the first year",
    severity="talk",
    why="A coalition that can celebrate something soon has strength for what takes long. (That "
    f"soon means a year: {OURS.lower()}.)",
    source=PRACTICES,
    step="Ask what could be so within a year that people would notice.",
    find=_nothing_early,
)

TOO_EARLY = Check(
    id="too-early",
    title="Dated before what it needs",
    severity="gap",
    why="What leads to something has to be there first; or the link is wrong.",
    source=OURS,
    step="Move one of the two months, or look at the link again.",
    find=_too_early,
)
