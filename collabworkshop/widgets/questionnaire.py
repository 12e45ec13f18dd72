"""How do people answer an instrument? One page of native controls, saved as one goes."""

from typing import Any

import traitlets

from collabworkshop.widgets.part import Part

__all__ = ["QuestionnaireForm"]


class QuestionnaireForm(Part):
    """An instrument to answer; the handler gets ``save``, ``remove``, ``undo`` and ``redo``.

    ``{"op": "save", "key": "practices.purpose.now/ada" or null, "expected": 3, "cells": {...}}``
    carries ``item``, ``aspect`` and what changed there: ``rank``, ``chosen``, ``words``,
    ``note``, ``skipped``; what is left out is ``skipped`` alone. An answer that is taken back
    is ``{"op": "remove", "key": ..., "expected": 3}``. What is told back is
    ``{"key", "revision"}``.

    Parameters
    ----------
    parts
        What is asked, as JSON of :class:`~collabworkshop.model.questionnaire.Part`, but
        without worked answers; each aspect has the ``rungs`` of its scale, each part the
        ``options`` of its piles.
    situations
        When one would take which parts, as JSON of
        :class:`~collabworkshop.model.questionnaire.Situation`.
    answers
        This person's answers by place (``part.item.aspect``, ``part.item`` or ``part``):
        ``{"key", "revision", "rank", "chosen", "words", "note", "skipped"}``.
    explained
        For cases that were answered: place to ``{"right": bool, "text": why}``; the text may
        have several lines.
    words
        ``title``, and ``privacy``: who sees the answers, in a sentence.
    closed
        Whether nobody changes an answer any more.
    can_undo, can_redo
        Whether there is anything to take back, or to do again.
    """

    parts = traitlets.List(traitlets.Dict()).tag(sync=True)
    situations = traitlets.List(traitlets.Dict()).tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    explained = traitlets.Dict().tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)
    closed = traitlets.Bool().tag(sync=True)
    can_undo = traitlets.Bool().tag(sync=True)
    can_redo = traitlets.Bool().tag(sync=True)

    def __init__(self, **given: Any) -> None:
        super().__init__(component="questionnaire", **given)
