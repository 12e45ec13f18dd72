"""Each person reports parts for themselves; the group sees them side by side."""

import pytest

from collabworkshop.exercises.decision_voices import LONGEST_DECISION, DecisionVoicesExercise
from collabworkshop.model.decision_voice import DECISION_VOICE
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from tests.exercises.desk import AT, ON, Desk

VOICES = DecisionVoicesExercise()
PART = {"decision": "money", "stakeholder": "school", "part": "decides"}


def test_a_part_is_one_record_for_decision_stakeholder_and_person(town: Desk) -> None:
    (record,) = town.answer(VOICES, decision="Money", stakeholder="School", part="Gives advice")
    assert record.key == "school/money/ada"
    assert record.body == {**PART, "part": "advises"}
    assert town.entered(VOICES) == [{"key": record.key, "revision": 1, **record.body}]
    assert town.entered(VOICES, "bo") == []


def test_a_part_changes_in_its_place_and_moves_to_another(town: Desk) -> None:
    town.answer(VOICES, **PART)
    (record,) = town.answer(VOICES, key="school/money/ada", part="absent")
    assert (record.key, record.revision) == ("school/money/ada", 2)
    moved, gone = town.answer(VOICES, key="school/money/ada", decision="data")
    assert (moved.key, gone.deleted) == ("school/data/ada", True)
    with pytest.raises(RepeatedError):
        town.answer(VOICES, **{**PART, "decision": "data"})


def test_a_decision_in_own_words_is_offered_to_all_and_goes_with_its_last_report(
    town: Desk,
) -> None:
    town.answer(VOICES, **{**PART, "decision": "Who gets a key"})
    assert list(VOICES.decisions(town.state))[-1] == "Who gets a key"
    options = VOICES.questions(town.state)["decision"].options
    assert options[0].meaning
    town.answer(VOICES, by="bo", **{**PART, "decision": "who gets a KEY"})
    assert len(VOICES.decisions(town.state)) == 8
    for person in ("ada", "bo"):
        town.put(*VOICES.removal(f"school/Who gets a key/{person}"), by=person)
    assert len(VOICES.decisions(town.state)) == 7


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ({"stakeholder": "nobody"}, "one of: Clinic, School, Club"),
        ({"part": "rules"}, "one of: Decides, Gives advice, Is told, No part"),
        ({"part": ""}, "one of"),
        ({"decision": "x" * (LONGEST_DECISION + 1)}, "up to 100 characters"),
        ({"decision": " "}, "at least one letter"),
    ],
)
def test_what_cannot_be_saved_is_said_with_what_can(
    town: Desk, fields: dict[str, str], allowed: str
) -> None:
    with pytest.raises(AnswerError, match=allowed):
        town.answer(VOICES, **{**PART, **fields})
    assert not town.state.of(DECISION_VOICE)


def test_on_an_empty_list_it_says_what_to_do(desk: Desk) -> None:
    with pytest.raises(AnswerError, match="a stakeholder of your list"):
        desk.answer(VOICES, **PART)


@pytest.fixture
def parents(town: Desk) -> Desk:
    """Parents who live with the issue, with a voice of their own, are members too."""
    body = Stakeholder(name="Parents", member=True, lived_experience=True, constituency="Families")
    town.put(Change(kind="stakeholder", key="parents", body=body.model_dump(mode="json")))
    town.person("pia", "Pia", "parents")
    return town


def test_the_group_reads_parts_voices_and_who_is_spoken_for(parents: Desk) -> None:
    for person in ("ada", "bo"):
        parents.answer(VOICES, by=person, decision="money", stakeholder="parents", part="advises")
        parents.answer(VOICES, by=person, **PART)
    parents.answer(VOICES, by="pia", decision="money", stakeholder="parents", part="absent")
    result = VOICES.result(parents.state, on=ON)
    cells = {cell.stakeholder: cell for cell in result.cells}
    assert cells["parents"].counts == {"advises": 2, "absent": 1}
    assert cells["parents"].own == {"absent": 1}
    assert result.participants[0].stakeholder == "parents"
    assert [row["part"] for row in result.rows] == ["Gives advice", "Decides"]
    assert result.rows[0]["said"] == "Gives advice 2, No part 1"
    assert result.rows[0]["own"] == "No part"
    assert [(one.group, one.presence) for one in result.spoken_for] == [("Families", "here")]
    codes = [finding.code for finding in result.findings]
    assert "own-view-differs" in codes
    assert "no-constituent-voice" not in codes
    assert result.coverage.answered == ("Ada", "Bo", "Pia")


def test_what_was_said_of_who_left_the_list_waits_for_them(parents: Desk) -> None:
    parents.answer(VOICES, **PART)
    parents.put(Change(kind="stakeholder", key="school", deleted=True))
    assert VOICES.result(parents.state, on=ON).cells == ()
    assert parents.entered(VOICES) == []


def test_for_whom_one_spoke_is_kept_as_it_was_recorded(parents: Desk) -> None:
    body = {**PART, "part": "informed"}
    change = Change(kind=DECISION_VOICE, key="school/money/bo", body=body)
    parents.log.put("w", [change], author="bo", at=AT, on_behalf_of="school")
    parents.person("bo", "Bo", "clinic")
    (cell,) = VOICES.result(parents.state, on=ON).cells
    assert cell.own == {"informed": 1}


def test_every_finding_that_asks_for_a_talk_has_a_question() -> None:
    assert set(VOICES.instrument.prompts) == {
        *("voice-share", "no-constituent-voice", "spoken-for-absent", "spoken-for-ask"),
        *("nobody-decides", "everybody-decides", "own-view-differs", "seen-apart"),
        "decision-open",
    }


def test_the_lists_hold_the_decisions_and_parts_of_the_row() -> None:
    # Curriculum row SM-5, and "Section Four": participation, power and who speaks for the group.
    lists = VOICES.instrument.lists
    assert [one.id for one in lists["parts"]] == ["decides", "advises", "informed", "absent"]
    assert {"money", "hiring", "priorities", "data"} <= {one.id for one in lists["decisions"]}
    # One letter chooses a part from the keyboard.
    assert len({one.label[0] for one in lists["parts"]}) == 4
