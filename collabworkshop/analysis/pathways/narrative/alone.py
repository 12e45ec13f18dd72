"""What is said of one box or one link alone, whatever stands around it."""

from collections.abc import Iterator

from collabworkshop.analysis.pathways.narrative.said import (
    Said,
    Words,
    joined,
    sentence,
    typed,
)
from collabworkshop.model.pathway import Element, ElementKind, Link

__all__ = ["COMES", "ENOUGH", "HANDS", "WITHOUT", "how_well", "more", "when"]

COMES: dict[ElementKind, str] = {
    "impact": "comes true",
    "outcome": "comes true",
    "output": "is there",
    "activity": "can happen",
    "assumption": "holds",
    "condition": "holds",
}

WITHOUT: dict[ElementKind, str] = {
    "impact": "It cannot come true without this. ",
    "outcome": "It cannot come true without this. ",
    "output": "It cannot be there without this. ",
    "activity": "It cannot happen without this. ",
    "assumption": "It cannot hold without this. ",
    "condition": "It cannot hold without this. ",
}

_SHOWN = {
    "none": "Nothing shows it so far",
    "experience": "Our experience speaks for it",
    "local-data": "Figures from here speak for it",
    "study": "Studies speak for it",
}

_SURE = ("not sure at all", "rather unsure", "half sure", "fairly sure", "very sure")

HANDS = {
    "ours": "It is in our hands. ",
    "partly": "It is partly in our hands. ",
    "outside": "It is not in our hands. ",
}

ENOUGH = {
    "yes": "We think that all that leads to it is enough. ",
    "no": "We think that what leads to it is not enough yet. ",
}


def how_well(link: Link) -> Iterator[Said]:
    """Say what shows that one leads to the other, and how sure the group is."""
    shown = _SHOWN.get(link.evidence, "")
    if shown:
        yield Said(shown)
    if link.evidence_source.strip():
        yield from joined(" (" if shown else "See ", typed(link.evidence_source))
        yield Said(")" if shown else "")
    known = bool(shown or link.evidence_source.strip())
    if link.strength is not None:
        start = ", and we are " if known else "We are "
        yield Said(f"{start}{_SURE[link.strength - 1]} of it")
    yield Said(". " if known or link.strength is not None else "")


def when(one: Element) -> Words:
    """Return from when to when, as the end of a sentence."""
    begins = "the start" if one.begins == 0 else f"month {one.begins}"
    if one.begins is not None and one.ends is not None:
        return joined(f" from {begins} to month {one.ends}")
    if one.ends is not None:
        return joined(f" by month {one.ends}")
    return joined(f" from {begins} on") if one.begins is not None else ()


def more(one: Element) -> Iterator[Said]:
    """Say what somebody added in own words; the lane in which it stands is for the drawing."""
    if one.detail.strip():
        yield from sentence(one.detail)
