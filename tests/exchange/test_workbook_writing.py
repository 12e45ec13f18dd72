import io

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.exchange.workbook_writing import LONGEST_CELL, workbook_of

ROWS = [["from", "to", "weight"], ["=1+1", " two\nlines ", 2.5], ["a\rb", "", -3.0]]


def test_another_reader_finds_texts_as_texts_and_numbers_as_numbers() -> None:
    book = load_workbook(io.BytesIO(workbook_of({"ties": ROWS, "no/des": [["id"]]})))
    assert book.sheetnames == ["ties", "no des"]
    sheet = book["ties"]
    assert [cell.value for cell in sheet[2]] == ["=1+1", " two\nlines ", 2.5]
    assert sheet["A2"].data_type == "s"
    assert sheet["C3"].value == -3.0


def test_the_same_rows_are_the_same_bytes() -> None:
    assert workbook_of({"ties": ROWS}) == workbook_of({"ties": ROWS})


def test_a_text_longer_than_a_cell_is_cut() -> None:
    (table,) = read_workbook(workbook_of({"t": [["a"], ["x" * 40_000]]}))
    assert table.rows == (("x" * LONGEST_CELL,),)


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    sheet = load_workbook(io.BytesIO(workbook_of({"t": [[str(n) for n in range(1, 800)]]})))["t"]
    assert (sheet["Z1"].value, sheet["AA1"].value, sheet["ABC1"].value) == ("26", "27", "731")


texts = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",))) | st.just(
    "_x000D_ _x005F_ _x12"
)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
def test_any_text_comes_back(cells: list[tuple[str, str]]) -> None:
    rows = [["left", "right"], *([f"x{one}", other] for one, other in cells)]
    (table,) = read_workbook(workbook_of({"t": rows}))
    assert [list(row) for row in (table.columns, *table.rows)] == rows


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_comes_back_to_15_digits(number: float) -> None:
    (table,) = read_workbook(workbook_of({"t": [["a"], [number]]}))
    assert float(table.rows[0][0]) == float(f"{number:.15g}")
