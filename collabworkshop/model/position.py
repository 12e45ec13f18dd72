"""Where something stands on a map that people draw together."""

from typing import Annotated

from pydantic import Field

from collabworkshop.model.noun import Name, Noun

__all__ = ["FARTHEST", "POSITION", "Position"]

POSITION = "position"
"""Kind of the record; its key is the map and the thing, a slash between them."""

FARTHEST = 100_000

Coordinate = Annotated[float, Field(ge=-FARTHEST, le=FARTHEST, allow_inf_nan=False)]


class Position(Noun):
    """The place of one thing on one map, the same for everybody who looks at it.

    Parameters
    ----------
    map
        Id of the exercise whose map it is.
    thing
        Key of what stands there.
    x, y
        In the units of the map, from left to right and from top to bottom.

    Examples
    --------
    >>> Position(map="tie-map", thing="clinic", x=120, y=-40).y
    -40.0
    """

    map: Name
    thing: Name
    x: Coordinate
    y: Coordinate
