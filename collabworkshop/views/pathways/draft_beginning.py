"""How does somebody begin a theory of change beside the coalition's? A button, and a name."""

from collections.abc import Callable
from typing import Any

from ipywidgets import Button

from collabworkshop.exercises.pathway_drafts import EXERCISE as DRAFTS
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field

__all__ = ["DraftBeginning"]


class DraftBeginning:
    """Asks for the name of a new draft, and begins it.

    Parameters
    ----------
    view
        Where it stands, and whose hand saves it.
    begun
        Called with the key of the new draft.
    """

    def __init__(self, view: ExerciseView, begun: Callable[[str], None]) -> None:
        self._view, self._begun = view, begun
        self.button = Button(
            description="Begin a draft beside it",
            tooltip="Draw another theory of change; put them side by side later",
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self.button.on_click(lambda _: self._ask())
        self.form = EntryForm(
            fields=[
                Field(name="name", label="What the draft is called", kind="text", required=True)
            ],
            words={"legend": "A draft of your own", "send": "Begin it"},
            outbox_key=f"{view.host.workshop.id}/{view.exercise.id}/{view.host.person}/draft",
        )
        self.form.on_operation(self._begin)
        self.form.layout.display = "none"

    def _ask(self) -> None:
        self.form.layout.display = ""

    def _begin(self, operation: dict[str, Any]) -> None:
        batch = operation["id"]
        records = self._view.host.sent(batch)
        if not records:
            self._view.session.check_entrance()
            named = {"name": operation["cells"].get("name") or ""}
            changes = DRAFTS.changes(named, self._view.state, self._view.voice)
            records = self._view.save(changes, batch)
        self.form.layout.display = "none"
        self._begun(records[0].key)
