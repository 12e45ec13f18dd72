"""One line of the workshop's log, and what is asked to become one."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from collabworkshop.model.noun import Name, Noun

__all__ = ["Change", "Record"]


class Change(Noun):
    """Something a person wants recorded.

    Parameters
    ----------
    kind, key
        Which thing: its kind, and what tells it apart from others of that kind.
    body
        The noun as JSON; empty when the thing is taken away.
    expected
        The revision that the person saw, 0 for a new thing. ``None`` asks for
        no comparison.
    deleted
        Whether the thing is taken away.
    """

    kind: Name
    key: Name
    body: dict[str, Any] = Field(default_factory=dict)
    expected: int | None = None
    deleted: bool = False


class Record(Noun):
    """A change as it was saved.

    Parameters
    ----------
    id
        Never given twice, on any machine.
    position
        Its place in the workshop's log; order of positions is order of commits.
    revision
        How often this kind and key was recorded, counted from 1.
    author
        Key of the person.
    on_behalf_of
        Key of the organisation for which the author spoke; empty for none.
    group, round
        The small group and the round of answers it belongs to.
    state
        A draft is seen by its author; what is shared by those whom policy names.
    batch
        What one undo takes back together.
    schema_version
        Version of the body's form.
    at
        When it was saved, UTC.
    """

    id: UUID
    workshop: Name
    position: int = Field(ge=1)
    kind: Name
    key: Name
    revision: int = Field(ge=1)
    author: str
    on_behalf_of: str = ""
    group: str = ""
    round: int = 1
    state: Literal["draft", "shared"] = "shared"
    batch: Name
    schema_version: int = 1
    at: datetime
    deleted: bool = False
    body: dict[str, Any] = Field(default_factory=dict)
