"""The merged map of many lists: whole, alike for any order, and light."""

import subprocess
import sys
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from collabworkshop.exercises.merged_resources import EXERCISE as MERGED
from collabworkshop.model.person import Person
from collabworkshop.model.record import Record
from collabworkshop.model.resource import Resource
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State
from collabworkshop.model.tie import Tie
from tests.exercises.desk import AT, ON


def crowd(organisations: int, each: int) -> State:
    """Return a state with a ring of organisations, each tied to the next three."""
    records: list[Record] = []

    def add(kind: str, key: str, body: Any, who: int = 0) -> None:
        place = len(records) + 1
        told = {"kind": kind, "key": key, "body": body.model_dump(mode="json")}
        voice = {"author": f"p{who}", "on_behalf_of": f"s{who}"}
        stamp = {
            "id": str(UUID(int=place)),
            "position": place,
            "revision": 1,
            "batch": "b",
            "at": AT,
        }
        records.append(Record(workshop="w", **told, **voice, **stamp))

    for i in range(organisations):
        add("stakeholder", f"s{i}", Stakeholder(name=f"Number {i}", member=True))
        add("person", f"p{i}", Person(name=f"Person {i}", organisation=f"s{i}"))
        for j in range(each):
            add("resource", f"r{i}-{j}", _thing(i, j), i)
        for step in (1, 2, 3):
            ends = {"source": f"s{i}", "target": f"s{(i + step) % organisations}"}
            for who in (i, (i + step) % organisations):
                add("tie", f"t{i}-{step}/p{who}", Tie(kind="joint-work", **ends), who)
    return State(records)


def _thing(i: int, j: int) -> Resource:
    return Resource(
        side="offer" if (i + j) % 2 else "need",
        organisation=f"s{i}",
        kind=("space", "funds", "transport", "training", "contacts")[(i * 3 + j) % 5],
        what=f"Thing {j}",
        unit=("", "days", "seats")[(i + 2 * j) % 3],
        place=("", "East", "West")[(i + j) % 3],
        ends=(None, date(2026, 6, 1), date(2026, 9, 1))[(2 * i + j) % 3],
    )


@pytest.mark.no_cover  # a few reach the same lines; traced, so many take twice as long
def test_three_hundred_lists_of_ten_are_merged() -> None:
    result = MERGED.result(crowd(300, 10), on=ON)
    assert len(result.listed) == 3_000
    assert len(result.rows) == 1_500


def test_the_order_in_which_things_were_entered_changes_nothing() -> None:
    state = crowd(12, 6)
    turned = list(state)[::-1]
    again = State(r._replace(position=at + 1) for at, r in enumerate(turned))
    first, second = (MERGED.result(one, on=ON) for one in (state, again))
    assert first.findings == second.findings
    assert first.sought == second.sought
    assert (first.organisations, first.kinds) == (second.organisations, second.kinds)


def test_reading_the_map_loads_none_of_the_heavy_libraries() -> None:
    ask = (
        "import sys, collabworkshop.views.merged_resources;"
        "from collabworkshop.exercises.merged_resources import EXERCISE;"
        "from collabworkshop.model.state import State;"
        "from datetime import date;"
        "EXERCISE.result(State(), on=date(2026, 3, 14));"
        "heavy = ('pandas', 'networkx', 'matplotlib', 'scipy', 'numpy');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
