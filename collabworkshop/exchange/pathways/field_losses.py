"""Which fields of a theory of change a format has no place for."""

from collections.abc import Collection

from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.model.pathway import Element, Link, Pathway

__all__ = ["count_fields"]

_SAID = {
    "kind": "kind",
    "detail": "detail",
    "owners": "owner list",
    "resources": "resource list",
    "indicators": "indicator list",
    "benefits": "beneficiary list",
    "asked": "consultation list",
    "side_effects": "side-effect note",
    "begins": "first month",
    "ends": "last month",
    "influence": "influence note",
    "watch": "watch note",
    "stage": "stage",
    "enough": "enough mark",
    "rationale": "link reason",
    "needed": "link need",
    "evidence": "evidence kind",
    "evidence_source": "evidence source",
    "strength": "link strength",
    "feedback": "feedback mark",
}
_ALWAYS = {"label", "source", "target"}


def count_fields(
    pathway: Pathway,
    losses: Losses,
    title: str,
    *,
    elements: Collection[str],
    links: Collection[str],
) -> None:
    """Count the filled fields that a format cannot hold.

    Parameters
    ----------
    pathway
        What is to be written.
    losses
        Where they are counted.
    title
        What people call the format.
    elements, links
        The fields that it can hold.

    Examples
    --------
    >>> box = Element(kind="outcome", label="Health", begins=3)
    >>> losses = Losses("DOT")
    >>> count_fields(Pathway(elements={"h": box}), losses, "DOT", elements=["kind"], links=[])
    >>> losses.sentences
    ('There is 1 first month which DOT cannot hold.',)
    """
    why = f"which {title} cannot hold"
    things: tuple[tuple[Collection[Element | Link], Collection[str]], ...] = (
        (pathway.elements.values(), elements),
        (pathway.links.values(), links),
    )
    for found, held in things:
        for thing in found:
            for field in type(thing).model_fields:
                if field not in held and field not in _ALWAYS:
                    value = getattr(thing, field)
                    losses.count(value not in ("", (), None, False), _SAID[field], why)
