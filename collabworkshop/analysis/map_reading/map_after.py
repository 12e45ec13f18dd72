"""The map as it would be after a "what if"."""

from collabworkshop.analysis.map_reading.reading import PlayedOut
from collabworkshop.analysis.networks.reports import MergedTie, TieMap
from collabworkshop.model.what_if import WHAT_IF

__all__ = ["map_after"]


def map_after(tie_map: TieMap, played: PlayedOut) -> TieMap:
    """Return the map without the one who leaves, or with the two tied.

    Parameters
    ----------
    tie_map
        The map of today.
    played
        The "what if", played out on it.
    """
    if played.play == "leaves":
        points = tuple(p for p in tie_map.points if p.stakeholder != played.stakeholder)
        left = (t for t in tie_map.ties if played.stakeholder not in (t.source, t.target))
        return tie_map.model_copy(update={"points": points, "ties": tuple(left)})
    new = MergedTie(
        source=played.stakeholder,
        target=played.other,
        kind=WHAT_IF,
        both_ways=True,
        symmetric=True,
        status="hearsay",
    )
    return tie_map.model_copy(update={"ties": (*tie_map.ties, new)})
