"""What stands around a box? What it leads to, up to the goal, and what leads to it so far."""

from collections import deque
from typing import NamedTuple

from collabworkshop.analysis.pathways.flow import reached
from collabworkshop.model.pathway import Pathway

__all__ = ["Around", "around", "behind", "beyond"]


class Around(NamedTuple):
    """The neighbourhood of a box.

    Parameters
    ----------
    way
        Boxes from the goal to this one, by the shortest way; the box alone where it leads to none.
    under
        Boxes that lead to it, in the order in which they were linked.
    """

    way: tuple[str, ...]
    under: tuple[str, ...]


def around(pathway: Pathway, key: str) -> Around:
    """Return what stands around a box.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element, Link
    >>> goal, step = Element(kind="impact", label="Safe"), Element(kind="activity", label="Walk")
    >>> walked = Pathway(elements={"g": goal, "s": step}, links={"1": Link(source="s", target="g")})
    >>> around(walked, "s").way, around(walked, "g").under
    (('g', 's'), ('s',))
    """
    came: dict[str, str] = {key: ""}
    front, goal = deque([key]), key
    while front:
        here = front.popleft()
        if pathway.elements[here].kind == "impact":
            goal = here
            break
        for near in pathway.after(here):
            if near not in came:
                came[near] = here
                front.append(near)
    way = [goal]
    while came[way[-1]]:
        way.append(came[way[-1]])
    under = dict.fromkeys(near for near in pathway.before(key) if near != key)
    return Around(tuple(way), tuple(under))


def beyond(pathway: Pathway, key: str) -> set[str]:
    """Return a box with all to which it leads: to lead there from here would close a circle."""
    return reached((key,), _near(pathway, onward=True))


def behind(pathway: Pathway, key: str) -> set[str]:
    """Return a box with all that leads to it: to be led to from here would close a circle."""
    return reached((key,), _near(pathway, onward=False))


def _near(pathway: Pathway, *, onward: bool) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link in pathway.links.values():
        here, there = (link.source, link.target) if onward else (link.target, link.source)
        found.setdefault(here, []).append(there)
    return found
