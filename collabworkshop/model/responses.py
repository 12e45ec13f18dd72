"""What people answered in a survey that was run elsewhere, as its export holds it."""

from typing import Literal

from pydantic import Field

from collabworkshop.model.noun import Noun

__all__ = ["ItemKind", "Respondent", "Responses", "SurveyItem", "SurveyOption"]

ItemKind = Literal["single", "many", "scale", "number", "text", "about"]
"""One of several options, any of them, a point of a scale, a number, own words, or no question.

``"about"`` is what describes the respondent or the machine: an id, a date, an address.
"""


class SurveyOption(Noun):
    """One answer that a question offers, and the code that stands for it in the cells."""

    label: str
    code: str = ""


class SurveyItem(Noun):
    """What takes one answer: a question, or one row of a question with several.

    Parameters
    ----------
    id
        As the file calls it; a row of a question has the question's id and its place, ``"q8.2"``.
    question
        Id of the question; the same for all of its rows.
    text
        The question as it was asked; the heading where the file has nothing else.
    row
        The statement, for a question with several rows.
    kind
        What is answered.
    options
        What could be, or was, chosen, in the order of the file; none for own words and numbers.
    places
        Its columns, counted from 1.
    """

    id: str
    question: str
    text: str
    row: str = ""
    kind: ItemKind
    options: tuple[SurveyOption, ...] = ()
    places: tuple[int, ...]


class Respondent(Noun):
    """What one row says.

    Parameters
    ----------
    respondent
        Id in the file, or its line: ``"line 7"``.
    line
        Line on which the row begins.
    answers
        By item: labels of what was chosen, or what was written. Blank ones are left out.
    about
        By item of the kind ``"about"``: as written; blank ones are left out.
    """

    respondent: str
    line: int = Field(ge=1)
    answers: dict[str, tuple[str, ...]]
    about: dict[str, str] = Field(default_factory=dict)


class Responses(Noun):
    """All items of a survey, and everybody who answered at least one."""

    items: tuple[SurveyItem, ...]
    rows: tuple[Respondent, ...]

    @property
    def asked(self) -> tuple[SurveyItem, ...]:
        """Items that somebody was asked, in the order of the file."""
        return tuple(item for item in self.items if item.kind != "about")

    @property
    def missing(self) -> int:
        """Number of items without an answer, over everybody who answered at least one."""
        return len(self.rows) * len(self.asked) - sum(len(row.answers) for row in self.rows)
