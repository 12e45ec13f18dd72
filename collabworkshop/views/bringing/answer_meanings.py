"""What is asked about the answers of a survey: what words mean, and which way numbers run."""

from collections.abc import Iterator
from hashlib import sha256

from collabworkshop.analysis.sentences import short
from collabworkshop.exchange.responses.mapping import SurveyMapping
from collabworkshop.exchange.responses.value_guess import ValueGuess
from collabworkshop.views.bringing.answer_mapping import AnswerMapping, Ends
from collabworkshop.views.bringing.as_text import as_text
from collabworkshop.widgets.field import Choice, Field

__all__ = [
    "asked_values",
    "ends_cell",
    "ends_of",
    "meant",
    "number_fields",
    "value_cell",
    "value_fields",
    "value_name",
]

_GUESS = "A guess: look whether it is so."

_MOST = 40
"""Written answers of one scale that are asked about, the most frequent first."""

_NONE = "none"


def value_fields(scale: str, each: SurveyMapping) -> Iterator[Field]:
    """Yield a field for each written answer: which point of the scale it is."""
    points = tuple(Choice(value=str(r.rank), label=r.label) for r in each.scale.rungs)
    none = Choice(value=_NONE, label="It is no answer")
    for one in asked_values(each):
        yield Field(
            name=value_name(scale, one),
            label=f"“{short(as_text(one.written))}” ({one.count:,} ×) means",
            kind="choice",
            help=_GUESS if one.unsure and one.rank is not None else "",
            options=(*points, none),
        )


def asked_values(each: SurveyMapping) -> tuple[ValueGuess, ...]:
    """Return the written answers that are asked about."""
    return each.values[:_MOST]


def value_name(scale: str, one: ValueGuess) -> str:
    """Return the name of the field of a written answer, which may itself be too long for one.

    It stays the same where other columns bring other answers in between.
    """
    digest = sha256(one.written.encode("utf-8", "replace")).hexdigest()[:12]
    return f"value/{scale}/{digest}"


def value_cell(one: ValueGuess) -> str:
    """Return what stands in the field of a written answer."""
    return str(one.rank) if one.rank is not None else _NONE if one.declines else ""


def meant(one: ValueGuess, cell: str) -> ValueGuess:
    """Return a written answer with what a person says that it means; an empty cell for nothing."""
    rank = int(cell) if cell not in ("", _NONE) else None
    said = {"rank": rank, "declines": cell == _NONE, "unsure": not cell}
    return one.model_copy(update=said)


def number_fields(scale: str, each: SurveyMapping, mapping: AnswerMapping) -> Iterator[Field]:
    """Yield which way bare numbers run, where there are any, and of which statements it turns."""
    if not each.numbers:
        return
    lowest, highest = min(n.lowest for n in each.numbers), max(n.highest for n in each.numbers)
    told = all(one.lowest_first is not None for one in each.numbers)
    ways = [Ends(first, up) for first in sorted({0, 1, min(lowest, 0)}) for up in (True, False)]
    yield Field(
        name=f"numbers/{scale}",
        label=f"Which way do the numbers of “{each.scale.name}” run?",
        kind="choice",
        help=_help(lowest, highest, points=len(each.scale.rungs), told=told),
        options=tuple(Choice(value=ends_cell(way), label=_way(way, each)) for way in ways),
    )
    if scale in mapping.ends and len(each.numbers) > 1:
        yield Field(
            name=f"turned/{scale}",
            label="Which of them run the other way round?",
            kind="many",
            help="Only where the questionnaire says so.",
            options=tuple(
                Choice(value=one.item, label=mapping.statements[one.item].words)
                for one in each.numbers
            ),
        )


def ends_cell(ends: Ends | None) -> str:
    """Return what stands in the field of a direction.

    Examples
    --------
    >>> ends_cell(Ends(1, lowest_first=False)), ends_of("1 down")
    ('1 down', Ends(first=1, lowest_first=False))
    """
    return "" if ends is None else f"{ends.first} {'up' if ends.lowest_first else 'down'}"


def ends_of(cell: str) -> Ends | None:
    """Return the direction that stands in a field."""
    first, _, way = cell.partition(" ")
    return Ends(int(first), lowest_first=way == "up") if cell else None


def _help(lowest: int, highest: int, *, points: int, told: bool) -> str:
    source = (
        "Words beside some of them tell it; say it here where that is wrong."
        if told
        else "Look it up in the questionnaire: nobody can guess it."
    )
    beyond = (
        f" Our scale has {points} points, and what lies beyond them is left out. Where theirs is a "
        "longer scale, its points are others than ours: choose no column then."
    )
    there = f"Numbers from {lowest} to {highest} stand in the file. {source}"
    return there + (beyond if highest - lowest >= points else "")


def _way(ends: Ends, each: SurveyMapping) -> str:
    rungs = sorted(each.scale.rungs, key=lambda rung: rung.rank)
    low, high = (rungs[0], rungs[-1]) if ends.lowest_first else (rungs[-1], rungs[0])
    return f"{ends.first} is “{low.label}”, {ends.first + len(rungs) - 1} is “{high.label}”"
