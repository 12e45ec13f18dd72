"""Whether what you cannot bring about is written down, and will be missed when it fails."""

from collections.abc import Iterator

from collabworkshop.analysis.pathways.checks.check import Check, Look, Seen
from collabworkshop.analysis.pathways.checks.sources import CENTER
from collabworkshop.model.pathway import Element

__all__ = ["NO_ASSUMPTION", "OUTSIDE_UNWATCHED", "UNTESTED"]


def _no_assumption(look: Look) -> Iterator[Seen]:
    if look.flow.steps and not any(look.of("assumption", "condition")):
        yield Seen("The pathway takes nothing for granted, as it stands.")


def _untested(look: Look) -> Iterator[Seen]:
    for key, one in look.of("assumption", "condition"):
        if not one.watch.strip() and not _outside(one):
            yield Seen(f"Nobody tests whether {look.said(key)} is so.", (key,))


def _outside_unwatched(look: Look) -> Iterator[Seen]:
    for key, one in look.pathway.elements.items():
        if not one.watch.strip() and _outside(one):
            yield Seen(
                f"{look.said(key)} is outside your influence, and nobody watches it.", (key,)
            )


def _outside(one: Element) -> bool:
    """Return whether nobody here can act on it; a condition is outside until somebody says more."""
    return one.influence == "outside" or (one.kind == "condition" and not one.influence)


NO_ASSUMPTION = Check(
    id="no-assumption",
    title="No assumption",
    severity="talk",
    why="Every plan takes something for granted. What is written down can be looked at; what is "
    "not, is found out when it fails.",
    source=CENTER,
    step="Go from link to link and ask: what must be so, for this to work?",
    find=_no_assumption,
)

UNTESTED = Check(
    id="untested-assumption",
    title="An assumption that nobody tests",
    severity="gap",
    why="You can act on it, so you gain by knowing early that it does not hold.",
    source=CENTER,
    step="Agree how you will notice that it fails, and who looks.",
    find=_untested,
)

OUTSIDE_UNWATCHED = Check(
    id="outside-unwatched",
    title="Outside your influence and unwatched",
    severity="talk",
    why="You cannot change it; you can see it coming and have another plan.",
    source=CENTER,
    step="Agree on a sign to watch for, and on what you do when you see it.",
    find=_outside_unwatched,
)
