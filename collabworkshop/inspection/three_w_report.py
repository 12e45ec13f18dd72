"""What is said of a table of who does what where: its keys, each in a sentence."""

from typing import Literal

from pydantic import Field

from collabworkshop.exchange.three_w.reading import ThreeWRead
from collabworkshop.model.fault import Fault
from collabworkshop.model.noun import Noun

__all__ = ["ThreeWReport", "three_w_report"]


class ThreeWReport(Noun):
    """What is in a table of who does what where, and what is wrong with it."""

    kind: Literal["three-w"] = Field(default="three-w", description="What the file holds.")
    format: str = Field(description="Name of the format, as it is given to --format.")
    faults: tuple[Fault, ...] = Field(description="Everything found wrong, in the order found.")
    organisations: int = Field(
        description="Number of different organisations, as written; blank cells are none."
    )
    activities: int = Field(
        description="Number of different activities, as written; sectors or clusters where the "
        "table names no activities."
    )
    places: int = Field(
        description="Number of different places, as written; of several columns that name "
        "places the one that tells most of them apart."
    )
    rows: int = Field(description="Number of rows below the headings and tags, without blank ones.")


def three_w_report(got: ThreeWRead) -> ThreeWReport:
    r"""Return the report of a table that was read.

    Examples
    --------
    >>> from collabworkshop.exchange.three_w.reading import read_three_w
    >>> three_w_report(read_three_w(b"Org,Sector,District\nA,Health,N\nA,,S\n", "3w")).places
    2
    """
    rows = got.three_w.rows
    return ThreeWReport(
        format=got.format_name,
        faults=got.faults,
        organisations=len({row.organisation for row in rows} - {""}),
        activities=len({row.activity for row in rows} - {""}),
        places=len({row.place for row in rows} - {""}),
        rows=len(rows),
    )
