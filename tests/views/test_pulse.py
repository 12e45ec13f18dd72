"""Views that follow what others enter, without anybody asking them to."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest

from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import StoreError
from collabworkshop.views.power_interest_grid import PowerInterestGridView
from collabworkshop.views.pulse import Pulse
from collabworkshop.views.session import Session

AT_MOST = 10
"""Seconds until a test that waits in vain gives up."""

_T = TypeVar("_T")


def _apart(work: Callable[[], _T]) -> _T:
    """Do something where no loop runs: a browser that other tests use may have left one here."""
    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(work).result()


def _run(coroutine: Coroutine[None, None, _T]) -> _T:
    return _apart(lambda: asyncio.run(coroutine))


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Session, Session]]:
    """Two kernels at one workshop."""
    Workspace(tmp_path).begin("Our coalition")
    sessions = Session(Workspace(tmp_path)), Session(Workspace(tmp_path))
    yield sessions
    for session in sessions:
        session.close()


def test_what_one_kernel_saves_the_other_one_shows(two: tuple[Session, Session]) -> None:
    here, there = two
    mine, theirs = PowerInterestGridView(here), PowerInterestGridView(there)
    here.show("grid", mine)

    async def follow() -> None:
        shown = asyncio.Event()
        mine.table.observe(lambda _: shown.set(), "rows")
        here.watch()
        theirs.answer(name="مكتبة الحي")
        await asyncio.wait_for(shown.wait(), AT_MOST)

    _run(follow())
    assert [row["cells"]["name"] for row in mine.table.rows] == ["مكتبة الحي"]
    assert [item["label"] for item in mine.board.items] == ["مكتبة الحي"]


def test_news_that_was_read_on_the_way_is_shown_all_the_same(two: tuple[Session, Session]) -> None:
    here, there = two
    mine = PowerInterestGridView(here)
    here.show("grid", mine)
    PowerInterestGridView(there).answer(name="Library")
    assert here.state().of("stakeholder")  # somebody else asked first
    assert mine.table.rows == []
    here.look_around()
    assert len(mine.table.rows) == 1


def test_a_view_that_cannot_be_shown_says_so_and_stops_no_other(
    two: tuple[Session, Session], callback_errors: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = two
    broken, mine = PowerInterestGridView(here), PowerInterestGridView(here)
    here.show("broken", broken)
    here.show("grid", mine)

    def fail(_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(broken, "_show", fail)
    PowerInterestGridView(there).answer(name="Library")
    here.look_around()
    assert len(mine.table.rows) == 1
    assert broken.table.notice["tone"] == "problem"
    assert callback_errors
    callback_errors.clear()


def test_nobody_follows_while_somebody_else_acts_for_a_moment(
    two: tuple[Session, Session],
) -> None:
    here, there = two
    mine = PowerInterestGridView(here)
    here.show("grid", mine)
    with here.acting_as("Ada"):
        PowerInterestGridView(there).answer(name="Library")
        here.look_around()
        assert mine.table.rows == []
    here.look_around()
    assert len(mine.table.rows) == 1


def test_without_a_loop_it_stays_still_and_says_so() -> None:
    pulse = Pulse(lambda: None)
    _apart(pulse.start)
    assert not pulse.beats


def test_it_ends_when_it_is_stopped() -> None:
    async def run() -> list[bool]:
        pulse = Pulse(lambda: None)
        pulse.start()
        pulse.start()  # a second start changes nothing
        began = pulse.beats
        pulse.stop()
        return [began, pulse.beats]

    assert _run(run()) == [True, False]


@pytest.mark.parametrize(
    ("error", "told"), [(StoreError("The database stands still."), False), (KeyError("x"), True)]
)
def test_an_error_does_not_end_it_and_only_surprises_are_logged(
    monkeypatch: pytest.MonkeyPatch,
    callback_errors: list[str],
    error: Exception,
    *,
    told: bool,
) -> None:
    monkeypatch.setattr("collabworkshop.views.pulse.REST", 0.001)
    looks = 0

    async def run() -> None:
        enough = asyncio.Event()

        def look() -> None:
            nonlocal looks
            looks += 1
            if looks == 1:
                raise error
            enough.set()

        pulse = Pulse(look, every=0.001)
        pulse.start()
        await asyncio.wait_for(enough.wait(), AT_MOST)
        pulse.stop()

    _run(run())
    assert bool(callback_errors) is told
    callback_errors.clear()
