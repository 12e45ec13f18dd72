"""Tables of figures as other people keep them, long and wide, and what comes in of them."""

import io
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from collabworkshop.exchange.evaluation.measurements.mapping import FigureMapping, guessed
from collabworkshop.exchange.evaluation.measurements.questions import questions
from collabworkshop.exchange.evaluation.measurements.reading import Brought, brought
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.model.evaluation import EvaluationPlan, Measurement
from tests.exchange.evaluation.plans import PLAN
from tests.hostile import hostile_names


def table_of(text: str) -> Table:
    return read_table(text.encode(), name="t")


def read(text: str, **said: Any) -> tuple[list[Measurement], list[tuple[str, str]]]:
    table = table_of(text)
    found = brought(table, guessed(table, PLAN).model_copy(update=said), PLAN)
    return list(found.measurements.values()), told(found)


def told(found: Brought) -> list[tuple[str, str]]:
    return [(fault.code, fault.where) for fault in found.faults]


def test_a_long_table_keeps_the_source_and_the_note_of_each_figure() -> None:
    rows, faults = read(
        "Indicator;Date;Value;Street;Location;N;Source;Comment;Colour\n"
        "Days missed;31.5.2026;1.234,5;North;River;41;Records;Late;red\n"
        "days missed;30.6.2026;12,5;;;;;;\n",
        source="City file",
    )
    assert faults == []
    assert rows[0] == Measurement(
        indicator="days",
        kind="actual",
        value=1234.5,
        begins=date(2026, 5, 31),
        ends=date(2026, 5, 31),
        groups={"Street": "North"},
        place="River",
        cases=41,
        source="Records",
        note="Late; Colour: red",
    )
    assert (rows[1].value, rows[1].source, rows[1].groups) == (12.5, "City file", {})


def test_a_table_with_years_across_has_a_figure_in_each_cell() -> None:
    rows, faults = read("Indicator,Street,2024,2025\nDays missed,North,3,4\nDays missed,South,,5\n")
    assert faults == []
    assert [(one.value, one.ends, one.groups["Street"]) for one in rows] == [
        (3, date(2024, 12, 31), "North"),
        (4, date(2025, 12, 31), "North"),
        (5, date(2025, 12, 31), "South"),
    ]


def test_a_table_with_indicators_across_has_a_figure_in_each_cell() -> None:
    rows, faults = read("Month,Children who read at eight,Days missed\nMay 2026,54%,3\n")
    assert faults == []
    assert [(one.indicator, one.value) for one in rows] == [("share", 54.0), ("days", 3.0)]
    assert {one.ends for one in rows} == {date(2026, 5, 31)}


def test_what_is_no_plain_figure_is_told_and_nothing_of_it_is_lost() -> None:
    rows, faults = read(
        "Indicator,Date,Value,Unit\n"
        "Days missed,2026-05-31,<5,\n"
        "Days missed,2026-05-31,n/a,\n"
        "Days missed,2026-05-31,a few,\n"
        "Days missed,2026-05-31,3,weeks\n"
        "Children who read at eight,2026-05-31,0.54,\n"
        "Days missed,soon,3,\n"
        "Walking,2026-05-31,3,\n"
        '=What parents say,2026-05-31,"We sing, at last",\n'
    )
    assert faults == [
        ("suppressed-figure", "t.Value, line 2"),
        ("written-blank", "t.Value, line 3"),
        ("words-for-figure", "t.Value, line 4"),
        ("unit-differs", "t.Unit, line 5"),
        ("percent-or-share", "t.Value, line 6"),
        ("unread-time", "t.Date, line 7"),
        ("unknown-indicator", "t.Indicator, line 8"),
    ]
    assert [(one.value, one.words) for one in rows] == [
        (None, "<5"),
        (None, "a few"),
        (None, "3 weeks"),
        (None, "0.54"),
        (3, ""),
        (None, "We sing, at last"),
    ]
    assert (rows[4].ends, rows[4].note) == (None, "Date: soon")


