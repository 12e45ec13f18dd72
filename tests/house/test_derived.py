"""Derived files are what their sources give: rebuilding changes nothing."""

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from notebooks.source import build
from tests.gates.tiny import SOURCE

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "notebooks" / "source").glob("[0-9][0-9]*-*.py"))


def test_there_are_sources() -> None:
    assert SOURCES


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_notebook_is_its_source_with_outputs(source: Path) -> None:
    """Which outputs those are, the step of ``make test`` before this one compares."""
    text = (ROOT / "notebooks" / f"{source.stem}.ipynb").read_text("utf-8")
    notebook = nbformat.reads(text, as_version=4)
    assert nbformat.writes(notebook) + "\n" == text
    assert not any("widget-view" in kind or "image" in kind for kind in emptied(notebook))
    assert nbformat.writes(notebook) + "\n" == build.build(source, run=False)


def emptied(notebook: nbformat.NotebookNode) -> set[str]:
    """Take the outputs out of a notebook, and return what kinds of them there were."""
    kinds: set[str] = set()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            kinds |= {kind for output in cell.outputs for kind in output.get("data", ())}
            cell.outputs, cell.execution_count = [], None
    return kinds


def test_every_notebook_has_a_source() -> None:
    notebooks = {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert notebooks == {path.stem for path in SOURCES}


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A source with its notebook beside it."""
    source = tmp_path / "90-tiny.py"
    source.write_text(SOURCE, "utf-8")
    source.with_suffix(".ipynb").write_text(build.build(source), "utf-8")
    return source


def test_building_twice_gives_the_same_bytes(tiny: Path) -> None:
    assert list(build.differences([tiny], tiny.parent)) == []


def test_a_source_edited_alone_is_named_with_the_difference(tiny: Path) -> None:
    tiny.write_text(SOURCE.replace("Nine people", "Ten people"), "utf-8")
    (difference,) = build.differences([tiny], tiny.parent)
    assert difference.startswith("90-tiny.ipynb is not what its source gives now:")
    assert "Ten people" in difference


def test_a_notebook_edited_alone_is_named(tiny: Path) -> None:
    notebook = tiny.with_suffix(".ipynb")
    notebook.write_text(notebook.read_text("utf-8").replace("Nine", "Many"), "utf-8")
    assert len(list(build.differences([tiny], tiny.parent))) == 1


def test_a_notebook_without_a_source_is_named(tiny: Path) -> None:
    shutil.copy(tiny.with_suffix(".ipynb"), tiny.with_name("91-stray.ipynb"))
    (difference,) = build.differences([tiny], tiny.parent)
    assert difference == "91-stray.ipynb has no source notebooks/source/91-stray.py"


PICTURE_AND_WIDGET = """\
# %%
import ipywidgets
from IPython.display import Image, display
display(Image(data=bytes.fromhex("89504e470d0a1a0a"), format="png"))
ipywidgets.IntText(3)
# %% extra="left out" tags=["result"]
3
# %%
3
"""


def test_pictures_widget_views_and_foreign_metadata_are_not_stored(tmp_path: Path) -> None:
    source = tmp_path / "90-widget.py"
    source.write_text(PICTURE_AND_WIDGET, "utf-8")
    built = build.build(source)
    assert "IntText(value=3)" in built
    for unwanted in ("image/png", "widget-view", "model_id", "left out", "language_info"):
        assert unwanted not in built
    assert str(tmp_path) not in built


def test_cells_that_say_the_same_have_ids_of_their_own(tmp_path: Path) -> None:
    source = tmp_path / "90-twice.py"
    source.write_text("# %%\n3\n# %%\n3\n", "utf-8")
    lines = build.build(source).splitlines()
    ids = [line for line in lines if line.strip().startswith('"id"')]
    assert len(set(ids)) == 2


@pytest.mark.node
def test_rebuilding_the_bundles_changes_nothing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "js", tmp_path / "js", ignore=shutil.ignore_patterns("node_modules"))
    (tmp_path / "js" / "node_modules").symlink_to(ROOT / "js" / "node_modules")
    static = tmp_path / "collabworkshop" / "widgets" / "static"
    shutil.copytree(ROOT / "collabworkshop" / "widgets" / "static", static)
    before = contents(tmp_path)
    subprocess.run([sys.executable, "js/schema.py"], cwd=tmp_path, check=True)
    subprocess.run(["npm", "run", "build"], cwd=tmp_path / "js", check=True, capture_output=True)
    assert contents(tmp_path) == before
    assert any(path.suffix == ".js" for path in static.iterdir())


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file that is not installed from elsewhere."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files if "node_modules" not in path.parts}
