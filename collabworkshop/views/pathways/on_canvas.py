"""A theory of change as boxes and links of the canvas and the outline, each to be changed there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.analysis.pathways.pathway_reading import PathwayReading
from collabworkshop.analysis.sentences import counted, named
from collabworkshop.model.pathway import Element, Evidence, Link, Needed
from collabworkshop.theme import BOXES, GRANTED

__all__ = ["boxes_of", "links_of"]

Row = Mapping[str, Any]

_LOOSE = ("key", "revision")

_INFLUENCE = {
    "ours": "We can act on it.",
    "partly": "We can act on part of it.",
    "outside": "Nobody here can act on it.",
}
_ENOUGH = {
    "yes": "What leads to it is enough, taken together.",
    "no": "What leads to it is not enough yet.",
}


class _LinkLook(NamedTuple):
    kind: str
    colour: int
    dash: tuple[float, ...]


_NEEDED: dict[Needed, _LinkLook] = {
    "necessary": _LinkLook("Necessary", 6, ()),
    "together": _LinkLook("Enough with others", 2, (6.0, 2.5)),
    "helpful": _LinkLook("Helpful", 3, (2.0, 2.0)),
    "": _LinkLook("Not said yet how needed", 8, (8.0, 1.5, 1.5, 1.5)),
}
_GIVEN = _LinkLook("Taken for granted", 4, GRANTED)
_BACK = _LinkLook("Leads back", 1, (1.0, 2.5))

_RESTS_ON: dict[Evidence, tuple[str, str]] = {
    "": ("", "Nobody has said what it rests on"),
    "none": ("?", "Rests on nothing yet"),
    "experience": ("E", "Rests on our experience"),
    "local-data": ("F", "Rests on figures from here"),
    "study": ("S", "Rests on a study"),
}
"""The sign on a link, and what it says."""

_UNSURE, _SUREST = 0.3, 5
"""Width of a link of which nobody said how sure the group is; the highest strength."""


def boxes_of(
    reading: PathwayReading,
    rows: Iterable[Row] = (),
    doubts: Iterable[Doubt] = (),
    names: Mapping[str, str] | None = None,
) -> list[dict[str, Any]]:
    """Return the boxes from the impact backwards, as points of the canvas.

    Parameters
    ----------
    reading
        The theory of change, with where each box stands.
    rows
        What this person may change of each box; one without a row is to be read only.
    doubts
        What may not hold: a box has a badge with how many concern it.
    names
        Key of a stakeholder to its name.

    Examples
    --------
    >>> from collabworkshop.analysis.pathways.pathway_reading import read_pathway
    >>> from collabworkshop.model.pathway import Pathway
    >>> boxes = {"a": Element(kind="activity", label="a"), "g": Element(kind="impact", label="g")}
    >>> links = {"1": Link(source="a", target="g")}
    >>> read = read_pathway("pathway-map", Pathway(elements=boxes, links=links), [], {}, {})
    >>> [(box["key"], box["group"], box["shape"]) for box in boxes_of(read)]
    [('g', 'Impact', 'framed'), ('a', 'Activity', 'pointed')]
    """
    flow = Flow(reading.pathway)
    held = {row["key"]: row for row in rows}
    raised = _raised(doubts)
    hosts = _hosts(flow)
    return [
        {
            **_told(reading.pathway.elements[key], raised[key], names or {}),
            **_placed(reading.places.get(key)),
            **_held(held.get(key)),
            "key": key,
            "beside": hosts.get(key, ""),
            "lane": "",
        }
        for key in flow.backwards
    ]


def links_of(reading: PathwayReading, rows: Iterable[Row] = ()) -> list[dict[str, Any]]:
    """Return the links as lines of the canvas, in the order of the boxes to which they lead.

    Parameters
    ----------
    reading
        The theory of change.
    rows
        What this person may change of each link; one without a row is to be read only.
    """
    pathway = reading.pathway
    flow = Flow(pathway)
    place = {key: at for at, key in enumerate(flow.backwards)}
    held = {row["key"]: row for row in rows}
    given = set(flow.given)
    ordered = sorted(
        pathway.links.items(),
        key=lambda one: (place[one[1].target], place[one[1].source], one[0]),
    )
    return [
        {
            **_drawn(link, given=link.source in given),
            **_held(held.get(key)),
            "key": key,
            "mine": key if key in held else "",
        }
        for key, link in ordered
    ]


def _raised(doubts: Iterable[Doubt]) -> defaultdict[str, list[str]]:
    """Return what is doubted of each box, in the order of the doubts."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for doubt in doubts:
        for key in doubt.elements:
            found[key].append(doubt.sentence)
    return found


