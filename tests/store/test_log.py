"""What is put is there, once, in order, and nobody writes over somebody else unseen."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from time import monotonic

import pytest

from collabworkshop.model.errors import ConflictError, NotAllowedError, WorkshopError
from collabworkshop.model.workshop import Workshop
from collabworkshop.store import queries
from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import Address
from tests.store.words import AT, gone, named, names, say


def test_what_was_put_comes_back_after_opening_again(log: RecordLog, address: Address) -> None:
    saved = say(log, named("clinic", "Clinic"), named("school", "School"))
    log.close()
    again = RecordLog(address)
    assert again.changes("w") == list(saved)
    assert [workshop.title for workshop in again.workshops()] == ["Ours"]
    again.close()


def test_positions_and_revisions_count_from_one_without_gaps(log: RecordLog) -> None:
    say(log, named("a", "A"), named("b", "B"))
    say(log, named("a", "A again"))
    say(log, gone("b"))
    counted = [(r.position, r.key, r.revision, r.deleted) for r in log.changes("w")]
    expected = [(1, "a", 1, False), (2, "b", 1, False), (3, "a", 2, False), (4, "b", 2, True)]
    assert counted == expected
    assert log.position("w") == 4


@pytest.mark.parametrize("changed", ["a", "abc"], ids=["little was changed", "much was changed"])
def test_things_stand_in_the_order_in_which_they_came(log: RecordLog, changed: str) -> None:
    say(log, *(named(key, key.upper()) for key in "abcdefg"))
    for key in reversed(changed):
        say(log, named(key, f"{key.upper()} again"))
    stand = log.fold("w").of("stakeholder")
    assert list(stand) == list("abcdefg")
    assert [key for key, r in stand.items() if "again" in r.body["name"]] == list(changed)


def test_changes_since_a_position_are_those_after_it(log: RecordLog) -> None:
    say(log, named("a", "A"))
    say(log, named("b", "B"))
    assert [r.key for r in log.changes("w", since=1)] == ["b"]
    assert log.changes("w", since=2) == []


def test_a_moment_is_kept_in_utc(log: RecordLog) -> None:
    noon_in_helsinki = datetime(2026, 3, 14, 12, tzinfo=timezone(timedelta(hours=2)))
    log.put("w", [named("a", "A")], author="ada", at=noon_in_helsinki)
    assert log.changes("w")[0].at == datetime(2026, 3, 14, 10, tzinfo=UTC)


def test_a_batch_sent_twice_is_saved_once(log: RecordLog) -> None:
    first = say(log, named("a", "A"), named("b", "B"), batch="b1")
    again = say(log, named("a", "something else"), batch="b1")
    assert again == first
    assert log.position("w") == 2
    assert names(log) == {"a": "A", "b": "B"}


def test_the_same_words_in_another_batch_are_saved_again(log: RecordLog) -> None:
    say(log, named("a", "A"), batch="b1")
    say(log, named("a", "A"), batch="b2")
    assert [r.revision for r in log.changes("w")] == [1, 2]


def test_the_batch_of_somebody_else_is_refused(log: RecordLog) -> None:
    say(log, named("a", "A"), batch="b1")
    with pytest.raises(NotAllowedError, match="already sent by somebody else"):
        say(log, named("a", "B"), batch="b1", author="bo")
    assert names(log) == {"a": "A"}


def test_a_batch_changes_each_thing_once(log: RecordLog) -> None:
    with pytest.raises(ValueError, match="each thing once"):
        say(log, named("a", "A"), named("a", "B"))
    assert log.position("w") == 0


def test_a_conflict_carries_both_versions_and_saves_nothing(log: RecordLog) -> None:
    say(log, named("a", "A"))
    say(log, named("a", "theirs"), author="bo")
    with pytest.raises(ConflictError) as caught:
        say(log, named("b", "B"), named("a", "mine", expected=1))
    assert (caught.value.mine, caught.value.theirs) == ({"name": "mine"}, {"name": "theirs"})
    assert names(log) == {"a": "theirs"}
    assert log.position("w") == 2


def test_who_saw_the_latest_revision_may_change_it(log: RecordLog) -> None:
    say(log, named("a", "A", expected=0))
    say(log, named("a", "B", expected=1))
    assert names(log) == {"a": "B"}


def test_a_thing_that_is_expected_to_be_new_may_not_be_there(log: RecordLog) -> None:
    say(log, named("a", "theirs"), author="bo")
    with pytest.raises(ConflictError):
        say(log, named("a", "mine", expected=0))


def test_what_was_taken_away_is_no_longer_there_and_can_come_again(log: RecordLog) -> None:
    say(log, named("a", "A"), named("b", "B"))
    say(log, gone("a"))
    assert names(log) == {"b": "B"}
    assert say(log, named("a", "back"))[0].revision == 3
    assert names(log) == {"a": "back", "b": "B"}


def test_two_workshops_in_one_file_keep_to_themselves(log: RecordLog) -> None:
    log.add_workshop(Workshop(id="v", title="Theirs"))
    say(log, named("a", "A"), batch="b1")
    other = log.put("v", [named("a", "V")], author="bo", at=AT, batch="b1")
    assert (other[0].position, other[0].revision) == (1, 1)
    assert names(log) == {"a": "A"}
    assert [w.id for w in log.workshops()] == ["v", "w"]


def test_a_workshop_that_is_not_there_is_said_with_what_to_do(log: RecordLog) -> None:
    with pytest.raises(WorkshopError, match="put back or moved away"):
        log.put("x", [named("a", "A")], author="ada", at=AT)


def test_who_has_a_removed_workshop_open_is_told_and_saves_nothing(log: RecordLog) -> None:
    log.put("w", [named("a", "A")], author="ada", at=AT)
    log.remove_workshop("w")
    with pytest.raises(WorkshopError, match="put back or moved away"):
        log.put("w", [named("b", "B")], author="ada", at=AT)
    assert (log.workshops(), log.changes("w")) == ([], [])


@pytest.mark.parametrize("content", [b"this is no database " * 100, b"\0" * 4096])
def test_a_file_that_is_no_database_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "photo.sqlite"
    path.write_bytes(content)
    with pytest.raises(WorkshopError, match=r"photo\.sqlite\) could not be used") as caught:
        RecordLog(path)
    assert "put a copy in its place" in str(caught.value)
    assert path.read_bytes() == content


def test_a_place_that_cannot_hold_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "folder.sqlite").mkdir()
    with pytest.raises(WorkshopError, match=r"folder\.sqlite\) could not be used") as caught:
        RecordLog(tmp_path / "folder.sqlite")
    assert "What you typed is still here" in str(caught.value)


def test_a_reader_waits_for_no_writer(log: RecordLog, address: Address) -> None:
    say(log, named("a", "A"))
    other = RecordLog(address)
    with other._store.writing() as connection:
        queries.take_positions(connection, "w", 1)
        began = monotonic()
        assert names(log) == {"a": "A"}
        assert log.stacks("w", author="ada").undo
        # A writer would wait for half a minute; a reader does not begin to.
        assert monotonic() - began < 5
        connection.rollback()
    other.close()


def test_two_logs_on_one_store_see_each_other(log: RecordLog, address: Address) -> None:
    other = RecordLog(address)
    say(log, named("a", "A"))
    assert names(other) == {"a": "A"}
    say(other, named("a", "B"), author="bo")
    assert names(log) == {"a": "B"}
    other.close()


def test_a_log_shows_which_file_it_is(tmp_path: Path) -> None:
    log = RecordLog(tmp_path / "workshop.sqlite")
    assert repr(log) == "RecordLog('workshop.sqlite')"
    log.close()


def test_nothing_to_save_takes_no_place(log: RecordLog) -> None:
    assert say(log) == ()
    assert [record.position for record in say(log, named("clinic", "Clinic"))] == [1]


def test_a_batch_that_comes_again_leaves_no_gap(log: RecordLog) -> None:
    say(log, named("clinic", "Clinic"), batch="once")
    say(log, named("clinic", "Clinic"), batch="once")
    assert [record.position for record in say(log, named("school", "School"))] == [2]
