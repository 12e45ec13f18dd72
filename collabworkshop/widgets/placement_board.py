"""Where do things stand on two scales? A board to move them on, by mouse, keys or number."""

from typing import Any

import traitlets

from collabworkshop.widgets.part import Part

__all__ = ["PlacementBoard"]


class PlacementBoard(Part):
    """Two axes with whole steps and the items between them.

    The handler gets ``{"op": "place", "id", "key", "x", "y"}``; quick steps with the
    keyboard are kept at once and sent as one. After it, refused or not, assign
    ``items`` anew: a refused move stays on the board, marked as not saved.

    Parameters
    ----------
    items
        ``{"key", "label", "x", "y", "colour", "shape", "group"}``: x and y are steps,
        or ``None`` for what waits beside the board; colour is a slot from 1 to 8 and
        shape one of ``theme.SHAPES``; group is what the two say together.
    axes
        ``{"x": {"label", "low", "middle", "high", "ends": [low end, high end]}, "y": ...}``;
        middle is the lowest step that counts as high.
    quadrants
        ``{"name", "advice", "corner"}``; a corner is ``"top-left"`` and so on.
    words
        ``title``, and ``noun`` and ``nouns`` for the items.

    Examples
    --------
    >>> step = {"low": 1, "middle": 3, "high": 5, "ends": ["very little", "very much"]}
    >>> board = PlacementBoard(
    ...     axes={"x": {"label": "Interest", **step}, "y": {"label": "Influence", **step}},
    ...     items=[
    ...         {"key": "a", "label": "School", "x": 2, "y": 4, "colour": 1, "shape": "circle",
    ...          "group": "Education"},
    ...     ],
    ... )
    """

    items = traitlets.List(traitlets.Dict()).tag(sync=True)
    axes = traitlets.Dict().tag(sync=True)
    quadrants = traitlets.List(traitlets.Dict()).tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)

    def __init__(self, **given: Any) -> None:
        super().__init__(component="board", **given)
