"""Whether it is said of each indicator what it counts, where it comes from, and who gathers it.

Of one that is no more than a few words yet, only that.
"""

from collections.abc import Iterator

from collabworkshop.analysis.evaluation.checks.check import Check, Look, Seen
from collabworkshop.analysis.evaluation.checks.sources import COLLECTIVE, CREATING, IATI, OURS

__all__ = [
    "NOT_WORKED_OUT",
    "NO_COLLECTOR",
    "NO_DEFINITION",
    "NO_DIRECTION",
    "NO_RHYTHM",
    "NO_SOURCE",
]


def _not_worked_out(look: Look) -> Iterator[Seen]:
    for key in look.plan.indicators.keys() - look.indicators.keys():
        yield Seen(f"{look.said(key)} stands in words only, and is not worked out yet.", (key,))


def _no_definition(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        if not one.definition.strip():
            yield Seen(f"It is not said what {look.said(key)} counts, and what not.", (key,))


def _no_direction(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        if not one.direction and one.measure in ("number", "percentage"):
            yield Seen(
                f"It is not said whether more or less of {look.said(key)} is wanted.", (key,)
            )


def _no_source(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        if not one.source.strip():
            yield Seen(f"It is not said where the figures for {look.said(key)} come from.", (key,))


def _no_collector(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        if not one.collector.strip():
            yield Seen(f"Nobody gathers {look.said(key)} yet.", (key,))


def _no_rhythm(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        if not one.frequency.strip():
            yield Seen(f"It is not said how often {look.said(key)} is looked at.", (key,))


NOT_WORKED_OUT = Check(
    id="not-worked-out",
    title="An indicator in words only",
    severity="note",
    why="Words show the way. Whether you see the same in them, and who would gather it, shows only "
    "when you work them out; and nobody can work out all of them.",
    source=CREATING,
    step="Choose the few that would change what you do, and work these out. Leave the others.",
    find=_not_worked_out,
)

NO_DEFINITION = Check(
    id="no-definition",
    title="An indicator without a definition",
    severity="note",
    why="Two organisations that count differently have two figures and one name. "
    "What is counted, and what is not, has to be said once.",
    source=COLLECTIVE,
    step="Write who or what is counted, who is left out, and in which time.",
    find=_no_definition,
)

NO_DIRECTION = Check(
    id="no-direction",
    title="More or less?",
    severity="note",
    why="A figure that rises is good news or bad. Who reads it has to know.",
    source=IATI,
    step="Choose up or down. Where both may be good, say so in the definition.",
    find=_no_direction,
)

NO_SOURCE = Check(
    id="no-source",
    title="An indicator without a source",
    severity="gap",
    why="A figure whose origin nobody knows convinces nobody, and cannot be gathered again.",
    source=CREATING,
    step="Name the register, the survey or the people from whom it comes.",
    find=_no_source,
)

NO_COLLECTOR = Check(
    id="no-collector",
    title="An indicator that nobody gathers",
    severity="gap",
    why="What belongs to everybody is often done by nobody.",
    source=OURS,
    step="Ask who has it already, or is nearest to it. If nobody wants to, leave it out.",
    find=_no_collector,
)

NO_RHYTHM = Check(
    id="no-rhythm",
    title="An indicator without a rhythm",
    severity="note",
    why="What is looked at in time can still change what you do. To reflect regularly is part of "
    "the work, and does not come after it.",
    source=CREATING,
    step="Say how often, and put the next time into the calendar.",
    find=_no_rhythm,
)
