"""What a group answered to an instrument that is all content."""

from functools import partial

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.findings.reading import Reading
from collabworkshop.analysis.assessment.findings.wanted_and_there import standings
from collabworkshop.analysis.sentences import counted
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.figures.answers.bars import draw_answer_bars
from collabworkshop.figures.answers.heat_map import draw_heat_map
from collabworkshop.figures.answers.quadrants import draw_quadrants
from collabworkshop.figures.answers.rows import bars_of, profile_of
from collabworkshop.figures.picture import Draw
from collabworkshop.model.questionnaire import Questionnaire
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]

_MOST_BARS = 30
"""Items that one sheet can hold; of a longer instrument its parts are drawn."""


def shown(result: Asked) -> Shown:
    """Return the picture of the group's answers, counts that may be seen."""
    draw, shows = _figure(read_instrument(result.exercise).questionnaire(), result)
    return Shown(draw, told(f"{shows} {counted(result.people, 'person', 'people')} answered."))


def _figure(asked: Questionnaire, answered: Asked) -> tuple[Draw, str]:
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
