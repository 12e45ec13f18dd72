"""Our own JSON holds everything, and refuses what a theory cannot be."""

import json

import pytest
from hypothesis import given

from collabworkshop.exchange.pathways.own_json import CODEC
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.pathway import Pathway
from tests.exchange.pathways.pathways import SMALL, codes, pathways, read, written


@given(pathways())
def test_everything_comes_back(pathway: Pathway) -> None:
    made = written(CODEC, pathway)
    assert made.lost == ()
    assert CODEC.recognises(made.data)
    assert read(CODEC, made.data).pathway == pathway


def changed(**fields: object) -> str:
    return json.dumps(json.loads(written(CODEC, SMALL).data) | fields)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[]", "no theory of change"),
        ('{"a": ', "cut off"),
        ("[" * 100_000, "cut off"),
        ('{"format": "other"}', "and not 'collabworkshop pathway'"),
        (changed(version=2), "newer version"),
        (changed(pathway=None), "in the whole"),
        (changed(pathway={"elements": {"a": {"kind": "dream", "label": "x"}}}), "elements.a.kind"),
        (changed(pathway={"links": {"1": {"source": "a", "target": "b"}}}), "not there"),
        (changed(pathway={"name": "\0"}), "NUL"),
    ],
)
def test_what_does_not_hold_is_a_sentence(text: str, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        read(CODEC, text)


def test_a_key_that_stands_twice_is_a_fault() -> None:
    text = changed().replace('"version"', '"version": 1, "version"')
    assert codes(read(CODEC, text)) == {"duplicate-key": 1}
    assert codes(read(CODEC, changed())) == {}
