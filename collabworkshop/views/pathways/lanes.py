"""In which lane does each box stand? By who sees to it, by stage, or in none."""

from collections.abc import Mapping
from typing import Literal

from collabworkshop.analysis.sentences import short
from collabworkshop.model.pathway import Pathway

__all__ = ["LANES", "NOBODY", "NO_STAGE", "LaneChoice", "lanes_of"]

LaneChoice = Literal["", "owner", "stage"]

LANES: tuple[tuple[str, LaneChoice], ...] = (
    ("No lanes", ""),
    ("Lanes by who sees to it", "owner"),
    ("Lanes by stage", "stage"),
)

NOBODY, NO_STAGE = "Nobody in particular", "No stage"


def lanes_of(
    pathway: Pathway, names: Mapping[str, str], by: LaneChoice
) -> tuple[list[str], dict[str, str]]:
    """Return the lanes in order, and the lane of each box by its key.

    A box that several see to stands in the lane of the first who is still on the list.

    Parameters
    ----------
    pathway
        The theory of change.
    names
        Key of a stakeholder to its name.
    by
        What makes a lane.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element
    >>> boxes = {"a": Element(kind="activity", label="a", owners=("club",)),
    ...          "g": Element(kind="impact", label="g")}
    >>> lanes_of(Pathway(elements=boxes), {"club": "Youth club"}, "owner")
    (['Youth club', 'Nobody in particular'], {'a': 'Youth club', 'g': 'Nobody in particular'})
    """
    if not by:
        return [], {}
    rest = NOBODY if by == "owner" else NO_STAGE
    lane = {
        key: short(next((names[owner] for owner in one.owners if owner in names), ""))
        if by == "owner"
        else short(one.stage.strip())
        for key, one in pathway.elements.items()
    }
    named = sorted({name for name in lane.values() if name}, key=str.casefold)
    lanes = [*named, rest] if "" in lane.values() else named
    return lanes, {key: name or rest for key, name in lane.items()}
