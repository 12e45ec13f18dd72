"""Which elements of a theory of change lead back to themselves."""

from collabworkshop.model.pathway import Pathway

__all__ = ["on_circles", "without_link"]


def on_circles(pathway: Pathway) -> tuple[str, ...]:
    """Return the elements from which links lead back to themselves, in the order of the file.

    They are those that share a strongly connected component with another one, and those with a
    link to themselves.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element, Link
    >>> boxes = {key: Element(kind="outcome", label=key) for key in "abc"}
    >>> pairs = ["ab", "ba", "bc"]
    >>> links = {pair: Link(source=pair[0], target=pair[1]) for pair in pairs}
    >>> on_circles(Pathway(elements=boxes, links=links))
    ('a', 'b')
    """
    import networkx as nx

    links = pathway.links.values()
    graph = nx.DiGraph((link.source, link.target) for link in links)
    found = {link.source for link in links if link.source == link.target}
    for component in nx.strongly_connected_components(graph):
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
