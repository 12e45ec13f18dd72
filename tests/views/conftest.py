"""A workshop without a browser: practice, or one of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.notebook import WorkshopDoor, join


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[WorkshopDoor]:
    workshop = join(tmp_path / "workshop")
    yield workshop
    workshop.close()


@pytest.fixture
def own(practice: WorkshopDoor) -> WorkshopDoor:
    practice.start_our_own("Our coalition")
    return practice
