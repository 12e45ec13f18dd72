"""What does the coalition know that the plan alone does not say? For its checks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["EvaluationContext"]


@dataclass(frozen=True)
class EvaluationContext:
    """Names and numbers to check an evaluation plan with; all may be empty.

    Parameters
    ----------
    stakeholders
        Key to name of everybody on the stakeholder map.
    members
        Keys of the members of the coalition.
    affected
        Keys of those who live with the issue.
    differences
        In what they differ as far as it matters here: the street, the language.
    hours
        Key of a stakeholder to the hours a year that it said it has for gathering figures.
    """

    stakeholders: Mapping[str, str] = field(default_factory=dict)
    members: frozenset[str] = frozenset()
    affected: frozenset[str] = frozenset()
    differences: tuple[str, ...] = ()
    hours: Mapping[str, float] = field(default_factory=dict)
