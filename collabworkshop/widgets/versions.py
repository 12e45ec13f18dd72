"""Which of several versions shall stand? Things beside their versions, and a choice for each."""

from typing import Any

import traitlets

from collabworkshop.widgets.part import Part

__all__ = ["Versions"]


class Versions(Part):
    """Versions side by side: after a merge of two laptops, or when looking back.

    The handler gets ``{"op": "keep", "id", "kind", "key", "version"}``. After it assign
    ``things`` anew.

    Parameters
    ----------
    things
        ``{"kind", "key", "title", "versions"}`` for each; a version is ``{"id", "by",
        "at", "stands", "taken_away", "fields"}``, a field ``{"label", "text",
        "differs"}``. All but the three booleans is text, shown as it is.
    heading
        What stands above all of them.
    empty
        The sentence that is read when there is nothing.
    choose
        What the button below each version says. Screen readers hear as well whose
        version of what it is: "Keep this version: Ada's version of River clinic".
    words
        ``saved``: what the light says when a choice is saved.

    Examples
    --------
    >>> fields = [{"label": "Interest", "text": "4", "differs": True}]
    >>> mine = {"id": "1", "by": "Ada", "at": "14:02", "stands": True, "taken_away": False}
    >>> versions = Versions(
    ...     heading="Two laptops, two versions",
    ...     empty="Nothing to choose.",
    ...     things=[
    ...         {"kind": "placement", "key": "clinic", "title": "River clinic",
    ...          "versions": [{**mine, "fields": fields}]},
    ...     ],
    ... )
    """

    things = traitlets.List(traitlets.Dict()).tag(sync=True)
    heading = traitlets.Unicode().tag(sync=True)
    empty = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)
    choose = traitlets.Unicode("Keep this version").tag(sync=True)

    def __init__(self, **given: Any) -> None:
        super().__init__(component="versions", **given)
