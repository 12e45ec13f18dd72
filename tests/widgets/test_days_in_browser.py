"""A day is typed, chosen, pasted and emptied; one that is none gets a message."""

from typing import Any

import pytest
from playwright.sync_api import expect

from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.entry_table import EntryTable
from tests.widgets.samples import row
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

UNTIL = {"name": "until", "label": "Until", "kind": "date", "nullable": True, "place": "table"}
FIELDS: list[dict[str, Any]] = [
    {"name": "name", "label": "Name", "kind": "text", "required": True, "place": "table"},
    UNTIL,
]


def a_table(*rows: dict[str, Any]) -> EntryTable:
    words = {"title": "What is there?", "noun": "line", "nouns": "lines", "empty": "Nothing yet."}
    return EntryTable(fields=FIELDS, rows=list(rows), words=words)


def test_a_day_that_is_typed_is_sent_once_when_its_year_is_whole(stage: Stage) -> None:
    stage.open(a_table(row("b", "Bank")))
    stage.cell("Until: Bank").focus()
    for key in "03312026":
        stage.page.keyboard.press(key)
    stage.page.keyboard.press("Tab")
    assert [one["cells"] for one in stage.sent] == [{"until": "2026-03-31"}]
    assert stage.axe() == []


def test_a_day_that_stands_there_is_shown_and_can_be_emptied(stage: Stage) -> None:
    stage.open(a_table(row("b", "Bank", until="2026-03-31")))
    cell = stage.cell("Until: Bank")
    expect(cell).to_have_value("2026-03-31")
    cell.fill("")
    cell.blur()
    assert [one["cells"] for one in stage.sent] == [{"until": None}]


def test_half_a_day_is_not_sent_and_says_so_when_it_is_left(stage: Stage) -> None:
    stage.open(a_table(row("b", "Bank")))
    cell = stage.cell("Until: Bank")
    cell.focus()
    stage.page.keyboard.press("0")
    stage.page.keyboard.press("3")
    stage.page.get_by_label("Name: Bank").focus()
    expect(stage.page.get_by_text("not a whole day yet")).to_be_visible()
    expect(cell).to_have_attribute("aria-invalid", "true")
    assert stage.sent == []
    cell.fill("2026-03-31")
    cell.blur()
    expect(stage.page.get_by_text("not a whole day yet")).to_have_count(0)
    assert [one["cells"] for one in stage.sent] == [{"until": "2026-03-31"}]


def test_pasted_days_are_read_and_a_text_that_is_none_waits_with_its_reason(stage: Stage) -> None:
    stage.open(a_table(row("b", "Bank")))
    stage.cell("Name: Bank").focus()
    stage.paste("Bank\t2026-03-31\nFirm\t1.4.2026\nClub\tnext week")
    [pasted] = stage.sent
    assert [one["cells"] for one in pasted["rows"]] == [
        {"until": "2026-03-31"},
        {"name": "Firm", "until": "2026-04-01"},
    ]
    expect(stage.page.get_by_text("“next week” is not a day.")).to_be_visible()
    stage.accept(refused=[])
    stage.cell("Until: Club").press("Delete")
    expect(stage.page.get_by_text("is not a day")).to_have_count(0)
    assert stage.sent[-1]["cells"] == {"name": "Club"}


def test_a_form_asks_for_a_day_too(stage: Stage) -> None:
    stage.open(EntryForm(fields=FIELDS, words={"legend": "When?", "send": "Send"}))
    stage.page.get_by_label("Name").fill("Ada")
    stage.page.get_by_label("Until").fill("2026-03-31")
    stage.button("Send").click()
    assert stage.sent[-1]["cells"] == {"name": "Ada", "until": "2026-03-31"}
    assert stage.axe() == []
