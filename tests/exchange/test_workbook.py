import datetime as dt
import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from collabworkshop.exchange import zipped
from collabworkshop.exchange.table import Table
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.model.errors import UnreadableError
from tests.exchange.workbooks import NAMESPACE, SHEET, saved, sheet_of, with_parts, with_sheet

# A workbook knows no time zones.
MOMENT = dt.datetime(2024, 5, 1, 13, 30)  # noqa: DTZ001 - a workbook knows no zones


def only(data: bytes) -> Table:
    (table,) = read_workbook(data)
    return table


def faults(table: Table) -> list[tuple[str, int, str]]:
    return [(fault.code, fault.count, fault.where) for fault in table.faults]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_workbook(data)
    return str(caught.value)


def test_each_sheet_is_a_table_with_the_lines_of_the_sheet() -> None:
    book = Workbook()
    ties, nodes = book.worksheets[0], book.create_sheet("nodes")
    book.create_sheet("nothing in it")
    ties.title = "ties"
    ties.append(["from", "to"])
    ties.append(["City", "School"])
    nodes.append(["id"])
    tables = read_workbook(saved(book))
    assert [(table.name, table.columns, table.rows) for table in tables] == [
        ("ties", ("from", "to"), (("City", "School"),)),
        ("nodes", ("id",), ()),
    ]
    assert tables[0].lines == (2,)
    assert tables[0].faults == ()
    assert faults(tables[1]) == [("no-rows", 1, "nodes")]


def test_cells_read_as_people_see_them() -> None:
    table = only(
        sheet_of(
            [
                ["whole", "part", "yes", "day", "moment", "hour", "length", "text"],
                [
                    *(1.0, 0.1 + 0.2, True, dt.date(2024, 5, 1), MOMENT),
                    *(dt.time(9, 15), dt.timedelta(hours=30, minutes=5), " as it is "),
                ],
                [-12, 1e22, False, None, None, None, None, "007"],
            ]
        )
    )
    assert table.rows[0] == (
        *("1", "0.3", "TRUE", "2024-05-01", "2024-05-01 13:30:00", "09:15:00", "30:05:00"),
        " as it is ",
    )
    assert table.rows[1] == ("-12", "1e+22", "FALSE", "", "", "", "", "007")
    assert table.faults == ()


def test_blank_cells_are_no_fault_and_what_is_empty_at_the_end_is_left_out() -> None:
    rows = [["id", "name", None], [1], [None, None], [2, "b", " "], [None, " "], [None]]
    table = only(sheet_of(rows))
    assert table.columns == ("id", "name")
    assert table.rows == (("1", ""), ("2", "b"))
    assert table.lines == (2, 4)
    assert faults(table) == [("blank-row", 1, "ties, line 3")]


def test_cells_beyond_the_headings_are_kept_and_named() -> None:
    table = only(sheet_of([["id"], [1, None, "note"]]))
    assert table.rows == (("1", "", "note"),)
    assert faults(table) == [("extra-cells", 1, "ties, line 2")]


def test_errors_of_the_spreadsheet_are_blank_and_named() -> None:
    table = only(
        with_sheet(
            "<sheetData><row><c t='inlineStr'><is><t>a</t></is></c><c><v>2</v></c></row>"
            "<row><c t='e'><v>#N/A</v></c><c t='inlineStr'><is><t>#N/A</t></is></c></row>"
            "</sheetData>"
        )
    )
    assert table.rows == (("", "#N/A"),)
    assert faults(table) == [("error-value", 1, "ties")]
    assert table.faults[0].example == "#N/A in row 2, column 1"


def test_formulas_read_as_computed_and_one_that_never_was_is_named() -> None:
    table = only(
        with_sheet(
            "<sheetData>"
            "<row><c><f>1+1</f><v>2</v></c><c t='str'><f>A1&amp;\"\"</f><v>x</v></c></row>"
            "<row><c><f>SUM(B1)</f></c><c t='str'><f>\"\"</f><v></v></c><c><v>7</v></c></row>"
            "</sheetData>"
        )
    )
    assert (table.columns, table.rows) == (("2", "x"), (("", "", "7"),))
    assert ("formula-without-value", 1, "ties") in faults(table)
    assert table.faults[0].example == "=SUM(B1)"


def test_merged_cells_and_hidden_sheets_are_read_and_named() -> None:
    book = Workbook()
    shown, hidden = book.worksheets[0], book.create_sheet("hidden")
    shown.append(["agency", "tie"])
    shown.append(["City", "a"])
    shown.append([None, "b"])
    shown.merge_cells("A2:A3")
    hidden.append(["id"])
    hidden.append(["7"])
    hidden.sheet_state = "hidden"
    first, second = read_workbook(saved(book))
    assert first.rows == (("City", "a"), ("", "b"))
    assert faults(first) == [("merged-cells", 1, "Sheet")]
    assert second.rows == (("7",),)
    assert faults(second) == [("hidden-sheet", 1, "hidden")]


def test_shared_texts_are_read_with_what_xml_cannot_hold_and_without_reading_aids() -> None:
    texts = (
        f"<sst {NAMESPACE}><si><t>a_x000D_b</t></si><si><r><t>bo</t></r><r><t>th</t></r></si>"
        "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
        "<si><t>_x005F_x000D_</t></si><si><t>_x0000__xD83D_</t></si></sst>"
    )
    cells = "".join(f"<c t='s'><v>{number}</v></c>" for number in range(5))
    kinds = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    plain = zipfile.ZipFile(io.BytesIO(sheet_of([["a"]])))
    manifest = plain.read("[Content_Types].xml")
    if b"sharedStrings" not in manifest:
        manifest = manifest.replace(b"</Types>", kinds)
    table = only(
        with_parts(
            {
                "[Content_Types].xml": manifest,
                "xl/sharedStrings.xml": texts.encode(),
                SHEET: f"<worksheet {NAMESPACE}><sheetData><row>{cells}</row></sheetData>"
                "</worksheet>".encode(),
            }
        )
    )
    assert table.columns == ("a\rb", "both", "東京", "_x000D_", "_x0000__xD83D_")


