"""How are things connected, read from above to below? The boxes and links of a canvas as a tree."""

from typing import Any

import traitlets

from collabworkshop.widgets.field import as_plain
from collabworkshop.widgets.part import Part, shipped

__all__ = ["Outline"]


class Outline(Part):
    """The points and lines of a canvas as a tree, for the keyboard and for screen readers.

    The tree begins with the points of the group ``words["top"]``; below each stands what leads
    to it. A point is written out once and is a reference elsewhere; those that lead nowhere
    stand in a last group. Operations that reach the handler: ``save-point``, ``save-line``,
    ``remove-point``, ``remove-line``, ``undo`` and ``redo``, as those of
    :class:`~collabworkshop.widgets.map_canvas.MapCanvas`, so that one handler serves both.
    A point that is added before another is a ``save-point`` and, once that is answered with
    its ``key``, a ``save-line``.

    Parameters
    ----------
    points, lines
        As those of ``MapCanvas``; what only a drawing needs may be left out. Here ``group``
        says what a point is and ``kind`` how a line leads on. A point may have ``doubts``:
        what may not hold there, one sentence each.
    point_fields, line_fields
        The fields, as :class:`~collabworkshop.widgets.field.Field` or as JSON; without any
        nobody can write. Two fields of a line are its ends.
    words
        ``title``; ``point``, ``points``, ``line`` and ``lines`` (nouns); ``empty``;
        ``source_field`` and ``target_field``; ``top``: the group with which the tree begins,
        without it whatever is led to and leads nowhere; ``rest``: title of the last group;
        ``before``: what the button says that adds a point before another.
    begin
        Cells with which a point begins that is added before another.
    can_undo, can_redo
        Whether this person can take something back, or bring it back.
    chosen
        The key of the point or line that is chosen, or ``""``; goes both ways.
    marked
        Keys of points and lines to bring out.

    Examples
    --------
    >>> known = {"group": "Impact", "tags": [], "facts": [], "revision": 1, "cells": None}
    >>> Outline(points=[{"key": "safe", "label": "Safe streets", **known}])
    Outline()
    """

    _esm = shipped("outline.js")
    _css = shipped("outline.css")

    points = traitlets.List(traitlets.Dict()).tag(sync=True)
    lines = traitlets.List(traitlets.Dict()).tag(sync=True)
    point_fields = traitlets.List(traitlets.Dict()).tag(sync=True)
    line_fields = traitlets.List(traitlets.Dict()).tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)
    begin = traitlets.Dict().tag(sync=True)
    can_undo = traitlets.Bool(default_value=False).tag(sync=True)
    can_redo = traitlets.Bool(default_value=False).tag(sync=True)
    chosen = traitlets.Unicode().tag(sync=True)
    marked = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self, **given: Any) -> None:
        for name in ("point_fields", "line_fields"):
            if name in given:
                given[name] = as_plain(given[name])
        super().__init__(component="outline", **given)
