"""Which columns has the table of parts? The stakeholder, and one for each decision."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from collabworkshop.exercises.decision_voices import EXERCISE
from collabworkshop.widgets.field import Choice, Field

__all__ = ["WHO", "column", "voice_fields"]

WHO = "stakeholder"
"""Name of the first column."""


def voice_fields(decisions: Mapping[str, str], names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the columns, as the browser draws them.

    Parameters
    ----------
    decisions
        Id to name of the decisions that are shown.
    names
        Stakeholder to name.
    """
    asked = EXERCISE.instrument.questions
    parts = asked["part"].options
    # Said once: else every column would explain the four parts again.
    meanings = " ".join(f"{part.label}: {part.meaning}" for part in parts)
    who = Field(
        name=WHO,
        label=asked[WHO].label,
        help=f"{asked['part'].help} {meanings}",
        kind="choice",
        required=True,
        options=tuple(Choice(value=key, label=name) for key, name in names.items()),
        place="table",
    )
    choices = tuple(Choice(value=part.id, label=part.label) for part in parts)
    return [field.model_dump(mode="json") for field in (who, *_columns(decisions, choices))]


def column(decision: str) -> str:
    """Return the name of a decision's column: own words are no names for a program.

    Examples
    --------
    >>> column("money"), column("Who gets a key")
    ('money', 'own-86ce119dfdd6')
    """
    ours = {one.id for one in EXERCISE.instrument.lists["decisions"]}
    return decision if decision in ours else f"own-{sha256(decision.encode()).hexdigest()[:12]}"


def _columns(decisions: Mapping[str, str], choices: tuple[Choice, ...]) -> Iterator[Field]:
    meant = {one.id: one.meaning for one in EXERCISE.instrument.lists["decisions"]}
    for decision, name in decisions.items():
        yield Field(
            name=column(decision),
            label=name,
            help=meant.get(decision, ""),
            kind="choice",
            options=choices,
            place="table",
        )
