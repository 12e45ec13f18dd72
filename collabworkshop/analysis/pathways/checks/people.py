"""Whether those were asked whom it touches, and everybody has a part."""

from collections.abc import Iterator

from collabworkshop.analysis.pathways.checks.check import Check, Look, Seen
from collabworkshop.analysis.pathways.checks.sources import POSTSCRIPT, SECTION_FOUR
from collabworkshop.analysis.sentences import named, short

__all__ = ["AFFECTED_NOT_ASKED", "GAINS_NOT_ASKED", "NO_PART", "NO_SIDE_EFFECT"]


def _gains_not_asked(look: Look) -> Iterator[Seen]:
    for key, one in look.pathway.elements.items():
        missed = set(one.benefits) - set(one.asked)
        if missed:
            yield Seen(
                f"{look.said(key)} is for {_names(look, missed)}, and nobody has asked them "
                "about it.",
                (key,),
                others=tuple(sorted(missed)),
            )


def _affected_not_asked(look: Look) -> Iterator[Seen]:
    elements, affected = look.pathway.elements, look.context.affected
    asked = {who for one in elements.values() for who in one.asked}
    if elements and affected and not asked & affected:
        yield Seen(
            "Of those who live with the issue nobody was asked about any box: "
            f"{_names(look, affected)}.",
            others=tuple(sorted(affected)),
        )


def _no_part(look: Look) -> Iterator[Seen]:
    there: set[str] = set()
    for one in look.pathway.elements.values():
        there.update(one.owners, one.benefits, one.asked)
    for member in look.context.members - there if look.pathway.elements else ():
        yield Seen(f"{_name(look, member)} has no part in the pathway yet.", others=(member,))


def _no_side_effect(look: Look) -> Iterator[Seen]:
    elements = look.pathway.elements.values()
    if any(look.of("activity")) and not any(one.side_effects.strip() for one in elements):
        yield Seen("No box says what it may bring that nobody wants.")


def _name(look: Look, key: str) -> str:
    return short(look.context.stakeholders.get(key, key))


def _names(look: Look, keys: set[str] | frozenset[str]) -> str:
    return named(sorted(look.context.stakeholders.get(key, key) for key in keys))


GAINS_NOT_ASKED = Check(
    id="gains-not-asked",
    title="For them, not with them",
    severity="gap",
    why="Those whom it is for know best whether it would be of use, and whether it can work.",
    source=SECTION_FOUR,
    step="Ask them, and write down what they said; then add them to those who were asked.",
    find=_gains_not_asked,
)

AFFECTED_NOT_ASKED = Check(
    id="affected-not-asked",
    title="Those affected were not asked",
    severity="gap",
    why="Whose views are needed for a good decision is the first question of setting goals. Those "
    "who live with the issue are among them.",
    source=SECTION_FOUR,
    step="Choose a box, take it to them, and let them change it.",
    find=_affected_not_asked,
)

NO_PART = Check(
    id="no-part",
    title="A member with no part",
    severity="note",
    why="Who sees no place for themselves in the plan has little reason to stay, and what they "
    "could give is not used.",
    source=SECTION_FOUR,
    step="Ask them where they see themselves; nobody has to have a part.",
    find=_no_part,
)

NO_SIDE_EFFECT = Check(
    id="no-side-effect",
    title="Nothing unwanted",
    severity="note",
    why="Pathways are drawn by people who hope. What may go wrong, and for whom, is left out.",
    source=POSTSCRIPT,
    step="Ask at each activity: who could lose by this?",
    find=_no_side_effect,
)
