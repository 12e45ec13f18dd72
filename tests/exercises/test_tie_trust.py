"""Trust goes in for each person alone and comes out in sums only."""

import pytest

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.exercises.tie_trust import TieTrust
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.record import Change
from tests.exercises.desk import AT, ON, REFERRAL, Desk

TRUST = TieTrust()
ORGANISATIONS = {"cy": "club", "di": "", "ed": "", "flo": ""}


@pytest.fixture
def tied(town: Desk) -> Desk:
    """The clinic and the school are tied; four more people came, three of them for nobody."""
    town.answer(TieMapExercise(), **REFERRAL)
    for person, organisation in ORGANISATIONS.items():
        town.person(person, person.capitalize(), organisation)
    return town


def rate(desk: Desk, stakeholder: str, **levels: int) -> None:
    for person, level in levels.items():
        desk.answer(TRUST, by=person, stakeholder=stakeholder, level=level)


def test_the_partners_of_ones_organisation_stand_there_already(tied: Desk) -> None:
    empty = {"level": None, "note": ""}
    assert tied.entered(TRUST) == [
        {"key": "school/ada", "revision": 0, "stakeholder": "school", **empty}
    ]
    assert tied.entered(TRUST, "bo") == [
        {"key": "clinic/bo", "revision": 0, "stakeholder": "clinic", **empty}
    ]
    assert tied.entered(TRUST, "di") == []


def test_a_partner_is_rated_in_the_row_that_waits_for_it(tied: Desk) -> None:
    (record,) = tied.answer(TRUST, key="school/ada", level="In daily work", note="Kept its word")
    assert record.key == "school/ada"
    assert record.body == {
        "stakeholder": "school",
        "level": {"scale": "trust-5", "rank": 3, "label": "In daily work"},
        "note": "Kept its word",
    }
    (row,) = tied.entered(TRUST)
    assert (row["level"], row["note"], row["revision"]) == (3, "Kept its word", 1)
    tied.answer(TRUST, key="school/ada", level="")
    assert tied.entered(TRUST)[0]["level"] is None


def test_what_one_person_said_no_other_row_shows(tied: Desk) -> None:
    tied.answer(TRUST, key="school/ada", level=1, note="Secret")
    for person in ("bo", "cy", "di"):
        assert "Secret" not in str(tied.entered(TRUST, person))


def test_an_answer_moves_to_another_partner(tied: Desk) -> None:
    tied.answer(TRUST, key="school/ada", level=2)
    tied.answer(TRUST, key="school/ada", stakeholder="club")
    assert list(tied.state.of("trust")) == ["club/ada"]
    (school, club) = tied.entered(TRUST)
    assert (school["level"], club["level"]) == (None, 2)


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ({"stakeholder": "clinic"}, "you speak for this one yourself"),
        ({"stakeholder": "nobody"}, "one of: Clinic, School, Club"),
        ({"stakeholder": "school", "level": 6}, "one of: Not yet, With care"),
    ],
)
def test_what_cannot_be_saved_is_said_with_what_can(
    tied: Desk, fields: dict[str, object], allowed: str
) -> None:
    with pytest.raises(AnswerError, match=allowed):
        tied.answer(TRUST, **fields)


def test_a_partner_is_rated_once(tied: Desk) -> None:
    rate(tied, "school", ada=2)
    with pytest.raises(RepeatedError, match="not yet rated"):
        rate(tied, "school", ada=3)


def test_a_row_of_a_stakeholder_that_went_away_is_gone(tied: Desk) -> None:
    tied.put(Change(kind="stakeholder", key="school", deleted=True))
    assert tied.entered(TRUST) == []
    with pytest.raises(GoneError):
        tied.answer(TRUST, key="school/ada", level=2)


def test_a_row_of_somebody_else_is_no_row(tied: Desk) -> None:
    with pytest.raises(GoneError):
        tied.answer(TRUST, key="clinic/bo", level=2)


