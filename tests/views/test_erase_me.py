"""Everything of a person is taken out, and the screen goes on."""

from collabworkshop.host.workspace import Workspace
from collabworkshop.notebook import WorkshopDoor

GRID = "power-interest-grid"


def pressed(own: WorkshopDoor) -> str:
    """Press the button twice, as it asks."""
    who = own.who_am_i()
    who.erasing.click()
    assert who.erasing.description.startswith("Yes")
    assert own._session.me is not None
    who.erasing.click()
    return str(who.newcomer.notice["text"])


def test_who_presses_twice_is_gone_and_what_others_made_stays(own: WorkshopDoor) -> None:
    own.who_am_i().join(name="Zuleika Ada", organisation="Clinic")
    grid = own.exercise(GRID)
    mine = grid.answer(name="Quagga shelter", interest=4).key
    with own.acting_as("Bo"):
        own.exercise(GRID).answer(key=mine, name="Quagga night shelter")
        own.exercise(GRID).answer(name="Hill school")
    told = pressed(own)
    assert "Others went on with one thing" in told
    assert own._session.me is None
    assert [row["name"] for row in own.exercise(GRID).value] == [
        "Quagga night shelter",
        "Hill school",
    ]
    folder = own._session.workspace.folder
    key = own._session.host.person
    own.close()
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) >= 2
    for path in files:
        raw = path.read_bytes()
        assert b"Zuleika" not in raw
        assert b"Quagga shelter" not in raw
    again = Workspace(folder).open()
    assert again.person == key
    again.close()


def test_who_pressed_once_and_went_on_is_asked_again(own: WorkshopDoor) -> None:
    who = own.who_am_i()
    who.join(name="Ada")
    who.erasing.click()
    own.exercise(GRID).answer(name="Clinic")
    assert who.erasing.description == "Erase everything I entered"


def test_who_has_not_said_who_they_are_has_nothing_to_press(own: WorkshopDoor) -> None:
    assert own.who_am_i().erasing.layout.display == "none"
