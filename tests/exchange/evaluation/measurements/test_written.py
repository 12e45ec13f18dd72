"""Cells as people write them: numbers with marks, numbers held back, days and years."""

from datetime import date

import pytest

from collabworkshop.exchange.evaluation.measurements.in_unit import Checked, checked
from collabworkshop.exchange.evaluation.measurements.written_time import are_split_years, time_in
from collabworkshop.exchange.evaluation.measurements.written_value import (
    Decimal,
    WrittenValue,
    decimal_mark,
    is_blank,
    value_in,
)
from collabworkshop.model.evaluation import Indicator

SHARE = Indicator(outcome="o", title="Attendance", measure="percentage")
DAYS = Indicator(outcome="o", title="Waiting", unit="days")


@pytest.mark.parametrize(
    ("cell", "decimal", "number"),
    [
        ("12", "", 12),
        (" 1,234.5 ", "", 1234.5),
        ("1.234,5", "", 1234.5),
        ("12,5", "", 12.5),
        ("1'234", "", 1234),
        ("1\u00a0234,5", "", 1234.5),
        ("1,00,000", "", 100_000),
        ("\u2212 3", "", None),
        ("\u22123", "", -3),
        ("1.234", ".", 1.234),
        ("1.234", ",", 1234),
        ("1,234", ".", 1234),
        ("0.543", "", 0.543),
        ("1,2,3", "", None),
        ("12-15", "", None),
        ("about 12", "", None),
        ("1e999", "", None),
    ],
)
def test_a_number_is_read_with_the_marks_that_its_table_uses(
    cell: str, decimal: Decimal, number: float | None
) -> None:
    assert value_in(cell, decimal).number == number


@pytest.mark.parametrize("cell", ["1,234", "1.234", "-12.345"])
def test_a_mark_before_three_digits_is_read_as_thousands_and_told(cell: str) -> None:
    found = value_in(cell)
    assert found.doubtful
    assert found.number == float(cell.replace(",", "").replace(".", ""))


@pytest.mark.parametrize("cell", ["<5", "≤ 10", "fewer than 5", "*", "Suppressed", ">95%"])
def test_a_number_that_is_held_back_is_no_figure(cell: str) -> None:
    assert value_in(cell) == WrittenValue(held_back=True)


def test_a_dash_is_blank_and_a_nought_is_none() -> None:
    assert all(map(is_blank, ["", " ", "n/a", "N.A.", "-", "—", "#N/A"]))
    assert not any(map(is_blank, ["0", "<5", "none of us"]))


def test_what_stands_behind_a_number_is_its_unit() -> None:
    assert value_in("54 %").percent
    assert value_in("54 per cent").percent
    assert (value_in("12 days").unit, value_in("€ 12").unit) == ("days", "euros")


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["1,234", "5"], ""),
        (["1,234", "5,5"], ","),
        (["1,234.5"], "."),
        (["1.234.567"], ","),
        (["0,543"], ","),
        (["1.5", "1,5"], ""),
        (["<5", "n/a"], ""),
    ],
)
def test_the_mark_before_tenths_shows_in_the_whole_column(cells: list[str], mark: str) -> None:
    assert decimal_mark(cells) == mark


@pytest.mark.parametrize(
    ("written", "indicator", "found"),
    [
        (WrittenValue(54.0), SHARE, Checked(54.0)),
        (WrittenValue(0.5, percent=True), SHARE, Checked(0.5)),
        (WrittenValue(0.0), SHARE, Checked(0.0)),
        (WrittenValue(1.0), SHARE, Checked(None, "percent-or-share")),
        (WrittenValue(1.5), SHARE, Checked(1.5)),
        (WrittenValue(12.0, percent=True), DAYS, Checked(None, "unit-differs")),
        (WrittenValue(12.0, unit="Day"), DAYS, Checked(12.0)),
        (WrittenValue(12.0, unit="weeks"), DAYS, Checked(None, "unit-differs")),
        (WrittenValue(0.5), DAYS, Checked(0.5)),
        (WrittenValue(), DAYS, Checked(None, "words-for-figure")),
    ],
)
def test_a_figure_in_another_unit_is_asked_about_and_not_turned(
    written: WrittenValue, indicator: Indicator, found: Checked
) -> None:
    assert checked(written, indicator) == found


@pytest.mark.parametrize(
    ("cell", "begins", "ends"),
    [
        ("2026-03-31", "2026-03-31", "2026-03-31"),
        ("31.3.2026", "2026-03-31", "2026-03-31"),
        ("3/31/2026", "2026-03-31", "2026-03-31"),
        ("31 March 2026", "2026-03-31", "2026-03-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("02/2024", "2024-02-01", "2024-02-29"),
        ("Feb 2024", "2024-02-01", "2024-02-29"),
        ("Q4 2025", "2025-10-01", "2025-12-31"),
        ("2025-Q1", "2025-01-01", "2025-03-31"),
        ("H2 2025", "2025-07-01", "2025-12-31"),
        ("2026-W01", "2025-12-29", "2026-01-04"),
        ("1.9.2025 to 31.5.2026", "2025-09-01", "2026-05-31"),
        ("2025-09-01/2026-05-31", "2025-09-01", "2026-05-31"),
        ("Sept 2025 – May 2026", "2025-09-01", "2026-05-31"),
        ("2025/26", "2025-09-01", "2026-08-31"),
        ("SY 2025-2026", "2025-09-01", "2026-08-31"),
    ],
)
def test_a_time_is_read_in_the_forms_that_people_write(cell: str, begins: str, ends: str) -> None:
    found = time_in(cell, year_begins=9)
    assert (str(found.begins), str(found.ends), found.code) == (begins, ends, "")


@pytest.mark.parametrize(
    "cell",
    ["soon", "32.1.2026", "Q5 2026", "H3 2026", "2026-05-31 to 2025-01-01", "0000", "2025/27"],
)
def test_what_is_no_time_says_so(cell: str) -> None:
    assert time_in(cell) == (None, None, "unread-time")


def test_a_day_that_could_be_a_month_is_told_until_somebody_says_which() -> None:
    assert time_in("3/4/2026") == (date(2026, 4, 3), date(2026, 4, 3), "day-or-month")
    assert time_in("3/4/2026", month_first=True) == (date(2026, 3, 4), date(2026, 3, 4), "")
    assert time_in("4/4/2026").code == time_in("3.4.2026").code == ""


def test_a_year_of_two_halves_needs_its_first_month() -> None:
    assert time_in("2025/26") == (None, None, "split-year")
    assert time_in("2010-11").begins == date(2010, 11, 1)
    assert time_in("2010-11", split_years=True).code == "split-year"
    assert are_split_years(["2011-12", "2012-13"])
    assert not are_split_years(["2011-12"])
