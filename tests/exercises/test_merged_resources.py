"""Everybody keeps their own approaches; the merged map is made of what all may see."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.exercises.merged_resources import EXERCISE as MERGED
from collabworkshop.exercises.positions import moved
from collabworkshop.exercises.resources.merged_map import shared
from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.host.policy import is_private
from collabworkshop.model.approach import Approach
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.record import Change
from collabworkshop.model.resource import Resource
from collabworkshop.model.stakeholder import Stakeholder
from tests.exercises.desk import ON, Desk
from tests.hostile import hostile_names

MAP = TieMapExercise()


def lists(desk: Desk, key: str, side: str, organisation: str, **more: Any) -> None:
    body = {"side": side, "organisation": organisation, "kind": "space", "what": key, **more}
    state = body.pop("state", "shared")
    resource = Resource.model_validate(body).model_dump(mode="json")
    desk.put(Change(kind="resource", key=key, body=resource, state=state))


@pytest.fixture
def fair(town: Desk) -> Desk:
    """The school has a hall, the club needs a room, and the clinic is tied to both."""
    town.person("cy", "Cy", "club")
    lists(town, "hall", "offer", "school")
    lists(town, "room", "need", "club", priority=2)
    for person, ends in {"ada": ("clinic", "school"), "bo": ("school", "clinic")}.items():
        town.answer(MAP, by=person, source=ends[0], target=ends[1], kind="joint-work", level=3)
    for person in ("ada", "cy"):
        town.answer(MAP, by=person, source="clinic", target="club", kind="joint-work", level=1)
    return town


def test_it_says_who_could_introduce_whom(fair: Desk) -> None:
    result = MERGED.result(fair.state, on=ON)
    (asked,) = result.sought
    assert asked.ways[0].chain == ("club", "clinic", "school")
    assert result.rows == (
        {
            "need": "room",
            "by": "Club",
            "priority": "Matters",
            "offers": "“hall” (School)",
            "introduce": "Clinic could introduce Club to School.",
        },
    )
    codes = [finding.code for finding in result.findings]
    assert codes == ["single-holder", "introduction-possible", "silent-organisation"]
    assert all(finding.prompt.endswith("?") for finding in result.findings)
    assert (result.coverage.answered, result.coverage.silent) == (("Bo", "Cy"), ("Ada",))
    assert result.rule in repr(result)
    assert next(iter(result.table.columns)) == "Need"


def test_there_is_a_question_for_each_finding() -> None:
    assert set(MERGED.instrument.prompts) == {
        "nothing-listed",
        "uncovered-need",
        "single-holder",
        "only-one-offers",
        "unused-relationship",
        "introduction-possible",
        "introduction-impossible",
        "overlap",
        "past",
        "silent-organisation",
    }
    assert set(MERGED.instrument.questions) == set(Approach.model_fields)


def test_what_rests_on_trust_is_no_part_of_it() -> None:
    assert not any(map(is_private, MERGED.reads))


def test_a_conflict_that_an_end_names_closes_the_way(fair: Desk) -> None:
    fair.answer(MAP, source="clinic", target="club", kind="conflict")
    (asked,) = MERGED.result(fair.state, on=ON).sought
    assert asked.ways[0].chain == ()


def test_people_see_and_take_back_their_own_approaches_only(fair: Desk) -> None:
    fair.answer(MERGED, need="room", offer="hall", through="clinic", note="On Monday")
    fair.answer(MERGED, by="bo", need="room", offer="hall")
    (row,) = fair.entered(MERGED, "ada")
    assert row == {
        "key": "room/hall/ada",
        "revision": 1,
        "need": "room",
        "offer": "hall",
        "through": "clinic",
        "note": "On Monday",
    }
    with_clinic, directly = sorted(
        MERGED.result(fair.state, on=ON).approaches, key=lambda one: one.through, reverse=True
    )
    assert with_clinic.sentence == "Ask School, through Clinic, about “hall” for “room” (Club)."
    assert (with_clinic.people, with_clinic.notes) == (("ada",), ("On Monday",))
    assert directly.sentence == "Ask School about “hall” for “room” (Club)."
    fair.put(*MERGED.removal("room/hall/ada"))
    assert fair.entered(MERGED, "ada") == []


def test_the_same_approach_of_two_people_is_one_with_both(fair: Desk) -> None:
    for person in ("bo", "ada"):
        fair.answer(MERGED, by=person, need="room", offer="hall")
    (kept,) = MERGED.result(fair.state, on=ON).approaches
    assert kept.people == ("ada", "bo")


def test_labels_are_understood_as_well_as_keys(fair: Desk) -> None:
    (record,) = fair.answer(MERGED, need="“room” (Club)", offer="“hall” (School)", through="Clinic")
    assert record.key == "room/hall/ada"


def test_an_approach_for_another_offer_is_another_one(fair: Desk) -> None:
    lists(fair, "cellar", "offer", "clinic")
    fair.answer(MERGED, need="room", offer="hall", note="Soon")
    with pytest.raises(RepeatedError, match="do not ask for yet"):
        fair.answer(MERGED, need="room", offer="hall")
    made, taken = fair.answer(MERGED, key="room/hall/ada", offer="cellar")
    assert (made.key, made.body["note"]) == ("room/cellar/ada", "Soon")
    assert (taken.key, taken.deleted) == ("room/hall/ada", True)
    (record,) = fair.answer(MERGED, key="room/cellar/ada", note="Later")
    assert record.revision == 2


@pytest.mark.parametrize(
    ("fields", "field", "allowed"),
    [
        ({"need": "hall", "offer": "hall"}, "need", "one of: “room” (Club)"),
        ({"need": "room", "offer": "room"}, "offer", "one of: “hall” (School)"),
        ({"need": "room"}, "offer", "any text"),
        ({"need": "room", "offer": "hall", "through": "school"}, "through", "between the two"),
        ({"need": "room", "offer": "hall", "through": "hospital"}, "through", "one of: Clinic"),
        ({"need": "room", "offer": "desk"}, "offer", "another kind"),
    ],
)
def test_what_is_no_approach_is_refused_with_what_is_allowed(
    fair: Desk, fields: dict[str, str], field: str, allowed: str
) -> None:
    if fields.get("offer") == "desk":
        lists(fair, "desk", "offer", "school", kind="equipment")
        lists(fair, "table", "need", "clinic", kind="equipment")
    with pytest.raises(AnswerError) as caught:
        fair.answer(MERGED, **fields)
    assert caught.value.field == field
    assert allowed in caught.value.allowed


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        ({"unit": "days"}, "counted in another unit"),
        ({"place": "West"}, "bound to another place"),
        ({"ends": date(2026, 4, 1)}, "to be had on other days"),
        ({"organisation": "club"}, "of the same organisation"),
    ],
)
def test_it_is_said_why_an_offer_does_not_fit(town: Desk, terms: dict[str, Any], why: str) -> None:
    lists(town, "room", "need", "club", unit="rooms", place="East", begins=date(2026, 5, 1))
    lists(town, "any", "need", "clinic")
    lists(town, "hall", "offer", terms.pop("organisation", "school"), **terms)
    with pytest.raises(AnswerError, match=why):
        town.answer(MERGED, need="room", offer="hall")


def test_where_nothing_is_shared_there_is_nothing_to_ask_for(town: Desk) -> None:
    with pytest.raises(AnswerError, match="a need that somebody has shared"):
        town.answer(MERGED, need="room", offer="hall")
    lists(town, "room", "need", "club")
    with pytest.raises(AnswerError, match="an offer that somebody has shared"):
        town.answer(MERGED, need="room", offer="hall")


def test_a_draft_is_seen_by_nobody_here(fair: Desk) -> None:
    lists(fair, "secret", "need", "clinic", state="draft")
    assert "secret" not in shared(fair.state).needs
    assert "secret" not in [o.id for o in MERGED.questions(fair.state)["need"].options]
    assert "secret" not in MERGED.result(fair.state, on=ON).model_dump_json()


def test_what_is_over_fits_nothing_and_comes_back_with_a_new_day(fair: Desk) -> None:
    fair.answer(MERGED, need="room", offer="hall")
    lists(fair, "hall", "offer", "school", ends=date(2026, 3, 13))
    result = MERGED.result(fair.state, on=ON)
    assert [finding.code for finding in result.findings][:2] == ["uncovered-need", "past"]
    assert (result.sought[0].offers, result.approaches) == (0, ())
    assert len(fair.entered(MERGED)) == 1
    lists(fair, "hall", "offer", "school", ends=ON)
    assert len(MERGED.result(fair.state, on=ON).approaches) == 1


def test_an_approach_waits_for_a_need_that_was_taken_away(fair: Desk) -> None:
    fair.answer(MERGED, need="room", offer="hall")
    fair.put(Change(kind="resource", key="hall", deleted=True))
    assert fair.entered(MERGED) == []
    assert MERGED.result(fair.state, on=ON).approaches == ()
    lists(fair, "hall", "offer", "school")
    assert len(fair.entered(MERGED)) == 1


def test_a_go_between_who_left_the_list_is_left_out(fair: Desk) -> None:
    fair.answer(MERGED, need="room", offer="hall", through="clinic")
    fair.put(Change(kind="stakeholder", key="clinic", deleted=True))
    assert fair.entered(MERGED)[0]["through"] == ""
    (kept,) = MERGED.result(fair.state, on=ON).approaches
    assert kept.through == ""
    (record,) = fair.answer(MERGED, key="room/hall/ada", note="Without them")
    assert record.body["through"] == ""


def test_an_approach_that_was_taken_away_meanwhile_is_said_to_be_gone(fair: Desk) -> None:
    with pytest.raises(GoneError):
        fair.answer(MERGED, key="room/hall/ada", note="Late")


def test_the_needs_of_ones_own_organisation_come_first(fair: Desk) -> None:
    lists(fair, "bed", "need", "school", kind="housing")
    asked = [o.id for o in MERGED.questions_for(fair.state, "bo")["need"].options]
    assert asked == ["bed", "room"]
    assert [o.id for o in MERGED.questions(fair.state)["need"].options] == ["room", "bed"]


def test_offered_are_offers_that_fit_a_need_and_same_names_are_told_apart(fair: Desk) -> None:
    lists(fair, "hall-2", "offer", "school", what="hall")
    lists(fair, "van", "offer", "school", kind="transport")
    offered = {o.id: o.label for o in MERGED.questions(fair.state)["offer"].options}
    assert offered == {"hall": "“hall” (School)", "hall-2": "“hall” (School) (2)"}


def test_places_on_this_map_are_kept_apart_from_other_maps(fair: Desk) -> None:
    fair.put(*moved("merged-resources", [{"key": "club", "x": 1, "y": 2}]))
    fair.put(*moved("tie-map", [{"key": "school", "x": 3, "y": 4}]))
    places = {one.key: (one.x, one.y) for one in MERGED.result(fair.state, on=ON).organisations}
    assert places == {"club": (1, 2), "school": (None, None), "clinic": (None, None)}


def test_with_nobody_and_with_one_organisation_there_is_a_result(desk: Desk) -> None:
    result = MERGED.result(desk.state, on=ON)
    assert (result.findings, result.rows, result.organisations, result.rule) == ((), (), (), "")
    body = Stakeholder(name="Clinic", member=True).model_dump(mode="json")
    desk.put(Change(kind="stakeholder", key="clinic", body=body))
    assert [f.code for f in MERGED.result(desk.state, on=ON).findings] == ["nothing-listed"]
    lists(desk, "hall", "offer", "clinic")
    lists(desk, "room", "need", "clinic")
    result = MERGED.result(desk.state, on=ON)
    assert [f.code for f in result.findings] == ["uncovered-need", "only-one-offers"]
    assert result.sought[0].ways == ()


def test_hostile_names_stay_as_they_were_typed(town: Desk) -> None:
    names = hostile_names()
    for at, name in enumerate(names):
        lists(town, f"n{at}", "need", "club", what=name, kind=name)
        lists(town, f"o{at}", "offer", "school", what=name, kind=name, unit=name, place=name)
    result = MERGED.result(town.state, on=ON)
    assert {one.what for one in result.sought} == set(names)
    assert {one.label for one in result.kinds} == set(names)
    assert all(one.offers == 1 for one in result.sought)
    assert "<script" not in result._repr_html_()
    (record,) = town.answer(MERGED, need="n0", offer="o0", note=names[0])
    assert record.body["note"] == names[0]
