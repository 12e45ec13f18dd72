"""Keys go through the choices of a list; what they only pass is no answer."""

from typing import Any

import pytest
from playwright.sync_api import expect

from collabworkshop.widgets.entry_table import EntryTable
from tests.widgets.samples import row
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

SECTORS = [{"value": name.lower(), "label": name} for name in ("Arts", "Health", "Housing")]
FIELDS: list[dict[str, Any]] = [
    {"name": "name", "label": "Name", "kind": "text", "required": True, "place": "table"},
    {
        "name": "sector",
        "label": "Sector",
        "kind": "choice",
        "place": "table",
        "nullable": True,
        "options": SECTORS,
    },
]


def a_table() -> EntryTable:
    words = {"title": "Who is there?", "noun": "line", "nouns": "lines", "empty": "Nothing yet."}
    return EntryTable(fields=FIELDS, rows=[row("b", "Bank")], words=words)


def test_only_what_stands_when_the_list_is_left_is_sent(stage: Stage) -> None:
    stage.open(a_table())
    stage.cell("Sector: Bank").focus()
    for _ in SECTORS:
        stage.page.keyboard.press("ArrowDown")
    assert stage.sent == []
    stage.page.keyboard.press("Tab")
    assert [one["cells"] for one in stage.sent] == [{"sector": "housing"}]


def test_what_nobody_leaves_is_sent_a_moment_later_all_the_same(stage: Stage) -> None:
    stage.open(a_table())
    stage.cell("Sector: Bank").focus()
    stage.page.keyboard.press("ArrowDown")
    expect(stage.page.locator(".cw-light").first).to_contain_text("Saving")
    assert [one["cells"] for one in stage.sent] == [{"sector": "arts"}]


def test_a_choice_by_mouse_is_sent_at_once_and_once(stage: Stage) -> None:
    stage.open(a_table())
    stage.cell("Sector: Bank").select_option("health")
    assert [one["cells"] for one in stage.sent] == [{"sector": "health"}]
    stage.page.get_by_label("Name: Bank").focus()
    assert len(stage.sent) == 1
