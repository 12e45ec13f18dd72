"""The pictures of the merged map; matplotlib is loaded when the first one is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ipywidgets import HTML, Button, HBox

from collabworkshop.analysis.sentences import counted
from collabworkshop.widgets.guard import Speaks, guard

if TYPE_CHECKING:
    from collabworkshop.analysis.resources.merged_map import MergedResources
    from collabworkshop.figures.picture import Picture
    from collabworkshop.views.picture import Size

__all__ = ["picture_buttons", "picture_of_coverage", "picture_of_two_modes"]

_SAME = "The tables of the result say the same in words."


def picture_of_two_modes(
    merged: MergedResources, size: Size = "a4", *, dark: bool = False
) -> Picture:
    """Return the map of organisations and kinds of resource.

    Parameters
    ----------
    merged
        The group's result.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.figures.picture import picture
    from collabworkshop.figures.two_mode_map import draw_two_mode_map

    alt = f"Map of {_things(merged)}, joined by who offers and who needs what. {_SAME}"
    return picture(partial(draw_two_mode_map, merged=merged), alt, size, dark=dark)


def picture_of_coverage(
    merged: MergedResources, size: Size = "a4", *, dark: bool = False
) -> Picture:
    """Return the matrix of organisations by kinds, with the numbers of offers and needs.

    Parameters
    ----------
    merged
        The group's result.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.figures.coverage_matrix import draw_coverage_matrix
    from collabworkshop.figures.picture import picture

    alt = f"Table of {_things(merged)} with the numbers of offers and needs. {_SAME}"
    return picture(partial(draw_coverage_matrix, merged=merged), alt, size, dark=dark)


def picture_buttons(area: Speaks, shown: HTML, merged: Callable[[], MergedResources]) -> HBox:
    """Return a button for each picture.

    Parameters
    ----------
    area
        Where the person reads what went wrong.
    shown
        Where the picture is shown.
    merged
        Gives the result as it stands.
    """
    made = []
    for label, drawn in (
        ("Draw the map for print", picture_of_two_modes),
        ("Draw the matrix for print", picture_of_coverage),
    ):
        button = Button(description=label, tooltip=label, layout={"width": "auto"})

        def draw(_: Button, drawn: Callable[[MergedResources], Picture] = drawn) -> None:
            shown.value = drawn(merged()).html()

        button.on_click(guard(area, draw))
        made.append(button)
    return HBox(made)


def _things(merged: MergedResources) -> str:
    organisations = counted(len(merged.organisations), "organisation", "organisations")
    return f"{organisations} and {counted(len(merged.kinds), 'kind', 'kinds')} of resource"
