"""Every notebook keeps to the skeleton, and the checks of the skeleton bite."""

from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from collabworkshop.curriculum.reading import read_index
from notebooks.source.build import build
from tests.gates.notebooks import faults, misplaced
from tests.gates.tiny import SOURCE

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
INDEX = {entry.exercise: entry.notebook for entry in read_index()}


def test_there_are_notebooks_to_check() -> None:
    assert {path.stem for path in NOTEBOOKS} >= set(INDEX.values())


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_notebook_keeps_to_the_skeleton(path: Path) -> None:
    assert faults(nbformat.read(path, as_version=4)) == []


def test_every_exercise_is_in_the_notebook_that_the_index_names() -> None:
    notebooks = {path.stem: nbformat.read(path, as_version=4) for path in NOTEBOOKS}
    assert misplaced(notebooks, INDEX) == []


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The tiny notebook, built once."""
    source = tmp_path_factory.mktemp("tiny") / "90-tiny.py"
    source.write_text(SOURCE, "utf-8")
    return build(source)


@pytest.fixture
def tiny(built: str) -> NotebookNode:
    """The tiny notebook, for each test a new one."""
    return nbformat.reads(built, as_version=4)


def cell(notebook: NotebookNode, number: int, **changes: object) -> None:
    """Change a cell."""
    notebook.cells[number].update(changes)


def text(notebook: NotebookNode, number: int, old: str, new: str) -> None:
    """Change some words in a cell."""
    assert old in notebook.cells[number].source
    notebook.cells[number].source = notebook.cells[number].source.replace(old, new)


OUTPUT = nbformat.v4.new_output
DEFECTS: dict[str, tuple[Callable[[NotebookNode], object], str]] = {
    "no verb": (lambda n: text(n, 0, "# Greet the group", "# Greetings"), "title of several words"),
    "two titles": (lambda n: text(n, 2, "## Look", "# Look"), "more than one title"),
    "two promises": (lambda n: text(n, 0, "name.", "name. And more."), "one sentence"),
    "one ability": (lambda n: text(n, 0, "\n- say who", "\nsay who"), "needs a list of 2 to 4"),
    "no minutes": (lambda n: text(n, 0, "Show 5 ·", "Show ·"), "a line of its own"),
    "wrong sum": (lambda n: text(n, 0, "20 minutes", "25 minutes"), "do not add up"),
    "no setup": (lambda n: cell(n, 1, metadata={}), "the tag setup"),
    "long setup": (lambda n: text(n, 1, "{}", "(\n1,\n2,\n)"), "more than 3 lines"),
    "no sources": (lambda n: text(n, 4, "## Sources", "Sources"), "no section ## Sources"),
    "no questions": (lambda n: text(n, 4, "Who could ask them?", ""), "at least two questions"),
    "wrong order": (lambda n: text(n, 2, "## Look", "## Sources"), "come in this order"),
    "too many cells": (lambda n: n.cells.extend(n.cells[2:3] * 30), "cells are more than 30"),
    "long cell": (lambda n: cell(n, 3, source="1\n" * 13), "more than 12 lines of code"),
    "code shown": (lambda n: n.cells[3].metadata.pop("jupyter"), "not collapsed"),
    "unknown tag": (lambda n: n.cells[2].metadata.update(tags=["hide"]), "unknown tag 'hide'"),
    "function": (lambda n: cell(n, 3, source="def f(): ..."), "a function or class"),
    "pip": (lambda n: cell(n, 3, source="%pip install x"), "not plain Python"),
    "path": (lambda n: cell(n, 3, source="open('../a.csv')"), "a path in the cell"),
    "no exercise": (lambda n: n.cells[3].metadata.update(tags=["exercise"]), "belong together"),
    "two widgets": (
        lambda n: (
            n.cells[3].metadata.update(tags=["exercise"]),
            text(n, 3, "print(", "w.exercise('a'), w.exercise('b')  # ("),
        ),
        "2 exercises and 1 outputs",
    ),
    "not executed": (lambda n: cell(n, 3, execution_count=None), "never executed"),
    "error": (lambda n: cell(n, 3, outputs=[OUTPUT("error")]), "an error or a warning"),
    "warning": (lambda n: n.cells[3].outputs[0].update(name="stderr"), "an error or a warning"),
    "picture": (
        lambda n: cell(n, 3, outputs=[OUTPUT("display_data", {"image/png": ""})]),
        "type image/png",
    ),
    "machine": (
        lambda n: n.cells[3].outputs[0].update(text="in /home/ada"),
        "a path of one machine",
    ),
    "widget state": (
        lambda n: n.metadata.update(widgets={}),
        "other than kernelspec: kernelspec, w",
    ),
    "kernel": (lambda n: n.metadata.kernelspec.update(name="mine"), "has to be python3"),
}


def test_the_tiny_notebook_is_good(tiny: NotebookNode) -> None:
    assert faults(tiny) == []


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_found(tiny: NotebookNode, defect: str) -> None:
    plant, expected = DEFECTS[defect]
    plant(tiny)
    assert any(expected in fault for fault in faults(tiny)), faults(tiny)


def test_an_exercise_in_the_wrong_notebook_is_found(tiny: NotebookNode) -> None:
    tiny.cells[3].source = "workshop.exercise('tie-map')"
    assert misplaced({"03-map": tiny}, {"tie-map": "03-map"}) == []
    assert misplaced({"04-more": tiny}, {"tie-map": "03-map"}) == [
        "tie-map is not shown in 03-map",
        "tie-map is shown in 04-more",
    ]
    tiny.cells.append(tiny.cells[3])
    assert misplaced({"03-map": tiny}, {"tie-map": "03-map"}) == ["tie-map is shown twice"]
