"""What the parts are worth saying aloud: whose voice is missing, and what is seen differently."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from collabworkshop.analysis.decisions.parts import Cell
from collabworkshop.analysis.decisions.voices import Bar, Participant, SpokenFor
from collabworkshop.analysis.sentences import counted, listed, named, number, short
from collabworkshop.model.decision_voice import PARTS, Part
from collabworkshop.model.result import Finding

__all__ = ["over_the_decisions", "seen_differently", "whose_voice"]

_SAY: tuple[Part, ...] = ("decides", "advises")
"""Parts that can change the outcome."""

_CROWD = 3
"""Where fewer members than that all decide, nobody is in the way of anybody."""

_MOST = 3
"""Differences that are spelt out; all of them stand in the matrix."""


def whose_voice(
    bars: Sequence[Bar],
    cells: Iterable[Cell],
    groups: Iterable[SpokenFor],
    *,
    decisions: Mapping[str, str],
    lived: Iterable[str],
) -> Iterator[Finding]:
    """Yield how far those have a voice who live with the issue, or are spoken for.

    Parameters
    ----------
    bars, cells, groups
        What the reports say, and who speaks for whom.
    decisions
        Id to name.
    lived
        Keys of the stakeholders with lived experience.
    """
    there = {bar.part: bar for bar in bars}
    if any(there[part].total for part in PARTS if part in there):
        told = [_share(there[part], part) for part in PARTS if there[part].total]
        yield Finding(
            code="voice-share",
            sentence="Places of those who live with the issue: "
            f"{listed(told)}. A place is one stakeholder in one decision.",
            severity="talk",
        )
    yield from _no_constituents(cells, decisions, frozenset(lived))
    away = [one.group for one in groups if one.presence == "away"]
    if away:
        what = counted(len(away), "group is", "groups are")
        yield Finding(
            code="spoken-for-absent",
            sentence=f"{what.capitalize()} spoken for here, and as far as we know none of them "
            f"answers here: {named(away)}.",
            evidence=tuple(away),
            severity="gap",
        )
    ask = [one for one in groups if one.presence == "ask"]
    if ask:
        phrases = [f"{named(one.here)} for {short(one.group)}" for one in ask]
        yield Finding(
            code="spoken-for-ask",
            sentence=f"Somebody speaks here for a group and may belong to it: {listed(phrases)}.",
            evidence=tuple(one.group for one in ask),
        )


def over_the_decisions(
    cells: Iterable[Cell], *, decisions: Mapping[str, str], members: Iterable[str]
) -> Iterator[Finding]:
    """Yield decisions that nobody takes, that everybody takes, and of which nobody spoke.

    Parameters
    ----------
    cells
        What the reports say; without any of them no decision is missing yet.
    decisions
        Id to name.
    members
        Keys of the coalition's members.
    """
    of, everybody = _by_decision(cells), frozenset(members)
    for decision, found in of.items():
        name = short(decisions[decision])
        if not any("decides" in cell.counts for cell in found):
            yield Finding(
                code="nobody-decides",
                sentence=f"{name}: nobody names anybody who decides.",
                evidence=(decision,),
                severity="gap",
            )
        deciding = {cell.stakeholder for cell in found if cell.part == "decides"}
        if len(everybody) >= _CROWD and everybody <= deciding:
            yield Finding(
                code="everybody-decides",
                sentence=f"{name}: all {number(len(everybody))} members decide, "
                "as most people see it.",
                evidence=(decision,),
                severity="talk",
            )
    silent = [decision for decision in decisions if decision not in of]
    if of and silent:
        yield Finding(
            code="decision-open",
            sentence=f"Nobody has said yet who has a part in {_names(silent, decisions)}.",
            evidence=tuple(silent),
        )


def seen_differently(
    cells: Sequence[Cell],
    *,
    decisions: Mapping[str, str],
    participants: Iterable[Participant],
    parts: Mapping[str, str],
) -> Iterator[Finding]:
    """Yield where people see a part differently, first where it is one's own.

    Parameters
    ----------
    cells
        What the reports say.
    decisions, parts
        Id to name.
    participants
        Who is spoken of.
    """
    names = {one.stakeholder: short(one.name) for one in participants}
    own = sorted((cell for cell in cells if cell.own_differs), key=_farthest)
    for cell in own[:_MOST]:
        says = listed(f"“{parts[part]}”" for part in cell.own)
        yield Finding(
            code="own-view-differs",
            sentence=f"{short(decisions[cell.decision])}: {names[cell.stakeholder]} says {says} of "
            f"itself; in all it is {_counts(cell, parts)}.",
            evidence=(cell.decision, cell.stakeholder),
            severity="talk",
        )
    others = [cell for cell in cells if cell.apart and cell not in own[:_MOST]]
    ranked = sorted(others, key=_farthest)
    for cell in ranked[:_MOST]:
        yield Finding(
            code="seen-apart",
            sentence=f"{short(decisions[cell.decision])}: the part of {names[cell.stakeholder]} is "
            f"seen differently, {_counts(cell, parts)}.",
            evidence=(cell.decision, cell.stakeholder),
            severity="talk",
        )
    if len(ranked) > _MOST:
        more = counted(len(ranked) - _MOST, "more part is", "more parts are")
        yield Finding(
            code="more-apart",
            sentence=f"{more.capitalize()} seen differently; the matrix marks each.",
        )


def _share(bar: Bar, part: Part) -> str:
    where = {"decides": "deciding", "advises": "advising", "informed": "being told"}
    where |= {"absent": "without a part"}
    return f"{bar.counts['lived']} of {bar.total} {where[part]}"


def _no_constituents(
    cells: Iterable[Cell], decisions: Mapping[str, str], lived: frozenset[str]
) -> Iterator[Finding]:
    """Yield the decisions in which nobody reports such a voice, not even one person."""
    for decision, found in _by_decision(cells).items():
        voices = [cell for cell in found if cell.stakeholder in lived]
        if not any(part in cell.counts for cell in voices for part in _SAY):
            yield Finding(
                code="no-constituent-voice",
                sentence=f"{short(decisions[decision])}: nobody who lives with the issue decides "
                "or gives advice, as far as anybody here says.",
                evidence=(decision,),
                severity="gap",
            )


def _by_decision(cells: Iterable[Cell]) -> dict[str, list[Cell]]:
    of: defaultdict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        of[cell.decision].append(cell)
    return dict(of)


def _farthest(cell: Cell) -> tuple[int, int]:
    """Return what sorts cells that are seen farthest apart first, then the most heard ones."""
    places = [PARTS.index(part) for part in cell.counts]
    return min(places) - max(places), -cell.total


def _counts(cell: Cell, parts: Mapping[str, str]) -> str:
    return listed(f"{count} × “{parts[part]}”" for part, count in cell.counts.items())


def _names(keys: Iterable[str], names: Mapping[str, str]) -> str:
    return named(names[key] for key in keys)
