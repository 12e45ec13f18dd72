"""An exercise that people draw: points and lines, each with records of its own."""

from typing import Any, ClassVar
from uuid import UUID

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.model.position import POSITION
from collabworkshop.model.record import Record
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.places import MapOf, keep_places
from collabworkshop.views.rows import Rows
from collabworkshop.views.undone import undone
from collabworkshop.widgets.after_reply import after_reply

__all__ = ["DrawnView"]

ELSEWHERE = "something that is not shown here"


class DrawnView(ExerciseView):
    """One handler for every part that shows the same points and lines.

    The lines are the rows of the exercise itself. A line one of whose ends is taken away waits:
    it comes back together with its end.

    Attributes
    ----------
    pointed
        The exercise whose rows the points are.
    points
        The points, as this person may change them.
    """

    pointed: ClassVar[Exercise]
    points: Rows

    def reopen(self) -> None:
        """Begin anew with the workshop and the person that are now at the door."""
        self.points = Rows(self, self.pointed)
        super().reopen()

    @property
    def drawn(self) -> tuple[str, ...]:
        """Kinds of record that people draw, and take back there."""
        return (*self.exercise.writes, *self.pointed.writes, POSITION)

    @property
    def drawn_on(self) -> MapOf:
        """On which map the points have places."""
        return MapOf(self.exercise.id, self.pointed.writes[0])

    def _draw_on(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do what the person drew; what a canvas has in common with a table is done there."""
        match operation["op"]:
            case "save-line":
                return self._operate({**operation, "op": "save"})
            case "remove-line":
                return self._operate({**operation, "op": "remove"})
            case "save-point":
                self._prepare()
                return self.points.save(self._as_drawn(operation))
            case "remove-point":
                self._prepare()
                self.points.remove(operation)
            case "move" | "lay":
                self._prepare()
                keep_places(self, operation, self.drawn_on)
            case "undo" | "redo" as way:
                return self._turn(UUID(operation["id"]), redo=way == "redo")
            case _:
                return self._operate(operation)
        return None

    def _turn(self, request: UUID, *, redo: bool) -> dict[str, Any]:
        """Take back, or bring back, and tell what: it may have been done in another part."""
        self._prepare()
        before = self.state
        records = self.host.undo(self.drawn, request=request, redo=redo)
        after_reply(self._show_news)
        if records and not any(self._is_here(one) for one in records):
            return {"told": ELSEWHERE}
        return {"told": undone(records, before, self.pointed.writes[0])}

    def _is_here(self, record: Record) -> bool:
        """Tell whether a record is of what is on the screen."""
        return True

    def _as_drawn(self, operation: dict[str, Any]) -> dict[str, Any]:
        """Return what is to be saved of a point."""
        return operation