CELL = "<row r='1'><c r='A1'><v>1</v></c></row>"


def test_a_sheet_that_only_claims_to_be_large_is_read() -> None:
    xml = f"<dimension ref='A1:XFD1048576'/><sheetData>{CELL}</sheetData>"
    assert only(with_sheet(xml)).columns == ("1",)


@pytest.mark.parametrize(
    "xml",
    [
        "<row r='1'><c r='BDWGO1'><v>1</v></c></row>",
        "<row r='99999999999'><c><v>1</v></c></row>",
        "<row>" + "<c/>" * 20_000 + "</row>",
        "<row><c t='inlineStr'><is><t>" + "x" * 200_000 + "</t></is></c></row>",
        "<row r='1'><c r='XFD1'><v>1</v></c></row>" * 130,
    ],
    ids=["a million columns", "far down", "a wide row", "a long cell", "much in between"],
)
def test_a_sheet_larger_than_any_is_refused(xml: str) -> None:
    assert "more than a table of ours" in refusal(with_sheet(f"<sheetData>{xml}</sheetData>"))


def test_parts_are_counted_before_they_are_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sheet_of([["a"]])
    monkeypatch.setattr(zipped, "_MOST_PARTS", 3)
    assert "unpacks to more" in refusal(whole)
    monkeypatch.undo()
    monkeypatch.setattr(zipped, "_LARGEST_CONTENT", 1_000)
    assert "unpacks to more" in refusal(whole)
    monkeypatch.undo()
    bomb = with_parts({"xl/media/image1.png": bytes(201_000_000)})
    assert len(bomb) < 1_000_000
    assert "unpacks to more" in refusal(bomb)
    assert read_workbook(whole)


@pytest.mark.parametrize("name", ["_MOST_TAGS", "_MOST_TAGS_IN_TREE", "_LARGEST_TREE"])
def test_elements_are_counted_before_they_become_a_tree(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipped, name, 5)
    assert "unpacks to more" in refusal(sheet_of([["a", "b", "c"]]))


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"])
def test_entities_of_xml_are_refused_in_every_part(part: str) -> None:
    whole = zipfile.ZipFile(io.BytesIO(sheet_of([["a"]]))).read(part)
    begin = whole.index(b"?>") + 2 if whole.startswith(b"<?xml") else 0
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert read_workbook(with_parts({part: whole}))
    assert "damaged" in refusal(with_parts({part: whole[:begin] + entity + whole[begin:]}))


def test_what_is_no_workbook_is_refused_with_what_to_do(tmp_path: Path) -> None:
    assert "old kind (.xls)" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "damaged" in refusal(b"from,to\n1,2\n")
    assert "damaged" in refusal(with_parts({})[:-40])
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("ties.csv", "from,to")
    assert "damaged" in refusal(stream.getvalue())
    assert "No sheet" in refusal(sheet_of([]))
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_workbook(tmp_path / "none.xlsx")


def test_a_zip_with_a_password_is_refused() -> None:
    whole = bytearray(sheet_of([["a"]]))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = whole.index(sign)
        whole[at + flags] |= 1
    assert "password" in refusal(bytes(whole))


def test_letters_that_were_mangled_on_the_way_are_a_damaged_workbook() -> None:
    # As a real upload was: saved as if it were text, each strange byte became U+FFFD.
    mangled = sheet_of([["a"]]).decode("utf-8", errors="replace").encode()
    assert "damaged" in refusal(mangled)


def test_what_is_wrong_among_the_styles_is_not_printed_by_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    book = sheet_of([["from", "to"], ["1", "2"]])
    with zipfile.ZipFile(io.BytesIO(book)) as whole:
        styles = whole.read("xl/styles.xml").decode()
    wrong = re.sub(r'(<cellStyle [^>]*xfId=")0', r"\g<1>999999999", styles)
    assert wrong != styles
    assert "damaged" in refusal(with_parts({"xl/styles.xml": wrong.encode()}, book))
    assert capsys.readouterr() == ("", "")


def test_a_workbook_can_be_opened_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "ties.xlsx"
    path.write_bytes(sheet_of([["a"], [1]]))
    assert read_workbook(path)[0].rows == (("1",),)


def test_a_number_that_is_no_date_for_all_its_style_is_named() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["day"])
    sheet.append([1e12])
    sheet["A2"].number_format = "yyyy-mm-dd"
    sheet.append(["x"])
    assert faults(only(saved(book)))[0][0] == "error-value"


@given(st.binary(max_size=300), st.integers(0, 5_000))
def test_a_workbook_with_any_bytes_in_it_is_tables_or_a_sentence(noise: bytes, at: int) -> None:
    whole = with_sheet(f"<sheetData>{CELL}</sheetData>")
    try:
        read_workbook(whole[:at] + noise + whole[at + len(noise) :])
    except UnreadableError as error:
        assert str(error).endswith(".")


@given(st.text(st.sampled_from("<>/c vtrow='1\"sA&;"), max_size=60))
def test_a_sheet_of_any_xml_is_a_table_or_a_sentence(xml: str) -> None:
    try:
        read_workbook(with_sheet(f"<sheetData>{CELL}{xml}</sheetData>"))
    except UnreadableError as error:
        assert str(error).endswith(".")
