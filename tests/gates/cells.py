"""Does each cell of a notebook keep to the rules for cells?

The rules for the notebook as a whole are in notebooks.py. Each check is one
function that yields what it finds wrong, in a sentence.
"""

import ast
import re
from collections.abc import Iterator

from nbformat import NotebookNode

__all__ = ["CELL_CHECKS", "TAGS", "code_cells", "lines", "tags"]

TAGS = {
    "setup": "opens the workshop: the first code cell, at most three lines",
    "exercise": "shows one exercise: exactly one widget",
    "result": "shows what the group's answers say",
    "facilitator": "is for the trainer's edition only",
}
MOST_CELLS, MOST_LINES = 30, 12
STORED_TYPES = {"text/plain", "text/html"}
ON_THIS_MACHINE = re.compile(r"(?:^|[\s'\"(=>])(?:/[\w.-]+/[\w.-]+|[A-Z]:\\)")


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """Return the cells that run."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def lines(cell: NotebookNode) -> int:
    """Return how many lines a cell has, blank ones not counted."""
    return sum(bool(line.strip()) for line in cell.source.splitlines())


def tags(cell: NotebookNode) -> set[str]:
    """Return a cell's tags."""
    return set(cell.metadata.get("tags", []))


def start(cell: NotebookNode) -> str:
    """Return the first line of a cell, to recognise it by."""
    return repr(cell.source.partition("\n")[0][:60])


def sizes(notebook: NotebookNode) -> Iterator[str]:
    """Few cells, short cells, collapsed cells."""
    if len(notebook.cells) > MOST_CELLS:
        yield f"{len(notebook.cells)} cells are more than {MOST_CELLS}"
    for cell in code_cells(notebook):
        if lines(cell) > MOST_LINES:
            yield f"more than {MOST_LINES} lines of code in the cell {start(cell)}"
        if not cell.metadata.get("jupyter", {}).get("source_hidden"):
            yield f"the code is not collapsed in the cell {start(cell)}"


def closed_tags(notebook: NotebookNode) -> Iterator[str]:
    """Only tags that mean something to a tool."""
    for cell in notebook.cells:
        for tag in sorted(tags(cell) - set(TAGS)):
            yield f"unknown tag {tag!r}; known are {', '.join(TAGS)}"


def plain_code(notebook: NotebookNode) -> Iterator[str]:
    """No functions, no paths, no installing: that belongs to the package."""
    for cell in code_cells(notebook):
        try:
            tree = ast.parse(cell.source)
        except SyntaxError:
            yield f"not plain Python (no %magic, no !pip) in the cell {start(cell)}"
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
                yield f"a function or class in the cell {start(cell)}: move it to the package"
            elif isinstance(node, ast.Constant) and is_path(node.value):
                yield f"a path in the cell {start(cell)}: {node.value!r}"


def is_path(value: object) -> bool:
    """Return whether a text in the code names a place on a disk."""
    return isinstance(value, str) and bool(
        re.search(r"[/\\]|\.(csv|json|ya?ml|xlsx?|sqlite|ipynb)$", value)
    )


def one_widget(notebook: NotebookNode) -> Iterator[str]:
    """An exercise cell asks for one exercise and shows it, and nothing else."""
    for cell in code_cells(notebook):
        count = len(re.findall(r"\.exercise\(", cell.source))
        if ("exercise" in tags(cell)) != (count > 0):
            yield f"the tag exercise and .exercise(...) belong together: {start(cell)}"
        elif count and (count, len(cell.outputs)) != (1, 1):
            shown = f"{count} exercises and {len(cell.outputs)} outputs"
            yield f"{shown} instead of one of each in {start(cell)}"


def outputs(notebook: NotebookNode) -> Iterator[str]:
    """Stored is what nbval can compare: text and HTML, no error, nothing of one machine."""
    for cell in code_cells(notebook):
        if cell.execution_count is None:
            yield f"never executed, so nbval compares nothing: {start(cell)}"
        for output in cell.outputs:
            if output.output_type == "error" or output.get("name") == "stderr":
                yield f"an error or a warning is stored after the cell {start(cell)}"
            for kind in sorted(set(output.get("data", {})) - STORED_TYPES):
                yield f"an output of type {kind} is stored after the cell {start(cell)}"
            shown = [output.get("text", ""), *output.get("data", {}).values()]
            if any(ON_THIS_MACHINE.search(str(text)) for text in shown):
                yield f"a path of one machine is stored after the cell {start(cell)}"


CELL_CHECKS = (sizes, closed_tags, plain_code, one_widget, outputs)
