"""The plan for taking stock, in sentences that can be read out."""

from collections.abc import Iterable, Mapping
from datetime import date

from pydantic import Field

from collabworkshop.analysis.sentences import listed, short
from collabworkshop.model.assessment_plan import AssessmentPlan
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result

__all__ = ["Called", "PlanSection", "StockPlan", "day_of", "in_sentences"]

_MOST = 20
"""More than any list of ours has: a plan leaves nothing out."""


class PlanSection(Noun):
    """One of the four questions, with what the plan says to it."""

    heading: Name
    sentences: tuple[str, ...]


class StockPlan(Result):
    """The plan of the coalition.

    Parameters
    ----------
    plan
        What was entered; nothing where nobody has begun.
    sections
        The same in sentences; what is open is said as well.
    """

    plan: AssessmentPlan | None = None
    sections: tuple[PlanSection, ...] = Field(default=())


Called = Mapping[str, Mapping[str, str]]
"""Name of a field to what each of its answers is called."""


def in_sentences(plan: AssessmentPlan, called: Called) -> tuple[PlanSection, ...]:
    """Return a plan as sentences, in the order in which things happen.

    Parameters
    ----------
    plan
        What was entered.
    called
        What the answers are called; own words are their own.
    """
    sections = (
        PlanSection(heading="When and with whom", sentences=_asking(plan, called)),
        PlanSection(heading="Who puts the answers together", sentences=_compiling(plan, called)),
        PlanSection(heading="How we share what comes out", sentences=_sharing(plan, called)),
        PlanSection(heading="How it enters our planning", sentences=_planning(plan, called)),
    )
    if not plan.note.strip():
        return sections
    return (*sections, PlanSection(heading="Besides", sentences=(plan.note.strip(),)))


def day_of(day: date) -> str:
    """Return a day as one says it.

    Examples
    --------
    >>> day_of(date(2026, 3, 4))
    '4 March 2026'
    """
    return f"{day.day} {day:%B %Y}"


def _asking(plan: AssessmentPlan, called: Called) -> tuple[str, ...]:
    where = _one(plan.occasion, called["occasion"])
    day = f"on {day_of(plan.day)}" if plan.day else "on a day that is still open"
    said = [f"{where}, {day}, we take stock." if where else f"We take stock {day}."]
    who = _many(plan.asked, called["asked"])
    said.append(f"We ask {who}." if who else "Whom we ask is still open.")
    what = listed((f"“{called['instruments'].get(i, i)}”" for i in plan.instruments), most=_MOST)
    said.append(f"We take {what}." if what else "Which assessment we take is still open.")
    if plan.help:
        said.append(f"To make it easy to answer: {_many(plan.help, called['help'])}.")
    if plan.again:
        said.append(f"We ask the same again on {day_of(plan.again)}.")
    return tuple(said)


def _compiling(plan: AssessmentPlan, called: Called) -> tuple[str, ...]:
    who = _one(plan.compiler, called["compiler"])
    return (f"{who} puts the answers together." if who else "This is still open.",)


def _sharing(plan: AssessmentPlan, called: Called) -> tuple[str, ...]:
    whom, day = _many(plan.shared_with, called["shared_with"]), ""
    if plan.shared_on:
        day = f" by {day_of(plan.shared_on)}"
    said = [
        f"What comes out is shown to {whom}{day}." if whom else "Who gets to see it is still open."
    ]
    how = _many(plan.shown_as, called["shown_as"])
    said.append(f"They get {how}." if how else "How it is shown is still open.")
    return tuple(said)


def _planning(plan: AssessmentPlan, called: Called) -> tuple[str, ...]:
    said = []
    if plan.question.strip():
        said.append(f"What we want to know: {plan.question.strip()}")
    where = _many(plan.planning, called["planning"])
    said.append(f"It is used for {where}." if where else "What it is used for is still open.")
    who = _one(plan.carrier, called["carrier"])
    said.append(
        f"{who} sees to it that this happens." if who else "Who sees to that is still open."
    )
    return tuple(said)


def _one(given: str, labels: Mapping[str, str]) -> str:
    """Return what an answer is called, beginning as a sentence does."""
    said = short(labels.get(given, given).strip())
    return said[:1].upper() + said[1:]


def _many(given: Iterable[str], labels: Mapping[str, str]) -> str:
    """Return what answers are called, as they stand within a sentence."""
    said = (labels.get(one, one) for one in given)
    return listed((one[:1].lower() + one[1:] for one in said), most=_MOST)
