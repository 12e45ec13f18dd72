"""Undo walks back batch by batch, for one author, and never over somebody else."""

from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collabworkshop.model.errors import NotAllowedError, OvertakenError
from collabworkshop.model.record import Change
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from tests.store.words import AT, gone, named, names, say, undo


def test_nothing_to_take_back(log: RecordLog) -> None:
    assert undo(log) == ()
    assert not log.stacks("w", author="ada").undo
    assert log.position("w") == 0


def test_undo_takes_back_the_latest_batch_as_a_whole(log: RecordLog) -> None:
    say(log, named("a", "A"))
    say(log, named("a", "changed"), named("b", "B"))
    assert len(undo(log)) == 2
    assert names(log) == {"a": "A"}


def test_undo_walks_back_batch_by_batch_over_one_thing(log: RecordLog) -> None:
    for name in ("first", "second", "third"):
        say(log, named("a", name))
    stood = []
    while undo(log):
        stood.append(names(log).get("a"))
    assert stood == ["second", "first", None]
    assert not log.stacks("w", author="ada").undo


def test_what_is_saved_after_an_undo_can_be_taken_back_too(log: RecordLog) -> None:
    say(log, named("a", "first"))
    say(log, named("a", "second"))
    undo(log)
    say(log, named("a", "other"))
    undo(log)
    assert names(log) == {"a": "first"}
    undo(log)
    assert names(log) == {}


def test_a_removal_is_taken_back(log: RecordLog) -> None:
    say(log, named("a", "A"))
    say(log, gone("a"))
    undo(log)
    assert names(log) == {"a": "A"}


def test_a_thing_that_came_again_after_a_removal_is_taken_back(log: RecordLog) -> None:
    say(log, named("a", "A"))
    say(log, gone("a"))
    say(log, named("a", "again"))
    undo(log)
    assert names(log) == {}
    undo(log)
    assert names(log) == {"a": "A"}


def test_undo_takes_back_nothing_of_somebody_else(log: RecordLog) -> None:
    say(log, named("a", "A"))
    say(log, named("b", "B"), author="bo")
    assert undo(log)[0].key == "a"
    assert undo(log) == ()
    assert names(log) == {"b": "B"}


def test_undo_stops_where_somebody_else_wrote_since_and_does_nothing_by_halves(
    log: RecordLog,
) -> None:
    say(log, named("a", "mine"), named("b", "mine too"))
    say(log, named("a", "theirs"), author="bo")
    before = log.position("w")
    with pytest.raises(OvertakenError) as caught:
        undo(log)
    assert caught.value.batch == log.changes("w")[0].batch
    assert log.position("w") == before
    assert names(log) == {"a": "theirs", "b": "mine too"}


def test_undo_goes_on_when_somebody_else_took_their_change_back(log: RecordLog) -> None:
    say(log, named("a", "mine"))
    say(log, named("a", "theirs"), author="bo")
    undo(log, "bo")
    assert names(log) == {"a": "mine"}
    undo(log)
    assert names(log) == {}


def test_undo_stops_where_somebody_else_restored_their_own(log: RecordLog) -> None:
    say(log, named("a", "theirs"), author="bo")
    say(log, named("a", "mine"))
    say(log, named("a", "theirs again"), author="bo")
    with pytest.raises(OvertakenError):
        undo(log)
    assert names(log) == {"a": "theirs again"}


def test_what_was_overtaken_can_be_passed_over(log: RecordLog) -> None:
    say(log, named("b", "before"))
    overtaken = say(log, named("a", "mine"))[0].batch
    say(log, named("a", "theirs"), author="bo")
    log.undo("w", author="ada", at=AT, besides={overtaken})
    assert names(log) == {"a": "theirs"}
    assert not log.stacks("w", author="ada", besides={overtaken}).undo
    assert log.stacks("w", author="ada").undo


def test_undo_is_itself_a_record_and_rewrites_none(log: RecordLog) -> None:
    saved = say(log, named("a", "A"))
    (taken,) = undo(log)
    assert log.changes("w") == [*saved, taken]
    assert (taken.position, taken.revision, taken.deleted, taken.body) == (2, 2, True, {})
    assert taken.id != saved[0].id


