"""How do people enter many things of one kind? A table to type and paste into."""

from typing import Any

import traitlets

from collabworkshop.widgets.field import as_plain
from collabworkshop.widgets.part import Part

__all__ = ["EntryTable"]


class EntryTable(Part):
    """A table whose rows are entries; each change is sent as it is made.

    Operations that reach the handler are ``save``, ``remove``, ``paste``, ``undo``
    and ``redo``. After each of them, refused or not, assign ``rows`` anew. The first
    two carry the revision that the person saw, as ``expected``; each row of a
    ``paste`` has its own, unless it is new.

    The handler of a ``paste`` returns ``{"refused": [{"index", "messages"}]}``: rows
    that were not saved stay on the screen with their reason. A ``ConflictError``
    lets the person choose between two versions; a ``GoneError`` keeps what they
    typed as a new row.

    Other ``fields`` may be assigned at any time: nobody loses focus, half a word or
    an open panel by it.

    Parameters
    ----------
    fields
        The fields, as :class:`~collabworkshop.widgets.field.Field` or as JSON.
    rows
        ``{"key", "revision", "cells", "messages", "mine"}`` for each entry;
        ``messages`` are shown at the cells that they name.
    words
        ``title``, ``noun`` and ``nouns`` ("stakeholder", "stakeholders"), and
        ``empty``: what stands there before the first entry.
    can_undo
        Whether there is something that this person can take back.
    can_redo
        Whether there is something taken back that this person can bring back.

    Examples
    --------
    >>> table = EntryTable(words={"title": "Who is involved?", "noun": "stakeholder"})
    >>> table.rows = [{"key": "red-cross", "revision": 1, "cells": {"name": "Red Cross"}}]
    """

    fields = traitlets.List(traitlets.Dict()).tag(sync=True)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)
    can_undo = traitlets.Bool(default_value=False).tag(sync=True)
    can_redo = traitlets.Bool(default_value=False).tag(sync=True)

    def __init__(self, **given: Any) -> None:
        if "fields" in given:
            given["fields"] = as_plain(given["fields"])
        super().__init__(component="table", **given)
