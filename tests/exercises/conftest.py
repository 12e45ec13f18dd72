"""A desk, and three stakeholders with two people who speak for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from tests.exercises.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.log.close()


@pytest.fixture
def town(desk: Desk) -> Desk:
    """Ada speaks for the clinic, Bo for the school; the club has no voice here."""
    for key in ("clinic", "school", "club"):
        body = Stakeholder(name=key.capitalize(), member=True).model_dump(mode="json")
        desk.put(Change(kind="stakeholder", key=key, body=body))
    desk.person("ada", "Ada", "clinic")
    desk.person("bo", "Bo", "school")
    return desk
