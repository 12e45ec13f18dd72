"""What a person is asked about a mapping of figures, a sentence each."""

from collections.abc import Iterator

from collabworkshop.exchange.evaluation.measurements.mapping import (
    FigureMapping,
    cells_of_figures,
)
from collabworkshop.exchange.evaluation.measurements.reading import brought
from collabworkshop.exchange.evaluation.measurements.written_value import value_in
from collabworkshop.exchange.table import Table
from collabworkshop.model.evaluation import EvaluationPlan

__all__ = ["questions"]


def questions(table: Table, mapping: FigureMapping, plan: EvaluationPlan) -> tuple[str, ...]:
    """Return what a person has to look at before the figures come in."""
    return tuple(_questions(table, mapping, plan))


def _questions(table: Table, mapping: FigureMapping, plan: EvaluationPlan) -> Iterator[str]:
    columns = mapping.columns
    if not mapping.wide and not columns.value:
        yield "Which column holds the figures?"
    if not mapping.indicators and not mapping.all_of:
        yield "Which column names the indicator, or of which indicator are all these figures?"
    if mapping.wide != "times" and not (columns.time or columns.ends):
        yield "Which column says of which time a figure is?"
    for name, key in mapping.indicators.items():
        if not key:
            yield f"No indicator is called like “{name}”. Choose one, or leave these figures out."
        elif name in mapping.unsure:
            yield f"Is “{name}” the indicator “{plan.indicators[key].title}”?"
    doubtful = [cell for cell in cells_of_figures(table, mapping) if _doubtful(cell, mapping)]
    if doubtful:
        yield f"Is “{doubtful[0].strip()}” more than a thousand, or has it three decimals?"
    codes = {fault.code: fault.example for fault in brought(table, mapping, plan).faults}
    if "day-or-month" in codes:
        yield f"Does “{codes['day-or-month']}” begin with the day or with the month?"
    if "split-year" in codes:
        yield f"In which month does a year like “{codes['split-year']}” begin?"
    if "percent-or-share" in codes:
        yield f"Is “{codes['percent-or-share']}” a share of one (0.5 for half), or per cent?"
    if "unit-differs" in codes:
        yield f"“{codes['unit-differs']}” is not in the unit of its indicator. Which is right?"


def _doubtful(cell: str, mapping: FigureMapping) -> bool:
    return value_in(cell, mapping.decimal).doubtful
