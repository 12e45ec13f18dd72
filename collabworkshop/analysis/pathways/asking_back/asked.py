"""One question about a theory of change: what it is about, and whether of a box or of a link."""

from dataclasses import dataclass
from typing import Literal, get_args

from collabworkshop.model.pathway import Pathway

__all__ = ["OF_LINKS", "SEVERAL", "Asked", "Topic", "asked_by"]

Topic = Literal[
    "goal",
    "leads",
    "influence",
    "watch",
    "before",
    "doing",
    "who",
    "needed",
    "enough",
    "missing",
    "why",
    "more",
]
"""What the coalition wants in the end; what a box leads to; whether somebody here can act on it;
how one will notice; what must be true before it; what is done for it; by whom; whether it comes
without; whether all of it is enough; what is missing; why one leads to the other; what else there
is to add to any box, once all of that has its answer."""

OF_LINKS = frozenset(("needed", "why"))
"""Topics that are about a link."""

SEVERAL = frozenset(("before", "doing"))
"""Topics that are asked until somebody says that it is all."""


@dataclass(frozen=True)
class Asked:
    """One question.

    Parameters
    ----------
    topic
        What it is about.
    thing
        Key of the box or of the link; empty for the goal, and for more of anything.

    Examples
    --------
    >>> Asked("before", "main/safe").key
    'before:main/safe'
    """

    topic: Topic
    thing: str = ""

    @property
    def key(self) -> str:
        """What tells it apart from all others."""
        return f"{self.topic}:{self.thing}"

    def box(self, pathway: Pathway) -> str:
        """Return the box at which it is asked; for a link, that to which it leads."""
        return pathway.links[self.thing].target if self.topic in OF_LINKS else self.thing

    def stands(self, pathway: Pathway) -> bool:
        """Return whether what it asks about is there."""
        if not self.thing:
            return True
        return self.thing in (pathway.links if self.topic in OF_LINKS else pathway.elements)


def asked_by(key: str) -> Asked | None:
    """Return the question that has a key.

    Examples
    --------
    >>> asked_by("before:main/safe"), asked_by("nonsense")
    (Asked(topic='before', thing='main/safe'), None)
    """
    name, _, thing = key.partition(":")
    topic = next((one for one in get_args(Topic) if one == name), None)
    return None if topic is None else Asked(topic, thing)
