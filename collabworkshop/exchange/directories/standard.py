"""Which version of HSDS a directory is written in, by its tables and columns.

What a package declares of itself is not asked: the real 1.1 sample says 1.0. The version in
which the fewest tables and columns are unknown is taken; of several, the one of which the
fewest headings that it demands are missing; of several still, the oldest, since nothing in the
tables points beyond it. Of an unknown table, every column is unknown.
"""

from collections.abc import Sequence

from collabworkshop.exchange.directories.sheet import Sheet
from collabworkshop.exchange.directories.vocabulary import VERSIONS, Columns

__all__ = ["standard_of"]


def standard_of(sheets: Sequence[Sheet]) -> str:
    """Return the standard whose tables and columns these are.

    Examples
    --------
    >>> standard_of([Sheet("organizations", "orgs", "organizations", ("id", "name", "website"))])
    'HSDS 3.0'
    """
    return min(VERSIONS, key=lambda name: _strangeness(sheets, VERSIONS[name]))


def _strangeness(sheets: Sequence[Sheet], version: dict[str, Columns]) -> tuple[int, int]:
    unknown = missing = 0
    for sheet in sheets:
        columns = version.get(sheet.version_table)
        if columns is None:
            unknown += 1 + len(sheet.headings)
        else:
            unknown += len(set(sheet.headings) - columns.known)
            missing += len(columns.headed - set(sheet.headings))
    return unknown, missing
