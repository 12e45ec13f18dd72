"""A file is taken for what it is: by its ending, and by its beginning where that misleads."""

import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from collabworkshop.exchange.networks import formats
from collabworkshop.exchange.networks.codec import Codec, Read, Written
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network

EMPTY = Network(nodes=(), lines=(), directed=False)


def invented(name: str, endings: str, sign: bytes, *, written: bool = True) -> Codec:
    """Return a format whose files have a sign in them, and that reads as an empty network."""

    def read(data: bytes, file_name: str) -> Read:
        if sign not in data:
            raise UnreadableError(f"{file_name} is no {name}.")
        return Read(EMPTY, ())

    return Codec(
        name=name,
        title=name.upper(),
        endings=tuple(endings.split()),
        recognises=lambda data: sign in data,
        read=read,
        write=(lambda _network: Written(sign)) if written else None,
    )


INVENTED = [
    invented("gexf", ".gexf .xml", b"<gexf"),
    invented("graphml", ".graphml .xml", b"<graphml"),
    invented("gml", ".gml", b"graph"),
    invented("kumu", ".json", b"{"),
    invented("pajek", ".net .paj", b"*"),
    invented("dl", ".dl .dat .txt", b"DL"),
    invented("kumu-workbook", ".xlsx", b"PK-kumu"),
    invented("workbook", ".xlsx", b"PK"),
    invented("krackplot", ".mat", b"10", written=False),
    invented("matrix", ".csv", b",a,"),
    invented("tables", ".csv .tsv .txt", b"from"),
]


@pytest.fixture
def invented_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    for one in INVENTED:
        name = f"collabworkshop.exchange.networks.{formats._MODULES[one.name]}"
        module = ModuleType(name)
        module.__dict__["CODEC"] = one
        monkeypatch.setitem(sys.modules, name, module)


pytestmark = pytest.mark.usefixtures("invented_formats")


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(UnreadableError) as refused:
        call()
    return str(refused.value)


def test_every_name_gives_its_format_and_another_one_a_list() -> None:
    assert [formats.codec(name).name for name in formats.NAMES] == list(formats.NAMES)
    assert sorted(formats.NAMES) == sorted(one.name for one in INVENTED)
    said = refusal(lambda: formats.codec("visio"))
    assert "'visio'" in said
    assert all(name in said for name in formats.NAMES)


@pytest.mark.parametrize(
    ("file_name", "data", "expected"),
    [
        ("map.gexf", b"<gexf", "gexf"),
        ("MAP.GEXF", b"<gexf", "gexf"),
        ("map.xml", b"<graphml", "graphml"),  # an ending of two formats
        ("ties.csv", b",a,b", "matrix"),
        ("ties.csv", b"from,to", "tables"),
        ("ties.csv", b"*from,to", "tables"),  # although it could be Pajek's as well
        ("states.xlsx", b"PK-kumu", "kumu-workbook"),
        ("states.xlsx", b"PK", "workbook"),
        ("map", b"graph [", "gml"),  # no ending at all
        ("map.backup", b"*Vertices", "pajek"),
    ],
)
def test_the_ending_counts_and_then_the_beginning(
    file_name: str, data: bytes, expected: str
) -> None:
    assert formats.recognised(data, file_name).name == expected
    assert formats.read(data, file_name).faults == ()


@pytest.mark.parametrize(
    ("file_name", "data", "expected"),
    [
        ("ties.csv", b"PK", "workbook"),
        ("map.net", b"{}", "kumu"),
        ("map.json", b"from,to", "tables"),
    ],
)
def test_what_is_in_a_file_outdoes_its_ending_and_a_fault_says_so(
    file_name: str, data: bytes, expected: str
) -> None:
    assert formats.recognised(data, file_name).name == expected
    (fault,) = formats.read(data, file_name).faults
    ending = file_name[file_name.index(".") :]
    assert (fault.code, fault.where) == ("wrong-ending", file_name)
    assert fault.example == f"{ending}, read as {expected.upper()}"


def test_a_broken_file_goes_to_the_reader_of_its_ending() -> None:
    assert formats.looks_like(b"broken", "map.gexf") is None
    assert "map.gexf is no gexf." in refusal(lambda: formats.read(b"broken", "map.gexf"))


def test_what_has_no_known_format_is_a_sentence_that_lists_them() -> None:
    said = refusal(lambda: formats.recognised(b"%PDF-1.7", "report.pdf"))
    assert "'report.pdf'" in said
    assert all(f"{one.name} ({one.title}, {one.endings[0]}" in said for one in INVENTED)


@pytest.mark.parametrize("data", [b"", b" \n"])
def test_an_empty_file_is_a_sentence(data: bytes) -> None:
    assert "is empty" in refusal(lambda: formats.read(data, "map.gexf"))


def test_a_person_may_name_the_format() -> None:
    assert formats.read(b"<gexf", "map.xml", name="gexf").network == EMPTY
    assert "no gml" in refusal(lambda: formats.read(b"<gexf", "map.xml", name="gml"))


@pytest.mark.parametrize(
    ("file_name", "expected"),
    [
        ("map.gexf", "gexf"),
        ("map.GraphML", "graphml"),
        ("ties.csv", "tables"),  # rather than a matrix
        ("map.xlsx", "workbook"),  # rather than Kumu's
        ("map.txt", "tables"),
    ],
)
def test_the_ending_says_in_which_format_to_write(file_name: str, expected: str) -> None:
    assert formats.writable(file_name).name == expected


@pytest.mark.parametrize("file_name", ["map", "map.docx", "map.mat"])
def test_an_ending_that_cannot_be_written_is_a_sentence(file_name: str) -> None:
    said = refusal(lambda: formats.writable(file_name))
    assert repr(file_name) in said
    assert "graphml (GRAPHML, .graphml or .xml)" in said
    assert "krackplot" not in said
