"""How do people answer one question after the other? The next one comes with each answer."""

from typing import Any

import traitlets

from collabworkshop.widgets.part import Part

__all__ = ["QuestionWizard"]


class QuestionWizard(Part):
    """One question at a time.

    The handler gets ``{"op": "answer", "id", "question", "cells", "seen", "anyway"}``: seen is
    what stood in the fields before, anyway whether the person has read what somebody else
    answered meanwhile. ``{"op": "skip" | "finish" | "back", "id", "question"}`` are the other ways
    on. What is told back is ``{"next": the question that comes}``.

    Parameters
    ----------
    question
        ``key``; ``of``, what is asked about: what somebody types keeps other questions away, but
        those of another ``of`` come at once; ``asks`` and ``help``: its words; ``fields`` as JSON
        of :class:`~collabworkshop.widgets.field.Field`, and their ``cells``; what the buttons say
        in ``send``, ``finish`` and ``skip``, empty for none; ``way`` from the goal to the box it is
        about, and ``under``, what leads there: each ``{"kind", "label"}``; ``offers`` to begin
        with, each ``{"title", "words": [{"label", "group"}]}``: pressing one puts it into the
        first field.
    progress
        How far one is, in a sentence.
    can_back
        Whether there is a question before.
    words
        ``title``.

    Examples
    --------
    >>> QuestionWizard(progress="No box yet.")
    QuestionWizard()
    """

    question = traitlets.Dict().tag(sync=True)
    progress = traitlets.Unicode().tag(sync=True)
    can_back = traitlets.Bool().tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)

    def __init__(self, **given: Any) -> None:
        super().__init__(component="wizard", **given)
