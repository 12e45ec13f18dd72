"""Who is erased is erased from the copies too, down to the bytes of the files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from collabworkshop.store import copies
from collabworkshop.store.erasing_copies import erase_in_copies
from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import Address, open_engine
from tests.postgresql import Server
from tests.store.old import make_old, rows_of

ADA, BO = "ada-5f1c0e7ab2", "bo-93d2c4e8f1"


@pytest.fixture
def upgraded(address: Address) -> Iterator[Engine]:
    """Give a store of which there is a copy from before its upgrade."""
    engine = open_engine(address)
    make_old(engine)
    RecordLog(address).close()
    yield engine
    engine.dispose()


def kept_bytes(engine: Engine, request: pytest.FixtureRequest) -> bytes:
    """Return every byte of the copies: their files, or the files of their tables."""
    if engine.dialect.name == "sqlite":
        store = Path(engine.url.database or "")
        kept = [path for path in store.parent.iterdir() if ".before-" in path.name]
    else:
        server: Server = request.getfixturevalue("postgresql")
        with engine.connect() as connection:
            connection.execute(text("CHECKPOINT"))
            asked = text("SELECT pg_relation_filepath(CAST(:name AS regclass))")
            names = ({"name": f"before_0002.{table}"} for table in ("record", "workshop"))
            kept = [server.data / connection.execute(asked, name).scalar_one() for name in names]
    assert kept
    return b"".join(path.read_bytes() for path in kept)


def test_no_byte_of_a_person_is_left_in_a_copy(
    upgraded: Engine, request: pytest.FixtureRequest
) -> None:
    said = [ADA, "Ada Lovelace", "Clinic by the river", "Ada over Bo", "Bus again", "j\\u00f5e"]
    before = kept_bytes(upgraded, request)
    assert all(words.encode() in before for words in said)
    erased = erase_in_copies(upgraded, "w", [ADA])
    after = kept_bytes(upgraded, request)
    assert [words for words in said if words.encode() in after] == []
    assert erased == 17 + 1  # what she wrote, and her name in the roster
    assert all(words in after for words in (b"Mill", b"School of Bo's words"))


def test_words_that_somebody_else_brought_back_go_too(
    upgraded: Engine, request: pytest.FixtureRequest
) -> None:
    erase_in_copies(upgraded, "w", [BO])
    after = kept_bytes(upgraded, request)
    # Ada's undo had brought back what Bo had said of the school.
    assert [words for words in (b"School of Bo's words", b"Mill") if words in after] == []
    assert b"Ada over Bo" in after
    # What Bo said in the other workshop is another matter.
    assert b'{"name": "V"}' in after


def test_what_another_workshop_holds_stays(
    upgraded: Engine, request: pytest.FixtureRequest
) -> None:
    erase_in_copies(upgraded, "v", [ADA])
    assert b"Ada over Bo" in kept_bytes(upgraded, request)


def test_erasing_twice_is_harmless(upgraded: Engine) -> None:
    (copy,) = copies.copies_of(upgraded)
    erase_in_copies(upgraded, "w", [ADA])
    with copies.opened(upgraded, copy) as (beside, schema):
        once = rows_of(beside, schema)
    assert erase_in_copies(upgraded, "w", [ADA]) == 0
    with copies.opened(upgraded, copy) as (beside, schema):
        assert rows_of(beside, schema) == once


def test_a_cleared_copy_that_is_put_back_opens(tmp_path: Path) -> None:
    path = tmp_path / "workshop.sqlite"
    engine = open_engine(path)
    make_old(engine)
    RecordLog(path).close()
    erase_in_copies(engine, "w", [ADA])
    engine.dispose()
    Path(copies.copies_of(engine)[0]).rename(path)
    log = RecordLog(path)
    assert {record.author for record in log.changes("w")} == {"erased", BO, "seed"}
    log.close()


def test_a_store_without_copies_has_nothing_to_erase(log: RecordLog) -> None:
    assert erase_in_copies(log._store.engine, "w", [ADA]) == 0
