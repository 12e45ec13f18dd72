"""A figure with marks is the number that it says, and words are none."""

import pytest

from collabworkshop.exchange.evaluation.written_figure import figure_in


@pytest.mark.parametrize(
    ("written", "number", "marked"),
    [
        ("12", 12, False),
        (" 0.50 ", 0.5, False),
        ("1.250", 1.25, False),
        ("-3", -3, False),
        ("10,000", 10_000, True),
        ("30,000,000.00", 30_000_000, True),
        ("1,00,000", 100_000, True),
        ("1.200.000", 1_200_000, True),
        ("1.200,5", 1200.5, True),
        ("0,5", 0.5, True),
        ("950 000", 950_000, True),
        ("950\u202f000", 950_000, True),
        ("1'000", 1_000, True),
        ("45%", 45, True),
        ("1,200.5 %", 1200.5, True),
        ("17 organisations", None, False),
        ("10-12", None, False),
        ("1,2,3", None, False),
        ("%", None, False),
        ("nan", None, False),
        ("", None, False),
    ],
)
def test_a_figure_says_its_number(written: str, number: float | None, marked: bool) -> None:  # noqa: FBT001 - a column of the table above
    assert figure_in(written) == (number, marked)
