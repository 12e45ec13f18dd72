"""Versions of a thing in words: who said what of it, when, and where they differ."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from collabworkshop.exercises.roster import people, stakeholders, told_apart
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT
from collabworkshop.model.question import Question
from collabworkshop.model.record import PSEUDONYM, Record, RecordId
from collabworkshop.model.resource import RESOURCE
from collabworkshop.model.state import State

__all__ = ["shown_versions", "title_of"]

_NAMES = ("source", "target", "organisation", "stakeholder", "other", "partner", "owner", "through")
"""Fields that hold the key of a stakeholder."""

_THINGS = ("need", "offer")
"""Fields that hold the key of a line of somebody's resource map."""

_CALLED = ("name", "title", "label", "what", "now", "statement", "sentence", "origin")
"""Fields that say what a thing is called, where it has one of them."""


def shown_versions(state: State, versions: Sequence[Record]) -> dict[str, Any]:
    """Return one thing with its versions, as the screen shows them side by side.

    Parameters
    ----------
    state
        What stands now; names are taken from there.
    versions
        At least one, of one thing.
    """
    first = versions[0]
    asked = _questions(state, first.kind)
    standing = _standing(state, versions)
    cells = [_cells(state, version, asked) for version in versions]
    names = [name for name in asked if any(told.get(name) for told in cells)]
    differing = {name for name in names if len({told.get(name, "") for told in cells}) > 1}
    return {
        "kind": first.kind,
        "key": first.key,
        "title": title_of(state, versions),
        "versions": [
            {
                "id": version.id,
                "by": _author(state, version),
                "at": f"{version.at.astimezone():%d %b %Y, %H:%M}",
                "stands": version.id == standing,
                "taken_away": version.deleted,
                "fields": [
                    {
                        "label": asked[name].label,
                        "text": told.get(name, ""),
                        "differs": name in differing,
                    }
                    for name in names
                ],
            }
            for version, told in zip(versions, cells, strict=True)
        ],
    }


def title_of(state: State, versions: Sequence[Record]) -> str:
    """Return what people call a thing, also when it was taken away."""
    standing = state.get(versions[0].kind, versions[0].key)
    told = (version.body for version in reversed(versions) if version.body)
    body = standing.body if standing else next(told, {})
    called = next((str(body[field]) for field in _CALLED if body.get(field)), "")
    if called:
        return called
    if versions[0].kind == MEASUREMENT:
        return _measured(state, body)
    names = told_apart(state)
    ends = [names.get(body[name], "somebody") for name in _NAMES if body.get(name)]
    lines = [_line(state, body[name]) for name in _THINGS if body.get(name)]
    return " – ".join([*lines, *ends]) or "Something that was taken away"


def _line(state: State, key: str) -> str:
    record = state.get(RESOURCE, key)
    return str(record.body["what"]) if record else "something that was taken away"


def _measured(state: State, body: Mapping[str, Any]) -> str:
    """Return of what a figure is, of which part, and which figure: there are many of one thing."""
    record = state.get(INDICATOR, str(body.get("indicator", "")))
    of = str(record.body["title"]) if record else "something that was taken away"
    parts = [*(body.get("groups") or {}).values(), body.get("place")]
    ends = body.get("ends")
    when = f"{date.fromisoformat(ends):%d %b %Y}" if ends else ""
    kind = str(body.get("kind", "")).replace("actual", "measured")
    return " – ".join(filter(None, (of, *map(str, filter(None, parts)), kind, when)))


def _standing(state: State, versions: Sequence[Record]) -> RecordId | None:
    """Return which version stands: it does, or what stands brought it back."""
    standing = next(iter(state.versions(versions[0].kind, versions[0].key)), None)
    if standing is None:
        return None
    shown = standing.id in {version.id for version in versions}
    return standing.id if shown else standing.restores


def _questions(state: State, kind: str) -> Mapping[str, Question]:
    asked = next((e for e in EXERCISES.values() if kind in e.writes), None)
    return asked.questions(state) if asked else {}


def _cells(state: State, version: Record, asked: Mapping[str, Question]) -> dict[str, str]:
    return {
        name: _said(state, name, value, asked[name])
        for name, value in version.body.items()
        if name in asked
    }


def _said(state: State, name: str, value: Any, question: Question) -> str:
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return str(value.get("label", ""))
    if isinstance(value, list):
        return ", ".join(_said(state, name, one, question) for one in value)
    if name in _NAMES and str(value) in stakeholders(state):
        return told_apart(state)[str(value)]
    labels = {option.id: option.label for option in question.options}
    return labels.get(str(value), str(value))


def _author(state: State, version: Record) -> str:
    if version.author.startswith(PSEUDONYM):
        return "Somebody (anonymous)"
    known = people(state).get(version.author)
    return known.name if known else "Somebody who is not on the roster"
