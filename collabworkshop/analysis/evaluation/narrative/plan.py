"""An evaluation plan as a text to read: how we will know, when we look, what we do off track."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.evaluation.narrative.sign import sign_told
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.analysis.evaluation.worked_out import worked_out
from collabworkshop.analysis.pathways.narrative.open_places import open_places
from collabworkshop.analysis.pathways.narrative.said import (
    Block,
    Said,
    box,
    everyone,
    joined,
    sentence,
    strong,
    typed,
)
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.model.evaluation import EvaluationPlan, Measurement
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.learning_plan import LearningPlan

__all__ = ["PlanAround", "plan_narrative"]

_EVERY = {
    "": "",
    "week": "every week",
    "two-weeks": "every two weeks",
    "month": "every month",
    "quarter": "every three months",
    "half-year": "every six months",
    "year": "every year",
}


@dataclass(frozen=True)
class PlanAround:
    """What else is told with a plan.

    Parameters
    ----------
    titles, names
        What indicators, and stakeholders and people, are called, by key.
    trajectories
        How the indicators stand.
    events
        The learning calendar; who calls a meeting has their name in it.
    learning
        What the coalition wants to learn, and what happens off track.
    doubts, set_aside
        What is open, and what the group leaves, each with its reason.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    trajectories: tuple[Trajectory, ...] = ()
    events: Mapping[str, LearningEvent] = field(default_factory=dict)
    learning: LearningPlan | None = None
    doubts: tuple[Doubt, ...] = ()
    set_aside: tuple[tuple[Doubt, str], ...] = ()


def plan_narrative(plan: EvaluationPlan, around: PlanAround) -> tuple[Block, ...]:
    """Return a plan as headings, paragraphs and points.

    Parameters
    ----------
    plan
        The plan with its figures.
    around
        What is told with it.

    Examples
    --------
    >>> from collabworkshop.model.evaluation import Outcome
    >>> told = plan_narrative(EvaluationPlan(outcomes={"o": Outcome(title="Calm")}), PlanAround())
    >>> ["".join(piece.text for piece in block.words) for block in told[:2]]
    ['How we will know: “Calm”', 'No indicator has been named yet.']
    """
    return (
        *_signs(plan, around),
        *_calendar(around),
        *_off_track(around),
        *open_places(around.doubts, around.set_aside),
    )


def _signs(plan: EvaluationPlan, around: PlanAround) -> Iterator[Block]:
    figures: dict[str, list[Measurement]] = {key: [] for key in plan.indicators}
    for measured in plan.measurements.values():
        figures[measured.indicator].append(measured)
    stands: dict[str, list[Trajectory]] = {key: [] for key in plan.indicators}
    for found in around.trajectories:
        stands[found.indicator].append(found)
    more_than_words = worked_out(plan)
    if not plan.outcomes:
        yield _ours("There is no outcome yet for which we could have an indicator.")
    for outcome, told in plan.outcomes.items():
        yield Block("heading", joined("How we will know: ", *box(told.title)))
        if told.detail.strip():
            yield Block("paragraph", sentence(told.detail))
        keys = [key for key, one in plan.indicators.items() if one.outcome == outcome]
        if not keys:
            yield _ours("No indicator has been named yet.")
        for key in keys:
            yield from sign_told(
                plan.indicators[key],
                figures[key],
                stands[key],
                titles=around.titles,
                names=around.names,
                worked_out=key in more_than_words,
            )


def _calendar(around: PlanAround) -> Iterator[Block]:
    yield Block("heading", joined("When we look at it together"))
    if not around.events:
        yield _ours("No meeting is planned yet.")
    order = sorted(around.events.values(), key=lambda one: (one.day or date.max, one.title))
    for event in order:
        yield Block("point", tuple(_meeting(event, around)))
    if around.learning and around.learning.questions:
        yield _ours("What we want to learn:")
        for one in around.learning.questions:
            yield Block("point", sentence(one))


def _meeting(one: LearningEvent, around: PlanAround) -> Iterator[Said]:
    yield from strong(one.title)
    first = f"{'From' if one.every else 'On'} {day_of(one.day)}" if one.day else "No day is set yet"
    hour = f" at {one.begins:%H:%M}, for {one.minutes} minutes" if one.day and one.begins else ""
    until = f", until {day_of(one.last)}" if one.every and one.last else ""
    often = f", {_EVERY[one.every]}" if one.every else ""
    yield from joined(f"{first}{hour}{often}{until}")
    yield from joined(", ", typed(one.place), ". ") if one.place.strip() else joined(". ")
    caller = around.names.get(one.caller, one.caller)
    if caller.strip():
        yield from joined(typed(caller), " calls it. ")
    if one.invited:
        invited = everyone((typed(around.names.get(k, k)),) for k in one.invited)
        yield from joined("Who takes part: ", *invited, ". ")
    looked = [box(around.titles[key]) for key in one.indicators if key in around.titles]
    if looked:
        yield from joined("We look at ", *everyone(looked), ". ")
    for what, text in (
        ("Also looked at: ", one.looks_at),
        ("The question: ", one.question),
        ("If an indicator is off track: ", one.off_track),
        ("", one.note),
    ):
        if text.strip():
            yield from joined(what, *sentence(text))


def _off_track(around: PlanAround) -> Iterator[Block]:
    yield Block("heading", joined("What happens when an indicator is off track"))
    told = list(_agreed(around))
    if told:
        yield Block("paragraph", tuple(told))
    else:
        yield _ours("Nobody has said yet what happens then.")


def _agreed(around: PlanAround) -> Iterable[Said]:
    agreed = around.learning or LearningPlan()
    if agreed.off_track.strip():
        yield from sentence(agreed.off_track)
    caller = around.names.get(agreed.caller, agreed.caller)
    if caller.strip():
        within = f" within {agreed.within} days" if agreed.within is not None else ""
        yield from joined(typed(caller), f" calls us together{within}. ")
    elif agreed.within is not None:
        yield from joined(f"We come together within {agreed.within} days. ")
    if agreed.surprises.strip():
        yield from joined("What nobody expected is written down here: ")
        yield from sentence(agreed.surprises)
    if agreed.note.strip():
        yield from sentence(agreed.note)


def _ours(text: str) -> Block:
    return Block("paragraph", joined(text))
