import pytest

from collabworkshop.exchange import delimited
from collabworkshop.exchange.delimited import LONGEST_LINE, split
from collabworkshop.model.errors import UnreadableError


def cells(text: str) -> list[tuple[str, ...]]:
    return [row for _, row in split(text).rows]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2\n2,5;3\n", ";"),
        ("a\tb\nx, y\tz, w\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("name, first;born\nKent, Ann;1980\nLee;1981\n", ";"),
        ("town, county, state;name\nYork;Ann\nHull;Lee\n", ";"),
        ('"a;b","c"\n"d;e","f;g"\n', ","),
        ('a,b;c\n"x;y",z\n1,2,3\n', ","),
        ("name,note\nAnna,we meet; often | rarely\n", ","),
        ('a,b\n1,"ha ""ha"" ha"\n3,4\n', ","),
    ],
)
def test_the_separator_is_the_one_whose_rows_agree(text: str, separator: str) -> None:
    assert split(text).separator == separator


def test_free_text_under_one_heading_stays_whole() -> None:
    text = "notes\nlikes apples, bananas\nx, y, z\n"
    assert cells(text) == [("notes",), ("likes apples, bananas",), ("x, y, z",)]


def test_a_person_chooses_the_separator() -> None:
    assert split("a;b,c\n", separator=",").rows == [(1, ("a;b", "c"))]


@pytest.mark.parametrize("separator", ["ab", ",;", '"', "\n"])
def test_a_separator_that_separates_nothing_is_refused(separator: str) -> None:
    with pytest.raises(UnreadableError, match="Choose a comma"):
        split("a,b\n", separator=separator)


def test_each_row_knows_the_line_on_which_it_begins() -> None:
    rows = split('a,b\r\n"Once\r\nupon",1\r\n\r\nx,y').rows
    assert rows == [(1, ("a", "b")), (2, ("Once\r\nupon", "1")), (4, ()), (5, ("x", "y"))]


def test_only_real_line_ends_end_a_row() -> None:
    assert cells("a,b\nx\u2028y,z\x85w\x0bv\n") == [("a", "b"), ("x\u2028y", "z\x85w\x0bv")]


def test_a_quote_that_is_never_closed_is_named_with_its_line() -> None:
    found = split('a,b\n1,2\n3,"four\n5,6\n')
    assert found.stray_quote == 3
    assert found.rows[-1] == (3, ("3", "four\n5,6\n"))


def test_a_line_too_long_for_a_table_is_refused() -> None:
    with pytest.raises(UnreadableError, match="Line 2 is longer than 100,000"):
        split("a,b\n" + "x" * (LONGEST_LINE + 1))


def test_a_cell_that_swallows_the_file_is_refused_with_the_line_to_look_at() -> None:
    with pytest.raises(UnreadableError, match=r"begins on line 2 .* never closed"):
        split('a,b\n1,"two\n' + "3,four\n" * 30_000)


def test_more_cells_than_memory_should_hold_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MOST_CELLS", 5)
    assert len(cells("a,b\n1,2\n")) == 2
    with pytest.raises(UnreadableError, match="more than 5 cells"):
        split("a,b\n1,2\n\n\n")
