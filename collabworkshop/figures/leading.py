"""Which stakeholders a crowded picture is about."""

from collabworkshop.analysis.networks.reports import Point, TieMap

__all__ = ["CROWD", "LEADING", "most_tied"]

CROWD, LEADING = 60, 24
"""Of more points than the one, as many are named as the other: what a room can take in."""


def most_tied(tie_map: TieMap) -> list[Point]:
    """Return the points to name, those with most partners first; in a crowd only some.

    Examples
    --------
    >>> points = (Point(stakeholder="b", name="B"), Point(stakeholder="a", name="A"))
    >>> [point.name for point in most_tied(TieMap(exercise="tie-map", points=points))]
    ['A', 'B']
    """
    partners: dict[str, set[str]] = {point.stakeholder: set() for point in tie_map.points}
    for tie in tie_map.ties:
        partners[tie.source].add(tie.target)
        partners[tie.target].add(tie.source)
    ordered = sorted(tie_map.points, key=lambda p: (-len(partners[p.stakeholder]), p.stakeholder))
    return ordered if len(ordered) <= CROWD else ordered[:LEADING]
