"""Whom the plan serves, who sees it, and what it costs those who gather."""

from collections.abc import Iterator

from collabworkshop.analysis.evaluation.burden import burdens
from collabworkshop.analysis.evaluation.checks.check import Check, Look, Seen
from collabworkshop.analysis.evaluation.checks.sources import (
    CABAJ,
    COLLECTIVE,
    OURS,
    ROAD_MAP,
    SECTION_FOUR,
)
from collabworkshop.analysis.evaluation.figure_words import plain_figure
from collabworkshop.analysis.sentences import named, short

__all__ = [
    "ASKS_TOO_MUCH",
    "A_MEMBER",
    "NOTHING_ON_EQUITY",
    "NOT_FOR_THE_AFFECTED",
    "ONE_AUDIENCE",
    "SEEN_BY_NOBODY",
    "SEVERAL",
    "TOO_MANY",
]

A_MEMBER = 2
"""Indicators for each member from which on they may be too many; a habit."""

SEVERAL = 3
"""Indicators from which on a plan can be expected to have more than one kind; a habit."""


def _too_many(look: Look) -> Iterator[Seen]:
    count, members = len(look.indicators), len(look.context.members)
    if members and count > A_MEMBER * members:
        who = "one member" if members == 1 else f"{members} members"
        yield Seen(f"There are {count} indicators for {who}.")


def _asks_too_much(look: Look) -> Iterator[Seen]:
    for one in burdens(look.plan, look.context.hours):
        if one.have is not None and one.over:
            yield Seen(
                f"{look.name(one.collector)} would need {plain_figure(one.hours)} hours a year for "
                f"{look.all_said(one.indicators)}, and said that it has "
                f"{plain_figure(one.have)}.",
                one.indicators,
                others=(one.collector,),
            )


def _nothing_on_equity(look: Look) -> Iterator[Seen]:
    count, differences = len(look.indicators), look.context.differences
    if count < (1 if differences else SEVERAL):
        return
    broken = any(one.breakdown for one in look.indicators.values())
    measured = any(one.groups or one.place for one in look.plan.measurements.values())
    if broken or measured:
        return
    if differences:
        yield Seen(
            "No indicator is broken down, although those who live with the issue differ in "
            f"{named(differences)}."
        )
    else:
        yield Seen(
            f"None of {count} indicators is broken down, and nobody has said in what those who "
            "live with the issue differ."
        )


def _seen_by_nobody(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        if not one.shared_with:
            yield Seen(f"Nobody is to see {look.said(key)}.", (key,))


def _not_for_the_affected(look: Look) -> Iterator[Seen]:
    affected = look.context.affected
    audience = {who.strip() for one in look.indicators.values() for who in one.shared_with}
    if not audience or not affected:
        return
    names = {look.context.stakeholders.get(key, key).strip() for key in affected}
    if not audience & (names | affected):
        yield Seen(
            f"Of those who live with the issue nobody is to see any figure: "
            f"{named(sorted(names))}.",
            others=tuple(sorted(affected)),
        )


def _one_audience(look: Look) -> Iterator[Seen]:
    audiences = {who.strip() for one in look.indicators.values() for who in one.shared_with}
    if len(look.indicators) >= SEVERAL and len(audiences) == 1:
        who = look.name(audiences.pop())
        yield Seen(f"All that is shared goes to {short(who)}, and to nobody else.")


TOO_MANY = Check(
    id="too-many",
    title="Too many indicators for the people there are",
    severity="talk",
    why="What is measured by all has to be worth the time of all. Few figures that are talked "
    f"about serve better than many that are filed. (From how many on: {OURS.lower()}.)",
    source=CABAJ,
    step="Let each choose the three that would change what it does. Drop what nobody chose.",
    find=_too_many,
)

ASKS_TOO_MUCH = Check(
    id="asks-too-much",
    title="More hours than there are",
    severity="gap",
    why="Figures that are gathered in time that is not there come late, or are made up.",
    source=COLLECTIVE,
    step="Ask them first. Then measure less often, take figures that exist, or share the work.",
    find=_asks_too_much,
)

NOTHING_ON_EQUITY = Check(
    id="nothing-on-equity",
    title="Nothing on equity",
    severity="gap",
    why="A whole can get better while some of its parts get worse. Only figures for the parts "
    "show for whom it works.",
    source=ROAD_MAP,
    step="Choose one difference that matters most, and break one indicator down by it.",
    find=_nothing_on_equity,
)

SEEN_BY_NOBODY = Check(
    id="seen-by-nobody",
    title="Data that nobody may see",
    severity="gap",
    why="What nobody sees informs no decision.",
    source=SECTION_FOUR,
    step="Say who gets it, in which form. Where it has to stay secret, say who decides with it.",
    find=_seen_by_nobody,
)

NOT_FOR_THE_AFFECTED = Check(
    id="not-for-the-affected",
    title="Those affected do not see it",
    severity="talk",
    why="The figures are about their lives. They see what others overlook, and whether a figure "
    "can be true.",
    source=SECTION_FOUR,
    step="Ask them which of the figures they want to see, and how.",
    find=_not_for_the_affected,
)

ONE_AUDIENCE = Check(
    id="one-audience",
    title="Only one audience",
    severity="note",
    why="Those who do the work, those who pay and those whom it is for decide different things, "
    "at different times. One report seldom serves them all.",
    source=CABAJ,
    step="Ask each of your users what it has to decide next, and what would help.",
    find=_one_audience,
)
