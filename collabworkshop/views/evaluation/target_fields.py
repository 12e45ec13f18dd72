"""What is asked of one indicator's start and targets, and what do typed answers mean? Fields."""

from collections.abc import Mapping
from typing import Any

from collabworkshop.analysis.sentences import short
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.question import Question
from collabworkshop.views.evaluation.as_typed import figure_typed, time_typed

__all__ = ["FIGURES", "as_read", "asked_of", "told_now"]

FIGURES = ("baseline", "interim", "target")
"""Fields of figures; each has a day beside it."""

_SHOWN = 200


def as_read(indicator: Indicator, cells: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was typed as the exercise takes it; what is no text is taken as it is.

    Parameters
    ----------
    indicator
        What the figures are about.
    cells
        Name of the field to what was typed.

    Examples
    --------
    >>> as_read(Indicator(outcome="o", title="Visits"), {"target": "1,200.5", "role": "on-track"})
    {'target': 1200.5, 'role': 'on-track'}
    """
    read = dict(cells)
    for name, typed in cells.items():
        if not isinstance(typed, str):
            continue
        if name in FIGURES:
            read[name] = figure_typed(name, typed, indicator)
        elif name.removesuffix("_on") in FIGURES:
            read[name] = time_typed(name, typed)
    return read


def asked_of(ours: Mapping[str, Question], one: Indicator, key: str) -> dict[str, Question]:
    """Return the questions about one indicator: what it may move, its unit, room for words.

    Parameters
    ----------
    ours
        Those about any of them.
    one, key
        The indicator.
    """
    asked = dict(ours)
    others = tuple(option for option in asked["moves"].options if option.id != key)
    asked["moves"] = asked["moves"].model_copy(update={"options": others})
    if one.role != "contributing" or not others:
        del asked["moves"]
    if one.measure == "words":
        del asked["direction"]
    unit = {"percentage": "%", "rank": "rank"}.get(one.measure, short(one.unit.strip()))
    for name in FIGURES:
        label = asked[name].label + (f" ({unit})" if unit and one.measure != "words" else "")
        said = {"label": label, "long": one.measure == "words"}
        asked[name] = asked[name].model_copy(update=said)
    return asked


def told_now(question: Question, value: str) -> str:
    """Return a field as people know it, with what stands there now.

    Examples
    --------
    >>> told_now(Question(label="By when?"), "2028")
    '“By when?” (it says now “2028”)'
    """
    said = {option.id: option.label for option in question.options}.get(value, value)
    said = said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1]}…"
    return (
        f"“{question.label}” (it says now “{said}”)" if said else f"“{question.label}” (now empty)"
    )
