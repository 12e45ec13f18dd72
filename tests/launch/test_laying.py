"""Notebooks are laid fresh, brought up to date, and never over what a person changed."""

from pathlib import Path

import nbformat
import pytest

from collabworkshop.launch import laying
from collabworkshop.launch.laying import MEMORY, lay_notebooks
from collabworkshop.model.errors import WorkshopError
from collabworkshop.shipped import shipped

FIRST = "00-welcome.ipynb"


def rewrite(path: Path, source: str) -> None:
    """Change the first cell, as a person does who saves in JupyterLab."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[0].source = source
    nbformat.write(notebook, path)


def test_every_notebook_is_laid_without_outputs(tmp_path: Path) -> None:
    assert lay_notebooks(tmp_path / "new") == []
    laid = sorted((tmp_path / "new").glob("*.ipynb"))
    assert [p.name for p in laid] == sorted(p.name for p in shipped("notebooks").glob("*.ipynb"))
    assert FIRST in {p.name for p in laid}
    for path in laid:
        code = [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]
        assert code
        assert all(cell.outputs == [] and cell.execution_count is None for cell in code)


def test_the_cells_are_those_that_are_shipped(tmp_path: Path) -> None:
    lay_notebooks(tmp_path)
    ours, theirs = (
        [(cell.cell_type, cell.source) for cell in nbformat.read(path, as_version=4).cells]
        for path in (shipped("notebooks", FIRST), tmp_path / FIRST)
    )
    assert ours == theirs


def test_a_notebook_that_was_run_counts_as_unchanged(tmp_path: Path) -> None:
    lay_notebooks(tmp_path)
    notebook = nbformat.read(tmp_path / FIRST, as_version=4)
    code = next(cell for cell in notebook.cells if cell.cell_type == "code")
    code.outputs = [nbformat.v4.new_output("stream", text="hello")]
    nbformat.write(notebook, tmp_path / FIRST)
    before = (tmp_path / FIRST).read_bytes()
    assert lay_notebooks(tmp_path) == []
    assert (tmp_path / FIRST).read_bytes() == before


def test_a_notebook_that_a_person_changed_stays_and_is_named(tmp_path: Path) -> None:
    lay_notebooks(tmp_path)
    rewrite(tmp_path / FIRST, "# Our own welcome")
    before = (tmp_path / FIRST).read_bytes()
    assert lay_notebooks(tmp_path) == [FIRST]
    assert lay_notebooks(tmp_path) == [FIRST]
    assert (tmp_path / FIRST).read_bytes() == before


def test_a_notebook_that_a_person_deleted_is_laid_again(tmp_path: Path) -> None:
    lay_notebooks(tmp_path)
    (tmp_path / FIRST).unlink()
    assert lay_notebooks(tmp_path) == []
    assert (tmp_path / FIRST).exists()


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ship one notebook that a test may rewrite as a new edition; return its path."""
    ours = tmp_path / "shipped" / FIRST
    ours.parent.mkdir()
    cells = [nbformat.v4.new_markdown_cell("# First edition")]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), ours)
    monkeypatch.setattr(laying, "shipped", lambda _: ours.parent)
    return ours


def first_cell(path: Path) -> str:
    return str(nbformat.read(path, as_version=4).cells[0].source)


def test_a_newer_edition_takes_the_place_of_one_that_nobody_changed(
    edition: Path, tmp_path: Path
) -> None:
    lay_notebooks(tmp_path)
    rewrite(edition, "# Second edition")
    assert lay_notebooks(tmp_path) == []
    assert first_cell(tmp_path / FIRST) == "# Second edition"


def test_a_newer_edition_leaves_a_changed_notebook_alone(edition: Path, tmp_path: Path) -> None:
    lay_notebooks(tmp_path)
    rewrite(tmp_path / FIRST, "# Ours")
    rewrite(edition, "# Second edition")
    assert lay_notebooks(tmp_path) == [FIRST]
    assert first_cell(tmp_path / FIRST) == "# Ours"


@pytest.mark.parametrize("memory", [None, b"", b"[]", b"{", b"\xff\xfe"])
def test_without_memory_what_differs_counts_as_changed_by_a_person(
    edition: Path, tmp_path: Path, memory: bytes | None
) -> None:
    lay_notebooks(tmp_path)
    if memory is None:
        (tmp_path / MEMORY).unlink()
    else:
        (tmp_path / MEMORY).write_bytes(memory)
    rewrite(edition, "# Second edition")
    assert lay_notebooks(tmp_path) == [FIRST]
    assert first_cell(tmp_path / FIRST) == "# First edition"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b'"text"',
        b"null",
        b"\xff\xfe\x00",
        b"{",
        b'{"nbformat": "x"}',
        b"%PDF-1.7",
    ],
)
def test_a_file_that_is_no_notebook_stays_and_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FIRST).write_bytes(content)
    assert lay_notebooks(tmp_path) == [FIRST]
    assert (tmp_path / FIRST).read_bytes() == content


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(WorkshopError, match=r"cannot be written.*--workspace"):
        lay_notebooks(tmp_path / "file")
