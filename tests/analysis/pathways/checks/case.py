"""A pathway about which a check says something, and one just beside it."""

from dataclasses import dataclass, field
from typing import Any

from collabworkshop.analysis.pathways.context import Context
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.drafts import draft


@dataclass(frozen=True)
class Case:
    """A pathway about which a check says something, and one beside it about which it does not."""

    check: str
    fires: Pathway
    beside: Pathway
    sentence: str
    elements: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    context: Context = field(default_factory=Context)
    beside_context: Context | None = None


def one(key: str, **fields: Any) -> Pathway:
    """Return a pathway of one box."""
    return draft(boxes={key: fields})
