"""The pictures of results; matplotlib is loaded when the first one is asked for."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Literal

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.decisions.voices import DecisionVoices
from collabworkshop.analysis.evaluation.practice_changes import PracticeChanges
from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.analysis.pathways.pathway_doubts import PathwayDoubts
from collabworkshop.analysis.pathways.pathway_reading import PathwayReading
from collabworkshop.analysis.power.standings import PowerAndTies
from collabworkshop.analysis.readiness.force_findings import balance_sentence
from collabworkshop.analysis.readiness.forces import ForceField
from collabworkshop.analysis.sentences import counted
from collabworkshop.analysis.stakeholders.engagement import Grid
from collabworkshop.analysis.understanding.portraits import Understanding
from collabworkshop.exercises.roster import sectors
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.result import Result
from collabworkshop.views.asked_picture import picture_of_answers
from collabworkshop.views.evaluation.trajectory_pictures import picture_of_trajectories

if TYPE_CHECKING:
    from collabworkshop.analysis.map_reading.reading import PlayedOut
    from collabworkshop.analysis.power.towers import Towers
    from collabworkshop.figures.picture import Picture

__all__ = [
    "OUTDATED",
    "REDRAW",
    "Size",
    "picture_of",
    "picture_of_towers",
    "picture_of_what_if",
]

OUTDATED = (
    '<p class="cw-root">The map has changed since it was drawn. Press “Draw for print” again.</p>'
)
"""Stands in place of a picture of another map; drawing anew takes a second or more."""

REDRAW = '<p class="cw-root">This has changed since it was drawn. Press “Draw for print” again.</p>'
"""The same for a picture that is no map."""

Size = Literal["a4", "projector", "screen"]
"""For paper, for the wall, for a notebook."""


def picture_of(
    result: Result, size: Size = "screen", *, dark: bool = False, on: date | None = None
) -> Picture:
    """Return the picture of a result.

    Parameters
    ----------
    result
        The result.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    on
        The day that stands on a sheet for the wall.

    Raises
    ------
    WorkshopError
        When there is no picture of that exercise.
    """
    from collabworkshop.figures.constituent_voice import draw_constituent_voice
    from collabworkshop.figures.force_field import draw_force_field
    from collabworkshop.figures.formal_power import draw_formal_power
    from collabworkshop.figures.picture import picture
    from collabworkshop.figures.power_interest_grid import draw_power_interest_grid
    from collabworkshop.figures.tie_map import draw_tie_map
    from collabworkshop.figures.understanding import draw_understanding

    instrument = EXERCISES[result.exercise].instrument
    match result:
        case Asked():
            return picture_of_answers(instrument.questionnaire(), result, size, dark=dark)
        case TrajectoryReading():
            return picture_of_trajectories(result, size, dark=dark)
        case TieMap():
            kinds = {kind.id: kind.label for kind in instrument.kinds}
            things = counted(len(result.points), "stakeholder", "stakeholders")
            alt = f"Map of {things} and {counted(len(result.ties), 'tie', 'ties')}."
            drawn = partial(draw_tie_map, tie_map=result, kinds=kinds, sectors=sectors())
            return picture(drawn, _told(alt), size, dark=dark)
        case Grid():
            ways = {code: way.label for code, way in instrument.strategies.items()}
            alt = f"Grid of interest and influence with {len(result.spots)} stakeholders."
            ask = partial(draw_power_interest_grid, grid=result, strategies=ways)
            return picture(ask, _told(alt), size, dark=dark)
        case Understanding():
            alt = f"Who understands whom: {counted(len(result.points), 'point', 'points')}."
            known = partial(draw_understanding, understanding=result)
            return picture(known, _told(alt), size, dark=dark)
        case DecisionVoices():
            parts = {one.id: one.label for one in instrument.lists["parts"]}
            alt = f"Whose voice is at which level, in {len(result.cells)} places."
            heard = partial(draw_constituent_voice, voices=result, parts=parts)
            return picture(heard, _told(alt), size, dark=dark)
        case PowerAndTies():
            placed = [one for one in result.standings if one.corner]
            alt = f"Formal power beside ties, with {counted(len(placed), 'name', 'names')}."
            beside = partial(draw_formal_power, result=result)
            return picture(beside, _told(alt), size, dark=dark)
        case ForceField():
            alt = f"Force field. {balance_sentence(result.balance)}"
            weighed = partial(draw_force_field, field=result)
            return picture(weighed, _told(alt), size, dark=dark)
        case PathwayDoubts():
            from collabworkshop.figures.leverage import draw_leverage

            alt = "Dots: how much the chance of the impact moves with each link."
            moved = partial(draw_leverage, pathway=result.pathway, odds=result.hanging.odds)
            return picture(moved, _told(alt), size, dark=dark)
        case PracticeChanges():
            from collabworkshop.figures.practice_changes import draw_practice_changes

            changes = counted(len(result.changes), "change", "changes")
            alt = f"What members do differently, since when: {changes}."
            moved_on = partial(draw_practice_changes, result=result)
            return picture(moved_on, _told(alt), size, dark=dark)
        case PathwayReading():
            from collabworkshop.figures.pathway import A3, draw_pathway

            pathway = result.pathway
            boxes = counted(len(pathway.elements), "box", "boxes")
            alt = f"Theory of change: {boxes}, {counted(len(pathway.links), 'link', 'links')}."
            led = partial(draw_pathway, pathway=pathway, places=result.places, on=on)
            # Labels stand whole: on a smaller sheet there is no room for them.
            return picture(led, _told(alt), A3, dark=dark)
    raise WorkshopError(f"There is no picture of {result.exercise!r} yet.")


def picture_of_what_if(
    tie_map: TieMap, played: PlayedOut, size: Size = "a4", *, dark: bool = False
) -> Picture:
    """Return the map before and after a "what if", with the figures below.

    Parameters
    ----------
    tie_map
        The map of today.
    played
        The "what if", played out on it.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.analysis.map_reading.map_after import map_after
    from collabworkshop.figures.before_after import Figure, draw_before_after
    from collabworkshop.figures.picture import picture

    drawn = partial(
        draw_before_after,
        before=tie_map,
        after=map_after(tie_map, played),
        figures=[Figure(f.label, f.before, f.after) for f in played.figures],
    )
    told = "; ".join(f"{f.label}: {f.before} before, {f.after} after" for f in played.figures)
    return picture(drawn, f"{played.title} {told}.", size, dark=dark)


def picture_of_towers(towers: Towers, size: Size = "a4", *, dark: bool = False) -> Picture:
    """Return the towers of one proposal, by camp.

    Parameters
    ----------
    towers
        The towers.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.figures.influence_towers import draw_influence_towers
    from collabworkshop.figures.picture import picture

    sums = towers.sums
    alt = f"Towers: {sums['for']} for, {sums['undecided']} undecided, {sums['against']} against."
    drawn = partial(draw_influence_towers, towers=towers)
    return picture(drawn, f"{towers.proposal}. {_told(alt)}", size, dark=dark)


def _told(alt: str) -> str:
    return f"{alt} The table of the result says the same in words."
