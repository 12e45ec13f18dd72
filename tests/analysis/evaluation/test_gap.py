from datetime import date
from typing import Any

import pytest

from collabworkshop.analysis.evaluation.gap import Gap, gaps
from collabworkshop.analysis.evaluation.series import Stop
from collabworkshop.analysis.evaluation.small_numbers import could_be_chance
from tests.analysis.evaluation.plans import plan

ON = date(2026, 6, 1)
THEN = ("i b 40 2024-01-01 street=North n=100", "i b 60 2024-01-01 street=South n=100")
NOW = ("i a 55 2026-01-01 street=North n=100", "i a 65 2026-01-01 street=South n=100")


def _gaps(*figures: str, **fields: Any) -> tuple[Gap, ...]:
    return gaps(plan(*figures, indicators={"i": fields}), on=ON)


def test_the_gap_now_and_at_the_baseline() -> None:
    (gap,) = _gaps(*THEN, *NOW)
    assert (gap.by, gap.size, gap.size_then, gap.change) == ("street", 10, 20, "narrower")
    assert [side.part for side in gap.now] == ["South", "North"]


def test_where_less_is_wanted_the_lowest_is_the_best() -> None:
    (gap,) = _gaps(*THEN, *NOW, direction="down")
    assert [side.part for side in gap.now] == ["North", "South"]
    assert (gap.size, gap.change) == (10, "narrower")


def test_a_part_that_came_later_is_no_change() -> None:
    """With West the gap is 45 now; between the two that began it is 10."""
    (gap,) = _gaps(*THEN, *NOW, "i a 20 2026-01-01 street=West n=100")
    assert (gap.size, gap.size_now, gap.change) == (45, 10, "narrower")
    assert gap.only_now == ("West",)
    (gap,) = _gaps(THEN[0], *NOW, "i b 9 2024-01-01 street=East")
    assert (gap.size_then, gap.change, gap.only_then) == (None, "unknown", ("East",))


def test_places_are_a_breakdown_and_parts_of_two_at_once_are_not_compared() -> None:
    (gap,) = _gaps("i a 5 2026-01-01 place=Hill", "i a 9 2026-01-01 place=Dale", *NOW[:1])
    assert gap.by == "place"
    assert _gaps("i a 5 2026-01-01 street=N age=8", "i a 6 2026-01-01 street=S age=8") == ()
    assert _gaps(*NOW, measure="words") == ()


@pytest.mark.parametrize(
    ("figures", "caution"),
    [
        (
            ("i a 55 2026-01-01 street=N", "i a 95 2026-01-01 street=S n=500"),
            "On how many it rests is not said for N: whether a difference is more than chance "
            "cannot be told.",
        ),
        (
            ("i a 50 2026-01-01 street=N n=6", "i a 95 2026-01-01 street=S n=500"),
            "N rests on 6: one more or less moves it by 16.7 points.",
        ),
        (
            ("i a 55 2026-01-01 street=N n=20", "i a 60 2026-01-01 street=S n=20"),
            "The difference between S and N could be chance: it is smaller than twice its "
            "standard error.",
        ),
        (
            ("i a 15 2025-07-01 street=N n=500", "i a 95 2026-01-01 street=S n=500"),
            "The figures are of different days, 1 July 2025 to 1 January 2026.",
        ),
    ],
)
def test_what_small_numbers_allow_is_said(figures: tuple[str, ...], caution: str) -> None:
    (gap,) = _gaps(*figures)
    assert gap.cautions == (caution,)


def test_large_known_numbers_of_one_day_need_no_caution() -> None:
    (gap,) = _gaps("i a 55 2026-01-01 street=N n=500", "i a 95 2026-01-01 street=S n=10")
    assert gap.cautions == ()


def test_a_count_that_rests_on_few_is_not_spoken_of_in_points() -> None:
    (gap,) = _gaps(
        "i a 5 2026-01-01 street=N n=9", "i a 95 2026-01-01 street=S n=10", measure="number"
    )
    assert gap.cautions == ("N rests on 9, which is few: read it with care.",)


def test_chance_by_hand() -> None:
    """Agresti and Caffo: 12 and 10 of 20 become 13/22 and 11/22; 0.091 is below 1.96 * 0.149."""
    when = date(2026, 1, 1)
    assert could_be_chance(Stop(when, 60, (), 20), Stop(when, 50, (), 20))
    # 9 and 1 of 10 become 10/12 and 2/12; 0.667 is above 1.96 * 0.152
    assert not could_be_chance(Stop(when, 90, (), 10), Stop(when, 10, (), 10))
    # 2 and 0 of 2 become 3/4 and 1/4; 0.5 is below 1.96 * 0.306, without the two added it is not
    assert could_be_chance(Stop(when, 100, (), 2), Stop(when, 0, (), 2))
    assert not could_be_chance(Stop(when, 130, (), 20), Stop(when, 129, (), 20))
