"""The practice workshop is planted whole, the same each time, and over nothing."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from collabworkshop.host.practice import plant
from collabworkshop.host.workspace import Workspace
from collabworkshop.store.log import RecordLog


def log_of(path: Path) -> list[dict[str, Any]]:
    """Return the log without the ids, which are never given twice."""
    log = RecordLog(path)
    [workshop] = log.workshops()
    changes = log.changes(workshop.id)
    records = [record._replace(id="", workshop="")._asdict() for record in changes]
    log.close()
    return records


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("practice") / "practice.sqlite"
    plant(path)
    return path


@pytest.mark.no_cover  # planting is traced below, once
def test_planting_twice_gives_the_same_log(planted: Path, tmp_path: Path) -> None:
    plant(tmp_path / "again.sqlite")
    assert log_of(tmp_path / "again.sqlite") == log_of(planted)


def test_everything_of_the_tables_is_in_the_log(planted: Path) -> None:
    kinds = [record["kind"] for record in log_of(planted)]
    counts = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    # data/practice/README.md
    assert counts == {
        "stakeholder": 40,
        "person": 24,
        "placement": 105,
        "tie": 120,
        "trust": 92,
        "what-if": 2,
        "directory": 2,
        "portrait-point": 42,
        "portrait-mark": 30,
        "decision-voice": 116,
        "resource": 55,
        "approach": 3,
        "sharing": 6,
        "commitment": 20,
        "follow-up": 9,
        "force": 14,
        "force-rating": 38,
        "assessment-plan": 1,
        "pathway-preparation": 1,
        "pathway-draft": 2,
        "pathway-element": 63,
        "pathway-link": 72,
        "indicator": 7,
        "measurement": 35,
        "evaluation-role": 9,
        "evaluation-step": 8,
        "learning-plan": 1,
        "learning-event": 6,
        "practice-change": 11,
        "initial-assessment": 44,
        "ten-practices": 400,
        "five-ingredients": 277,
        "collaborative-assessment": 396,
        "support-for-collaboration": 163,
        "power-cases": 400,
        "reading-styles": 600,
        "indicator-case": 200,
        "power-own": 242,
        "power-seen": 71,
        "consent": 2,
        "formal-power": 54,
        "stance": 14,
        "power-reflection": 28,
        "theme": 7,
        "card-theme": 25,
        "round": 6,
    }


def test_every_answer_has_its_author_and_is_one_batch_of_theirs(planted: Path) -> None:
    answers = [r for r in log_of(planted) if r["kind"] in ("placement", "tie", "trust")]
    assert all(r["author"] and r["key"].endswith(f"/{r['author']}") for r in answers)
    batches = {r["author"]: r["batch"] for r in answers}
    assert {(r["author"], r["batch"]) for r in answers} == set(batches.items())


def test_the_findings_count_what_was_planted(planted: Path) -> None:
    host = Workspace(planted.parent).open()
    findings = host.result("tie-map").findings
    host.close()
    said = {finding.code: finding.sentence for finding in findings}
    # data/practice/README.md: 8 rated apart (3 of them named alone), 12 between members, 4 hearsay.
    assert said["rated-apart"].startswith("Five more ties are rated apart")
    assert said["one-sided"].startswith("12 ties between members are seen from one end only")
    assert said["hearsay-only"].startswith("Four ties are known from others")
    assert said["conflict-named"].startswith("Somebody was brave enough to name two conflicts")


def test_planting_leaves_one_file(planted: Path) -> None:
    assert [path.name for path in planted.parent.iterdir()] == ["practice.sqlite"]


def test_what_is_there_is_not_planted_over(tmp_path: Path) -> None:
    path = tmp_path / "practice.sqlite"
    path.write_bytes(b"precious")
    plant(path)
    assert path.read_bytes() == b"precious"
    assert [p.name for p in tmp_path.iterdir()] == ["practice.sqlite"]


@pytest.mark.no_cover
def test_planting_that_was_cut_off_is_never_taken_for_a_workshop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("collabworkshop.store.log.RecordLog.put", cut_off)
        with pytest.raises(KeyboardInterrupt):
            Workspace(tmp_path).open()
    assert not (tmp_path / "practice.sqlite").exists()
    host = Workspace(tmp_path).open()
    assert len(host.mine("power-interest-grid")) == 40
    host.close()


def test_two_notebooks_that_open_together_get_one_whole_practice(
    tmp_path: Path, planted: Path
) -> None:
    code = (
        "import sys; from collabworkshop.host.workspace import Workspace; "
        "Workspace(sys.argv[1]).open().close()"
    )
    openers = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path)]) for _ in range(3)]
    assert [opener.wait(60) for opener in openers] == [0, 0, 0]
    assert log_of(tmp_path / "practice.sqlite") == log_of(planted)