def test_three_answers_are_too_few_for_any_sum(tied: Desk) -> None:
    rate(tied, "school", ada=2, cy=3, di=4)
    result = TRUST.result(tied.state, on=ON, group=3)
    assert (result.counts, result.median, result.spots, result.rows) == ({}, None, (), ())
    assert [f.code for f in result.findings] == ["few-raters"]
    assert result.rests_on == ()


def test_four_answers_are_a_sum(tied: Desk) -> None:
    rate(tied, "school", ada=2, cy=2, di=1, ed=3)
    result = TRUST.result(tied.state, on=ON)
    assert result.counts == {1: 1, 2: 2, 3: 1, 4: 0, 5: 0}
    assert result.rows == ({"name": "School", "median": 2, "meaning": "“With care”", "raters": 4},)
    assert [f.code for f in result.findings] == ["trust-in-all", "trust-low"]
    assert all(f.prompt for f in result.findings)


def test_what_people_say_of_their_own_organisation_is_in_no_sum(tied: Desk) -> None:
    rate(tied, "school", ada=2, cy=2, di=2)
    said = TRUST.changes({"stakeholder": "school", "level": 5}, tied.state, "flo")
    tied.log.put("w", said, author="flo", on_behalf_of="school", at=AT)
    assert TRUST.result(tied.state, on=ON).median is None
    rate(tied, "school", ed=2)
    assert TRUST.result(tied.state, on=ON).counts[5] == 0


def test_a_sum_from_which_a_small_one_would_follow_is_kept_back_and_nobody_is_named(
    tied: Desk,
) -> None:
    rate(tied, "school", ada=2, cy=2, di=1, ed=1)
    rate(tied, "club", ada=1)
    result = TRUST.result(tied.state, on=ON)
    assert result.median == 1
    assert (result.spots, result.rows) == ((), ())
    assert "Two stakeholders were rated as well" in repr(result)
    assert not any(name in repr(result) for name in ("School", "Club"))


def test_notes_and_names_of_those_who_answered_are_nowhere_in_the_result(tied: Desk) -> None:
    rate(tied, "school", ada=2, cy=2, di=1, ed=1)
    tied.answer(TRUST, by="ed", key="school/ed", note="Sekret")
    told = TRUST.result(tied.state, on=ON).model_dump_json()
    assert not any(word in told for word in ("Sekret", "Ada", "ada", "Ed", '"di"'))


def test_a_level_on_another_ladder_is_kept_and_not_counted(tied: Desk) -> None:
    level = {"scale": "trust-10", "rank": 9, "label": "Nine"}
    body = {"stakeholder": "school", "level": level, "note": ""}
    tied.put(Change(kind="trust", key="school/ada", body=body))
    rate(tied, "school", cy=2, di=1, ed=1)
    assert tied.entered(TRUST)[0]["level"] is None
    assert TRUST.result(tied.state, on=ON).median is None


def test_an_answer_is_taken_back(tied: Desk) -> None:
    rate(tied, "school", ada=2)
    tied.put(*TRUST.removal("school/ada", expected=1))
    assert tied.entered(TRUST)[0]["level"] is None


def test_each_finding_about_trust_has_a_prompt_and_the_ladder_has_five_steps() -> None:
    instrument = read_instrument("tie-trust")
    codes = {"round-open", "few-raters", "trust-in-all", "trust-low", "trust-high", "few-ratings"}
    assert set(instrument.prompts) == codes
    assert len(instrument.scales["trust-5"].rungs) == 5
    assert instrument.smallest == 4


def test_taking_somebody_off_the_list_moves_no_sum(tied: Desk) -> None:
    rate(tied, "school", ada=5, cy=4, di=3, ed=2, flo=1)
    rate(tied, "club", di=1, ed=2)
    before = TRUST.result(tied.state, on=ON)
    tied.put(Change(kind="stakeholder", key="club", deleted=True))
    assert TRUST.result(tied.state, on=ON).counts == before.counts
