"""How the texts in this folder become the notebooks that people open.

``python -m notebooks.source.build`` writes them, with ``--check`` it compares and
names the first difference. Every notebook is executed in a workspace of its own,
so that its small text outputs are the same on every machine and nbval can compare
them. Only this file knows jupytext.
"""

import difflib
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import jupytext
import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

__all__ = ["build", "differences", "main"]

SOURCE = Path(__file__).resolve().parent
NOTEBOOKS = SOURCE.parent
BUILT_ON = (3, 11)
# A letter typed beside a field is a command to JupyterLab: "x" would cut the cell.
KEPT_SAFE = {"deletable": False, "editable": False}
KEPT_TYPES = {"text/plain", "text/html"}
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def build(source: Path, *, run: bool = True) -> str:
    """Return the notebook made from a source, as the text of its file; not run, without outputs."""
    notebook = framed(jupytext.read(source, fmt="py:percent"))
    if run:
        execute(notebook, source.stem)
    for cell in notebook.cells:
        cell.metadata = NotebookNode({**KEPT_SAFE, **cell.metadata})
        if cell.cell_type == "code":
            cell.outputs = [kept(output) for output in cell.outputs]
            cell.metadata = NotebookNode({"jupyter": {"source_hidden": True}, **cell.metadata})
    notebook.metadata = NotebookNode(kernelspec=KERNEL)
    nbformat.validate(notebook)
    return nbformat.writes(notebook) + "\n"


def framed(notebook: NotebookNode) -> NotebookNode:
    """Return the notebook with nothing but cells, their tags, and ids made from what they say."""
    cells = []
    seen: dict[str, int] = {}
    for cell in notebook.cells:
        again = seen[cell.source] = seen.get(cell.source, -1) + 1
        tags = {"tags": cell.metadata["tags"]} if cell.metadata.get("tags") else {}
        new = getattr(nbformat.v4, f"new_{cell.cell_type}_cell")
        digest = hashlib.sha256(f"{again}{cell.source}".encode()).hexdigest()
        cells.append(new(cell.source, id=digest[:12], metadata=tags))
    return nbformat.v4.new_notebook(cells=cells)


def execute(notebook: NotebookNode, name: str) -> None:
    """Run the cells in a new folder, with a workspace of its own."""
    with tempfile.TemporaryDirectory(prefix=name) as folder:
        client = NotebookClient(
            notebook,
            timeout=120,
            kernel_name=KERNEL["name"],
            store_widget_state=False,
            record_timing=False,
            resources={"metadata": {"path": folder}},
        )
        own = {"COLLABWORKSHOP_WORKSPACE": folder, "IPYTHONDIR": folder, "PYTHONHASHSEED": "0"}
        client.execute(env=os.environ | own)


def kept(output: NotebookNode) -> NotebookNode:
    """Return an output without pictures and widget views, which would differ in each run."""
    if "data" in output:
        output.data = {kind: text for kind, text in output.data.items() if kind in KEPT_TYPES}
        output.metadata = {}
    return output


def differences(sources: list[Path], notebooks: Path = NOTEBOOKS) -> Iterator[str]:
    """Say for each notebook in which lines it differs from what its source gives now."""
    for stray in {path.stem for path in notebooks.glob("*.ipynb")} - {s.stem for s in sources}:
        yield f"{stray}.ipynb has no source notebooks/source/{stray}.py"
    for source in sources:
        target = notebooks / f"{source.stem}.ipynb"
        stored = target.read_text("utf-8") if target.exists() else ""
        lines = difflib.unified_diff(
            stored.splitlines(), build(source).splitlines(), "stored", "rebuilt", lineterm="", n=1
        )
        if shown := list(islice(lines, 40)):
            yield "\n".join([f"{target.name} is not what its source gives now:", *shown])


def main(arguments: list[str]) -> int:
    """Write the notebooks, or only compare them with ``--check``."""
    sources = sorted(SOURCE.glob("[0-9][0-9]*-*.py"))
    if arguments == ["--check"]:
        found = list(differences(sources))
        sys.stdout.write("\n\n".join([*found, "Mend it with: make notebooks\n"] if found else []))
        return bool(found)
    if sys.version_info[:2] != BUILT_ON:
        sys.stderr.write(
            "Notebooks are built on Python 3.11, so that all outputs have one origin. Remove "
            ".venv, then: make notebooks PYTHON=python3.11\n"
        )
        return 2
    for source in sources:
        sys.stdout.write(f"{source.stem}\n")
        (NOTEBOOKS / f"{source.stem}.ipynb").write_text(build(source), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
