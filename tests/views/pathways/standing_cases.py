"""The cases of the checks as records of one workshop, each in a draft of its own."""

from collections.abc import Generator
from typing import Any

from collabworkshop.analysis.pathways.checks.checking import CHECKS
from collabworkshop.model.pathway import ELEMENT, LINK, Pathway
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT
from collabworkshop.model.record import Change
from tests.analysis.pathways.checks.case import Case
from tests.analysis.pathways.checks.logic_cases import GIVEN, LOGIC
from tests.analysis.pathways.checks.people_cases import PEOPLE
from tests.analysis.pathways.checks.word_cases import WORDS

__all__ = ["FIRST", "around", "drawn", "edits"]

FIRST: dict[str, Case] = {
    check.id: next(case for case in (*LOGIC, *GIVEN, *PEOPLE, *WORDS) if case.check == check.id)
    for check in CHECKS
}
"""The first case of each check."""


def around() -> list[Change]:
    """Return the stakeholders and the resource that the cases name."""
    school = {"name": "School", "member": True}
    named = {
        "club": {"name": "Youth club", "member": True},
        "school": school,
        "mums": {"name": "Mothers", "lived_experience": True},
    }
    room = {"side": "offer", "organisation": "school", "kind": "space", "what": "Room"}
    people = [Change(kind="stakeholder", key=key, body=body) for key, body in named.items()]
    return [*people, Change(kind="resource", key="room", body=room)]


def drawn(draft: str, pathway: Pathway) -> list[Change]:
    """Return a pathway as the records of a draft."""
    made = [Change(kind=PATHWAY_DRAFT, key=draft, body={"name": draft})]
    for key, one in pathway.elements.items():
        body = one.model_dump(mode="json")
        made.append(Change(kind=ELEMENT, key=f"{draft}/{key}", body=body))
    for link in pathway.links.values():
        ends = {"source": f"{draft}/{link.source}", "target": f"{draft}/{link.target}"}
        body = {**link.model_dump(mode="json"), **ends}
        made.append(Change(kind=LINK, key=_link(draft, link.source, link.target), body=body))
    return made


def edits(
    draft: str, before: Pathway, after: Pathway
) -> Generator[dict[str, Any], dict[str, Any], None]:
    """Yield what a person does on the canvas to get from one pathway to the other.

    The key of a new box comes with the answer; send it back to get the next operation.
    """
    keys = {key: f"{draft}/{key}" for key in before.elements}
    for link in before.links.values():
        if (link.source, link.target) not in _pairs(after):
            key = _link(draft, link.source, link.target)
            yield {"op": "remove-line", "key": key, "expected": 1}
    for key in before.elements.keys() - after.elements.keys():
        yield {"op": "remove-point", "key": keys[key], "expected": 1}
    for key, one in after.elements.items():
        if one != before.elements.get(key):
            seen = {"key": keys.get(key), "expected": int(key in keys)}
            told = yield {"op": "save-point", **seen, "cells": one.model_dump(mode="json")}
            keys[key] = told["key"]
    there = {(one.source, one.target): one for one in before.links.values()}
    for link in after.links.values():
        known = there.get((link.source, link.target))
        if link != known:
            ends = {"source": keys[link.source], "target": keys[link.target]}
            seen = {"key": None, "expected": 0}
            if known:
                seen = {"key": _link(draft, link.source, link.target), "expected": 1}
            cells = {**link.model_dump(mode="json"), **ends}
            yield {"op": "save-line", **seen, "cells": cells}


def _pairs(pathway: Pathway) -> set[tuple[str, str]]:
    return {(link.source, link.target) for link in pathway.links.values()}


def _link(draft: str, source: str, target: str) -> str:
    return f"{draft}/{source}>{target}"
