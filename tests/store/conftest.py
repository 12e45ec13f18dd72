"""One log with one workshop, and the short words with which tests write into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog


@pytest.fixture
def log(tmp_path: Path) -> Iterator[RecordLog]:
    log = RecordLog(tmp_path / "workshop.sqlite")
    log.add_workshop(Workshop(id="w", title="Ours"))
    yield log
    log.close()
