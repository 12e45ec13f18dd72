"""What a long log must not slow down."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from collabworkshop.store import queries
from collabworkshop.store.store import Store

THING = ("stakeholder", "stakeholder/1")

LOOKS: dict[str, Callable[[Connection], Any]] = {
    "a batch": lambda c: queries.of_batch(c, "w", "a batch"),
    "before writing": lambda c: queries.found(c, "w", "a batch", [THING]),
    "the newest": lambda c: queries.newest(c, "w", [THING]),
    "a history": lambda c: queries.history(c, "w", THING),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "workshop.sqlite")
    yield store
    store.close()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_no_look_before_an_answer_reads_the_whole_log(
    store: Store, look: Callable[[Connection], Any]
) -> None:
    searches = [step for step in _plan(store, look) if re.match(r"(SEARCH|SCAN) record", step)]
    assert searches
    # By the workshop alone, it would read all that is there.
    assert not [step for step in searches if not re.search(r"\(workshop=\? AND ", step)]


def test_reading_the_whole_log_would_be_seen(store: Store) -> None:
    (step,) = _plan(store, lambda c: c.exec_driver_sql("SELECT * FROM record"))
    assert step == "SCAN record"


def _plan(store: Store, look: Callable[[Connection], Any]) -> list[str]:
    """Return the steps in which SQLite answers."""
    asked: list[tuple[str, Any]] = []
    with store.reading() as connection:

        @event.listens_for(connection, "before_cursor_execute")
        def _note(_c: Any, _cursor: Any, statement: str, given: Any, *_rest: Any) -> None:
            asked.append((statement, given))

        look(connection)
        plans = [
            connection.connection.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", given)
            for statement, given in asked
        ]
        return [row[-1] for plan in plans for row in plan]  # type: ignore[attr-defined] # a driver's cursor
