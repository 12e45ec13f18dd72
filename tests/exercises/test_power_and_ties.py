"""Formal power beside ties: each corner has a case, and one beside it that is none."""

import pytest

from collabworkshop.analysis.power.standings import PowerAndTies
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.power.stances import STANCES
from collabworkshop.exercises.power_and_ties import PowerAndTiesExercise
from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from tests.exercises.desk import ON, Desk

POWER = PowerAndTiesExercise()


@pytest.fixture
def star(town: Desk) -> Desk:
    """The clinic is tied with four others; the residents live with the issue and have one tie."""
    for key in ("kitchen", "court", "residents"):
        body = Stakeholder(name=key.capitalize(), lived_experience=key == "residents")
        town.put(Change(kind="stakeholder", key=key, body=body.model_dump(mode="json")))
    for other in ("school", "club", "kitchen", "residents"):
        town.answer(TieMapExercise(), source="clinic", target=other, kind="referral")
    return town


def place(desk: Desk, stakeholder: str, **steps: int) -> None:
    for person, formal in steps.items():
        desk.answer(POWER, by=person, stakeholder=stakeholder, formal=formal)


def corners(desk: Desk) -> dict[str, str | None]:
    result = POWER.result(desk.state, on=ON)
    return {one.stakeholder: one.corner for one in result.standings if one.corner}


def codes(desk: Desk) -> list[str]:
    return [finding.code for finding in POWER.result(desk.state, on=ON).findings]


def test_members_wait_in_the_table_and_others_can_be_added(star: Desk) -> None:
    assert [row["stakeholder"] for row in star.entered(POWER)] == ["clinic", "school", "club"]
    place(star, "court", ada=5)
    assert [row["formal"] for row in star.entered(POWER)] == [None, None, None, 5]
    (record,) = star.answer(POWER, key="clinic/formal/ada", formal=2, note="A budget line")
    assert record.key == "clinic/formal/ada"
    with pytest.raises(RepeatedError, match="not placed yet"):
        place(star, "clinic", ada=3)


def test_a_placement_moves_to_another_stakeholder(star: Desk) -> None:
    place(star, "court", ada=5)
    star.answer(POWER, key="court/formal/ada", stakeholder="kitchen")
    assert list(star.state.of("formal-power")) == ["kitchen/formal/ada"]
    star.put(Change(kind="stakeholder", key="club", deleted=True))
    with pytest.raises(GoneError):
        star.answer(POWER, key="club/formal/ada", formal=2)


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ({"stakeholder": "clinic", "formal": 6}, "up to 5"),
        ({"stakeholder": "nobody", "formal": 1}, "one of: Clinic"),
        ({"proposal": "A van", "stakeholder": "clinic", "side": "for"}, "cannot be left out"),
        ({"proposal": "x" * 201, "stakeholder": "clinic", "side": "for", "height": 1}, "200"),
        ({"proposal": "A", "stakeholder": "clinic", "side": "maybe", "height": 1}, "Undecided"),
    ],
)
def test_what_cannot_be_saved_is_said_with_what_can(
    star: Desk, fields: dict[str, object], allowed: str
) -> None:
    with pytest.raises(AnswerError, match=allowed):
        star.answer(POWER, **fields)


def test_each_corner_is_found(star: Desk) -> None:
    # The clinic has 4 partners, so 2 are well tied; everybody else has one or none.
    place(star, "court", ada=5, bo=4)
    place(star, "clinic", ada=2)
    place(star, "residents", ada=1)
    place(star, "school", ada=2)
    assert corners(star) == {
        "court": "leader-without-ties",
        "clinic": "broker-without-title",
        "residents": "neither",
        "school": "neither",
    }
    said = {f.code: f for f in POWER.result(star.state, on=ON).findings}
    assert said["leader-without-ties"].sentence == (
        "Court has a title and few ties: formal power 4.5 (2 people, from 4 to 5) and no partner; "
        "the best tied has 4."
    )
    assert said["broker-without-title"].evidence == ("clinic",)
    # 6 pairs of its four partners, of the 10 pairs of all five others.
    assert "between 60% of the pairs of others" in said["broker-without-title"].sentence
    # Who has neither and does not live with the issue is not spoken of.
    assert said["constituent-without-either"].evidence == ("residents",)
    assert said["not-placed"].evidence == ("club",)
    assert all(f.prompt for f in said.values())


def test_title_and_ties_are_no_corner_to_worry_about(star: Desk) -> None:
    for member in ("clinic", "school", "club"):
        place(star, member, ada=3 if member == "clinic" else 2)
    assert corners(star)["clinic"] == "both"
    assert codes(star) == []


def test_two_steps_apart_are_far_and_one_is_not(star: Desk) -> None:
    place(star, "clinic", ada=2, bo=4)
    place(star, "school", ada=2, bo=3)
    [apart] = [f for f in POWER.result(star.state, on=ON).findings if f.code == "formal-apart"]
    assert apart.evidence == ("clinic",)
    assert "Clinic (from 2 to 4)" in apart.sentence


def test_without_ties_nothing_is_compared(town: Desk) -> None:
    place(town, "clinic", ada=5)
    assert codes(town) == ["no-ties-yet"]


def build(desk: Desk, stakeholder: str, side: str, height: int, by: str = "ada") -> None:
    desk.answer(POWER, by=by, proposal="A van", stakeholder=stakeholder, side=side, height=height)


def test_towers_are_the_groups_one_for_each_proposal_and_stakeholder(star: Desk) -> None:
    build(star, "clinic", "for", 4)
    with pytest.raises(RepeatedError, match="does not stand yet"):
        build(star, "clinic", "against", 1, by="bo")
    star.answer(STANCES, key="A van/clinic", by="bo", height=2, reason="They lent one before")
    [row] = star.entered(STANCES, "cy")
    assert (row["height"], row["reason"]) == (2, "They lent one before")
    star.answer(STANCES, key="A van/clinic", proposal="Two vans")
    assert [one.proposal for one in result(star).towers] == ["Two vans"]


def result(desk: Desk) -> PowerAndTies:
    return POWER.result(desk.state, on=ON)


def test_who_could_turn_a_proposal_is_said(star: Desk) -> None:
    build(star, "clinic", "for", 3)
    build(star, "court", "against", 5)
    build(star, "school", "undecided", 3)
    build(star, "club", "undecided", 2)
    [turn] = [f for f in result(star).findings if f.code == "turned-by-one"]
    assert turn.sentence == "“A van”: if School (3) moved for it, that alone would turn it."
    assert turn.evidence == ("school",)
    build(star, "residents", "against", 2)
    assert {"turned-by-nobody", "heard-least"} <= set(codes(star))


def test_a_stakeholder_that_goes_takes_its_tower_along(star: Desk) -> None:
    build(star, "court", "against", 5)
    star.put(Change(kind="stakeholder", key="court", deleted=True))
    assert (result(star).towers, star.entered(STANCES)) == ((), [])


def test_many_undecided_and_high_towers_of_those_who_live_with_it(star: Desk) -> None:
    build(star, "residents", "undecided", 5)
    build(star, "court", "against", 4)
    assert "many-undecided" in codes(star)
    assert "heard-least" not in codes(star)


def test_there_is_a_prompt_for_each_finding() -> None:
    assert set(read_instrument("power-and-ties").prompts) == {
        *("leader-without-ties", "broker-without-title", "constituent-without-either"),
        *("formal-apart", "not-placed", "no-ties-yet", "camps", "turned-by-one"),
        *("turned-by-nobody", "many-undecided", "heard-least"),
    }
