"""Who may see and who may change each kind of record."""

from typing import Literal

from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import Record

__all__ = ["POLICY", "Rule", "may_change", "may_see"]

Circle = Literal["author", "coalition"]


class Rule(Noun):
    """Who is in the circle that sees a kind, and in the circle that changes it."""

    seen_by: Circle
    changed_by: Circle


POLICY: dict[str, Rule] = {
    "person": Rule(seen_by="coalition", changed_by="coalition"),
    "stakeholder": Rule(seen_by="coalition", changed_by="coalition"),
    "placement": Rule(seen_by="author", changed_by="author"),
    "tie": Rule(seen_by="coalition", changed_by="author"),
}
"""A kind that is not listed here can be neither saved nor seen."""


def may_see(person: str, record: Record) -> bool:
    """Tell whether a person may see a record; drafts are their author's alone."""
    rule = POLICY.get(record.kind)
    if rule is None:
        return False
    if record.author == person:
        return True
    return record.state == "shared" and rule.seen_by == "coalition"


def may_change(person: str, kind: str, latest: Record | None) -> None:
    """Raise ``NotAllowedError`` unless a person may record something of this kind.

    Parameters
    ----------
    person
        Key of the person.
    kind
        Kind of the record.
    latest
        What was last recorded under the same key; ``None`` for a new thing.
    """
    rule = POLICY.get(kind)
    if rule is None:
        raise NotAllowedError(f"Nothing of the kind {kind!r} can be saved in this workshop.")
    if rule.changed_by == "author" and latest is not None and latest.author != person:
        raise NotAllowedError("This was written by somebody else; only they can change it.")
