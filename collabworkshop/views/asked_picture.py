"""Where each organisation stands on each item of an instrument, as a picture."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.findings.reading import Reading
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.questionnaire import Questionnaire

if TYPE_CHECKING:
    from collabworkshop.figures.picture import Picture

__all__ = ["picture_of_houses"]


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
