"""The map leaves as a file that comes back the same, and names no reporter."""

from pathlib import Path

import pytest

from collabworkshop.exchange.networks.formats import NAMES, codec
from collabworkshop.inspection.opening import opened
from collabworkshop.model.errors import WorkshopError
from collabworkshop.notebook import WorkshopDoor


@pytest.mark.parametrize("name", [name for name in NAMES if codec(name).write])
def test_the_practice_map_leaves_in_every_format_and_is_read_again(
    practice: WorkshopDoor, name: str, tmp_path: Path
) -> None:
    step = practice.take_network()
    step.form.value = name
    paths = step.write()
    folder = tmp_path / "apart"
    folder.mkdir()
    for path in paths:
        path.rename(folder / path.name)
    network = opened(folder, format_name=name).network
    assert len(network.nodes) == 40
    # A matrix holds one tie between two; 71 ties join 62 pairs.
    assert len(network.lines) == 71 or step.lost.value
    assert b"abernathy" not in b"".join(path.read_bytes() for path in folder.iterdir())


def test_no_file_is_overwritten_and_what_is_lost_is_said(practice: WorkshopDoor) -> None:
    step = practice.take_network()
    step.form.value = "matrix"
    names = [step.write()[0].name for _ in range(2)]
    assert names[0] != names[1]
    assert "cannot hold" in step.lost.value
    assert names[1] in step.area.notice["text"]


def test_an_empty_map_is_a_sentence(own: WorkshopDoor) -> None:
    with pytest.raises(WorkshopError, match="nobody on the map"):
        own.take_network().write()


def test_a_folder_that_cannot_be_written_is_a_sentence(
    practice: WorkshopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    step = practice.take_network()
    monkeypatch.setattr(Path, "open", refuse)
    step.save.click()
    assert "could not be saved (Permission denied)" in step.area.notice["text"]
