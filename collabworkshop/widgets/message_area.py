"""Where do people read messages of a view that has no table and no form? In an area of its own."""

from typing import Any

from collabworkshop.widgets.part import Part

__all__ = ["MessageArea"]


class MessageArea(Part):
    """A quiet place for a sentence, read aloud by screen readers when it changes.

    Examples
    --------
    >>> area = MessageArea()
    >>> area.notice = {"tone": "info", "text": "Our own workshop is open."}
    """

    def __init__(self, **given: Any) -> None:
        super().__init__(component="notice", **given)
