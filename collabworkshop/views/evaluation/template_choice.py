"""Which indicator of others may we start from? Templates by field of work, to read and to take."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ipywidgets import HTML, Button, Dropdown, VBox

from collabworkshop.curriculum.indicator_templates import IndicatorTemplate, read_templates
from collabworkshop.views.evaluation.template_page import template_html

__all__ = ["TemplateChoice"]


class TemplateChoice:
    """Two lists and what the chosen template says.

    Parameters
    ----------
    called
        What the measures and directions are called.
    take
        Called when somebody takes the template.
    """

    def __init__(self, called: Mapping[str, str], take: Callable[[], None]) -> None:
        self._called = called
        library = read_templates()
        self._templates = {one.id: one for one in library.templates}
        self.field = _listed("Field of work", [(one.label, one.id) for one in library.fields])
        self.template = _listed("Template", self._offered())
        self.page = HTML()
        self.button = Button(
            description="Take it into our plan",
            tooltip="Hang this indicator on the outcome that is chosen above; change it afterwards",
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self.field.observe(lambda _: self._narrow(), "value")
        self.template.observe(lambda _: self._read(), "value")
        self.button.on_click(lambda _: take())
        self.box = VBox([self.field, self.template, self.page, self.button])
        self._hangs_on = ""
        self._read()

    @property
    def chosen(self) -> IndicatorTemplate:
        """The template that is read."""
        return self._templates[self.template.value]

    def choose(self, template: str) -> None:
        """Choose a template by its id."""
        self.field.value = self._templates[template].field
        self.template.value = template

    def show(self, outcome: str) -> None:
        """Say on which outcome it would hang.

        Parameters
        ----------
        outcome
            Title of the outcome; empty for none.
        """
        if outcome != self._hangs_on or not self.page.value:
            self._hangs_on = outcome
            self._read()
        self.button.disabled = not outcome

    def _offered(self) -> list[tuple[str, str]]:
        templates = self._templates.items()
        return [(one.title, key) for key, one in templates if one.field == self.field.value]

    def _narrow(self) -> None:
        self.template.options = self._offered()
        self.template.value = self.template.options[0][1]

    def _read(self) -> None:
        if self.template.value:
            source = read_templates().sources[self.chosen.reference]
            self.page.value = template_html(self.chosen, source, self._called, self._hangs_on)


def _listed(label: str, options: Sequence[tuple[str, str]]) -> Any:
    made = Dropdown(options=options, description=label, value=options[0][1])
    made.style.description_width = "initial"
    made.layout = {"width": "max-content", "max_width": "100%"}
    return made
