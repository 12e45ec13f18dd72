"""What is said of a directory of services: its keys, each in a sentence."""

from typing import Literal

from pydantic import Field

from collabworkshop.analysis.directories.counting import directory_counts
from collabworkshop.exchange.directories.reading import DirectoryRead
from collabworkshop.model.fault import Fault
from collabworkshop.model.noun import Noun

__all__ = ["DirectoryReport", "directory_report"]


class DirectoryReport(Noun):
    """What is in files that hold a directory of services, and what is wrong with it."""

    kind: Literal["directory"] = Field(default="directory", description="What the files hold.")
    format: str = Field(description="Name of the format, as it is given to --format.")
    faults: tuple[Fault, ...] = Field(description="Everything found wrong, in the order found.")
    standard: str = Field(
        description="Standard and version that the tables and columns show, “HSDS 1.1” for "
        "example, whatever the files declare."
    )
    organisations: int = Field(description="Number of organisations, by rows.")
    services: int = Field(description="Number of services, by rows.")
    locations: int = Field(description="Number of locations, by rows.")
    categories_used: int = Field(
        description="Number of terms of the taxonomy under which at least one service stands."
    )
    single_provider_categories: int = Field(
        description="Number of those terms whose services are all of one provider; a provider is "
        "the id of an organisation as written, whether it is listed or not."
    )
    organisation_category_pairs: int = Field(
        description="Number of distinct pairs of a provider and a term under which it has a "
        "service."
    )


def directory_report(got: DirectoryRead) -> DirectoryReport:
    """Return the report of a directory that was read.

    Examples
    --------
    >>> from collabworkshop.model.directory import Directory
    >>> got = DirectoryRead(Directory(standard="HSDS 3.0"), (), "hsds-json")
    >>> directory_report(got).services
    0
    """
    return DirectoryReport(
        format=got.format_name,
        faults=got.faults,
        standard=got.directory.standard,
        **directory_counts(got.directory).model_dump(),
    )
