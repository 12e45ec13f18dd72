"""Which picture shows what a group answered to an instrument, and what it says in words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.findings.reading import Reading
from collabworkshop.analysis.assessment.findings.wanted_and_there import standings
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.questionnaire import Questionnaire

if TYPE_CHECKING:
    from collabworkshop.figures.picture import Draw, Picture

__all__ = ["picture_of_answers", "picture_of_houses"]

_MOST_BARS = 30
"""Items that one sheet can hold; of a longer instrument its parts are drawn."""


def picture_of_answers(
    asked: Questionnaire,
    answered: Asked,
    size: Literal["a4", "projector", "screen"],
    *,
    dark: bool = False,
) -> Picture:
    """Return the picture of the group's answers.

    Parameters
    ----------
    asked
        What was asked.
    answered
        The counts that may be seen.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.figures.picture import picture

    draw, shows = _figure(asked, answered)
    people = counted(answered.people, "person", "people")
    alt = f"{shows} {people} answered. The table of the result says the same in words."
    return picture(draw, alt, size, dark=dark)


def picture_of_houses(
    asked: Questionnaire,
    answered: Asked,
    size: Literal["a4", "projector", "screen"],
    *,
    dark: bool = False,
) -> Picture:
    """Return where each organisation stands on each item; for answers that all may see.

    Parameters
    ----------
    asked
        What was asked.
    answered
        The counts.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.figures.answers.dots import draw_house_dots
    from collabworkshop.figures.picture import picture

    houses = counted(len(Reading(asked, answered).organisations()), "organisation", "organisations")
    alt = f"Where {houses} stand on each item. The table of the result says the same in words."
    return picture(partial(draw_house_dots, asked=asked, answered=answered), alt, size, dark=dark)


def _figure(asked: Questionnaire, answered: Asked) -> tuple[Draw, str]:
    from collabworkshop.figures.answers.bars import draw_answer_bars
    from collabworkshop.figures.answers.heat_map import draw_heat_map
    from collabworkshop.figures.answers.quadrants import draw_quadrants
    from collabworkshop.figures.answers.rows import bars_of, profile_of

    read = Reading(asked, answered)
    for part in asked.parts:
        if part.compare:
            found = standings(read, part)
            shows = f"{len(found)} items by how much they matter and how far they are there."
            return partial(draw_quadrants, standings=found), shows
        if part.of == "organisation":
            houses = counted(len(read.organisations()), "organisation", "organisations")
            shows = f"How {houses} rate themselves."
            return partial(draw_heat_map, asked=asked, answered=answered), shows
    items = sum(len(part.items) for part in asked.parts)
    if items > _MOST_BARS:
        shows = f"{len(asked.parts)} parts by how favourably they are rated."
        return partial(draw_answer_bars, bars=profile_of(asked, answered)), shows
    return partial(draw_answer_bars, bars=bars_of(asked, answered)), f"Answers to {items} items."
