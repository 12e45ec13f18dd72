"""What the earlier notebooks know that a pathway alone does not say."""

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Context"]


@dataclass(frozen=True)
class Context:
    """Names and amounts to check a pathway with; all may be empty.

    Parameters
    ----------
    stakeholders, resources
        Key to name of everybody on the stakeholder map, and of each line of the resource map.
    members
        Keys of those who should have a part in the pathway.
    affected
        Keys of those who live with the issue.
    left
        Key of a resource to how much of it is not promised elsewhere, in its own unit;
        ``None`` where it was not counted.
    """

    stakeholders: Mapping[str, str] = field(default_factory=dict)
    resources: Mapping[str, str] = field(default_factory=dict)
    members: frozenset[str] = frozenset()
    affected: frozenset[str] = frozenset()
    left: Mapping[str, float | None] = field(default_factory=dict)
