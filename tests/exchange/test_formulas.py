import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.exchange.formulas import defuse, restore, restored
from collabworkshop.exchange.table import read_table


@pytest.mark.parametrize(
    "text",
    ["=cmd|' /C calc'!A0", "+1-1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "-", "+-5"],
)
def test_what_a_spreadsheet_would_compute_gets_an_apostrophe(text: str) -> None:
    assert defuse(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "City", "-5", "+3.2", "-.5", "-1e5", "1-1", " =1", "'s-Hertogenbosch", "''", "a=b"]
)
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert defuse(text) == text
    assert restore(text) == text


def test_an_apostrophe_before_a_formula_is_kept_apart_from_ours() -> None:
    assert defuse("'=1") == "''=1"
    assert restore("''=1") == "'=1"


risky = st.text("'=+-@\t\r\n＝5.e as", max_size=8)


@given(risky | st.text())
def test_every_text_comes_back_and_nothing_that_computes_goes_out(text: str) -> None:
    cell = defuse(text)
    assert restore(cell) == text
    assert cell[:1] not in set("=@\t\r\n＝＋－＠")
    assert cell[:1] not in ("+", "-") or float(cell) is not None


@given(st.text("'abc -", max_size=6).filter(lambda text: not text.lstrip("'").startswith("-")))
def test_ordinary_text_of_others_is_left_alone(text: str) -> None:
    assert restore(text) == text


def test_a_table_is_restored_with_its_headings() -> None:
    table = restored(read_table(b"'=id,name\n'@x,'s\n", name="t"))
    assert table.columns == ("=id", "name")
    assert table.rows == (("@x", "'s"),)
