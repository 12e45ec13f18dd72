"""Row RM-1: an organisation's list, first a draft, then what the group has shared."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.own_resources import EXERCISE, ResourceEntry, own_lines
from collabworkshop.model.errors import AnswerError, GoneError
from collabworkshop.model.record import Change
from collabworkshop.model.resource import Resource
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State
from tests.exercises.desk import AT, ON, Desk

HALL = {"side": "offer", "kind": "space", "what": "Hall"}


def answered(desk: Desk, by: str = "ada", **fields: Any) -> str:
    """Save a line as its author's organisation, the way a host does; return its key."""
    changes = EXERCISE.changes({**HALL, **fields}, desk.state, by)
    speaks_for = {"ada": "clinic", "al": "clinic", "bo": "school"}.get(by, "")
    desk.log.put("w", changes, author=by, on_behalf_of=speaks_for, at=AT)
    return changes[0].key


def shared(desk: Desk) -> State:
    """Return what stands as it would if everything were shared."""
    return State(record._replace(state="shared") for record in desk.state)


def codes(desk: Desk, on: date = ON) -> dict[str, tuple[str, ...]]:
    found = EXERCISE.result(shared(desk), on=on).findings
    return {finding.code: finding.evidence for finding in found}


def test_a_new_line_is_a_draft_of_the_organisation_for_which_its_author_speaks(
    town: Desk,
) -> None:
    [change] = EXERCISE.changes(HALL, town.state, "ada")
    assert (change.kind, change.state) == ("resource", "draft")
    assert change.body["organisation"] == "clinic"
    assert Resource.model_validate(change.body)


def test_a_draft_stays_a_draft_when_it_changes_and_what_is_shared_stays_shared(
    town: Desk,
) -> None:
    key = answered(town)
    [again] = EXERCISE.changes({"what": "Big hall"}, town.state, "ada", key=key)
    assert (again.state, again.body["what"], again.body["kind"]) == ("draft", "Big hall", "space")
    town.put(again.model_copy(update={"state": "shared"}))
    [later] = EXERCISE.changes({"amount": 2}, town.state, "ada", key=key)
    assert later.state == "shared"


def test_what_a_spreadsheet_says_is_understood(town: Desk) -> None:
    told = {
        "side": "We need",
        "kind": "Staff time",
        "amount": "2.5",
        "begins": "2026-04-01",
        "ends": "",
        "priority": "Cannot wait",
    }
    [change] = EXERCISE.changes({**HALL, **told}, town.state, "ada")
    kept = {name: change.body[name] for name in told}
    assert kept == {
        "side": "need",
        "kind": "staff-time",
        "amount": 2.5,
        "begins": "2026-04-01",
        "ends": None,
        "priority": 3,
    }


@pytest.mark.parametrize(
    ("given", "field", "allowed"),
    [
        ({"amount": "many"}, "amount", "a number"),
        ({"amount": 0}, "amount", "above 0"),
        ({"begins": "next week"}, "begins", "like 2026-03-31"),
        ({"begins": "2026-02-30"}, "begins", "like 2026-03-31"),
        ({"begins": "2026-05-02", "ends": "2026-05-01"}, "ends", "before the first one"),
        ({"side": "perhaps"}, "side", "We offer, We need"),
        ({"priority": 2}, "priority", "only a need can be pressing"),
        ({"side": "need", "priority": 4}, "priority", "Would help"),
        ({"what": " "}, "what", "can be seen"),
        ({"organisation": "school"}, "organisation", "Clinic, for which you speak"),
    ],
)
def test_what_cannot_be_saved_is_told_at_its_field(
    town: Desk, given: dict[str, Any], field: str, allowed: str
) -> None:
    with pytest.raises(AnswerError, match=allowed) as caught:
        EXERCISE.changes({**HALL, **given}, town.state, "ada")
    assert caught.value.field == field


def test_one_day_is_a_time_too(town: Desk) -> None:
    day = {"begins": "2026-05-01", "ends": "2026-05-01"}
    assert EXERCISE.changes({**HALL, **day}, town.state, "ada")


def test_a_need_that_becomes_an_offer_is_pressing_no_more(town: Desk) -> None:
    key = answered(town, side="need", priority=3)
    [change] = EXERCISE.changes({"side": "offer"}, town.state, "ada", key=key)
    assert change.body["priority"] is None


def test_who_speaks_for_nobody_writes_for_somebody_without_a_voice(town: Desk) -> None:
    town.person("cy", "Cy")
    for given in ("", "clinic", "Clinic", "nowhere"):
        with pytest.raises(AnswerError, match="nobody in this workshop speaks") as caught:
            EXERCISE.changes({**HALL, "organisation": given}, town.state, "cy")
        assert caught.value.field == "organisation"
    key = answered(town, by="cy", organisation="Club")
    assert town.entered(EXERCISE, by="cy")[0]["organisation"] == "club"
    # The club has found a voice since: the line is still its author's to change.
    town.person("dee", "Dee", "club")
    [change] = EXERCISE.changes({"what": "Hut", "organisation": "club"}, town.state, "cy", key=key)
    assert change.body["organisation"] == "club"


def test_people_of_one_organisation_have_one_list_and_others_another(town: Desk) -> None:
    town.person("al", "Al", "clinic")
    first, second, third = (answered(town, by=who) for who in ("ada", "al", "bo"))
    for who in ("ada", "al"):
        assert list(own_lines(town.state, who)) == [first, second]
    assert [row["key"] for row in town.entered(EXERCISE, by="bo")] == [third]


