"""One log with one workshop, on each of the two databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import Address
from tests.postgresql import Server, postgresql

__all__ = ["address", "log", "postgresql"]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Address]:
    """Give the address of a store that nobody has opened yet."""
    if request.param == "sqlite":
        yield tmp_path / "workshop.sqlite"
        return
    server: Server = request.getfixturevalue("postgresql")
    with server.database() as url:
        yield url


@pytest.fixture
def log(address: Address) -> Iterator[RecordLog]:
    log = RecordLog(address)
    log.add_workshop(Workshop(id="w", title="Ours"))
    yield log
    log.close()
