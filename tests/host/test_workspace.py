"""The folder of a workshop: nothing in it is written over, and damage is a sentence."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from collabworkshop.host.workspace import ENVIRONMENT, Workspace
from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from tests.seeded import sow


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "ours")


def note(space: Workspace, name: str) -> None:
    """Add a stakeholder to the workshop that is open."""
    host = space.open()
    body = Stakeholder(name=name).model_dump(mode="json")
    host.put([Change(kind="stakeholder", key=name, body=body)])
    host.close()


def stakeholders(space: Workspace) -> list[str]:
    host = space.open()
    names = [row["name"] for row in host.mine("power-interest-grid")]
    host.close()
    return names


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    monkeypatch.chdir(tmp_path)
    yield tmp_path


def test_the_folder_is_the_one_given_else_of_the_environment_else_here(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Workspace().folder == elsewhere / "workshop"
    monkeypatch.setenv(ENVIRONMENT, "named")
    assert Workspace().folder == elsewhere / "named"
    assert Workspace("given").folder == elsewhere / "given"


def test_practice_opens_where_there_is_no_workshop(space: Workspace) -> None:
    host = space.open()
    assert host.workshop.practice
    assert host.person == host.workshop.default_person == "rosa-delgado"
    assert not space.has_own
    host.close()


def test_practice_is_kept_with_what_was_tried_and_reset_as_delivered(space: Workspace) -> None:
    sow(space.folder)
    note(space, "Tried out")
    assert "Tried out" in stakeholders(space)
    space.reset_practice()
    delivered = stakeholders(space)
    assert "Tried out" not in delivered
    assert len(delivered) == 40
    assert sorted(path.name for path in space.folder.iterdir()) == ["practice.sqlite"]


def test_a_reset_where_nothing_was_planted_is_no_error(space: Workspace) -> None:
    space.reset_practice()
    assert space.store is None


def test_ones_own_is_empty_and_opens_from_now_on(space: Workspace) -> None:
    sow(space.folder)
    workshop = space.begin("Our coalition")
    assert space.has_own
    host = space.open()
    assert host.workshop == workshop
    assert (host.workshop.title, host.workshop.practice) == ("Our coalition", False)
    assert host.mine("power-interest-grid") == []
    host.close()


def test_ones_own_is_never_written_over(space: Workspace) -> None:
    space.begin("Ours")
    note(space, "Clinic")
    with pytest.raises(WorkshopError, match="already a workshop"):
        space.begin("Another")
    assert stakeholders(space) == ["Clinic"]


def test_a_reset_of_practice_leaves_ones_own_alone(space: Workspace) -> None:
    space.begin("Ours")
    note(space, "Clinic")
    space.reset_practice()
    assert stakeholders(space) == ["Clinic"]


@pytest.mark.parametrize("title", ["", "  ", "x" * 4_001, "\ud83d"])
def test_a_title_that_cannot_be_one_is_refused_and_begins_nothing(
    space: Workspace, title: str
) -> None:
    with pytest.raises(AnswerError, match=r"^title: "):
        space.begin(title)
    assert not space.has_own
    assert not space.folder.exists()


def test_who_answers_is_remembered_for_each_workshop(space: Workspace) -> None:
    sow(space.folder)
    practice = space.open()
    space.remember(practice.workshop, "helen-abernathy")
    practice.close()
    ours = space.begin("Ours")
    space.remember(ours, "ada")
    host = space.open()
    assert host.person == "ada"
    host.close()
    again = Workspace(space.folder)
    (space.folder / "workshop.sqlite").unlink()
    host = again.open()
    assert host.person == "helen-abernathy"
    host.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'"ada"',
        b"null",
        b"\xff\xfe\x00",
        b'{"practice": 5}',
        b'{"practice": " "}',
    ],
)
def test_a_damaged_note_of_who_answers_is_nobody_said(space: Workspace, content: bytes) -> None:
    sow(space.folder)
    (space.folder / "who.json").write_bytes(content)
    host = space.open()
    assert host.person == "rosa-delgado"
    space.remember(host.workshop, "helen-abernathy")
    host.close()
    host = space.open()
    assert host.person == "helen-abernathy"
    host.close()


def test_a_file_in_place_of_the_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        for act in (Workspace(place).open, lambda place=place: Workspace(place).begin("Ours")):
            with pytest.raises(WorkshopError, match="cannot be used"):
                act()


@pytest.mark.parametrize("name", ["workshop.sqlite", "practice.sqlite"])
def test_a_damaged_workshop_is_a_sentence_and_stays_as_it_is(space: Workspace, name: str) -> None:
    space.folder.mkdir()
    (space.folder / name).write_bytes(b"no database" * 1_000)
    with pytest.raises(WorkshopError, match=f"{name}.*could not be used"):
        space.open()
    assert (space.folder / name).read_bytes() == b"no database" * 1_000


def test_a_file_without_a_workshop_in_it_is_a_sentence(space: Workspace) -> None:
    space.folder.mkdir()
    sqlite3.connect(space.folder / "workshop.sqlite").close()
    with pytest.raises(WorkshopError, match=r"There is no workshop in .*workshop\.sqlite"):
        space.open()


def test_a_beginning_that_was_cut_off_leaves_the_folder_free(
    space: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("collabworkshop.store.log.RecordLog.add_workshop", cut_off)
        with pytest.raises(KeyboardInterrupt):
            space.begin("Ours")
    assert not space.has_own
    assert space.begin("Ours").title == "Ours"


def test_a_workspace_shows_its_folder(space: Workspace) -> None:
    assert repr(space) == "Workspace('ours')"
