"""A theory of change from a file becomes a draft of its own, beside what the coalition has."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.bringing.wish import fitting
from collabworkshop.exercises.pathways.standing import link_key, shared_resources
from collabworkshop.exercises.roster import told_apart
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.noun import LONGEST_TEXT, Noun
from collabworkshop.model.pathway import ELEMENT, LINK, STAKEHOLDERS, Element, Link, Pathway
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["MOST", "BroughtPathway", "brought_pathway"]

MOST = 2_000
"""More boxes, or links, than a group can work with on a screen."""

_SAID = {"owners": "Owners", "benefits": "Who gains", "asked": "Who was asked"}

_PLAIN = re.compile(r"[\w.-]{1,60}")
"""Ids of a file that can be part of a key; others get a number."""


@dataclass
class BroughtPathway:
    """What a file adds.

    Parameters
    ----------
    draft
        Key of the new draft.
    changes
        All that has to be recorded, in one batch: the draft, its boxes, its links.
    boxes, links
        How many come in.
    left_out
        What does not come in as it stands in the file, each with what becomes of it.
    """

    draft: str
    changes: list[Change] = field(default_factory=list)
    boxes: int = 0
    links: int = 0
    left_out: list[str] = field(default_factory=list)


def brought_pathway(
    pathway: Pathway, state: State, *, name: str, note: str = "", draft: str = ""
) -> BroughtPathway:
    """Return a theory of a file as a new draft; nothing that is there is touched.

    Stakeholders and resources that the file names are those of the earlier notebooks where key
    or name are the same. Others stand in the details of their box in words. Several links from one
    box to the same other become one.

    Parameters
    ----------
    pathway
        What the file holds.
    state
        What stands.
    name, note
        What the draft is called, and what is said of it.
    draft
        Key for it; else a new one.

    Raises
    ------
    WorkshopError
        When the file holds no box, or more than `MOST`.
    """
    for count in (len(pathway.elements), len(pathway.links)):
        if count > MOST:
            raise WorkshopError(
                f"The file has more than {MOST:,} boxes or links, which no group can work with on "
                "a screen. Bring the part that you work with."
            )
    if not pathway.elements:
        raise WorkshopError("There is no box in the file. Choose another file.")
    came = BroughtPathway(draft or uuid4().hex)
    came.changes.append(_change(PATHWAY_DRAFT, came.draft, PathwayDraft(name=name, note=note)))
    ids = _ids(pathway.elements)
    known = _Known(told_apart(state), shared_resources(state))
    loops = _loops(pathway, came.left_out)
    for key, element in pathway.elements.items():
        body = known.settled(element, loops.get(key, ""), came.left_out)
        came.changes.append(_change(ELEMENT, f"{came.draft}/{ids[key]}", body))
        came.boxes += 1
    for (source, target), links in _pairs(pathway.links.values()).items():
        ends = (f"{came.draft}/{ids[source]}", f"{came.draft}/{ids[target]}")
        said = [short(pathway.elements[end].label) for end in (source, target)]
        link = _one(links, ends, f"“{said[0]}” to “{said[1]}”", came.left_out)
        came.changes.append(_change(LINK, link_key(*ends), link))
        came.links += 1
    return came


def _ids(keys: Iterable[str]) -> dict[str, str]:
    """Return for each key of the file what stands for it in our keys."""
    found: dict[str, str] = {}
    taken = set()
    for number, key in enumerate(keys, start=1):
        own = key if _PLAIN.fullmatch(key) else f"box-{number}"
        while own in taken:
            own = f"{own}-{number}"
        taken.add(own)
        found[key] = own
    return found


class _Known:
    """Whom and what the earlier notebooks know, by key and by name."""

    def __init__(self, stakeholders: Mapping[str, str], resources: Mapping[str, str]) -> None:
        self._people = _by_word(stakeholders)
        self._resources = _by_word(resources)

    def settled(self, element: Element, loop: str, left_out: list[str]) -> Element:
        """Return a box that names nobody whom the workshop does not know; words keep the others."""
        changed: dict[str, Any] = {}
        beside = []
        for name in (*STAKEHOLDERS, "resources"):
            words = self._resources if name == "resources" else self._people
            given: tuple[str, ...] = getattr(element, name)
            there = [words[one.casefold()] for one in given if one.casefold() in words]
            others = [one for one in given if one.casefold() not in words]
            changed[name] = tuple(dict.fromkeys(there))
            if others:
                beside.append(f"{_SAID.get(name, 'Resources')}: {'; '.join(others)}")
        about = short(element.label)
        if beside:
            left_out.append(
                f"{about}: is not known here, and stands in its details: {' / '.join(beside)}"
            )
        if not (beside or loop):
            return element.model_copy(update=changed)
        detail = "\n".join(filter(None, [element.detail, loop, *beside]))
        changed["detail"] = fitting(detail, about, left_out)
        return element.model_copy(update=changed)


def _by_word(named: Mapping[str, str]) -> dict[str, str]:
    keys = {key.casefold(): key for key in named}
    return {name.casefold(): key for key, name in named.items()} | keys


def _loops(pathway: Pathway, left_out: list[str]) -> dict[str, str]:
    """Return what is said of links from a box to itself, for which there is no place here."""
    found: dict[str, str] = {}
    for link in pathway.links.values():
        if link.source == link.target:
            reason = f": {link.rationale}" if link.rationale.strip() else "."
            before = f"{found[link.source]}\n" if link.source in found else ""
            found[link.source] = f"{before}It leads to itself{reason}"
    for key in found:
        about = short(pathway.elements[key].label)
        left_out.append(f"{about}: leads to itself; that stands in its details, not as a link")
    return found


def _pairs(links: Iterable[Link]) -> dict[tuple[str, str], list[Link]]:
    found: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        if link.source == link.target:
            continue
        found.setdefault((link.source, link.target), []).append(link)
    return found


def _one(links: list[Link], ends: tuple[str, str], about: str, left_out: list[str]) -> Link:
    """Return several links between two boxes as one; the first that says a thing counts."""
    said: dict[str, Any] = {"source": ends[0], "target": ends[1]}
    for name in ("needed", "evidence", "strength"):
        given = [value for link in links if (value := getattr(link, name)) not in ("", None)]
        said[name] = given[0] if given else getattr(links[0], name)
    for name in ("rationale", "evidence_source"):
        texts = dict.fromkeys(text for link in links if (text := getattr(link, name)).strip())
        whole = "\n".join(texts) if len(texts) > 1 else next(iter(texts), getattr(links[0], name))
        said[name] = fitting(whole, about, left_out, longest=LONGEST_TEXT)
    said["feedback"] = all(link.feedback for link in links)
    if len(links) > 1:
        left_out.append(
            f"{about}: the file has {len(links)} links from one to the other; they become one, "
            "with the reasons of all"
        )
    return Link(**said)


def _change(kind: str, key: str, body: Noun) -> Change:
    return Change(kind=kind, key=key, body=body.model_dump(mode="json"))
