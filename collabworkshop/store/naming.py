"""Where a person's key stands in a record, and the record without it."""

import json
import re
from collections.abc import Collection, Iterable
from hashlib import sha256
from typing import Any

from collabworkshop.model.position import POSITION
from collabworkshop.model.record import ERASED, Record, RecordId

__all__ = ["Naming", "fingerprint", "owners", "quoted"]

_BETWEEN = "/:"
"""What joins the parts of a key, ``stakeholder/person``, and of a batch, ``seed:person``."""


def fingerprint(name: str) -> str:
    """Return what tells an erased person from others and does not say who it was.

    Keys of people are long and random, so that nobody can try them all.
    """
    return sha256(name.encode()).hexdigest()


def owners(keys: Iterable[str]) -> set[str]:
    """Return whose these keys may be: that of the whole key, and that of its end.

    Examples
    --------
    >>> sorted(owners(["clinic/ada"]))
    ['ada', 'clinic/ada']
    """
    whole = set(keys)
    return whole | {key.rpartition("/")[2] for key in whole}


def quoted(name: str) -> str:
    """Return a name as it stands inside a JSON text."""
    return json.dumps(name, ensure_ascii=False)[1:-1]


class Naming:
    """Takes people out of records.

    Parameters
    ----------
    names
        Keys of the people, and pseudonyms.
    gone
        Ids of records that were overwritten before; ``cleaned`` adds its own.

    Examples
    --------
    >>> Naming(["ada"]).without({"who": ["ada", "ada lovelace"]})["who"][1]
    'ada lovelace'
    """

    def __init__(self, names: Collection[str], gone: Iterable[RecordId] = ()) -> None:
        self.names = frozenset(names) - {""}
        self.gone = set(gone)
        longest_first = sorted(self.names, key=lambda name: (-len(name), name))
        either = "|".join(map(re.escape, longest_first)) or "(?!)"
        self._pattern = re.compile(f"(?<![^{_BETWEEN}])(?:{either})(?![^{_BETWEEN}])")

    def cleaned(self, records: Iterable[Record]) -> list[Record]:
        """Return records without these people.

        Parameters
        ----------
        records
            In an order in which none comes before one whose words it brings back.
        """
        nobody = not self.names and not self.gone
        return list(records) if nobody else [self._cleaned(record) for record in records]

    def without(self, value: Any) -> Any:
        """Return JSON in which a mark stands wherever one of the names did."""
        if isinstance(value, str):
            return self._pattern.sub(_mark, value)
        if isinstance(value, dict):
            return {self.without(key): self.without(inner) for key, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self.without(inner) for inner in value]
        return value

    def without_in_json(self, text: str) -> str:
        """Return a text of JSON in which a mark stands wherever one of the names did."""
        return json.dumps(self.without(json.loads(text)), ensure_ascii=False)

    def _cleaned(self, record: Record) -> Record:
        named = {
            "key": self.without(record.key),
            "batch": self.without(record.batch),
            "undoes": self.without(record.undoes),
        }
        gone = record.restores in self.gone
        if record.kind == "person" and record.key not in self.names and not gone:
            # Whom they put on the list is still on it.
            author = ERASED if record.author in self.names else record.author
            return record._replace(**named, author=author)
        if record.kind == POSITION:
            # Where things stand on the map is everybody's, whoever moved them last.
            author = ERASED if record.author in self.names else record.author
            return record._replace(**named, author=author)
        theirs = self.names & {record.author, *owners([record.key])}
        if not theirs and not gone:
            return record._replace(**named, body=self.without(record.body))
        self.gone.add(record.id)
        nothing = {"on_behalf_of": "", "deleted": True, "body": {}}
        blank = {**named, **nothing, "author": ERASED, "state": "erased"}
        return record._replace(**blank)


def _mark(match: re.Match[str]) -> str:
    return f"{ERASED}-{fingerprint(match.group())[:32]}"
