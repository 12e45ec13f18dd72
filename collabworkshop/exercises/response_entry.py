"""Is this an answer to what the instrument asks? If not: what is allowed."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.exercises.entry import checked
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.ladder import Level, Rung
from collabworkshop.model.noun import Label, Name, Noun, Text
from collabworkshop.model.question import Option, Question
from collabworkshop.model.questionnaire import Aspect, Part
from collabworkshop.model.response import Response

__all__ = ["ResponseEntry", "checked_response"]


class ResponseEntry(Noun):
    """An answer as a person enters it; a rating is given by its rank or its label."""

    item: Name
    aspect: Label = ""
    rank: int | None = None
    chosen: tuple[Name, ...] = ()
    words: Text = ""
    note: Text = ""
    skipped: bool = False


def checked_response(fields: Mapping[str, Any], instrument: Instrument) -> Response:
    """Return the response that these fields make.

    Raises
    ------
    AnswerError
        With the field, what was given and what is allowed.
    """
    part = _part_of(str(fields.get("item", "")), instrument)
    aspect = _aspect_of(fields, part)
    entry = checked(ResponseEntry, fields, _options(part, aspect, instrument))
    if part.most and len(entry.chosen) > part.most:
        raise AnswerError("chosen", fields["chosen"], f"at most {part.most} of them")
    if part.asks == "ranking" and not entry.skipped:
        _whole_order(entry, part)
    level = None if aspect is None or entry.rank is None else _level(entry.rank, aspect, instrument)
    given = {"level": level, **entry.model_dump(exclude={"rank"})}
    if entry.skipped:
        given |= {"level": None, "chosen": (), "words": "", "note": ""}
    return Response(**given)


def _part_of(item: str, instrument: Instrument) -> Part:
    """Return the part to which an item belongs."""
    allowed: list[str] = []
    for part in instrument.parts:
        items = [part.id] if part.whole else [f"{part.id}.{one.id}" for one in part.items]
        if item in items:
            return part
        allowed += items
    raise AnswerError("item", item, f"one of: {', '.join(allowed)}")


def _aspect_of(fields: Mapping[str, Any], part: Part) -> Aspect | None:
    """Return the aspect that is rated; ``None`` where nothing is."""
    given = fields.get("aspect", "")
    if not part.aspects:
        if given:
            raise AnswerError("aspect", given, "nothing here: there is one question only")
        return None
    for aspect in part.aspects:
        if aspect.id == given:
            return aspect
    raise AnswerError("aspect", given, f"one of: {', '.join(one.id for one in part.aspects)}")


def _options(part: Part, aspect: Aspect | None, instrument: Instrument) -> dict[str, Question]:
    """Return what may be chosen, as questions: labels are understood like ids."""
    if aspect is not None:
        ranks = _ranks(instrument.scales[aspect.scale].rungs)
        return {"rank": Question(label=aspect.label, options=ranks)}
    if part.piles:
        return {"chosen": Question(label=part.label, options=instrument.lists[part.piles])}
    if part.whole:
        items = tuple(Option(id=item.id, label=item.label) for item in part.items)
        return {"chosen": Question(label=part.label, options=items)}
    return {}


@cache
def _ranks(rungs: tuple[Rung, ...]) -> tuple[Option, ...]:
    """Return the points of a scale as options, made once: all answer on the same few scales."""
    return tuple(Option(id=str(rung.rank), label=rung.label) for rung in rungs)


def _level(rank: int, aspect: Aspect, instrument: Instrument) -> Level:
    return instrument.scales[aspect.scale].level(rank)


def _whole_order(entry: ResponseEntry, part: Part) -> None:
    if sorted(entry.chosen) != sorted(item.id for item in part.items):
        raise AnswerError("chosen", ", ".join(entry.chosen), "each item once, the first one first")
