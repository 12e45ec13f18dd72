"""How the answers of a survey become answers to statements of ours, on a scale of ours.

`guessed` suggests which item answers which statement and what each written answer means; a person
confirms it (``confirming.py``), and `answers` carries it over.
"""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.responses.coding import whole_number
from collabworkshop.exchange.responses.item_guess import ItemGuess, guessed_items
from collabworkshop.exchange.responses.value_guess import (
    NumberReading,
    ValueGuess,
    guessed_values,
    number_reading,
)
from collabworkshop.model.fault import Fault
from collabworkshop.model.ladder import Scale
from collabworkshop.model.noun import Noun
from collabworkshop.model.responses import Responses, SurveyItem

__all__ = [
    "Answers",
    "RankedAnswer",
    "SurveyMapping",
    "answers",
    "guessed",
    "mapped",
]


class SurveyMapping(Noun):
    """What stands for what.

    Parameters
    ----------
    scale
        The points that answers are carried over to.
    columns
        For each statement, the item of the survey that answers it.
    values
        What each written answer means, in all of these items.
    numbers
        For each statement that is answered by bare numbers, how they are read.
    """

    scale: Scale
    columns: tuple[ItemGuess, ...]
    values: tuple[ValueGuess, ...]
    numbers: tuple[NumberReading, ...]


class RankedAnswer(NamedTuple):
    """One answer of one respondent, as a point of the scale."""

    respondent: str
    item: str
    rank: int


class Answers(NamedTuple):
    """All answers that could be carried over, and what is wrong with the others."""

    rows: tuple[RankedAnswer, ...]
    faults: tuple[Fault, ...]


def guessed(responses: Responses, scale: Scale, items: Mapping[str, str]) -> SurveyMapping:
    """Suggest how a survey answers statements of ours.

    Parameters
    ----------
    responses
        The survey.
    scale
        The points on which our statements are answered.
    items
        The statements by id.
    """
    return mapped(responses, scale, guessed_items(responses.asked, items))


def mapped(responses: Responses, scale: Scale, columns: tuple[ItemGuess, ...]) -> SurveyMapping:
    """Return the mapping of statements to these items, with guesses of what their answers mean."""
    by_id = {item.id: item for item in responses.asked}
    counts = {one.item: _counts(responses, one.column) for one in columns if one.column}
    together: Counter[str] = sum(counts.values(), Counter())
    readings = (
        number_reading(one.item, counts[one.item], _coded(by_id[one.column]), scale)
        for one in columns
        if one.column
    )
    return SurveyMapping(
        scale=scale,
        columns=columns,
        values=guessed_values(together, scale),
        numbers=tuple(reading for reading in readings if reading),
    )


def answers(responses: Responses, mapping: SurveyMapping) -> Answers:
    """Return the points of the scale that respondents gave.

    Blank answers are no rows. What fits no point is left out and is a fault: words that nobody
    mapped, numbers beyond the scale, and numbers of which nobody said which way they run.
    """
    book = FaultBook()
    values = {one.written: one for one in mapping.values}
    numbers = {one.item: one for one in mapping.numbers}
    rows = []
    for row in responses.rows:
        for one in mapping.columns:
            said = row.answers.get(one.column, ()) if one.column else ()
            ranks = {_rank(each, values.get(each), numbers.get(one.item), mapping) for each in said}
            found = ranks.pop() if len(ranks) == 1 else "no-rung"
            if isinstance(found, int):
                rows.append(RankedAnswer(row.respondent, one.item, found))
            elif said:
                book.note(found, one.column or "", "; ".join(said))
    return Answers(tuple(rows), book.faults())


def _rank(
    written: str,
    value: ValueGuess | None,
    reading: NumberReading | None,
    mapping: SurveyMapping,
) -> int | str:
    """Return the point that somebody chose, or the code of what is wrong with it."""
    if value is not None and value.rank is not None:
        return value.rank
    if value is not None and value.declines:
        return "declined-answer"
    number = whole_number(written)
    if number is None or reading is None:
        return "no-rung"
    if reading.lowest_first is None:
        return "unsaid-direction"
    rank = reading.rank(number, mapping.scale)
    return "no-rung" if rank is None else rank


def _counts(responses: Responses, column: str) -> Counter[str]:
    return Counter(said for row in responses.rows for said in row.answers.get(column, ()))


def _coded(item: SurveyItem) -> list[tuple[int, str]]:
    """Return the numbers of which the survey says the words."""
    codes = ((whole_number(option.code), option.label) for option in item.options)
    return [(code, label) for code, label in codes if code is not None]
