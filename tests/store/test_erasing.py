"""Who is erased is nowhere any more, and everything else stands as it did."""

from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.record import ERASED, Change, Record
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from collabworkshop.store.naming import Naming, fingerprint, owners
from collabworkshop.store.packing import write_archive
from tests.store.words import AT, gone, named, names, say, undo

ZOE = "zoe-7f3a91c2"
SECRETS = (ZOE, "Zoë Müßig", "quietly unhappy", "zwischenruf")
AT_ODDS = str(UUID(int=1))


def erase(log: RecordLog, *people: str) -> tuple[int, int]:
    erased = log.erase("w", people, at=AT)
    return erased.overwritten, erased.carried_on


def filled(log: RecordLog) -> None:
    """Let Zoë leave traces in every way there is."""
    person = Change(kind="person", key=ZOE, body={"name": SECRETS[1]})
    say(log, person, named("a", "A"))
    say(log, Change(kind="placement", key=f"a/{ZOE}", body={"why": SECRETS[2]}), author=ZOE)
    say(log, named("b", SECRETS[3]), author=ZOE, batch=f"share:{ZOE}")
    say(log, named("b", "B"))
    undo(log)
    say(log, Change(kind="tie", key="t", body={"with": [ZOE], "led": {ZOE: 1}}))


def held(content: bytes) -> list[str]:
    return [secret for secret in SECRETS if secret.encode() in content]


def test_no_byte_of_the_person_is_left_in_the_files(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite"
    with closing(RecordLog(path)) as log:
        log.add_workshop(Workshop(id="w", title="Ours", default_person=ZOE))
        filled(log)
        files = [path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))]
        assert held(b"".join(file.read_bytes() for file in files)) == list(SECRETS)
        assert erase(log, ZOE) == (4, 1)
        assert held(b"".join(file.read_bytes() for file in files)) == []
        assert log.workshops()[0].default_person not in SECRETS
        older = log.changes("w")
        made = tmp_path / "ours.zip"
        write_archive(made, log.workshops()[0], older, private=[], made=AT)
        text = "".join(record.to_json().decode() for record in older)
        assert held(text.encode() + made.read_bytes()) == []
    assert held(path.read_bytes()) == []


