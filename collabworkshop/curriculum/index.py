"""Which exercises there are, which rows they cover, and in which notebook they are."""

from pydantic import Field

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
    """

    exercise: Name
    rows: tuple[Name, ...] = Field(min_length=1)
    notebook: Name
    title: Name
    rounds: tuple[Name, ...] = ()


class Index(Noun):
    """The table of contents, in the order of the workshop."""

    exercises: tuple[IndexEntry, ...] = Field(min_length=1)
