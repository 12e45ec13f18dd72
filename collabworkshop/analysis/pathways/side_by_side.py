"""Two drafts side by side: what differs between the boxes and links that both have."""

from collections.abc import Mapping

from collabworkshop.analysis.pathways.comparing import Comparison
from collabworkshop.analysis.pathways.joining import joined, joined_link
from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.pathway import STAKEHOLDERS, Element, Link, Pathway

__all__ = ["Both", "Difference", "SideBySide", "side_by_side"]

_BOX = {
    "label": "Wording",
    "kind": "Kind",
    "begins": "Begins (month)",
    "ends": "Ends (month)",
    "detail": "More about it",
    "owners": "Who sees to it",
    "resources": "Resources",
    "indicators": "How we will know",
    "benefits": "Who gains",
    "asked": "Who was asked",
    "side_effects": "What else it may bring",
    "influence": "Whether we can act on it",
    "watch": "How we notice",
    "stage": "Stage",
    "enough": "Whether what leads to it is enough",
}

_LINK = {
    "rationale": "Because",
    "needed": "How it is needed",
    "evidence": "Rests on",
    "evidence_source": "Where to read it",
    "strength": "How sure (1 to 5)",
    "feedback": "Leads back on purpose",
}

_NAMED = (*STAKEHOLDERS, "resources")
"""Fields that hold keys of the earlier notebooks."""

_GONE = "no longer on the list"

_WORDS = frozenset(("needed", "evidence"))
"""Fields whose values are words with a hyphen in place of a blank."""


class Difference(Noun):
    """One field in which two differ; empty where one says nothing.

    Parameters
    ----------
    field
        What is different, in words.
    first, second
        What each says.
    """

    field: str
    first: str
    second: str


class Both(Noun):
    """A box or a link that both drafts have, or may have.

    Parameters
    ----------
    first, second
        Its keys.
    sure
        Whether they are one; else somebody has to say so.
    differences
        In what they differ.
    adds
        Whether the second says anything that the first does not.
    """

    first: Key
    second: Key
    sure: bool
    differences: tuple[Difference, ...]
    adds: bool


class SideBySide(Noun):
    """Two drafts side by side.

    Parameters
    ----------
    boxes
        Those that both have, those that wait to be confirmed first.
    links
        Those that both have.
    comparison
        What only one has.
    """

    boxes: tuple[Both, ...]
    links: tuple[Both, ...]
    comparison: Comparison


def side_by_side(
    first: Pathway, second: Pathway, found: Comparison, names: Mapping[str, str]
) -> SideBySide:
    """Return two drafts side by side.

    Parameters
    ----------
    first, second
        The drafts.
    found
        What they have in common.
    names
        What stakeholders and resources are called, by key.

    Examples
    --------
    >>> from collabworkshop.analysis.pathways.comparing import compared
    >>> one = Pathway(elements={"a": Element(kind="outcome", label="Streets are safe", ends=12)})
    >>> two = Pathway(elements={"x": Element(kind="outcome", label="Safe are the streets")})
    >>> [both] = side_by_side(one, two, compared(one, two), {}).boxes
    >>> [each.field for each in both.differences], both.adds
    (['Wording', 'Ends (month)'], True)
    """
    pairs = sorted(found.pairs, key=lambda pair: pair.sure)
    boxes = []
    for pair in pairs:
        one, other = first.elements[pair.first], second.elements[pair.second]
        differ = _differences(one, other, _BOX, names)
        adds = joined(one, other) != one
        boxes.append(
            Both(
                first=pair.first,
                second=pair.second,
                sure=pair.sure,
                differences=differ,
                adds=adds,
            )
        )
    return SideBySide(boxes=tuple(boxes), links=_links(first, second, found), comparison=found)


def _links(first: Pathway, second: Pathway, found: Comparison) -> tuple[Both, ...]:
    """Return the links between boxes that are surely one in both drafts."""
    to = {pair.second: pair.first for pair in found.pairs if pair.sure}
    theirs = {(to.get(link.source), to.get(link.target)): k for k, link in second.links.items()}
    links = []
    for key in found.shared_links:
        link = first.links[key]
        other = theirs.get((link.source, link.target))
        if other is not None:
            differ = _differences(link, second.links[other], _LINK, {})
            adds = joined_link(link, second.links[other]) != link
            links.append(Both(first=key, second=other, sure=True, differences=differ, adds=adds))
    return tuple(links)


def _differences(
    one: Element | Link, other: Element | Link, words: Mapping[str, str], names: Mapping[str, str]
) -> tuple[Difference, ...]:
    said = ((words[field], _said(one, field, names), _said(other, field, names)) for field in words)
    return tuple(
        Difference(field=field, first=ours, second=theirs)
        for field, ours, theirs in said
        if ours != theirs
    )


def _said(part: Element | Link, field: str, names: Mapping[str, str]) -> str:
    """Return what one says in a field, as a person reads it."""
    value = getattr(part, field)
    if isinstance(part, Element) and field == "kind":
        return KIND_WORDS[part.kind]
    if field in _NAMED:
        return "; ".join(sorted(names.get(one, _GONE) for one in value))
    if isinstance(value, tuple):
        return "; ".join(sorted(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field in _WORDS:
        return str(value).replace("-", " ")
    return "" if value is None else str(value)
