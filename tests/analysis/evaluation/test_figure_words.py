import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.evaluation.figure_words import plain_figure, spoken


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (8.503, "8.5"), (11.98, "12"), (6.75, "6.8"), (0.06667, "0.067"), (26.93, "26.9"),
        (-26.93, "-26.9"), (126.93, "127"), (98_432.4, "98,400"), (98_432.0, "98,432"), (0.0, "0"),
    ],
)  # fmt: skip
def test_what_was_worked_out_has_the_digits_one_would_say(value: float, said: str) -> None:
    assert plain_figure(spoken(value)) == said


@pytest.mark.parametrize(
    ("value", "said"), [(26.93, "27"), (9.96, "10"), (8.503, "8.5"), (98_432.4, "98,400")]
)
def test_from_whole_figures_it_is_whole_from_ten_on(value: float, said: str) -> None:
    assert plain_figure(spoken(value, whole=True)) == said


@pytest.mark.parametrize(
    ("value", "beside", "said"),
    [(26.93, 36, "27"), (26.93, 27, "26.9"), (50.01, 50, "50.01"), (98_432.4, 98_431, "98,432.4")],
)
def test_it_stays_on_its_side_of_what_it_is_held_against(
    value: float, beside: float, said: str
) -> None:
    assert plain_figure(spoken(value, whole=True, beside=beside)) == said


@given(st.floats(allow_nan=False), st.booleans(), st.floats(allow_nan=False))
def test_it_is_never_far_off(value: float, whole: bool, beside: float) -> None:  # noqa: FBT001 - Hypothesis gives it by place
    found = spoken(value, whole=whole, beside=beside)
    assert found == value or math.isclose(found, value, rel_tol=0.051)
