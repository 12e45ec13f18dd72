"""Row SM-1 on the screen: a table of stakeholders, the grid, and what they say."""

from collections.abc import Mapping, Sequence, Set
from math import ceil
from typing import Any

from ipywidgets import HTML, Widget

from collabworkshop.analysis.stakeholders.engagement import MIDDLE
from collabworkshop.exercises.roster import sectors
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.figures.slots import OTHER, slots
from collabworkshop.model.placement import HIGHEST, LOWEST
from collabworkshop.theme import SHAPES
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.placement_board import PlacementBoard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "PowerInterestGridView"]

_CORNERS = {
    "win-over": "top-left",
    "work-together": "top-right",
    "keep-in-touch": "bottom-left",
    "share-power": "bottom-right",
}


class PowerInterestGridView(ExerciseView):
    """Add stakeholders in the table, place them on the board, read what the group sees."""

    exercise = EXERCISES["power-interest-grid"]

    def _parts(self) -> Sequence[Widget]:
        key = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.table = EntryTable(
            fields=fields_of(self.exercise.entry, self.exercise.questions(self.state)),
            words={
                "title": "Who has a part in this?",
                "noun": "stakeholder",
                "nouns": "stakeholders",
                "empty": "Nobody here yet. Add the first stakeholder.",
            },
            outbox_key=f"{key}/table",
        )
        self.table.on_operation(self._operate)
        self.board = PlacementBoard(
            axes={"x": self._axis("interest"), "y": self._axis("influence")},
            quadrants=self._quadrants(),
            words={
                "title": "Where do you see each?",
                "noun": "stakeholder",
                "nouns": "stakeholders",
            },
            outbox_key=f"{key}/board",
        )
        self.board.on_operation(self._place)
        self.group = HTML()
        return (self.table, self.board, self.group)

    def _show(self, changed: Set[str]) -> None:
        rows = self.value
        self.table.rows = [row_of(row) for row in rows]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        slot_of = slots(row["sector"] for row in rows)
        self.board.items = [
            _item(row, slot_of.get(row["sector"], OTHER), sectors()) for row in rows
        ]
        result = self.host.result(self.exercise.id)
        self.group.value = result_html(result, title="What the group sees")

    def _place(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        cells = {"interest": operation["x"], "influence": operation["y"]}
        return self._operate({**operation, "op": "save", "expected": None, "cells": cells})

    def _axis(self, field: str) -> dict[str, Any]:
        question = self.exercise.instrument.questions[field]
        return {
            "label": question.label,
            "low": LOWEST,
            "middle": ceil(MIDDLE),
            "high": HIGHEST,
            "ends": list(question.ends or ()),
        }

    def _quadrants(self) -> list[dict[str, str]]:
        ways = self.exercise.instrument.strategies
        return [
            {
                "name": ways[code].label,
                "advice": " ".join(filter(None, (ways[code].advice, ways[code].warning))),
                "corner": corner,
            }
            for code, corner in _CORNERS.items()
        ]


VIEW = PowerInterestGridView


def _item(row: dict[str, Any], slot: int, sectors: Mapping[str, str]) -> dict[str, Any]:
    group = "Other sectors, or none" if slot == OTHER else row["sector"]
    return {
        "key": row["key"],
        "label": row["name"],
        "x": row["interest"],
        "y": row["influence"],
        "colour": slot + 1,
        "shape": SHAPES[slot],
        "group": sectors.get(group, group),
    }
