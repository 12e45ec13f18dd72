"""What an organisation gives is said with what is not known of it."""

import pytest

from collabworkshop.analysis.evaluation.burden import Burden
from collabworkshop.analysis.evaluation.burden_words import burden_said

NAMES = {"school": "School"}


@pytest.mark.parametrize(
    ("burden", "said"),
    [
        (
            Burden(collector="school", indicators=("a",), hours=1),
            "School gathers one indicator: 1 hour a year.",
        ),
        (
            Burden(collector="school", indicators=("a", "b"), hours=0, unsaid=("a", "b")),
            "School gathers two indicators: how many hours a year is not said yet.",
        ),
        (
            Burden(collector="school", indicators=("a", "b"), hours=12.5, unsaid=("b",), have=20),
            "School gathers two indicators: at least 12.5 hours a year, and of one it is not said. "
            "It said that it has 20 hours.",
        ),
        (
            # An hour too little: whoever says what it has, hears it.
            Burden(collector="gone", indicators=("a",), hours=11, have=10),
            "Somebody who is no longer on the list gathers one indicator: 11 hours a year. "
            "It said that it has 10 hours.",
        ),
    ],
)
def test_it_is_said_in_a_sentence(burden: Burden, said: str) -> None:
    assert burden_said(burden, NAMES) == said
