"""A plan about which a check says something, and one just beside it."""

from dataclasses import dataclass, field
from typing import Any

from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.model.evaluation import EvaluationPlan
from tests.analysis.evaluation.plans import plan


@dataclass(frozen=True)
class Case:
    """A plan about which a check says something, and one beside it about which it does not."""

    check: str
    fires: EvaluationPlan
    beside: EvaluationPlan
    sentence: str
    elements: tuple[str, ...] = ("i",)
    measurements: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    context: EvaluationContext = field(default_factory=EvaluationContext)
    beside_context: EvaluationContext | None = None


def one(*figures: str, **fields: Any) -> EvaluationPlan:
    """Return a plan of one indicator, in which nothing is missing but what is said."""
    return plan(*figures, indicators={"i": fields})


def several(
    count: int, *figures: str, last: dict[str, Any] | None = None, **fields: Any
) -> EvaluationPlan:
    """Return a plan of some indicators that are alike, and a last one with something else."""
    alike = {f"i{place}": fields for place in range(count - 1)}
    return plan(*figures, indicators={**alike, f"i{count - 1}": {**fields, **(last or {})}})
