"""The theories of change as they stand: the coalition's own, and the drafts beside it."""

from collections.abc import Mapping
from functools import wraps
from typing import Protocol
from uuid import uuid4
from weakref import WeakKeyDictionary

from collabworkshop.analysis.allocation.fixed import settle
from collabworkshop.analysis.pathways.context import Context
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.exercises.evaluation.titles import in_words, titles_on, with_titles
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.resources.shared_map import shared_map
from collabworkshop.exercises.roster import stakeholders, told_apart
from collabworkshop.exercises.sharing.decision import decisions
from collabworkshop.model.evaluation import INDICATOR
from collabworkshop.model.pathway import ELEMENT, LINK, Element, Link, Pathway
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.resource import RESOURCE
from collabworkshop.model.sharing import SHARING, Sharing
from collabworkshop.model.state import State

__all__ = [
    "AROUND",
    "MAIN",
    "NAMELESS",
    "OURS",
    "PATHWAY",
    "context_of",
    "draft_of",
    "drafts",
    "link_key",
    "new_element_key",
    "pathway_of",
    "shared_resources",
]

MAIN = "main"
"""Draft of the coalition's own theory of change; it is always there."""

OURS = "The coalition's pathway"

NAMELESS = "A draft without a name"

PATHWAY = (ELEMENT, LINK, PATHWAY_DRAFT, INDICATOR)
"""Kinds of record of which pathways are made; indicators hang on the boxes."""

AROUND = ("stakeholder", "person", RESOURCE, SHARING)
"""Kinds of record of earlier notebooks against which a pathway is checked."""


class _Reads(Protocol):
    def __call__(self, state: State, draft: str = MAIN) -> Pathway: ...


def _once(read: _Reads) -> _Reads:
    """Let a pathway be put together once for each state, which never changes."""
    known: WeakKeyDictionary[State, dict[str, Pathway]] = WeakKeyDictionary()

    @wraps(read)
    def look(state: State, draft: str = MAIN) -> Pathway:
        found = known.setdefault(state, {})
        if draft not in found:
            found[draft] = read(state, draft)
        return found[draft]

    return look


def drafts(state: State) -> dict[str, str]:
    """Return the name of each theory of change by the key of its draft, our own first.

    Where the name was erased with whoever gave it, what others wrote in the draft is still there.

    Examples
    --------
    >>> drafts(State())
    {'main': "The coalition's pathway"}
    """
    named = {key: noun_of(PathwayDraft, one).name for key, one in state.of(PATHWAY_DRAFT).items()}
    begun = {MAIN, *state.keys(PATHWAY_DRAFT)}
    nameless = sorted({draft_of(key) for key in state.of(ELEMENT)} - begun)
    count = len(nameless) > 1
    told = {key: f"{NAMELESS} ({n})" if count else NAMELESS for n, key in enumerate(nameless, 1)}
    return {MAIN: OURS, **named, **told}


@_once
def pathway_of(state: State, draft: str = MAIN) -> Pathway:
    """Return one theory of change; a link whose ends are not both there waits for them.

    Parameters
    ----------
    state
        What stands now.
    draft
        Which one.

    Examples
    --------
    >>> pathway_of(State()).elements
    {}
    """
    elements = {
        key: _with_titles(state, key, noun_of(Element, record))
        for key, record in state.of(ELEMENT).items()
        if draft_of(key) == draft
    }
    links = {
        key: link
        for key, record in state.of(LINK).items()
        if draft_of(key) == draft
        for link in [noun_of(Link, record)]
        if link.source in elements and link.target in elements
    }
    name = drafts(state).get(draft, "")
    # Not checked once more: each part was when it was saved, and the ends are there.
    return Pathway.model_construct(name=name, elements=elements, links=links)


def _with_titles(state: State, key: str, element: Element) -> Element:
    """Return a box with the indicators that hang on it in place of the words they were."""
    words = in_words(state, key, element.indicators)
    shown = with_titles(words, titles_on(state).get(key, ()))
    if shown == element.indicators:
        return element
    return element.model_copy(update={"indicators": shown})


def draft_of(key: str) -> str:
    """Return the draft to which a box or a link belongs.

    Examples
    --------
    >>> draft_of("main/3f2a")
    'main'
    """
    return key.partition("/")[0]


def new_element_key(draft: str) -> str:
    """Return a key for a new box of a draft."""
    return f"{draft}/{uuid4().hex}"


def link_key(source: str, target: str) -> str:
    """Return the key of the link between two boxes: there is one in each direction.

    Examples
    --------
    >>> link_key("main/walk", "main/safe")
    'main/walk>safe'
    """
    return f"{source}>{target.partition('/')[2]}"


def shared_resources(state: State) -> dict[str, str]:
    """Return what the offers of the resource map are called, by key: whose, and what."""
    shared = shared_map(state)
    return {
        key: f"{one.what} ({shared.names[one.organisation]})"
        for key, one in shared.lines.items()
        if one.side == "offer"
    }


def context_of(state: State) -> Context:
    """Return what earlier notebooks know, to check a theory of change with."""
    known = stakeholders(state)
    return Context(
        stakeholders=told_apart(state),
        resources=shared_resources(state),
        members=frozenset(key for key, one in known.items() if one.member),
        affected=frozenset(key for key, one in known.items() if one.lived_experience),
        left=_left(state),
    )


def _left(state: State) -> Mapping[str, float | None]:
    """Return how much of each offer the sharing plan has not promised."""
    shared = shared_map(state)
    decided = (noun_of(Sharing, record) for record in decisions(state).values())
    return settle(Listing(shared.lines, shared.names, shared.kinds), decided).left
