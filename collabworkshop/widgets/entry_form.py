"""How does a person enter one thing? A form that saves as they go, or when they say so."""

from typing import Any

import traitlets

from collabworkshop.widgets.field import as_plain
from collabworkshop.widgets.part import Part

__all__ = ["EntryForm"]


class EntryForm(Part):
    """One entry; the handler gets ``send`` operations.

    Parameters
    ----------
    fields
        The fields, as :class:`~collabworkshop.widgets.field.Field` or as JSON.
        The cell of a file arrives as ``{"name", "type", "content": bytes}``.
    cells
        What stands in the form.
    messages
        What is wrong, by name of the field.
    words
        ``legend``, and ``send``: what the button says; ``folded``: what unfolds the rest.
    folded
        Names of the fields that are seen once they are unfolded; one with a message unfolds them.
    emptied
        Names of the fields that are empty again once they were sent, for the next one.
    mode
        ``"as-you-go"`` sends each cell as it changes, ``"on-send"`` all of them
        when the button is pressed.

    Examples
    --------
    >>> form = EntryForm(words={"legend": "Who are you?"}, mode="as-you-go")
    """

    fields = traitlets.List(traitlets.Dict()).tag(sync=True)
    cells = traitlets.Dict().tag(sync=True)
    messages = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)
    folded = traitlets.List(traitlets.Unicode()).tag(sync=True)
    emptied = traitlets.List(traitlets.Unicode()).tag(sync=True)
    mode = traitlets.Enum(["on-send", "as-you-go"], default_value="on-send").tag(sync=True)

    def __init__(self, **given: Any) -> None:
        if "fields" in given:
            given["fields"] = as_plain(given["fields"])
        super().__init__(component="form", **given)
