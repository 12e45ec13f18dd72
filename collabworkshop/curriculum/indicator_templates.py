"""Which indicators may a coalition start from? Templates by field of community work."""

from functools import cache
from typing import Literal

from pydantic import Field, model_validator

from collabworkshop.curriculum.instrument import Source
from collabworkshop.curriculum.reading import parsed
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.noun import Key, Label, Name, Noun, Text
from collabworkshop.shipped import shipped

__all__ = [
    "IndicatorTemplate",
    "IndicatorTemplates",
    "TemplateField",
    "TemplateSource",
    "parse_templates",
    "read_templates",
]


class TemplateField(Noun):
    """A field of community work.

    Parameters
    ----------
    id, label
        A slug, and what people call it.
    """

    id: Key
    label: Name


class IndicatorTemplate(Noun):
    """An indicator that others use, to be changed until it fits.

    Parameters
    ----------
    id, field
        A slug, and the id of its field.
    title, definition
        What is counted, and what is not.
    measure, unit, direction
        As for an indicator.
    source, method, frequency
        Where its figures are usually found, how, and how often.
    silent
        What it does not say.
    gamed
        How it can look better than it is.
    breakdown
        By what it is worth breaking down.
    reference
        Key of the public source whose counting it follows.
    """

    id: Key
    field: Key
    title: Name
    definition: Name
    measure: Literal["number", "percentage", "rank", "words"]
    unit: Label = ""
    direction: Literal["", "up", "down"] = ""
    source: Name
    method: Name
    frequency: Key
    silent: Name
    gamed: Name
    breakdown: tuple[Name, ...] = Field(min_length=1)
    reference: Key

    def indicator(self, outcome: str) -> Indicator:
        """Return an indicator of an outcome; who gathers it and what for is for the group to say.

        Parameters
        ----------
        outcome
            Key of the outcome.
        """
        return Indicator(
            outcome=outcome,
            title=self.title,
            definition=self.definition,
            measure=self.measure,
            unit=self.unit,
            direction=self.direction,
            breakdown=self.breakdown,
            source=self.source,
            method=self.method,
            frequency=self.frequency,
        )


class TemplateSource(Source):
    """The public source whose counting a template follows.

    Parameters
    ----------
    opened
        Whether a stored copy of the page was read, and it names what is counted. Where not,
        the link leads to the organisation and no further.
    differs
        Where templates that follow it go their own way; empty where they do not.
    """

    opened: bool
    differs: Text = ""


class IndicatorTemplates(Noun):
    """All templates, with their fields and sources.

    Parameters
    ----------
    fields
        In the order in which they are shown.
    sources
        Key to each public source.
    templates
        Each belongs to a field and follows a source.
    """

    fields: tuple[TemplateField, ...] = Field(min_length=1)
    sources: dict[Key, TemplateSource]
    templates: tuple[IndicatorTemplate, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _parts_belong(self) -> "IndicatorTemplates":
        fields = {field.id for field in self.fields}
        ids = [one.id for one in self.templates]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            raise ValueError(f"each id once; {', '.join(twice)} is there more than once")
        for one in self.templates:
            if one.field not in fields:
                raise ValueError(f"{one.id} names the field {one.field!r}, which is not there")
            if one.reference not in self.sources:
                raise ValueError(f"{one.id} names the source {one.reference!r}, which is not there")
        return self


@cache
def read_templates() -> IndicatorTemplates:
    """Return the indicator templates that travel with the package.

    Raises
    ------
    UnreadableError
        When the file does not hold; the message names the field.

    Examples
    --------
    >>> read_templates().templates[0].indicator("o").measure
    'percentage'
    """
    path = shipped("data", "evaluation", "indicator-templates.yaml")
    return parse_templates(path.read_text(encoding="utf-8"), path.name)


def parse_templates(text: str, file: str) -> IndicatorTemplates:
    """Return the templates that a YAML text holds; `file` is its name, for messages."""
    return parsed(IndicatorTemplates, text, file)
