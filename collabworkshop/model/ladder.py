"""Ordered answers that say which ladder they stand on.

Published ladders of cooperation disagree about the order of their rungs, so a
stored level always carries its scale, and levels of two scales are never mixed.
"""

from pydantic import Field

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["Level", "Rung", "Scale"]


class Level(Noun):
    """One answer on a named scale."""

    scale: Name
    rank: int = Field(ge=0)
    label: Name


class Rung(Noun):
    """A point of a scale, with its meaning in a sentence."""

    rank: int = Field(ge=0)
    label: Name
    meaning: Text = ""


class Scale(Noun):
    """A ladder of answers from the lowest to the highest rung.

    Examples
    --------
    >>> often = Scale(id="often", name="How often", rungs=[Rung(rank=1, label="rarely")])
    >>> often.level(1).label
    'rarely'
    """

    id: Name
    name: Name
    rungs: tuple[Rung, ...] = Field(min_length=1)

    def level(self, rank: int) -> Level:
        """Return the level of that rank, or raise ``KeyError``."""
        for rung in self.rungs:
            if rung.rank == rank:
                return Level(scale=self.id, rank=rank, label=rung.label)
        raise KeyError(rank)
