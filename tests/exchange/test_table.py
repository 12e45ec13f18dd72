import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.exchange.table import Table, read_table
from collabworkshop.model.errors import UnreadableError


def read(text: str) -> Table:
    return read_table(text.encode(), name="t")


def faults(table: Table) -> list[tuple[str, int, str]]:
    return [(fault.code, fault.count, fault.where) for fault in table.faults]


def test_a_tidy_table_has_no_faults_and_changes_in_nothing() -> None:
    table = read(" id ,name\n007, Anna \n")
    assert table.columns == (" id ", "name")
    assert table.rows == (("007", " Anna "),)
    assert table.faults == ()


def test_blank_rows_are_counted_and_left_out() -> None:
    table = read("a,b\n1,2\n,\n \t, \n\n3,4\n")
    assert table.rows == (("1", "2"), ("3", "4"))
    assert table.lines == (2, 6)
    assert faults(table) == [("blank-row", 3, "t, lines 3, 4 and 5")]


def test_duplicate_rows_are_kept_and_marked() -> None:
    table = read("a,b\n1,2\n3,4\n1,2\n1,2\n")
    assert len(table.rows) == 4
    assert table.marks == ((), (), ("duplicate-row",), ("duplicate-row",))
    assert faults(table) == [("duplicate-row", 2, "t, lines 4 and 5")]


def test_rows_too_short_and_too_long_are_kept_as_they_are() -> None:
    table = read("a,b,c\n1\n1,2,3,4,5\n6,7,8\n")
    assert table.rows == (("1",), ("1", "2", "3", "4", "5"), ("6", "7", "8"))
    assert faults(table) == [("missing-cells", 1, "t, line 2"), ("extra-cells", 1, "t, line 3")]
    assert list(table.records())[:2] == [
        (2, {"a": "1", "b": "", "c": ""}),
        (3, {"a": "1", "b": "2", "c": "3", "column 4": "4", "column 5": "5"}),
    ]


def test_blank_and_duplicate_headings_are_named_and_told_apart() -> None:
    table = read("id,,id,column 2\n1,2,3,4\n")
    assert table.columns == ("id", "", "id", "column 2")
    assert table.keys == ("id", "column 2", "id (column 3)", "column 2 (column 4)")
    assert faults(table) == [("blank-header", 1, "t, column 2"), ("duplicate-header", 1, "t.id")]
    assert dict(table.records())[2] == dict(zip(table.keys, "1234", strict=True))


def test_letters_lost_earlier_are_named() -> None:
    table = read("a\ufffd,b\n37\ufffd36,x\n")
    assert faults(table) == [
        ("replaced-character", 1, "t.a\ufffd"),
        ("replaced-character", 1, "t, line 2"),
    ]


def test_a_guessed_encoding_is_a_fault_that_shows_what_to_look_at() -> None:
    table = read_table(b"id,name\n1,english\n2,\xa9\n", name="t")
    assert table.encoding == "cp1252"
    assert faults(table) == [("guessed-encoding", 1, "t")]
    assert table.faults[0].example == "2,©"
    assert read_table(b"id\n\xa9\n", name="t", encoding="cp1252").faults == ()


def test_headings_without_rows_are_a_table() -> None:
    table = read("from,to\n")
    assert table.rows == ()
    assert faults(table) == [("no-rows", 1, "t")]


def test_a_quote_that_is_never_closed_is_named() -> None:
    assert faults(read('a,b\n1,"2\n3,4\n')) == [("stray-quote", 1, "t, line 2")]


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\r\n", b" , ,\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="empty"):
        read_table(data, name="t")


def test_a_large_table_shows_itself_in_a_line() -> None:
    assert "\n" not in repr(read("a,b\n" + "1,2\n" * 100))
    assert len(repr(read("a,b\n" + "1,2\n" * 100))) < 100


# Any text a file can hold: no NUL, no half characters, no mark that belongs to the encoding.
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=12)


@st.composite
def tables(draw: st.DrawFn, narrowest: int) -> list[tuple[str, ...]]:
    width = draw(st.integers(narrowest, 4))
    row = st.tuples(*[texts] * width).filter(lambda cells: any(map(str.strip, cells)))
    return draw(st.lists(row, min_size=1, max_size=5))


def written(rows: list[tuple[str, ...]], separator: str, end: str, quoting: int) -> str:
    text = io.StringIO(newline="")
    # csv's type is narrower than the constants of its own that it takes.
    csv.writer(text, delimiter=separator, lineterminator=end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]  # the stubs want literals
    return text.getvalue()


separators = st.sampled_from(",;\t|")
ends = st.sampled_from(["\n", "\r\n", "\r"])
encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])


@given(rows=tables(2), separator=separators, end=ends, encoding=encodings)
def test_any_quoted_table_comes_back_the_same(
    rows: list[tuple[str, ...]], separator: str, end: str, encoding: str
) -> None:
    data = written(rows, separator, end, csv.QUOTE_ALL).encode(encoding)
    table = read_table(data, name="t")
    assert [table.columns, *table.rows] == rows
    assert table.separator == separator
    assert table.encoding == encoding


@given(rows=tables(1), separator=separators, encoding=encodings)
def test_any_table_comes_back_the_same_when_the_separator_is_known(
    rows: list[tuple[str, ...]], separator: str, encoding: str
) -> None:
    # With another line end the writer leaves "\r" or "\n" inside a cell without quotes.
    data = written(rows, separator, "\r\n", csv.QUOTE_MINIMAL).encode(encoding)
    table = read_table(data, name="t", separator=separator)
    assert [table.columns, *table.rows] == rows


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused_with_a_sentence(data: bytes) -> None:
    try:
        table = read_table(data, name="t")
    except UnreadableError as error:
        assert str(error).endswith(".")
    else:
        assert len(table.rows) == len(table.lines) == len(table.marks)
        assert len(set(table.keys)) == len(table.keys)
