"""Who does it, with what, how one will know, and whether somebody carries too much."""

from collections import defaultdict
from collections.abc import Iterator

from collabworkshop.analysis.pathways.checks.check import Check, Look, Seen
from collabworkshop.analysis.pathways.checks.sources import (
    CENTER,
    COLLECTIVE,
    KEY_ELEMENTS,
    OURS,
    PRACTICES,
)
from collabworkshop.analysis.sentences import short

__all__ = ["MANY", "NO_INDICATOR", "NO_OWNER", "NO_RESOURCE", "OWNS_TOO_MUCH"]

MANY = 4
"""Activities from which somebody may carry too much, if others carry half of it or less and it
is more than a third of all; a habit."""


def _no_owner(look: Look) -> Iterator[Seen]:
    for key, one in look.of("activity"):
        if not one.owners:
            yield Seen(f"Nobody sees to {look.said(key)} yet.", (key,))


def _no_resource(look: Look) -> Iterator[Seen]:
    for key, one in look.of("activity"):
        if not one.resources:
            yield Seen(f"It is not said what is needed for {look.said(key)}.", (key,))


def _no_indicator(look: Look) -> Iterator[Seen]:
    for key, one in look.of("outcome"):
        if not one.indicators:
            yield Seen(f"It is not said how you will know that {look.said(key)} came true.", (key,))


def _owns_too_much(look: Look) -> Iterator[Seen]:
    owned: defaultdict[str, list[str]] = defaultdict(list)
    activities = [(key, one) for key, one in look.of("activity") if one.owners]
    for key, one in activities:
        for owner in set(one.owners):
            owned[owner].append(key)
    for owner, keys in owned.items():
        least = min((len(owned[other]) for other in owned if other != owner), default=0)
        if len(keys) >= MANY and 3 * len(keys) > len(activities) and len(keys) >= 2 * least:
            name = short(look.context.stakeholders.get(owner, owner))
            yield Seen(
                f"{name} sees to {len(keys)} of the {len(activities)} activities that "
                f"somebody sees to: {look.all_said(keys)}.",
                tuple(sorted(keys)),
                others=(owner,),
            )


NO_OWNER = Check(
    id="no-owner",
    title="An activity that nobody owns",
    severity="gap",
    why="Work that belongs to everybody is often done by nobody. Partners reach a goal together "
    "when each does what it does best, and the others know of it.",
    source=COLLECTIVE,
    step="Ask who sees to it. If nobody wants to, it may not belong here.",
    find=_no_owner,
)

NO_RESOURCE = Check(
    id="no-resource",
    title="An activity without a resource",
    severity="gap",
    why="Money, staff time, rooms and contacts have to be there before work can begin.",
    source=PRACTICES,
    step="Choose a line of the resource map, or add what you need there as a need.",
    find=_no_resource,
)

NO_INDICATOR = Check(
    id="no-indicator",
    title="An outcome without an indicator",
    severity="gap",
    why="Without a sign that all of you accept, you will not agree later whether it came true.",
    source=CENTER,
    step="Ask what you would see or count, and where, if it were so.",
    find=_no_indicator,
)

OWNS_TOO_MUCH = Check(
    id="owns-too-much",
    title="One organisation carries much",
    severity="talk",
    why="Where most of the work is with one organisation, it falls with it: when people leave, or "
    f"the organisation goes another way. (From how many activities on: {OURS.lower()}.)",
    source=KEY_ELEMENTS,
    step="Ask them first. Then ask who could share or take over one of these.",
    find=_owns_too_much,
)
