"""Who may see what, and who may change it."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.host.policy import POLICY, may_change, may_see
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.record import Change, Record


def record(kind: str, author: str = "ada", **more: Any) -> Record:
    return Record(
        id=uuid4(),
        workshop="w",
        position=1,
        kind=kind,
        key="k",
        revision=1,
        author=author,
        batch="b",
        at=datetime(2026, 3, 14, tzinfo=UTC),
        **more,
    )


@pytest.mark.parametrize("kind", ["person", "stakeholder", "tie"])
def test_what_is_shared_is_seen_by_everybody(kind: str) -> None:
    assert may_see("bo", record(kind))


def test_a_placement_is_seen_by_its_author_alone() -> None:
    assert may_see("ada", record("placement"))
    assert not may_see("bo", record("placement"))


@pytest.mark.parametrize("kind", sorted(POLICY))
def test_a_draft_is_its_authors_alone(kind: str) -> None:
    assert may_see("ada", record(kind, state="draft"))
    assert not may_see("bo", record(kind, state="draft"))


def test_a_kind_without_rule_is_neither_seen_nor_saved() -> None:
    assert not may_see("ada", record("diary"))
    with pytest.raises(NotAllowedError, match="'diary' can be saved"):
        may_change("ada", Change(kind="diary", key="k"))


@pytest.mark.parametrize("kind", ["tie", "placement"])
def test_what_one_person_says_is_written_by_nobody_else_not_even_first(kind: str) -> None:
    may_change("ada", Change(kind=kind, key="clinic/ada"))
    for foreign in ("clinic/ada", "clinic/xbo", "bo"):
        with pytest.raises(NotAllowedError, match="only they can change it"):
            may_change("bo", Change(kind=kind, key=foreign))


@pytest.mark.parametrize("kind", ["person", "stakeholder"])
def test_what_belongs_to_all_is_changed_by_everybody(kind: str) -> None:
    may_change("bo", Change(kind=kind, key="k"))


def test_every_kind_that_an_exercise_reads_has_a_rule() -> None:
    assert {kind for exercise in EXERCISES.values() for kind in exercise.reads} <= POLICY.keys()
