"""Which fields does a question of the wizard have? Those of a box or of a link, as it stands."""

from typing import Any

from collabworkshop.analysis.pathways.asking_back.around import behind
from collabworkshop.analysis.pathways.asking_back.asked import OF_LINKS, Asked
from collabworkshop.analysis.pathways.flow import GIVEN
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.state import State
from collabworkshop.widgets.field import Choice, Field
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["adds_a_box", "fields_for", "standing"]

_FIELDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("goal", "before"), ("label",)),
    "doing": ("label", "owners"),
    "missing": ("label", "kind"),
    "leads": ("target",),
    "who": ("owners",),
    "influence": ("influence",),
    "watch": ("watch",),
    "enough": ("enough",),
    "needed": ("needed",),
    "why": ("rationale", "evidence", "evidence_source"),
    "more": ("target", "kind", "label"),
}

_OPTIONAL = {("doing", "owners"), ("why", "evidence_source")}

_KINDS = {"missing": ("outcome", "assumption"), "more": ("outcome", "activity", "assumption")}
"""Which boxes answer a question, where it takes more than one kind."""

_EMPTY = {"target": "", "label": "", "owners": "", "kind": _KINDS["missing"][0]}


def adds_a_box(asked: Asked) -> bool:
    """Return whether an answer is a box of its own."""
    return "label" in _FIELDS[asked.topic]


def fields_for(
    asked: Asked, boxes: Exercise, links: Exercise, state: State, pathway: Pathway
) -> list[Field]:
    """Return the fields of a question.

    Parameters
    ----------
    asked
        The question.
    boxes, links
        The exercises whose fields are asked for.
    state
        What stands now.
    pathway
        The theory of change that is asked about.
    """
    if asked.topic == "leads":
        return [_target(asked.thing, pathway)]
    made = {"target": _any_box(pathway)} if asked.topic == "more" else {}
    exercise = links if asked.topic in OF_LINKS else boxes
    known = {one.name: one for one in fields_of(exercise.entry, exercise.questions(state))}
    names = _FIELDS[asked.topic]
    fields = [made.get(name) or _field(asked, known[name], alone=len(names) == 1) for name in names]
    # Where there is nobody to choose from, a heading alone would be all that is left of it.
    return [one for one in fields if one.name != "owners" or one.options]


def _field(asked: Asked, field: Field, *, alone: bool) -> Field:
    given: dict[str, Any] = {"required": (asked.topic, field.name) not in _OPTIONAL}
    if field.kind == "long":
        given["kind"] = "text"  # in a line of text Enter sends
    if field.name == "owners":
        given |= {"kind": "choice", "help": "You may leave it open; you will be asked once more."}
    if field.name == "kind":
        kinds = _KINDS[asked.topic]
        given["options"] = tuple(one for one in field.options if one.value in kinds)
    if alone or field.name in ("label", "kind", "rationale"):
        given["help"] = ""  # the question says it
    return field.model_copy(update=given)


def _target(key: str, pathway: Pathway) -> Field:
    # To lead to one of these would close a circle.
    before = behind(pathway, key)
    options = tuple(
        Choice(value=one, label=box.label)
        for one, box in pathway.elements.items()
        if one not in before and box.kind not in ("activity", "assumption", "condition")
    )
    label = "What becomes possible by it"
    return Field(name="target", label=label, kind="choice", required=True, options=options)


def _any_box(pathway: Pathway) -> Field:
    options = tuple(
        Choice(value=key, label=box.label)
        for key, box in pathway.elements.items()
        if box.kind not in GIVEN
    )
    label = "To which box does it lead"
    return Field(name="target", label=label, kind="choice", required=True, options=options)


def standing(asked: Asked, pathway: Pathway) -> dict[str, Any]:
    """Return what stands in the fields of a question now.

    Examples
    --------
    >>> standing(Asked("missing", "b"), Pathway())
    {'label': '', 'kind': 'outcome'}
    """
    if adds_a_box(asked) or asked.topic == "leads":
        return {name: _EMPTY[name] for name in _FIELDS[asked.topic]}
    held = (pathway.links if asked.topic in OF_LINKS else pathway.elements)[asked.thing]
    cells = {name: getattr(held, name) for name in _FIELDS[asked.topic]}
    return {
        name: (value or ("",))[0] if name == "owners" else value for name, value in cells.items()
    }
