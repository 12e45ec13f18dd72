"""Who may see and who may change each kind of record."""

from typing import Literal

from collabworkshop.host.viewer import Viewer
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import Change, Record

__all__ = ["POLICY", "Circle", "Rule", "is_private", "may_change", "may_see"]

Circle = Literal["author", "organisation", "group", "coalition", "trainer"]
"""The author alone; those who speak for the author's organisation; those who sit in the
author's small group; everybody in the workshop; those who lead it."""


class Rule(Noun):
    """In which circle a kind is seen, and in which it is changed.

    Parameters
    ----------
    seen_by
        Who sees it once it is shared. Its author always does.
    changed_by
        Who changes or removes it.
    added_by
        Who adds a new one, where others may than those who change it.
    draft_seen_by
        Who sees it before it is shared.
    """

    seen_by: Circle
    changed_by: Circle
    added_by: Circle | None = None
    draft_seen_by: Literal["author", "organisation"] = "author"


POLICY: dict[str, Rule] = {
    "person": Rule(seen_by="coalition", changed_by="author", added_by="coalition"),
    "placement": Rule(seen_by="author", changed_by="author"),
    "round": Rule(seen_by="coalition", changed_by="trainer"),
    "seat": Rule(seen_by="coalition", changed_by="trainer"),
    "stakeholder": Rule(seen_by="coalition", changed_by="coalition"),
    "tie": Rule(seen_by="coalition", changed_by="author"),
}
"""A kind that is not listed here can be neither saved nor seen."""


def is_private(kind: str) -> bool:
    """Tell whether somebody in the workshop may not see this kind."""
    return kind not in POLICY or POLICY[kind].seen_by != "coalition"


def may_see(viewer: Viewer, record: Record) -> bool:
    """Tell whether a person may see a record."""
    rule = POLICY.get(record.kind)
    if rule is None:
        return False
    if record.author in viewer.names:
        return True
    return _within(rule.draft_seen_by if record.state == "draft" else rule.seen_by, viewer, record)


def may_change(viewer: Viewer, change: Change, standing: Record | None) -> None:
    """Raise ``NotAllowedError`` unless a person may record this.

    What belongs to its author has a key that is, or ends with, that person's own:
    nobody can write in another one's place, or take the place before they come.
    What was shared stays shared: others have seen it.

    Parameters
    ----------
    viewer
        The person.
    change
        What is to be recorded.
    standing
        What stands there now; ``None`` for a new thing.
    """
    rule = POLICY.get(change.kind)
    if rule is None:
        raise NotAllowedError(f"Nothing of the kind {change.kind!r} can be saved in this workshop.")
    circle = rule.changed_by
    if standing is None and rule.added_by:
        circle = rule.added_by
    if standing is not None and not may_see(viewer, standing):
        raise NotAllowedError("There is something of somebody else here that you cannot see.")
    if circle == "trainer" and not viewer.trainer:
        raise NotAllowedError("Only those who lead the workshop can change this.")
    if circle == "author" and not _own(viewer, change.key):
        raise NotAllowedError("This was written by somebody else; only they can change it.")
    if circle == "organisation" and standing and not _within(circle, viewer, standing):
        raise NotAllowedError("This is another organisation's; only its people can change it.")
    if circle == "group" and standing and not _within(circle, viewer, standing):
        raise NotAllowedError("This is another small group's; only its people can change it.")
    if change.state == "draft" and standing is not None and standing.state == "shared":
        raise NotAllowedError(
            "This is shared already, and others may have read it. Change it, or take it away."
        )


def _own(viewer: Viewer, key: str) -> bool:
    return any(key == name or key.endswith(f"/{name}") for name in viewer.names)


def _within(circle: Circle, viewer: Viewer, record: Record) -> bool:
    """Tell whether a person is in the circle around a record of somebody else."""
    match circle:
        case "coalition":
            return True
        case "organisation":
            return bool(viewer.organisation) and record.on_behalf_of == viewer.organisation
        case "group":
            return bool(viewer.group) and record.group == viewer.group
        case "trainer":
            return viewer.trainer
        case "author":
            return record.author in viewer.names
