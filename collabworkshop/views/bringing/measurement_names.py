"""Which indicator does each name in a file mean? Asked for all that are not known for sure."""

from collections.abc import Mapping
from typing import Any

from collabworkshop.analysis.sentences import quoted, short
from collabworkshop.exchange.evaluation.measurements.mapping import FigureMapping
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Choice, Field

__all__ = ["IndicatorNames"]

_MOST = 40
"""Names that are asked about; nobody answers more."""


class IndicatorNames:
    """A form with a list of indicators for each name; a name without an answer is left out."""

    def __init__(self) -> None:
        self.form = EntryForm(
            words={"legend": "Which indicator is meant?", "saved": "Understood"}, mode="as-you-go"
        )
        self._asked: dict[str, str] = {}
        self._said: dict[str, str] = {}

    @property
    def chosen(self) -> dict[str, str]:
        """What the person said so far: name to the key of an indicator, or nothing."""
        return dict(self._said)

    def begin(self) -> None:
        """Forget what was said of another file."""
        self._said, self._asked = {}, {}

    def say(self, name: str, key: str) -> None:
        """Take what a person said of a name of the file."""
        self._said[name] = key

    def hear(self, cells: Mapping[str, Any]) -> None:
        """Take what a person chose in the form."""
        for field, key in cells.items():
            if field in self._asked:
                self.say(self._asked[field], str(key or ""))

    def meant(self, guessed: FigureMapping) -> dict[str, str]:
        """Return for each name of the file the indicator that is meant; empty for none.

        A name that is only like one of an indicator counts when a person has said so.
        """
        sure = {
            name: "" if name in guessed.unsure else key for name, key in guessed.indicators.items()
        }
        return {name: self._said.get(name, key) for name, key in sure.items()}

    def show(self, guessed: FigureMapping, titles: Mapping[str, str]) -> None:
        """Ask about the names that are not known for sure, and those that a person has answered."""
        sure = {n for n, key in guessed.indicators.items() if key and n not in guessed.unsure}
        open_ = [name for name in guessed.indicators if name not in sure or name in self._said]
        self._asked = {f"name-{at}": name for at, name in enumerate(open_[:_MOST], 1)}
        options = tuple(Choice(value=key, label=title) for key, title in titles.items())
        meant = self.meant(guessed)
        fields = [
            Field(
                name=field,
                label=f"{quoted(name)} in the file is",
                kind="choice",
                help=_help(guessed.indicators[name], titles),
                options=options,
            )
            for field, name in self._asked.items()
        ]
        self.form.fields = [field.model_dump(mode="json") for field in fields]
        self.form.cells = {field: meant[name] for field, name in self._asked.items()}
        self.form.layout.display = "" if self._asked else "none"


def _help(like: str, titles: Mapping[str, str]) -> str:
    leave = "Leave it empty to leave these figures out."
    return f"It reads like “{short(titles[like])}”. {leave}" if like in titles else leave
