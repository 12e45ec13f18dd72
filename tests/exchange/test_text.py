import pytest

from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_the_file_declares_is_no_guess(encoding: str) -> None:
    decoded = decode("id,name\n1,Łódź\n".encode(encoding))
    assert decoded == ("id,name\n1,Łódź\n", encoding, False)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("id,name\n1,english\n2,©\n", "cp1252"),
        ("id;name\n1;Jugendamt Köln\n2;Müller & Söhne\n", "cp1252"),
        ("id,nom\n1,École Élémentaire\n2,Mairie d’Évry\n", "cp1252"),
        ("id;название\n1;Городская больница\n2;Школа номер пять\n", "cp1251"),
        ("id,name\n1,東京都庁\n2,日本赤十字社\n", "cp932"),
    ],
)
def test_an_old_encoding_is_guessed_and_said_to_be_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding, True)


def test_a_few_telling_lines_are_not_drowned_by_plain_ones() -> None:
    text = "id,name\n" + "1,School\n" * 20_000 + "2;Городская больница\n3;Школа номер пять\n"
    assert decode(text.encode("cp1251")) == (text, "cp1251", True)


def test_one_broken_letter_does_not_spoil_the_whole_ones() -> None:
    decoded = decode("Köln, Łódź, Évry, ".encode() + b"M\xfcnchen")
    assert decoded == ("Köln, Łódź, Évry, M\ufffdnchen", "utf-8", False)


def test_a_person_knows_better() -> None:
    assert decode(b"Caf\x8e", encoding="mac_roman") == ("Café", "mac_roman", False)


@pytest.mark.parametrize("encoding", ["klingon", "hex", "undefined", "a\0b"])
def test_an_encoding_nobody_knows_is_refused_with_others_to_choose(encoding: str) -> None:
    with pytest.raises(UnreadableError, match="Choose 'utf-8'"):
        decode(b"a", encoding=encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x14\x00\x06\x00 a workbook",
        b"\xff\xd8\xff\xe0" + bytes(range(1, 256)) * 4,
        b"\xff\xfe\x00\x00" + "id".encode("utf-32-le"),
    ],
    ids=["workbook", "picture", "utf-32"],
)
def test_what_is_no_text_is_refused_with_a_way_out(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="save the sheet as 'CSV UTF-8'"):
        decode(data)
