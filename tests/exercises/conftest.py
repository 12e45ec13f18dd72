"""A desk, and three stakeholders with two people who speak for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.exercises.resources.shared_map import SharedMap, shared_map
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from tests.exercises.desk import Desk, line


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


@pytest.fixture
def shared(town: Desk) -> SharedMap:
    town.put(Change(kind="stakeholder", key="shop", body={"name": "Law Shop"}))
    town.put(Change(kind="stakeholder", key="quiet", body={"name": "Nobody asked"}))
    town.put(
        line("1", amount=4, unit="hours a week", begins="2026-04-01", place="Quay", note="Ask Bo"),
        line("2", what="Old hall", ends="2026-03-13", place="Quay", conditions="Keys at the bar"),
        line("3", organisation="shop", kind="Law", what="Advice", ends="2026-03-14"),
        line("4", side="need", what="Van", priority=3),
        line("5", what="Secret", state="draft"),
    )
    return shared_map(town.state)
