"""A portrait is a draft until it is shared, and belongs to the organisation of its writer."""

import pytest

from collabworkshop.exercises.partner_portraits import LONGEST_TOPIC, PartnerPortraits
from collabworkshop.exercises.portraits.marks import PortraitMarks
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.portrait import PORTRAIT_POINT
from collabworkshop.model.record import Change, Record
from tests.exercises.desk import ON, Desk

PORTRAITS, MARKS = PartnerPortraits(), PortraitMarks()
POINT = {"partner": "school", "topic": "mission", "statement": "They teach everybody"}
KEY = "school/mission/ada"


def share(desk: Desk) -> None:
    for key, record in desk.state.of(PORTRAIT_POINT).items():
        desk.put(Change(kind=PORTRAIT_POINT, key=key, body=record.body), by=record.author)


def write(desk: Desk, by: str = "ada", **more: str) -> Record:
    (record, *_) = desk.answer(PORTRAITS, by=by, **{**POINT, **more})
    return record


def test_a_new_point_is_a_draft_under_the_name_of_its_writer(town: Desk) -> None:
    record = write(town)
    assert (record.key, record.state, record.body) == (KEY, "draft", POINT)
    assert town.entered(PORTRAITS) == [{"key": KEY, "revision": 1, **POINT}]
    assert town.entered(PORTRAITS, "bo") == []


def test_what_is_shared_stays_shared_when_it_is_changed_or_moved(town: Desk) -> None:
    write(town)
    share(town)
    (record,) = town.answer(PORTRAITS, key=KEY, statement="They teach some")
    assert (record.state, record.body["statement"]) == ("shared", "They teach some")
    moved, gone = town.answer(PORTRAITS, key=KEY, topic="programme")
    assert (moved.key, moved.state) == ("school/programme/ada", "shared")
    assert (gone.key, gone.deleted) == (KEY, True)


def test_topics_in_own_words_are_offered_to_others(town: Desk) -> None:
    write(town, topic="Opening hours")
    write(town, topic="Programme", statement="Lessons")
    options = PORTRAITS.questions(town.state)["topic"].options
    assert [one.id for one in options][-1] == "Opening hours"
    assert "school/programme/ada" in town.state.of(PORTRAIT_POINT)


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ({"partner": "clinic"}, "you speak for this one yourself"),
        ({"partner": "nowhere"}, "one of: Clinic, School, Club"),
        ({"statement": "  "}, "at least one letter"),
        ({"topic": "x" * (LONGEST_TOPIC + 1)}, "up to 100 characters"),
        ({"colour": "red"}, "one of the fields partner, topic, statement"),
    ],
)
def test_what_cannot_be_saved_is_said_with_what_can(
    town: Desk, fields: dict[str, str], allowed: str
) -> None:
    with pytest.raises(AnswerError, match=allowed):
        write(town, **fields)
    assert not town.state.of(PORTRAIT_POINT)


def test_who_speaks_for_nobody_is_told_to_say_so_first(town: Desk) -> None:
    town.person("cy", "Cy")
    with pytest.raises(AnswerError, match="say first for whom you speak"):
        write(town, by="cy")


def test_the_same_topic_twice_is_refused_and_nothing_is_lost(town: Desk) -> None:
    write(town)
    with pytest.raises(RepeatedError, match="name a topic of your own"):
        write(town, statement="Something else")
    write(town, topic="programme")
    with pytest.raises(RepeatedError):
        town.answer(PORTRAITS, key="school/programme/ada", topic="mission")
    assert town.state.of(PORTRAIT_POINT)[KEY].body == POINT


def test_a_point_that_was_taken_away_cannot_be_changed(town: Desk) -> None:
    write(town)
    town.put(*PORTRAITS.removal(KEY))
    with pytest.raises(GoneError):
        town.answer(PORTRAITS, key=KEY, statement="Too late")


def test_the_group_reads_who_wrote_of_whom_and_what_came_back(town: Desk) -> None:
    write(town)
    write(town, topic="programme", statement="Lessons until noon")
    share(town)
    town.answer(MARKS, by="bo", point=KEY, verdict="right")
    town.answer(
        MARKS, by="bo", point="school/programme/ada", verdict="not right", correction="Until four"
    )
    result = PORTRAITS.result(town.state, on=ON)
    (pair,) = result.pairs
    assert (pair.writer, pair.partner) == ("clinic", "school")
    assert {k: n for k, n in pair.counts.items() if n} == {"right": 1, "wrong": 1}
    assert [row["correction"] for row in result.rows] == ["", "Until four"]
    assert next(iter(result.table.columns)) == "Who writes"
    said = {finding.code: finding for finding in result.findings}
    assert "“Until four”" in said["misconception"].sentence
    assert said["misconception"].prompt.endswith("?")
    assert said["not-portrayed"].evidence == ("clinic", "club")
    assert result.coverage.answered == ("Ada", "Bo")
    assert result.coverage.effect == ""


def test_who_left_the_list_takes_what_was_written_of_them_along(town: Desk) -> None:
    write(town)
    town.put(Change(kind="stakeholder", key="school", deleted=True))
    assert town.entered(PORTRAITS) == []
    assert PORTRAITS.result(town.state, on=ON).points == ()


def test_a_point_about_oneself_that_came_in_past_the_screen_counts_for_nothing(town: Desk) -> None:
    body = {**POINT, "partner": "clinic"}
    town.put(Change(kind=PORTRAIT_POINT, key="clinic/mission/ada", body=body))
    assert PORTRAITS.result(town.state, on=ON).points == ()


def test_every_finding_has_a_question_but_those_that_only_count() -> None:
    assert set(PORTRAITS.instrument.prompts) == {
        *("right-so-far", "well-understood", "misconception", "pair-to-talk", "marked-apart"),
        *("not-portrayed", "not-marked"),
    }
