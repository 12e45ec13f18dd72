"""What formal power beside ties, and towers, are worth talking about."""

from collections.abc import Iterator, Sequence

from collabworkshop.analysis.power.standings import Corner, PowerAndTies, Standing
from collabworkshop.analysis.power.towers import Towers
from collabworkshop.analysis.sentences import counted, listed, named, short
from collabworkshop.model.result import Finding

__all__ = ["over_the_map", "over_the_towers"]

MOST = 4
"""How many of one corner are spoken of one by one; the others are counted."""

_WORDS: dict[Corner, str] = {
    "leader-without-ties": "has a title and few ties",
    "broker-without-title": "is well tied and has no title",
}


def over_the_map(result: PowerAndTies, *, apart: float) -> Iterator[Finding]:
    """Yield what the corners say, each with what it rests on.

    Parameters
    ----------
    result
        Formal power beside ties.
    apart
        From this many steps between two answers on people place somebody far apart.
    """
    placed = [one for one in result.standings if one.corner]
    if placed and not any(one.partners for one in result.standings):
        sentence = "There are no ties on the map yet, so formal power stands beside nothing."
        yield Finding(code="no-ties-yet", sentence=sentence, severity="gap")
        return
    best = max((one.partners for one in result.standings), default=0)
    for corner in _WORDS:
        yield from _corner([one for one in placed if one.corner == corner], corner, best)
    yield from _constituents([o for o in placed if o.corner == "neither" and o.lived])
    wide = [one for one in placed if one.high - one.low >= apart]
    if wide:
        yield Finding(
            code="formal-apart",
            sentence=f"People place {listed(_spans(wide))} far apart in formal power.",
            evidence=tuple(one.stakeholder for one in wide),
            severity="talk",
        )
    nobody = [one for one in result.standings if one.member and not one.corner]
    if placed and nobody:
        sentence = f"Nobody said what {named(one.name for one in nobody)} may formally decide."
        keys = tuple(one.stakeholder for one in nobody)
        yield Finding(code="not-placed", sentence=sentence, evidence=keys, severity="gap")


def over_the_towers(towers: Sequence[Towers]) -> Iterator[Finding]:
    """Yield what the towers of each proposal say."""
    for one in towers:
        sums, about = one.sums, f"“{short(one.proposal)}”"
        weigh = f"{sums['for']} for, {sums['against']} against, {sums['undecided']} undecided"
        said = {"for": "More weight is for it", "against": "More weight is against it"}
        lead = said[one.ahead] if one.ahead else "Both sides weigh the same"
        yield Finding(code="camps", sentence=f"{about}: {weigh}. {lead}.", severity="note")
        yield from _turning(one, about)
        if sums["undecided"] > sums["for"] + sums["against"]:
            sentence = f"{about}: more weight is undecided than decided."
            yield Finding(code="many-undecided", sentence=sentence, severity="talk")
        lived = [t for t in one.towers if t.lived]
        others = [t for t in one.towers if not t.lived]
        if lived and others and max(t.height for t in lived) < max(t.height for t in others):
            who = listed(f"{short(t.name)} ({t.height})" for t in lived)
            highest = max(t.height for t in others)
            yield Finding(
                code="heard-least",
                sentence=f"{about}: the towers of those who live with the issue, {who}, are lower "
                f"than the highest of the others ({highest}).",
                evidence=tuple(t.stakeholder for t in lived),
                severity="talk",
            )


def _turning(one: Towers, about: str) -> Iterator[Finding]:
    undecided = one.camp("undecided")
    turns = [tower for tower in undecided if tower.stakeholder in one.turns]
    if turns:
        to = {"for": "against it", "against": "for it", None: "to either side"}[one.ahead]
        who = " or ".join(f"{short(tower.name)} ({tower.height})" for tower in turns)
        yield Finding(
            code="turned-by-one",
            sentence=f"{about}: if {who} moved {to}, that alone would turn it.",
            evidence=tuple(tower.stakeholder for tower in turns),
            severity="talk",
        )
    elif undecided:
        sentence = f"{about}: no undecided stakeholder could turn it alone."
        yield Finding(code="turned-by-nobody", sentence=sentence)


def _corner(found: Sequence[Standing], corner: Corner, best: int) -> Iterator[Finding]:
    """Yield those of one corner, those first who are farthest in it."""
    way = 1 if corner == "leader-without-ties" else -1
    ordered = sorted(found, key=lambda o: (way * o.partners, -way * (o.formal or 0), o.stakeholder))
    for one in ordered[:MOST]:
        beside = f"; the best tied has {best}" if way > 0 else ""
        sentence = f"{short(one.name)} {_WORDS[corner]}: {one.evidence}{beside}."
        who = (one.stakeholder,)
        yield Finding(code=corner, sentence=sentence, evidence=who, severity="talk")
    rest = ordered[MOST:]
    if rest:
        more = counted(len(rest), "stakeholder", "stakeholders").capitalize()
        keys = tuple(one.stakeholder for one in rest)
        sentence = f"{more} more: {named(one.name for one in rest)} {_plural(corner, len(rest))}."
        yield Finding(code=corner, sentence=sentence, evidence=keys, severity="talk")


def _plural(corner: Corner, count: int) -> str:
    words = _WORDS[corner]
    return words if count == 1 else words.replace("has ", "have ", 1).replace("is ", "are ", 1)


def _constituents(found: Sequence[Standing]) -> Iterator[Finding]:
    if found:
        who = "; ".join(f"{short(one.name)}, {one.evidence}" for one in found[:MOST])
        rest = f"; and {counted(len(found) - MOST, 'more', 'more')}" if len(found) > MOST else ""
        yield Finding(
            code="constituent-without-either",
            sentence=f"They live with the issue and have neither title nor ties: {who}{rest}.",
            evidence=tuple(one.stakeholder for one in found),
            severity="gap",
        )


def _spans(found: Sequence[Standing]) -> list[str]:
    return [f"{short(one.name)} (from {one.low} to {one.high})" for one in found]
