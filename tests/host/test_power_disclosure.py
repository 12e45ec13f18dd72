"""Nobody works out who said what of power: not of themselves, not of a colleague.

For each person at the door, and each answer of somebody else, there has to be another set of
answers that looks exactly the same from there: the group's result, and what that person alone
gets. Whoever can only see what is the same in both cannot know which one it was.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from collabworkshop.analysis.power.profile import OwnPower, PowerProfile
from collabworkshop.exercises.power_sources import EXERCISE
from collabworkshop.host.local import LocalHost
from collabworkshop.host.results import group_result, personal_result
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.person import Person
from collabworkshop.model.power_source import POWER_SEEN, PowerSeen
from collabworkshop.model.record import Change, Record, new_id
from collabworkshop.model.round import Round
from collabworkshop.model.state import State
from tests.host.fake_room import room_host

ON = date(2026, 3, 14)
CLOSED = Round(number=1, closed=True)
SOURCE = "money"
LABELS = {rung.rank: rung.label for rung in EXERCISE.instrument.scales["access-4"].rungs}

Cell = tuple[str, str]
"""Who describes whom."""


@dataclass(frozen=True)
class World:
    """Everything that was answered about one source."""

    own: dict[str, int]
    ticks: dict[Cell, bool]
    named: frozenset[str]

    def state(self) -> State:
        return State(record(at, *said) for at, said in enumerate(self._said(), start=1))

    def seen_by(self, person: str) -> tuple[str, str]:
        """What a person is shown when the round is closed."""
        state = self.state()
        group = group_result(state, EXERCISE, CLOSED, person, ON)
        mine = personal_result(state, EXERCISE, CLOSED, person, ON)
        assert mine is not None
        return group.model_dump_json(), mine.model_dump_json()

    def _said(self) -> Iterator[tuple[str, str, dict[str, Any], str]]:
        for person, step in self.own.items():
            body = Person(name=person.upper()).model_dump()
            yield "person", person, body, person
            level = {"scale": "access-4", "rank": step, "label": LABELS[step]}
            own = {"source": SOURCE, "level": level, "skipped": False}
            yield "power-own", f"{SOURCE}/{person}", own, person
        for (rater, colleague), tick in self.ticks.items():
            seen = {"colleague": colleague, "sources": [SOURCE] if tick else []}
            yield "power-seen", f"{colleague}/{rater}", seen, rater
        for person in self.named:
            body = {"exercise": EXERCISE.id}
            yield "consent", f"{EXERCISE.id}/{person}", body, person


def record(position: int, kind: str, key: str, body: dict[str, Any], author: str) -> Record:
    return Record(
        id=new_id(),
        workshop="w",
        position=position,
        kind=kind,
        key=key,
        revision=1,
        author=author,
        batch="b",
        at=datetime(2026, 3, 14, tzinfo=UTC),
        body=body,
    )


def world(size: int, dice: random.Random) -> World:
    people = [f"p{n:02}" for n in range(size)]
    likely = dice.choice([0.0, 0.1, 0.5, 0.9, 1.0])
    steps = dice.choice([[2], [1, 2], [3, 4], [1, 2, 3, 4]])
    asked = [(r, c) for r in people for c in people if r != c and dice.random() < 0.9]
    return World(
        own={person: dice.choice(steps) for person in people},
        ticks={cell: dice.random() < likely for cell in asked},
        named=frozenset(dice.sample(people, dice.choice([0, 0, 1, 2]))),
    )


def other_owns(was: World, person: str, at_the_door: str) -> Iterator[World]:
    """Yield worlds in which a person said something else of themselves."""
    hidden = [p for p in was.own if p != at_the_door]
    step = was.own[person]
    for other in hidden:
        if was.own[other] != step:
            yield replace(was, own={**was.own, person: was.own[other], other: step})
    for new in LABELS:
        if new != step:
            yield replace(was, own={**was.own, person: new})
            alike = {p: new for p in hidden if was.own[p] == step}
            yield replace(was, own={**was.own, **alike})


def other_ticks(was: World, cell: Cell, at_the_door: str) -> Iterator[World]:
    """Yield worlds in which somebody saw a colleague otherwise."""
    tick = was.ticks[cell]
    yield replace(was, ticks={**was.ticks, cell: not tick})
    for other, said in was.ticks.items():
        same_colleague = other[1] == cell[1] and other[0] not in (cell[0], at_the_door)
        if same_colleague and said != tick:
            yield replace(was, ticks={**was.ticks, cell: not tick, other: tick})


@pytest.mark.parametrize("size", range(3, 13))
def test_each_answer_could_have_been_another_one_from_wherever_one_looks(size: int) -> None:
    dice = random.Random(size)  # noqa: S311 - no secret hangs on it
    for _ in range(4):
        was = world(size, dice)
        door = dice.choice(list(was.own))
        shown = was.seen_by(door)
        others = [p for p in was.own if p != door and p not in was.named]
        for person in dice.sample(others, min(3, len(others))):
            found = other_owns(was, person, door)
            assert any(one.seen_by(door) == shown for one in found), (was, door, person)
        cells = [cell for cell in was.ticks if cell[0] != door]
        about_me = [cell for cell in cells if cell[1] == door]
        for cell in {*dice.sample(cells, min(3, len(cells))), *about_me[:3]}:
            found = other_ticks(was, cell, door)
            assert any(one.seen_by(door) == shown for one in found), (was, door, cell)


def test_the_worlds_that_are_tried_show_something() -> None:
    shown = set()
    for size in range(3, 13):
        dice = random.Random(size)  # noqa: S311 - as above
        for _ in range(4):
            was = world(size, dice)
            group = group_result(was.state(), EXERCISE, CLOSED, "p00", ON)
            mine = personal_result(was.state(), EXERCISE, CLOSED, "p00", ON)
            assert isinstance(group, PowerProfile)
            assert isinstance(mine, OwnPower)
            [money] = [one for one in group.sources if one.source == SOURCE]
            shown |= {("own", bool(money.own)), ("seen", money.seen is not None)}
            shown |= {("named", bool(group.named)), ("mine", mine.raters > 0)}
    assert shown == {(what, there) for what in ("own", "seen", "named", "mine") for there in (0, 1)}


@pytest.fixture
def doors(tmp_path: Path) -> Iterator[dict[str, LocalHost]]:
    """Five people who describe each other; the first one leads."""
    space = Workspace(tmp_path)
    space.begin("Ours")
    first = space.open()
    people = [first.person, "bo", "cy", "di", "ed"]
    hosts = {person: first.as_person(person) for person in people}
    for person, host in hosts.items():
        host.put([Change(kind="person", key=person, body=Person(name=person).model_dump())])
    for person, host in hosts.items():
        own = {"source": SOURCE, "level": 1 + len(person) % 2 * 3}
        about = [_about(host, who) for who in people if who != person]
        host.put([*EXERCISE.changes(own, State(), person), *about])
    yield hosts
    first.close()


def _about(host: LocalHost, who: str) -> Change:
    sources = (SOURCE,) if host.person in ("bo", "cy") else ("rules",)
    body = PowerSeen(colleague=who, sources=sources).model_dump(mode="json")
    return Change(kind=POWER_SEEN, key=f"{who}/{host.person}", body=body)


def test_each_person_gets_their_own_part_and_nothing_before_the_round_is_closed(
    doors: dict[str, LocalHost],
) -> None:
    leads, ed = next(iter(doors.values())), doors["ed"]
    assert leads.personal(EXERCISE.id) is None
    leads.close_round(EXERCISE.id)
    told = {person: host.personal(EXERCISE.id) for person, host in doors.items()}
    mine = told["ed"]
    assert isinstance(mine, OwnPower)
    seen = {one.source: one.seen.words for one in mine.sources}
    assert (seen[SOURCE], seen["rules"]) == ("2 of 4", "2 of 4")
    assert all(one is not None and one.rests_on is None for one in told.values())
    # Who leads asks for their own part like everybody else; there is no way to ask for another's.
    assert leads.personal(EXERCISE.id) == told[leads.person]
    assert told["bo"] != mine
    wired, wire = room_host(ed)
    assert wired.personal(EXERCISE.id) == mine
    assert "rests_on" not in wire.heard[-1]
    assert not any(f'"{person}"' in wire.heard[-1] for person in ("bo", "cy", "di"))


def test_an_exercise_that_tells_people_nothing_of_their_own_says_so_in_a_room_too(
    doors: dict[str, LocalHost],
) -> None:
    wired, _ = room_host(doors["ed"])
    assert wired.personal("tie-map") is None
