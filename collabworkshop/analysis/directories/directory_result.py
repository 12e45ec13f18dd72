"""What the group gets of the directories of services that were brought in."""

from collabworkshop.model.directory_summary import DirectorySummary
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result

__all__ = ["DirectoryResult", "KnownDirectory"]


class KnownDirectory(Noun):
    """A directory that the group knows of.

    Parameters
    ----------
    key
        Key of its record.
    summary
        What its file said.
    ours
        Keys of the stakeholders that came from it, or were met in it.
    """

    key: Name
    summary: DirectorySummary
    ours: tuple[str, ...] = ()


class DirectoryResult(Result):
    """Coverage by kind and area, what hangs on one organisation, and what looks alike.

    Parameters
    ----------
    directories
        What the group knows, in the order of the names of the files.
    """

    directories: tuple[KnownDirectory, ...] = ()
