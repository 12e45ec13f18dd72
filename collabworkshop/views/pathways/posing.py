"""How does a question of the wizard look? Its words, its fields, and what stands around it."""

from collections.abc import Mapping
from typing import Any

from collabworkshop.analysis.pathways.asking_back.around import around, beyond
from collabworkshop.analysis.pathways.asking_back.asked import OF_LINKS, SEVERAL, Asked
from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.analysis.pathways.wording import quoted
from collabworkshop.analysis.sentences import listed
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.pathways.samples import Suggestion, earlier, samples_for
from collabworkshop.exercises.pathways.standing import pathway_of
from collabworkshop.model.state import State
from collabworkshop.views.pathways.question_fields import adds_a_box, fields_for, standing

__all__ = ["Posing"]


class Posing:
    """Puts questions about one theory of change into words.

    Parameters
    ----------
    boxes, links
        The exercises whose fields are asked for.
    state
        What stands now.
    draft
        Which theory of change.
    """

    def __init__(self, boxes: Exercise, links: Exercise, state: State, draft: str) -> None:
        self._boxes, self._links, self._state = boxes, links, state
        self._pathway = pathway_of(state, draft)

    def posed(self, asked: Asked, key: str) -> dict[str, Any]:
        """Return a question as the browser draws it.

        Parameters
        ----------
        asked
            The question.
        key
            By which its answer names it.
        """
        box = asked.box(self._pathway)
        way, under = around(self._pathway, box) if box else ((), ())
        if asked.topic in OF_LINKS:
            way, under = (*way, self._pathway.links[asked.thing].source), ()
        more = asked.topic in SEVERAL and bool(self._already(asked))
        words = self._words(asked, under, more=more)
        fields = fields_for(asked, self._boxes, self._links, self._state, self._pathway)
        adds = adds_a_box(asked)
        return {
            **words,
            "key": key,
            "fields": [one.model_dump(mode="json") for one in fields],
            "cells": standing(asked, self._pathway),
            "send": "Add" if adds else "Save",
            "finish": "That is all" if more else "",
            "skip": "" if asked.topic == "more" else "Skip for now",
            "way": [self._box(one) for one in way],
            "under": [self._box(one) for one in under],
            "offers": self._offers(asked, box) if adds else [],
        }

    def _already(self, asked: Asked) -> list[str]:
        """Return the boxes that answer a question which takes several."""
        activity = asked.topic == "doing"
        boxes = self._pathway.elements
        before = self._pathway.before(asked.thing)
        return [one for one in before if (boxes[one].kind == "activity") is activity]

    def _words(self, asked: Asked, under: tuple[str, ...], *, more: bool) -> dict[str, str]:
        words = {one.id: one for one in self._boxes.instrument.lists["asking"]}
        one = words[f"{asked.topic}-more" if more else asked.topic]
        box = asked.box(self._pathway)
        source = self._pathway.links[asked.thing].source if asked.topic in OF_LINKS else ""
        boxes = self._pathway.elements
        names = {
            "“{box}”": self._whole(box),
            "“{source}”": self._whole(source),
            "{under}": listed((quoted(boxes[near].label) for near in under), most=9),
        }
        # One pass: what people wrote is never read as a mark itself.
        return {"asks": _filled(one.label, names), "help": _filled(one.meaning, names)}

    def _whole(self, key: str) -> str:
        """Return what a box says, as a question quotes it: with no word left out."""
        if not key:
            return ""
        label = " ".join(self._pathway.elements[key].label.split())
        return f"“{label.rstrip('.') or label}”"

    def _box(self, key: str) -> dict[str, str]:
        one = self._pathway.elements[key]
        return {"kind": KIND_WORDS[one.kind], "label": one.label}

    def _offers(self, asked: Asked, box: str) -> list[dict[str, Any]]:
        used = {one.label for one in self._pathway.elements.values()}
        known = {
            "Samples to start from; change the words": samples_for(
                asked.topic, self._boxes.instrument
            ),
            "What you wrote in earlier notebooks": earlier(asked.topic, self._state),
        }
        offers = {
            title: [one for one in words if one.label not in used] for title, words in known.items()
        }
        offers["Boxes that are there already"] = self._own(asked, box)
        return [
            {"title": title, "words": [one.model_dump() for one in words]}
            for title, words in offers.items()
            if words
        ]

    def _own(self, asked: Asked, box: str) -> list[Suggestion]:
        """Return boxes that could lead to this one as well."""
        if not box:
            return []
        out = {*beyond(self._pathway, box), *self._pathway.before(box)}
        kinds = {"doing": ("activity",)}.get(asked.topic, ("outcome", "output"))
        return [
            Suggestion(label=one.label, group=KIND_WORDS[one.kind])
            for key, one in self._pathway.elements.items()
            if key not in out and one.kind in kinds
        ]


def _filled(text: str, names: Mapping[str, str]) -> str:
    for mark, name in names.items():
        before, found, after = text.partition(mark)
        if found:
            return f"{_filled(before, names)}{name}{_filled(after, names)}"
    return text
