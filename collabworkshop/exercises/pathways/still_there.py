"""A theory of change without whoever and whatever left the earlier notebooks."""

from collabworkshop.analysis.pathways.context import Context
from collabworkshop.model.pathway import STAKEHOLDERS, Pathway

__all__ = ["without_who_left"]


def without_who_left(pathway: Pathway, context: Context) -> Pathway:
    """Return a theory that names only stakeholders and resources that are there.

    In the records they stay: a stakeholder who was taken off the list by mistake comes back with
    all that was said.

    Parameters
    ----------
    pathway
        As it stands.
    context
        What the earlier notebooks know now.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element
    >>> walk = Element(kind="activity", label="Walk", owners=("club", "gone"))
    >>> known = Context(stakeholders={"club": "Youth club"})
    >>> without_who_left(Pathway(elements={"w": walk}), known).elements["w"].owners
    ('club',)
    """
    known = {**dict.fromkeys(STAKEHOLDERS, context.stakeholders), "resources": context.resources}
    elements = {}
    for key, one in pathway.elements.items():
        there = {n: tuple(k for k in getattr(one, n) if k in named) for n, named in known.items()}
        left = any(getattr(one, name) != keys for name, keys in there.items())
        elements[key] = one.model_copy(update=there) if left else one
    return pathway.model_copy(update={"elements": elements})
