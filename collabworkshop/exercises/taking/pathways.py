"""A theory of change as other programs and other people read it: names in place of keys."""

from collections.abc import Mapping

from collabworkshop.analysis.pathways.context import Context
from collabworkshop.model.noun import LONGEST_KEY
from collabworkshop.model.pathway import STAKEHOLDERS, Element, Pathway

__all__ = ["taken"]


def taken(pathway: Pathway, context: Context) -> Pathway:
    """Return a theory whose stakeholders and resources stand with their names.

    Keys lose the part that says whose draft it was. Brought in again, the same names are found.

    Parameters
    ----------
    pathway
        As it stands in the workshop.
    context
        Key to name of stakeholders and resources.

    Examples
    --------
    >>> walk = Element(kind="activity", label="Walk", owners=("c1",))
    >>> out = taken(Pathway(elements={"main/w": walk}), Context(stakeholders={"c1": "Clinic"}))
    >>> out.elements["w"].owners
    ('Clinic',)
    """
    elements = {_own(key): _named(one, context) for key, one in pathway.elements.items()}
    links = {
        _own(key): link.model_copy(
            update={"source": _own(link.source), "target": _own(link.target)}
        )
        for key, link in pathway.links.items()
    }
    return pathway.model_copy(update={"elements": elements, "links": links})


def _own(key: str) -> str:
    return key.partition("/")[2] or key


def _named(one: Element, context: Context) -> Element:
    people = {name: _names(getattr(one, name), context.stakeholders) for name in STAKEHOLDERS}
    return one.model_copy(update={**people, "resources": _names(one.resources, context.resources)})


def _names(keys: tuple[str, ...], named: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_short(named.get(key, key), key) for key in keys)


def _short(name: str, key: str) -> str:
    # A key of more letters than one may have would make the file unreadable here.
    return name if len(name) <= LONGEST_KEY else key
