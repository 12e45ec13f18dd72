"""The state is the latest record of every thing, and an older state stays what it was."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from collabworkshop.model.record import Record
from collabworkshop.model.state import State

AT = datetime(2026, 3, 14, 9, tzinfo=UTC)


def record(position: int, key: str, revision: int = 1, kind: str = "k", **more: Any) -> Record:
    """A record whose id is its position; ``after`` names the positions it continues."""
    more["continues"] = tuple(str(UUID(int=earlier)) for earlier in more.pop("after", ()))
    return Record(
        id=str(UUID(int=position)),
        workshop="w",
        position=position,
        kind=kind,
        key=key,
        revision=revision,
        author="ada",
        batch=str(position),
        at=more.pop("at", AT),
        body=more.pop("body", {}),
        **more,
    )


def test_an_empty_state_holds_nothing() -> None:
    state = State()
    assert (state.position, state.of("k"), list(state)) == (0, {}, [])
    assert state.get("k", "a") is None
    assert state.revision("k", "a") == 0
    assert state.since(0) == []


def test_the_latest_record_of_a_thing_stands_in_the_place_of_the_first() -> None:
    first, second, latest = record(1, "a"), record(2, "b"), record(3, "a", 2, after=[1])
    state = State([first, second, latest])
    assert list(state.of("k").items()) == [("a", latest), ("b", second)]
    assert state.get("k", "a") == latest
    assert (state.position, state.revision("k", "a")) == (3, 2)


def test_kinds_are_kept_apart() -> None:
    state = State([record(1, "a"), record(2, "a", kind="other")])
    assert list(state.of("k")) == ["a"]
    assert len(list(state)) == 2


def test_what_was_taken_away_is_gone_but_its_revision_is_known() -> None:
    state = State([record(1, "a"), record(2, "b"), record(3, "a", 2, after=[1], deleted=True)])
    assert list(state.of("k")) == ["b"]
    assert state.get("k", "a") is None
    assert state.revision("k", "a") == 2
    assert [r.key for r in state] == ["b"]
    assert (state.keys("k"), state.keys("other")) == (["a", "b"], [])


def test_a_later_state_leaves_the_earlier_one_alone() -> None:
    earlier = State([record(1, "a")])
    later = earlier.after([record(2, "a", 2, after=[1], deleted=True), record(3, "b")])
    assert (list(earlier.of("k")), earlier.position) == (["a"], 1)
    assert (list(later.of("k")), later.position) == (["b"], 3)


def test_since_gives_the_latest_of_each_thing_removals_too_as_they_first_appeared() -> None:
    removal = record(4, "a", 2, after=[1], deleted=True)
    state = State([record(1, "a"), record(2, "b"), record(3, "c"), removal])
    assert [(r.key, r.position) for r in state.since(1)] == [("a", 4), ("b", 2), ("c", 3)]
    assert [r.key for r in state.since(0)] == ["a", "b", "c"]
    assert state.since(4) == []


LATER = AT + timedelta(minutes=1)


def forked() -> State:
    """Two laptops went on from 1: here with 2 and 3, there, earlier, with 4."""
    return State(
        [
            record(1, "a", body={"name": "A"}),
            record(2, "a", 2, after=[1], body={"name": "here"}),
            record(3, "a", 3, after=[2], at=LATER, body={"name": "here again"}),
            record(4, "a", 4, after=[1], body={"name": "there"}),
        ]
    )


def positions(state: State) -> list[int]:
    return [version.position for version in state.versions("k", "a")]


def test_of_two_versions_the_later_one_stands_and_the_other_one_is_known() -> None:
    state = forked()
    assert positions(state) == [3, 4]
    assert [r.body["name"] for r in state.of("k").values()] == ["here again"]
    assert state.revision("k", "a") == 4
    assert [[v.position for v in versions] for versions in state.conflicts()] == [[3, 4]]


def test_versions_of_the_same_moment_stand_in_the_order_of_their_ids() -> None:
    rivals = [record(1, "a"), record(2, "a", 2), record(3, "a", 3)]
    assert positions(State(rivals)) == positions(State(rivals[::-1])) == [3, 2, 1]


def test_versions_with_the_same_words_are_no_conflict() -> None:
    state = State([record(1, "a", body={"name": "A"}), record(2, "a", 2, body={"name": "A"})])
    assert positions(state) == [2, 1]
    assert state.conflicts() == []


def test_a_removal_and_a_change_are_a_conflict() -> None:
    removed = record(3, "a", 3, after=[1], deleted=True)
    state = State([record(1, "a"), record(2, "a", 2, after=[1]), removed])
    assert len(state.conflicts()) == 1


def test_who_goes_on_from_the_one_that_stands_leaves_the_other_open() -> None:
    state = forked().after([record(5, "a", 5, after=[3], at=LATER)])
    assert positions(state) == [5, 4]


def test_who_settles_leaves_one() -> None:
    state = forked().after([record(5, "a", 5, after=[3, 4])])
    assert positions(state) == [5]
    assert state.conflicts() == []


def test_what_was_erased_stands_nowhere_and_what_was_before_it_does() -> None:
    first = record(1, "a")
    erased = record(2, "a", 2, after=[1], at=LATER, state="erased", deleted=True)
    assert positions(State([first, erased])) == [1]
    assert State([first, erased]).position == 2
    assert positions(State([record(1, "a", state="erased")])) == []


def test_who_goes_on_from_what_was_erased_goes_on_from_what_was_before_it() -> None:
    erased = [
        record(n, "a", n, after=[n - 1], state="erased", deleted=True, at=LATER) for n in (2, 3)
    ]
    whole = [record(1, "a"), *erased, record(4, "a", 4, after=[3])]
    assert positions(State(whole)) == [4]
    assert positions(State(whole[:2]).after(whole[2:])) == [4]


def test_since_gives_all_versions_of_what_changed() -> None:
    assert [r.position for r in forked().since(3)] == [3, 4]
    assert forked().since(4) == []


def test_who_follows_by_what_since_gives_comes_to_the_same_state() -> None:
    whole = forked()
    follower = State([record(1, "a", body={"name": "A"}), record(9, "b")]).shown(whole.since(1))
    assert follower.versions("k", "a") == whole.versions("k", "a")
    settled = whole.after([record(5, "a", 5, after=[3, 4])])
    assert follower.shown(settled.since(4)).versions("k", "a") == settled.versions("k", "a")
    assert list(follower.of("k")) == ["a", "b"]


def test_a_state_says_how_much_it_holds() -> None:
    assert repr(State([record(1, "a"), record(2, "b")])) == "State(position=2, {'k': 2})"


def test_what_was_answered_in_a_round_is_what_would_stand_without_the_rest() -> None:
    of_two_laptops = forked()
    whole = of_two_laptops.after(
        [
            record(5, "b", round=2),
            record(6, "c", state="draft"),
            record(7, "d", deleted=True),
            record(8, "e", kind="person"),
            record(9, "f", kind="tie"),
            record(10, "a/2", round=2),
        ]
    )
    first = whole.answered(["k", "person"], ["k"], 1)
    anew = State(r for r in whole.since(0) if r.kind != "tie" and r.round == 1)
    shared = [r for r in anew.since(0) if r.state == "shared"]
    assert first.since(0) == State(shared).since(0)
    assert first.versions("k", "a") == whole.versions("k", "a")
    assert list(whole.answered(["k", "person"], ["k"], 2).of("k")) == ["b", "a/2"]
    assert list(whole.answered(["k", "person"], ["k"], 2).of("person")) == ["e"]


def test_of_two_versions_a_round_holds_the_one_that_was_shared() -> None:
    either = State([record(1, "a"), record(2, "a", 2, after=[1])])
    draft = either.after([record(3, "a", 3, after=[1], state="draft", at=LATER)])
    assert [r.position for r in draft.versions("k", "a")] == [3, 2]
    assert [r.position for r in draft.answered(["k"], ["k"], 1).versions("k", "a")] == [2]


def test_a_mark_says_where_something_was_erased() -> None:
    state = State([record(1, "a"), record(2, "b", state="erased", deleted=True)])
    assert [r.key for r in state.erased("k")] == ["b"]
    assert state.after([record(3, "c")]).erased("k") == state.erased("k")
    assert state.erased("tie") == []
