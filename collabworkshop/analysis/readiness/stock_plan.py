"""The plan for taking stock, in sentences that can be read out."""

from collabworkshop.analysis.plans.plan_page import PlanPage, PlanSection
from collabworkshop.analysis.plans.wording import Called, day_of, first_word_large, said_all
from collabworkshop.analysis.sentences import listed
from collabworkshop.model.assessment_plan import AssessmentPlan

__all__ = ["StockPlan", "in_sentences"]

_MOST = 20
"""More assessments than there are: a plan leaves nothing out."""


class StockPlan(PlanPage):
    """The plan for taking stock; it answers four questions.

    Parameters
    ----------
    plan
        What was entered; nothing where nobody has begun.
    """

    plan: AssessmentPlan | None = None


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


def _asking(plan: AssessmentPlan, called: Called) -> tuple[str, ...]:
    where = first_word_large(plan.occasion, called["occasion"])
    day = f"on {day_of(plan.day)}" if plan.day else "on a day that is still open"
    said = [f"{where}, {day}, we take stock." if where else f"We take stock {day}."]
    who = said_all(plan.asked, called["asked"])
    said.append(f"We ask {who}." if who else "Whom we ask is still open.")
    what = listed((f"“{called['instruments'].get(i, i)}”" for i in plan.instruments), most=_MOST)
    said.append(f"We take {what}." if what else "Which assessment we take is still open.")
    if plan.help:
        said.append(f"To make it easy to answer: {said_all(plan.help, called['help'])}.")
    if plan.again:
        said.append(f"We ask the same again on {day_of(plan.again)}.")
    return tuple(said)


def _compiling(plan: AssessmentPlan, called: Called) -> tuple[str, ...]:
    who = first_word_large(plan.compiler, called["compiler"])
    return (f"{who} puts the answers together." if who else "This is still open.",)


def _sharing(plan: AssessmentPlan, called: Called) -> tuple[str, ...]:
    whom, day = said_all(plan.shared_with, called["shared_with"]), ""
    if plan.shared_on:
        day = f" by {day_of(plan.shared_on)}"
    said = [
        f"What comes out is shown to {whom}{day}." if whom else "Who gets to see it is still open."
    ]
    how = said_all(plan.shown_as, called["shown_as"])
    said.append(f"They get {how}." if how else "How it is shown is still open.")
    return tuple(said)


def _planning(plan: AssessmentPlan, called: Called) -> tuple[str, ...]:
    said = []
    if plan.question.strip():
        said.append(f"What we want to know: {plan.question.strip()}")
    where = said_all(plan.planning, called["planning"])
    said.append(f"It is used for {where}." if where else "What it is used for is still open.")
    who = first_word_large(plan.carrier, called["carrier"])
    said.append(
        f"{who} sees to it that this happens." if who else "Who sees to that is still open."
    )
    return tuple(said)
