"""What a project of Miradi says of its boxes, its links and its results chains."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from collabworkshop.exchange.pathways.miradi.archive import local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as XmlElement

__all__ = ["Arrow", "Chain", "Project", "Thing", "project"]

_BREAKS = {"br", "div", "p", "li", "ul", "ol"}


@dataclass(frozen=True)
class Thing:
    """A strategy, a result, a target, an indicator or anything else that has an id.

    Parameters
    ----------
    tag, id
        Which kind, as Miradi calls it, and which of them.
    said
        Its texts without the kind before their names: ``{"Name": "Patrol the coast"}``.
    named
        Ids of what it names, likewise: ``{"IndicatorIds": ("7",)}``.
    """

    tag: str
    id: str
    said: dict[str, str]
    named: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Arrow:
    """A link of a drawing; its ends are boxes of the drawing, not what they stand for."""

    source: str
    target: str
    annotation: str
    both_ways: bool
    uncertain: bool
    grouped: bool


@dataclass(frozen=True)
class Chain:
    """A results chain: its id, its name, and the ids of its boxes and links."""

    id: str
    name: str
    boxes: tuple[str, ...]
    links: tuple[str, ...]


@dataclass
class Project:
    """What is in a project.

    Parameters
    ----------
    name
        What it is called.
    things
        By kind and id.
    boxes
        Id of each box of a drawing to the kind and id of what it stands for.
    arrows
        By id.
    chains
        The results chains.
    models
        Names of the conceptual models.
    """

    name: str = ""
    things: dict[tuple[str, str], Thing] = field(default_factory=dict)
    boxes: dict[str, tuple[str, str]] = field(default_factory=dict)
    arrows: dict[str, Arrow] = field(default_factory=dict)
    chains: list[Chain] = field(default_factory=list)
    models: list[str] = field(default_factory=list)

    @cached_property
    def strategies_of(self) -> dict[str, list[str]]:
        """Id of each activity to the names of the strategies of which it is a step."""
        found: dict[str, list[str]] = {}
        for thing in self.things.values():
            if thing.tag == "Strategy":
                for own in thing.named.get("OrderedActivityIds", ()):
                    found.setdefault(own, []).append(thing.said.get("Name", ""))
        return found


def project(root: "XmlElement") -> Project:
    """Return what stands in the XML of a project; what it says otherwise is left aside."""
    _keep_breaks(root)
    found = Project()
    for pool in root:
        if local(pool) == "ProjectSummary":
            found.name = _texts(pool).get("ProjectName", "")
        elif local(pool).endswith("Pool"):
            for element in pool:
                _take(element, found)
    return found


def _take(element: "XmlElement", found: Project) -> None:
    tag, own = local(element), element.get("Id", "")
    if tag == "DiagramFactor":
        inside = next((part for part in element if local(part).endswith("WrappedFactorId")), None)
        leaf = list(inside.iter())[-1] if inside is not None else element
        found.boxes[own] = (local(leaf).removesuffix("Id"), (leaf.text or "").strip())
    elif tag == "DiagramLink":
        found.arrows[own] = _arrow(element)
    elif tag == "ResultsChain":
        named = _named(element)
        name = _texts(element).get("Name", "") or f"Results chain {own}"
        found.chains.append(
            Chain(own, name, named.get("DiagramFactorIds", ()), named.get("DiagramLinkIds", ()))
        )
    elif tag == "ConceptualModel":
        found.models.append(_texts(element).get("Name", "") or own)
    else:
        # A task of Miradi is what its drawings call an activity.
        kind = "Activity" if tag == "Task" else tag
        found.things[kind, own] = Thing(kind, own, _texts(element), _named(element))


def _arrow(element: "XmlElement") -> Arrow:
    said = _texts(element)
    return Arrow(
        source=said.get("FromDiagramFactorId", ""),
        target=said.get("ToDiagramFactorId", ""),
        annotation=said.get("Annotation", ""),
        both_ways=said.get("IsBidirectionalLink") == "true",
        uncertain=said.get("IsUncertainLink") == "true",
        grouped=bool(_named(element).get("GroupedDiagramLinkIds")),
    )


def _texts(element: "XmlElement") -> dict[str, str]:
    tag = local(element)
    return {local(part).removeprefix(tag): _plain(part) for part in element}


def _named(element: "XmlElement") -> dict[str, tuple[str, ...]]:
    tag = local(element)
    return {
        local(part).removeprefix(tag): tuple((each.text or "").strip() for each in part)
        for part in element
        if local(part).endswith("Ids")
    }


def _keep_breaks(root: "XmlElement") -> None:
    """Put a line end after everything that ends a line where it is formatted."""
    for element in root.iter():
        if local(element) in _BREAKS:
            element.tail = "\n" + (element.tail or "")


def _plain(element: "XmlElement") -> str:
    text = "".join(element.itertext())
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()
