"""What the checks of an evaluation plan look at."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from collabworkshop.analysis.doubts.check import Check as AnyCheck
from collabworkshop.analysis.doubts.check import Seen
from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.analysis.evaluation.figures import Figures, figures_of
from collabworkshop.analysis.evaluation.gathering import by_indicator
from collabworkshop.analysis.evaluation.part import WHOLE, Part
from collabworkshop.analysis.evaluation.series import Series
from collabworkshop.analysis.evaluation.worked_out import worked_out
from collabworkshop.analysis.sentences import listed, quoted, short
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement

__all__ = ["Check", "Look", "Seen", "of_part"]


@dataclass(frozen=True)
class Look:
    """An evaluation plan with what all checks want to know of it, worked out once.

    Parameters
    ----------
    plan
        The plan with its figures.
    context
        What the coalition knows.
    given
        The figures of the plan, where they were sorted before.
    """

    plan: EvaluationPlan
    context: EvaluationContext
    given: Figures | None = None

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Key to each indicator of which more is known than what it is called."""
        return worked_out(self.plan)

    @cached_property
    def measurements(self) -> Mapping[str, list[tuple[str, Measurement]]]:
        """Key of each indicator that has any to its measurements."""
        return by_indicator(self.plan)

    @cached_property
    def series(self) -> Figures:
        """Key of each indicator that has any to its figures, part by part."""
        return figures_of(self.plan) if self.given is None else self.given

    @cached_property
    def baselines(self) -> Mapping[str, list[tuple[str, Measurement]]]:
        """Key of each indicator that has any to its baselines, in figures or words."""
        return self._of_kind("baseline")

    @cached_property
    def targets(self) -> Mapping[str, list[tuple[str, Measurement]]]:
        """Key of each indicator that has any to its targets, in figures or words."""
        return self._of_kind("target")

    @cached_property
    def actuals(self) -> Mapping[str, list[tuple[str, Measurement]]]:
        """Key of each indicator that has any to what was measured."""
        return self._of_kind("actual")

    def _of_kind(self, kind: str) -> dict[str, list[tuple[str, Measurement]]]:
        found = {
            key: [
                (name, one)
                for name, one in some
                if one.kind == kind and (one.value is not None or one.words.strip())
            ]
            for key, some in self.measurements.items()
        }
        return {key: some for key, some in found.items() if some}

    def parts(self) -> Iterator[tuple[str, Indicator, Part, Series]]:
        """Yield every part of every indicator with its figures."""
        for key, parts in self.series.items():
            for part, series in parts.items():
                yield key, self.indicators[key], part, series

    def said(self, key: str) -> str:
        """Return an indicator as it stands in a sentence."""
        return quoted(self.plan.indicators[key].title)

    def all_said(self, keys: Iterable[str], most: int = 4) -> str:
        """Return indicators, in the order of what they are called."""
        return listed(sorted(map(self.said, keys)), most=most)

    def name(self, key: str) -> str:
        """Return what a stakeholder is called."""
        return short(self.context.stakeholders.get(key, key))


def of_part(part: Part) -> str:
    """Return of whom something holds, as it follows in a sentence; nothing for all."""
    return "" if part == WHOLE else f" ({part.said})"


Check = AnyCheck[Look]
"""One question to an evaluation plan."""
