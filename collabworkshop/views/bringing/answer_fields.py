"""The steps of mapping a survey as fields; what is said there goes into the mapping."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from collabworkshop.analysis.sentences import short
from collabworkshop.exchange.responses.tick_guess import signs_of
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.responses import Responses, SurveyItem
from collabworkshop.views.bringing.answer_mapping import AnswerMapping
from collabworkshop.views.bringing.answer_meanings import (
    asked_values,
    ends_cell,
    ends_of,
    meant,
    number_fields,
    value_cell,
    value_fields,
    value_name,
)
from collabworkshop.views.bringing.as_text import as_text
from collabworkshop.widgets.field import Choice, Field

__all__ = ["AnswerFields"]

_MOST_NAMED = 12

_WHEN = Field(
    name="asked_on",
    label="When was it asked?",
    kind="date",
    nullable=True,
    help="The first day will do. Leave it empty where nobody knows.",
)


class AnswerFields:
    """The fields of both steps, and what each of their answers does.

    A heading or an answer of a file may be longer than a value can be, so both go by number.

    Parameters
    ----------
    responses
        The survey.
    """

    def __init__(self, responses: Responses) -> None:
        self._responses = responses
        signs = signs_of(responses)
        self._columns = {str(n): item.id for n, item in enumerate(responses.asked, start=1)}
        self._signs = {str(n): sign for n, sign in enumerate(signs, start=1)}
        self._column_choices = _choices(map(_called, responses.asked))
        self._sign_choices = _choices(signs.values())
        columns = zip(self._columns.values(), self._column_choices, strict=True)
        ticks = zip(signs, self._sign_choices, strict=True)
        self._labels = {what: choice.label for what, choice in (*columns, *ticks)}

    def of_columns(self, mapping: AnswerMapping) -> list[Field]:
        """Return when it was asked, and for each statement which column answers it."""
        fields = (
            Field(
                name=key,
                label=one.words,
                kind="choice",
                help=self._hint(mapping, key),
                options=self._column_choices if one.scale else self._sign_choices,
            )
            for key, one in mapping.statements.items()
        )
        return [_WHEN, *fields]

    def of_meanings(self, mapping: AnswerMapping) -> list[Field]:
        """Return what each written answer means, and which way bare numbers run."""
        return [
            one
            for scale, each in mapping.ratings.items()
            for one in (*number_fields(scale, each, mapping), *value_fields(scale, each))
        ]

    def cells(self, mapping: AnswerMapping) -> dict[str, Any]:
        """Return what stands in the fields of both steps."""
        columns = {column: number for number, column in self._columns.items()}
        signs = {sign: number for number, sign in self._signs.items()}
        when = mapping.asked_on
        found: dict[str, Any] = {"asked_on": when.isoformat() if when else None}
        found |= {key: signs.get(sign, "") if sign else "" for key, sign in mapping.signs.items()}
        for scale, each in mapping.ratings.items():
            found |= {one.item: columns.get(one.column or "", "") for one in each.columns}
            found |= {value_name(scale, one): value_cell(one) for one in asked_values(each)}
            found[f"numbers/{scale}"] = ends_cell(mapping.ends.get(scale))
            turned = [one.item for one in each.numbers if one.item in mapping.turned]
            found[f"turned/{scale}"] = turned
        return found

    def said(self, mapping: AnswerMapping, given: Mapping[str, Any]) -> AnswerMapping:
        """Return the mapping with what a person says.

        Parameters
        ----------
        mapping
            As it was.
        given
            Name of a field to its answer: the value or the words of an option; a column may
            also be called as in the file.

        Raises
        ------
        AnswerError
            With the field, what was given and what is allowed.
        """
        for name, answer in given.items():
            asked = (*self.of_columns(mapping), *self.of_meanings(mapping))
            fields = {one.name: one for one in asked}
            if name not in fields:
                raise AnswerError(name, answer, f"one of the fields {_listed(fields)}")
            mapping = self._with(mapping, fields[name], answer)
        return mapping

    def _hint(self, mapping: AnswerMapping, key: str) -> str:
        guess = mapping.perhaps.get(key)
        if guess is None or key in mapping.columns:
            return ""
        return f"Perhaps {self._labels[guess]}? Choose it if that is so."

    def _with(self, mapping: AnswerMapping, asked: Field, given: Any) -> AnswerMapping:
        if asked.name == _WHEN.name:
            return mapping.on(_day(given))
        if asked.name in mapping.signs:
            chosen = _chosen(asked, given)
            return mapping.with_sign(asked.name, self._signs[chosen] if chosen else None)
        if asked.name in mapping.statements:
            by_id = {column: number for number, column in self._columns.items()}
            chosen = _chosen(asked, by_id.get(str(given), given))
            column = self._columns[chosen] if chosen else None
            return mapping.with_column(self._responses, asked.name, column)
        what, _, scale = asked.name.partition("/")
        if what == "turned":
            of_scale = {choice.value for choice in asked.options}
            keys = {_chosen(asked, one) for one in _several(asked.name, given)}
            return mapping.with_turned((mapping.turned - of_scale) | keys)
        if what == "numbers":
            return mapping.with_ends(scale, ends_of(_chosen(asked, given)))
        scale = scale.rpartition("/")[0]
        values = {value_name(scale, one): one for one in asked_values(mapping.ratings[scale])}
        return mapping.with_value(scale, meant(values[asked.name], _chosen(asked, given)))


def _choices(labels: Iterable[str]) -> tuple[Choice, ...]:
    return tuple(
        Choice(value=str(number), label=f"{number}. {short(as_text(label))}")
        for number, label in enumerate(labels, start=1)
    )


def _called(item: SurveyItem) -> str:
    words = item.row or item.text
    return item.id if words == item.id else f"{item.id}: {words}"


def _chosen(asked: Field, given: Any) -> str:
    """Return the value of the option that was chosen; empty for none."""
    if given is None or given == "":
        return ""
    word = str(given).strip().casefold()
    for option in asked.options:
        if word in (option.value.casefold(), option.label.casefold()):
            return option.value
    labels = [option.label for option in asked.options]
    raise AnswerError(asked.name, given, f"one of: {_listed(labels)}")


def _several(name: str, given: Any) -> list[Any]:
    if isinstance(given, str):
        return [one.strip() for one in given.split(";") if one.strip()]
    if not isinstance(given, list | tuple | set | frozenset):
        raise AnswerError(name, given, "several statements, with ; between them")
    return list(given)


def _day(given: Any) -> date | None:
    if given is None or given == "":
        return None
    try:
        return given if isinstance(given, date) else date.fromisoformat(str(given))
    except ValueError:
        allowed = "a day, written as year-month-day like 2026-03-31"
        raise AnswerError(_WHEN.name, given, allowed) from None


def _listed(names: Iterable[str]) -> str:
    listed = list(names)
    more = len(listed) - _MOST_NAMED
    return ", ".join(listed[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
