"""Opening makes the first answer as quick as the second, and leaves no trace."""

import subprocess
import sys
from typing import Any

import pytest
from sqlalchemy import event, func, select, text

from collabworkshop.model.workshop import Workshop
from collabworkshop.store import opening, tables
from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import Address
from tests.postgresql import Server
from tests.store.words import named, names, say


def test_no_statement_of_the_first_answer_has_to_be_made_ready(log: RecordLog) -> None:
    found = []

    @event.listens_for(log._store.engine, "before_cursor_execute")
    def _look(*given: Any) -> None:
        context = given[4]
        found.append(context.cache_hit.name)

    say(log, named("clinic", "River clinic"))
    assert found == ["CACHE_HIT"] * 3


def test_what_checks_an_answer_is_made_before_anybody_waits_for_it() -> None:
    """In a process that is new: a hundred first answers that make it keep each other waiting."""
    asked = "; ".join(
        (
            "import collabworkshop.store.log",
            "from collabworkshop.model.record import Change, _records",
            "print(type(_records.validator).__name__, Change.__pydantic_complete__)",
        )
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["SchemaValidator", "True"]


@pytest.mark.postgres
def test_postgresql_plans_nothing_while_others_wait(postgresql: Server) -> None:
    with postgresql.database() as url:
        log = RecordLog(url)
        log.add_workshop(Workshop(id="w", title="Ours"))
        say(log, named("clinic", "River clinic"))
        with log._store.reading() as connection:
            run = connection.execute(
                text(
                    "SELECT left(statement, 6), custom_plans, generic_plans "
                    "FROM pg_prepared_statements WHERE statement ~ '^(UPDATE|SELECT|INSERT)'"
                )
            )
            plans = {(what, anew) for what, anew, once in run if once}
        log.close()
    assert plans == {("UPDATE", 0), ("SELECT", 0), ("INSERT", 0)}


def test_nothing_of_the_rehearsal_stays(address: Address) -> None:
    log = RecordLog(address)
    with log._store.reading() as connection:
        assert connection.execute(select(func.count()).select_from(tables.record)).scalar() == 0
    assert log.workshops() == []
    log.close()


def test_who_opens_a_store_in_which_somebody_writes_for_long_comes_in(
    log: RecordLog, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(opening.HARDLY_WAITING, "patience", 0)
    say(log, named("clinic", "River clinic"))
    with log._store.writing():
        other = RecordLog(address)
        assert names(other) == {"clinic": "River clinic"}
        other.close()
