"""What is ready to be written, and what will be missing in it."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from collabworkshop.model.fault import Fault

__all__ = ["Conversion"]


class Conversion(NamedTuple):
    """What was read, ready for another format.

    Parameters
    ----------
    held
        What is in it, in words.
    source, target
        Titles of the formats.
    files
        What each file will hold, the main one first.
    faults
        What is wrong with the source.
    lost
        What does not come along, a sentence each.
    folder
        The folder that the files have for themselves, if any.
    """

    held: str
    source: str
    target: str
    files: Mapping[Path, bytes]
    faults: tuple[Fault, ...]
    lost: tuple[str, ...]
    folder: Path | None = None
