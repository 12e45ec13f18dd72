"""What people call a thing when they look back on it."""

from collabworkshop.exercises.versions import title_of
from collabworkshop.model.record import Change
from tests.exercises.desk import Desk

ON = "2024-09-30"


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


def test_what_belongs_to_the_evaluation_plan_is_called_by_its_words(town: Desk) -> None:
    since = {"organisation": "club", "day": ON, "area": "meetings", "now": "We ask first"}
    plan = {
        "indicator": {"outcome": "o", "title": "Days of waiting", "source": "Our book"},
        "evaluation-step": {"phase": "design", "what": "Agree on signs", "owner": "school"},
        "evaluation-role": {"stakeholder": "school"},
        "learning-event": {"title": "Friday talk"},
        "practice-change": since,
        "pathway-element": {"kind": "outcome", "label": "Fewer wait"},
        "set-aside": {"draft": "d", "doubt": "x", "sentence": "A box hangs", "reason": "Meant"},
    }
    for kind, body in plan.items():
        town.put(Change(kind=kind, key="k", body=body))
    assert {kind: titled(town, kind, "k") for kind in plan} == {
        "indicator": "Days of waiting",
        "evaluation-step": "Agree on signs",
        "evaluation-role": "School",
        "learning-event": "Friday talk",
        "practice-change": "We ask first",
        "pathway-element": "Fewer wait",
        "set-aside": "A box hangs",
    }


def test_a_figure_is_called_by_its_indicator_its_part_and_its_day(town: Desk) -> None:
    """What it comes from, in words, is no stakeholder."""
    waiting = {"outcome": "o", "title": "Days of waiting"}
    town.put(Change(kind="indicator", key="i", body=waiting))
    first = {"indicator": "i", "kind": "baseline", "value": 34, "ends": ON, "source": "Our book"}
    later = {"indicator": "i", "kind": "actual", "value": 3, "groups": {"street": "Weir Lane"}}
    lost = {"indicator": "gone", "kind": "target", "value": 3, "place": "Quay"}
    for key, body in (("1", first), ("2", later), ("3", lost)):
        town.put(Change(kind="measurement", key=key, body=body))
    assert [titled(town, "measurement", key) for key in "123"] == [
        "Days of waiting – baseline – 30 Sep 2024",
        "Days of waiting – Weir Lane – measured",
        "something that was taken away – Quay – target",
    ]
