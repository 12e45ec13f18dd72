"""What does not hold yet? Doubts in groups that come and go, and reasons to leave some."""

from typing import Any

import traitlets

from collabworkshop.widgets.part import Part

__all__ = ["DoubtList"]


class DoubtList(Part):
    """Doubts about something that people draw, each with what to do and why it matters.

    What came and what went since is said politely. Operations that reach the handler, where it
    is ``writable``: ``save`` of a new entry, with the key of the ``doubt`` and the ``reason``
    as cells; ``remove`` with the ``key`` of what was set aside; ``undo`` and ``redo``. After
    each of them assign ``groups`` and ``left`` anew.

    Parameters
    ----------
    groups
        ``{"name", "doubts", "more"}``: a doubt is ``{"key", "check", "sentence",
        "severity"}``, with ``"gap"``, ``"talk"`` or ``"note"``; more is how many there are that
        do not stand here. An empty name is no heading.
    checks
        Id of a check to ``{"why", "source", "step"}``.
    left
        ``{"key", "revision", "doubt", "sentence", "reason", "by", "gone"}`` for each that was
        set aside; gone where it is no doubt any more. Where it is not ``writable`` they are
        counted only.
    of
        What the doubts are about: other doubts about another thing are no news.
    shown
        Key of the doubt whose boxes are brought out elsewhere, or ``""``; goes both ways.
    words
        ``title``; ``empty``: what stands there without a doubt; ``left``: heading above what
        was set aside; ``show``: what the button says that brings boxes out, none without it.
    writable
        Whether doubts can be set aside here.
    can_undo, can_redo
        Whether this person can take something back, or bring it back.

    Examples
    --------
    >>> late = {"key": "1", "check": "late", "sentence": "It comes late.", "severity": "talk"}
    >>> DoubtList(groups=[{"name": "Time", "doubts": [late], "more": 0}])
    DoubtList()
    """

    groups = traitlets.List(traitlets.Dict()).tag(sync=True)
    checks = traitlets.Dict().tag(sync=True)
    left = traitlets.List(traitlets.Dict()).tag(sync=True)
    of = traitlets.Unicode().tag(sync=True)
    shown = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)
    writable = traitlets.Bool(default_value=False).tag(sync=True)
    can_undo = traitlets.Bool(default_value=False).tag(sync=True)
    can_redo = traitlets.Bool(default_value=False).tag(sync=True)

    def __init__(self, **given: Any) -> None:
        super().__init__(component="doubts", **given)
