"""Do the Python side and the browser side of a component know the same traits? A checker."""

import re
from pathlib import Path
from typing import Any

__all__ = ["faults"]

READ = re.compile(r"""\b(?:host|model)\.(?:get(?:<[^()]*>)?|onChange)\(\s*["'](\w+)["']""")
IMPORT = re.compile(r"""(?:from|import)\s+["'](\.{1,2}/[^"']+)["']""")


def faults(widget_class: Any, ts_folder: Path) -> list[str]:
    """Return a sentence for each trait that only one side knows.

    Parameters
    ----------
    widget_class
        The Python class.
    ts_folder
        The folder of its component. What it imports and what imports it is read as well.
    """
    traits = {
        name
        for name in widget_class.class_traits(sync=True)
        if not name.startswith("_") and name not in _inherited(widget_class)
    }
    sources = _sources(ts_folder)
    read = {name for text in sources.values() for name in READ.findall(text)}
    name = widget_class.__name__
    return [
        f"{name}.{trait} is sent to the browser, but nothing in {ts_folder.name}/ reads it"
        for trait in sorted(traits - read)
    ] + [
        f"{ts_folder.name}/ reads {trait}, which is no trait of {name}"
        for trait in sorted(read - traits)
    ]


def _inherited(widget_class: Any) -> set[str]:
    """Return the traits of every widget of ipywidgets."""
    base = next(each for each in widget_class.__mro__ if each.__name__ == "DOMWidget")
    return set(base.class_traits(sync=True))


def _sources(folder: Path) -> dict[Path, str]:
    waiting = [path.resolve() for path in folder.glob("*.ts")]
    if not waiting:
        raise FileNotFoundError(f"{folder} holds no TypeScript")
    own = set(waiting)
    users = [path.resolve() for path in folder.parent.glob("*.ts")]
    waiting += [path for path in users if own & set(_imports(path))]
    seen: dict[Path, str] = {}
    while waiting:
        path = waiting.pop()
        if path in seen or path.name.endswith(".test.ts"):
            continue
        seen[path] = path.read_text(encoding="utf-8")
        # The bundle's entry imports every component: of the others nothing is read.
        if path.parent != folder.parent.resolve():
            waiting += _imports(path)
        else:
            waiting += [each for each in _imports(path) if "core" in each.parts]
    return seen


def _imports(path: Path) -> list[Path]:
    found = IMPORT.findall(path.read_text(encoding="utf-8"))
    files = [path.parent.joinpath(f"{name}.ts").resolve() for name in found]
    return [file for file in files if file.exists()]
