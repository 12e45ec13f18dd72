"""Through the host: what an instrument with private answers tells, it tells of no single person."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from collabworkshop import clock
from collabworkshop.analysis.assessment import gathering, screening
from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.findings.worth_saying import worth_saying
from collabworkshop.analysis.assessment.table import questions_of, rows_of
from collabworkshop.analysis.assessment.tally import EVERYBODY, Group
from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.exercises.asking import Asking
from collabworkshop.host.local import LocalHost
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from collabworkshop.store.putting import Posting
from tests.analysis.assessment.uncovering import SKIPPED, World, room, uncovered, worlds
from tests.curriculum.small import small_instrument
from tests.host.asked_room import PULSE, Here, answer, asked_room, pulse

LEADS, STAFF, LIVES = Here("leader"), Here("staff"), Here("constituent")

CONSTELLATIONS: list[tuple[Mapping[Here, int], Sequence[str]]] = [
    ({Here(): 3}, "123"),
    ({LEADS: 2, STAFF: 2}, "123"),
    ({Here(): 6}, "123"),
    ({LEADS: 4, STAFF: 4}, "123"),
    ({LEADS: 5, STAFF: 4}, ("1", "2", SKIPPED)),
    ({LEADS: 4, STAFF: 4, LIVES: 4}, "12"),
    ({Here("leader", "clinic"): 3, LEADS: 3, Here("staff", "clinic"): 3, STAFF: 3}, "12"),
    ({Here("", "clinic"): 6, Here("", "school"): 4}, "12"),
]


@contextmanager
def answered(
    folder: Path, patched: pytest.MonkeyPatch, cells: Mapping[Here, int], answers: Sequence[str]
) -> Iterator[tuple[LocalHost, Asking, list[World]]]:
    """Let a room answer as many questions as there are ways to answer one: each in another way."""
    there = room({f"cell-{number}": size for number, size in enumerate(cells.values())})
    every = list(worlds(there, answers))
    asked = pulse(len(every), len(set(answers) - {SKIPPED}), "private")
    here = {p: how for cell, how in zip(there.cells, cells, strict=True) for p in cell}
    trainer = asked_room(folder, patched, asked, {f"p{p}": how for p, how in here.items()})
    for cell, people in enumerate(there.cells):
        for number, person in enumerate(people):
            said = [world[cell][number] for world in every]
            answer(trainer, asked, f"p{person}", [int(a) if a else None for a in said])
    trainer.close_round(PULSE)
    yield trainer, asked, every
    trainer.close()


def told(result: Any, number: int) -> Any:
    """Return everything that a result says of one question, in a form that can be compared."""
    item, label = f"room.q{number}", f"Question {number}"
    counts = [(t.group, sorted(t.counts.items())) for t in result.tallies if t.item == item]
    rows = [
        (row["group"], row["answers"], row["people"], row["kept_back"])
        for row in result.rows
        if row["item"] == label
    ]
    return repr((counts, rows))


def found(trainer: LocalHost, every: Sequence[World]) -> list[tuple[World, str]]:
    result = trainer.result(PULSE)
    return list(uncovered((world, told(result, n)) for n, world in enumerate(every)))


@pytest.mark.parametrize(("cells", "answers"), CONSTELLATIONS)
def test_no_result_tells_anybody_what_another_person_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cells: Mapping[Here, int], answers: Any
) -> None:
    with answered(tmp_path, monkeypatch, cells, answers) as (trainer, asked, every):
        assert found(trainer, every) == []
        result = trainer.result(PULSE)
        assert isinstance(result, Asked)
        # The same for whoever looks, and in whichever way they ask.
        for person, number in (("p0-0", None), ("p0-1", 1), ("nobody-yet", None)):
            other = trainer.as_person(person).result(PULSE, round=number)
            # Who only looks is one more of whom no answer is there.
            beside = {"group": result.group, "coverage": result.coverage}
            assert other.model_copy(update=beside) == result
        assert only_counts(asked, result)


def only_counts(asked: Asking, result: Asked) -> bool:
    """Tell whether all that a result shows can be made of the counts that it shows."""
    bare = Asked(
        exercise=PULSE,
        tallies=result.tallies,
        groups=result.groups,
        people=result.people,
        group=result.group,
    )
    said = {f.sentence for f in worth_saying(asked.questionnaire, bare)}
    beside = [f for f in result.findings if f.sentence not in said]
    assert [f.code for f in beside] in ([], ["kept-back"])
    groups = tuple(Group(n, label, frozenset()) for n, label in result.groups.items())
    groups = groups or (Group(EVERYBODY, "Everybody", frozenset()),)
    rows: list[dict[str, Any]] = []
    for question in questions_of(asked.questionnaire):
        tallies = {t.group: t for t in result.tallies if t.place == question.place}
        rows += rows_of(question, tallies, groups, hides=True)
    assert list(result.rows) == rows
    assert (result.coverage.answered, result.coverage.silent, result.said) == ((), (), ())
    return result.rests_on is None


@contextmanager
def rule(patched: pytest.MonkeyPatch, other: Any) -> Iterator[None]:
    """Let another rule decide what is shown."""
    gathering._seen.cache_clear()
    with patched.context() as within:
        within.setattr(gathering, "shown", other)
        yield
    gathering._seen.cache_clear()


def sizes_only(
    _: Mapping[str, str], groups: Mapping[str, frozenset[str]], smallest: int
) -> tuple[str, ...]:
    """Look at sizes only, as if nobody ever said the same."""
    return screening._large_enough(tuple(groups.items()), smallest)


def test_the_same_search_finds_a_rule_that_looks_at_sizes_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = {LEADS: 4, STAFF: 4}
    with answered(tmp_path, monkeypatch, cells, "12") as (trainer, _, every):
        assert found(trainer, every) == []
        with rule(monkeypatch, sizes_only):
            assert found(trainer, every)


def test_the_host_stops_a_rule_that_lets_groups_be_subtracted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        answered(tmp_path, monkeypatch, {LEADS: 5, STAFF: 1}, "12") as (trainer, _, _),
        rule(monkeypatch, lambda *_: ("", "role:leader")),
        pytest.raises(NotAllowedError, match="what single people said"),
    ):
        trainer.result(PULSE)


def four_of_six(folder: Path, patched: pytest.MonkeyPatch) -> tuple[LocalHost, Asking]:
    """Return a room of twelve, with three answers each way among those who lead and the others."""
    asked = pulse(1, 2, "private")
    people = {f"person-{n}": LEADS if n < 6 else STAFF for n in range(12)}
    trainer = asked_room(folder, patched, asked, people)
    for number, person in enumerate(people):
        answer(trainer, asked, person, [1 + number % 2])
    return trainer, asked


@pytest.fixture
def twelve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[LocalHost, Asking]]:
    trainer, asked = four_of_six(tmp_path, monkeypatch)
    yield trainer, asked
    trainer.close()


def groups_of(trainer: LocalHost) -> list[str]:
    result = trainer.result(PULSE)
    assert isinstance(result, Asked)
    return list(result.groups)


def test_while_a_round_is_open_only_the_number_of_answers_is_told(
    twelve: tuple[LocalHost, Asking],
) -> None:
    trainer, _ = twelve
    for door in (trainer, trainer.as_person("person-0")):
        result = door.result(PULSE)
        assert isinstance(result, Asked)
        assert (result.people, result.tallies, result.rows, result.findings) == (12, (), (), ())


def test_who_leads_sees_what_everybody_sees(twelve: tuple[LocalHost, Asking]) -> None:
    trainer, _ = twelve
    trainer.close_round(PULSE)
    assert groups_of(trainer) == ["", "role:leader", "role:staff"]
    assert groups_of(trainer.as_person("person-0")) == groups_of(trainer)


def test_who_becomes_somebody_else_later_moves_no_sum(twelve: tuple[LocalHost, Asking]) -> None:
    trainer, _ = twelve
    trainer.close_round(PULSE)
    before = trainer.result(PULSE)
    body = Person(name="person-0", here_as="staff", organisation="clinic").model_dump(mode="json")
    trainer.as_person("person-0").put([Change(kind="person", key="person-0", body=body)])
    assert trainer.result(PULSE) == before


def test_who_was_erased_before_the_end_is_in_no_sum(twelve: tuple[LocalHost, Asking]) -> None:
    trainer, _ = twelve
    trainer.erase("person-0")
    trainer.close_round(PULSE)
    result = trainer.result(PULSE)
    assert isinstance(result, Asked)
    assert result.people == 11
    assert result.tallies[0].counts == {"1": 5, "2": 6}


@pytest.mark.parametrize("again", [False, True])
def test_who_is_erased_after_the_end_takes_the_result_along(
    twelve: tuple[LocalHost, Asking], *, again: bool
) -> None:
    trainer, _ = twelve
    trainer.close_round(PULSE)
    trainer.erase("person-0")
    if again:
        trainer.close_round(PULSE)  # closing once more does not bring it back
    result = trainer.result(PULSE)
    assert isinstance(result, Asked)
    assert (result.tallies, result.rows) == ((), ())
    assert "kept back" in result.coverage.effect


def test_an_earlier_round_is_kept_back_as_well_and_the_next_is_shown(
    twelve: tuple[LocalHost, Asking],
) -> None:
    trainer, asked = twelve
    trainer.open_round(PULSE)
    trainer.erase("person-0")
    for number in range(1, 12):
        answer(trainer, asked, f"person-{number}", [1 + number % 2])
    trainer.close_round(PULSE)
    first, second = (trainer.result(PULSE, round=number) for number in (1, 2))
    assert "kept back" in first.coverage.effect
    assert isinstance(second, Asked)
    assert second.people == 11


def test_answers_that_another_laptop_brings_after_the_end_keep_the_result_back(
    twelve: tuple[LocalHost, Asking],
) -> None:
    trainer, asked = twelve
    trainer.close_round(PULSE)
    assert groups_of(trainer)
    given = {"item": "room.q0", "aspect": "now", "rank": 1}
    late = asked.changes(given, trainer._current(), "person-99")
    posting = Posting(late, "person-99", clock.now())
    trainer._log.post(trainer.workshop.id, 1, lambda: [posting])
    assert "kept back" in trainer.result(PULSE).coverage.effect


def test_a_room_that_is_smaller_than_the_smallest_number_sees_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with answered(tmp_path, monkeypatch, {Here(): 3}, "123") as (trainer, _, _):
        result = trainer.result(PULSE)
        assert isinstance(result, Asked)
        assert result.tallies == ()
        assert {row["kept_back"] for row in result.rows} == {"yes"}
        assert "too few people answered, or nearly all said the same" in result.findings[0].sentence


@pytest.mark.parametrize("ties", [{"most": 1}, {"asks": "ranking"}])
def test_private_questions_that_hang_together_are_refused(ties: Mapping[str, Any]) -> None:
    part = {"id": "p", "label": "P", "asks": "ticks", "items": [{"id": "i", "label": "I"}], **ties}
    content = {**small_instrument(), "questions": {}, "parts": [part]}
    assert Instrument.model_validate({**content, "answers": "open"}).parts
    with pytest.raises(ValueError, match="no ranking and no limit to ticks"):
        Instrument.model_validate({**content, "answers": "private"})
