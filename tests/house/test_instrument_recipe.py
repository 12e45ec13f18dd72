"""The recipe for an instrument in CONTRIBUTING.md works as it stands: one file, no program."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

ANSWERED = """
from collabworkshop.notebook import join

workshop = join("workshop")
for person, rank in zip(("Ada", "Bo", "Cy", "Di", "Eva"), (1, 2, 2, 3, 4)):
    with workshop.acting_as(person):
        view = workshop.exercise("listening")
        view.answer(item="meetings.ask", aspect="now", rank=rank)
        view.answer(item="helps", chosen=["rounds"] if rank > 1 else [])
view = workshop.exercise("listening")
print(view.form.parts[0]["items"][0]["label"])
print(workshop.result("listening").coverage.effect)
view.round.move.click()
view.round.move.click()  # yes
for tally in workshop.result("listening").tallies:
    print(tally.item, tally.group or "everybody", tally.counts)
"""


def recipe() -> str:
    """Return the content file that CONTRIBUTING.md tells people to write."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    found = re.search(r"<!-- instrument -->\n```yaml\n(.+?)```", text, re.DOTALL)
    assert found
    return found[1]


def test_one_file_makes_an_exercise_with_a_result(tmp_path: Path) -> None:
    for part in ("collabworkshop", "data"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "data" / "curriculum" / "listening.yaml").write_text(recipe(), "utf-8")
    run = subprocess.run(
        [sys.executable, "-c", ANSWERED],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.stderr == ""
    assert run.stdout.splitlines() == [
        "People can finish what they want to say.",
        "Five people have answered. The result comes when the round is closed.",
        "meetings.ask everybody {'1': 1, '2': 2, '3': 1, '4': 1}",
    ]
