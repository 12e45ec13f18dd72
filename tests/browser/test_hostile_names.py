"""Names that break careless software, on the screen of a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from collabworkshop.notebook import join
from tests.browser.lab import PATIENCE, Lab, started
from tests.hostile import hostile_names
from tests.seeded import seeded

pytestmark = pytest.mark.browser

GRID, TIES = 4, 6


def single_line(name: str) -> str:
    """Return what a one-line input shows of a text: HTML takes line breaks out of its value."""
    return name.replace("\r", "").replace("\n", "")


def test_names_are_shown_as_text_and_come_back_unchanged(browser: Browser, tmp_path: Path) -> None:
    names = hostile_names()
    folder = tmp_path / "workshop"
    workshop = seeded(folder)
    workshop.start_our_own(names[0])
    grid = workshop.exercise("power-interest-grid")
    keys = [grid.answer(name=name, interest=5, influence=1).key for name in names]
    workshop.exercise("tie-map").answer(source=keys[0], target=keys[1], kind=names[0][:60])
    workshop.close()

    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.on("dialog", lambda dialog: pytest.fail(f"a name opened a dialog: {dialog.message}"))
    with started(folder) as (address, server):
        lab = Lab(page, address, server)
        lab.open("03-stakeholder-map")
        lab.run_all()
        cells = lab.output(GRID).locator("td.cw-text:first-child input")
        expect(cells).to_have_count(len(names))
        shown = cells.evaluate_all("inputs => inputs.map(input => input.value)")
        assert shown == [single_line(name) for name in names]
        ours = page.locator(".jp-OutputArea-output")
        assert (
            ours.locator("script, img[src='x'], svg:not(.cw-sign svg), b:has-text('bold')").count()
            == 0
        )
        expect(lab.output(1)).to_contain_text(names[0])
        lab.output(TIES).get_by_role("button", name="Draw for print").click()
        # The first picture loads matplotlib; on a busy machine that alone takes seconds.
        expect(lab.output(TIES).get_by_role("img")).to_have_count(1, timeout=PATIENCE)
        lab.dark()
        assert lab.axe() == []
        page.close()

    again = join(folder)
    assert [row["name"] for row in again.exercise("power-interest-grid").value] == names
    again.close()
