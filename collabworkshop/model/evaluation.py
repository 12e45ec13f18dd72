"""How a coalition will know: indicators, what they should reach by when, and what was measured."""

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from collabworkshop.model.noun import Key, Label, Name, Noun, Text

__all__ = [
    "INDICATOR",
    "MEASUREMENT",
    "EvaluationPlan",
    "Indicator",
    "Measurement",
    "Outcome",
    "OutcomeKind",
]

INDICATOR, MEASUREMENT = "indicator", "measurement"
"""Kinds of record."""

OutcomeKind = Literal["", "impact", "outcome", "output"]


class Outcome(Noun):
    """What indicators hang on: an outcome of the theory of change, or a result of a file.

    Parameters
    ----------
    title
        What is to come true.
    kind
        What it is in the file or the pathway it came from: outcome, output, impact.
    project
        Key or identifier of the project (of an IATI activity, for example) it belongs to.
    detail
        Anything else.
    references
        What it is called in lists that others keep, as vocabulary and code of the IATI standard:
        ``"99:B1 <https://example.org/results>"``.
    adds_up
        Whether figures below it may be added up; ``None`` where nobody said.
    """

    title: Name
    kind: OutcomeKind = ""
    project: Label = ""
    detail: Text = ""
    references: tuple[Name, ...] = ()
    adds_up: bool | None = None


class Indicator(Noun):
    """What is looked at to know whether an outcome comes true.

    Parameters
    ----------
    outcome
        Key of the outcome.
    title, definition
        Its name, and what exactly is counted and what is not.
    measure
        A number, a share of a hundred, a rank (1 is the first), or words.
    unit
        What is counted: children, days, euros.
    direction
        Whether more or less is wanted; empty where nobody said, and for words.
    role
        Whether it says that the outcome is on track, or contributes to one that does.
    moves
        Key of the on-track indicator that a contributing one should move; empty for none.
    breakdown
        How it is broken down: by street, by age.
    source, method, frequency
        Where figures come from, how they are gathered, how often.
    collector
        Key of the stakeholder who gathers them.
    shared_how, shared_with
        How it is shared, and with whom.
    hours
        What it costs those who gather it, in hours a year, from 0 to a million.
    use
        Which decision it informs.
    references
        What it is called in lists that others keep, as vocabulary and code of the IATI standard:
        ``"9:3.1.1"`` is an indicator of the Sustainable Development Goals.
    adds_up
        Whether its figures may be added up; ``None`` where nobody said.
    """

    outcome: Key
    title: Name
    definition: Text = ""
    measure: Literal["number", "percentage", "rank", "words"] = "number"
    unit: Label = ""
    direction: Literal["", "up", "down"] = ""
    role: Literal["", "on-track", "contributing"] = ""
    moves: Label = ""
    breakdown: tuple[Name, ...] = ()
    source: Text = ""
    method: Text = ""
    frequency: Label = ""
    collector: Label = ""
    shared_how: Text = ""
    shared_with: tuple[Name, ...] = ()
    hours: float | None = Field(default=None, ge=0, le=1_000_000, allow_inf_nan=False)
    use: Text = ""
    references: tuple[Name, ...] = ()
    adds_up: bool | None = None


class Measurement(Noun):
    """One figure, or words in place of one, about one indicator.

    Parameters
    ----------
    indicator
        Key of the indicator.
    kind
        Where it began, what it should reach, or what it was.
    value
        The figure, in the indicator's unit; ``None`` where there is none.
    words
        What stands in place of a figure.
    begins, ends
        The time it speaks of; a baseline or a target speaks of its last day.
    interim
        Whether a target is on the way to a later one.
    groups
        The part it speaks of: how it is broken down, to which part; empty for all.
    place
        Where; empty for everywhere.
    cases
        How many people, families or cases it rests on; ``None`` where nobody said.
    source, note
        Where it comes from, and anything else.
    """

    indicator: Key
    kind: Literal["baseline", "target", "actual"]
    value: float | None = Field(default=None, allow_inf_nan=False)
    words: Text = ""
    begins: date | None = None
    ends: date | None = None
    interim: bool = False
    groups: dict[Name, Name] = Field(default_factory=dict)
    place: Text = ""
    cases: int | None = Field(default=None, ge=0)
    source: Text = ""
    note: Text = ""


class EvaluationPlan(Noun):
    """A whole plan with its figures, as a file or the coalition has it.

    Parameters
    ----------
    name
        What it is called.
    outcomes, indicators, measurements
        Key to each, in the order in which they came.
    projects
        Key or identifier of a project to its title, where outcomes name one.

    Examples
    --------
    >>> reads = Indicator(outcome="o", title="Children who read at eight", direction="up")
    >>> plan = EvaluationPlan(outcomes={"o": Outcome(title="Every child reads")},
    ...                       indicators={"i": reads})
    >>> plan.indicators["i"].measure
    'number'
    """

    name: Text = ""
    outcomes: dict[Key, Outcome] = Field(default_factory=dict)
    indicators: dict[Key, Indicator] = Field(default_factory=dict)
    measurements: dict[Key, Measurement] = Field(default_factory=dict)
    projects: dict[Key, Text] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _parts_belong(self) -> "EvaluationPlan":
        for key, indicator in self.indicators.items():
            if indicator.outcome not in self.outcomes:
                raise ValueError(
                    f"indicator {key} names the outcome {indicator.outcome!r}, which is not there"
                )
        for key, measured in self.measurements.items():
            if measured.indicator not in self.indicators:
                raise ValueError(
                    f"measurement {key} names the indicator {measured.indicator!r}, "
                    "which is not there"
                )
        return self
