"""What a person is asked about a mapping, and how the answers change it.

Nothing here changes what it is given: each step returns a new mapping.
"""

from collections.abc import Iterable, Iterator, Sequence

from collabworkshop.exchange.responses.mapping import SurveyMapping, mapped
from collabworkshop.model.responses import Responses

__all__ = ["questions", "with_column", "with_direction", "with_value"]

_NAMED = 3


def questions(mapping: SurveyMapping) -> tuple[str, ...]:
    """Return what a person has to look at, a sentence each."""
    return tuple(_questions(mapping))


def with_column(
    mapping: SurveyMapping, responses: Responses, item: str, column: str | None
) -> SurveyMapping:
    """Return the mapping with the item of the survey that a person chose for a statement.

    What was said of values and of the direction of numbers stays.

    Raises
    ------
    KeyError
        When there is no such statement, or no such item in the survey.
    """
    _known(item, (one.item for one in mapping.columns))
    if column is not None:
        _known(column, (one.id for one in responses.asked))
    columns = tuple(
        one.model_copy(update={"column": column, "unsure": False}) if one.item == item else one
        for one in mapping.columns
    )
    made = mapped(responses, mapping.scale, columns)
    said = {one.written: one for one in mapping.values}
    values = tuple(
        said[one.written].model_copy(update={"count": one.count}) if one.written in said else one
        for one in made.values
    )
    read = {one.item: one for one in mapping.numbers if one.item != item}
    numbers = tuple(read.get(one.item, one) for one in made.numbers)
    return made.model_copy(update={"values": values, "numbers": numbers})


def with_value(mapping: SurveyMapping, written: str, rank: int | None) -> SurveyMapping:
    """Return the mapping with what a person says that a written answer means.

    Parameters
    ----------
    mapping
        As it was.
    written
        As it stands in the file.
    rank
        The point of the scale; ``None`` when it is no answer.

    Raises
    ------
    KeyError
        When nobody wrote this, or the scale has no such point.
    """
    _known(written, (one.written for one in mapping.values))
    if rank is not None:
        mapping.scale.level(rank)
    said = {"rank": rank, "declines": rank is None, "unsure": False}
    values = (
        one.model_copy(update=said) if one.written == written else one for one in mapping.values
    )
    return mapping.model_copy(update={"values": tuple(values)})


def with_direction(
    mapping: SurveyMapping,
    *,
    lowest_first: bool,
    first: int | None = None,
    item: str | None = None,
) -> SurveyMapping:
    """Return the mapping with the direction of bare numbers, as a person reads it elsewhere.

    Parameters
    ----------
    mapping
        As it was.
    lowest_first
        Whether the first number is the lowest point.
    first
        The first number; ``None`` keeps the one that was guessed.
    item
        Of this statement only; ``None`` for all of which nothing was known.

    Raises
    ------
    KeyError
        When no bare numbers answer that statement.
    """
    if item is not None:
        _known(item, (one.item for one in mapping.numbers))
    said = {"lowest_first": lowest_first} | ({} if first is None else {"first": first})
    numbers = tuple(
        one.model_copy(update=said)
        if one.item == item or (item is None and one.lowest_first is None)
        else one
        for one in mapping.numbers
    )
    return mapping.model_copy(update={"numbers": numbers})


def _questions(mapping: SurveyMapping) -> Iterator[str]:
    for one in mapping.columns:
        if one.column is None:
            yield f"No item of the survey is like “{one.item}”. Choose one, or leave it out."
        elif one.unsure:
            yield f"Is “{one.column}” the item that answers “{one.item}”?"
    for value in mapping.values:
        if value.unsure and value.rank is None:
            yield f"Which point of the scale is “{value.written}”, or is it none?"
        elif value.unsure:
            meant = mapping.scale.level(value.rank or 0).label
            yield f"Does “{value.written}” mean “{meant}”?"
    unsaid = [one for one in mapping.numbers if one.lowest_first is None]
    for first in sorted({one.first for one in unsaid}):
        alike = [one for one in unsaid if one.first == first]
        yield (
            f"{_listed([one.item for one in alike])}: the answers are numbers from "
            f"{min(one.lowest for one in alike)} to {max(one.highest for one in alike)}. Is "
            f"{first} the lowest or the highest point of the scale?"
        )


def _listed(items: Sequence[str]) -> str:
    named = [f"“{item}”" for item in items[:_NAMED]]
    return ", ".join(named) + (f" and {len(items) - _NAMED} more" if items[_NAMED:] else "")


def _known(key: str, keys: Iterable[str]) -> None:
    if key not in set(keys):
        raise KeyError(key)
