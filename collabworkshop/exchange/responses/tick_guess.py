"""Which answer of a survey says that a statement of ours was ticked; a person confirms it.

Where a survey lets people tick options, our statement is one of these options. Where it asks for
yes or no, our statement is the question, and one of its answers is the tick.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from collabworkshop.exchange.responses.item_guess import guessed_items
from collabworkshop.exchange.responses.scale_words import plain_words
from collabworkshop.model.responses import Responses, SurveyItem

__all__ = ["Sign", "TickGuess", "guessed_ticks", "signs_of", "ticked"]

_MOST = 30
"""Answers of one question from which on it is no list to tick."""


class Sign(NamedTuple):
    """An answer that stands for a tick.

    Parameters
    ----------
    column
        Id of the item in the survey.
    answer
        The answer to it.
    """

    column: str
    answer: str


class TickGuess(NamedTuple):
    """The sign of one statement.

    Parameters
    ----------
    item
        Id of the statement.
    sign
        The answer that ticks it; ``None`` where none is like it.
    unsure
        Whether a person should look.
    """

    item: str
    sign: Sign | None
    unsure: bool


def signs_of(responses: Responses) -> dict[Sign, str]:
    """Return every answer that can stand for a tick, with what people read."""
    return {
        Sign(item.id, option.label): f"{item.id}: {option.label} ({item.row or item.text})"
        for item in responses.asked
        if item.kind in ("many", "single", "scale") and len(item.options) <= _MOST
        for option in item.options
    }


def guessed_ticks(responses: Responses, items: Mapping[str, str]) -> tuple[TickGuess, ...]:
    """Suggest for each statement the answer that ticks it; 1 and 0 are never taken for one.

    Parameters
    ----------
    responses
        The survey.
    items
        The statements by id.
    """
    stand_ins = dict(_stand_ins(responses))
    like_items = [one for one, _ in stand_ins.values()]
    return tuple(
        TickGuess(one.item, stand_ins[one.column][1] if one.column else None, one.unsure)
        for one in guessed_items(like_items, items)
    )


def ticked(responses: Responses, sign: Sign) -> Iterator[tuple[str, bool]]:
    """Yield who answered the question of a sign, and whether they ticked it.

    Who ticked nothing of a list left it out, as far as its export tells.
    """
    for row in responses.rows:
        said = row.answers.get(sign.column)
        if said:
            yield row.respondent, sign.answer in said


def _stand_ins(responses: Responses) -> Iterator[tuple[str, tuple[SurveyItem, Sign]]]:
    """Yield each list's options, and each question with a yes, as if they were items."""
    for item in responses.asked:
        for option in item.options if item.kind == "many" else ():
            name = f"{item.id}: {option.label}"
            like = {"id": name, "text": item.text, "row": option.label, "kind": "single"}
            yield name, (item.model_copy(update=like), Sign(item.id, option.label))
        yes = [o.label for o in item.options if plain_words(o.label) in ("yes", "true")]
        if yes and item.kind != "many":
            yield item.id, (item, Sign(item.id, yes[0]))
