"""A theory as Common Impact Data Standard JSON-LD: its classes, its links and what stays behind.

What the Basic Tier's SHACL shapes demand is asked here by hand: the shapes are not ours to ship.
"""

import json
from typing import Any

from hypothesis import given

from collabworkshop.exchange.pathways.cids import CODEC, CONTEXT
from collabworkshop.model.pathway import Element, Link, Pathway
from tests.exchange.pathways.pathways import SMALL, pathways, written


def nodes(pathway: Pathway) -> list[dict[str, Any]]:
    said = json.loads(written(CODEC, pathway).data)
    assert said["@context"] == CONTEXT
    found: list[dict[str, Any]] = said["@graph"]
    return found


def of(tag: str, pathway: Pathway) -> list[dict[str, Any]]:
    return [node for node in nodes(pathway) if node["@type"] == f"cids:{tag}"]


def test_the_small_theory_has_its_classes_and_links() -> None:
    (walk,) = of("Activity", SMALL)
    trust, health = of("Outcome", SMALL)
    (indicator,) = of("Indicator", SMALL)
    (whole,) = of("ImpactPathway", SMALL)
    assert (walk["canProduce"], trust["canProduce"]) == ([trust["@id"]], [health["@id"]])
    assert (trust["hasIndicator"], indicator["forOutcome"]) == ([indicator["@id"]], [trust["@id"]])
    assert whole["hasOutcome"] == [trust["@id"], health["@id"]]
    assert health["hasDescription"] == "All of them"
    assert written(CODEC, SMALL).lost[-4:] == (
        "There is 1 assumption which the Common Impact Data Standard has no class for.",
        "There is 1 impact which is written as an outcome like the others.",
        "There is 1 legal name of the coalition which nobody has said; write it in.",
        "There is 1 link between two kinds that the standard does not connect.",
    )


def test_outputs_and_activities_have_their_own_properties() -> None:
    boxes = {
        "a": Element(kind="activity", label="Teach", indicators=("Lessons",)),
        "o": Element(kind="output", label="Lessons held"),
        "r": Element(kind="outcome", label="They can read"),
    }
    pairs = ["ao", "or", "ra"]
    links = {pair: Link(source=pair[0], target=pair[1]) for pair in pairs}
    pathway = Pathway(elements=boxes, links=links)
    (activity,), (output,), (outcome,) = (of(t, pathway) for t in ("Activity", "Output", "Outcome"))
    assert activity["hasOutput"] == [output["@id"]]
    assert output["canProduce"] == [outcome["@id"]]
    assert outcome["canEnable"] == [activity["@id"]]
    assert "hasIndicator" not in activity
    said = "There is 1 indicator of no outcome, which stands with the whole alone."
    assert said in written(CODEC, pathway).lost


@given(pathways())
def test_every_id_is_there_and_what_the_basic_tier_demands_is_filled(pathway: Pathway) -> None:
    found = nodes(pathway)
    ids = [node["@id"] for node in found]
    assert len(set(ids)) == len(ids)
    named = {
        each
        for node in found
        for value in node.values()
        if isinstance(value, list)
        for each in value
    }
    assert named <= set(ids)
    for node in found:
        tag = node["@type"].removeprefix("cids:")
        for prop in {"Outcome": ("hasName", "hasDescription", "forOrganization"),
                     "Indicator": ("hasName", "hasDescription", "forOrganization",
                                   "unitDescription"),
                     "Organization": ("hasLegalName",)}.get(tag, ()):  # fmt: skip
            assert isinstance(node[prop], str)
