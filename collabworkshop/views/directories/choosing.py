"""Narrow a directory down by place and kind, choose services, say what they are for the group."""

from collections.abc import Callable
from typing import Any

from ipywidgets import HTML, Button, HBox

from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.bringing.directory import MOST
from collabworkshop.model.noun import LONGEST_KEY
from collabworkshop.model.question import Option
from collabworkshop.views.directories.file import SHOWN, DirectoryFile
from collabworkshop.views.directories.filters import categories_of, dropdown, places_of
from collabworkshop.views.directories.text import matches_html, offered
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Choice, Field
from collabworkshop.widgets.guard import Speaks, guard

__all__ = ["DirectoryChoosing"]

_MOST_KINDS = 12

_SERVICES_HELP = "Its organisation becomes a stakeholder, unless it is one; the service, an offer."

_KINDS_HELP = "One of our kinds, so that offers and needs meet, or a word of your own."


class DirectoryChoosing:
    """The steps between reading a directory and bringing something of it in.

    Parameters
    ----------
    area
        Where people read what went wrong.
    chosen
        What is called when something else is chosen.
    """

    def __init__(self, area: Speaks, chosen: Callable[[], object]) -> None:
        self._file: DirectoryFile | None = None
        self._told = chosen
        self._kinds: tuple[Option, ...] = ()
        self.place = dropdown("Where")
        self.kind = dropdown("Kind of service")
        for choice in (self.place, self.kind):
            choice.observe(guard(area, lambda _: self._narrowed()), names="value")
        self.matches = HTML()
        self.services = EntryForm(
            words={"legend": "What becomes part of our own map?", "saved": "Chosen"},
            mode="as-you-go",
        )
        self.services.on_operation(self._services_sent)
        self.every = Button(description="Choose all that match")
        self.none = Button(description="Choose none")
        self.every.on_click(guard(area, lambda _: self.choose_matching()))
        self.none.on_click(guard(area, lambda _: self.choose()))
        for button in (self.every, self.none):
            button.layout.width = "auto"
        self.words = EntryForm(
            words={"legend": "What kind of offer is it for us?", "saved": "Understood"},
            mode="as-you-go",
        )
        self.words.on_operation(self._words_sent)
        filters, buttons = HBox([self.place, self.kind]), HBox([self.every, self.none])
        filters.layout.flex_flow = "row wrap"
        self.parts = (filters, self.matches, self.services, buttons, self.words)

    def show(self, file: DirectoryFile | None, kinds: tuple[Option, ...]) -> None:
        """Begin with a directory, or hide everything.

        Parameters
        ----------
        file
            The directory; ``None`` for none.
        kinds
            The kinds of resource to choose from.
        """
        self._file, self._kinds = None, kinds
        for part in self.parts:
            part.layout.display = "" if file else "none"
        if file:
            self.place.options = list(places_of(file.listing))
            self.kind.options = list(categories_of(file.listing))
            self.place.value, self.kind.value = file.area, file.category
            self._file = file
            self._show_matches()

    def choose_matching(self) -> None:
        """Choose every service that matches, besides those that are chosen already."""
        file = self._open()
        self._choose(file.chosen | set(file.matches))

    def choose(self, *places: int) -> None:
        """Choose these services and no others."""
        self._choose(set(places))

    def call(self, category: str, kind: str) -> None:
        """Say what kind of offer the services below a category are.

        Parameters
        ----------
        category
            Id of one of the broadest categories.
        kind
            Id or name of a kind of resource, or a word of one's own.
        """
        named = {option.label.casefold(): option.id for option in self._kinds}
        word = kind.strip()[:LONGEST_KEY]
        self._open().kinds[category] = named.get(word.casefold(), word)
        self._show_chosen()

    def _open(self) -> DirectoryFile:
        assert self._file is not None  # noqa: S101 - the steps are hidden until there is one
        return self._file

    def _choose(self, places: set[int]) -> None:
        self._open().choose(places)
        self._show_chosen()

    def _narrowed(self) -> None:
        if self._file:
            self._file.narrow(area=self.place.value or "", category=self.kind.value or "")
            self._show_matches()

    def _show_matches(self) -> None:
        file = self._open()
        self.matches.value = matches_html(file)
        count = f"{len(file.matches):,}"
        self.every.description = f"Choose all {count} that match"
        self.every.disabled = not 0 < len(file.matches) <= MOST
        options = [Choice(value=value, label=label) for value, label in offered(file)]
        asked = Field(
            name="services",
            label="Services" if len(file.matches) <= SHOWN else f"The first {SHOWN} services",
            kind="many",
            options=tuple(options),
            help=_SERVICES_HELP,
        )
        self.services.fields = [asked.model_dump(mode="json")] if options else []
        self._show_chosen()

    def _show_chosen(self) -> None:
        file = self._open()
        shown = file.matches[:SHOWN]
        self.services.cells = {"services": [str(p) for p in shown if p in file.chosen]}
        words = dict(list(file.words.items())[:_MOST_KINDS])
        suggestions = tuple(Choice(value=one.id, label=one.label) for one in self._kinds)
        self.words.fields = [
            Field(
                name=f"kind-{number}",
                label=short(name) or "Services without a kind",
                kind="suggest",
                options=suggestions,
                help=_KINDS_HELP,
                longest=LONGEST_KEY,
            ).model_dump(mode="json")
            for number, name in enumerate(words.values())
        ]
        self._asked = dict(enumerate(words))
        self.words.cells = {
            f"kind-{number}": file.kinds.get(id_) or short(words[id_])
            for number, id_ in self._asked.items()
        }
        self.words.layout.display = "" if words else "none"
        self._told()

    def _services_sent(self, operation: dict[str, Any]) -> None:
        file = self._open()
        said = operation["cells"].get("services") or []
        ticked = {place for place in file.matches[:SHOWN] if str(place) in said}
        self._choose((file.chosen - set(file.matches[:SHOWN])) | ticked)

    def _words_sent(self, operation: dict[str, Any]) -> None:
        for number, id_ in self._asked.items():
            if f"kind-{number}" in operation["cells"]:
                self.call(id_, operation["cells"][f"kind-{number}"] or "")
