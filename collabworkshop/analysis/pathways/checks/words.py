"""Whether each box says one thing, and the kind of thing that it should. English only."""

from collections.abc import Iterator

from collabworkshop.analysis.pathways.checks.check import Check, Look, Seen
from collabworkshop.analysis.pathways.checks.sources import CENTER, OURS
from collabworkshop.analysis.pathways.reading import (
    holds_two,
    reads_as_activity,
    reads_as_outcome,
)

__all__ = ["ACTIVITY_AS_OUTCOME", "OUTCOME_AS_ACTIVITY", "TWO_IN_ONE"]


def _two_in_one(look: Look) -> Iterator[Seen]:
    for key, one in look.of("impact", "outcome", "output"):
        if holds_two(one.label):
            yield Seen(f"{look.said(key)} may say two things in one box.", (key,))


def _activity_as_outcome(look: Look) -> Iterator[Seen]:
    for key, one in look.of("impact", "outcome"):
        if reads_as_activity(one.label):
            yield Seen(
                f"{look.said(key)} may be something that people do, and stands as "
                f"{'the impact' if one.kind == 'impact' else 'an outcome'}.",
                (key,),
            )


def _outcome_as_activity(look: Look) -> Iterator[Seen]:
    for key, one in look.of("activity"):
        if reads_as_outcome(one.label):
            yield Seen(
                f"{look.said(key)} may be something that comes true, and stands as an activity.",
                (key,),
            )


TWO_IN_ONE = Check(
    id="two-in-one",
    title="Two things in one box",
    severity="note",
    why="One of the two can come true without the other, and then nobody can say whether the box "
    "has. Each may need something else before it.",
    source=OURS,
    step="Read it aloud. If it is two, make two boxes and link what needs linking.",
    find=_two_in_one,
)

ACTIVITY_AS_OUTCOME = Check(
    id="activity-as-outcome",
    title="An activity that stands as an outcome",
    severity="note",
    why="That something was done does not say that anything changed by it. An outcome says what "
    "is so for somebody.",
    source=CENTER,
    step="Ask what is so when it has worked; or make it an activity.",
    find=_activity_as_outcome,
)

OUTCOME_AS_ACTIVITY = Check(
    id="outcome-as-activity",
    title="An outcome that stands as an activity",
    severity="note",
    why="Nobody can do an outcome on Monday morning. An activity says who does what.",
    source=CENTER,
    step="Ask what somebody does so that it comes true; or make it an outcome.",
    find=_outcome_as_activity,
)
