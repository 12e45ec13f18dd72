"""Results have pictures for paper, wall and screen, and a text that says the same."""

from datetime import date

import pytest

from collabworkshop.analysis.map_reading.reading import Comparison, PlayedOut
from collabworkshop.analysis.pathways.pathway_reading import read_pathway
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.result import Result
from collabworkshop.views.picture import picture_of, picture_of_what_if
from tests.analysis.pathways.narrative.theory import theory
from tests.figures.crowd import grid, tie_map

FIGURES = (Comparison(code="components", label="Connected parts", before="6", after="8"),)


def wide(png: bytes) -> int:
    return int.from_bytes(png[16:20])


@pytest.mark.parametrize(("size", "width"), [("a4", 1683), ("projector", 1919), ("screen", 1440)])
def test_each_picture_comes_in_each_size(size: str, width: int) -> None:
    # Inches of 144 dots: 11.69, 13.333 and 10.
    for result in (tie_map(4), grid(4)):
        assert wide(picture_of(result, size).png) == width


def test_a_dark_picture_is_another_picture() -> None:
    assert picture_of(grid(3), dark=True).png != picture_of(grid(3)).png


@pytest.mark.parametrize(
    ("play", "other"), [("leaves", ""), ("tied", "s004")], ids=["leaves", "tied"]
)
def test_a_what_if_has_a_picture_with_its_figures_in_words(play: str, other: str) -> None:
    played = PlayedOut.model_validate(
        {
            "play": play,
            "stakeholder": "s001",
            "other": other,
            "title": "What if?",
            "figures": FIGURES,
        }
    )
    shown = tie_map(8)
    made = picture_of_what_if(shown, played)
    assert wide(made.png) == 1683
    assert repr(made) == "What if? Connected parts: 6 before, 8 after."


def test_a_pathway_is_a_sheet_for_the_wall_with_its_day_whatever_the_size() -> None:
    reading = read_pathway("pathway-map", theory(), (), {}, {})
    made = picture_of(reading, "screen", on=date(2026, 3, 14))
    assert wide(made.png) == 2381  # 16.54 inches of 144 dots
    assert repr(made).startswith("Theory of change: eight boxes, seven links.")
    assert made.png != picture_of(reading, "a4", on=date(2026, 3, 15)).png


def test_a_result_without_a_picture_says_so() -> None:
    with pytest.raises(WorkshopError, match="no picture of 'tie-trust' yet"):
        picture_of(Result(exercise="tie-trust"))
