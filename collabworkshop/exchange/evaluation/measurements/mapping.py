"""How the figures of a table become measurements of a plan: `guessed`, then said by a person."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from pydantic import Field

from collabworkshop.exchange.evaluation.measurements.columns import (
    FigureColumns,
    guess_figure_columns,
)
from collabworkshop.exchange.evaluation.measurements.in_unit import Reading
from collabworkshop.exchange.evaluation.measurements.written_time import are_split_years, time_in
from collabworkshop.exchange.evaluation.measurements.written_value import (
    Decimal,
    decimal_mark,
)
from collabworkshop.exchange.resources.written_day import month_comes_first
from collabworkshop.exchange.table import Table
from collabworkshop.model.evaluation import EvaluationPlan, Indicator
from collabworkshop.model.noun import Noun, Text

__all__ = ["FigureMapping", "Wide", "cells_of_figures", "guessed", "names_of", "with_columns"]

Wide = Literal["", "times", "indicators"]
"""What stands across the headings of a wide table; empty for a long one."""

_LIKE = 85
"""Of 100: how alike a name must be to an indicator's to be suggested for it."""


_TELLING = 4
"""Letters of a word that tells something; "of", "the" and "a" stand in every name."""


class FigureMapping(Noun):
    """What stands for what.

    Parameters
    ----------
    columns
        What the columns hold that stand for one thing.
    wide, across
        What stands across the headings of a wide table, and the columns that hold its figures.
    indicators
        For each name in the table, the key of the indicator; empty where none is meant.
    unsure
        Names whose indicator was only guessed.
    all_of
        Key of the indicator that every figure is of, in a table that names none.
    decimal
        The mark before tenths; empty where the table does not tell.
    month_first
        Whether 3/4/2026 is in March; ``None`` where the table does not tell.
    split_years
        Whether 2010-11 is a year of two halves.
    year_begins
        The month in which such a year begins; ``None`` where nobody said.
    readings
        For each indicator in per cent, how its bare numbers are meant; empty to ask.
    source
        Where all figures come from that do not say so themselves.
    """

    columns: FigureColumns = FigureColumns()
    wide: Wide = ""
    across: tuple[str, ...] = ()
    indicators: dict[str, str] = Field(default_factory=dict)
    unsure: tuple[str, ...] = ()
    all_of: str = ""
    decimal: Decimal = ""
    month_first: bool | None = None
    split_years: bool = False
    year_begins: int | None = None
    readings: dict[str, Reading] = Field(default_factory=dict)
    source: Text = ""


def guessed(table: Table, plan: EvaluationPlan) -> FigureMapping:
    r"""Suggest how a table tells the figures of a plan.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> table = read_table(b"School,2024,2025\nNorth,3,4\n", name="t")
    >>> found = guessed(table, EvaluationPlan())
    >>> found.wide, found.across, found.columns.groups
    ('times', ('2024', '2025'), ('School',))
    """
    columns = guess_figure_columns(table)
    free = [key for key in table.keys if key not in columns.used()]
    times = tuple(key for key in free if time_in(key).begins or time_in(key).code == "split-year")
    named = tuple(key for key in free if _exact(key, plan.indicators))
    if len(times) > 1:
        return with_columns(table, plan, columns.model_copy(update={"value": ""}), "times", times)
    if named and not columns.indicator:
        cleared = columns.model_copy(update={"value": ""})
        return with_columns(table, plan, cleared, "indicators", named)
    return with_columns(table, plan, columns)


def with_columns(
    table: Table,
    plan: EvaluationPlan,
    columns: FigureColumns,
    wide: Wide = "",
    across: tuple[str, ...] = (),
) -> FigureMapping:
    """Return the mapping for columns that a person chose, with guesses of what is in them."""
    mapping = FigureMapping(columns=columns, wide=wide, across=across)
    found = {name: _indicator(name, plan.indicators) for name in names_of(table, mapping)}
    keys = list(plan.indicators)
    figures = list(cells_of_figures(table, mapping))
    times = list(_cells_of_times(table, mapping))
    return mapping.model_copy(
        update={
            "indicators": {name: key for name, (key, _) in found.items()},
            "unsure": tuple(name for name, (_, sure) in found.items() if not sure),
            "all_of": keys[0] if len(keys) == 1 and not found else "",
            "decimal": _decimal(table, figures),
            "month_first": _month_first(times),
            "split_years": are_split_years(times),
        }
    )


def names_of(table: Table, mapping: FigureMapping) -> tuple[str, ...]:
    """Return the names of indicators that a table has, each once."""
    if mapping.wide == "indicators":
        return mapping.across
    key = mapping.columns.indicator
    cells = (cells.get(key, "").strip() for _, cells in table.records()) if key else ()
    return tuple(dict.fromkeys(filter(None, cells)))


def cells_of_figures(table: Table, mapping: FigureMapping) -> Iterator[str]:
    """Yield every cell that should hold a figure."""
    keys = mapping.across if mapping.wide else (mapping.columns.value,)
    for _, cells in table.records():
        yield from (cells.get(key, "") for key in keys)


def _cells_of_times(table: Table, mapping: FigureMapping) -> Iterator[str]:
    columns = mapping.columns
    if mapping.wide == "times":
        yield from mapping.across
    keys = [key for key in (columns.time, columns.begins, columns.ends) if key]
    for _, cells in table.records():
        yield from (cells.get(key, "") for key in keys)


def _decimal(table: Table, figures: Iterable[str]) -> Decimal:
    """Return the mark before tenths; a workbook's numbers always have a point."""
    of_workbook = not table.encoding
    return "." if of_workbook else decimal_mark(figures)


def _month_first(times: list[str]) -> bool | None:
    if month_comes_first(times):
        return True
    told = any(time_in(cell).begins and time_in(cell).code == "" for cell in times if "/" in cell)
    return False if told else None


def _exact(name: str, indicators: Mapping[str, Indicator]) -> str:
    said = _plain(name)
    return next(
        (key for key, each in indicators.items() if said in (_plain(key), _plain(each.title))), ""
    )


def _indicator(name: str, indicators: Mapping[str, Indicator]) -> tuple[str, bool]:
    """Return the key of the indicator of this name, and whether that is sure."""
    exact = _exact(name, indicators)
    if exact or not indicators:
        return exact, True
    from rapidfuzz import fuzz, process

    said, titles = _plain(name), {key: _plain(each.title) for key, each in indicators.items()}
    best = process.extract(said, titles, scorer=fuzz.WRatio, score_cutoff=_LIKE, limit=None)
    # That measure finds "of tea" in "of the year" as well: a word that tells something must stand
    # in both, or the whole must be written alike.
    alike = (
        key
        for title, _, key in best
        if _share_a_word(said, title) or fuzz.ratio(said, title) >= _LIKE
    )
    key = next(alike, "")
    return str(key), False


def _share_a_word(one: str, other: str) -> bool:
    return any(len(word) >= _TELLING for word in {*one.split()} & {*other.split()})


def _plain(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in name.casefold()).split())
