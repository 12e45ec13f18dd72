"""A list of resources with headings of its own: what comes in, and what is said of the rest."""

from typing import Any

import pytest

from collabworkshop.exchange.resources.columns import ResourceColumns, guess_resource_columns
from collabworkshop.exchange.resources.list_rows import HowToRead, ListRow, read_list
from collabworkshop.exchange.table import read_table

HEAD = "Side,Type,Item,Qty,Unit,Start date,End date,Site,Terms,Urgency,Remarks,Colour\n"
KINDS = {"space": "space", "staff time": "staff-time", "staff-time": "staff-time"}


def read(rows: str, head: str = HEAD, **how: Any) -> tuple[list[ListRow], list[tuple[str, str]]]:
    table = read_table((head + rows).encode(), name="list")
    found, faults = read_list(table, guess_resource_columns(table), HowToRead(kinds=KINDS, **how))
    return found, [(fault.code, fault.where) for fault in faults]


def test_headings_of_their_own_are_understood_each_for_one_thing() -> None:
    columns = guess_resource_columns(read_table(HEAD.encode() + b"a\n", name="list"))
    assert columns == ResourceColumns(
        side="Side",
        kind="Type",
        what="Item",
        amount="Qty",
        unit="Unit",
        begins="Start date",
        ends="End date",
        place="Site",
        conditions="Terms",
        priority="Urgency",
        note="Remarks",
    )


def test_no_column_is_suggested_for_two_things() -> None:
    columns = guess_resource_columns(read_table(b"Type,Description\nx,y\n", name="list"))
    chosen = [key for key in columns.model_dump().values() if key]
    assert sorted(chosen) == ["Description", "Type"]


def test_a_whole_row_is_read_and_what_has_no_place_stands_in_the_note() -> None:
    [row], faults = read("We need,Staff Time,Clerk,2,days,1.4.2026,,East,Own key,high,Soon,red\n")
    assert faults == []
    assert row.line == 2
    assert row.fields == {
        "side": "need",
        "kind": "staff-time",
        "what": "Clerk",
        "amount": 2,
        "unit": "days",
        "begins": "2026-04-01",
        "ends": None,
        "place": "East",
        "conditions": "Own key",
        "priority": 3,
        "note": "Soon; Colour: red",
    }


def test_a_kind_that_is_not_ours_is_kept_in_its_own_words() -> None:
    [row], faults = read("offer,Gardening,Soil\n")
    assert row.fields["kind"] == "Gardening"
    assert [code for code, _ in faults] == []


@pytest.mark.parametrize(
    ("row", "code", "where"),
    [
        ("offer,Space,Hall,lots,,,,,,,,\n", "not-an-amount", "list.Qty, line 2"),
        ("offer,Space,Hall,0,,,,,,,,\n", "not-an-amount", "list.Qty, line 2"),
        ("offer,Space,Hall,,,soon,,,,,,\n", "not-a-day", "list.Start date, line 2"),
        ("need,Space,Hall,,,,,,,9,,\n", "not-a-priority", "list.Urgency, line 2"),
        (
            "offer,Space,Hall,,,2026-05-02,2026-05-01,,,,,\n",
            "days-reversed",
            "list.End date, line 2",
        ),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_kept_in_the_note(
    row: str, code: str, where: str
) -> None:
    [found], faults = read(row)
    assert faults == [(code, where)]
    odd = next(cell for cell in row.split(",")[3:10] if cell)
    assert odd in found.fields["note"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (",Space,Hall,,,,,,,,,\n", "unknown-side"),
        ("perhaps,Space,Hall,,,,,,,,,\n", "unknown-side"),
        ("offer,,Hall,,,,,,,,,\n", "blank-kind"),
        ("offer,Space,,,,,,,,,,\n", "blank-resource"),
    ],
)
def test_a_row_that_says_too_little_stays_out_and_is_named(row: str, code: str) -> None:
    found, faults = read(row)
    assert found == []
    assert [said for said, _ in faults] == [code]


def test_what_a_person_says_of_all_rows_holds_where_a_row_does_not_say() -> None:
    rows = ",,Hall,,,,,,,,,\nneed,Staff time,Clerk,,,,,,,,,\nmaybe,,Hut,,,,,,,,,\n"
    found, faults = read(rows, side="offer", kind="space")
    said = [(row.fields["side"], row.fields["kind"]) for row in found]
    assert said == [("offer", "space"), ("need", "staff-time"), ("offer", "space")]
    assert found[2].fields["note"] == "Side: maybe"
    assert faults == []


def test_an_amount_with_two_readings_comes_in_and_is_named() -> None:
    [row], faults = read('offer,Space,Hall,"1,200",hours,,,,,,,\n')
    assert row.fields["amount"] == 1200
    assert faults == [("two-readings", "list.Qty, line 2")]


def test_a_unit_behind_the_number_is_the_unit_and_another_one_is_kept_in_the_note() -> None:
    rows = "offer,Space,Hall,3 evenings,,,,,,,,\noffer,Space,Hut,3 a week,days,,,,,,,\n"
    [one, other], _ = read(rows)
    assert (one.fields["unit"], one.fields["note"]) == ("evenings", "")
    assert (other.fields["unit"], other.fields["note"]) == ("days", "Qty: 3 a week")


def test_how_pressing_an_offer_is_stands_in_its_note() -> None:
    [row], faults = read("offer,Space,Hall,,,,,,,high,,\n")
    assert (row.fields["priority"], row.fields["note"]) == (None, "Urgency: high")
    assert faults == []


def test_a_short_row_is_read_to_its_end() -> None:
    [row], _ = read("offer,Space,Hall\n")
    assert row.fields["what"] == "Hall"
