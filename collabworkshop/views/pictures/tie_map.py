"""Who is tied to whom, on a map."""

from functools import partial

from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.analysis.sentences import counted
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.roster import sectors
from collabworkshop.figures.tie_map import draw_tie_map
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: TieMap) -> Shown:
    """Return the picture of the map."""
    kinds = {kind.id: kind.label for kind in read_instrument("tie-map").kinds}
    things = counted(len(result.points), "stakeholder", "stakeholders")
    alt = f"Map of {things} and {counted(len(result.ties), 'tie', 'ties')}."
    drawn = partial(draw_tie_map, tie_map=result, kinds=kinds, sectors=sectors())
    return Shown(drawn, told(alt))
