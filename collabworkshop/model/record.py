"""One line of the workshop's log, and what is asked to become one."""

from typing import Annotated, Any, Literal, NamedTuple
from uuid import uuid4

from pydantic import AwareDatetime, ConfigDict, Field, StringConstraints, TypeAdapter
from pydantic_core import to_json

from collabworkshop.model.noun import Key, Label, Noun

__all__ = [
    "ERASED",
    "ERASURE",
    "LAID",
    "PSEUDONYM",
    "SEED",
    "SHARE",
    "Change",
    "Record",
    "RecordId",
    "new_id",
]

ERASED = "erased"
"""Stands in place of the author of an erased record."""

ERASURE = "erasure"
"""Kind of the record that says that somebody was erased, for other stores to do the same."""

PSEUDONYM = "anonymous-"
"""Begins the name of an author whom nobody is to know."""

SEED = "seed:"
"""Begins the name of a batch that came with the practice workshop: nobody takes it back."""

LAID = "laid:"
"""Begins the name of a batch in which a program found places: nobody did it, or takes it back."""

SHARE = "share:"
"""Begins the name of a batch that shared drafts: what was seen cannot be taken back."""

Count = Annotated[int, Field(ge=1, lt=2**31)]
"""As far as both databases can count."""


RecordId = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"),
]
"""A UUID as text, the way it stands in the log."""


def new_id() -> RecordId:
    """Return an id that was never given before, on any machine.

    Examples
    --------
    >>> new_id() == new_id()
    False
    """
    return str(uuid4())


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
    state
        A draft is not yet shared.
    settles
        Other versions of the same thing, by the ids of their records, that this one
        stands for from now on.
    restores
        The record of the same thing whose words these are, where they are brought back.
    """

    kind: Key
    key: Key
    body: dict[str, Any] = Field(default_factory=dict)
    expected: int | None = None
    deleted: bool = False
    state: Literal["draft", "shared"] = "shared"
    settles: tuple[RecordId, ...] = ()
    restores: RecordId | None = None


class Record(NamedTuple):
    """A change as it was saved.

    A tuple, because a workshop may open with a hundred thousand of them: a model with a
    dictionary each takes half as long again, and half as much memory again. What comes from
    outside is checked by ``checked`` and ``from_json``.

    Parameters
    ----------
    id
        Never given twice, on any machine.
    position
        Its place in this store's log; order of positions is order of commits.
    revision
        How often this kind and key was recorded in this store, counted from 1.
    author
        Key of the person.
    on_behalf_of
        Key of the organisation for which the author spoke; empty for none.
    group, round
        The small group and the round of answers it belongs to.
    state
        A draft is seen by its author or organisation, what is shared by those whom
        policy names. What was erased is a mark that something stood here.
    batch
        What one undo takes back together.
    undoes
        The batch that this one takes back; empty for most.
    continues
        The record that stood when this one was made, then others that it settles.
        Unlike the revision it says the same on every machine.
    restores
        The record whose words this one brings back, where it does.
    at
        When it was saved, UTC.
    body
        The noun as JSON.
    schema_version
        Version of the body's form.
    """

    id: RecordId
    workshop: Key
    position: Count
    kind: Key
    key: Key
    revision: Count
    author: Label
    batch: Key
    at: AwareDatetime
    body: dict[str, Any]
    on_behalf_of: Label = ""
    group: Label = ""
    round: Count = 1
    state: Literal["draft", "shared", "erased"] = "shared"
    undoes: Label = ""
    continues: tuple[RecordId, ...] = ()
    restores: RecordId | None = None
    schema_version: Count = 1
    deleted: bool = False

    @classmethod
    def checked(cls, **fields: Any) -> "Record":
        """Return the record of these fields.

        Raises
        ------
        pydantic.ValidationError
            With the field, and what is allowed there.
        """
        return _records.validate_python(fields)

    @classmethod
    def from_json(cls, text: bytes) -> "Record":
        """Return the record that ``to_json`` wrote; raises as ``checked`` does."""
        return _records.validate_json(text, strict=True)

    def to_json(self) -> bytes:
        """Return the record as one line of JSON, field by field."""
        return to_json(self._asdict())


_records = TypeAdapter(Record, config=ConfigDict(defer_build=True))
