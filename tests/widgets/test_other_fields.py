"""Python gives other fields while somebody works: nobody loses their place."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.widgets.samples import FIELDS, a_form, a_table, options, relabelled, row
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

ROWS = (row("b", "Bank", sector="health", form="group"), row("a", "Archive"))
ANEW: dict[str, dict[str, Any]] = {
    "sector": {"label": "Field of work", "options": options("Faith", "Sport", "Health")},
    "form": {"help": "How they are set up.", "options": options("Group", "Person", "Firm")},
    "views": {"label": "Outlooks", "options": options("Law", "Art", "Money")},
    "gains": {"help": "One line is enough."},
}


def suggested(stage: Stage, label: str) -> list[str]:
    found: list[str] = stage.cell(label).evaluate("one => [...one.list.options].map(o => o.value)")
    return found


def test_new_words_and_options_come_into_the_table_where_it_stands(stage: Stage) -> None:
    stage.open(a_table(*ROWS))
    stage.set("fields", relabelled(**ANEW))
    assert suggested(stage, "Field of work: Bank") == ["Faith", "Sport", "Health"]
    head = stage.page.get_by_role("columnheader", name="Field of work")
    expect(head).to_be_visible()
    form = stage.cell("Form: Bank")
    expect(form).to_have_value("group")
    expect(form.locator("option")).to_have_text(["–", "Group", "Person", "Firm"])
    expect(stage.page.get_by_text("How they are set up.")).to_be_attached()


def test_half_a_word_its_focus_and_the_caret_stay(stage: Stage) -> None:
    stage.open(a_table(*ROWS))
    cell = stage.cell("Sector: Bank")
    cell.fill("")
    cell.press_sequentially("Sprt")
    cell.press("ArrowLeft")
    cell.press("ArrowLeft")
    stage.set("fields", relabelled(**ANEW))
    expect(stage.cell("Field of work: Bank")).to_be_focused()
    stage.page.keyboard.type("o")
    stage.page.keyboard.press("Tab")
    assert stage.sent[-1]["cells"] == {"sector": "sport"}


def test_open_details_stay_open_with_what_is_typed_in_them(stage: Stage) -> None:
    stage.open(a_table(*ROWS))
    stage.button("Details of Bank").click()
    stage.page.get_by_role("checkbox", name="Money").check()
    stage.accept()
    stage.page.get_by_label("Gains").press_sequentially("Much mo")
    stage.set("fields", relabelled(**ANEW))
    gains = stage.page.get_by_label("Gains")
    expect(gains).to_be_focused()
    expect(gains).to_have_accessible_description("One line is enough.")
    stage.page.keyboard.type("re")
    expect(gains).to_have_value("Much more")
    boxes = stage.page.get_by_role("group", name="Outlooks")
    expect(boxes.get_by_role("checkbox", checked=True)).to_have_accessible_name("Money")
    expect(boxes.get_by_role("checkbox")).to_have_count(3)


def test_the_order_and_its_arrow_stay(stage: Stage) -> None:
    stage.open(a_table(*ROWS))
    stage.page.get_by_role("columnheader", name="Name").get_by_role("button").click()
    for fields in (relabelled(name={"label": "Who"}), relabelled()[:6]):
        stage.set("fields", fields)
        head = stage.page.get_by_role("columnheader").first
        expect(head).to_have_attribute("aria-sort", "ascending")
        expect(head).to_contain_text("▲")
        first = stage.page.locator("tbody tr").first
        expect(first.get_by_role("textbox").first).to_have_value("Archive")


def test_what_the_columns_mean_stays_unfolded(stage: Stage) -> None:
    stage.open(a_table(*ROWS))
    stage.set("fields", relabelled(**ANEW))
    stage.page.get_by_text("What the columns mean").click()
    stage.set("fields", relabelled(form={"help": "Which kind they are."}))
    expect(stage.page.get_by_text("Which kind they are.")).to_be_visible()


def test_another_column_leaves_panels_and_focus_where_they_are(stage: Stage) -> None:
    stage.open(a_table(*ROWS))
    stage.button("Details of Archive").click()
    name = stage.cell("Name: Bank")
    name.press("End")
    name.press_sequentially("ers")
    level = {"name": "level", "label": "Level", "kind": "number", "place": "table"}
    stage.set("fields", [*relabelled()[:1], {**relabelled()[2], **level}, *relabelled()[2:]])
    expect(stage.cell("Level: Bank")).to_be_visible()
    expect(stage.page.get_by_label("Sector: Bank")).to_have_count(0)
    expect(name).to_be_focused()
    expect(name).to_have_value("Bankers")
    expect(stage.button("Details of Archive")).to_have_attribute("aria-expanded", "true")
    expect(stage.page.get_by_label("Gains")).to_be_visible()


def test_a_field_of_another_kind_keeps_the_focus(stage: Stage) -> None:
    stage.open(a_table(*ROWS))
    stage.cell("Form: Archive").focus()
    stage.set("fields", relabelled(form={"kind": "suggest"}))
    expect(stage.cell("Form: Archive")).to_be_focused()
    expect(stage.cell("Form: Bank")).to_have_value("Group")


def test_an_answer_that_left_the_list_is_still_shown(stage: Stage) -> None:
    stage.open(a_table(row("b", "Bank", form="group", views=["law", "money"])))
    stage.button("Details of Bank").click()
    gone = {"form": {"options": options("Person")}, "views": {"options": options("Law")}}
    stage.set("fields", relabelled(**gone))
    expect(stage.cell("Form: Bank")).to_have_value("group")
    expect(stage.page.get_by_role("checkbox", name="money (not on the list)")).to_be_checked()
    assert stage.sent == []


def test_a_form_takes_new_words_without_losing_half_a_word(stage: Stage) -> None:
    stage.open(a_form(cells={"name": "Amina", "form": "group"}))
    stage.page.get_by_label("Gains").press_sequentially("Much mo")
    stage.set("fields", relabelled(**ANEW, name={"label": "Your name"}))
    stage.page.keyboard.type("re")
    expect(stage.page.get_by_label("Gains")).to_have_value("Much more")
    expect(stage.page.get_by_label("Your name (needed)")).to_have_value("Amina")
    expect(stage.page.get_by_label("Form")).to_have_value("group")
    assert len(FIELDS) == stage.page.locator(".cw-field").count()
