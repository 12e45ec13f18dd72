"""What a list of stakeholders and a grid should make a coalition talk about."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from collabworkshop.analysis.sentences import counted, listed, named, number, short
from collabworkshop.analysis.stakeholders.engagement import Spot, is_high
from collabworkshop.model.question import Option
from collabworkshop.model.result import Finding
from collabworkshop.model.stakeholder import Stakeholder

__all__ = ["APART", "on_the_grid", "on_the_list"]

APART = 2
"""Steps between two people from which a difference is worth a talk; a convention."""

COMMON, COMMON_SHARE = 3, 0.2
"""Stakeholders with one barrier, and their share of the list, from which it is called common.

Three of eight stakeholders share something; three of two hundred do not. Both have to
be reached; a convention.
"""


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
    yield from _same_names(stakeholders)
    yield from _common_barriers(stakeholders, barriers)
    members = {key: s for key, s in stakeholders.items() if s.member}
    yield from _blank(members, "nothing-to-gain", "gains", "what {} would gain by taking part")
    yield from _blank(stakeholders, "no-way-to-hear", "hearing", "how best to hear {}")


def on_the_grid(spots: Sequence[Spot]) -> Iterator[Finding]:
    """Yield what the places on the grid are worth talking about."""
    apart = sorted((s for s in spots if s.apart >= APART), key=lambda s: (-s.apart, s.name))
    if apart:
        said = (f"{short(s.name)} ({counted(s.apart, 'step', 'steps')})" for s in apart)
        yield Finding(
            code="placed-apart",
            sentence=f"We place these far apart: {listed(said)}.",
            evidence=tuple(spot.stakeholder for spot in apart),
            severity="talk",
        )
    placed = [spot for spot in spots if spot.strategy is not None]
    outside = [s for s in placed if not s.member and is_high(s.influence or 0)]
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
        # Of a long list only the first are read: those who live with the issue.
        unheard.sort(key=lambda s: not s.lived_experience)
        yield Finding(
            code="interested-unheard",
            sentence=f"High interest and little say: {named(s.name for s in unheard)}.",
            evidence=tuple(s.stakeholder for s in unheard),
            severity="talk",
        )
    waiting = [s for s in spots if s.strategy is None and not s.kept_back]
    if waiting:
        wait = counted(len(waiting), "stakeholder waits", "stakeholders wait")
        yield Finding(
            code="not-placed",
            sentence=f"{wait.capitalize()} for a place on the grid: "
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


def _same_names(stakeholders: Mapping[str, Stakeholder]) -> Iterator[Finding]:
    keys: dict[str, list[str]] = {}
    for key, stakeholder in stakeholders.items():
        keys.setdefault(stakeholder.name.strip().casefold(), []).append(key)
    again = [found for found in keys.values() if len(found) > 1]
    if again:
        names = named(stakeholders[found[0]].name for found in again)
        yield Finding(
            code="same-name",
            sentence=f"On the list more than once: {names}.",
            evidence=tuple(key for found in again for key in found),
            severity="talk",
        )


def _common_barriers(
    stakeholders: Mapping[str, Stakeholder], barriers: Sequence[Option]
) -> Iterator[Finding]:
    labels = {o.id: o.label for o in barriers}
    counts = Counter(barrier for s in stakeholders.values() for barrier in s.barriers)
    enough = max(COMMON, ceil(COMMON_SHARE * len(stakeholders)))
    common = {barrier: count for barrier, count in counts.items() if count >= enough}
    if common:
        often = sorted(common, key=lambda barrier: (-common[barrier], barrier))
        said = (f"{_in_a_sentence(b, labels)} (for {number(common[b])})" for b in often)
        yield Finding(
            code="barrier-common",
            sentence=f"What most often makes it hard to take part: {listed(said, most=3)}.",
            evidence=tuple(key for key, s in stakeholders.items() if common.keys() & s.barriers),
            severity="talk",
        )


def _in_a_sentence(barrier: str, labels: Mapping[str, str]) -> str:
    """Return our own label in small letters, and what people wrote as they wrote it."""
    return labels[barrier].lower() if barrier in labels else barrier


def _blank(
    stakeholders: Mapping[str, Stakeholder], code: str, field: str, unknown: str
) -> Iterator[Finding]:
    blank = {key: s.name for key, s in stakeholders.items() if not getattr(s, field).strip()}
    if blank:
        who = unknown.format(named(blank.values()))
        yield Finding(
            code=code, sentence=f"Nobody wrote down {who}.", evidence=tuple(blank), severity="note"
        )
