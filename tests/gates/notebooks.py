"""Does a notebook keep to the skeleton that participants and trainers rely on?

CONTRIBUTING.md says the same in prose. Each check is one function that yields what
it finds wrong, in a sentence; the checks of single cells are in cells.py.
"""

import re
from collections.abc import Iterator

from nbformat import NotebookNode

from tests.gates.cells import CELL_CHECKS, code_cells, lines, tags

__all__ = ["exercises", "faults", "misplaced"]

MOST_SETUP_LINES = 3
SECTIONS = ("Talk", "Take away", "Next", "Sources")
TIME_BOX = re.compile(r"^Show (\d+) · Do (\d+) · Talk (\d+) = (\d+) minutes$", re.MULTILINE)


def faults(notebook: NotebookNode) -> list[str]:
    """Return everything in which a notebook leaves the skeleton; an empty list is good."""
    return [fault for check in CHECKS for fault in check(notebook)]


def misplaced(notebooks: dict[str, NotebookNode], index: dict[str, str]) -> list[str]:
    """Return each exercise that is not in exactly the notebook that the index names.

    Parameters
    ----------
    notebooks
        The notebooks by name.
    index
        Notebook of each exercise.
    """
    shown = [(id_, name) for name, notebook in notebooks.items() for id_ in exercises(notebook)]
    lost = [
        f"{id_} is not shown in {name}" for id_, name in index.items() if (id_, name) not in shown
    ]
    stray = [f"{id_} is shown in {name}" for id_, name in shown if index.get(id_) != name]
    return (
        lost + stray + [f"{pair[0]} is shown twice" for pair in set(shown) if shown.count(pair) > 1]
    )


def exercises(notebook: NotebookNode) -> list[str]:
    """Return the ids of the exercises a notebook shows, in order."""
    calls = re.compile(r"\.exercise\(\s*[\"']([a-z0-9-]+)[\"']")
    return [found for cell in code_cells(notebook) for found in calls.findall(cell.source)]


def prose(notebook: NotebookNode) -> str:
    """Return all that is there to be read."""
    return "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def opening(notebook: NotebookNode) -> Iterator[str]:
    """A title of several words, then one sentence on what will be in hand at the end."""
    first = notebook.cells[0].source if notebook.cells else ""
    title, _, rest = first.partition("\n")
    if not re.fullmatch(r"# \w+( \S+)+", title):
        yield "the first cell has to begin with a title of several words: # Map who is involved"
    if len(re.findall(r"^# ", prose(notebook), re.MULTILINE)) > 1:
        yield "there is more than one title (# ...)"
    promise = rest.strip().partition("\n\n")[0]
    if not re.fullmatch(r"[^#*-][^.!?]+\.", promise):
        yield "after the title comes one sentence on what will be in hand at the end"


def abilities(notebook: NotebookNode) -> Iterator[str]:
    """Two to four things that people will be able to do."""
    listed = re.search(
        r"you will be able to.*?\n\n?((?:[-*] .+(?:\n  .+)*\n?)+)", prose(notebook), re.I
    )
    count = len(re.findall(r"^[-*] ", listed[1], re.MULTILINE)) if listed else 0
    if not 2 <= count <= 4:
        yield f'"You will be able to" needs a list of 2 to 4 abilities, there are {count}'


def time_box(notebook: NotebookNode) -> Iterator[str]:
    """Minutes to show, do and talk, which add up."""
    found = TIME_BOX.search(prose(notebook))
    if not found:
        yield "a line of its own has to say: Show 10 · Do 30 · Talk 15 = 55 minutes"
    elif sum(map(int, found.groups()[:3])) != int(found[4]):
        yield f"the minutes do not add up: {found[0]}"


def set_up(notebook: NotebookNode) -> Iterator[str]:
    """The first code cell, and only it, opens the workshop in at most three lines."""
    tagged = [i for i, cell in enumerate(code_cells(notebook)) if "setup" in tags(cell)]
    if tagged != [0]:
        yield "the first code cell, and only that one, has the tag setup"
    elif lines(code_cells(notebook)[0]) > MOST_SETUP_LINES:
        yield f"the set-up cell has more than {MOST_SETUP_LINES} lines"


def sections(notebook: NotebookNode) -> Iterator[str]:
    """Talk with questions, take-away, what comes next, and the sources; in this order."""
    parts = re.split(r"^## (.+)$", prose(notebook), flags=re.MULTILINE)
    headings, texts = parts[1::2], parts[2::2]
    places = [
        next((i for i, heading in enumerate(headings) if heading.startswith(name)), None)
        for name in SECTIONS
    ]
    for name, place in zip(SECTIONS, places, strict=True):
        if place is None:
            yield f"there is no section ## {name}"
    found = [place for place in places if place is not None]
    if found != sorted(found):
        yield f"the last sections come in this order: {', '.join(SECTIONS)}"
    if places[0] is not None and texts[places[0]].count("?") < 2:
        yield "## Talk needs at least two questions"


def metadata(notebook: NotebookNode) -> Iterator[str]:
    """Any Python 3 opens it; no widget state, no version of the machine that built it."""
    if set(notebook.metadata) != {"kernelspec"}:
        yield f"metadata other than kernelspec: {', '.join(sorted(notebook.metadata))}"
    if notebook.metadata.get("kernelspec", {}).get("name") != "python3":
        yield "the kernel has to be python3"


CHECKS = (opening, abilities, time_box, set_up, sections, metadata, *CELL_CHECKS)
