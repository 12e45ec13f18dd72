"""Which key does a name in a cell mean? Names may be changed, repeated or one's own words."""

from collections.abc import Mapping

__all__ = ["Names"]


class Names:
    """The names that stand in cells in place of keys.

    Parameters
    ----------
    names
        What people call each key.
    written
        What they called it when the workbook was written; ``None`` for the same.

    Examples
    --------
    >>> names = Names({"a": "Attendance", "b": "Reading", "c": "Reading"}, {"a": "Presence"})
    >>> names.meant("reading ", ""), names.meant("Reading", "c"), names.meant("Walking", "a")
    ('b', 'c', None)
    >>> names.meant("Presence", "a")  # a cell as it was, though the name was changed elsewhere
    'a'
    """

    def __init__(self, names: Mapping[str, str], written: Mapping[str, str] | None = None) -> None:
        self._names = names
        self._written = names if written is None else written
        self._keys: dict[str, list[str]] = {}
        for key, name in names.items():
            self._keys.setdefault(_plain(name), []).append(key)

    def of(self, key: str) -> str:
        """Return what people call a key; the key itself where nobody does."""
        return self._names.get(key, key)

    def written(self, key: str) -> str:
        """Return what people called a key when the workbook was written."""
        return self._written.get(key, key)

    def meant(self, name: str, hidden: str) -> str | None:
        """Return the key that a cell means, or ``None`` where there is none of this name.

        Parameters
        ----------
        name
            What people read in the cell, perhaps changed.
        hidden
            The key that stood beside it when the cell was written; empty in a new row.
        """
        if hidden and name == self.written(hidden):
            return hidden
        found = self._keys.get(_plain(name), [])
        return hidden if hidden in found else next(iter(found), None)

    def is_ambiguous(self, name: str, hidden: str) -> bool:
        """Say whether several have this name, and nothing tells which is meant."""
        if hidden and name == self.written(hidden):
            return False
        found = self._keys.get(_plain(name), [])
        return len(found) > 1 and hidden not in found


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
