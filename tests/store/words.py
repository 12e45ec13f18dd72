"""Short words with which the tests of the store write and read."""

from datetime import UTC, datetime
from typing import Any

from collabworkshop.model.record import Change, Record
from collabworkshop.store.log import RecordLog

AT = datetime(2026, 3, 14, 9, tzinfo=UTC)


def named(key: str, name: str, **more: Any) -> Change:
    """Name a stakeholder."""
    return Change(kind="stakeholder", key=key, body={"name": name}, **more)


def gone(key: str) -> Change:
    """Take a stakeholder away."""
    return Change(kind="stakeholder", key=key, deleted=True)


def say(
    log: RecordLog, *changes: Change, author: str = "ada", batch: str | None = None
) -> tuple[Record, ...]:
    """Save changes together."""
    return log.put("w", changes, author=author, at=AT, batch=batch)


def undo(log: RecordLog, author: str = "ada") -> tuple[Record, ...]:
    """Take back what an author saved last."""
    return log.undo("w", author=author, at=AT)


def names(log: RecordLog) -> dict[str, str]:
    """Return what stands: key to name."""
    return {key: r.body["name"] for key, r in log.fold("w").of("stakeholder").items()}
