"""Which rows a plan and its calendar become, and what of them a workbook cannot hold."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from collabworkshop.exchange.evaluation.workbook.cells import Typed, keeps, typed
from collabworkshop.exchange.evaluation.workbook.columns import (
    FIGURE_SHEETS,
    NAMED,
    SHEETS,
    Column,
    with_keys,
)
from collabworkshop.exchange.evaluation.workbook.naming import Names
from collabworkshop.exchange.evaluation.workbook.writing import PlanSheet
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.pathways.tables.cells import cell_of
from collabworkshop.exchange.workbook_writing import LONGEST_CELL
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.noun import Noun

__all__ = ["count_losses", "sheets_of"]

_Row = list[tuple[Typed, str]]


class _Written(NamedTuple):
    """What rows are made with."""

    plan: EvaluationPlan
    names: Mapping[str, Names]


def sheets_of(
    plan: EvaluationPlan, events: Mapping[str, LearningEvent], people: Mapping[str, str]
) -> list[PlanSheet]:
    """Return each sheet with its rows."""
    indicators = Names({key: each.title for key, each in plan.indicators.items()})
    names = {
        "outcome": Names({key: each.title for key, each in plan.outcomes.items()}),
        "indicator": indicators,
        "indicators": indicators,
        "person": Names(people),
    }
    written = _Written(plan, names)
    rows = {title: list(_rows(title, written, events)) for title in SHEETS}
    return [PlanSheet(title, list(with_keys(SHEETS[title])), rows[title]) for title in SHEETS]


def _rows(title: str, written: _Written, events: Mapping[str, LearningEvent]) -> Iterator[_Row]:
    plan = written.plan
    if title == "projects":
        for key, called in plan.projects.items():
            yield [(key, "@"), (called, "@")]
        return
    nouns: dict[str, Mapping[str, Noun]] = {
        "plan": plan.indicators,
        "calendar": events,
        "outcomes": plan.outcomes,
    }
    figures = {
        key: each for key, each in plan.measurements.items() if FIGURE_SHEETS[each.kind] == title
    }
    for key, noun in nouns.get(title, figures).items():
        yield [cell for column in SHEETS[title] for cell in _cells(column, key, noun, written)]


def _cells(column: Column, key: str, noun: Any, written: _Written) -> _Row:
    """Return the cell of a field, and the one of its keys beside it where it has names."""
    if column.kind == "key":
        return [(key, "@")]
    if column.kind == "unit":
        return [(written.plan.indicators[noun.indicator].unit, "@")]
    value = getattr(noun, column.field)
    if column.kind in NAMED:
        names = written.names[column.kind]
        keys = value if isinstance(value, tuple) else (value,)
        shown = tuple(names.of(each) for each in keys)
        visible = cell_of(shown) if isinstance(value, tuple) else shown[0]
        return [(visible, "@"), (cell_of(value), "@")]
    per_cent = column.kind == "value" and (
        written.plan.indicators[noun.indicator].measure == "percentage"
    )
    return [typed(column, value, per_cent=per_cent)]


def count_losses(plan: EvaluationPlan, sheets: list[PlanSheet], losses: Losses) -> None:
    """Count what is not the same when the workbook is read again."""
    unseen = bool(plan.name) and not plan.name.strip()
    losses.count(unseen, "name", "in which nothing is seen")
    marked = sum(each.interim and each.kind == "actual" for each in plan.measurements.values())
    losses.count(marked, "measured figure", "marked as on the way, which only a target can be")
    cells = [cell for sheet in sheets for row in sheet.rows for cell, _ in row]
    rounded = sum(isinstance(cell, float) and not keeps(cell) for cell in cells)
    losses.count(rounded, "number", "of more than 15 digits, of which a spreadsheet keeps 15")
    cut = sum(isinstance(cell, str) and len(cell) > LONGEST_CELL for cell in cells)
    losses.count(cut, "text", f"of more than {LONGEST_CELL:,} characters, which is cut there")
