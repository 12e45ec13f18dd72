"""Notebooks into a workspace: fresh ones without outputs, never over what a person changed."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import nbformat

from collabworkshop.model.errors import WorkshopError
from collabworkshop.shipped import shipped

__all__ = ["MEMORY", "lay_notebooks"]

MEMORY = Path(".collabworkshop", "laid.json")
"""Which cells were laid, so that a person's change can be told from a newer edition of ours."""


def lay_notebooks(folder: Path) -> list[str]:
    """Lay the notebooks into a folder.

    Parameters
    ----------
    folder
        The workspace; it is made where there is none.

    Returns
    -------
    list of str
        Names of notebooks that were left alone because a person changed them.
    """
    memory = folder / MEMORY
    try:
        memory.parent.mkdir(parents=True, exist_ok=True)
        laid = _remembered(memory)
        kept = [path.name for path in _ours() if not _lay(path, folder / path.name, laid)]
        memory.write_text(json.dumps(laid, indent=1, sort_keys=True), encoding="utf-8")
    except OSError as error:
        raise WorkshopError(
            f"The folder {folder} cannot be written: {error.strerror}. "
            "Choose another one with --workspace."
        ) from error
    return kept


def _ours() -> list[Path]:
    return sorted(shipped("notebooks").glob("[0-9][0-9]*-*.ipynb"))


def _lay(ours: Path, theirs: Path, laid: dict[str, str]) -> bool:
    """Lay one notebook; return whether the folder now has our edition."""
    notebook = nbformat.read(ours, as_version=4)
    if theirs.exists():
        standing = _cells_of(theirs)
        if standing == _cells(notebook):
            laid[ours.name] = standing
            return True
        if standing != laid.get(ours.name):
            return False
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    nbformat.write(notebook, theirs)
    laid[ours.name] = _cells(notebook)
    return True


def _cells_of(path: Path) -> str:
    try:
        return _cells(nbformat.read(path, as_version=4))
    except (ValueError, AttributeError, nbformat.ValidationError):
        # No JSON, no text, or JSON of another shape: nbformat has no one error for these.
        return "not a notebook any more"


def _cells(notebook: Any) -> str:
    sources = [[cell.cell_type, cell.source] for cell in notebook.cells]
    return sha256(json.dumps(sources).encode()).hexdigest()


def _remembered(memory: Path) -> dict[str, str]:
    try:
        known = json.loads(memory.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
