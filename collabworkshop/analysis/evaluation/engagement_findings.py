"""Whose part in the evaluation is worth a talk? Those who only give, and those who are missing."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from collabworkshop.analysis.evaluation.engagement import Engaged, in_phase
from collabworkshop.analysis.evaluation.figure_words import plain_figure
from collabworkshop.analysis.plans.wording import gap, said_all, talk
from collabworkshop.analysis.sentences import named, short
from collabworkshop.model.evaluation_role import Phase
from collabworkshop.model.result import Finding

__all__ = ["on_engagement"]

_LEARNING: frozenset[Phase] = frozenset(("understand", "act"))
"""Phases in which one sees what the figures say."""


def on_engagement(
    engaged: Sequence[Engaged],
    *,
    phases: Mapping[Phase, str],
    names: Mapping[str, str],
    collectors: Collection[str],
    readers: Collection[str],
) -> Iterator[Finding]:
    """Yield what is worth talking about, those who live with the issue first.

    Parameters
    ----------
    engaged
        Those with a part.
    phases
        What each phase is called.
    names
        Key to name of everybody on the stakeholder map.
    collectors
        Keys of those who gather an indicator; who is not on the map is left out.
    readers
        With whom figures are shared, as the plan spells it.
    """
    if not engaged:
        yield gap("nobody-yet", "Nobody has a part in the evaluation yet.")
        return
    living = [one for one in engaged if one.lives_with_it]
    yield from _on_those_who_live_with_it(living)
    yield from _on_givers(engaged, {name.strip().casefold() for name in readers})
    if not any("uses" in one.parts for one in engaged):
        yield gap("nobody-uses", "Nobody is to use what comes out.")
    if not any("asks" in one.parts for one in engaged):
        yield talk("nobody-asks", "Nobody is said to ask for it.")
    yield from _on_phases(engaged, living, phases)
    yield from _on_collectors(engaged, names, collectors)


def _on_those_who_live_with_it(living: Sequence[Engaged]) -> Iterator[Finding]:
    if asked := [one for one in living if one.only_gives]:
        yield talk(
            "only-asked",
            "Some live with the issue and are only asked; nothing is said of what they use: "
            f"{_names(asked)}.",
            *_keys(asked),
        )
    if nowhere := in_phase(living, None):
        yield gap(
            "in-no-phase",
            f"Some live with the issue and take part in no phase: {_names(nowhere)}.",
            *_keys(nowhere),
        )


def _on_givers(engaged: Sequence[Engaged], readers: Collection[str]) -> Iterator[Finding]:
    unseeing = [
        one
        for one in engaged
        if one.only_gives
        and not one.lives_with_it
        and not _LEARNING & set(one.phases)
        and not {one.stakeholder, one.name.strip().casefold()} & set(readers)
    ]
    if unseeing:
        yield talk(
            "never-sees",
            "Some give figures or stories, and nowhere is it said that they see what comes out: "
            f"{_names(unseeing)}.",
            *_keys(unseeing),
        )


def _on_phases(
    engaged: Sequence[Engaged], living: Sequence[Engaged], phases: Mapping[Phase, str]
) -> Iterator[Finding]:
    empty = [phase for phase in phases if not in_phase(engaged, phase)]
    if empty:
        said = said_all((phases[p] for p in empty), {})
        yield gap("phase-without-anybody", f"Nobody takes part here yet: {said}.", *empty)
    without = [p for p in phases if p not in empty and not in_phase(living, p)]
    if without:
        said = said_all((phases[p] for p in without), {})
        yield gap(
            "phase-without-affected",
            f"Nobody who lives with the issue takes part here: {said}.",
            *without,
        )


def _on_collectors(
    engaged: Sequence[Engaged], names: Mapping[str, str], collectors: Collection[str]
) -> Iterator[Finding]:
    there = {one.stakeholder for one in engaged}
    missing = sorted((names[key], key) for key in set(collectors) - there if key in names)
    if missing:
        yield gap(
            "gathers-without-part",
            "Some gather figures for your plan and stand nowhere in this list: "
            f"{named(name for name, _ in missing)}.",
            *(key for _, key in missing),
        )
    for one in engaged:
        if one.over:
            yield gap(
                "more-hours-than-there-are",
                f"{short(one.name)} has {plain_figure(one.has or 0)} hours a year for gathering, "
                f"and your plan asks for {plain_figure(one.needs or 0)}.",
                one.stakeholder,
            )
    if unasked := [one for one in engaged if one.needs is not None and one.has is None]:
        yield Finding(
            code="hours-not-said",
            sentence="Some gather figures, and it is not said how many hours they have for it: "
            f"{_names(unasked)}.",
            evidence=_keys(unasked),
        )


def _names(who: Sequence[Engaged]) -> str:
    return named(one.name for one in who)


def _keys(who: Sequence[Engaged]) -> tuple[str, ...]:
    return tuple(one.stakeholder for one in who)
