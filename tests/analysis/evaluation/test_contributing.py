from datetime import date
from typing import Any

import pytest

from collabworkshop.analysis.evaluation.contributing import tied
from tests.analysis.evaluation.plans import plan

ON = date(2026, 1, 1)
TIED: dict[str, dict[str, Any]] = {
    "i": {"role": "on-track"},
    "c": {"role": "contributing", "moves": "i", "direction": "down"},
}


def test_a_contributing_indicator_moved_and_the_one_it_should_move_did_not() -> None:
    figures = ("i b 4 2024-01-01", "i a 4 2025-01-01", "c b 9 2024-01-01", "c a 7 2025-01-01")
    (pair,) = tied(plan(*figures, indicators=TIED), on=ON)
    assert (pair.contributing, pair.moves, pair.first, pair.second) == ("c", "i", "better", "same")


@pytest.mark.parametrize(
    ("figures", "moved"),
    [
        (("c b 9 2024-01-01", "c a 11 2025-01-01"), "worse"),
        (("c b 9 2024-01-01", "c a 7 2026-01-02"), "unknown"),  # after the day
        (("c b 9 2024-01-01", "c a 7 2024-01-01"), "unknown"),
        (("c a 7 2025-01-01",), "unknown"),
    ],
)
def test_how_it_moved(figures: tuple[str, ...], moved: str) -> None:
    (pair,) = tied(plan(*figures, indicators=TIED), on=ON)
    assert (pair.first, pair.second) == (moved, "unknown")


@pytest.mark.parametrize("moves", ["", "c", "x"])
def test_what_is_tied_to_nothing_is_no_pair(moves: str) -> None:
    indicators = {**TIED, "c": {**TIED["c"], "moves": moves}}
    assert tied(plan(indicators=indicators), on=ON) == ()
