"""The gate that keeps both sides of a component together: green as they are, red when planted."""

import shutil
from pathlib import Path

import pytest
import traitlets

from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.part import Part
from collabworkshop.widgets.placement_board import PlacementBoard
from collabworkshop.widgets.versions import Versions
from tests.gates.traits import faults

JS = Path(__file__).parents[2] / "js"
COMPONENTS = {"table": EntryTable, "form": EntryForm, "board": PlacementBoard, "versions": Versions}


@pytest.mark.parametrize("folder", COMPONENTS)
def test_both_sides_of_a_component_know_the_same_traits(folder: str) -> None:
    assert faults(COMPONENTS[folder], JS / "forms" / folder) == []


def test_a_trait_that_only_python_knows_is_named() -> None:
    class Table(EntryTable):
        filter = traitlets.Unicode().tag(sync=True)

    assert faults(Table, JS / "forms" / "table") == [
        "Table.filter is sent to the browser, but nothing in table/ reads it"
    ]


def test_a_name_that_only_the_browser_knows_is_named(tmp_path: Path) -> None:
    shutil.copytree(JS / "core", tmp_path / "core")
    shutil.copytree(JS / "forms", tmp_path / "forms")
    form = tmp_path / "forms" / "form" / "form.ts"
    form.write_text(
        form.read_text() + '\nexport const colour = (host: any) => host.get("colour");\n'
    )
    assert faults(EntryForm, form.parent) == ["form/ reads colour, which is no trait of EntryForm"]


def test_an_empty_folder_is_no_proof(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        faults(Part, tmp_path)
