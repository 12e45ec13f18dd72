"""Which elements of a theory of change lead back to themselves."""

from collections.abc import Iterator, Mapping, Sequence

from collabworkshop.model.pathway import Pathway

__all__ = ["on_circles", "without_link"]


def on_circles(pathway: Pathway) -> tuple[str, ...]:
    """Return the elements from which links lead back to themselves, in the order of the file.

    They are those that share a strongly connected component with another one, and those with a
    link to themselves (Tarjan 1972, here without recursion: a chain may be long).

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element, Link
    >>> boxes = {key: Element(kind="outcome", label=key) for key in "abc"}
    >>> pairs = ["ab", "ba", "bc"]
    >>> links = {pair: Link(source=pair[0], target=pair[1]) for pair in pairs}
    >>> on_circles(Pathway(elements=boxes, links=links))
    ('a', 'b')
    """
    after: dict[str, list[str]] = {key: [] for key in pathway.elements}
    for link in pathway.links.values():
        after[link.source].append(link.target)
    found = {key for key, targets in after.items() if key in targets}
    for component in _components(after):
        if len(component) > 1:
            found.update(component)
    return tuple(key for key in pathway.elements if key in found)


def without_link(pathway: Pathway) -> tuple[str, ...]:
    """Return the elements that no link connects with another one."""
    tied = {
        end
        for link in pathway.links.values()
        if link.source != link.target
        for end in (link.source, link.target)
    }
    return tuple(key for key in pathway.elements if key not in tied)


def _components(after: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: dict[str, None] = {}  # in the order in which they were met
    for start in after:
        way = [] if start in number else [(start, iter(after[start]))]
        while way:
            key, targets = way[-1]
            if key not in number:
                number[key] = lowest[key] = len(number)
                waiting[key] = None
            for each in targets:
                if each not in number:
                    way.append((each, iter(after[each])))
                    break
                if each in waiting:
                    lowest[key] = min(lowest[key], number[each])
            else:
                way.pop()
                if way:
                    above = way[-1][0]
                    lowest[above] = min(lowest[above], lowest[key])
                if lowest[key] == number[key]:
                    yield _taken(waiting, key)


def _taken(waiting: dict[str, None], first: str) -> list[str]:
    """Return those that were met last, down to one of them, which wait no longer."""
    component: list[str] = []
    while not component or component[-1] != first:
        component.append(waiting.popitem()[0])
    return component
