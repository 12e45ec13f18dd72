"""What was answered is the same whether it is asked again after each record or once at the end."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.model.record import Record
from collabworkshop.model.state import State
from tests.model.test_state import record

KINDS, ROUNDS = ("k", "person"), ("k",)

steps = st.lists(
    st.tuples(
        st.sampled_from(("k", "person", "tie")),
        st.sampled_from("abc"),
        st.sampled_from(("shared", "shared", "shared", "draft", "erased")),
        st.integers(1, 2),  # round
        st.integers(0, 9),  # which earlier version it goes on from: 0 the newest, 9 none
        st.booleans(),  # whether it is taken away
        st.booleans(),  # whether somebody looks before it comes
    ),
    max_size=14,
)


def log_of(drawn: list[Any]) -> list[Record]:
    """A log as a store could hold it, with versions of two laptops and erased records."""
    log: list[Record] = []
    for position, (kind, key, state, round_, back, deleted, _) in enumerate(drawn, start=1):
        before = [one.position for one in log if (one.kind, one.key) == (kind, key)]
        after = before[-1 - back : len(before) - back] if back < 9 else []
        log.append(
            record(
                position,
                key,
                len(before) + 1,
                kind,
                state=state,
                round=round_,
                after=after,
                deleted=deleted or state == "erased",
            )
        )
    return log


@given(steps)
@settings(max_examples=200)
def test_what_came_later_is_added_to_what_was_asked_before(drawn: list[Any]) -> None:
    log = log_of(drawn)
    now = State()
    for one, step in zip(log, drawn, strict=True):
        for number in (1, 2) if step[-1] else ():
            now.answered(KINDS, ROUNDS, number).of("k")
        now = now.after([one])
    for number in (1, 2):
        again, anew = (s.answered(KINDS, ROUNDS, number) for s in (now, State(log)))
        for kind in KINDS:
            assert again.of(kind) == anew.of(kind)
            # A thing of two versions may stand elsewhere: no result goes by its place.
            if not any(s.versions(kind, key)[1:] for s in (now, again) for key in "abc"):
                assert again.keys(kind) == anew.keys(kind)
            assert all(again.versions(kind, key) == anew.versions(kind, key) for key in "abc")
        assert again.position == anew.position


def test_what_was_asked_before_stays_as_it_was() -> None:
    before = State([record(1, "a")])
    first = before.answered(KINDS, ROUNDS, 1)
    later = before.after([record(2, "b"), record(3, "a", 2, after=[1], deleted=True)])
    assert list(later.answered(KINDS, ROUNDS, 1).of("k")) == ["b"]
    assert list(first.of("k")) == ["a"]


def test_what_was_a_draft_has_the_place_in_which_it_was_begun() -> None:
    begun = State([record(1, "a", state="draft"), record(2, "b")])
    assert list(begun.answered(KINDS, ROUNDS, 1).of("k")) == ["b"]
    shared = begun.after([record(3, "a", 2, after=[1])])
    assert list(shared.answered(KINDS, ROUNDS, 1).of("k")) == ["a", "b"]
