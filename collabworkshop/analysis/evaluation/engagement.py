"""Who has which part in the evaluation? Stakeholders by part and phase."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import Field

from collabworkshop.analysis.evaluation.burden import Burden
from collabworkshop.analysis.evaluation.figure_words import plain_figure
from collabworkshop.model.evaluation_role import PARTS, PHASES, EvaluationRole, Part, Phase
from collabworkshop.model.noun import Key, Noun, Text
from collabworkshop.model.result import Result

__all__ = ["COLUMNS", "Engaged", "Engagement", "engaged_of", "in_phase", "row_of"]

COLUMNS = {
    "name": "Who",
    "parts": "Part",
    "phases": "Takes part in",
    "wants": "Wants to know",
    "how": "In which way",
    "has": "Hours a year they have",
    "needs": "Hours a year that gathering takes",
}
"""Headings of the table."""


class Engaged(Noun):
    """One stakeholder with its part in the evaluation.

    Parameters
    ----------
    stakeholder, name
        Its key, and what it is called.
    affected
        Whether it lives with the issue.
    parts, phases, wants, how
        What was entered of it.
    has
        Hours a year that it says it has for gathering; ``None`` where it has not said.
    needs
        Hours a year that gathering takes, of those indicators for which somebody said it;
        ``None`` where it gathers nothing.
    """

    stakeholder: Key
    name: Text
    affected: bool = False
    parts: tuple[Part, ...] = ()
    phases: tuple[Phase, ...] = ()
    wants: Text = ""
    how: Text = ""
    has: float | None = None
    needs: float | None = None

    @property
    def lives_with_it(self) -> bool:
        """Whether it is affected, on the stakeholder map or as it was entered here."""
        return self.affected or "affected" in self.parts

    @property
    def only_gives(self) -> bool:
        """Whether it gives figures or stories, and neither asks nor uses."""
        return "gives" in self.parts and not {"asks", "uses"} & set(self.parts)

    @property
    def over(self) -> bool:
        """Whether gathering takes more hours than it says it has."""
        return self.has is not None and self.needs is not None and self.needs > self.has


class Engagement(Result):
    """Who takes part in the evaluation.

    Parameters
    ----------
    engaged
        Each stakeholder with a part, by name.
    parts, phases
        What each part and each phase is called, in their order.
    """

    engaged: tuple[Engaged, ...] = ()
    parts: dict[Part, str] = Field(default_factory=dict)
    phases: dict[Phase, str] = Field(default_factory=dict)


def engaged_of(
    roles: Iterable[EvaluationRole],
    *,
    names: Mapping[str, str],
    affected: frozenset[str],
    gathering: Iterable[Burden],
) -> tuple[Engaged, ...]:
    """Return those with a part in the evaluation, by name.

    Parameters
    ----------
    roles
        What was entered.
    names
        Key to name of everybody on the stakeholder map; others are left out.
    affected
        Keys of those who live with the issue.
    gathering
        What gathering costs whom.

    Examples
    --------
    >>> role = EvaluationRole(stakeholder="youth", parts=("gives",))
    >>> known = {"names": {"youth": "Young carers"}, "affected": frozenset(["youth"])}
    >>> [one] = engaged_of([role], gathering=(), **known)
    >>> one.name, one.lives_with_it, one.only_gives
    ('Young carers', True, True)
    """
    needs = {one.collector: one.hours for one in gathering}
    found = [
        Engaged(
            stakeholder=one.stakeholder,
            name=names[one.stakeholder],
            affected=one.stakeholder in affected,
            parts=tuple(part for part in PARTS if part in one.parts),
            phases=tuple(phase for phase in PHASES if phase in one.phases),
            wants=one.wants,
            how=one.how,
            has=one.hours,
            needs=needs.get(one.stakeholder),
        )
        for one in roles
        if one.stakeholder in names
    ]
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.stakeholder)))


def in_phase(
    engaged: Iterable[Engaged], phase: Phase | None, part: Part | None = None
) -> list[Engaged]:
    """Return those who take part in a phase, or in none, with a part where it is given."""
    return [
        one
        for one in engaged
        if (phase in one.phases if phase else not one.phases)
        and (part is None or part in one.parts)
    ]


def row_of(one: Engaged, parts: Mapping[Part, str], phases: Mapping[Phase, str]) -> dict[str, Any]:
    """Return a stakeholder as a row of the table."""
    return {
        "name": one.name,
        "parts": ", ".join(parts[part] for part in one.parts),
        "phases": ", ".join(phases[phase] for phase in one.phases),
        "wants": one.wants,
        "how": one.how,
        "has": "" if one.has is None else plain_figure(one.has),
        "needs": "" if one.needs is None else plain_figure(one.needs),
    }
