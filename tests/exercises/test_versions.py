"""What people call a thing when they look back on it."""

from collabworkshop.exercises.versions import title_of
from collabworkshop.model.record import Change
from tests.exercises.desk import Desk


def titled(desk: Desk, kind: str, key: str) -> str:
    return title_of(desk.state, [desk.state.versions(kind, key)[0]])


def test_each_kind_of_thing_has_a_title(town: Desk) -> None:
    room = {"side": "offer", "organisation": "school", "kind": "space", "what": "Room 3"}
    wish = {"side": "need", "organisation": "club", "kind": "space", "what": "A room"}
    tie = {"source": "clinic", "target": "school", "kind": "referral"}
    town.put(Change(kind="resource", key="room", body=room))
    town.put(Change(kind="resource", key="wish", body=wish))
    town.put(Change(kind="tie", key="clinic/school/referral/ada", body=tie))
    shared = {"need": "wish", "offer": "room", "decision": "accepted", "owner": "school"}
    town.put(Change(kind="sharing", key="wish/room", body=shared))
    assert titled(town, "stakeholder", "clinic") == "Clinic"
    assert titled(town, "resource", "room") == "Room 3"
    assert titled(town, "tie", "clinic/school/referral/ada") == "Clinic – School"
    assert titled(town, "sharing", "wish/room") == "A room – Room 3 – School"


def test_of_what_was_taken_away_the_last_words_stand(town: Desk) -> None:
    room = {"side": "offer", "organisation": "school", "kind": "space", "what": "Room 3"}
    town.put(Change(kind="resource", key="room", body=room))
    versions = town.state.versions("resource", "room")
    town.put(Change(kind="resource", key="room", deleted=True))
    assert title_of(town.state, versions) == "Room 3"
    approach = {"need": "wish", "offer": "room"}
    town.put(Change(kind="approach", key="wish/room/ada", body=approach))
    gone = "something that was taken away – something that was taken away"
    assert titled(town, "approach", "wish/room/ada") == gone
