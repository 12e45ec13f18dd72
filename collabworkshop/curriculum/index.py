"""Which exercises there are, which rows they cover, and in which notebook they are."""

from typing import Any, Literal

from pydantic import Field, model_validator

from collabworkshop.model.noun import Name, Noun

__all__ = ["Index", "IndexEntry"]


class IndexEntry(Noun):
    """One exercise in the table of contents.

    Parameters
    ----------
    exercise
        Its id.
    rows
        Rows of the curriculum that it covers.
    notebook
        The notebook that holds it, without the ending.
    title
        What people call it.
    rounds
        Kinds of record that are answered anew in each round; none of them for most exercises.
    answers
        For an exercise that is all content: who sees what a person answers, everybody or
        only that person. Its answers are a kind of record of their own, called like it.
    more
        Whether such an exercise tells more than its file can say. It then stands in the file
        of its name, like those that are not all content.
    """

    exercise: Name
    rows: tuple[Name, ...] = Field(min_length=1)
    notebook: Name
    title: Name
    rounds: tuple[Name, ...] = ()
    answers: Literal["", "open", "private"] = ""
    more: bool = False

    @model_validator(mode="before")
    @classmethod
    def _asked_in_rounds(cls, entry: Any) -> Any:
        if isinstance(entry, dict) and entry.get("answers") and "exercise" in entry:
            return {"rounds": (entry["exercise"],), **entry}
        return entry


class Index(Noun):
    """The table of contents, in the order of the workshop."""

    exercises: tuple[IndexEntry, ...] = Field(min_length=1)
