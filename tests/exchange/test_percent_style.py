"""Cells that people see as per cent read so where it is asked for, and as stored elsewhere."""

import pytest
from openpyxl import Workbook

from collabworkshop.exchange.workbook import read_workbook
from tests.exchange.workbooks import saved

CELLS = [
    ("0%", "54%"),
    ("0.00%", "54%"),
    ("0.0##%", "54%"),
    ("[Red]0.0%;-0.0%", "54%"),
    ("General", "0.54"),
    ("0.00", "0.54"),
    ('0.00" % of all"', "0.54"),
    (r"0.00\%", "0.54"),
]


@pytest.mark.parametrize(("number_format", "shown"), CELLS)
def test_a_per_cent_is_told_by_its_style(number_format: str, shown: str) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["figure"])
    sheet.append([0.54])
    sheet["A2"].number_format = number_format
    data = saved(book)
    assert read_workbook(data, percents=True)[0].rows == ((shown,),)
    assert read_workbook(data)[0].rows == (("0.54",),)


@pytest.mark.parametrize(
    ("stored", "shown"),
    [(0, "0%"), (1, "100%"), (-0.005, "-0.5%"), (0.07, "7%"), (12.345678, "1234.5678%")],
)
def test_a_per_cent_has_the_digits_that_people_see(stored: float, shown: str) -> None:
    book = Workbook()
    book.worksheets[0].append(["figure"])
    book.worksheets[0].append([stored])
    book.worksheets[0]["A2"].number_format = "0%"
    assert read_workbook(saved(book), percents=True)[0].rows == ((shown,),)
