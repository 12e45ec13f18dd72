"""Looking back: choose between two versions, and bring back what was changed or removed."""

from typing import Any

from collabworkshop.exercises.versions import shown_versions, title_of
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Record, RecordId
from collabworkshop.views.on_screen import OnScreen
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.versions import Versions

__all__ = ["LookBack"]

_MOST = 5
"""Versions side by side; more cannot be read at a glance."""


class Which(Noun):
    """Which stakeholder to look back at."""

    stakeholder: Name


class LookBack(OnScreen):
    """First what has two versions; below, the past of one stakeholder, removed ones too."""

    def __repr__(self) -> str:
        open_ = len(self.session.state().conflicts())
        return f"<look back: {open_ or 'nothing'} to choose>"

    def reopen(self) -> None:
        """Begin anew with the workshop and the person that are now at the door."""
        self._key = ""
        self.open = Versions(
            heading="Two versions: which one holds?",
            empty="Nothing has two versions.",
            words={"saved": "Saved"},
        )
        self.which = EntryForm(words={"legend": "Look back at a stakeholder", "send": "Show"})
        self.past = Versions(
            heading="Earlier versions",
            empty="Choose a stakeholder above to see how it was described before.",
            choose="Bring this back",
            words={"saved": "Saved"},
        )
        self.open.on_operation(self._kept)
        self.which.on_operation(lambda told: self.show(told["cells"].get("stakeholder") or ""))
        self.past.on_operation(self._kept)
        self._show_parts((self.open, self.which, self.past))
        self.refresh()

    def refresh(self) -> None:
        """Show what is still to choose, and the past of what was asked for."""
        state = self.session.state()
        self.open.things = [shown_versions(state, versions) for versions in state.conflicts()]
        self.which.fields = [
            field.model_dump(mode="json")
            for field in fields_of(Which, {"stakeholder": self._all()})
        ]
        history = self._history(self._key) if self._key else []
        self.past.things = [shown_versions(state, history[-_MOST:])] if history else []

    def show(self, key: str) -> None:
        """Show the past of a stakeholder."""
        self._key = key
        self.refresh()

    def keep(self, kind: str, key: str, version: RecordId) -> Record:
        """Let a version stand from now on; the others stay in the past."""
        self.session.check_entrance()
        kept = self.session.host.keep(kind, key, version)
        self.session.tell()
        return kept

    def _kept(self, operation: dict[str, Any]) -> None:
        self.keep(operation["kind"], operation["key"], str(operation["version"]))

    def _history(self, key: str) -> list[Record]:
        history = self.session.host.history("stakeholder", key)
        return [record for record in history if record.state != "erased"]

    def _all(self) -> Question:
        """Return every stakeholder there is or was."""
        state = self.session.state()
        options = []
        for key in state.keys("stakeholder"):
            standing = state.get("stakeholder", key)
            history = [standing] if standing else self._history(key)
            if history:
                gone = "" if standing else " (taken away)"
                options.append(Option(id=key, label=title_of(state, history) + gone))
        return Question(label="Stakeholder", options=tuple(options))
