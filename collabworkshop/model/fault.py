"""Something in a file that does not hold."""

from pydantic import Field

from collabworkshop.model.noun import Name, Noun

__all__ = ["Fault"]


class Fault(Noun):
    """A fault found in a file; the row that has it is kept.

    Parameters
    ----------
    code
        Which fault, ``"duplicate-row"`` for example.
    count
        How many rows or cells have it.
    where
        ``table.column`` as the file spells it, or the place in the file.
    example
        One of them, as written.
    meaning
        What it means for the reader, in a sentence.
    """

    code: Name
    count: int = Field(ge=1)
    where: str = ""
    example: str = ""
    meaning: Name
