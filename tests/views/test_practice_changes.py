"""Row EV-5, driven as the browser drives it: my organisation's changes, and the log of all."""

from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.evaluation.practice_changes import PracticeChanges
from collabworkshop.model.errors import AnswerError, NotAllowedError
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.practice_changes import PracticeChangesView

RING = {
    "day": "2026-02-01",
    "area": "relationships",
    "now": "We ring first",
    "depth": "regular",
    "because": "We met at the map.",
    "seen": "The call sheet",
}


@pytest.fixture
def town(own: WorkshopDoor) -> WorkshopDoor:
    """Ada speaks for the clinic, Bo for the school."""
    for name in ("Clinic", "School"):
        body = {"name": name, "member": True}
        change = Change(kind="stakeholder", key=name.lower(), body=body)
        own._session.host.put([change])
    own.who_am_i().join(name="Ada", organisation="clinic")
    return own


def opened(workshop: WorkshopDoor) -> PracticeChangesView:
    view = workshop.exercise("practice-changes")
    assert isinstance(view, PracticeChangesView)
    return view


def does(view: PracticeChangesView, op: str, **told: Any) -> dict[str, Any]:
    return view.table._answer({"op": op, "id": str(uuid4()), **told}, [])


def test_a_change_is_written_and_read_by_all_when_the_workshop_is_opened_again(
    town: WorkshopDoor,
) -> None:
    view = opened(town)
    assert "Nobody has written yet" in view.group.value
    assert view.table.words["title"] == "Clinic: what do we do differently?"
    assert "organisation" not in {field["name"] for field in view.table.fields}
    assert does(view, "save", key=None, expected=0, cells=RING)["ok"]
    assert "One member has written nothing yet: School." in view.group.value
    assert "We ring first" in view.log.value
    assert "Whom we know, since 1 February 2026. We always do it." in view.log.value
    town.close()
    again = join(town._session.workspace.folder)
    result = again.result("practice-changes")
    assert isinstance(result, PracticeChanges)
    [change] = result.changes.values()
    assert (change.organisation, change.now, change.depth) == ("clinic", "We ring first", "regular")
    assert [(one.area, one.count) for one in result.counts] == [("relationships", 1)]
    assert repr(again.picture("practice-changes")).startswith("What members do differently")
    again.close()


def test_another_organisation_reads_it_and_cannot_change_it(town: WorkshopDoor) -> None:
    record = opened(town).answer(**RING)
    with town.acting_as("Bo"):
        town.who_am_i().join(name="Bo", organisation="school")
        theirs = opened(town)
        assert theirs.value == []
        assert "We ring first" in theirs.log.value
        with pytest.raises(NotAllowedError, match="another organisation's"):
            theirs.answer(key=record.key, now="We never ring")
        with pytest.raises(NotAllowedError, match="another organisation's"):
            theirs.remove(record.key)


def test_what_was_written_is_changed_taken_away_and_brought_back(town: WorkshopDoor) -> None:
    view = opened(town)
    assert view.draw.layout.display == "none"  # there is nothing to draw yet
    record = view.answer(**RING)
    assert view.draw.layout.display == ""
    view.draw.click()
    assert 'alt="What members do differently' in view.picture.value
    view.answer(key=record.key, depth="rule")
    assert "One change stands in rules" in view.group.value
    assert "has changed since it was drawn" in view.picture.value
    view.remove(record.key)
    assert (view.value, view.matrix.value) == ([], "")
    assert (view.draw.layout.display, view.picture.value) == ("none", "")
    view.undo()
    assert [row["depth"] for row in view.value] == ["rule"]


def test_who_speaks_for_nobody_chooses_a_member_without_a_voice(own: WorkshopDoor) -> None:
    body = {"name": "Club", "member": True}
    own._session.host.put([Change(kind="stakeholder", key="club", body=body)])
    own.who_am_i().join(name="Cy")
    view = opened(own)
    first = view.table.fields[0]
    assert (first["name"], [one["label"] for one in first["options"]]) == ("organisation", ["Club"])
    with pytest.raises(AnswerError, match="Who am I"):
        view.answer(**RING)
    view.answer(organisation="club", **RING)
    assert "<td>1</td>" in view.matrix.value


def test_hostile_names_are_shown_as_text(town: WorkshopDoor) -> None:
    view = opened(town)
    view.answer(**{**RING, "now": "<script>alert(1)</script>", "seen": "<img src=x>"})
    for shown in (view.group.value, view.log.value, view.matrix.value):
        assert "<script" not in shown
        assert "<img" not in shown
    assert "&lt;script&gt;" in view.log.value
