"""What the coalition wants to learn, as a page, and what is still open in it."""

from collections.abc import Iterator

from collabworkshop.analysis.plans.plan_page import PlanPage, PlanSection
from collabworkshop.analysis.plans.wording import Called, first_word_large, gap, said_all, talk
from collabworkshop.analysis.sentences import counted, number
from collabworkshop.model.learning_plan import LearningPlan
from collabworkshop.model.result import Finding

__all__ = ["LearningPage", "in_sentences", "still_open"]


class LearningPage(PlanPage):
    """The agreement about learning.

    Parameters
    ----------
    plan
        What was entered; nothing where nobody has begun.
    """

    plan: LearningPlan | None = None


def in_sentences(plan: LearningPlan, called: Called) -> tuple[PlanSection, ...]:
    """Return the agreement as sentences.

    Parameters
    ----------
    plan
        What was entered.
    called
        What the people are called; own words are their own.

    Examples
    --------
    >>> plan = LearningPlan(questions=("Who waits longest?",))
    >>> in_sentences(plan, {"caller": {}})[0].sentences
    ('Who waits longest?',)
    """
    sections = (
        PlanSection(heading="What we want to learn", sentences=_asked(plan)),
        PlanSection(heading="For whom it may turn out differently", sentences=_different(plan)),
        PlanSection(heading="When an indicator is off track", sentences=_off_track(plan, called)),
        PlanSection(heading="What nobody expected", sentences=_surprises(plan)),
    )
    if not plan.note.strip():
        return sections
    return (*sections, PlanSection(heading="Besides", sentences=(plan.note.strip(),)))


def still_open(plan: LearningPlan, *, few: float) -> Iterator[Finding]:
    """Yield what has to be settled before the first figures come in.

    Parameters
    ----------
    plan
        What was entered.
    few
        Learning questions up to which a group can keep all of them in mind.
    """
    if not plan.questions:
        yield gap("no-question", "It is not said yet what you want to learn.", "questions")
    elif len(plan.questions) > few:
        count = number(len(plan.questions))
        yield talk("many-questions", f"You want to learn {count} things at once.", "questions")
    if not plan.differences:
        yield gap(
            "no-difference",
            "It is not said yet for whom things may turn out differently.",
            "differences",
        )
    if not plan.off_track.strip():
        said = "Nothing is agreed for an indicator that is off track."
        yield gap("no-off-track", said, "off_track")
    if not plan.caller.strip():
        yield gap("nobody-calls", "It is not said yet who calls you together then.", "caller")
    if plan.within is None:
        yield gap("no-days", "It is not said yet within how many days you meet then.", "within")
    if not plan.surprises.strip():
        yield Finding(
            code="no-surprises",
            sentence="What nobody expected has no place yet where it is written down.",
            evidence=("surprises",),
        )


def _asked(plan: LearningPlan) -> tuple[str, ...]:
    return tuple(one.strip() for one in plan.questions) or ("This is still open.",)


def _different(plan: LearningPlan) -> tuple[str, ...]:
    if not plan.differences:
        return ("This is still open.",)
    return (f"We look at each of these apart: {said_all(plan.differences, {})}.",)


def _off_track(plan: LearningPlan, called: Called) -> tuple[str, ...]:
    who = first_word_large(plan.caller, called["caller"])
    days = ""
    if plan.within is not None:
        days = f" within {counted(plan.within, 'day', 'days')}" if plan.within else " the same day"
    calls = f"{who} calls us together{days}." if who else f"Who calls us together{days} is open."
    what = plan.off_track.strip()
    return (what or "What we do then is still open.", calls)


def _surprises(plan: LearningPlan) -> tuple[str, ...]:
    where = plan.surprises.strip()
    return (f"We write it down here: {where}",) if where else ("This is still open.",)