def _hosts(flow: Flow) -> dict[str, str]:
    """Return the box beside which each assumption stands: of those it holds up, the first."""
    given, place = set(flow.given), {key: at for at, key in enumerate(flow.backwards)}
    held_up = {
        key: [target for target in flow.onward.get(key, ()) if target not in given]
        for key in flow.given
    }
    return {key: min(ends, key=place.__getitem__) for key, ends in held_up.items() if ends}


def _told(one: Element, doubts: list[str], names: Mapping[str, str]) -> dict[str, Any]:
    colour, shape = BOXES[one.kind]
    doubted = f"{counted(len(doubts), 'doubt is', 'doubts are').capitalize()} open."
    return {
        "label": one.label,
        "colour": colour,
        "shape": shape,
        "size": 0.5,
        "group": KIND_WORDS[one.kind],
        "tags": ["With a doubt"] if doubts else [],
        "badge": str(len(doubts)) if doubts else "",
        "facts": [*_facts(one, names), *([doubted] if doubts else [])],
        "doubts": doubts,
    }


def _facts(one: Element, names: Mapping[str, str]) -> Iterator[str]:
    known = [names[key] for key in one.owners if key in names]
    if known:
        yield f"Seen to by {named(known)}."
    if one.resources:
        yield f"Draws on {counted(len(one.resources), 'offer', 'offers')} of the resource map."
    yield from _months(one)
    if one.indicators:
        yield f"How we will know: {'; '.join(one.indicators)}"
    if one.enough:
        yield _ENOUGH[one.enough]
    if one.influence:
        yield _INFLUENCE[one.influence]
    if one.watch:
        yield f"How we will notice that it fails: {one.watch}"
    if one.side_effects:
        yield f"What it may bring that nobody wants: {one.side_effects}"


def _months(one: Element) -> Iterator[str]:
    if one.begins is not None and one.ends is not None:
        yield f"From month {one.begins} to month {one.ends}."
    elif one.begins is not None:
        yield f"From month {one.begins}."
    elif one.ends is not None:
        yield f"By month {one.ends}."


def _placed(place: tuple[float, float] | None) -> dict[str, Any]:
    x, y = place or (None, None)
    return {"x": x, "y": y}


def _drawn(link: Link, *, given: bool) -> dict[str, Any]:
    look = _NEEDED[link.needed]
    if link.feedback:
        look = _BACK
    elif given and not link.needed:
        look = _GIVEN
    sign, rests_on = _RESTS_ON[link.evidence]
    return {
        "source": link.source,
        "target": link.target,
        "kind": look.kind,
        "colour": look.colour,
        "dash": list(look.dash),
        "width": _UNSURE if link.strength is None else link.strength / _SUREST,
        "arrows": "forward",
        "fade": "",
        "sign": sign,
        "status": rests_on,
        "facts": list(_reasons(link)),
        "curved": link.feedback,
    }


def _reasons(link: Link) -> Iterator[str]:
    if link.feedback and link.needed:
        yield f"{_NEEDED[link.needed].kind}."
    if link.rationale:
        yield f"Because: {link.rationale}"
    if link.evidence_source:
        yield f"Where that can be read: {link.evidence_source}"
    if link.strength is not None:
        yield f"How sure we are: {link.strength} of {_SUREST}."


def _held(row: Row | None) -> dict[str, Any]:
    if row is None:
        return {"revision": 0, "cells": None}
    cells = {name: value for name, value in row.items() if name not in _LOOSE}
    return {"revision": row["revision"], "cells": cells}
