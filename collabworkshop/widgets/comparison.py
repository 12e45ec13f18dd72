"""Two drafts beside each other: what both have, what one has, and a button for each step."""

from typing import Any

import traitlets

from collabworkshop.widgets.part import Part

__all__ = ["Comparison"]


class Comparison(Part):
    """Groups of rows, each with the words of one side or of both, and steps to take.

    The handler gets ``{"op": "take", "id", "group", "key", "step", "between"}``, ``undo`` and
    ``redo``. The group ``"rest"`` with an empty key is the button for all that is left.

    Parameters
    ----------
    heading, told
        What stands above, and a sentence below it.
    between
        Keys of the two drafts; they come back with each step, so that a step which was sent
        late is taken between the drafts that were on the screen.
    groups
        ``{"id", "title", "help", "open", "columns", "rows"}`` for each; a row is ``{"key",
        "cells", "steps"}``, a cell ``{"text", "lines"}``, a step ``{"step", "text"}``. All words
        are shown as text. The last column holds the buttons.
    rest
        What the button for all that is left says; empty where nothing is.
    can_undo, can_redo
        Whether there is something to take back, or to do again.

    Examples
    --------
    >>> Comparison(heading="Side by side")
    Comparison()
    """

    heading = traitlets.Unicode().tag(sync=True)
    told = traitlets.Unicode().tag(sync=True)
    between = traitlets.List(traitlets.Unicode()).tag(sync=True)
    groups = traitlets.List(traitlets.Dict()).tag(sync=True)
    rest = traitlets.Unicode().tag(sync=True)
    can_undo = traitlets.Bool(default_value=False).tag(sync=True)
    can_redo = traitlets.Bool(default_value=False).tag(sync=True)

    def __init__(self, **given: Any) -> None:
        super().__init__(component="comparison", **given)
