"""Names under which people answer anonymously, and who can tell whose they are."""

import hmac
import json
import secrets
from hashlib import sha256
from pathlib import Path

from collabworkshop.model.record import PSEUDONYM

__all__ = ["Pseudonyms"]


class Pseudonyms:
    """The secrets with which the pseudonyms of one workspace are made.

    A person has the same pseudonym all through a round, to be able to change an
    answer, and another one in the next. Without the round's secret nobody can
    tell whose it is; secrets are never in a store or an archive, and that of a
    round is thrown away when the round is closed.

    Parameters
    ----------
    path
        The file of secrets, which only its owner can read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, round_id: str, person: str) -> str:
        """Return the name under which a person answers in a round."""
        return _pseudonym(self._secret(round_id), person)

    def all_of(self, person: str) -> frozenset[str]:
        """Return every name of a person that can still be told."""
        return frozenset(_pseudonym(secret, person) for secret in self._read().values())

    def forget(self, round_id: str) -> None:
        """Make it impossible from now on to tell whose the answers of a round are."""
        self._write({key: value for key, value in self._read().items() if key != round_id})

    def _secret(self, round_id: str) -> str:
        known = self._read()
        if round_id not in known:
            known[round_id] = secrets.token_hex(32)
            self._write(known)
        return known[round_id]

    def _read(self) -> dict[str, str]:
        try:
            return dict(json.loads(self._path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return {}

    def _write(self, known: dict[str, str]) -> None:
        beside = self._path.with_suffix(".new")
        beside.touch(mode=0o600)
        beside.write_text(json.dumps(known), encoding="utf-8")
        beside.replace(self._path)


def _pseudonym(secret: str, person: str) -> str:
    said = hmac.new(bytes.fromhex(secret), person.encode(), sha256)
    return PSEUDONYM + said.hexdigest()[:32]
