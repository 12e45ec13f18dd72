"""Notebook 09: twelve boxes by questions and keys alone, thirty on the canvas, a file of Miradi."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, expect

from collabworkshop.host.workspace import Workspace
from collabworkshop.notebook import join
from tests.browser.lab import Lab
from tests.browser.test_map import drawing, drawn, saved, title
from tests.exchange.pathways.test_miradi import PROJECT

pytestmark = pytest.mark.browser

WIZARD, BRING, MAP, DOUBTS = 5, 7, 8, 10

ARABIC = "المدارس تعرف العائلات"

ON_BUTTON = "() => document.activeElement.innerText"


class Project(NamedTuple):
    """A file of Miradi, with what is in it."""

    path: Path
    boxes: int
    links: int


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the workspace of a workshop of one's own with five members."""
    folder = tmp_path / "workshop"
    Workspace(folder).begin("Our coalition")
    workshop = join(folder)
    for name in ("Family Link", "School", "Library", "Clinic", "Housing office"):
        workshop.exercise("power-interest-grid").answer(name=name, member=True)
    workshop.close()
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return the project that Miradi gives away as a template, where it is at hand.

    DATA names the folder of real files, as for `make real`; else it is a small one of our own.
    """
    name = "Template_Result_Chains_v0.2.xmpz2"
    real = Path(os.environ.get("DATA", "no such folder"), "toc_causal", "miradi_xmpz2", name)
    if real.exists():
        return Project(real, boxes=136, links=110)
    small = tmp_path / "small.xmpz2"
    small.write_bytes(PROJECT)
    return Project(small, boxes=4, links=3)


def standing(folder: Path, kind: str) -> dict[str, dict[str, object]]:
    """Read what stands of a kind of record, with nothing of ours."""
    query = (
        "SELECT key, body FROM record WHERE kind = ? GROUP BY key "
        "HAVING max(revision) AND NOT deleted"
    )
    found: dict[str, dict[str, object]] = {}
    for path in folder.glob("*.sqlite"):
        with closing(sqlite3.connect(path)) as file:
            found |= {key: json.loads(body) for key, body in file.execute(query, (kind,))}
    return found


class Wizard:
    """The questions, answered by keys alone."""

    def __init__(self, lab: Lab, view: Locator) -> None:
        self.lab, self.keys = lab, lab.page.keyboard
        self.screen = view.locator(".cw-wizard")
        self.question = self.screen.locator("legend").first
        self.progress = self.screen.locator(".cw-w-progress")

    def enter(self) -> None:
        """Put the focus on the first field; all the rest is done by keys."""
        self.screen.scroll_into_view_if_needed()
        self.screen.locator("input, textarea, select").first.focus()

    def asks(self) -> str:
        return self.question.inner_text()

    def boxes(self) -> int:
        return int(self.progress.inner_text().split()[0])

    def say(self, *typed: str) -> None:
        """Type, and press what begins with a caret; then wait for the next question."""
        before = self.asks(), self.progress.inner_text()
        for one in typed:
            if one.startswith("^"):
                self.keys.press(one[1:])
            else:
                self.keys.type(one)
        self.lab.page.wait_for_function(
            """([at, before, progress]) =>
              at.querySelector("legend").innerText !== before ||
              at.querySelector(".cw-w-progress").innerText !== progress""",
            arg=[self.screen.element_handle(), *before],
        )

    def that_is_all(self) -> None:
        for _ in range(12):
            if self.lab.page.evaluate(ON_BUTTON) == "That is all":
                self.say("^Enter")
                return
            self.keys.press("Tab")
        raise AssertionError("Tab does not lead to That is all")

    def answer(self) -> None:
        """Answer what is asked: three preconditions, for each something that is done."""
        asked, boxes = self.asks(), self.boxes()
        if asked.startswith("What do you want"):
            self.say("Every child in Ostermere reads", "^Enter")
        elif asked.startswith("What must be true"):
            self.say(ARABIC if boxes == 1 else f"Step {boxes} is taken", "^Enter")
        elif asked.startswith("What else must be true") and boxes < 4:
            self.say(f"Precondition {boxes} holds", "^Enter")
        elif asked.startswith("What else will be done") and boxes < 12:
            self.say(f"Do {boxes} more", "^Enter")
        elif asked.startswith("What will be done"):
            self.say(f"Do {boxes}", "^Tab", "Family", "^Enter")
        elif asked.startswith("What else"):
            self.that_is_all()
        elif asked.startswith("Who sees"):
            self.say("School", "^Enter")
        elif asked.startswith("Why"):
            self.say("we have seen it", "^Tab", "^Space", "^Enter")
        elif asked.startswith("How will"):
            self.say("We count in May", "^Enter")
        else:  # one of several: the first
            self.say("^Space", "^Enter")


def test_twelve_boxes_by_questions_and_keys_alone(lab: Lab, folder: Path) -> None:
    lab.open("09-theory-of-change")
    lab.run_all()
    wizard = Wizard(lab, lab.output(WIZARD))
    wizard.enter()
    while wizard.boxes() < 7:
        wizard.answer()
    asked = wizard.asks()
    lab.kill_kernel()
    lab.run_all()
    wizard = Wizard(lab, lab.output(WIZARD))
    expect(wizard.question).to_have_text(asked)
    wizard.enter()
    while wizard.boxes() < 12:
        wizard.answer()
    boxes, links = (standing(folder, f"pathway-{kind}") for kind in ("element", "link"))
    assert len(boxes) == 12
    assert len(links) == 11
    assert {"Every child in Ostermere reads", ARABIC} < {one["label"] for one in boxes.values()}
    assert {str(body["kind"]) for body in boxes.values()} == {"impact", "outcome", "activity"}
    expect(lab.output(MAP)).to_contain_text("12 boxes, 11 links")


def test_thirty_boxes_on_the_canvas_and_a_file_of_miradi(
    lab: Lab, folder: Path, project: Project
) -> None:
    lab.open("09-theory-of-change")
    lab.run_all()
    view, keys = lab.output(MAP), lab.page.keyboard
    drawn(view)
    nothing = "Nothing leads to “Every child reads”"
    for number in range(30):
        view.get_by_role("button", name="Add box").first.focus()
        keys.press("Enter")
        label = view.get_by_label("What it says (needed)").first
        expect(label).to_be_focused()
        expect(label).to_have_value("")
        said = f"Box {number} is so" if number else "Every child reads"
        keys.type(said)
        keys.press("Tab")
        keys.type("Outcome" if number else "Impact")
        keys.press("Tab")
        expect(title(view)).to_have_text(said)
        if number == 0:
            expect(view).to_contain_text(nothing)
        else:
            connect(lab, view, "Every child reads" if number < 5 else f"Box {number - 4} is so")
    saved(view)
    expect(view).not_to_contain_text(nothing)
    assert len(standing(folder, "pathway-element")) == 30
    assert len(standing(folder, "pathway-link")) == 29

    steps = lab.output(BRING)
    steps.get_by_label("Your file").set_input_files(project.path)
    steps.get_by_role("button", name="Read").click()
    both = f"{project.boxes} boxes and {project.links} links"
    expect(steps).to_contain_text(both)
    steps.get_by_role("button", name="3. Bring").click()
    expect(steps).to_contain_text("are in")
    view.get_by_label("Which pathway").select_option(index=1)
    expect(title(view)).to_contain_text(f"{project.boxes} boxes, {project.links} links")
    assert lab.axe() == []


def connect(lab: Lab, view: Locator, target: str) -> None:
    view.get_by_role("button", name="Connect to …").focus()
    lab.page.keyboard.press("Enter")
    expect(view.get_by_label("To (needed)").first).to_be_focused()
    lab.page.keyboard.type(target)
    lab.page.keyboard.press("Tab")
    expect(title(view)).to_contain_text(f"→ {target}")
    drawing(view).focus()
