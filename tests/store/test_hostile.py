"""Whatever a person types comes back as typed."""

import pytest

from collabworkshop.model.noun import LONGEST_KEY
from collabworkshop.store.log import RecordLog
from tests.model.hostile import HOSTILE
from tests.store.words import AT, named, names, say, undo


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_text_comes_back_unchanged_as_name_key_author_and_batch(
    log: RecordLog, text: str
) -> None:
    key = text[:LONGEST_KEY]
    log.put("w", [named(key, text)], author=key, at=AT, on_behalf_of=key, batch=key)
    (record,) = log.changes("w")
    assert record.body["name"] == text
    assert {record.key, record.batch, record.author, record.on_behalf_of} == {key}
    assert log.stacks("w", author=key).undo
    undo(log, key)
    assert names(log) == {}


def test_texts_that_look_alike_are_different_things(log: RecordLog) -> None:
    alike = ["Café", "Cafe\N{COMBINING ACUTE ACCENT}", "CAFÉ", " Café"]
    say(log, *(named(key, key) for key in alike))
    assert list(names(log)) == alike


def test_a_percent_sign_in_a_batch_is_no_wildcard(log: RecordLog) -> None:
    say(log, named("a", "A"), batch="%")
    say(log, named("b", "B"), batch="_ndo:%")
    undo(log)
    undo(log)
    assert names(log) == {}
