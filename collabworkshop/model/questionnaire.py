"""What people are asked: parts, items, scales, worked answers."""

from typing import Literal

from pydantic import Field, model_validator

from collabworkshop.model.ladder import Scale
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.question import Option

__all__ = ["Asks", "Aspect", "Compare", "Convention", "Item", "Part", "Questionnaire", "Situation"]

Asks = Literal["ticks", "ratings", "ranking", "piles", "cases", "words"]
"""Tick all that apply; rate each item; put the items in order; put each item on one of
several piles; the same with a worked answer; write in own words."""


class Aspect(Noun):
    """One rating that is asked of each item: importance here, presence now.

    Parameters
    ----------
    id
        Slug; how the answer is kept.
    label
        What people read beside the scale.
    scale
        Id of one of the instrument's scales.
    """

    id: Name
    label: Name
    scale: Name


class Item(Noun):
    """One thing that is asked.

    Parameters
    ----------
    id
        Slug; unique within its part, and never changed once it was asked.
    label
        The statement, practice, case or question.
    meaning
        What it means, in a sentence; empty where the label says it.
    short
        A few words for pictures and findings, where the label is a long sentence.
    answer
        For a case: the pile on which it belongs.
    because
        For a case: why it belongs there.
    near, not_near
        For a case: the pile that comes nearest, and why it is not that one.
    borderline
        Whether good people may well differ about this case.
    """

    id: Name
    label: Name
    meaning: Text = ""
    short: Text = ""
    answer: Text = ""
    because: Text = ""
    near: Text = ""
    not_near: Text = ""
    borderline: bool = False

    @property
    def name(self) -> str:
        """What pictures and findings call it."""
        return self.short or self.label


class Compare(Noun):
    """Two ratings of the same items that are read against each other.

    Parameters
    ----------
    wanted
        Aspect that says how much something matters, or is wanted.
    now
        Aspect that says how much of it is there.
    """

    wanted: Name
    now: Name


class Part(Noun):
    """Items that are asked in the same way, under one heading.

    Parameters
    ----------
    id
        Slug.
    label, help
        The heading, and what to do in a sentence or two.
    asks
        In which way.
    of
        ``"organisation"`` where people answer for the one whose voice they are; the
        result then has a place for each organisation.
    aspects
        For ratings: one or more.
    compare
        For two ratings that belong together: importance and presence, for example.
    piles
        For piles and cases: the list of options, by its name in the instrument.
    items
        What is asked.
    note
        What a field for a note beside each item asks; empty for none.
    most
        For ticks: how many at most; ``None`` for any number.
    """

    id: Name
    label: Name
    help: Text = ""
    asks: Asks
    of: Literal["person", "organisation"] = "person"
    aspects: tuple[Aspect, ...] = ()
    compare: Compare | None = None
    piles: Text = ""
    items: tuple[Item, ...] = Field(min_length=1)
    note: Text = ""
    most: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _whole(self) -> "Part":
        if (self.asks == "ratings") != bool(self.aspects):
            raise ValueError("ratings need aspects, and nothing else has them")
        if (self.asks in ("piles", "cases")) != bool(self.piles):
            raise ValueError("piles and cases need piles, and nothing else has them")
        for names in ([a.id for a in self.aspects], [i.id for i in self.items]):
            if len(set(names)) < len(names):
                raise ValueError(f"part {self.id} has two of the same id: {', '.join(names)}")
        named = {self.compare.wanted, self.compare.now} if self.compare else set()
        if named - {aspect.id for aspect in self.aspects}:
            raise ValueError(f"part {self.id} compares what it does not ask: {sorted(named)}")
        for item in self.items if self.asks == "cases" else ():
            if not (item.answer and item.because and item.near and item.not_near):
                raise ValueError(f"case {item.id} needs answer, because, near and not_near")
        return self

    @property
    def whole(self) -> bool:
        """Whether the part is answered as a whole, not item by item."""
        return self.asks in ("ticks", "ranking")


class Situation(Noun):
    """When a group would take which parts.

    Parameters
    ----------
    id, label, meaning
        The situation: a group that begins, for example.
    parts
        Ids of the parts that serve best.
    """

    id: Name
    label: Name
    meaning: Text = ""
    parts: tuple[Name, ...] = Field(min_length=1)


class Convention(Noun):
    """A figure from which on something is called high, low or apart.

    Such figures are agreed on, not found; each says so, and a group may set its own.

    Parameters
    ----------
    value
        The figure.
    meaning
        What it decides, and where the habit comes from.
    """

    value: float
    meaning: Name


class Questionnaire(Noun):
    """Everything that an instrument asks, with what its answers are measured by.

    Parameters
    ----------
    parts
        What is asked, under headings.
    scales
        Ladders of the ratings, by id.
    lists
        Piles to put things on, by the name that parts use.
    situations
        When a group would take which parts; empty where all are taken.
    conventions
        Figures from which on something is called high, low or apart, by name.
    """

    parts: tuple[Part, ...]
    scales: dict[Name, Scale] = Field(default_factory=dict)
    lists: dict[Name, tuple[Option, ...]] = Field(default_factory=dict)
    situations: tuple[Situation, ...] = ()
    conventions: dict[Name, Convention] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> "Questionnaire":
        known = {part.id for part in self.parts}
        if len(known) < len(self.parts):
            raise ValueError("two parts have the same id")
        for part in self.parts:
            missing = {aspect.scale for aspect in part.aspects} - set(self.scales)
            piles = {option.id for option in self.lists.get(part.piles, ())}
            named = {pile for item in part.items for pile in (item.answer, item.near) if pile}
            missing |= named - piles
            missing |= {part.piles} if part.piles and not piles else set()
            if missing:
                raise ValueError(f"part {part.id} names what is not there: {sorted(missing)}")
        for situation in self.situations:
            if set(situation.parts) - known:
                raise ValueError(f"situation {situation.id} names a part that is not there")
        return self

    def items(self) -> dict[str, Item]:
        """Return every item by its full name, ``part.item``."""
        return {f"{part.id}.{item.id}": item for part in self.parts for item in part.items}
