"""The state is the latest record of every thing, and an older state stays what it was."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from collabworkshop.model.record import Record
from collabworkshop.model.state import State

AT = datetime(2026, 3, 14, 9, tzinfo=UTC)


def record(position: int, key: str, revision: int = 1, kind: str = "k", **more: Any) -> Record:
    return Record(
        id=uuid4(),
        workshop="w",
        position=position,
        kind=kind,
        key=key,
        revision=revision,
        author="ada",
        batch=str(position),
        at=AT,
        **more,
    )


def test_an_empty_state_holds_nothing() -> None:
    state = State()
    assert (state.position, state.of("k"), list(state)) == (0, {}, [])
    assert state.get("k", "a") is None
    assert state.revision("k", "a") == 0
    assert state.since(0) == []


def test_the_latest_record_of_a_thing_stands_in_the_place_of_the_first() -> None:
    first, second, latest = record(1, "a"), record(2, "b"), record(3, "a", 2)
    state = State([first, second, latest])
    assert list(state.of("k").items()) == [("a", latest), ("b", second)]
    assert state.get("k", "a") == latest
    assert (state.position, state.revision("k", "a")) == (3, 2)


def test_kinds_are_kept_apart() -> None:
    state = State([record(1, "a"), record(2, "a", kind="other")])
    assert list(state.of("k")) == ["a"]
    assert len(list(state)) == 2


def test_what_was_taken_away_is_gone_but_its_revision_is_known() -> None:
    state = State([record(1, "a"), record(2, "b"), record(3, "a", 2, deleted=True)])
    assert list(state.of("k")) == ["b"]
    assert state.get("k", "a") is None
    assert state.revision("k", "a") == 2
    assert [r.key for r in state] == ["b"]


def test_a_later_state_leaves_the_earlier_one_alone() -> None:
    earlier = State([record(1, "a")])
    later = earlier.after([record(2, "a", 2, deleted=True), record(3, "b")])
    assert (list(earlier.of("k")), earlier.position) == (["a"], 1)
    assert (list(later.of("k")), later.position) == (["b"], 3)


def test_since_gives_the_latest_of_each_thing_removals_too_as_they_first_appeared() -> None:
    state = State([record(1, "a"), record(2, "b"), record(3, "c"), record(4, "a", 2, deleted=True)])
    assert [(r.key, r.position) for r in state.since(1)] == [("a", 4), ("b", 2), ("c", 3)]
    assert [r.key for r in state.since(0)] == ["a", "b", "c"]
    assert state.since(4) == []


def test_a_state_says_how_much_it_holds() -> None:
    assert repr(State([record(1, "a"), record(2, "b")])) == "State(position=2, {'k': 2})"
