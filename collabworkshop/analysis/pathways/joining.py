"""How one box or one link takes up what another says, without saying anything twice."""

from collabworkshop.analysis.pathways.merging import merged
from collabworkshop.model.pathway import Element, Link, Pathway

__all__ = ["joined", "joined_link"]


def joined(one: Element, other: Element) -> Element | None:
    r"""Return a box that says all that both say, as `merged` does for whole drafts.

    What it says already is not added again, so that joining twice changes nothing.

    Parameters
    ----------
    one, other
        Two boxes; the first holds where only one thing can.

    Returns
    -------
    Element or None
        ``None`` where both together would be too long for one.

    Examples
    --------
    >>> ours = Element(kind="outcome", label="Safe streets", detail="By day")
    >>> theirs = Element(kind="outcome", label="Streets are safe", ends=24)
    >>> both = joined(ours, theirs)
    >>> both.detail, both.ends
    ('By day\nOther draft, wording: Streets are safe', 24)
    >>> joined(both, theirs) == both
    True
    """
    first, second = Pathway(elements={"1": one}), Pathway(elements={"2": other})
    found = merged(first, second, [("1", "2")]).elements
    if len(found) > 1:
        return None
    both = found["1"]
    texts = ("detail", "side_effects", "watch")
    return both.model_copy(
        update={field: _once(getattr(one, field), getattr(both, field)) for field in texts}
    )


def joined_link(one: Link, other: Link) -> Link | None:
    """Return a link that says all that both say, between the boxes of the first.

    Parameters
    ----------
    one, other
        Two links between the same two boxes.

    Returns
    -------
    Link or None
        ``None`` where both together would be too long, or only one leads back on purpose.

    Examples
    --------
    >>> ours = Link(source="main/a", target="main/b", rationale="People meet")
    >>> theirs = Link(source="x/1", target="x/2", strength=4)
    >>> joined_link(ours, theirs).strength, joined_link(ours, theirs).source
    (4, 'main/a')
    """
    ends = {key: Element(kind="outcome", label=key) for key in "ab"}
    first, second = (
        Pathway(elements=ends, links={"1": link.model_copy(update={"source": "a", "target": "b"})})
        for link in (one, other)
    )
    found = merged(first, second, [("a", "a"), ("b", "b")]).links
    if len(found) > 1:
        return None
    both = found["1"]
    texts = {
        field: _once(getattr(one, field), getattr(both, field))
        for field in ("rationale", "evidence_source")
    }
    return both.model_copy(update={**texts, "source": one.source, "target": one.target})


def _once(held: str, text: str) -> str:
    """Return a text that began as another, without the lines that this one had already."""
    if not held or not text.startswith(f"{held}\n"):
        return text
    known = held.split("\n")
    added = text[len(held) + 1 :].split("\n")
    return "\n".join([held, *(line for line in added if line not in known)])
