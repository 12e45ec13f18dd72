"""Which fields of a theory of change a format has no place for."""

from collections import Counter
from collections.abc import Collection

from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.model.pathway import Element, Link, Pathway

__all__ = ["count_fields"]

_SAID = {
    "kind": ("the kind of one box", "the kinds of {} boxes"),
    "detail": ("what else is said of one box", "what else is said of {} boxes"),
    "owners": ("who sees to one box", "who sees to {} boxes"),
    "resources": ("what one box draws on", "what {} boxes draw on"),
    "indicators": ("how you will know of one box", "how you will know of {} boxes"),
    "benefits": ("who gains from one box", "who gains from {} boxes"),
    "asked": ("who was asked about one box", "who was asked about {} boxes"),
    "side_effects": ("what one box may bring unwanted", "what {} boxes may bring unwanted"),
    "begins": ("when one box begins", "when {} boxes begin"),
    "ends": ("by when one box is to come true", "by when {} boxes are to come true"),
    "influence": ("whether you can act on one box", "whether you can act on {} boxes"),
    "watch": ("how you watch one box", "how you watch {} boxes"),
    "stage": ("in which lane one box stands", "in which lanes {} boxes stand"),
    "enough": (
        "whether what leads to one box is enough",
        "whether what leads to {} boxes is enough",
    ),
    "rationale": ("why one link holds", "why {} links hold"),
    "needed": ("how needed one link is", "how needed {} links are"),
    "evidence": ("what one link rests on", "what {} links rest on"),
    "evidence_source": (
        "where to read what one link rests on",
        "where to read what {} links rest on",
    ),
    "strength": ("how sure you are of one link", "how sure you are of {} links"),
    "feedback": ("that one link works back on purpose", "that {} links work back on purpose"),
}
"""Field to what is not kept: of one box or link, and of several."""


def count_fields(
    pathway: Pathway,
    losses: Losses,
    *,
    elements: Collection[str],
    links: Collection[str],
    name: bool = False,
) -> None:
    """Count what was filled in and a format cannot hold.

    Parameters
    ----------
    pathway
        What is to be written.
    losses
        Where it is counted.
    elements, links
        The fields that the format can hold.
    name
        Whether it holds what the whole is called.

    Examples
    --------
    >>> box = Element(kind="outcome", label="Health", begins=3, stage="Now")
    >>> losses = Losses("DOT")
    >>> count_fields(Pathway(elements={"h": box, "i": box}), losses, elements=["kind"], links=[])
    >>> losses.sentences
    ('DOT has no place for: when 2 boxes begin; in which lanes 2 boxes stand.',)
    """
    if pathway.name and not name:
        losses.lacks("what the whole is called")
    things: tuple[tuple[Collection[Element | Link], Collection[str]], ...] = (
        (pathway.elements.values(), elements),
        (pathway.links.values(), links),
    )
    for found, held in things:
        filled = Counter(
            field
            for thing in found
            for field in type(thing).model_fields
            if getattr(thing, field) not in ("", (), None, False)
        )
        for field, (one, many) in _SAID.items():
            count = 0 if field in held else filled[field]
            if count:
                losses.lacks(one if count == 1 else many.format(f"{count:,}"))
