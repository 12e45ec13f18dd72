"""The table of layers in pyproject.toml bites."""

from pathlib import Path

import pytest

from tests.gates.conftest import Gate


def test_the_house_as_it_stands_keeps_to_the_table(gate: Gate) -> None:
    report = gate("layers")
    assert report.returncode == 0, report.stdout
    assert "1 kept, 0 broken" in report.stdout


@pytest.mark.parametrize(
    ("file", "line", "fault"),
    [
        ("model/tie.py", "import collabworkshop.store", "model may not import store"),
        ("clock.py", "import collabworkshop.model", "clock may not import model"),
        (
            "store/__init__.py",
            "from collabworkshop.analysis import sentences",
            "store may not import analysis",
        ),
    ],
)
def test_an_import_that_the_table_lacks_is_found(
    house: Path, gate: Gate, file: str, line: str, fault: str
) -> None:
    planted = house / "collabworkshop" / file
    planted.write_text(f"{planted.read_text('utf-8')}\n{line}\n", "utf-8")
    report = gate("layers")
    assert report.returncode != 0
    assert fault in report.stdout


def test_a_new_folder_without_a_row_is_found(house: Path, gate: Gate) -> None:
    (house / "collabworkshop" / "novelty").mkdir()
    (house / "collabworkshop" / "novelty" / "__init__.py").write_text('"""New."""\n', "utf-8")
    report = gate("layers")
    assert report.returncode != 0
    assert "novelty/ is not in the table" in report.stdout
