"""What is said of the answers to a survey: its keys, each in a sentence."""

from typing import Literal

from pydantic import Field

from collabworkshop.exchange.responses.reading import ResponsesRead
from collabworkshop.model.fault import Fault
from collabworkshop.model.noun import Noun

__all__ = ["ResponsesReport", "responses_report"]


class ResponsesReport(Noun):
    """What is in the answers to a survey, and what is wrong with them."""

    kind: Literal["responses"] = Field(default="responses", description="What the file holds.")
    format: str = Field(description="Name of the format, as it is given to --format.")
    faults: tuple[Fault, ...] = Field(description="Everything found wrong, in the order found.")
    respondents: int = Field(
        description="Number of rows with at least one answer; what only describes the respondent "
        "or the visit, an id or a date for example, is no answer."
    )
    items: int = Field(
        description="Number of items that take one answer each: a question with its options, or "
        "each row of a question with several rows."
    )
    missing: int = Field(
        description="Number of answers that are blank, over all respondents and items; a question "
        "to tick has its answer as soon as one box is ticked. Questions that a respondent was not "
        "asked count as well, since files do not say which."
    )


def responses_report(got: ResponsesRead) -> ResponsesReport:
    r"""Return the report of a survey that was read.

    Examples
    --------
    >>> from collabworkshop.exchange.responses.reading import read_responses
    >>> text = b"Team,We meet,We eat\nA,Often,Never\nB,,Often\n"
    >>> responses_report(read_responses(text, "survey")).missing
    1
    """
    return ResponsesReport(
        format=got.format_name,
        faults=got.faults,
        respondents=len(got.responses.rows),
        items=len(got.responses.asked),
        missing=got.responses.missing,
    )
