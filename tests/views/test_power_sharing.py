"""Row SP-3, driven as the browser drives it, and after the workshop was opened again."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.commitments.promise import Promises
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.power_sharing import PowerSharingView
from collabworkshop.widgets.part import Part


def opened(workshop: WorkshopDoor) -> PowerSharingView:
    view = workshop.exercise("power-sharing")
    assert isinstance(view, PowerSharingView)
    return view


def sent(part: Part, op: str, **more: Any) -> dict[str, Any]:
    return part._answer({"op": op, "id": str(uuid4()), **more}, [])


def result(workshop: WorkshopDoor) -> Promises:
    found = workshop.result("power-sharing")
    assert isinstance(found, Promises)
    return found


def test_a_promise_is_made_and_the_receiver_sees_it_otherwise_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(practice)
    cells = {
        "thing": "deciding",
        "what": "They say yes or no to the summer budget",
        "receiver": "young-carers",
        "due": "2026-03-31",
    }
    made = sent(view.table, "save", key=None, expected=None, cells=cells)
    assert made["ok"]
    assert "nobody-shares-deciding" not in [one.code for one in result(practice).findings]
    view.look_back(commitment=made["key"], standing="kept")
    with practice.acting_as("amina-yusuf"):
        theirs = opened(practice)
        row = next(r for r in theirs.back.rows if r["cells"]["commitment"] == made["key"])
        told = {"standing": "not-yet", "note": "I never saw it"}
        assert sent(theirs.back, "save", key=row["key"], expected=0, cells=told)["ok"]
    practice.close()
    again = join(tmp_path / "workshop")
    [one] = [p for p in result(again).promises if p.key == made["key"]]
    assert [(look.side, look.standing) for look in one.looks] == [
        ("giver", "kept"),
        ("receiver", "not-yet"),
    ]
    apart = [f.evidence for f in result(again).findings if f.code == "seen-differently"]
    assert (made["key"],) in apart
    assert "I never saw it" in opened(again).promises.value
    again.close()


def test_who_shares_is_asked_only_of_those_who_speak_for_nobody(practice: WorkshopDoor) -> None:
    names = [field["name"] for field in opened(practice).table.fields]
    assert names == ["thing", "what", "receiver", "due", "note"]
    with practice.acting_as("teresa-alves"):
        asked = {field["name"]: field for field in opened(practice).table.fields}
        assert asked["owner"]["required"]
        assert opened(practice).back.rows == []


def test_a_receiver_finds_what_was_promised_to_them(practice: WorkshopDoor) -> None:
    with practice.acting_as("olena-marchenko"):
        view = opened(practice)
        assert view.table.rows == []
        rows = {row["cells"]["commitment"]: row["cells"]["standing"] for row in view.back.rows}
        assert rows == {"share-panel": None, "share-press": "partly"}
        options = {field["name"]: field["options"] for field in view.back.fields}["commitment"]
        labels = {one["value"]: one["label"] for one in options}
        assert labels["share-panel"].startswith("Saltmarsh Community Fund: One of the five seats")


def test_both_sides_are_read_next_to_each_other(practice: WorkshopDoor) -> None:
    page = opened(practice).promises.value
    assert "(who promised): <b>Kept</b> <bdi>“They sent two points and we took both”" in page
    assert "(who was promised it): <b>Not yet</b>" in page
    assert "With whom" in page
