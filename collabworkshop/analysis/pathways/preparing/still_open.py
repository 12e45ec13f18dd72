"""What is still open in a plan for working on a theory of change, and what would go wrong."""

from collections.abc import Iterator
from datetime import date

from collabworkshop.analysis.pathways.preparing.around import Around
from collabworkshop.analysis.plans.wording import day_of, gap, talk
from collabworkshop.analysis.sentences import counted, listed, named, short
from collabworkshop.model.pathway_preparation import PathwayPreparation
from collabworkshop.model.result import Finding

__all__ = ["AT_ONE_TABLE", "MEETS", "MOST_BETWEEN", "TABLES", "still_open"]

AT_ONE_TABLE = 8
"""People who can work at one table, so that everybody speaks; a habit."""

MOST_BETWEEN = 7
"""People in a small group from which it is hard to find a time; a habit."""

TABLES = "tables"
"""Id of the way of working in several small groups."""

MEETS: dict[str, tuple[str, ...]] = {
    "language": ("interpreting",),
    "time": ("pay", "childcare"),
    "money": ("fares", "pay", "childcare"),
    "access": ("access",),
}
"""What makes it hard to take part, to what the process can bring against it."""


def still_open(plan: PathwayPreparation, around: Around, *, on: date) -> Iterator[Finding]:
    """Yield what has to be settled before the first meeting, the first thing first.

    Parameters
    ----------
    plan
        The plan.
    around
        Who is who.
    on
        The date of today.
    """
    yield from _on_days(plan, on)
    yield from _on_meetings(plan)
    yield from _on_the_group(plan, around)
    yield from _on_the_work(plan, around)
    yield from _on_the_others(plan, around)
    yield from _on_the_end(plan)


def _on_days(plan: PathwayPreparation, on: date) -> Iterator[Finding]:
    if not plan.caller.strip():
        yield gap("nobody-calls", "Nobody calls the meetings yet.", "caller")
    if plan.begins is None:
        yield gap("no-date", "There is no day for the first meeting yet.", "begins")
    elif plan.begins < on:
        said = f"The day of the first meeting, {day_of(plan.begins)}, has passed."
        yield talk("date-past", said, "begins")
    if plan.ends is None:
        yield gap("no-end", "It is not said by when there is a first version.", "ends")
    elif plan.begins and plan.ends <= plan.begins:
        yield gap(
            "ends-too-early",
            f"The first version is promised for {day_of(plan.ends)}, and the first meeting is on "
            f"{day_of(plan.begins)}.",
            *("begins", "ends"),
        )


def _on_meetings(plan: PathwayPreparation) -> Iterator[Finding]:
    if plan.meetings is None or plan.hours is None:
        yield gap(
            "time-unknown",
            "People do not know yet how much time they say yes to.",
            *("meetings", "hours"),
        )
    if plan.meetings == 1:
        yield talk("one-meeting", "All of it is to be done in one meeting.", "meetings")
    if plan.people and plan.people > AT_ONE_TABLE and TABLES not in plan.ways:
        yield talk(
            "too-many-for-a-table",
            f"{plan.people} people are to come, and nothing says that you work at several tables.",
            *("people", "ways"),
        )


def _on_the_group(plan: PathwayPreparation, around: Around) -> Iterator[Finding]:
    group = plan.small_group
    if not group:
        yield gap("no-small-group", "Nobody works on it between the meetings yet.", "small_group")
        return
    if len(group) == 1:
        yield talk(
            "group-of-one",
            f"{short(around.name('small_group', group[0]))} works on it alone between the "
            "meetings.",
            "small_group",
        )
    if len(group) > MOST_BETWEEN:
        yield talk(
            "large-small-group",
            f"The small group has {len(group)} people; a time for all of them is hard to find.",
            "small_group",
        )
    living = [key for key in group if around.lives_with_it(key)]
    if not living:
        yield gap(
            "without-constituents",
            "Nobody in the small group lives with the issue.",
            "small_group",
        )
    elif len(living) == 1 and len(group) > 2:
        yield talk(
            "one-constituent",
            f"{short(around.name('small_group', living[0]))} alone lives with the issue, among "
            f"{counted(len(group), 'person', 'people')} in the small group.",
            "small_group",
        )
    yield from _sameness(group, around)


def _sameness(group: tuple[str, ...], around: Around) -> Iterator[Finding]:
    """Yield where several people of a small group look from one place."""
    if len(group) < 2:
        return
    houses = around.houses(group)
    if len(houses) == 1:
        house = around.stakeholders.get(next(iter(houses)))
        name = short(house.name) if house else "one organisation"
        yield talk("one-organisation", f"All of the small group come from {name}.", "small_group")
    if all(map(around.leads, group)):
        said = "Everybody in the small group leads an organisation or a team."
        yield talk("only-leaders", said, "small_group")


def _on_the_work(plan: PathwayPreparation, around: Around) -> Iterator[Finding]:
    if plan.small_group and not plan.between:
        yield gap(
            "no-time-between",
            "The small group has no time of its own between the meetings.",
            *("small_group", "between"),
        )
    writer = plan.writer.strip()
    if not writer:
        yield gap("nobody-writes", "Nobody keeps the drafts together yet.", "writer")
    elif writer == plan.caller.strip():
        yield talk(
            "one-does-all",
            f"{short(around.name('writer', plan.writer))} calls the meetings and writes what comes "
            "out of them as well.",
            *("caller", "writer"),
        )
    if not plan.needs:
        yield gap("no-needs", "It is not said yet what you need for it.", "needs")
    elif not plan.resources:
        yield Finding(
            code="nobody-brings",
            sentence="Nothing of your resource map is used for it, so all of it has to be found.",
            evidence=("needs", "resources"),
        )


def _on_the_others(plan: PathwayPreparation, around: Around) -> Iterator[Finding]:
    if not plan.voices:
        yield gap("others-not-named", "Nobody is heard but those who come.", "voices")
        return
    if not plan.hearing:
        said = "It is not said yet how you hear those who do not come."
        yield gap("no-way-to-hear", said, "hearing")
    yield from _barriers_that_stay(plan, around)


def _barriers_that_stay(plan: PathwayPreparation, around: Around) -> Iterator[Finding]:
    """Yield what keeps away those who are to be heard, as long as nothing is planned against it."""
    known = around.stakeholders
    kept = []
    for barrier, helps in MEETS.items():
        whom = [key for key in plan.voices if key in known and barrier in known[key].barriers]
        if whom and not set(helps) & set(plan.needs):
            names = named(around.name("voices", key) for key in whom)
            kept.append(f"{around.name('barriers', barrier).lower()} ({names})")
    if kept:
        yield talk(
            "barrier-stays",
            f"Nothing is planned against what makes it hard to take part: {listed(kept)}.",
            *("voices", "needs"),
        )


def _on_the_end(plan: PathwayPreparation) -> Iterator[Finding]:
    if not plan.approval:
        yield gap("nobody-approves", "It is not said yet who has to say yes to it.", "approval")
    last = plan.ends or plan.begins
    if plan.again is None:
        said = "No day is set on which you look at it again."
        yield gap("no-second-look", said, "again")
    elif last and plan.again <= last:
        yield gap(
            "again-too-early",
            f"You look at it again on {day_of(plan.again)}, before there is a first version.",
            *("ends", "again"),
        )
