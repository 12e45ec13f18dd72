"""What people report of one stakeholder in one decision, side by side."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pydantic import Field

from collabworkshop.model.decision_voice import PARTS, Part
from collabworkshop.model.noun import Name, Noun

__all__ = ["Cell", "Report", "cells_of"]


class Report(NamedTuple):
    """One person's report of one part.

    Parameters
    ----------
    decision, stakeholder, part
        What is reported.
    person, organisation
        Key of the person, and of the stakeholder whose voice they are.
    """

    decision: str
    stakeholder: str
    part: Part
    person: str
    organisation: str


class Cell(Noun):
    """What is said of one stakeholder in one decision.

    Parameters
    ----------
    decision, stakeholder
        Which cell.
    counts
        Part to the number of people who report it, from the most say to none; parts that
        nobody reports are left out.
    own
        The same for those of them who speak for the stakeholder.
    """

    decision: Name
    stakeholder: Name
    counts: dict[Part, int]
    own: dict[Part, int] = Field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many people speak of it."""
        return sum(self.counts.values())

    @property
    def part(self) -> Part | None:
        """The part that more than half of those report; ``None`` where no part has that many.

        Examples
        --------
        >>> Cell(decision="d", stakeholder="s", counts={"decides": 2, "absent": 1}).part
        'decides'
        >>> Cell(decision="d", stakeholder="s", counts={"decides": 1, "absent": 1}).part
        """
        ahead = (part for part, count in self.counts.items() if 2 * count > self.total)
        return next(ahead, None)

    @property
    def own_differs(self) -> bool:
        """Whether its own people report no part that most others report.

        Examples
        --------
        >>> said = {"decides": 2, "absent": 1}
        >>> Cell(decision="d", stakeholder="s", counts=said, own={"absent": 1}).own_differs
        True
        """
        others = {part: count - self.own.get(part, 0) for part, count in self.counts.items()}
        most = max(others.values())
        return bool(self.own) and most > 0 and all(others[part] < most for part in self.own)

    @property
    def apart(self) -> bool:
        """Whether people see it two steps or more apart, or no part has more than half.

        Examples
        --------
        >>> Cell(decision="d", stakeholder="s", counts={"decides": 2, "advises": 1}).apart
        False
        >>> Cell(decision="d", stakeholder="s", counts={"decides": 2, "informed": 1}).apart
        True
        """
        places = [PARTS.index(part) for part in self.counts]
        return self.part is None or max(places) - min(places) > 1


def cells_of(
    reports: Iterable[Report], decisions: Sequence[str], stakeholders: Sequence[str]
) -> tuple[Cell, ...]:
    """Return what the reports say together, in the order of decisions and stakeholders.

    Nothing is averaged: each part keeps its count, so that a difference can be seen.

    Parameters
    ----------
    reports
        In any order, one for each decision, stakeholder and person.
    decisions, stakeholders
        Their keys in the order of the matrix.
    """
    of: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        of[report.decision, report.stakeholder].append(report)
    cells = []
    for decision in decisions:
        for stakeholder in stakeholders:
            found = of.get((decision, stakeholder), [])
            if found:
                counts = Counter(report.part for report in found)
                own = Counter(r.part for r in found if r.organisation == stakeholder)
                cells.append(
                    Cell(
                        decision=decision,
                        stakeholder=stakeholder,
                        counts={part: counts[part] for part in PARTS if counts[part]},
                        own={part: own[part] for part in PARTS if own[part]},
                    )
                )
    return tuple(cells)
