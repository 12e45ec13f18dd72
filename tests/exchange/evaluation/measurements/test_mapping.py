"""Which indicator a name in a file is like, and which it only looks like to a machine."""

import pytest

from collabworkshop.exchange.evaluation.measurements.mapping import FigureMapping, guessed
from collabworkshop.exchange.table import read_table
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Outcome

TITLES = {
    "days": "Days missed",
    "desks": "Desks at which somebody of the team was trained this year",
    "reads": "Children who read at eight",
    "back": "عائلات تعود إلينا",
}
PLAN = EvaluationPlan(
    outcomes={"o": Outcome(title="Every child reads")},
    indicators={key: Indicator(outcome="o", title=title) for key, title in TITLES.items()},
)


def mapping(*names: str) -> FigureMapping:
    rows = [f"{name},3" for name in names]
    table = read_table("\n".join(["Measure,Value", *rows]).encode(), name="t")
    return guessed(table, PLAN)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Days misssed", "days"),
        ("Children reading at eight", "reads"),
        ("children", "reads"),
        ("عائلات تعود", "back"),
        ("Cups of tea", ""),
        ("Of the", ""),
        ("a", ""),
        ("Absences", ""),
    ],
)
def test_a_name_is_like_another_where_it_is_written_alike_or_shares_a_word(
    name: str, key: str
) -> None:
    found = mapping(name)
    assert found.indicators == {name: key}
    assert found.unsure == (name,)


def test_a_name_that_is_the_same_is_sure() -> None:
    found = mapping("DAYS  missed.", "reads")
    assert (found.indicators, found.unsure) == ({"DAYS  missed.": "days", "reads": "reads"}, ())
