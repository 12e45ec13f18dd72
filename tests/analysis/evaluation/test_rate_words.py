from datetime import date
from typing import Any

import pytest

from collabworkshop.analysis.evaluation.gap import gaps
from collabworkshop.analysis.evaluation.rate_words import gap_said, rate_said
from collabworkshop.analysis.evaluation.required_rate import required_rates
from tests.analysis.evaluation.plans import plan
from tests.analysis.evaluation.test_gap import NOW, THEN
from tests.analysis.evaluation.test_required_rate import COMMON

ON = date(2026, 6, 1)
READS = "“Children who read at eight”"


def _rates(*figures: str, **fields: Any) -> list[str]:
    one = plan(*figures, indicators={"i": fields})
    return [rate_said(rate, one.indicators["i"]) for rate in required_rates(one, on=ON)]


def test_what_each_part_needs_and_whether_it_was_ever_as_fast() -> None:
    assert _rates(*COMMON) == [
        f"{READS} has to rise each year by 3 points to be at 70 % by 1 January 2030, and it has "
        "been as fast before.",
        f"{READS} (street: North) has to rise each year by 8 points to be at 70 % by "
        "1 January 2030, which is faster than anything measured so far, here or in any other part.",
        f"{READS} (street: South) has reached its target already.",
    ]


@pytest.mark.parametrize(
    ("figures", "end"),
    [
        (("i b 9 2026-01-01", "i t 5 2030-01-01"), "how fast it has been is not known yet."),
        (("i b 9 2024-01-01", "i t 5 2026-01-01"), "and the day has passed."),
        (("i b 9 2024-01-01",), "so it has no rate."),
    ],
)
def test_what_is_not_known_is_said(figures: tuple[str, ...], end: str) -> None:
    (said,) = _rates(*figures, measure="rank", direction="")
    assert said.endswith(end)


def test_ranks_are_counted_in_places() -> None:
    (said,) = _rates("i b 9 2026-01-01", "i t 5 2030-01-01", measure="rank", direction="")
    assert "has to fall each year by 1 place to be at rank 5 by" in said


def test_a_rate_has_the_digits_one_would_say_and_its_unit_once() -> None:
    """By hand: 27 less in four years are 6.75 a year; 107.7 less are 26.93, 108 less 27."""
    visits = {"measure": "number", "direction": "down", "unit": "visits a year"}
    (said,) = _rates("i b 57 2026-01-01", "i t 30 2030-01-01", **visits)
    assert "has to fall each year by 6.8 to be at 30 visits a year by 1 January 2030;" in said
    (said,) = _rates("i b 137.7 2026-01-01", "i t 30 2030-01-01", **visits)
    assert "has to fall each year by 26.9 to be at 30 visits a year by" in said
    (said,) = _rates("i b 137 2026-01-01", "i t 30 2030-01-01", **visits)
    assert "has to fall each year by 27 to be at 30 visits a year by" in said


def test_another_part_was_as_fast() -> None:
    south = ("i b 0 2022-01-01 street=South", "i a 40 2026-01-01 street=South")
    said = _rates(*COMMON[:4], "i b 30 2022-01-01 street=North", *south)
    assert "(street: North)" in said[1]
    assert said[1].endswith("how fast it has been is not known yet.")
    said = _rates(*COMMON[:6], *south)
    assert said[1].endswith("faster than it has ever been; another part was as fast.")


def _gap(*figures: str) -> str:
    one = plan(*figures)
    (gap,) = gaps(one, on=ON)
    return gap_said(gap, one.indicators["i"])


def test_the_gap_now_and_then() -> None:
    now = f"By street, {READS} is 65 % in South and"
    assert _gap(*THEN, *NOW) == (
        f"{now} 55 % in North, a gap of 10 points. At the beginning it was 20. It has become "
        "narrower."
    )
    assert _gap(*THEN, *NOW, "i a 20 2026-01-01 street=West") == (
        f"{now} 20 % in West, a gap of 45 points. Between the parts that have a baseline it was "
        "20, now 10. It has become narrower."
    )
    assert _gap(*NOW).endswith("a gap of 10 points. What it was at the beginning is not known.")


def _two(north: float, south: float, then: float) -> str:
    """Say the gap between two figures; at the beginning North had 0 and South something."""
    return _gap(
        "i b 0 2022-01-01 street=North",
        f"i b {then} 2022-01-01 street=South",
        f"i a {north} 2026-01-01 street=North",
        f"i a {south} 2026-01-01 street=South",
    )


def test_what_people_entered_keeps_its_digits_and_a_gap_has_those_one_would_say() -> None:
    said = _two(40.125, 65.25, 20.5)
    assert "is 65.25 % in South and 40.12 % in North, a gap of 25.1 points" in said
    assert "it was 20.5. It has become wider." in said
    assert "a gap of 1,234 points" in _two(1111, 2345, 20)


def test_two_gaps_that_differ_are_never_said_alike() -> None:
    """Both 25.12 and 25.09 would be 25.1."""
    said = _two(0, 25.12, 25.09)
    assert "a gap of 25.1 points. At the beginning it was 25.09. It has become wider." in said
