"""A plan that goes into a workbook and comes back is the same plan, with what was filled in."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from collabworkshop.exchange.evaluation.workbook.columns import LISTS, README, SHEETS, with_keys
from collabworkshop.exchange.evaluation.workbook.filled_in import FilledIn
from collabworkshop.exchange.evaluation.workbook.plan_workbook import (
    CODEC,
    read_plan,
    write_plan,
)
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome
from collabworkshop.model.learning_event import LearningEvent
from tests.exchange.evaluation.plans import EVENTS, PEOPLE, PLAN, events_of, plans
from tests.exchange.evaluation.workbook.save_with_libreoffice import SAVED
from tests.exchange.workbooks import saved
from tests.hostile import hostile_names


class Filling:
    """A workbook that somebody fills in; cells are found by sheet, line and heading."""

    def __init__(self, data: bytes) -> None:
        self.book = load_workbook(io.BytesIO(data))
        self.found: FilledIn

    def type(self, sheet: str, line: int, **cells: Any) -> None:
        headings = {column.field: column.heading for column in with_keys(SHEETS[sheet])}
        at = {cell.value: cell.column for cell in self.book[sheet][1]}
        for name, value in cells.items():
            self.book[sheet].cell(line, at[headings[name.replace("_key", " key")]], value)

    def told(self) -> list[tuple[str, str]]:
        return [(fault.code, fault.where) for fault in self.found.faults]


@contextmanager
def filling() -> Iterator[Filling]:
    """Open the workbook of the plan, and read it when it is filled in."""
    one = Filling(write_plan(PLAN, EVENTS, PEOPLE).data)
    yield one
    one.found = read_plan(saved(one.book), "plan.xlsx")


def test_the_plan_comes_back_as_it_was_written() -> None:
    written = write_plan(PLAN, EVENTS, PEOPLE)
    assert written.lost == ()
    assert read_plan(written.data, "plan.xlsx") == (PLAN, EVENTS, ())
    assert write_plan(PLAN, EVENTS, PEOPLE) == written


def test_what_libreoffice_opened_and_saved_is_the_same_plan() -> None:
    """``saved_by_libreoffice.xlsx`` is our own workbook, saved by LibreOffice 7.4."""
    assert read_plan(SAVED.read_bytes(), "plan.xlsx") == (PLAN, EVENTS, ())
    theirs, ours = load_workbook(SAVED), load_workbook(io.BytesIO(write_plan(PLAN).data))
    for sheet in SHEETS:
        assert [c.value for c in theirs[sheet][1]] == [c.value for c in ours[sheet][1]]
        checks = theirs[sheet].data_validations.dataValidation
        assert sum(one.type == "list" for one in checks) == sum(
            one.type == "list" for one in ours[sheet].data_validations.dataValidation
        )


@settings(max_examples=8)
@given(st.data())
def test_any_plan_comes_back_or_what_is_lost_is_said(data: st.DataObject) -> None:
    plan = data.draw(plans())
    events = data.draw(events_of(plan))
    written = write_plan(plan, events, PEOPLE)
    found = read_plan(written.data, "plan.xlsx")
    if not written.lost:
        assert found == (plan, events, ())


def test_every_field_of_the_model_has_a_column() -> None:
    nouns = {"plan": Indicator, "outcomes": Outcome, "calendar": LearningEvent}
    for sheet, noun in nouns.items():
        assert {column.field for column in SHEETS[sheet]} == {"key", *noun.model_fields}
    shown = {"key", "unit", *Measurement.model_fields}
    assert {column.field for column in SHEETS["targets"]} == shown
    assert {column.field for column in SHEETS["measurements"]} == shown - {"kind", "interim"}


def test_names_people_type_come_back_and_are_no_formulas() -> None:
    names = hostile_names()
    plan = EvaluationPlan(
        name=names[0],
        outcomes={"o": Outcome(title="Calm")},
        indicators={
            str(at): Indicator(
                outcome="o", title=name, breakdown=(name,), use=name, definition=name
            )
            for at, name in enumerate(names)
        },
        measurements={
            str(at): Measurement(indicator=str(at), kind="actual", groups={name: name}, note=name)
            for at, name in enumerate(names)
        },
    )
    written = write_plan(plan)
    assert written.lost == ()
    assert read_plan(written.data, "plan.xlsx") == (plan, {}, ())
    for sheet in load_workbook(io.BytesIO(written.data)):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in "snd", (sheet.title, cell.coordinate)
                assert not str(cell.value or "").startswith(("=", "@"))


def test_days_hours_and_per_cents_are_cells_of_their_type() -> None:
    book = load_workbook(io.BytesIO(write_plan(PLAN, EVENTS, PEOPLE).data))
    of = {column.field: at for at, column in enumerate(with_keys(SHEETS["targets"]), 1)}
    figure, by = book["targets"].cell(2, of["value"]), book["targets"].cell(2, of["ends"])
    assert (figure.value, figure.number_format) == (0.543, "0.0##%")
    assert by.value == datetime(2025, 5, 31)  # noqa: DTZ001 - a cell has no zone
    at = [column.field for column in with_keys(SHEETS["calendar"])].index("begins") + 1
    assert book["calendar"].cell(2, at).value == time(14, 30)


def test_keys_are_hidden_and_choices_are_offered() -> None:
    book = load_workbook(io.BytesIO(write_plan(PLAN, EVENTS, PEOPLE).data))
    assert book.sheetnames == [README, *SHEETS, LISTS]
    assert book[LISTS].sheet_state == "hidden"
    assert book["plan"].column_dimensions["A"].hidden
    offered = {
        str(check.sqref).partition("2:")[0]: check.formula1
        for check in book["plan"].data_validations.dataValidation
        if check.type == "list"
    }
    assert offered["B"].startswith("outcomes!$B$2:$B$")
    assert [cell.value for cell in book[LISTS]["B"]][:5] == [
        "measure", "number", "per cent", "rank (1 is the first)", "words",
    ]  # fmt: skip


def test_what_was_filled_in_comes_back_beside_the_plan() -> None:
    with filling() as one:
        one.type("measurements", 7, indicator="days missed ", value=3.5, ends=date(2026, 6, 30))
        one.type("measurements", 8, indicator="Children who read at eight", value=54)
        one.type(
            "plan", 5, outcome="Mornings are calm", title="Late buses", direction="Less is better"
        )
        one.type(
            "calendar",
            4,
            title="Talk",
            every="every month",
            begins="9:15",
            indicators="Days missed",
        )
        one.type("targets", 2, note="Counted twice")
    assert one.told() == []
    new = [
        each for key, each in one.found.plan.measurements.items() if key not in PLAN.measurements
    ]
    assert new == [
        Measurement(indicator="days", kind="actual", value=3.5, ends=date(2026, 6, 30)),
        Measurement(indicator="share", kind="actual", value=54.0),
    ]
    (late,) = [each for each in one.found.plan.indicators.values() if each.title == "Late buses"]
    assert (late.outcome, late.direction) == ("calm", "down")
    (talk,) = [each for each in one.found.events.values() if each.title == "Talk"]
    assert (talk.every, talk.begins, talk.indicators) == ("month", time(9, 15), ("days",))
    assert one.found.plan.measurements["b"].note == "Counted twice"
    assert read_plan(saved(one.book), "plan.xlsx") == one.found


def test_a_cell_that_cannot_be_taken_is_told_and_kept_in_words() -> None:
    with filling() as one:
        one.type("plan", 2, direction="sideways", hours="lots")
        one.type("targets", 2, ends="soon", unit="weeks")
        one.type("measurements", 2, value=0.57)
        one.book["measurements"].cell(2, 4).number_format = "General"
        one.type("measurements", 3, value="<5")
        one.type("calendar", 2, minutes=3, indicators="Days missed\nDancing")
    assert one.told() == [
        ("unusable-cell", "plan.Direction, line 2"),
        ("unusable-cell", "plan.Hours a year, line 2"),
        ("unusable-cell", "targets.By, line 2"),
        ("unit-differs", "targets.Unit, line 2"),
        ("percent-or-share", "measurements.Figure, line 2"),
        ("suppressed-figure", "measurements.Figure, line 3"),
        ("unusable-cell", "calendar.Indicators, line 2"),
        ("unusable-cell", "calendar.Minutes, line 2"),
    ]
    plan = one.found.plan
    assert plan.indicators["share"].definition == (
        "Of those enrolled in May\nDirection: sideways\nHours a year: lots"
    )
    assert plan.measurements["b"].note == "By: soon"
    assert (plan.measurements["a"].value, plan.measurements["a"].words) == (None, "0.57")
    assert (plan.measurements["d"].value, plan.measurements["d"].words) == (None, "<5")
    assert one.found.events["spring"].indicators == ("days",)
    assert one.found.events["spring"].note == "Indicators: Dancing\nMinutes: 3"
    assert all(fault.example and fault.meaning for fault in one.found.faults)


def test_a_row_that_is_copied_emptied_or_of_nobody_is_told() -> None:
    with filling() as one:
        row = [cell.value for cell in one.book["targets"][2]]
        one.book["targets"].append(row)
        one.book["targets"].cell(5, 5).number_format = "0%"
        for cell in one.book["measurements"][4][1:]:
            if cell.column_letter != "C":  # the hidden key stays when people clear what they see
                cell.value = None
        one.type("measurements", 9, indicator="Dancing", value=3)
        one.type("targets", 6, indicator="Days missed", value=3)
        one.type("plan", 6, outcome="Everybody sings", title="Songs")
        beyond = one.book["plan"].max_column + 1
        one.book["plan"].cell(1, beyond, "Colour")
        one.book["plan"].cell(2, beyond, "red")
        one.book.create_sheet("Ours").append(["x"])
    assert one.told() == [
        ("unplaced-column", "plan.Colour"),
        ("added-outcome", "plan.Outcome, line 6"),
        ("copied-key", "targets, line 5"),
        ("unsaid-figure", "targets.Baseline or target, line 6"),
        ("emptied-row", "measurements, line 4"),
        ("unknown-indicator", "measurements.Indicator, line 9"),
        ("left-out-sheet", "Ours"),
    ]
    kinds = [each.kind for each in one.found.plan.measurements.values()]
    assert (kinds.count("baseline"), kinds.count("target"), kinds.count("actual")) == (2, 2, 3)
    assert "Everybody sings" in {each.title for each in one.found.plan.outcomes.values()}


def test_a_name_that_was_changed_where_it_is_explained_still_means_the_same() -> None:
    with filling() as one:
        one.type("plan", 3, title="Days at home")
        one.type("outcomes", 2, title="All read")
    assert one.told() == []
    assert one.found.plan.indicators["days"].title == "Days at home"
    assert one.found.plan.measurements.keys() == PLAN.measurements.keys()
    assert one.found.plan.indicators["share"].outcome == "reads"
    assert one.found.events == EVENTS


def test_what_a_workbook_cannot_hold_is_said() -> None:
    odd = {"x": Measurement(indicator="days", kind="actual", value=0.1 + 0.2, interim=True)}
    plan = PLAN.model_copy(update={"measurements": odd, "name": " "})
    assert write_plan(plan).lost == (
        "There is 1 name in which nothing is seen.",
        "There is 1 measured figure marked as on the way, which only a target can be.",
        "There is 1 number of more than 15 digits, of which a spreadsheet keeps 15.",
    )


def test_another_workbook_is_refused_and_not_taken_for_one_of_ours() -> None:
    book = Workbook()
    book.worksheets[0].append(["from", "to"])
    book.worksheets[0].append(["a", "b"])
    with pytest.raises(UnreadableError, match="no sheet “plan”"):
        read_plan(saved(book), "ties.xlsx")
    assert not CODEC.recognises(saved(book))
    assert not CODEC.recognises(b"PK\x03\x04 broken")
    ours = write_plan(PLAN).data
    assert CODEC.recognises(ours)
    counts = CODEC.read(ours, "plan.xlsx").counts
    assert (counts.indicators, counts.baselines, counts.targets, counts.actuals) == (3, 1, 2, 4)
    assert (counts.text_values, counts.qualitative_indicators) == (2, 1)
    assert counts.complete_triples == 0  # the target is of all, the actual of one street


def test_inspecting_a_workbook_tells_what_does_not_fit_among_its_figures() -> None:
    aimed = {
        "b": Measurement(indicator="days", kind="baseline", value=9.0, ends=date(2026, 5, 31)),
        "t": Measurement(indicator="days", kind="target", value=12.0, ends=date(2026, 1, 31)),
        "a": Measurement(indicator="days", kind="actual", value=8.0, ends=date(2026, 1, 31)),
    }
    plan = PLAN.model_copy(update={"measurements": aimed})
    got = CODEC.read(write_plan(plan).data, "plan.xlsx")
    assert {fault.code: (fault.count, fault.example) for fault in got.faults} == {
        "missing-baseline": (2, "Children who read at eight"),
        "baseline-after-target": (1, "Days missed"),
        "target-against-direction": (1, "Days missed"),
    }
    counts = got.counts
    assert (counts.complete_triples, counts.target_against_direction, counts.periods) == (1, 1, 1)
