"""Which written answer is which point of a scale; a suggestion that a person confirms.

Bare numbers are never guessed: in one questionnaire 1 is the best, in the next the worst. Where
some of them stand beside words ("1 - never"), the file itself says which way they run.
"""

from collections import Counter
from collections.abc import Iterable

from collabworkshop.exchange.responses.coding import code_and_words, whole_number
from collabworkshop.exchange.responses.scale_words import declines, plain_words
from collabworkshop.model.ladder import Scale
from collabworkshop.model.noun import Noun

__all__ = ["NumberReading", "ValueGuess", "guessed_values", "number_reading"]

_TYPO = 80.0
_TURNS = ("n", "un", "dis", "in", "im", "non", "ir")


class ValueGuess(Noun):
    """What a written answer means.

    Parameters
    ----------
    written
        As it stands in the file.
    count
        How often it does.
    rank
        The point of the scale; ``None`` for none.
    declines
        Whether it says that there is no answer, "don't know" for example.
    unsure
        Whether a person should look.
    """

    written: str
    count: int
    rank: int | None = None
    declines: bool = False
    unsure: bool = False


class NumberReading(Noun):
    """How the bare numbers of one statement are read.

    Parameters
    ----------
    item
        Id of the statement.
    lowest, highest
        The numbers that stand in the file.
    first
        The number that the scale begins with, 0 or 1 for most.
    lowest_first
        Whether that one is the lowest point; ``None`` where nobody has said.
    """

    item: str
    lowest: int
    highest: int
    first: int
    lowest_first: bool | None = None

    def rank(self, number: int, scale: Scale) -> int | None:
        """Return the point of a number, or ``None`` where it is none or nobody said which way."""
        ranks = sorted(rung.rank for rung in scale.rungs)
        at = number - self.first
        if self.lowest_first is None or not 0 <= at < len(ranks):
            return None
        return ranks[at] if self.lowest_first else ranks[-1 - at]


def guessed_values(counts: Counter[str], scale: Scale) -> tuple[ValueGuess, ...]:
    """Return what each written answer means, bare numbers left out; the most frequent first.

    Examples
    --------
    >>> from collabworkshop.model.ladder import Rung
    >>> rungs = [Rung(rank=1, label="Disagree"), Rung(rank=2, label="Agree")]
    >>> scale = Scale(id="agree", name="How much", rungs=rungs)
    >>> counts = Counter({"agree": 3, "2 - Agree": 2, "Agre": 1, "N/A": 1, "4": 9})
    >>> [(one.written, one.rank, one.unsure) for one in guessed_values(counts, scale)]
    [('agree', 2, False), ('2 - Agree', 2, False), ('Agre', 2, True), ('N/A', None, False)]
    """
    return tuple(
        _value(written, count, scale)
        for written, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        if whole_number(written) is None
    )


def number_reading(
    item: str, written: Iterable[str], coded: Iterable[tuple[int, str]], scale: Scale
) -> NumberReading | None:
    """Return how bare numbers are to be read; ``None`` where there are none.

    Parameters
    ----------
    item
        Id of the statement.
    written
        Its answers.
    coded
        Numbers of which the file says the words.
    scale
        The points.

    Examples
    --------
    >>> from collabworkshop.model.ladder import Rung
    >>> rungs = [Rung(rank=rank, label=label) for rank, label in enumerate(("no", "some", "much"))]
    >>> scale = Scale(id="much", name="How much", rungs=rungs)
    >>> number_reading("a", ["1", "2"], [], scale).lowest_first is None
    True
    >>> reading = number_reading("a", ["1 - much", "2", "3 - no"], [], scale)
    >>> reading.lowest_first, reading.rank(2, scale), reading.rank(1, scale)
    (False, 1, 2)
    """
    listed = list(written)
    numbers = [number for one in listed if (number := whole_number(one)) is not None]
    if not numbers:
        return None
    told = [*coded, *(pair for one in listed if (pair := code_and_words(one)) is not None)]
    first, lowest_first = _told_direction(told, scale)
    if first is None:
        first = 0 if 0 in numbers else 1
    return NumberReading(
        item=item,
        lowest=min(numbers),
        highest=max(numbers),
        first=first,
        lowest_first=lowest_first,
    )


def _told_direction(
    told: Iterable[tuple[int, str]], scale: Scale
) -> tuple[int | None, bool | None]:
    """Return the first number and whether it is the lowest, where two or more have words."""
    places = {rung.rank: at for at, rung in enumerate(sorted(scale.rungs, key=lambda r: r.rank))}
    pairs = {
        (code, places[rank]) for code, words in told if (rank := _rank_of(words, scale)) is not None
    }
    if len(pairs) > 1 and len(upwards := {code - at for code, at in pairs}) == 1:
        return upwards.pop(), True
    if len(pairs) > 1 and len(downwards := {code + at for code, at in pairs}) == 1:
        return downwards.pop() - len(places) + 1, False
    return None, None


def _value(written: str, count: int, scale: Scale) -> ValueGuess:
    coded = code_and_words(written)
    words = coded[1] if coded else written
    rank = _rank_of(written, scale)
    if rank is None:
        rank = _rank_of(words, scale)
    if rank is not None:
        return ValueGuess(written=written, count=count, rank=rank)
    if declines(words):
        return ValueGuess(written=written, count=count, declines=True)
    near = [rung.rank for rung in scale.rungs if _is_typo(words, rung.label)]
    rank = near[0] if len(near) == 1 else None
    return ValueGuess(written=written, count=count, rank=rank, unsure=True)


def _rank_of(words: str, scale: Scale) -> int | None:
    plain = plain_words(words)
    ranks = [rung.rank for rung in scale.rungs if plain_words(rung.label) == plain]
    return ranks[0] if len(ranks) == 1 else None


def _is_typo(written: str, label: str) -> bool:
    """Say whether two texts have the same words but for a letter; "unlikely" is not "likely"."""
    ours, theirs = plain_words(label).split(), plain_words(written).split()
    return len(ours) == len(theirs) > 0 and all(
        one == other or _is_near(one, other) for one, other in zip(ours, theirs, strict=True)
    )


def _is_near(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio

    short, long = sorted((one, other), key=len)
    turned = any(long == f"{turn}{short}" for turn in _TURNS)
    return not turned and min(len(one), len(other)) > 2 and ratio(one, other) >= _TYPO
