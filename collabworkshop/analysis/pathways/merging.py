"""How two drafts become one, without losing what either says."""

from collections.abc import Container, Iterable
from typing import Any

from collabworkshop.model.noun import LONGEST_KEY, LONGEST_TEXT
from collabworkshop.model.pathway import LISTS, Element, Link, Pathway

__all__ = ["merged"]

_TEXTS = ("detail", "side_effects", "watch", "rationale", "evidence_source")
_SAID = {
    "kind": "kind",
    "label": "wording",
    "begins": "begins (month)",
    "ends": "ends (month)",
    "influence": "influence",
    "stage": "stage",
    "enough": "enough together",
    "needed": "needed",
    "evidence": "evidence",
    "strength": "strength (1 to 5)",
}
"""What can be only one thing, and how a difference is noted."""


def merged(
    first: Pathway, second: Pathway, pairs: Iterable[tuple[str, str]], *, name: str = ""
) -> Pathway:
    r"""Return one pathway of two drafts.

    Boxes that are a pair become one box, with the key of the first draft. It says all that either
    says: names are joined, texts stand one below the other, and where only one thing can hold
    (wording, kind, month …), the first draft holds and the other is noted in the detail. Links
    between the same boxes become one in the same way, with notes in the rationale. A pair whose
    texts together would be too long for one box stays two.

    Parameters
    ----------
    first, second
        The drafts.
    pairs
        Keys of a box of the first and of the same box of the second draft, confirmed.
    name
        Of the new pathway; of the first draft, or else of the second, where it is empty.

    Raises
    ------
    ValueError
        When a key is in no draft, or a box is in two pairs.

    Notes
    -----
    A key of the second draft that the first uses for another box gets a number.

    Examples
    --------
    >>> one = Pathway(elements={"a": Element(kind="outcome", label="Safe streets", ends=12)})
    >>> other = Pathway(elements={"a": Element(kind="activity", label="Walk"),
    ...                           "b": Element(kind="outcome", label="Streets are safe", ends=24)})
    >>> both = merged(one, other, [("a", "b")])
    >>> list(both.elements), both.elements["a-2"].label
    (['a', 'a-2'], 'Walk')
    >>> both.elements["a"].detail
    'Other draft, wording: Streets are safe\nOther draft, ends (month): 24'
    """
    chosen = _checked(first, second, list(pairs))
    elements, to = dict(first.elements), dict[str, str]()
    for key, other in second.elements.items():
        same = chosen.get(key)
        folded = _folded(elements[same], other, "detail") if same else None
        to[key] = same if same and folded else _free(key, elements)
        elements[to[key]] = Element.model_validate(folded) if folded else other
    links = dict(first.links)
    for key, link in second.links.items():
        moved = link.model_copy(update={"source": to[link.source], "target": to[link.target]})
        same = _between(links, moved)
        folded = _folded(links[same], moved, "rationale") if same else None
        where = same if same and folded else _free(key, links)
        links[where] = Link.model_validate(folded) if folded else moved
    return Pathway(name=name or first.name or second.name, elements=elements, links=links)


def _checked(first: Pathway, second: Pathway, pairs: list[tuple[str, str]]) -> dict[str, str]:
    """Return the key of the first draft for each paired key of the second."""
    for side, draft, which in ((0, first, "first"), (1, second, "second")):
        keys = [pair[side] for pair in pairs]
        for key in keys:
            if key not in draft.elements:
                raise ValueError(f"The {which} draft has no box {key!r}; look up its key.")
            if keys.count(key) > 1:
                raise ValueError(
                    f"Box {key!r} of the {which} draft is in two pairs; choose one of them."
                )
    return {other: one for one, other in pairs}


def _between(links: dict[str, Link], moved: Link) -> str | None:
    """Return the first link between the same two boxes that means feedback or not alike."""
    ends = (moved.source, moved.target, moved.feedback)
    found = (k for k, one in links.items() if (one.source, one.target, one.feedback) == ends)
    return min(found, default=None)


def _folded(one: Element | Link, other: Element | Link, notes_in: str) -> dict[str, Any] | None:
    """Return what both say, or None where that is too long for one."""
    both: dict[str, Any] = one.model_dump()
    notes = []
    for field, theirs in other.model_dump().items():
        mine = both[field]
        if field in LISTS:
            both[field] = tuple(dict.fromkeys((*mine, *theirs)))
        elif field in _TEXTS:
            both[field] = _joined(mine, theirs)
        elif mine in ("", None):
            both[field] = theirs
        elif theirs not in ("", None, mine) and field in _SAID:
            notes.append(f"Other draft, {_SAID[field]}: {theirs}")
    both[notes_in] = _joined(both[notes_in], *notes)
    if any(len(both[field]) > LONGEST_TEXT for field in _TEXTS if field in both):
        return None
    return both


def _joined(*texts: str) -> str:
    """Return texts one below the other, each once."""
    return "\n".join(dict.fromkeys(filter(None, texts)))


def _free(key: str, taken: Container[str]) -> str:
    """Return a key, with a number where it is taken."""
    found, number = key, 2
    while found in taken:
        found = f"{key[: LONGEST_KEY - 8]}-{number}"
        number += 1
    return found
