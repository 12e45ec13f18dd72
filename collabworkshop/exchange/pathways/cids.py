"""Theories of change as Common Impact Data Standard JSON-LD, to hand to funders.

Classes and properties are those of version 3.2 (https://ontology.commonapproach.org/cids): the
whole is an ``ImpactPathway``, outcomes and impacts are ``Outcome``. Its context is named and not
fetched. Where its SHACL shapes demand what nobody has said, the label stands in.
"""

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.pathways.codec import PathwayCodec, Written
from collabworkshop.exchange.pathways.field_losses import count_fields
from collabworkshop.model.pathway import Element, ElementKind, Pathway

__all__ = ["CODEC", "CONTEXT"]

CONTEXT = "https://ontology.commonapproach.org/contexts/cidsContext.jsonld"

_CLASSES: dict[ElementKind, str] = {
    "impact": "Outcome",
    "outcome": "Outcome",
    "output": "Output",
    "activity": "Activity",
}
_LINKS = {
    ("Activity", "Outcome"): "canProduce",
    ("Activity", "Output"): "hasOutput",
    ("Output", "Outcome"): "canProduce",
    ("Outcome", "Outcome"): "canProduce",
    ("Outcome", "Activity"): "canEnable",
}
"""Which property leads from one class to another; the standard has no others."""

_Node = dict[str, Any]


def write(pathway: Pathway) -> Written:
    """Return the file, an object for each element and indicator."""
    losses = Losses("the Common Impact Data Standard")
    held = ("kind", "detail", "indicators")
    count_fields(pathway, losses, elements=held, links=(), name=True)
    why = "which the Common Impact Data Standard has no class for"
    for element in pathway.elements.values():
        losses.count(element.kind not in _CLASSES, element.kind, why)
    impacts = sum(element.kind == "impact" for element in pathway.elements.values())
    losses.count(impacts, "impact", "which is written as an outcome like the others")
    losses.count(1, "legal name of the coalition", "which nobody has said; write it in")
    graph = _graph(pathway, losses)
    said = {"@context": CONTEXT, "@graph": graph}
    return Written(
        (json.dumps(said, indent=1, ensure_ascii=False) + "\n").encode(), losses.sentences
    )


def _graph(pathway: Pathway, losses: Losses) -> list[_Node]:
    name = pathway.name if pathway.name.strip() else "Theory of change"
    organisation, whole = _iri("organisation", name), _iri("pathway", name)
    nodes = {
        key: _node(key, element, whole, organisation)
        for key, element in pathway.elements.items()
        if element.kind in _CLASSES
    }
    _link(pathway, nodes, losses)
    indicators = _indicators(pathway, nodes, organisation)
    alone = sum("forOutcome" not in each for each in indicators)
    losses.count(alone, "indicator", "of no outcome, which stands with the whole alone")
    top: _Node = {
        "@id": whole,
        "@type": "cids:ImpactPathway",
        "hasName": name,
        "hasDescription": name,
        "forOrganization": organisation,
    }
    for tag in ("Activity", "Output", "Outcome"):
        _put(top, f"has{tag}", [n["@id"] for n in nodes.values() if n["@type"] == f"cids:{tag}"])
    _put(top, "hasIndicator", [each["@id"] for each in indicators])
    legal = {
        "@id": organisation,
        "@type": "cids:Organization",
        "hasLegalName": f"{name}: coalition",
    }
    return [legal, top, *nodes.values(), *indicators]


def _node(key: str, element: Element, whole: str, organisation: str) -> _Node:
    tag = _CLASSES[element.kind]
    node: _Node = {
        "@id": _iri("element", key),
        "@type": f"cids:{tag}",
        "hasName": element.label,
        "hasDescription": element.detail if element.detail.strip() else element.label,
        "oep:partOf": {"@id": whole},
    }
    return node | ({"forOrganization": organisation} if tag == "Outcome" else {})


def _link(pathway: Pathway, nodes: dict[str, _Node], losses: Losses) -> None:
    targets: dict[tuple[str, str], dict[str, None]] = {}
    for link in pathway.links.values():
        source, target = nodes.get(link.source), nodes.get(link.target)
        classes = tuple(n["@type"].removeprefix("cids:") if n else "" for n in (source, target))
        prop = _LINKS.get((classes[0], classes[1]))
        if prop is None or source is None or target is None:
            losses.count(1, "link", "between two kinds that the standard does not connect")
        else:
            targets.setdefault((link.source, prop), {})[target["@id"]] = None
    for (key, prop), ids in targets.items():
        _put(nodes[key], prop, list(ids))


def _indicators(pathway: Pathway, nodes: dict[str, _Node], organisation: str) -> list[_Node]:
    found: dict[str, _Node] = {}
    for key, node in nodes.items():
        names = dict.fromkeys(pathway.elements[key].indicators)
        for name in names:
            found.setdefault(
                name,
                {
                    "@id": _iri("indicator", name),
                    "@type": "cids:Indicator",
                    "hasName": name,
                    "hasDescription": name,
                    "unitDescription": name,
                    "forOrganization": organisation,
                    "definedBy": organisation,
                },
            )
            if node["@type"] == "cids:Outcome":
                outcomes = found[name].setdefault("forOutcome", [])
                outcomes.append(node["@id"])
        if node["@type"] == "cids:Outcome":
            _put(node, "hasIndicator", [_iri("indicator", name) for name in names])
    return list(found.values())


def _put(node: _Node, prop: str, ids: list[str]) -> None:
    if ids:
        node[prop] = ids


def _iri(what: str, key: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{what}:{key}')}"


CODEC = PathwayCodec(
    "cids", "Common Impact Data Standard (JSON-LD)", (".jsonld",), lambda _: False, None, write
)
