"""What members do differently, since when."""

from functools import partial

from collabworkshop.analysis.evaluation.practice_changes import PracticeChanges
from collabworkshop.analysis.sentences import counted
from collabworkshop.figures.practice_changes import draw_practice_changes
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: PracticeChanges) -> Shown:
    """Return the picture of the log of changes."""
    changes = counted(len(result.changes), "change", "changes")
    alt = f"What members do differently, since when: {changes}."
    return Shown(partial(draw_practice_changes, result=result), told(alt))
