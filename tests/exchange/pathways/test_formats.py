"""A file is taken for the format that is in it; every format can be named."""

import pytest

from collabworkshop.exchange.pathways import formats
from collabworkshop.exchange.pathways.own_json import CODEC as JSON
from collabworkshop.model.errors import UnreadableError
from tests.exchange.pathways.pathways import SMALL, written


def test_every_name_gives_its_format_and_another_one_a_list() -> None:
    assert [formats.codec(name).name for name in formats.NAMES] == list(formats.NAMES)
    with pytest.raises(UnreadableError, match=r"no format 'visio'\. There are miradi"):
        formats.codec("visio")


def test_what_is_in_the_file_counts_and_then_its_ending() -> None:
    data = written(JSON, SMALL).data
    assert formats.read(data, "x.csv").pathway == SMALL
    # Headings that nothing is sure of, in a file that says what it is.
    assert len(formats.read(b"from,to\na,b\n", "x.csv").pathway.links) == 1
    with pytest.raises(UnreadableError, match="no theory of change that is known here"):
        formats.read(b"?", "x.docx")
    with pytest.raises(UnreadableError, match="empty"):
        formats.read(b" ", "x.csv")


@pytest.mark.parametrize("name", formats.NAMES)
def test_what_can_be_written_and_read_comes_back_by_its_own_name(name: str) -> None:
    codec = formats.codec(name)
    if codec.write is None or codec.read is None:
        assert codec.endings
        return
    made = codec.write(SMALL)
    got = formats.read(made.data, f"x{codec.endings[0]}", name=name)
    assert list(got.pathway.elements) == list(SMALL.elements)
    assert made.data == codec.write(SMALL).data


@pytest.mark.parametrize(
    ("file_name", "expected"),
    [
        ("x.JSON", "pathway-json"),
        ("x.csv", "pathway-tables"),
        ("x.txt", "dagitty"),
        ("x.gv", "dot"),
    ],
)
def test_the_ending_says_in_which_format_to_write(file_name: str, expected: str) -> None:
    assert formats.writable(file_name).name == expected
