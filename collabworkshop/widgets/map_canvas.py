"""How are things connected? A canvas to draw points and lines on, and to read them."""

from typing import Any

import traitlets

from collabworkshop.widgets.field import as_plain
from collabworkshop.widgets.part import Part, shipped

__all__ = ["MapCanvas"]


class MapCanvas(Part):
    """Points and the lines between them: drawn, moved, written and filtered.

    Operations that reach the handler: ``save-point`` and ``save-line`` with ``key``
    (``None`` for a new one), ``expected`` and ``cells``, answered by ``{"key",
    "revision"}``; ``remove-point`` and ``remove-line`` with ``key`` and ``expected``;
    ``move`` with ``places``, a list of ``{"key", "x", "y"}``, for what somebody did;
    ``lay``, the same for points that had no place and were given one; ``undo`` and
    ``redo``. The key of a line is that of this person's own entry, its ``mine``. After
    each of them assign ``points`` and ``lines`` anew: the canvas finds what changed.

    Parameters
    ----------
    points
        ``{"key", "label", "x", "y", "colour", "shape", "size", "group", "tags", "facts",
        "revision", "cells"}``: x and y in screen units at zoom 1, y downwards, or ``None``;
        colour a slot from 1 to 8, shape one of ``theme.SHAPES``, size from 0 to 1; group is
        what colour and shape say together; cells ``None`` where this person cannot write.
    lines
        ``{"key", "source", "target", "kind", "colour", "dash", "width", "arrows", "fade",
        "sign", "status", "facts", "mine", "revision", "cells"}``: kind is what colour and dash
        say; dash is ``[]`` or on and off in widths; width from 0 to 1; arrows ``"none"``,
        ``"forward"`` or ``"both"``; fade ``""`` or the end that has not said so,
        ``"source"``, ``"target"`` or ``"both"``; status is what fade and sign say; mine is
        the key of this person's own entry or ``""``, and cells what is in it.
    boxes
        Whether points are boxes with their words inside, along whose lines they are laid out
        upwards. The shape of a box is one of ``"framed"`` (nothing stands higher),
        ``"rounded"``, ``"folded"``, ``"pointed"``, ``"hexagon"`` and ``"slanted"``; its group
        is written in it. A point may also have ``lane``; ``beside``, the key of the box beside
        which it stands; and ``badge``, a short sign that its facts say in words. A line may
        have ``curved``: it leads back. Set it before the canvas is shown.
    lanes
        For boxes: names of the lanes in which they stand, from left to right; a lane that is
        not named here comes behind. Without any there are no lanes.
    point_fields, line_fields
        The fields, as :class:`~collabworkshop.widgets.field.Field` or as JSON; without any
        nobody can write. Two fields of a line are its ends.
    words
        ``title``; ``point``, ``points``, ``line`` and ``lines`` (nouns); ``size`` and
        ``width`` (what they say); ``empty``; ``source_field`` and ``target_field``.
    can_undo, can_redo
        Whether this person can take something back, or bring it back.
    layers
        Whether points are laid out from above to below along the lines; boxes always are.
    chosen
        The key of the point or line that is chosen, or ``""``; goes both ways.
    marked
        Keys of points and lines to bring out.

    Examples
    --------
    >>> look = {"x": 0, "y": 0, "colour": 1, "shape": "circle", "size": 0.5}
    >>> known = {"group": "Education", "tags": [], "facts": [], "revision": 1, "cells": None}
    >>> MapCanvas(points=[{"key": "school", "label": "School", **look, **known}])
    MapCanvas()
    """

    _esm = shipped("canvas.js")
    _css = shipped("canvas.css")

    points = traitlets.List(traitlets.Dict()).tag(sync=True)
    lines = traitlets.List(traitlets.Dict()).tag(sync=True)
    point_fields = traitlets.List(traitlets.Dict()).tag(sync=True)
    line_fields = traitlets.List(traitlets.Dict()).tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)
    can_undo = traitlets.Bool(default_value=False).tag(sync=True)
    can_redo = traitlets.Bool(default_value=False).tag(sync=True)
    boxes = traitlets.Bool(default_value=False).tag(sync=True)
    lanes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    layers = traitlets.Bool(default_value=False).tag(sync=True)
    chosen = traitlets.Unicode().tag(sync=True)
    marked = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self, **given: Any) -> None:
        for name in ("point_fields", "line_fields"):
            if name in given:
                given[name] = as_plain(given[name])
        super().__init__(component="canvas", **given)
