"""What the board is worth saying aloud: the balance, who works on what, who sees it otherwise."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from collabworkshop.analysis.readiness.barrier_findings import on_the_barriers, quoted
from collabworkshop.analysis.readiness.forces import Balance, WeighedForce
from collabworkshop.analysis.sentences import counted, listed, number, short
from collabworkshop.model.result import Finding

__all__ = ["balance_sentence", "on_the_forces", "signed", "which_weighs_more"]

_MOST = 3
"""Forces that are spelt out; all of them stand in the table."""


def which_weighs_more(balance: Balance, forces: Sequence[WeighedForce]) -> Iterator[Finding]:
    """Yield the balance, or that one side is empty; nothing for an empty board.

    Parameters
    ----------
    balance, forces
        What is on the board.
    """
    sides = {force.side for force in forces}
    if len(sides) == 1:
        there = "drives us" if sides == {"for"} else "is in the way"
        missing = "is in the way" if sides == {"for"} else "drives us"
        yield Finding(
            code="one-side-empty",
            sentence=f"The board says what {there}, and not yet what {missing}.",
            evidence=tuple(force.key for force in forces),
            severity="gap",
        )
    elif any(force.ratings for force in forces):
        yield Finding(
            code="balance",
            sentence=balance_sentence(balance),
            evidence=tuple(force.key for force in forces if force.ratings),
            severity="talk",
        )


def balance_sentence(balance: Balance) -> str:
    """Return the balance in words.

    Examples
    --------
    >>> balance_sentence(Balance(driving=7, hindering=4.5, lowest=-1, highest=5))
    'What drives us comes to 7, what is in the way to 4.5: +2.5. It depends on whom one asks: \
as single ratings go, it could be anything from −1 to +5.'
    """
    said = (
        f"What drives us comes to {balance.driving:g}, what is in the way to "
        f"{balance.hindering:g}: {signed(balance.net)}."
    )
    if balance.lowest == balance.highest:
        return said
    between = f"{signed(balance.lowest)} to {signed(balance.highest)}"
    if balance.open:
        return (
            f"{said} It depends on whom one asks: as single ratings go, it could be anything "
            f"from {between}."
        )
    return f"{said} As single ratings go, it lies between {between.replace(' to ', ' and ')}."


def signed(value: float) -> str:
    """Return a number with its sign, as one reads it aloud.

    Examples
    --------
    >>> signed(2.5), signed(-1), signed(0)
    ('+2.5', '−1', '0')
    """
    return f"{value:+g}".replace("-", "−") if value else "0"


def on_the_forces(
    forces: Sequence[WeighedForce], *, apart: float, many: float
) -> Iterator[Finding]:
    """Yield what is to be said of single forces.

    Parameters
    ----------
    forces
        In order, with all their ratings.
    apart
        From how many steps between two people on a force is called rated apart.
    many
        From how many barriers on somebody is said to carry many.
    """
    yield from _strongest(forces)
    barriers = [force for force in forces if force.side == "against"]
    yield from on_the_barriers(barriers, many=many)
    yield from _rated_apart(forces, apart)
    yield from _twice(forces)
    yield from _hardly_rated(forces)


def _strongest(forces: Sequence[WeighedForce]) -> Iterator[Finding]:
    tops = []
    for side, does in (("for", "drives us most"), ("against", "is most in the way")):
        rated = [force for force in forces if force.side == side and force.ratings]
        top = [force for force in rated if force.middle == max(f.middle for f in rated)]
        if top:
            names = listed((f"“{short(force.what)}”" for force in top), most=_MOST)
            tops.append((f"{names} {does if len(top) == 1 else _plural(does)}", top))
    if tops:
        parts = [part for part, _ in tops]
        yield Finding(
            code="strongest",
            sentence=f"{'; '.join(parts)}, by the middle of your ratings.",
            evidence=tuple(force.key for _, top in tops for force in top),
        )


def _plural(does: str) -> str:
    return {"drives us most": "drive us most", "is most in the way": "are most in the way"}[does]


def _rated_apart(forces: Sequence[WeighedForce], apart: float) -> Iterator[Finding]:
    found = sorted(
        (force for force in forces if force.apart >= apart), key=lambda force: -force.apart
    )
    for force in found[:_MOST]:
        yield Finding(
            code="rated-apart",
            sentence=f"“{short(force.what)}” is rated from {force.lowest} to {force.highest}, "
            f"with {force.middle:g} in the middle.",
            evidence=(force.key,),
            severity="talk",
        )
    if len(found) > _MOST:
        more = counted(len(found) - _MOST, "more force is", "more forces are")
        yield Finding(
            code="more-apart",
            sentence=f"{more.capitalize()} rated apart; the table shows how far.",
            evidence=tuple(force.key for force in found[_MOST:]),
        )


def _twice(forces: Sequence[WeighedForce]) -> Iterator[Finding]:
    alike: defaultdict[tuple[str, str], list[WeighedForce]] = defaultdict(list)
    for force in forces:
        alike[force.side, " ".join(force.what.casefold().split())].append(force)
    for same in alike.values():
        if len(same) > 1:
            yield Finding(
                code="counted-twice",
                sentence=f"“{short(same[0].what)}” stands on the board {number(len(same))} times "
                "on the same side, and counts each time.",
                evidence=tuple(force.key for force in same),
                severity="gap",
            )


def _hardly_rated(forces: Sequence[WeighedForce]) -> Iterator[Finding]:
    nobody = [force for force in forces if not force.ratings]
    if nobody:
        what = counted(len(nobody), "force has", "forces have")
        yield Finding(
            code="not-rated",
            sentence=f"{what.capitalize()} no strength yet and no weight in the balance: "
            f"{quoted(nobody)}.",
            evidence=tuple(force.key for force in nobody),
            severity="gap",
        )
    alone = [force for force in forces if len(force.ratings) == 1]
    if alone and len(alone) < len(forces):
        what = counted(len(alone), "strength rests", "strengths rest")
        yield Finding(
            code="one-voice",
            sentence=f"{what.capitalize()} on one person's word: {quoted(alone)}.",
            evidence=tuple(force.key for force in alone),
        )
