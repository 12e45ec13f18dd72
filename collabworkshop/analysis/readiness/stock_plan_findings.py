"""What is still open in a plan for taking stock, and what would go wrong as it stands."""

from collections.abc import Iterator
from datetime import date

from collabworkshop.analysis.plans.wording import Called, day_of, gap, said_some, talk
from collabworkshop.analysis.sentences import short
from collabworkshop.model.assessment_plan import AssessmentPlan
from collabworkshop.model.result import Finding

__all__ = ["ANSWERED", "CONSTITUENTS", "still_open"]

CONSTITUENTS = "constituents"
"""Id of the circle of those who live with the issue."""

ANSWERED = "answered"
"""Id of the circle of those who answered, in whatever circle they are."""

_ABOVE = frozenset(("leaders", "board"))


def still_open(plan: AssessmentPlan, called: Called, *, on: date, leads: bool) -> Iterator[Finding]:
    """Yield what has to be settled before anybody is asked, the first thing first.

    Parameters
    ----------
    plan
        The plan.
    called
        What the answers of each field are called.
    on
        The date of today.
    leads
        Whether the one who puts the answers together leads an organisation or a team.
    """
    yield from _on_days(plan, on)
    yield from _on_circles(plan, called)
    yield from _on_compiling(plan, called, leads=leads)
    yield from _on_sharing(plan, called)
    yield from _on_planning(plan)


def _on_days(plan: AssessmentPlan, on: date) -> Iterator[Finding]:
    if plan.day is None:
        yield gap("no-date", "There is no day yet.", "day")
    elif plan.day < on:
        yield talk("date-past", f"The day, {day_of(plan.day)}, has passed.", "day")
    if plan.day and plan.shared_on and plan.shared_on < plan.day:
        yield gap(
            "shared-too-early",
            f"The results are promised for {day_of(plan.shared_on)}, and people answer on "
            f"{day_of(plan.day)}.",
            *("day", "shared_on"),
        )
    if plan.day and plan.again and plan.again <= plan.day:
        yield gap("again-too-early", "The second time is not after the first.", "day", "again")


def _on_circles(plan: AssessmentPlan, called: Called) -> Iterator[Finding]:
    if not plan.asked:
        yield gap("nobody-asked", "It is not said yet who is asked.", "asked")
        return
    if set(plan.asked) <= _ABOVE:
        names = said_some(plan.asked, called["asked"])
        yield talk("only-leaders", f"Nobody is asked but {names}.", "asked")
    if CONSTITUENTS not in plan.asked:
        yield gap("without-constituents", "Nobody asks those who live with the issue.", "asked")
    elif not plan.help:
        yield talk(
            "no-help",
            "Those who live with the issue are asked, and nothing is planned to make it easy.",
            *("asked", "help"),
        )
    if not plan.instruments:
        yield gap("no-instrument", "It is not said yet which assessment you take.", "instruments")


def _on_compiling(plan: AssessmentPlan, called: Called, *, leads: bool) -> Iterator[Finding]:
    who = plan.compiler.strip()
    name = short(called["compiler"].get(plan.compiler, who))
    if not who:
        yield gap("nobody-compiles", "Nobody puts the answers together yet.", "compiler")
    elif leads:
        yield talk(
            "compiler-leads",
            f"{name} puts the answers together, and leads an organisation or a team.",
            "compiler",
        )
    if who and who == plan.carrier.strip():
        yield talk(
            "one-does-all",
            f"{name} puts the answers together and takes them into planning as well.",
            *("compiler", "carrier"),
        )


def _on_sharing(plan: AssessmentPlan, called: Called) -> Iterator[Finding]:
    if not plan.shared_with:
        yield gap("not-shared", "It is not said yet who gets to see the results.", "shared_with")
        return
    left_out = [one for one in plan.asked if one not in plan.shared_with]
    if left_out and ANSWERED not in plan.shared_with:
        who = said_some(left_out, called["asked"])
        yield gap(
            "not-shared-with-those-asked",
            f"Some are asked and do not see what comes out: {who}.",
            *("asked", "shared_with"),
        )
    if plan.shared_on is None:
        yield gap("no-day-to-share", "There is no day by which people hear of it.", "shared_on")


def _on_planning(plan: AssessmentPlan) -> Iterator[Finding]:
    if not plan.planning:
        yield gap("no-use", "It is not said yet what the results are used for.", "planning")
    if not plan.carrier.strip():
        yield gap("nobody-carries", "Nobody sees to it yet that the results are used.", "carrier")
    if plan.again is None:
        yield Finding(
            code="only-once",
            sentence="No second time is planned, so nobody will know what has changed.",
            evidence=("again",),
        )
