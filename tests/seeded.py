"""The practice workshop, planted once and opened in a folder of its own for each test."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from collabworkshop.host.practice import plant
from collabworkshop.model.workshop import Workshop
from collabworkshop.notebook import WorkshopDoor, join

__all__ = ["plant_again", "seeded", "sow"]


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


def plant_again(path: Path) -> None:
    """Do what ``plant`` does, with what it has planted before; the workshop is another one."""
    path.write_bytes(_seed())
    with closing(sqlite3.connect(path)) as file, file:
        (about,) = file.execute("SELECT about FROM workshop").fetchone()
        other = Workshop.model_validate_json(about).model_copy(update={"id": uuid4().hex})
        told = (other.id, other.model_dump_json())
        file.execute("UPDATE workshop SET id = ?, about = ?", told)
        file.execute("UPDATE record SET workshop = ?", told[:1])


def seeded(folder: Path) -> WorkshopDoor:
    return join(sow(folder))
