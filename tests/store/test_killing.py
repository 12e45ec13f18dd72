"""Whoever is killed, and when: what was confirmed is there, and the store opens."""

import re
import subprocess
import sys

import pytest

from tests.store.independent import FlawError, Row, check
from tests.store.test_many_writers import ROOT

ON_POSTGRESQL = pytest.mark.postgres


@pytest.mark.parametrize(
    ("store", "victim"),
    [
        ("sqlite", "writer"),
        pytest.param("postgresql", "writer", marks=ON_POSTGRESQL),
        pytest.param("postgresql", "server", marks=ON_POSTGRESQL),
    ],
)
def test_what_was_confirmed_is_there_after_fifty_kills(store: str, victim: str) -> None:
    options = ["--store", store, "--victim", victim, "--times", "50"]
    run = subprocess.run(
        [sys.executable, "-m", "tests.store.killing", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    found = re.search(r"50 times, (\d+) confirmed", run.stdout)
    assert found
    # Or it proved nothing: on the slowest machine something is confirmed between the kills.
    assert int(found[1]) > 50


def row(position: int, batch: str = "b/1", body: str = "{}") -> Row:
    return f"id{position}", position, f"key{position}", batch, body


@pytest.mark.parametrize(
    ("rows", "position", "said"),
    [
        ([row(1), row(3)], 3, "a gap"),
        ([row(1), row(1)], 2, "a double"),
        ([row(1)], 2, "the workshop says 2"),
        ([], 0, "not there as it was"),
        ([row(1, body="changed")], 1, "not there as it was"),
        ([row(1), row(2, "c/2")], 2, "1 records of batch c/2"),
    ],
)
def test_the_independent_reader_sees_what_is_wrong(
    rows: list[Row], position: int, said: str
) -> None:
    with pytest.raises(FlawError, match=said):
        check(rows, position, [row(1)])


def test_the_independent_reader_finds_nothing_wrong_where_nothing_is() -> None:
    check([row(1), row(2, "c/2"), row(3, "c/2")], 3, [row(1)])
