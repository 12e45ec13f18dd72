"""What comes of writing a directory: its files, and what they cannot hold."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["WrittenDirectory"]


@dataclass(frozen=True)
class WrittenDirectory:
    """Files made of a directory.

    Parameters
    ----------
    files
        What each file holds, by its name.
    lost
        What HSDS 3.0 cannot hold as it was, or demands and the directory does not say, a
        sentence each; empty where it holds everything.
    """

    files: Mapping[str, bytes]
    lost: tuple[str, ...] = ()
