"""Of which part does a figure speak: of all, or of one street, one age? The names of parts."""

from functools import lru_cache
from typing import NamedTuple

from collabworkshop.analysis.sentences import listed, short
from collabworkshop.model.evaluation import Measurement

__all__ = ["PLACE", "WHOLE", "Part", "part_of"]

PLACE = "place"
"""What the breakdown by places is called where the plan has no name for it."""


class Part(NamedTuple):
    """Those of whom a figure speaks.

    Parameters
    ----------
    groups
        Pairs of how it is broken down and to which part, sorted; empty for all.
    place
        Where; empty for everywhere.
    """

    groups: tuple[tuple[str, str], ...] = ()
    place: str = ""

    @property
    def said(self) -> str:
        """How it stands in a sentence.

        Examples
        --------
        >>> Part((("street", "North"),)).said, Part().said
        ('street: North', 'all')
        """
        pairs = [*self.groups, *([(PLACE, self.place)] if self.place else [])]
        return listed(f"{short(by)}: {short(which)}" for by, which in pairs) or "all"

    @property
    def single(self) -> tuple[str, str] | None:
        """How it is broken down and to which part, where that is one thing only."""
        pairs = [*self.groups, *([(PLACE, self.place)] if self.place else [])]
        return pairs[0] if len(pairs) == 1 else None


WHOLE = Part()
"""All, everywhere."""


def part_of(measured: Measurement) -> Part:
    """Return of which part a figure speaks; blanks round a name tell nothing apart.

    Examples
    --------
    >>> one = Measurement(indicator="i", kind="actual", groups={"street ": "North"})
    >>> part_of(one).said
    'street: North'
    """
    if not measured.groups and not measured.place:
        return WHOLE
    return _part(tuple(measured.groups.items()), measured.place)


@lru_cache(maxsize=10_000)
def _part(groups: tuple[tuple[str, str], ...], place: str) -> Part:
    """Return a part; the same few names come with thousands of figures."""
    pairs = ((_plain(by), _plain(which)) for by, which in groups)
    return Part(tuple(sorted(pairs)), _plain(place))


def _plain(name: str) -> str:
    return " ".join(name.split())
