"""How often a year something is gathered, as people write it."""

import pytest

from collabworkshop.analysis.evaluation.how_often import a_year


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("every week", 52),
        ("every month", 12),
        ("Each month, mean of the year", 12),
        ("all the time, read each quarter", 4),
        ("at the end of the year, every quarter", 4),
        ("twice a year", 2),
        ("three times a year", 3),
        ("every half-year", 2),
        ("half-yearly", 2),
        ("each school year", 1),
        ("once every two years", 0.5),
        ("every six months", 2),
        ("every other week", 26),
        ("annually", 1),
        ("two-weeks", 26),
        ("quarter", 4),
    ],
)
def test_what_people_write_is_understood(words: str, times: float) -> None:
    assert a_year(words) == pytest.approx(times)


@pytest.mark.parametrize(
    "words", ["", "as often as the national survey", "days on which they come", "every ٣ months"]
)
def test_what_does_not_say_it_is_left_open(words: str) -> None:
    assert a_year(words) is None
