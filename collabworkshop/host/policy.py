"""Who may see and who may change each kind of record."""

from typing import Literal

from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import Change, Record

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


def may_change(person: str, change: Change) -> None:
    """Raise ``NotAllowedError`` unless a person may record this.

    What belongs to its author has a key that ends with that person's own key:
    nobody can write in another one's place, or take the place before they come.

    Parameters
    ----------
    person
        Key of the person.
    change
        What is to be recorded.
    """
    rule = POLICY.get(change.kind)
    if rule is None:
        raise NotAllowedError(f"Nothing of the kind {change.kind!r} can be saved in this workshop.")
    if rule.changed_by == "author" and not change.key.endswith(f"/{person}"):
        raise NotAllowedError("This was written by somebody else; only they can change it.")
