"""Who may see and who may change each kind of record."""

import json
from collections.abc import Collection, Sequence
from typing import Literal

from collabworkshop.exercises.shelf import ANSWERED
from collabworkshop.host.viewer import Viewer
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.kinds import wrong_in
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import ERASURE, Change, Record
from collabworkshop.model.response import Response

__all__ = [
    "POLICY",
    "Circle",
    "Rule",
    "as_it_came",
    "is_private",
    "may_change",
    "may_see",
    "moves_the_view",
    "taken_back",
]

Circle = Literal["author", "organisation", "group", "coalition", "trainer"]
"""The author alone; those who speak for the author's organisation; those who sit in the
author's small group; everybody in the workshop; those who lead it."""


_WHOSE: dict[str, str] = {"organisation": "organisation's", "group": "small group's"}

LARGEST_BODY = 100_000
"""Signs that one answer may take; a page of the longest texts is far below it."""


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
        Who sees it before it is shared; ``None`` where there are no drafts.
    """

    seen_by: Circle
    changed_by: Circle
    added_by: Circle | None = None
    draft_seen_by: Literal["author", "organisation"] | None = "author"


_SHARED = Rule(seen_by="coalition", changed_by="coalition", draft_seen_by=None)
_OPEN = Rule(seen_by="coalition", changed_by="author", draft_seen_by=None)
_PRIVATE = Rule(seen_by="author", changed_by="author")

POLICY: dict[str, Rule] = {
    "approach": Rule(seen_by="coalition", changed_by="author", draft_seen_by=None),
    "assessment-plan": _SHARED,
    "brought-answers": _SHARED,
    "card-theme": _SHARED,
    "commitment": _SHARED,
    "consent": _OPEN,
    "decision-voice": Rule(seen_by="coalition", changed_by="author", draft_seen_by=None),
    "directory": _SHARED,
    "evaluation-aside": _SHARED,
    "evaluation-role": _SHARED,
    "evaluation-step": _SHARED,
    "file-id": _SHARED,
    "follow-up": _OPEN,
    "formal-power": _OPEN,
    "force": _SHARED,
    "force-rating": _OPEN,
    "indicator": _SHARED,
    "learning-event": _SHARED,
    "learning-plan": _SHARED,
    "measurement": _SHARED,
    "pathway-draft": _SHARED,
    "pathway-element": _SHARED,
    "pathway-link": _SHARED,
    "pathway-match": _SHARED,
    "pathway-preparation": _SHARED,
    "person": Rule(
        seen_by="coalition", changed_by="author", added_by="coalition", draft_seen_by=None
    ),
    "placement": Rule(seen_by="author", changed_by="author"),
    "position": _SHARED,
    "portrait-mark": Rule(seen_by="coalition", changed_by="author", draft_seen_by=None),
    "portrait-point": Rule(seen_by="coalition", changed_by="author", draft_seen_by="organisation"),
    "power-own": _PRIVATE,
    "power-seen": _PRIVATE,
    "practice-change": Rule(seen_by="coalition", changed_by="organisation", draft_seen_by=None),
    "resource": Rule(seen_by="coalition", changed_by="organisation", draft_seen_by="organisation"),
    "round": Rule(seen_by="coalition", changed_by="trainer", draft_seen_by=None),
    "seat": Rule(seen_by="coalition", changed_by="trainer", draft_seen_by=None),
    "set-aside": _SHARED,
    "sharing": _SHARED,
    "stance": _SHARED,
    "stakeholder": Rule(seen_by="coalition", changed_by="coalition"),
    "status-rule": _SHARED,
    "theme": _SHARED,
    "tie": Rule(seen_by="coalition", changed_by="author"),
    "trust": Rule(seen_by="author", changed_by="author"),
    "what-if": Rule(seen_by="coalition", changed_by="author"),
    # Instruments that are all content: each is a kind of its own.
    **{kind: _PRIVATE if seen == "private" else _OPEN for kind, seen in ANSWERED.items()},
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
    circle = rule.draft_seen_by if record.state == "draft" else rule.seen_by
    return circle is not None and _within(circle, viewer, record)


def may_change(viewer: Viewer, change: Change, versions: Sequence[Record]) -> None:
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
    versions
        What there is of it, the one that stands first; empty for a new thing.
    """
    rule = POLICY.get(change.kind)
    if rule is None:
        raise NotAllowedError(f"Nothing of the kind {change.kind!r} can be saved in this workshop.")
    seen = [version for version in versions if may_see(viewer, version)]
    standing = seen[0] if seen else None
    circle = rule.added_by if rule.added_by and not versions else rule.changed_by
    if circle == "trainer" and not viewer.trainer:
        raise NotAllowedError("Only those who lead the workshop can change this.")
    if circle == "author" and not _own(viewer, change.key):
        raise NotAllowedError("This was written by somebody else; only they can change it.")
    if versions and not standing and circle != "author":
        raise NotAllowedError("There is something of somebody else here that you cannot see.")
    # Who speaks for nobody, or for somebody else by now, still changes what they wrote.
    theirs = standing is not None and standing.author in viewer.names
    if circle in _WHOSE and standing and not theirs and not _within(circle, viewer, standing):
        raise NotAllowedError(f"This is another {_WHOSE[circle]}; only its people can change it.")
    if change.state == "draft" and any(version.state == "shared" for version in seen):
        raise NotAllowedError(
            "This is shared already, and others may have read it. Change it, or take it away."
        )
    _check_form(change, rule)


def as_it_came(change: Change, versions: Sequence[Record]) -> Change:
    """Return a change in which a draft is taken away as a draft.

    Others never saw it, so they need not hear of it, and it can be brought back.
    """
    if change.deleted and versions and all(version.state == "draft" for version in versions):
        return change.model_copy(update={"state": "draft"})
    return change


def moves_the_view(record: Record, person: str) -> bool:
    """Tell whether a record makes that a person may see other things than before."""
    if record.kind in ("person", "seat"):
        return record.key == person
    return record.kind in (ERASURE, "round")


def taken_back(kinds: Collection[str] | None) -> list[str]:
    """Return the kinds that an undo may take back: who leads, and rounds, are no answers."""
    return [kind for kind in kinds or POLICY if kind not in ("round", "seat")]


def _check_form(change: Change, rule: Rule) -> None:
    """Raise where a body is none: one person's would else stop what all of them see."""
    if change.state == "draft" and rule.draft_seen_by is None:
        raise NotAllowedError("This is seen by everybody at once; it cannot be a draft.")
    wrong = (
        ""
        if change.deleted
        else wrong_in(change.kind, change.body, Response if change.kind in ANSWERED else None)
    )
    if wrong:
        raise NotAllowedError(f"This cannot be saved as a {change.kind} ({wrong}).")
    if len(json.dumps(change.body)) > LARGEST_BODY:
        raise NotAllowedError("This is too long to be saved. Write it in fewer words.")


def _own(viewer: Viewer, key: str) -> bool:
    return not viewer.names.isdisjoint((key, key.rpartition("/")[2]))


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
            return False
