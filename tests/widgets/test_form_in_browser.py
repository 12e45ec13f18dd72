"""The form, in the browser and without Jupyter."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from collabworkshop.widgets.entry_form import EntryForm
from tests.widgets.samples import FIELDS, a_form
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser


def test_everything_is_sent_when_the_button_is_pressed(stage: Stage) -> None:
    stage.open(a_form(cells={"name": "Amina"}))
    stage.page.get_by_label("Sector").fill("health")
    stage.page.get_by_label("Interest").fill("4")
    assert stage.sent == []
    stage.button("Send it").click()
    expect(stage.light).to_have_text("Saving …")
    [sent] = stage.sent
    assert sent["op"] == "send"
    assert sent["cells"]["name"] == "Amina"
    assert (sent["cells"]["sector"], sent["cells"]["interest"]) == ("health", 4)
    stage.accept()
    expect(stage.light).to_have_text("Saved")
    expect(stage.page.get_by_label("Interest")).to_have_value("4")


def test_what_is_to_be_emptied_is_empty_once_it_was_sent(stage: Stage) -> None:
    stage.open(a_form(emptied=["name"]))
    name, sector = stage.page.get_by_label("Name"), stage.page.get_by_label("Sector")
    sector.fill("health")
    name.fill("Amina")
    stage.button("Send it").click()
    expect(stage.light).to_have_text("Saving …")
    expect(name).to_have_value("Amina")
    stage.accept()
    expect(stage.light).to_have_text("Saved")
    expect(name).to_have_value("")
    expect(sector).to_have_value("Health")
    stage.button("Send it").click()
    expect(name).to_be_focused()  # it is needed


def test_the_year_of_a_day_ends_after_four_figures(stage: Stage) -> None:
    asked = {**a_form().fields[0], "name": "day", "label": "Day", "kind": "date"}
    stage.open(EntryForm(fields=[asked]))
    stage.page.get_by_label("Day").focus()
    stage.page.keyboard.type("031422026")
    expect(stage.page.get_by_label("Day")).to_have_value("2026-03-14")


def test_enter_in_a_line_of_text_sends_the_form(stage: Stage) -> None:
    stage.open(a_form())
    stage.page.get_by_label("Name").fill("Amina")
    assert stage.sent == []
    stage.page.get_by_label("Name").press("Enter")
    stage.page.wait_for_function("stage.sent.length === 1")
    assert stage.sent[0]["cells"]["name"] == "Amina"


def test_a_double_click_sends_once(stage: Stage) -> None:
    stage.open(a_form(cells={"name": "Amina"}))
    stage.button("Send it").dblclick()
    expect(stage.button("Send it")).to_have_attribute("aria-disabled", "true")
    stage.accept()
    assert len(stage.sent) == 1
    expect(stage.button("Send it")).not_to_have_attribute("aria-disabled", "true")
    stage.button("Send it").click()
    stage.page.wait_for_function("stage.sent.length === 2")


def test_what_is_sent_again_after_a_reload_is_not_sent_beside_that(stage: Stage) -> None:
    stage.open(a_form(cells={"name": "Amina"}, outbox_key="me"))
    stage.button("Send it").click()
    stage.page.wait_for_function("stage.sent.length === 1")
    stage.open(a_form(cells={"name": "Amina"}, outbox_key="me"))
    stage.button("Send it").click(force=True)
    stage.accept()
    assert len(stage.sent) == 1


def test_a_name_that_runs_from_the_right_keeps_its_box_at_the_left(stage: Stage) -> None:
    part = a_form()
    names = [{"value": word, "label": word, "help": ""} for word in ("Law", "مركز الأمل", "Money")]
    part.fields = [{**f, "options": names} if f["name"] == "views" else f for f in part.fields]
    stage.open(part)
    spots = []
    for line in stage.page.locator(".cw-boxes .cw-box").all():
        tick, words = line.locator("input").bounding_box(), line.locator("bdi").bounding_box()
        assert tick and words
        spots.append(round(words["x"] - tick["x"]))
    assert len(spots) == 3
    assert len(set(spots)) == 1
    assert spots[0] > 18  # as wide as a box is


def test_after_a_file_that_is_refused_another_one_can_be_chosen(
    stage: Stage, tmp_path: Path
) -> None:
    stage.open(a_form(cells={"name": "Amina"}))
    control = stage.page.get_by_label("File", exact=True)
    for number, name in enumerate(("people.csv", "boxes.csv"), start=1):
        (tmp_path / name).write_text("name\nAnna\n")
        control.set_input_files(tmp_path / name)
        stage.button("Send it").click()
        stage.page.wait_for_function(f"stage.sent.length === {number}")
        assert stage.sent[-1]["cells"]["file"]["name"] == name
        if number == 1:
            stage.reply(ok=False, text="Choose another file.")
            expect(stage.page.get_by_text("Choose another file.")).to_be_visible()
            expect(control).to_be_enabled()
    stage.accept()
    expect(stage.light).to_have_text("Saved")


def test_a_file_that_is_gone_when_it_is_read_is_named(stage: Stage, tmp_path: Path) -> None:
    stage.open(a_form(cells={"name": "Amina"}))
    file = tmp_path / "ties.csv"
    file.write_text("from,to")
    stage.page.get_by_label("File").set_input_files(file)
    file.unlink()
    stage.button("Send it").click()
    expect(stage.light).to_have_text("Not saved yet: a file could not be read. Choose it again.")
    expect(stage.button("Send it")).not_to_have_attribute("aria-disabled", "true")


def test_what_python_makes_of_an_answer_is_shown(stage: Stage) -> None:
    stage.open(a_form(cells={"name": "Amina"}))
    stage.button("Send it").click()
    stage.set("cells", {"name": "Amina K."})
    stage.accept()
    expect(stage.page.get_by_label("Name")).to_have_value("Amina K.")


def test_sending_with_something_missing_leads_to_it(stage: Stage) -> None:
    stage.open(a_form())
    name = stage.page.get_by_label("Name (needed)")
    expect(name).not_to_have_attribute("aria-invalid", "true")
    stage.button("Send it").click()
    expect(name).to_be_focused()
    expect(name).to_have_accessible_description("This is needed.")
    assert stage.sent == []


def test_as_you_go_each_change_is_sent_alone(stage: Stage) -> None:
    stage.open(a_form(mode="as-you-go"))
    expect(stage.button("Send it")).to_have_count(0)
    stage.page.get_by_label("Member").check()
    stage.page.get_by_label("Interest").fill("2")
    stage.page.keyboard.press("Tab")
    stage.accept()  # one after the other: the second one waits for the first one's answer
    assert [sent["cells"] for sent in stage.sent] == [{"member": True}, {"interest": 2}]


def test_one_wrong_field_is_not_forgotten_over_another(stage: Stage) -> None:
    stage.open(a_form(mode="as-you-go"))
    name, gains = stage.page.get_by_label("Name"), stage.page.get_by_label("Gains")
    for field, typed, said in ((name, "Amina", "It is taken."), (gains, "Much", "How much?")):
        field.fill(typed)
        stage.page.keyboard.press("Tab")
        named = "name" if field is name else "gains"
        stage.reply(ok=False, messages={named: said}, text="no")
        expect(field).to_have_accessible_description(re.compile(re.escape(said)))
    gains.fill("Ten hours")
    stage.page.keyboard.press("Tab")
    stage.accept()
    expect(gains).not_to_have_attribute("aria-invalid", "true")
    expect(name).to_have_accessible_description("It is taken.")
    expect(stage.light).to_have_text("Not saved yet: please look at the marked fields.")


def test_a_file_travels_beside_the_message(stage: Stage) -> None:
    stage.open(a_form(cells={"name": "Amina"}))
    file = {"name": "ties.csv", "mimeType": "text/csv", "buffer": b"from,to\n"}
    stage.page.get_by_label("File").set_input_files(file)  # type: ignore[arg-type]  # a plain dict
    stage.button("Send it").click()
    expect(stage.light).to_have_text("Saving …")
    assert stage.sent[-1]["cells"]["file"] == {"name": "ties.csv", "type": "text/csv", "buffer": 0}
    assert stage.page.evaluate("stage.files") == [8]
    stage.accept()
    expect(stage.page.get_by_label("File")).to_have_value("")


def test_a_file_that_no_line_would_carry_is_refused_in_words(stage: Stage) -> None:
    stage.open(a_form(cells={"name": "Amina"}))
    file = {"name": "big.csv", "mimeType": "text/csv", "buffer": bytes(8 * 1024 * 1024 + 1)}
    stage.page.get_by_label("File").set_input_files(file)  # type: ignore[arg-type]  # a plain dict
    stage.button("Send it").click()
    expect(stage.light).to_contain_text("larger than 8 MB")
    assert stage.sent == []


def test_a_refusal_is_read_at_its_field(stage: Stage) -> None:
    stage.open(a_form(cells={"name": "Amina"}))
    stage.button("Send it").click()
    expect(stage.light).to_have_text("Saving …")
    stage.reply(ok=False, messages={"name": "That name is taken."}, text="no")
    expect(stage.page.get_by_label("Name")).to_have_accessible_description("That name is taken.")


def test_what_was_typed_and_not_sent_survives_a_restart(stage: Stage) -> None:
    stage.open(a_form(outbox_key="me"))
    stage.page.get_by_label("Gains").fill("Much")
    stage.page.keyboard.press("Tab")
    stage.open(a_form(outbox_key="me"))
    expect(stage.page.get_by_label("Gains")).to_have_value("Much")


@pytest.mark.parametrize("light", ["true", "false"])
def test_axe_finds_nothing(stage: Stage, light: str) -> None:
    stage.open(a_form(messages={"interest": "Please look again."}))
    stage.page.evaluate("light => document.body.dataset.jpThemeLight = light", light)
    stage.set("notice", {"tone": "problem", "text": "Something went wrong."})
    stage.button("Send it").click()
    assert stage.axe() == []


def test_what_is_folded_is_unfolded_by_keys_and_by_what_is_wrong_with_it(stage: Stage) -> None:
    words = {"legend": "Tell us", "folded": "More about it"}
    folded = ["interest", "sector"]
    stage.open(EntryForm(fields=FIELDS, words=words, folded=folded, mode="as-you-go"))
    interest = stage.page.get_by_label("Interest")
    expect(interest).to_be_hidden()
    stage.page.get_by_label("Gains").focus()
    stage.page.keyboard.press("Tab")
    expect(stage.page.get_by_text("More about it")).to_be_focused()
    stage.page.keyboard.press("Enter")
    expect(interest).to_be_visible()
    assert stage.axe() == []
    stage.page.keyboard.press("Tab")
    stage.page.keyboard.type("health")
    stage.set("folded", ["interest"])
    sector = stage.page.get_by_label("Sector")
    expect(sector).to_be_focused()  # though it stands elsewhere now
    expect(sector).to_have_value("Health")  # the answer that is on offer
    stage.page.get_by_text("More about it").click()
    expect(interest).to_be_hidden()
    stage.set("messages", {"interest": "Please look again."})
    expect(interest).to_be_visible()
    stage.set("folded", [])
    expect(stage.page.get_by_text("More about it")).to_be_hidden()
