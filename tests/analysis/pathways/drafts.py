"""Short ways to write a pathway down in a test."""

from typing import Any

from collabworkshop.model.pathway import Element, Link, Pathway

_KINDS = {
    "g": "impact",
    "o": "outcome",
    "p": "output",
    "a": "activity",
    "t": "assumption",
    "c": "condition",
}


def draft(*links: str, boxes: dict[str, dict[str, Any]] | None = None, **about: Any) -> Pathway:
    """Return a pathway; the first letter of a key says its kind, and "a1>o1" is a link.

    Parameters
    ----------
    links
        "source>target"; the key of a link is what is written, with ' where it is there already.
    boxes
        Key to fields of elements; those that only stand in links have their key as a label.
    about
        Fields of every link.
    """
    said = boxes or {}
    ends = [end for link in links for end in link.split(">")]
    elements = {
        key: Element.model_validate({"kind": _KINDS[key[0]], "label": key, **said.get(key, {})})
        for key in dict.fromkeys((*ends, *said))
    }
    drawn: dict[str, Link] = {}
    for link in links:
        source, target = link.split(">")
        key = link if link not in drawn else f"{link}'"
        drawn[key] = Link(source=source, target=target, **about)
    return Pathway(elements=elements, links=drawn)


def changed(pathway: Pathway, link: str, **fields: Any) -> Pathway:
    """Return a pathway in which one link says something else."""
    said = pathway.links[link].model_copy(update=fields)
    return pathway.model_copy(update={"links": {**pathway.links, link: said}})
