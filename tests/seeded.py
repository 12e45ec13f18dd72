"""The practice workshop, planted once and opened in a folder of its own for each test."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from collabworkshop.host.practice import plant
from collabworkshop.notebook import WorkshopDoor, join

__all__ = ["seeded", "sow"]


@cache
def _seed() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "practice.sqlite"
        plant(path)
        return path.read_bytes()


def sow(folder: Path) -> Path:
    """Put the practice workshop into a folder, which is made where it is not there."""
    folder.mkdir(exist_ok=True)
    (folder / "practice.sqlite").write_bytes(_seed())
    return folder


def seeded(folder: Path) -> WorkshopDoor:
    return join(sow(folder))