def test_the_same_wish_sent_twice_takes_back_once(log: RecordLog) -> None:
    say(log, named("a", "A"))
    say(log, named("a", "changed"), named("b", "B"), batch="b2")
    wish = uuid4()
    first = log.undo("w", author="ada", at=AT, request=wish)
    again = log.undo("w", author="ada", at=AT, request=wish)
    assert again == first
    assert {(record.batch, record.undoes) for record in first} == {(str(wish), "b2")}
    assert len({record.id for record in first}) == 2
    assert names(log) == {"a": "A"}
    log.undo("w", author="ada", at=AT, request=uuid4())
    assert names(log) == {}


def test_undo_of_some_kinds_passes_over_the_others(log: RecordLog) -> None:
    say(log, named("a", "A"), Change(kind="placement", key="a/ada"))
    say(log, Change(kind="tie", key="t"))
    assert not log.stacks("w", author="ada", kinds=["person"]).undo
    assert log.undo("w", author="ada", at=AT, kinds=["person"]) == ()
    log.undo("w", author="ada", at=AT, kinds=["placement"])
    state = log.fold("w")
    assert (state.of("stakeholder"), state.of("placement")) == ({}, {})
    assert list(state.of("tie")) == ["t"]
    assert not log.stacks("w", author="ada", kinds=["stakeholder", "placement"]).undo
    assert log.stacks("w", author="ada", kinds=["tie"]).undo


def test_the_wish_of_somebody_else_shows_nothing_of_theirs(log: RecordLog) -> None:
    (theirs,) = say(log, named("a", "private"), author="bo")
    with pytest.raises(NotAllowedError, match="sent by somebody else"):
        log.undo("w", author="ada", at=AT, request=UUID(theirs.batch))
    assert names(log) == {"a": "private"}


class Paper:
    """The same rules on a sheet of paper: each thing has a pile, the top one stands."""

    def __init__(self) -> None:
        self.piles: dict[str, list[tuple[str, int, str | None]]] = {}
        self.batches: dict[str, list[int]] = {"ada": [], "bo": []}

    def put(self, author: str, batch: int, changes: dict[str, str | None]) -> None:
        for key, name in changes.items():
            self.piles.setdefault(key, []).append((author, batch, name))
        self.batches[author].append(batch)

    def undo(self, author: str) -> bool:
        """Take the last batch off its piles; return whether something lies on top of it."""
        if not self.batches[author]:
            return True
        batch = self.batches[author][-1]
        on = [pile for pile in self.piles.values() if batch in {b for _, b, _ in pile}]
        if any(pile[-1][1] != batch for pile in on):
            return False
        for pile in on:
            pile.pop()
        self.batches[author].pop()
        return True

    @property
    def names(self) -> dict[str, str]:
        tops = {key: pile[-1][2] for key, pile in self.piles.items() if pile}
        return {key: name for key, name in tops.items() if name is not None}


Changes = st.dictionaries(
    st.sampled_from("xyz"), st.none() | st.sampled_from("PQR"), min_size=1, max_size=3
)
Steps = st.lists(st.tuples(st.sampled_from(["ada", "bo"]), st.none() | Changes), max_size=14)


@given(steps=Steps)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # each begins its workshop anew
)
def test_any_interleaving_of_put_and_undo_stands_as_it_would_on_paper(
    log: RecordLog, steps: list[tuple[str, dict[str, str | None] | None]]
) -> None:
    log.remove_workshop("w")
    log.add_workshop(Workshop(id="w", title="Ours"))
    paper = Paper()
    for batch, (author, changes) in enumerate(steps):
        if changes is not None:
            asked = [gone(k) if name is None else named(k, name) for k, name in changes.items()]
            say(log, *asked, author=author)
            paper.put(author, batch, changes)
        elif paper.undo(author):
            undo(log, author)
        else:
            with pytest.raises(OvertakenError):
                undo(log, author)
        assert names(log) == paper.names
    positions = [record.position for record in log.changes("w")]
    assert positions == list(range(1, len(positions) + 1))
