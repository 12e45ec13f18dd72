"""The plan for working on a theory of change, in sentences that can be read out."""

from collections.abc import Mapping

from collabworkshop.analysis.plans.plan_page import PlanPage, PlanSection
from collabworkshop.analysis.plans.wording import Called, day_of, first_word_large, said_all
from collabworkshop.analysis.sentences import counted, listed, named
from collabworkshop.model.pathway_preparation import PathwayPreparation

__all__ = ["ProcessPlan", "in_sentences"]

_ALL = 1_000
"""More than any list has: a plan leaves nothing out."""


class ProcessPlan(PlanPage):
    """The plan for the process.

    Parameters
    ----------
    plan
        What was entered; nothing where nobody has begun.
    """

    plan: PathwayPreparation | None = None


def in_sentences(plan: PathwayPreparation, called: Called) -> tuple[PlanSection, ...]:
    """Return a plan as sentences; what is open is said as well.

    Parameters
    ----------
    plan
        What was entered.
    called
        What the answers are called; own words are their own.
    """
    sections = (
        PlanSection(heading="When we meet", sentences=_meeting(plan, called)),
        PlanSection(heading="Who works on it in between", sentences=_between(plan, called)),
        PlanSection(heading="What it takes", sentences=_taking(plan, called)),
        PlanSection(heading="How the others are heard", sentences=_hearing(plan, called)),
        PlanSection(heading="Who says yes to it", sentences=_approving(plan, called)),
    )
    if not plan.note.strip():
        return sections
    return (*sections, PlanSection(heading="Besides", sentences=(plan.note.strip(),)))


def _meeting(plan: PathwayPreparation, called: Called) -> tuple[str, ...]:
    who = first_word_large(plan.caller, called["caller"])
    said = [f"{who} calls the meetings." if who else "Who calls the meetings is still open."]
    begins = f"on {day_of(plan.begins)}" if plan.begins else "on a day that is still open"
    said.append(f"We begin {begins}.")
    if plan.ends:
        said.append(f"By {day_of(plan.ends)} there is a first version of the whole.")
    else:
        said.append("By when there is a first version is still open.")
    said.append(_size(plan))
    ways = said_all(plan.ways, called["ways"])
    said.append(f"We work like this: {ways}." if ways else "How we work there is still open.")
    return tuple(said)


def _size(plan: PathwayPreparation) -> str:
    """Return how often, how long and with how many people the group meets."""
    if plan.meetings is None:
        return "How often we meet is still open."
    often = counted(plan.meetings, "meeting", "meetings")
    each = f" of {_hours(plan.hours)}" if plan.hours else ""
    whom = f", with {counted(plan.people, 'person', 'people')}" if plan.people else ""
    left = [
        *(["how long a meeting lasts"] if plan.hours is None else []),
        *(["how many people come"] if plan.people is None else []),
    ]
    rest = f" Still open: {named(left)}." if left else ""
    return f"We plan {often}{each}{whom}.{rest}"


def _between(plan: PathwayPreparation, called: Called) -> tuple[str, ...]:
    group = _people(plan.small_group, called["small_group"])
    said = [
        f"{group} {'works' if len(plan.small_group) == 1 else 'work'} on it between the meetings."
        if group
        else "Who works on it between the meetings is still open."
    ]
    if plan.between:
        each = "They have" if len(plan.small_group) == 1 else "Each of them has"
        said.append(f"{each} {_hours(plan.between)} for it from one meeting to the next.")
    else:
        said.append("How much time there is for it in between is still open.")
    who = first_word_large(plan.writer, called["writer"])
    said.append(
        f"{who} keeps the drafts together and writes the whole."
        if who
        else "Who keeps the drafts together is still open."
    )
    return tuple(said)


def _taking(plan: PathwayPreparation, called: Called) -> tuple[str, ...]:
    needs = said_all(plan.needs, called["needs"])
    said = [f"We need {needs}." if needs else "What we need for it is still open."]
    lines = listed((called["resources"].get(one, one) for one in plan.resources), most=_ALL)
    if lines:
        said.append(f"From our resource map we use: {lines}.")
    return tuple(said)


def _hearing(plan: PathwayPreparation, called: Called) -> tuple[str, ...]:
    voices = _people(plan.voices, called["voices"])
    said = [
        f"Besides those in the room we hear {voices}."
        if voices
        else "Whom we hear besides those in the room is still open."
    ]
    how = said_all(plan.hearing, called["hearing"])
    said.append(f"We do it like this: {how}." if how else "How we hear them is still open.")
    return tuple(said)


def _approving(plan: PathwayPreparation, called: Called) -> tuple[str, ...]:
    who = said_all(plan.approval, called["approval"])
    said = [f"It holds when these have said yes: {who}." if who else "Who says yes is still open."]
    if plan.again:
        said.append(f"We look at it again on {day_of(plan.again)}.")
    else:
        said.append("When we look at it again is still open.")
    return tuple(said)


def _people(keys: tuple[str, ...], labels: Mapping[str, str]) -> str:
    """Return names as they are written: a name keeps its large letter."""
    return named((labels.get(key, key) for key in keys), most=_ALL)


def _hours(hours: float) -> str:
    """Return a length of time as one says it."""
    if hours < 1:
        return f"{round(hours * 60)} minutes"
    whole = int(hours)
    return counted(whole, "hour", "hours") if hours == whole else f"{hours:g} hours"
