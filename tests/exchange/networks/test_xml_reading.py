import pytest

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks import xml_reading
from collabworkshop.exchange.networks.xml_reading import DEEPEST, Record, records
from collabworkshop.model.errors import UnreadableError


def read(data: bytes, book: FaultBook | None = None) -> list[Record]:
    wanted = frozenset({"node"})
    return records(data, "map", root="net", wanted=wanted, book=book or FaultBook())


def test_records_come_with_their_lines_and_with_what_is_in_them() -> None:
    net, outer, inner = read(b"<net>\n <node a='1'>\n  <b><c d='2'/></b><node/>x</node></net>")
    assert (net.tag, outer.given, outer.line) == ("net", {"a": "1"}, 2)
    assert (inner.within, inner.line) == (outer, 3)
    assert [(part.path, part.given, part.text.strip()) for part in outer.parts] == [
        ("b/c", {"d": "2"}, ""),
        ("text", {}, "x"),
    ]


def test_namespaces_are_left_out_where_that_leaves_no_two_alike() -> None:
    net, node = read(b"<net xmlns:p='urn:p'><p:node p:id='1' p:a='2' id='3'/></net>")
    assert node.given == {"{urn:p}id": "1", "a": "2", "id": "3"}
    assert net.parts == []


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "line 1.*no element found"),
        (b"<net>\n<node", "line 2.*unclosed token.*Save the network again"),
        (b"<net><node></net>", "mismatched tag"),
        (bytes(range(256)), "something other than text"),
        (b"PK\x03\x04 zip \x00", "cannot be read as XML"),
        (b"<other/>", "begins with <other>"),
        (b"<!DOCTYPE net [<!ENTITY a 'b'>]><net>&a;</net>", "abbreviations of its own"),
        (b"<!DOCTYPE net [<!ATTLIST node a CDATA 'b'>]><net/>", "abbreviations of its own"),
        (b"<!DOCTYPE net [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><net>&a;</net>", "of its own"),
        (b"<net>&nbsp;</net>", "undefined entity"),
        (b"<?xml version='1.0' encoding='shift_jis'?><net/>", "Save it as UTF-8"),
        (b"<?xml version='1.0' encoding='nonsense'?><net/>", "Save it as UTF-8"),
        (b"<net>" + b"<a>" * DEEPEST, f"more than {DEEPEST} elements stand inside"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        read(data)


def test_a_doctype_that_declares_nothing_is_no_fault() -> None:
    assert len(read(b"<!DOCTYPE net SYSTEM 'http://example.org/net.dtd'><net/>")) == 1


def test_elements_may_stand_as_deep_as_allowed() -> None:
    deep = b"<a>" * (DEEPEST - 1) + b"</a>" * (DEEPEST - 1)
    assert len(read(b"<net>" + deep + b"</net>")) == 1


def test_an_encoding_that_the_file_does_not_tell_is_guessed_and_noted() -> None:
    book = FaultBook()
    _, node = read("<net><node a='é'/></net>".encode("cp1252"), book)
    assert node.given == {"a": "é"}
    assert [fault.code for fault in book.faults()] == ["guessed-encoding"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_an_encoding_that_the_file_tells_is_taken(encoding: str) -> None:
    told = encoding.removesuffix("-sig")
    text = f"<?xml version='1.0' encoding='{told}'?><net><node a='é'/></net>"
    book = FaultBook()
    assert read(text.encode(encoding), book)[1].given == {"a": "é"}
    assert book.faults() == ()


def test_a_file_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_reading, "MOST_ELEMENTS", 100)
    with pytest.raises(UnreadableError, match="more than 100 elements"):
        read(b"<net>" + b"<a/>" * 100)
