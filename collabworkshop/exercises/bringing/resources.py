"""The rows of a file become lines of an organisation's list, as if somebody had typed them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.bringing.wish import fitting
from collabworkshop.exercises.own_resources import EXERCISE, own_lines
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["BroughtResources", "brought_resources"]

_Same = tuple[str, str, str]


@dataclass
class BroughtResources:
    """What a file adds to a list.

    Parameters
    ----------
    changes
        All that has to be recorded, in one batch.
    new, updated
        How many lines are new, and how many that were there get what the file says.
    left_out
        What the file says and nobody keeps, each with the reason.
    """

    changes: list[Change] = field(default_factory=list)
    new: int = 0
    updated: int = 0
    left_out: list[str] = field(default_factory=list)


def brought_resources(
    rows: Iterable[tuple[int, Mapping[str, Any]]],
    state: State,
    person: str,
    *,
    for_whom: str = "",
    update: bool = False,
) -> BroughtResources:
    """Return what the rows of a file add to the list of this person's organisation.

    A line of the same side, kind and words is there already: it gets what the file says
    where that is wished, else it stays as it is. What is new is a draft.

    Parameters
    ----------
    rows
        Line of the file, and what a person would have typed.
    state
        What this person sees.
    person
        Key of the person.
    for_whom
        The organisation, for a person who speaks for nobody.
    update
        Whether lines that are there get what the file says.
    """
    brought = BroughtResources()
    there = _by_sameness(state, person)
    for line, row in rows:
        fields = {**row, "organisation": for_whom}
        about = f"Line {line}, {short(str(row['what']))}"
        fields["note"] = fitting(str(row.get("note", "")), about, brought.left_out)
        keys = there.get(_sameness(row), [])
        key = keys.pop(0) if keys else None
        try:
            _bring(brought, fields, state, person, key=key, update=update, about=about)
        except AnswerError as error:
            brought.left_out.append(f"{about}: {error}")
    return brought


def _bring(
    brought: BroughtResources,
    fields: dict[str, Any],
    state: State,
    person: str,
    *,
    key: str | None,
    update: bool,
    about: str,
) -> None:
    if key is None:
        brought.changes += EXERCISE.changes(fields, state, person)
        brought.new += 1
        return
    # Whose line it is stays as it is, and a column that is not in the file says nothing.
    said = {name: value for name, value in fields.items() if value not in ("", None)}
    changes = EXERCISE.changes(said, state, person, key=key)
    if all(change.body == EXERCISE.standing(state, key).body for change in changes):
        brought.left_out.append(f"{about}: is on your list already, and says the same")
    elif update:
        brought.changes += changes
        brought.updated += 1
    else:
        brought.left_out.append(f"{about}: is on your list already, and stays as it is there")


def _by_sameness(state: State, person: str) -> dict[_Same, list[str]]:
    """Return the keys of a person's lines, by what makes two of them the same."""
    found: defaultdict[_Same, list[str]] = defaultdict(list)
    for key, record in own_lines(state, person).items():
        found[_sameness(record.body)].append(key)
    return found


def _sameness(fields: Mapping[str, Any]) -> _Same:
    side, kind, what = (str(fields[name]).strip().casefold() for name in ("side", "kind", "what"))
    return side, kind, what
