"""What one exercise asks, why, and from which source it comes.

An instrument is the content of an exercise: all its words, and none of its
screen or its arithmetic. Where an answer is chosen from a list, the file names
the list once, and every question that needs it refers to it by that name.
"""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, ValidationInfo, field_validator, model_validator

from collabworkshop.curriculum.notes import FacilitatorNotes
from collabworkshop.model.ladder import Scale
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.question import Option, Question
from collabworkshop.model.questionnaire import Convention, Part, Questionnaire, Situation

__all__ = ["Instrument", "Minutes", "Source", "Strategy", "TieKind"]

Half = Literal["high", "low"]


class Minutes(Noun):
    """The time box: the trainer shows, people do, the group talks."""

    show: int = Field(ge=0)
    do: int = Field(ge=1)
    talk: int = Field(ge=0)

    @property
    def total(self) -> int:
        """All minutes together."""
        return self.show + self.do + self.talk


class Source(Noun):
    """Where the idea comes from, so that anyone can read on."""

    title: Name
    organisation: Name
    link: Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]


class Strategy(Noun):
    """What to do about the stakeholders in one corner of the grid.

    Parameters
    ----------
    label
        The advice in two or three words.
    influence, interest
        Which corner it is.
    advice
        The advice in two sentences.
    warning
        What is easily overlooked in this corner; empty for none.
    """

    label: Name
    influence: Half
    interest: Half
    advice: Name
    warning: Text = ""


class TieKind(Option):
    """A kind of tie.

    Parameters
    ----------
    symmetric
        Whether it is the same seen from either end: joint work is, a referral is not.
    """

    symmetric: bool


class Instrument(Noun):
    """The content of one exercise, as its file in ``data/curriculum`` has it.

    Parameters
    ----------
    id
        The exercise, in plain words; the same in every file name.
    title
        What people call it; begins with a verb.
    covers
        Rows of the curriculum.
    notebook
        The one notebook that holds it.
    minutes
        Its time box.
    why
        What it is good for, for participants.
    goals
        What people can do afterwards.
    together
        Who works with whom.
    privacy
        Who will see the answers.
    smallest
        How many people it takes to hide one: what fewer of them said in private is
        not shown.
    lists
        Answers to choose from, by the name that questions use.
    kinds
        Kinds of tie; questions use them as ``kinds``.
    scales
        Ladders, by id; a question that uses one offers its ranks as options.
    questions
        The words around each field of the entry.
    answers
        For an instrument that is all content: who sees what a person answers.
    parts
        For an instrument that is all content: what it asks.
    situations
        When a group would take which parts; empty where all are taken.
    conventions
        Figures from which on something is called high, low or apart, by name.
    strategies
        Advice by code, where the exercise gives any.
    prompts
        A question for the discussion for each code of a finding.
    notes
        For the trainer.
    source
        At least one; what has no source is refused.

    Examples
    --------
    >>> from collabworkshop.curriculum.reading import read_instrument
    >>> read_instrument("tie-map").minutes.total
    60
    """

    id: Name
    title: Name
    covers: tuple[Name, ...] = Field(min_length=1)
    notebook: Name
    minutes: Minutes
    why: Name
    goals: tuple[Name, ...] = Field(min_length=2, max_length=4)
    together: Name
    privacy: Name
    smallest: int = Field(default=4, ge=3)
    # A validator sees only fields above its own: lists, kinds and scales stand before questions.
    lists: dict[Name, tuple[Option, ...]] = Field(default_factory=dict)
    kinds: tuple[TieKind, ...] = ()
    scales: dict[Name, Scale] = Field(default_factory=dict)
    questions: dict[Name, Question] = Field(default_factory=dict)
    answers: Literal["", "open", "private"] = ""
    parts: tuple[Part, ...] = ()
    situations: tuple[Situation, ...] = ()
    conventions: dict[Name, Convention] = Field(default_factory=dict)
    strategies: dict[Name, Strategy] = Field(default_factory=dict)
    prompts: dict[Name, Name] = Field(default_factory=dict)
    notes: FacilitatorNotes
    source: tuple[Source, ...] = Field(min_length=1)

    @field_validator("scales", mode="before")
    @classmethod
    def _named_by_their_key(cls, scales: Any) -> Any:
        if not isinstance(scales, dict):
            return scales
        return {
            id_: {**scale, "id": id_} if isinstance(scale, dict) else scale
            for id_, scale in scales.items()
        }

    @field_validator("questions", mode="before")
    @classmethod
    def _with_named_options(cls, questions: Any, info: ValidationInfo) -> Any:
        if not isinstance(questions, dict):
            return questions
        choices = _choices(info.data)
        return {field: _resolved(field, asked, choices) for field, asked in questions.items()}

    @model_validator(mode="after")
    def _asks_something(self) -> "Instrument":
        if not self.questions and not self.parts:
            raise ValueError("there is nothing to answer: questions or parts are needed")
        if bool(self.answers) != bool(self.parts):
            raise ValueError("parts need answers: open or private, and nothing else has it")
        if self.answers == "private" and any(p.most or p.asks == "ranking" for p in self.parts):
            # What one answer leaves for the next would tell more than each sum alone.
            raise ValueError(
                "private answers have no ranking and no limit to ticks: ask for ratings, or openly"
            )
        if self.parts:
            self.questionnaire()
        return self

    def questionnaire(self) -> Questionnaire:
        """Return what is asked, without the words around it."""
        return Questionnaire(
            parts=self.parts,
            scales=self.scales,
            lists=self.lists,
            situations=self.situations,
            conventions=self.conventions,
        )


def _choices(read: dict[str, Any]) -> dict[str, tuple[Option, ...]]:
    """Return every list of options that a question may name."""
    choices: dict[str, tuple[Option, ...]] = dict(read.get("lists", {}))
    choices["kinds"] = tuple(
        Option(id=kind.id, label=kind.label, meaning=kind.meaning) for kind in read.get("kinds", ())
    )
    for scale in read.get("scales", {}).values():
        choices[scale.id] = tuple(
            Option(id=str(rung.rank), label=rung.label, meaning=rung.meaning)
            for rung in scale.rungs
        )
    return choices


def _resolved(field: str, asked: Any, choices: dict[str, tuple[Option, ...]]) -> Any:
    if not isinstance(asked, dict) or not isinstance(asked.get("options"), str):
        return asked
    name = asked["options"]
    if not choices.get(name):
        known = ", ".join(sorted(choice for choice, options in choices.items() if options))
        raise ValueError(
            f"{field} takes its options from {name!r}, but there is no such list. "
            f"There is {known or 'none'}"
        )
    return {**asked, "options": choices[name]}
