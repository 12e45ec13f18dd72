"""Whose voice is at which level."""

from functools import partial

from collabworkshop.analysis.decisions.voices import DecisionVoices
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.figures.constituent_voice import draw_constituent_voice
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: DecisionVoices) -> Shown:
    """Return the picture of who has a voice."""
    parts = {one.id: one.label for one in read_instrument("decision-voices").lists["parts"]}
    alt = f"Whose voice is at which level, in {len(result.cells)} places."
    return Shown(partial(draw_constituent_voice, voices=result, parts=parts), told(alt))
