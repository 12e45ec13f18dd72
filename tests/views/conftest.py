"""A workshop without a browser: practice, or one of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.host.workspace import Workspace
from collabworkshop.notebook import WorkshopDoor, join
from tests.seeded import plant_again, seeded


@pytest.fixture(autouse=True)
def planted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a reset of practice take seconds less; what it plants is seen in ``tests/host``."""
    monkeypatch.setattr("collabworkshop.host.practice.plant", plant_again)


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[WorkshopDoor]:
    workshop = seeded(tmp_path / "workshop")
    yield workshop
    workshop.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[WorkshopDoor]:
    """Return a workshop of one's own, begun without planting the practice workshop first."""
    Workspace(tmp_path / "workshop").begin("Our coalition")
    workshop = join(tmp_path / "workshop")
    yield workshop
    workshop.close()
