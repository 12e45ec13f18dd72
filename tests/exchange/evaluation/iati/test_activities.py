"""A hostile, broken or wrong file is refused with a sentence, and never read into the memory."""

import re

import pytest

from collabworkshop.exchange.evaluation.iati.reading import read
from collabworkshop.model.errors import UnreadableError
from tests.exchange.evaluation.iati.files import activity, file_of, indicator, result

WHOLE = file_of(activity(result(indicator('<baseline year="2024" value="1"/>'))))
BOMB = (
    b"<?xml version='1.0'?><!DOCTYPE iati-activities [<!ENTITY a 'ha'>"
    + b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 50) for n in range(12))
    + b"]><iati-activities><iati-activity><title>&m;</title></iati-activity></iati-activities>"
)
LOCAL = (
    b"<!DOCTYPE iati-activities [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    b"<iati-activities><iati-activity><title>&a;</title></iati-activity></iati-activities>"
)
FETCHED = b"<!DOCTYPE iati-activities SYSTEM 'http://127.0.0.1:9/x.dtd'>" + WHOLE
DEEP = file_of(activity(result("<p>" * 200 + "</p>" * 200)))
DEEPER = file_of("<p>" * 100_000 + "</p>" * 100_000)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (BOMB, "declares a document type"),
        (LOCAL, "declares a document type"),
        (FETCHED, "declares a document type"),
        (DEEP, "inside each other"),
        (DEEPER, "inside each other"),
        (WHOLE[:-30], r"in line 1, at sign \d+, there is a mistake .* cut off"),
        (WHOLE.replace(b"</title>", b"</tilte>", 1), "there is a mistake"),
        (b"<iati-activities", "there is a mistake"),
        (b"\x00\x01\x02<iati-activities/>", "mistake|other than text"),
        (b'<?xml version="1.0" encoding="x-none"?>' + WHOLE, "mistake|encoding"),
        (b"<iati-organisations><iati-organisation/></iati-organisations>", "about organisations"),
        (b"<iati-activities/>", "holds no activity"),
        (b"<html><body/></html>", "begins with <html> and holds no activity"),
    ],
)
def test_what_is_no_file_of_activities_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read(data, "a.xml")
    assert re.search(said, str(refused.value))
    assert "/etc" not in str(refused.value)
    assert len(str(refused.value)) < 400


def test_the_same_without_the_mischief_is_read() -> None:
    assert read(WHOLE, "a.xml").counts.indicators == 1
    assert read(file_of(activity(result("<p>" * 20 + "</p>" * 20))), "a").counts.results == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "latin-1"])
def test_other_encodings_are_read(encoding: str) -> None:
    text = WHOLE.decode().replace("Children read", "Größe")
    if encoding == "latin-1":
        text = f'<?xml version="1.0" encoding="iso-8859-1"?>{text}'
    assert read(text.encode(encoding), "a").plan.outcomes["result 1"].title == "Größe"


def test_letters_that_are_not_those_that_the_file_declares_are_guessed() -> None:
    wrong = '<?xml version="1.0" encoding="UTF-8"?>' + WHOLE.decode().replace("read", "Größe")
    got = read(wrong.encode("cp1252"), "a")
    assert got.plan.outcomes["result 1"].title == "Children Größe"
    assert got.faults[0].code == "guessed-encoding"


def test_line_ends_of_an_old_macintosh_are_read() -> None:
    assert read(WHOLE.replace(b"><", b">\r<"), "a").plan == read(WHOLE, "a").plan


def test_an_activity_by_itself_or_in_an_answer_of_a_service_is_read() -> None:
    bare = activity(result(indicator('<baseline year="2024" value="1"/>')))
    assert read(bare.encode(), "a").counts.indicators == 1
    assert read(b"<result><ok>True</ok>" + WHOLE + b"</result>", "a").counts.results == 1
