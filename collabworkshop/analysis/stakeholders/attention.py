"""What a list of stakeholders and a grid should make a coalition talk about."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from collabworkshop.analysis.sentences import listed, named, number, short
from collabworkshop.analysis.stakeholders.engagement import MIDDLE, Spot
from collabworkshop.model.question import Option
from collabworkshop.model.result import Finding
from collabworkshop.model.stakeholder import Stakeholder

__all__ = ["APART", "on_the_grid", "on_the_list"]

APART = 2
"""Steps between two people from which a difference is worth a talk; a convention."""

COMMON = 3
"""Stakeholders with one barrier from which it is called common; a convention."""


def on_the_list(
    stakeholders: Mapping[str, Stakeholder],
    *,
    sectors: Sequence[Option],
    viewpoints: Sequence[Option],
    barriers: Sequence[Option],
) -> Iterator[Finding]:
    """Yield what the list of stakeholders lacks.

    Parameters
    ----------
    stakeholders
        Key to stakeholder.
    sectors, viewpoints
        What a coalition should check against.
    barriers
        Labels for the barriers that people ticked.
    """
    if not stakeholders:
        return
    everybody = stakeholders.values()
    yield from _missing("sector", sectors, {s.sector for s in everybody})
    heard = {viewpoint for s in everybody for viewpoint in s.viewpoints}
    yield from _missing("viewpoint", viewpoints, heard)
    if not any(s.lived_experience for s in everybody):
        yield Finding(
            code="no-lived-experience",
            sentence="Nobody on the list speaks from having lived with the issue.",
            severity="gap",
        )
    yield from _common_barriers(stakeholders, barriers)
    members = {key: s for key, s in stakeholders.items() if s.member}
    yield from _blank(members, "nothing-to-gain", "gains", "what {} would gain by taking part")
    yield from _blank(stakeholders, "no-way-to-hear", "hearing", "how best to hear {}")


def on_the_grid(spots: Sequence[Spot]) -> Iterator[Finding]:
    """Yield what the places on the grid are worth talking about."""
    placed = [spot for spot in spots if spot.strategy is not None]
    waiting = [spot for spot in spots if spot.strategy is None]
    apart = sorted((s for s in spots if s.apart >= APART), key=lambda s: (-s.apart, s.name))
    if apart:
        said = (f"{short(spot.name)} ({number(spot.apart)} steps)" for spot in apart)
        yield Finding(
            code="placed-apart",
            sentence=f"We place these far apart: {listed(said)}.",
            evidence=tuple(spot.stakeholder for spot in apart),
            severity="talk",
        )
    outside = [s for s in placed if not s.member and (s.influence or 0) > MIDDLE]
    if outside:
        yield Finding(
            code="influential-outside",
            sentence=f"Much influence here, and not with us as a member: "
            f"{named(s.name for s in outside)}.",
            evidence=tuple(s.stakeholder for s in outside),
            severity="talk",
        )
    unheard = [s for s in placed if s.strategy == "share-power"]
    if unheard:
        yield Finding(
            code="interested-unheard",
            sentence=f"High interest and little say: {named(s.name for s in unheard)}.",
            evidence=tuple(s.stakeholder for s in unheard),
            severity="talk",
        )
    if waiting:
        yield Finding(
            code="not-placed",
            sentence=f"{number(len(waiting)).capitalize()} of {len(spots)} stakeholders "
            f"wait{'s' if len(waiting) == 1 else ''} for a place on the grid: "
            f"{named(s.name for s in waiting)}.",
            evidence=tuple(s.stakeholder for s in waiting),
            severity="note",
        )


def _missing(what: str, wanted: Sequence[Option], present: set[str]) -> Iterator[Finding]:
    known = {word.casefold() for word in present}
    absent = [o for o in wanted if not known & {o.id.casefold(), o.label.casefold()}]
    if absent:
        plural = what if len(absent) == 1 else what + "s"
        yield Finding(
            code=f"missing-{what}",
            sentence=f"No stakeholder yet for the {plural} {named(o.label for o in absent)}.",
            evidence=tuple(o.id for o in absent),
            severity="gap",
        )


def _common_barriers(
    stakeholders: Mapping[str, Stakeholder], barriers: Sequence[Option]
) -> Iterator[Finding]:
    labels = {o.id: o.label for o in barriers}
    counts = Counter(barrier for s in stakeholders.values() for barrier in s.barriers)
    common = {barrier: count for barrier, count in counts.items() if count >= COMMON}
    if common:
        often = sorted(common, key=lambda barrier: (-common[barrier], barrier))
        said = (f"{labels.get(b, b).lower()} (for {number(common[b])})" for b in often)
        yield Finding(
            code="barrier-common",
            sentence=f"What most often makes it hard to take part: {listed(said, most=3)}.",
            evidence=tuple(key for key, s in stakeholders.items() if common.keys() & s.barriers),
            severity="talk",
        )


def _blank(
    stakeholders: Mapping[str, Stakeholder], code: str, field: str, unknown: str
) -> Iterator[Finding]:
    blank = {key: s.name for key, s in stakeholders.items() if not getattr(s, field).strip()}
    if blank:
        who = unknown.format(named(blank.values()))
        yield Finding(
            code=code, sentence=f"Nobody wrote down {who}.", evidence=tuple(blank), severity="note"
        )