def test_an_older_archive_leaves_no_byte_either(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite"
    ours = Workshop(id="w", title="Ours")
    with closing(RecordLog(path)) as log, closing(RecordLog(tmp_path / "other.sqlite")) as other:
        log.add_workshop(ours)
        say(log, named("a", "A"))
        other.merge(ours, log.changes("w"))
        filled(other)
        erase(log, ZOE)
        assert log.merge(ours, other.changes("w")).erased == 4
        assert held(path.read_bytes() + path.with_name("w.sqlite-wal").read_bytes()) == []


def test_what_stands_history_and_undo_go_on(log: RecordLog) -> None:
    say(log, named("a", "A"))
    say(log, named("a", "of Zoë"), named("b", "of Zoë"), author=ZOE)
    say(log, named("c", "C"))
    assert erase(log, ZOE) == (2, 0)
    assert names(log) == {"a": "A", "c": "C"}
    assert [record.author for record in log.history("w", "stakeholder", "a")] == ["ada", "erased"]
    say(log, named("b", "B"))
    assert log.fold("w").revision("stakeholder", "b") == 2
    for left in ({"a": "A", "c": "C"}, {"a": "A"}, {}):
        undo(log)
        assert names(log) == left
    assert undo(log) == ()


def test_who_looked_before_the_erasure_can_still_change_what_they_saw(log: RecordLog) -> None:
    say(log, named("a", "A"))
    say(log, named("a", "of Zoë"), author=ZOE)
    erase(log, ZOE)
    shown = log.fold("w").revision("stakeholder", "a")
    assert shown == 1
    say(log, named("a", "again", expected=shown))
    assert names(log) == {"a": "again"}
    assert log.fold("w").revision("stakeholder", "a") == 3


def test_a_batch_of_which_a_part_was_erased_is_taken_back_as_far_as_it_is_there(
    log: RecordLog,
) -> None:
    say(log, named("a", "A"), Change(kind="person", key=ZOE, body={"name": "Zoë"}))
    erase(log, ZOE)
    assert len(undo(log)) == 1
    assert names(log) == {}


def test_what_somebody_went_on_with_stays_theirs_and_is_counted(log: RecordLog) -> None:
    say(log, named("a", "of Zoë"), named("b", "of Zoë"), author=ZOE)
    say(log, named("a", "of Zoë, and of Ada"))
    say(log, gone("b"))
    assert erase(log, ZOE) == (2, 1)
    assert names(log) == {"a": "of Zoë, and of Ada"}


def test_whoever_brought_the_words_back_does_not_keep_them(log: RecordLog) -> None:
    say(log, named("a", "of Zoë"), author=ZOE)
    say(log, named("a", "of Ada"))
    undo(log)
    assert erase(log, ZOE) == (2, 1)
    assert names(log) == {"a": "of Ada"}


def test_a_choice_that_is_erased_leaves_what_it_chose_from(log: RecordLog) -> None:
    (first,) = say(log, named("a", "first"))
    more = first._replace(id=AT_ODDS, body={"name": "other"})
    log.merge(Workshop(id="w", title="Ours"), [first, more])
    say(log, named("a", "chosen", settles=(first.id, AT_ODDS)), author=ZOE)
    assert log.fold("w").conflicts() == []
    erase(log, ZOE)
    assert len(log.fold("w").conflicts()) == 1
    say(log, named("a", "going on"))
    assert len(log.fold("w").conflicts()) == 1


def test_erasing_twice_does_no_harm(log: RecordLog) -> None:
    filled(log)
    erase(log, ZOE)
    before = log.changes("w")
    assert erase(log, ZOE) == (0, 0)
    assert log.changes("w") == before


def test_what_one_erasure_took_is_not_counted_by_the_next(log: RecordLog) -> None:
    """Found by the test of all interleavings: Ada's record stands in the key of Zoë."""
    say(log, Change(kind="placement", key=f"a/{ZOE}"))
    say(log, Change(kind="placement", key=f"a/{ZOE}"), author="bo")
    assert erase(log, "ada") == (1, 1)
    assert erase(log, ZOE) == (1, 0)


def test_whom_the_erased_put_on_the_list_is_still_on_it(log: RecordLog) -> None:
    say(log, Change(kind="person", key="bo", body={"name": "Bo"}), author=ZOE)
    assert erase(log, ZOE) == (0, 0)
    assert [(r.author, r.body) for r in log.fold("w").of("person").values()] == [
        (ERASED, {"name": "Bo"})
    ]


def test_nobody_has_to_be_there_to_be_erased(log: RecordLog) -> None:
    say(log, named("a", "A"))
    assert erase(log, ZOE, "anonymous-1") == (0, 0)
    assert erase(log) == (0, 0)
    assert len(log.changes("w")) == 3


def test_a_notebook_that_is_still_open_brings_nobody_back(log: RecordLog) -> None:
    filled(log)
    erase(log, ZOE)
    for change, author in ((named("a", "me"), ZOE), (Change(kind="seat", key=ZOE), "ada")):
        with pytest.raises(NotAllowedError, match="was erased"):
            say(log, change, author=author)
    say(log, Change(kind="person", key="zoe-back", body={"name": "Zoë"}))


def test_somebody_of_a_similar_name_stays(log: RecordLog) -> None:
    say(log, Change(kind="placement", key=f"a/{ZOE}x", body={"why": f"x{ZOE}"}), author=f"{ZOE}x")
    say(log, named("a_b", "A"), author="a%b")
    before = log.changes("w")
    assert erase(log, ZOE, "a_b%") == (0, 0)
    assert log.changes("w")[:2] == before


def test_other_workshops_in_the_same_store_are_left_alone(log: RecordLog) -> None:
    log.add_workshop(Workshop(id="v", title="Theirs"))
    log.put("v", [named("a", "A")], author=ZOE, at=AT)
    erase(log, ZOE)
    assert [record.author for record in log.changes("v")] == [ZOE]


def test_the_mark_is_the_same_on_every_machine(log: RecordLog, tmp_path: Path) -> None:
    marks: list[Record] = []
    for each in (log, RecordLog(tmp_path / "other.sqlite")):
        if not each.workshops():
            each.add_workshop(Workshop(id="w", title="Ours"))
        erase(each, ZOE)
        marks += each.changes("w")
        each.close()
    assert marks[0].id == marks[1].id
    assert marks[0].key == marks[1].key == fingerprint(ZOE)
    assert State(marks[:1]).conflicts() == []


def test_parts_of_keys_are_what_stands_between_the_strokes() -> None:
    assert owners(["a/b", "c"]) == {"a/b", "b", "c"}


def test_names_are_taken_out_wherever_they_stand_as_a_whole() -> None:
    mark = f"erased-{fingerprint('zoe')[:32]}"
    naming = Naming(["zoe", ""])
    said = {"zoe": ["zoe", "a/zoe", "zoe said"], "n": [1, None, True, ("zoe",)]}
    cleaned = {mark: [mark, f"a/{mark}", "zoe said"], "n": [1, None, True, [mark]]}
    assert naming.without(said) == cleaned
    assert Naming([]).without(said["zoe"]) == said["zoe"]
