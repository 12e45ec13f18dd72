"""What cannot be kept as it stands is kept as it can be, and a fault says so."""

import pytest

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.pathways.draft import MOST, Draft, refuse_more
from collabworkshop.model.errors import UnreadableError
from tests.exchange.pathways.pathways import codes


@pytest.fixture
def draft() -> Draft:
    return Draft("file", FaultBook())


def test_keys_are_told_apart(draft: Draft) -> None:
    keys = [draft.add(key, "x", "outcome") for key in ("a", "a", "", "k" * 401, "a")]
    assert keys == ["a", "a (2)", "element 3", "element 4", "a (3)"]
    for key in ("", "1", "", "\0"):
        draft.link("a", "a (2)", key=key)
    assert list(draft.finished().pathway.links) == ["1", "1 (2)", "3", "\ufffd"]
    assert codes(draft.finished())["duplicate-element"] == 4


def test_texts_that_cannot_be_stored_are_mended(draft: Draft) -> None:
    draft.add("a", " " * 5_000 + "seen\0\ud800", "outcome", detail=draft.text("x" * 4_001))
    element = draft.elements["a"]
    assert element.label == "seen\ufffd\ufffd"
    assert len(element.detail) == 4_000
    assert codes(draft.finished())["cut-text"] == 2
    assert codes(draft.finished())["replaced-character"] == 1


def test_a_blank_label_gives_way_to_the_key(draft: Draft) -> None:
    draft.add("a", " ", "outcome")
    assert draft.elements["a"].label == "a"
    assert codes(draft.finished()) == {"blank-label": 1, "element-without-link": 1}


def test_more_than_a_group_can_have_is_refused() -> None:
    refuse_more(MOST)
    with pytest.raises(UnreadableError, match="more than 50,000 elements or links"):
        refuse_more(MOST + 1)
