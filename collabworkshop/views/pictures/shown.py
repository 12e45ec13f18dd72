"""What draws a result, and what it shows in words."""

from collections.abc import Callable
from typing import NamedTuple

from collabworkshop.theme import Sizes

__all__ = ["Shown", "told"]


class Shown(NamedTuple):
    """A picture that is ready to be drawn.

    Parameters
    ----------
    draw
        A figure with its result filled in.
    alt
        What it shows, for those who do not see it.
    sizes
        The one sheet for which it is made, where it cannot be drawn on another.
    dated
        Whether the day stands on it: its figure takes ``on``.
    """

    draw: Callable[..., object]
    alt: str
    sizes: Sizes | None = None
    dated: bool = False


def told(alt: str) -> str:
    """Return what a picture shows, with where the same stands in words.

    Examples
    --------
    >>> told("Map of two ties.")
    'Map of two ties. The table of the result says the same in words.'
    """
    return f"{alt} The table of the result says the same in words."
