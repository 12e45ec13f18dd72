"""Names under which people answer anonymously, and who can tell whose they are."""

import hmac
import json
import secrets
from hashlib import sha256
from pathlib import Path

from collabworkshop.model.errors import StoreError
from collabworkshop.model.record import PSEUDONYM

__all__ = ["Pseudonyms"]


class Pseudonyms:
    """The secrets with which the pseudonyms of one workspace are made.

    A person has the same pseudonym all through a round, to be able to change an
    answer, and another one in the next. Without the round's secret nobody can
    tell from the name whose it is; secrets are never in a store or an archive, and
    that of a round is thrown away when the round is over.

    Whoever can read the whole store sees in which order things were saved, and can
    guess from what a person saved just before and after. Against them it takes more
    than another name.

    Parameters
    ----------
    path
        The file of secrets, which only its owner can read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def begin(self, round_id: str) -> None:
        """Make the secret of a round; an earlier one of the same round is thrown away."""
        self._write({**self._read(), round_id: secrets.token_hex(32)})

    def of(self, round_id: str, person: str) -> str | None:
        """Return the name under which a person answers in a round; ``None`` when it is over."""
        secret = self._read().get(round_id)
        return _pseudonym(secret, person) if secret else None

    def all_of(self, person: str) -> frozenset[str]:
        """Return every name of a person that can still be told."""
        return frozenset(_pseudonym(secret, person) for secret in self._read().values())

    def forget(self, round_id: str) -> None:
        """Make it impossible from now on to tell by a name whose the answers of a round are."""
        self._write({key: value for key, value in self._read().items() if key != round_id})

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads(self._path.read_text(encoding="utf-8"))
            return {str(key): bytes.fromhex(secret).hex() for key, secret in known.items()}
        except FileNotFoundError:
            return {}
        except (ValueError, AttributeError, TypeError) as error:
            raise StoreError(
                f"The file {self._path} is damaged, and without it nobody can go on with an "
                "anonymous answer. Put a copy of it back, or move it away and ask anew."
            ) from error

    def _write(self, known: dict[str, str]) -> None:
        beside = self._path.with_name(f"{self._path.name}.{secrets.token_hex(8)}")
        beside.touch(mode=0o600)
        beside.write_text(json.dumps(known), encoding="utf-8")
        beside.replace(self._path)


def _pseudonym(secret: str, person: str) -> str:
    said = hmac.new(bytes.fromhex(secret), person.encode(), sha256)
    return PSEUDONYM + said.hexdigest()[:32]
