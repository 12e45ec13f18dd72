"""Row RA-7 on the screen: cards in a table and on a board, the balance, and what it says."""

from collections.abc import Sequence, Set
from typing import Any, cast

from ipywidgets import HTML, Button, Widget

from collabworkshop.analysis.readiness.forces import ForceField
from collabworkshop.exercises.force_field import EXERCISE
from collabworkshop.figures.slots import OTHER, slots
from collabworkshop.model.placement import HIGHEST, LOWEST
from collabworkshop.theme import SHAPES
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.forces.board_text import board_html
from collabworkshop.views.picture import REDRAW, picture_of
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.placement_board import PlacementBoard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "ForceFieldView"]

_SIDES = {"against": 1, "for": 2}
"""Rows of the board: what drives us stands above."""

_STRONG = 4
"""From this strength on a card stands in the right half of the board."""

_QUADRANTS = (
    (
        "Build on it",
        "Strong and on your side. Say thank you for it, and see that it stays.",
        "top-right",
    ),
    ("Let it grow", "On your side, and still weak. What would feed it?", "top-left"),
    (
        "Lighten it first",
        "Strong and in the way. Who can take some of its weight away?",
        "bottom-right",
    ),
    ("Keep an eye on it", "In the way, and weak. Look at it again next time.", "bottom-left"),
)


class ForceFieldView(ExerciseView):
    """Write cards in the table, place them by strength on the board, read what the group sees."""

    exercise = EXERCISE

    def _parts(self) -> Sequence[Widget]:
        key = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.table = EntryTable(
            words={
                "title": "What drives us, and what is in the way?",
                "noun": "card",
                "nouns": "cards",
                "empty": "The board is empty. Begin with something that drives you.",
            },
            outbox_key=f"{key}/table",
        )
        self.table.on_operation(self._operate)
        self.board = PlacementBoard(
            axes={"x": self._strengths(), "y": self._sides()},
            quadrants=[{"name": n, "advice": a, "corner": c} for n, a, c in _QUADRANTS],
            words={"title": "How strong is each, as you see it?", "noun": "card", "nouns": "cards"},
            outbox_key=f"{key}/board",
        )
        self.board.on_operation(self._place)
        self.both_sides, self.group, self.picture = HTML(), HTML(), HTML()
        self.draw = Button(description="Draw for print", tooltip="Draw the board as a picture")
        self.draw.on_click(guard(self.table, lambda _: self._draw()))
        return (self.table, self.board, self.both_sides, self.group, self.draw, self.picture)

    def _show(self, changed: Set[str]) -> None:
        rows = self.value
        asked = self.exercise.questions(self.state)
        fields = fields_of(self.exercise.entry, asked)
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.rows = [row_of(row) for row in rows]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        slot_of = slots(row["place"] for row in rows)
        self.board.items = [self._item(row, slot_of.get(row["place"], OTHER)) for row in rows]
        result = cast("ForceField", self.host.result(self.exercise.id))
        self.both_sides.value = board_html(result)
        self.group.value = result_html(result, title="What the group sees")
        if self.picture.value:
            self.picture.value = REDRAW

    def _place(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Save the strength, and the side where the card was moved across the line."""
        side = next(side for side, row in _SIDES.items() if row == operation["y"])
        cells = {"strength": operation["x"], "side": side}
        return self._operate({**operation, "op": "save", "expected": None, "cells": cells})

    def _item(self, row: dict[str, Any], slot: int) -> dict[str, Any]:
        where = self.exercise.called("places", row["place"])
        return {
            "key": row["key"],
            "label": self.exercise.called("samples", row["what"]),
            "x": row["strength"],
            "y": _SIDES[row["side"]],
            "colour": slot + 1,
            "shape": SHAPES[slot],
            "group": "Elsewhere, or not said" if slot == OTHER else where,
        }

    def _strengths(self) -> dict[str, Any]:
        ends = self.exercise.instrument.questions["strength"].ends or ()
        scale = {"low": LOWEST, "middle": _STRONG, "high": HIGHEST}
        return {"label": "Strength", **scale, "ends": list(ends)}

    def _sides(self) -> dict[str, Any]:
        names = [self.exercise.called("sides", side) for side in _SIDES]
        return {"label": "Side", "low": 1, "middle": 2, "high": 2, "ends": names}

    def _draw(self) -> None:
        self.picture.value = picture_of(self.host.result(self.exercise.id), "a4").html()


VIEW = ForceFieldView