def test_what_somebody_said_is_not_asked_again() -> None:
    text = (
        "Indicator,Date,Value\n"
        "Children who read at eight,3/4/2026,0.54\n"
        "Days missed,2025/26,1.234\n"
    )
    table = table_of(text)
    mapping = guessed(table, PLAN)
    # 0.54 shows that a point stands before tenths, so 1.234 is no thousand.
    assert questions(table, mapping, PLAN) == (
        "Does “3/4/2026” begin with the day or with the month?",
        "In which month does a year like “2025/26” begin?",
        "Is “0.54” a share of one (0.5 for half), or per cent?",
    )
    said = {"readings": {"share": "share"}, "month_first": True, "year_begins": 9}
    mapping = FigureMapping(**(mapping.model_dump() | said))
    assert questions(table, mapping, PLAN) == ()
    found = brought(table, mapping, PLAN)
    assert told(found) == []
    assert [(one.value, str(one.ends)) for one in found.measurements.values()] == [
        (54.0, "2026-03-04"),
        (1.234, "2026-08-31"),
    ]


def test_a_person_is_asked_what_a_table_does_not_say() -> None:
    table = table_of("What,Much\nx,1\n")
    assert questions(table, guessed(table, PLAN), PLAN) == (
        "Which column holds the figures?",
        "Which column names the indicator, or of which indicator are all these figures?",
        "Which column says of which time a figure is?",
    )
    table = table_of(
        'Indicator,Year,Value\nChildren who read at age eight,2025,"1,234"\nPlay,2025,3\n'
    )
    assert questions(table, guessed(table, PLAN), PLAN) == (
        "Is “Children who read at age eight” the indicator “Children who read at eight”?",
        "No indicator is called like “Play”. Choose one, or leave these figures out.",
        "Is “1,234” more than a thousand, or has it three decimals?",
    )


def test_a_workbook_keeps_its_per_cents_its_days_and_its_points() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Indicator", "Date", "Value"],
        ["Children who read at eight", date(2026, 5, 31), 0.543],
        ["Days missed", date(2026, 5, 31), 1.234],
    ):
        sheet.append(row)
    sheet["C2"].number_format = "0.0%"
    stream = io.BytesIO()
    book.save(stream)
    (table,) = read_workbook(stream.getvalue(), percents=True)
    found = brought(table, guessed(table, PLAN), PLAN)
    assert told(found) == []
    assert [(one.value, one.ends) for one in found.measurements.values()] == [
        (54.3, date(2026, 5, 31)),
        (1.234, date(2026, 5, 31)),
    ]


def test_a_table_that_is_brought_twice_adds_nothing() -> None:
    text = "Indicator,Year,Value\nDays missed,2025,3\nDays missed,2025,3\nDays missed,2026,4\n"
    first, again = (brought(table_of(text), guessed(table_of(text), PLAN), PLAN) for _ in range(2))
    assert first == again
    assert len(first.measurements) == 3


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Days missed", "Children who read at eight", *hostile_names()[:20]]),
            st.sampled_from(["2026", "3/4/2026", "2025/26", *hostile_names()[-8:]]),
            st.one_of(st.sampled_from(["<5", "1,234", *hostile_names()]), st.text(max_size=8)),
        ),
        max_size=3,
    )
)
def test_whatever_cells_hold_each_becomes_a_measurement_or_a_fault(rows: list[Any]) -> None:
    lines = [["Indicator", "Time", "Value"], *map(list, rows)]
    table = Table(
        name="t",
        columns=tuple(lines[0]),
        rows=tuple(tuple(cell.replace("\0", "") for cell in line) for line in lines[1:]),
        lines=tuple(range(2, len(lines) + 1)),
        marks=((),) * len(rows),
        encoding="utf-8",
        separator=",",
        faults=(),
    )
    mapping = guessed(table, PLAN)
    found = brought(table, mapping, PLAN)
    lost = sum(f.count for f in found.faults if f.code in ("unknown-indicator", "written-blank"))
    blank = sum(not row[2].strip() for row in table.rows)
    assert len(found.measurements) + lost + blank == len(rows)
    questions(table, mapping, EvaluationPlan())
