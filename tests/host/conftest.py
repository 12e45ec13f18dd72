"""A workshop of one's own with two doors: Ada's and Bo's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.host.local import LocalHost
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[LocalHost]:
    space = Workspace(tmp_path)
    space.begin("Ours")
    host = space.open().as_person("ada")
    for key, organisation in (("ada", "clinic"), ("bo", "school")):
        body = Person(name=key.capitalize(), organisation=organisation).model_dump(mode="json")
        host.put([Change(kind="person", key=key, body=body)])
    yield host
    host.close()


@pytest.fixture
def bo(ada: LocalHost) -> LocalHost:
    return ada.as_person("bo")