def test_whoever_joins_an_organisation_leaves_what_they_wrote_before_as_it_is(town: Desk) -> None:
    key = answered(town)
    town.person("ada", "Ada", "school")
    [change] = EXERCISE.changes({"what": "Hut"}, town.state, "ada", key=key)
    assert change.body["organisation"] == "clinic"


def test_a_line_that_somebody_took_away_is_gone(town: Desk) -> None:
    key = answered(town)
    town.put(*EXERCISE.removal(key))
    with pytest.raises(GoneError):
        EXERCISE.changes({"what": "Hut"}, town.state, "ada", key=key)


def test_kinds_and_units_that_somebody_used_can_be_chosen(town: Desk) -> None:
    answered(town, kind="Gardening", unit="beds")
    asked = EXERCISE.questions(town.state)
    assert "Gardening" in [option.id for option in asked["kind"].options]
    assert [option.id for option in asked["unit"].options].count("beds") == 1
    assert [option.id for option in asked["organisation"].options] == ["club"]


def test_a_line_that_leaves_out_what_it_may_is_a_line_like_any_other(town: Desk) -> None:
    bare = Change(kind="resource", key="bare", body={**HALL, "organisation": "clinic"})
    town.put(bare)
    assert "unit" in EXERCISE.questions(town.state)
    assert town.entered(EXERCISE)[0]["unit"] == ""


def test_every_field_of_a_line_is_asked_and_every_finding_has_a_question() -> None:
    instrument = read_instrument("own-resources")
    assert set(instrument.questions) == set(ResourceEntry.model_fields)
    assert set(instrument.prompts) == {
        "nothing-yet",
        "not-shared",
        "needs-only",
        "offers-only",
        "without-amount",
        "units-apart",
        "over-already",
        "unmentioned-kind",
        "no-offer",
    }
    kinds = [option.id for option in instrument.lists["resource-kinds"]]
    assert len(kinds) == 10
    assert instrument.questions["kind"].own_words


def test_before_anybody_shares_that_is_all_there_is_to_say(town: Desk) -> None:
    result = EXERCISE.result(State(r for r in town.state if r.state == "shared"), on=ON)
    assert [finding.code for finding in result.findings] == ["nothing-yet"]
    assert result.silent == ("clinic", "school", "club")
    assert result.rows == ()


def test_who_has_not_shared_and_who_gives_or_needs_only_is_said(town: Desk) -> None:
    answered(town, amount=2)
    answered(town, by="bo", side="need", kind="funds")
    found = codes(town)
    assert found["not-shared"] == ("club",)
    assert found["offers-only"] == ("clinic",)
    assert found["needs-only"] == ("school",)
    assert found["no-offer"] == ("funds",)
    assert "space" not in found["unmentioned-kind"]
    answered(town, by="bo", kind="funds", amount=5)
    assert not codes(town).keys() & {"needs-only", "no-offer", "without-amount"}


def test_somebody_outside_the_coalition_who_is_silent_is_no_gap(town: Desk) -> None:
    body = Stakeholder(name="Mayor").model_dump(mode="json")
    town.put(Change(kind="stakeholder", key="mayor", body=body))
    answered(town)
    assert "mayor" not in codes(town)["not-shared"]


def test_an_offer_without_amount_is_named_where_it_can_be_counted(town: Desk) -> None:
    vague = answered(town)
    answered(town, kind="expertise", what="Law")
    answered(town, kind="funds", what="Money", amount=5)
    assert codes(town)["without-amount"] == (vague,)


def test_a_line_is_over_after_its_last_day_and_not_on_it(town: Desk) -> None:
    key = answered(town, ends="2026-03-13")
    answered(town, what="Room", ends="2026-03-14")
    assert codes(town)["over-already"] == (key,)
    assert "over-already" not in codes(town, on=date(2026, 3, 13))


def test_a_need_that_counts_otherwise_than_all_offers_of_its_kind_is_named(town: Desk) -> None:
    need = answered(town, by="bo", side="need", amount=2, unit="sets")
    answered(town, amount=20, unit="pieces")
    assert codes(town)["units-apart"] == (need,)
    answered(town, amount=1, unit=" Sets ")
    assert "units-apart" not in codes(town)


def test_an_offer_without_unit_stands_in_nobodys_way(town: Desk) -> None:
    answered(town, by="bo", side="need", amount=2, unit="sets")
    answered(town, amount=20, unit="pieces")
    answered(town)
    assert "units-apart" not in codes(town)


def test_the_result_is_the_same_whatever_the_order_of_entry(town: Desk) -> None:
    for what in ("Room", "Attic"):
        answered(town, what=what, amount=1, unit="rooms")
    answered(town, by="bo", side="need", what="Yard")
    records = list(shared(town))
    one, other = (
        EXERCISE.result(State(some), on=ON)
        for some in (records, sorted(records, key=lambda r: r.key))
    )
    assert [row["what"] for row in one.rows] == ["Attic", "Room", "Yard"]
    assert list(one.lines) == list(other.lines)
    [space] = [count for count in one.kinds if count.kind == "space"]
    assert (space.offers, space.needs, space.givers, space.takers) == (
        2,
        1,
        ("clinic",),
        ("school",),
    )
    assert one.rows[0]["amount"] == "1 room"


def test_a_line_of_somebody_who_is_off_the_list_waits_for_them(town: Desk) -> None:
    answered(town)
    town.put(Change(kind="stakeholder", key="clinic", deleted=True))
    assert EXERCISE.result(shared(town), on=ON).lines == {}
