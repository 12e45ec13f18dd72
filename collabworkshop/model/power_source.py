"""Which sources of power somebody has, as they see it themselves and as others see it."""

from collabworkshop.model.ladder import Level
from collabworkshop.model.noun import Name, Noun

__all__ = ["POWER_OWN", "POWER_SEEN", "PowerOwn", "PowerSeen"]

POWER_OWN = "power-own"
POWER_SEEN = "power-seen"
"""Kinds of record; only the author sees them."""


class PowerOwn(Noun):
    """How far one person can draw on one source of power, as they see it.

    Parameters
    ----------
    source
        Id of the source.
    level
        How far, on a named ladder; ``None`` where the person did not say.
    skipped
        Whether the person chose to leave it out; nobody counts it.
    """

    source: Name
    level: Level | None = None
    skipped: bool = False


class PowerSeen(Noun):
    """Of which sources of power a colleague has much, as one person sees it.

    Parameters
    ----------
    colleague
        Key of the person who is seen.
    sources
        Ids of the sources that were ticked; ticking none is an answer too.
    """

    colleague: Name
    sources: tuple[Name, ...] = ()
