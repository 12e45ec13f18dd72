"""The map of ties as points and lines of the canvas, each with what this person may change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from collabworkshop.analysis.networks.reports import MergedTie, TieMap
from collabworkshop.analysis.sentences import counted
from collabworkshop.analysis.stakeholders.engagement import Grid
from collabworkshop.exercises.roster import people, sectors
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.exercises.tie_map import STATUS
from collabworkshop.exercises.tie_report import names
from collabworkshop.figures.slots import OTHER, slots
from collabworkshop.model.placement import HIGHEST, LOWEST
from collabworkshop.model.state import State
from collabworkshop.model.tie import Tie
from collabworkshop.model.what_if import WHAT_IF
from collabworkshop.theme import KIND_DASHES, SHAPES

__all__ = ["lines_of", "points_of"]

Row = Mapping[str, Any]

_UNKNOWN = 0.3
"""Size of a stakeholder that nobody has placed on the grid."""

_STRONGEST = 3
"""The highest rank of the ladder that the workshop's own reports use."""

_SIGNS = {"rated-apart": "≠", "hearsay": "?"}

_TRIED = "tried out"

_LOOSE = ("key", "revision")


def points_of(tie_map: TieMap, grid: Grid, rows: Iterable[Row] = ()) -> list[dict[str, Any]]:
    """Return the stakeholders as points.

    Parameters
    ----------
    tie_map
        The group's map.
    grid
        The group's grid: influence gives the size.
    rows
        What this person may change of each stakeholder; without any it is to be read only.
    """
    influence = {spot.stakeholder: spot.influence for spot in grid.spots}
    held = {row["key"]: row for row in rows}
    slot_of, called = slots(point.sector for point in tie_map.points), sectors()
    tied = _tied(tie_map.ties)
    return [
        {
            "key": point.stakeholder,
            "label": point.name,
            "x": point.x,
            "y": point.y,
            "colour": slot_of.get(point.sector, OTHER) + 1,
            "shape": SHAPES[slot_of.get(point.sector, OTHER)],
            "size": _size(influence.get(point.stakeholder)),
            "group": _group(point.sector, slot_of, called),
            "tags": ["Member" if point.member else "Not a member"],
            "facts": list(_facts(len(tied[point.stakeholder]), influence.get(point.stakeholder))),
            **_held(held.get(point.stakeholder)),
        }
        for point in tie_map.points
    ]


def lines_of(
    tie_map: TieMap, state: State, rows: Iterable[Row] = (), *, person: str = ""
) -> list[dict[str, Any]]:
    """Return the merged ties as lines.

    Parameters
    ----------
    tie_map
        The group's map.
    state
        What stands; the names of those who report are taken from there.
    rows
        What this person reports.
    person
        The name under which they report.
    """
    kinds = {kind.id: kind.label for kind in EXERCISES[tie_map.exercise].instrument.kinds}
    kinds[WHAT_IF] = "What if"
    told_by = {key: known.name for key, known in people(state).items()}
    mine = {name: row for row in rows for name in names(_tie(row), person)}
    slot_of = slots(tie.kind for tie in tie_map.ties)
    called = {point.stakeholder: point.name for point in tie_map.points}
    return [
        {
            "key": f"{tie.source}/{tie.target}/{tie.kind}",
            "source": tie.source,
            "target": tie.target,
            "kind": kinds.get(tie.kind, tie.kind),
            "colour": slot_of.get(tie.kind, OTHER) + 1,
            "dash": list(KIND_DASHES[slot_of.get(tie.kind, OTHER)]),
            "width": min(tie.strength / _STRONGEST, 1.0),
            "arrows": "none" if tie.symmetric else "both" if tie.both_ways else "forward",
            "fade": "" if tie.kind == WHAT_IF else _fade(tie),
            "sign": "+" if tie.kind == WHAT_IF else _SIGNS.get(tie.status, ""),
            "status": _TRIED if tie.kind == WHAT_IF else STATUS[tie.status],
            "facts": list(_told(tie, called, told_by)),
            **_own(tie, mine.get(f"{tie.source}/{tie.target}/{tie.kind}/{person}")),
        }
        for tie in tie_map.ties
    ]


def _held(row: Row | None) -> dict[str, Any]:
    if row is None:
        return {"revision": 0, "cells": None}
    return {"revision": row["revision"], "cells": _cells(row)}


def _size(influence: float | None) -> float:
    return _UNKNOWN if influence is None else (influence - LOWEST) / (HIGHEST - LOWEST)


def _group(sector: str, slot_of: Mapping[str, int], sectors: Mapping[str, str]) -> str:
    return sectors.get(sector, sector) if sector in slot_of else "Other sectors, or none"


def _tied(ties: Iterable[MergedTie]) -> defaultdict[str, set[str]]:
    """Return with whom each is tied."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for tie in ties:
        found[tie.source].add(tie.target)
        found[tie.target].add(tie.source)
    return found


def _facts(tied: int, influence: float | None) -> Iterator[str]:
    yield f"Tied to {counted(tied, 'stakeholder', 'stakeholders')}."
    if influence is not None:
        yield f"The group sees its influence at {influence:g} of {HIGHEST}."


def _told(tie: MergedTie, called: Mapping[str, str], told_by: Mapping[str, str]) -> Iterator[str]:
    match tie.status:
        case _ if tie.kind == WHAT_IF:
            yield "This tie is not there; it is what you try out."
        case "one-sided":
            yield f"{called[tie.silent_end]} has not said so yet."
        case "rated-apart":
            yield "Both ends say so, and give different levels."
        case "hearsay":
            yield "Neither end has said so yet."
        case _:
            yield "Both ends say so."
    if tie.levels:
        yield f"Level: {' / '.join(tie.levels)}."
    if tie.kind == WHAT_IF:
        return
    told = [*(told_by.get(person, person) for person in tie.reporters), *tie.origins]
    yield f"Reported by: {', '.join(told)}."


def _fade(tie: MergedTie) -> str:
    if tie.status == "hearsay":
        return "both"
    return {tie.source: "source", tie.target: "target"}.get(tie.silent_end, "")


def _own(tie: MergedTie, row: Row | None) -> dict[str, Any]:
    """Return what this person says of a tie, or what they would begin with."""
    if row is None:
        cells = {
            "source": tie.source,
            "target": tie.target,
            "kind": tie.kind,
            "direction": "both-ways" if tie.both_ways else "one-way",
        }
        return {"mine": "", "revision": 0, "cells": cells}
    return {"mine": row["key"], "revision": row["revision"], "cells": _cells(row)}


def _cells(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _LOOSE}


def _tie(row: Row) -> Tie:
    ends = {name: row[name] for name in ("source", "target", "kind", "direction")}
    return Tie.model_validate(ends)
