"""Which item of a survey is which statement of ours; a suggestion that a person confirms."""

import re
from collections.abc import Mapping, Sequence

from collabworkshop.exchange.responses.scale_words import plain_words
from collabworkshop.model.noun import Noun
from collabworkshop.model.responses import SurveyItem

__all__ = ["ItemGuess", "guessed_items"]

_LEAST = 60.0
_SURE = 90.0
_LEAD = 5.0
_OTHERS = 3
_OWN_WORDS = 0.8  # an open question beside a rating asks about the same thing in the same words
_ASIDE = re.compile(r"\([^()]*\)")
_NOT = frozenset({"not", "never", "no", "nobody", "nothing", "without", "rarely", "t"})


class ItemGuess(Noun):
    """The item of a survey that answers a statement.

    Parameters
    ----------
    item
        Id of the statement.
    column
        Id of the item in the survey; ``None`` where none is like it.
    likeness
        Share of letters that both have, from 0 to 100, whatever the order of the words; a fifth
        less for an open question.
    unsure
        Whether a person should look: the words differ, another item is as like, one of the two
        says "not", or the answers seem to be own words; never where both have the same id.
    others
        The next that are like it, the likest first.
    """

    item: str
    column: str | None
    likeness: float
    unsure: bool
    others: tuple[str, ...] = ()


def guessed_items(asked: Sequence[SurveyItem], items: Mapping[str, str]) -> tuple[ItemGuess, ...]:
    """Return a guess for each statement; no item is given to two.

    Parameters
    ----------
    asked
        Items of the survey; those answered with several options are left out.
    items
        Our statements by id.
    """
    open_to = [one for one in asked if one.kind != "many"]
    likeness = {
        (item, one.id): _likeness(item, words, one)
        for item, words in items.items()
        for one in open_to
    }
    taken: dict[str, str] = {}
    for (item, column), score in sorted(likeness.items(), key=lambda pair: -pair[1]):
        if score >= _LEAST and item not in taken and column not in taken.values():
            taken[item] = column
    by_id = {one.id: one for one in open_to}
    return tuple(
        _guess(item, words, taken.get(item), likeness, by_id) for item, words in items.items()
    )


def _guess(
    item: str,
    words: str,
    column: str | None,
    likeness: Mapping[tuple[str, str], float],
    by_id: Mapping[str, SurveyItem],
) -> ItemGuess:
    others = sorted(
        (each for each in by_id if each != column and likeness[item, each] >= _LEAST),
        key=lambda each: -likeness[item, each],
    )
    if column is None:
        return ItemGuess(
            item=item, column=None, likeness=0.0, unsure=True, others=tuple(others[:_OTHERS])
        )
    score = likeness[item, column]
    nearest = likeness[item, others[0]] if others else 0.0
    said = by_id[column]
    named = plain_words(column) == plain_words(item)
    turned = _denies(words) != _denies(said.row or said.text)
    alike = score >= _SURE and score - nearest >= _LEAD and not turned and said.kind != "text"
    return ItemGuess(
        item=item,
        column=column,
        likeness=round(score, 1),
        unsure=not named and not alike,
        others=tuple(others[:_OTHERS]),
    )


def _likeness(item: str, words: str, one: SurveyItem) -> float:
    from rapidfuzz.fuzz import token_sort_ratio

    if plain_words(one.id) == plain_words(item):
        return 100.0
    ours = plain_words(words)
    # A row is compared with and without the question over it, and without "(select one)".
    told = (one.row or one.text, f"{one.text} {one.row}")
    said = {plain_words(text) for each in told for text in (each, _ASIDE.sub(" ", each))}
    likeness = max(float(token_sort_ratio(ours, each)) for each in said)
    return likeness * _OWN_WORDS if one.kind == "text" else likeness


def _denies(words: str) -> bool:
    return not _NOT.isdisjoint(plain_words(words).split())
