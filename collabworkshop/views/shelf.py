"""The view of each exercise, by id."""

from collabworkshop.model.errors import WorkshopError
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.map_findings import MapFindingsView
from collabworkshop.views.power_interest_grid import PowerInterestGridView
from collabworkshop.views.session import Session
from collabworkshop.views.tie_map import TieMapView
from collabworkshop.views.tie_trust import TieTrustView

__all__ = ["VIEWS", "view"]

VIEWS: dict[str, type[ExerciseView]] = {
    v.exercise.id: v for v in (PowerInterestGridView, TieMapView, TieTrustView, MapFindingsView)
}


def view(exercise: str, session: Session) -> ExerciseView:
    """Return an exercise on the screen, or say which exercises there are."""
    if exercise not in VIEWS:
        raise WorkshopError(f"There is no exercise {exercise!r}. There are: {', '.join(VIEWS)}.")
    return VIEWS[exercise](session)
