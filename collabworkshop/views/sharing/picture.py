"""The picture of a sharing plan; matplotlib is loaded when the first one is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from collabworkshop.analysis.allocation.lines import SharingPlan
from collabworkshop.views.picture import Size

if TYPE_CHECKING:
    from collabworkshop.figures.picture import Picture

__all__ = ["OUTDATED", "picture_of_sharing"]

OUTDATED = (
    '<p class="cw-root">The plan has changed since it was drawn. Press “Draw for print” again.</p>'
)
"""Stands in place of a picture of another plan."""


def picture_of_sharing(plan: SharingPlan, size: Size = "screen", *, dark: bool = False) -> Picture:
    """Return how far the needs of each kind are met, before and after the plan.

    Parameters
    ----------
    plan
        The plan.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.figures.coverage_before_after import draw_coverage_before_after
    from collabworkshop.figures.picture import picture

    told = "; ".join(
        f"{one.name}: {one.before:g} of {one.needs} agreed, {one.after:g} with the plan"
        for one in plan.kinds
    )
    drawn = partial(draw_coverage_before_after, kinds=plan.kinds)
    return picture(drawn, f"How far needs are met by kind. {told}.", size, dark=dark)
