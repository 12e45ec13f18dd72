"""A record is checked where it comes from outside, and written field by field."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from pydantic import ValidationError

from collabworkshop.model.record import Record, new_id

GIVEN: dict[str, Any] = {
    "id": "2666ccf6-6f3b-4624-8412-93b26b4fb3b8",
    "workshop": "w",
    "position": 7,
    "kind": "tie",
    "key": "ع",
    "revision": 2,
    "author": "ada",
    "batch": "b",
    "at": datetime(2026, 3, 14, 9, 30, 0, 5, tzinfo=timezone(timedelta(hours=1))),
    "body": {"n": [1.5, None, {"ب": "\n"}]},
    "continues": [new_id(), new_id()],
    "deleted": True,
}


def test_a_line_of_json_gives_the_same_record() -> None:
    record = Record.checked(**GIVEN)
    assert record.continues == tuple(GIVEN["continues"])
    assert record.at == datetime(2026, 3, 14, 8, 30, 0, 5, tzinfo=UTC)
    assert Record.from_json(record.to_json()) == record


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("id", "1"),
        ("id", GIVEN["id"].upper()),
        ("position", 0),
        ("revision", 2**31),
        ("key", "a\0b"),
        ("author", "a" * 401),
        ("at", datetime(2026, 3, 14)),  # noqa: DTZ001 - a moment of no place is what is wrong
        ("state", "gone"),
        ("continues", ["x"]),
        ("restores", ""),
        ("mood", "good"),
    ],
)
def test_what_is_wrong_is_refused_by_its_name(field: str, wrong: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        Record.checked(**{**GIVEN, field: wrong})
    assert [error["loc"][0] for error in refused.value.errors()] == [field]


def test_json_is_not_read_generously() -> None:
    """In an archive a number is a number: what stands there as text was written by another hand."""
    text = Record.checked(**GIVEN).to_json().replace(b'"position":7', b'"position":"7"')
    with pytest.raises(ValidationError, match="position"):
        Record.from_json(text)
