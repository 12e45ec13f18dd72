"""One figure as a person enters it in a row, and the measurement that it becomes."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from collabworkshop.analysis.sentences import quoted
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.evaluation import Indicator, Measurement
from collabworkshop.model.noun import Key, Noun, Text

__all__ = ["FigureEntry", "GivenFigure", "as_entered", "check_range", "measurement_of"]

_BETWEEN = " / "
"""Stands between the names where a figure is broken down in several ways at once."""

# A number as text is a number; only what is none stays words.
GivenFigure = Annotated[
    Annotated[float, Field(allow_inf_nan=False)] | Text | None, Field(union_mode="left_to_right")
]


class FigureEntry(Noun):
    """A figure as a row of the table has it.

    Parameters
    ----------
    value
        A number, or words where the indicator is told in words.
    by, part
        How it is broken down, and to which part; both empty for all.
    """

    indicator: Key
    kind: Literal["actual", "baseline", "target"] = "actual"
    value: GivenFigure
    begins: date | None = None
    ends: date | None = None
    by: Text = ""
    part: Text = ""
    place: Text = ""
    interim: bool = False
    cases: int | None = Field(default=None, ge=0, le=10**9)
    source: Text = ""
    note: Text = ""


def as_entered(measured: Measurement) -> dict[str, Any]:
    """Return a measurement as the fields of its row, as plain JSON.

    Examples
    --------
    >>> one = Measurement(indicator="i", kind="actual", value=3, groups={"street": "Quay"})
    >>> row = as_entered(one)
    >>> row["value"], row["by"], row["part"], row["ends"]
    (3.0, 'street', 'Quay', None)
    """
    return {
        "indicator": measured.indicator,
        "kind": measured.kind,
        "value": measured.words if measured.value is None else measured.value,
        "begins": measured.begins and measured.begins.isoformat(),
        "ends": measured.ends and measured.ends.isoformat(),
        "by": _BETWEEN.join(measured.groups),
        "part": _BETWEEN.join(measured.groups.values()),
        "place": measured.place,
        "interim": measured.interim,
        "cases": measured.cases,
        "source": measured.source,
        "note": measured.note,
    }


def measurement_of(
    entry: FigureEntry,
    indicator: Indicator,
    *,
    held: Measurement | None,
    given: Mapping[str, Any],
) -> Measurement:
    """Return the measurement that a row says.

    Parameters
    ----------
    entry
        The row, each field of which can be saved.
    indicator
        What the figure is about.
    held
        What stood there before; what was not changed is not questioned again.
    given
        The fields that the person has just given: messages are at one of these.

    Raises
    ------
    AnswerError
        Where figure, days or part do not go together.
    """
    _check_days(entry, given)
    interim = entry.interim and entry.kind == "target"
    if entry.interim and not interim and given.get("interim"):
        allowed = "a tick beside a target only: it says that the target is on the way to another"
        raise AnswerError("interim", given["interim"], allowed)
    value, words = _valued(entry, indicator, held, given.get("value"))
    return Measurement(
        indicator=entry.indicator,
        kind=entry.kind,
        value=value,
        words=words,
        begins=entry.begins,
        ends=entry.ends,
        interim=interim,
        groups=_groups(entry, indicator, held, given),
        place=entry.place,
        cases=entry.cases,
        source=entry.source,
        note=entry.note,
    )


def _valued(
    entry: FigureEntry, indicator: Indicator, held: Measurement | None, typed: Any
) -> tuple[float | None, str]:
    value = entry.value
    if held is not None and held.indicator == entry.indicator and value == _told(held):
        return held.value, held.words
    if value is None or (isinstance(value, str) and not value.strip()):
        allowed = "a number, or words where it is told in words; to take it away, remove the row"
        raise AnswerError("value", "", allowed)
    if indicator.measure == "words":
        # As it was typed: “007” is a word here.
        return None, typed if isinstance(typed, str) else str(value)
    if isinstance(value, str):
        told = quoted(indicator.title)
        allowed = f"a number, like 12 or 0.5, since {told} is told in numbers; words go in the note"
        raise AnswerError("value", value, allowed)
    check_range("value", value, indicator)
    return value, ""


def _told(held: Measurement) -> float | str:
    return held.words if held.value is None else held.value


def check_range(field: str, value: float, indicator: Indicator) -> None:
    """Raise where a figure cannot be, by what it is measured in.

    Parameters
    ----------
    field, value, indicator
        Where it was given, the figure, and what it is about.

    Raises
    ------
    AnswerError
        Where a share lies outside 0 to 100, or a rank is below 1.
    """
    if indicator.measure == "percentage" and not 0 <= value <= 100:
        allowed = (
            "a share from 0 to 100, for 100 are all; what can be more than all is a number, and "
            "its indicator says so"
        )
        raise AnswerError(field, value, allowed)
    if indicator.measure == "rank" and value < 1:
        raise AnswerError(field, value, "a rank from 1 upwards, for 1 is the first")


def _check_days(entry: FigureEntry, given: Mapping[str, Any]) -> None:
    """Raise where what was just entered ends before it begins."""
    if entry.begins is None or entry.ends is None or entry.begins <= entry.ends:
        return
    if "ends" in given:
        allowed = f"a day from {entry.begins} on, when it begins, or nothing"
        raise AnswerError("ends", given["ends"], allowed)
    if "begins" in given:
        allowed = f"a day up to {entry.ends}, when it ends, or nothing"
        raise AnswerError("begins", given["begins"], allowed)


def _groups(
    entry: FigureEntry,
    indicator: Indicator,
    held: Measurement | None,
    given: Mapping[str, Any],
) -> dict[str, str]:
    """Return of which part a figure speaks; what is broken down in several ways stays so."""
    stood = {} if held is None else dict(held.groups)
    if (entry.by, entry.part) == (_BETWEEN.join(stood), _BETWEEN.join(stood.values())):
        return stood
    if len(stood) > 1:
        field = "by" if "by" in given else "part"
        allowed = (
            "what stands there, since this figure is broken down in several ways at once; enter a "
            "new row for another part"
        )
        raise AnswerError(field, given.get(field, ""), allowed)
    by, part = entry.by.strip(), entry.part.strip()
    if part and not by and len(indicator.breakdown) == 1:
        return {indicator.breakdown[0]: entry.part}
    if bool(by) != bool(part):
        lacking, there = ("part", by) if by else ("by", part)
        asked = "which part it is" if by else "how it is broken down, by street for example"
        raise AnswerError(lacking, "", f"a word that says {asked}, beside {quoted(there)}")
    return {entry.by: entry.part} if by else {}
