"""What the numbers of a file say about a tie, on a scale that names the file."""

from collections.abc import Callable

from collabworkshop.exchange.mapping import NumberMeaning, frequency_rank
from collabworkshop.model.ladder import Level

__all__ = ["frequency_of", "level_of"]

Reading = Callable[[float], Level | None]


def level_of(meaning: NumberMeaning, scale: str) -> Reading:
    """Return how a number becomes a level: as it stands, on the file's own scale."""

    def read(number: float) -> Level | None:
        if meaning is not NumberMeaning.STRENGTH or number < 0 or not number.is_integer():
            return None
        return Level(scale=scale, rank=int(number), label=f"{number:g}")

    return read


def frequency_of(meaning: NumberMeaning, scale: str, highest: int) -> Reading:
    """Return how a number becomes a frequency, counted from 1 for the rarest.

    Parameters
    ----------
    meaning
        Which way the codes run.
    scale
        Id of the scale: the file and its column.
    highest
        The last code of the legend; a number beyond it says nothing.
    """

    def read(number: float) -> Level | None:
        rank = frequency_rank(number, meaning, highest=highest)
        if rank is None:
            return None
        return Level(scale=scale, rank=rank, label=f"step {rank} of {highest}")

    return read
