"""Two stores that went on from the same state take each other in, and lose nothing."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from collabworkshop.model.errors import NotAllowedError, UnreadableError
from collabworkshop.model.record import Change, Record, new_id
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from tests.store.words import AT, gone, named, names, say, undo

OURS = Workshop(id="w", title="Ours")
LATER = AT + timedelta(minutes=1)


@pytest.fixture
def other(log: RecordLog, tmp_path: Path) -> Iterator[RecordLog]:
    """A second laptop that has what the first one had."""
    say(log, named("a", "first"))
    other = RecordLog(tmp_path / "other.sqlite")
    other.merge(OURS, log.changes("w"))
    yield other
    other.close()


def bring(one: RecordLog, other: RecordLog) -> tuple[int, int, int, int]:
    """Take into the second store what the first one has."""
    merged = other.merge(OURS, one.changes("w"))
    return merged.added, merged.known, merged.conflicts, merged.erased


def test_a_store_without_the_workshop_begins_it(log: RecordLog, other: RecordLog) -> None:
    assert other.workshops() == [OURS]
    assert names(other) == {"a": "first"}
    assert other.changes("w") == log.changes("w")


def test_what_is_known_changes_nothing(log: RecordLog, other: RecordLog) -> None:
    before = other.changes("w")
    assert bring(log, other) == (0, 1, 0, 0)
    assert other.changes("w") == before
    assert other.position("w") == 1


def test_new_records_get_the_next_places(log: RecordLog, other: RecordLog) -> None:
    say(other, named("b", "B"))
    say(log, named("c", "C"), named("a", "second"))
    assert bring(log, other) == (2, 1, 0, 0)
    places = [(r.position, r.key, r.revision) for r in other.changes("w")]
    assert places == [(1, "a", 1), (2, "b", 1), (3, "c", 1), (4, "a", 2)]


def test_of_two_versions_the_later_stands_on_both_until_somebody_chooses(
    log: RecordLog, other: RecordLog
) -> None:
    log.put("w", [named("a", "here")], author="ada", at=LATER)
    other.put("w", [named("a", "there")], author="bo", at=AT)
    assert bring(other, log) == (1, 1, 1, 0)
    assert bring(log, other) == (1, 2, 1, 0)
    assert names(log) == names(other) == {"a": "here"}
    (versions,) = log.fold("w").conflicts()
    assert [version.body["name"] for version in versions] == ["here", "there"]
    say(log, named("a", "chosen", settles=(versions[1].id,)))
    assert bring(log, other)[2] == 0
    assert names(other) == {"a": "chosen"}
    assert len(other.fold("w").versions("stakeholder", "a")) == 1


def test_the_same_words_on_both_are_no_conflict(log: RecordLog, other: RecordLog) -> None:
    say(log, gone("a"))
    say(other, gone("a"), author="bo")
    assert bring(log, other) == (1, 1, 0, 0)


def test_a_batch_that_came_from_elsewhere_is_taken_back_here(
    log: RecordLog, other: RecordLog
) -> None:
    say(log, named("a", "second"), named("b", "B"))
    bring(log, other)
    assert len(undo(other)) == 2
    bring(other, log)
    assert names(log) == names(other) == {"a": "first"}


def test_what_goes_on_from_something_unknown_is_refused_whole(
    log: RecordLog, other: RecordLog
) -> None:
    say(log, named("b", "B"))
    say(log, named("a", "second"))
    say(log, named("a", "third"))
    first, b, _, third = log.changes("w")
    with pytest.raises(UnreadableError, match="not whole"):
        other.merge(OURS, [first, b, third])
    assert names(other) == {"a": "first"}
    assert other.position("w") == 1


def crossed(record: Record, **more: object) -> Record:
    return record._replace(**{"id": new_id(), "kind": "tie", "author": "eve", **more})


def test_nothing_goes_on_from_another_thing(log: RecordLog, other: RecordLog) -> None:
    """Else an undo would bring the words of a private kind into a public one."""
    (first,) = log.changes("w")
    for more in ({"continues": (first.id,)}, {"restores": first.id}):
        with pytest.raises(UnreadableError, match="not whole"):
            other.merge(OURS, [first, crossed(first, **more)])


def test_an_id_of_another_workshop_in_the_same_store_is_refused(
    log: RecordLog, other: RecordLog
) -> None:
    other.add_workshop(Workshop(id="v", title="Theirs"))
    (theirs,) = other.put("v", [named("z", "Z")], author="bo", at=AT)
    (first,) = log.changes("w")
    with pytest.raises(UnreadableError, match="another workshop"):
        other.merge(OURS, [crossed(first, id=theirs.id)])


def test_who_was_erased_in_one_is_erased_in_both(log: RecordLog, other: RecordLog) -> None:
    say(other, named("a", "theirs"), author="bo")
    say(other, Change(kind="placement", key="a/bo"), author="bo")
    bring(other, log)
    other.erase("w", ["bo"], at=AT)
    assert bring(other, log) == (1, 3, 0, 2)
    assert names(log) == {"a": "first"}
    assert bring(other, log) == (0, 4, 0, 0)
    with pytest.raises(NotAllowedError, match="erased"):
        say(log, named("a", "once more"), author="bo")


def test_an_older_archive_does_not_bring_somebody_back(log: RecordLog, other: RecordLog) -> None:
    say(other, named("a", "theirs"), author="bo")
    say(other, Change(kind="tie", key="t", body={"with": ["bo", "a/bo"]}), author="cy")
    older = other.changes("w")
    log.erase("w", ["bo"], at=AT)
    merged = log.merge(OURS, older)
    assert (merged.added, merged.erased, merged.people) == (2, 1, {"bo"})
    assert names(log) == {"a": "first"}
    assert '"bo"' not in "".join(r.to_json().decode() for r in log.changes("w"))
    assert log.history("w", "stakeholder", "a")[-1].author == "erased"
    assert "bo" not in str(log.fold("w").of("tie")["t"].body)


def test_what_came_by_a_key_that_was_erased_meanwhile_finds_a_place(
    log: RecordLog, other: RecordLog
) -> None:
    """The thing has another key by then; no two records of it may have the same revision."""
    for name in ("one", "two"):
        say(log, Change(kind="person", key="bo", body={"name": name}))
        say(other, Change(kind="person", key="bo", body={"name": name}), author="cy")
    other.erase("w", ["bo"], at=AT)
    assert bring(other, log)[3] == 2
    history = [r for r in log.changes("w") if r.kind == "person"]
    assert sorted(r.revision for r in history) == [1, 2, 3, 4]
