"""A workshop goes from one folder to another as a whole, and only to where it belongs."""

from pathlib import Path
from typing import Any

import pytest

from collabworkshop import clock
from collabworkshop.host.carrying import export_workshop, import_workshop
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import UnreadableError, WorkshopError
from collabworkshop.model.placement import Placement
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from tests.seeded import sow


@pytest.fixture
def here(tmp_path: Path) -> Workspace:
    space = Workspace(tmp_path / "here")
    space.begin("Ours")
    answer(space, "clinic")
    return space


@pytest.fixture
def there(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "there")


def answer(space: Workspace, key: str, person: str = "ada") -> None:
    """Add a stakeholder, and place it."""
    stakeholder = Stakeholder(name=key.title()).model_dump(mode="json")
    placement = Placement(stakeholder=key, interest=4, influence=2).model_dump(mode="json")
    door = space.open()
    door.as_person(person).put(
        [
            Change(kind="stakeholder", key=key, body=stakeholder),
            Change(kind="placement", key=f"{key}/{person}", body=placement),
        ]
    )
    door.close()


def stakeholders(space: Workspace, person: str = "ada") -> set[str]:
    door = space.open()
    seen = door.as_person(person).changes().records
    door.close()
    return {record.key for record in seen if record.kind == "stakeholder"}


def files(space: Workspace) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(space.folder.iterdir())}


def test_a_folder_without_a_workshop_begins_with_the_archive(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    made = export_workshop(here, tmp_path / "ours.zip")
    assert (made.workshop.title, made.records, made.private) == ("Ours", 2, ("placement",))
    taken = import_workshop(there, tmp_path / "ours.zip")
    assert (taken.workshop, taken.begun, taken.merged.added) == (made.workshop, True, 2)
    assert there.has_own
    assert stakeholders(there) == {"clinic"}
    assert set(files(there)) == {"workshop.sqlite", "who.json"}


def test_importing_twice_changes_nothing(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    export_workshop(here, tmp_path / "ours.zip")
    import_workshop(there, tmp_path / "ours.zip")
    again = import_workshop(there, tmp_path / "ours.zip")
    assert (again.begun, again.merged.added, again.merged.known) == (False, 0, 2)


def test_two_laptops_exchange_what_is_new(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export_workshop(here, tmp_path / "first.zip")
    import_workshop(there, tmp_path / "first.zip")
    answer(here, "school")
    answer(there, "church", "bo")
    export_workshop(here, tmp_path / "here.zip")
    export_workshop(there, tmp_path / "there.zip")
    assert import_workshop(here, tmp_path / "there.zip").merged.added == 2
    assert import_workshop(there, tmp_path / "here.zip").merged.added == 2
    assert stakeholders(here) == stakeholders(there) == {"clinic", "school", "church"}


def test_without_what_is_private_it_can_be_given_to_anybody(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    made = export_workshop(here, tmp_path / "ours.zip", with_private=False)
    assert (made.records, made.private, made.drafts) == (1, (), 0)
    assert import_workshop(there, tmp_path / "ours.zip").merged.added == 1


def test_an_erasure_travels_with_what_is_public(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    """Its kind is in no rule, which would make it private."""
    export_workshop(here, tmp_path / "older.zip")
    import_workshop(there, tmp_path / "older.zip")
    door = here.open()
    door.as_person("ada").erase("ada")
    door.close()
    made = export_workshop(here, tmp_path / "ours.zip", with_private=False)
    assert made.private == ()
    assert import_workshop(there, tmp_path / "ours.zip").merged.erased == 2
    assert stakeholders(there) == set()


def test_an_archive_of_another_workshop_is_refused(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    there.begin("Theirs")
    export_workshop(here, tmp_path / "ours.zip")
    before = files(there)
    with pytest.raises(WorkshopError, match="of another workshop"):
        import_workshop(there, tmp_path / "ours.zip")
    assert files(there) == before


def test_what_is_refused_leaves_nothing_behind(there: Workspace, tmp_path: Path) -> None:
    (tmp_path / "ours.zip").write_text("no archive of anything at all")
    with pytest.raises(UnreadableError):
        import_workshop(there, tmp_path / "ours.zip")
    assert not there.folder.exists()


def test_what_cannot_be_merged_leaves_no_workshop_behind(
    here: Workspace, there: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_workshop(here, tmp_path / "ours.zip")

    def refuse(*_: object) -> None:
        raise UnreadableError("not whole")

    monkeypatch.setattr("collabworkshop.store.merging.merge", refuse)
    with pytest.raises(UnreadableError):
        import_workshop(there, tmp_path / "ours.zip")
    assert list(there.folder.iterdir()) == []


@pytest.mark.no_cover  # of a small workshop it is traced
def test_practice_goes_back_only_to_where_it_came_from(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    sow(there.folder)
    made = export_workshop(there, tmp_path / "practice.zip")
    assert made.workshop.practice
    answer(there, "new")
    assert import_workshop(there, tmp_path / "practice.zip").merged.added == 0
    elsewhere = Workspace(tmp_path / "elsewhere")
    for space in (here, elsewhere):
        with pytest.raises(WorkshopError, match="of a practice workshop"):
            import_workshop(space, tmp_path / "practice.zip")
    assert not elsewhere.folder.exists()
    elsewhere.prepare()
    with pytest.raises(WorkshopError, match="of a practice workshop"):
        import_workshop(elsewhere, tmp_path / "practice.zip")


def test_a_workshop_moves_in_beside_practice(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    sow(there.folder)
    export_workshop(here, tmp_path / "ours.zip")
    assert import_workshop(there, tmp_path / "ours.zip").begun
    assert stakeholders(there) == {"clinic"}


def test_a_folder_without_any_workshop_has_nothing_to_export(
    there: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(WorkshopError, match="no workshop"):
        export_workshop(there, tmp_path / "ours.zip")
    assert not there.folder.exists()


def test_at_the_other_machine_nobody_answers_until_somebody_says_who(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    export_workshop(here, tmp_path / "ours.zip")
    import_workshop(there, tmp_path / "ours.zip")
    first, second = here.open(), there.open()
    assert first.person == first.workshop.default_person
    assert second.person != first.person
    first.close()
    second.close()


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        ("placement", {"interest": "much"}, r"placement \("),
        ("status-rule", {"at_risk": 0.05}, r"status-rule \(on track up to 0.1 and 0.05"),
        ("indicator", {"outcome": "o", "title": "A", "hours": "nan"}, r"indicator \(hours: "),
    ],
)
def test_an_archive_with_a_record_that_is_none_is_refused_whole(
    here: Workspace, there: Workspace, tmp_path: Path, kind: str, body: dict[str, Any], told: str
) -> None:
    door = here.open()
    strange = [Change(kind=kind, key="clinic/bo", body=body)]
    door._log.put(door.workshop.id, strange, author="bo", at=clock.now())
    door.close()
    export_workshop(here, tmp_path / "ours.zip")
    with pytest.raises(UnreadableError, match=f"Line 3 of its records is no {told}"):
        import_workshop(there, tmp_path / "ours.zip")
    assert not there.has_own
