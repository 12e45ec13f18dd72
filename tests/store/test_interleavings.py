"""Whatever two laptops do in whatever order, both stores say what the rules on paper say."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import event

from collabworkshop.model.errors import ConflictError, NotAllowedError, OvertakenError
from collabworkshop.model.record import ERASURE, Change, Record
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store import queries
from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import Address
from collabworkshop.store.packing import write_archive
from collabworkshop.store.unpacking import read_archive
from tests.postgresql import Server
from tests.store.paper import Paper, Sheet, Words
from tests.store.words import AT

PEOPLE = ("ann", "bo", "cy")
THINGS = ("clinic", "bo", "clinic/ann")

Laptops = st.sampled_from((0, 1))
Authors = st.sampled_from(PEOPLE)
Things = st.sampled_from(("clinic", *THINGS))  # most often one that belongs to all
Moments = st.integers(0, 4).map(lambda minutes: AT + timedelta(minutes=minutes))
Said = st.none() | st.sampled_from(("one", "two"))
Several = st.dictionaries(Things, Said, min_size=1, max_size=3)


@dataclass
class Laptop:
    log: RecordLog
    paper: Paper
    following: State


@dataclass(frozen=True)
class Parcel:
    """An archive, and the paper that was copied at the same time."""

    path: Path
    paper: Paper


def kind(thing: str) -> str:
    return "placement" if "/" in thing else "person" if thing in PEOPLE else "stakeholder"


def change(thing: str, words: Words, **more: Any) -> Change:
    body = {} if words is None else {"words": words}
    return Change(kind=kind(thing), key=thing, body=body, deleted=words is None, **more)


def words(record: Record) -> Words:
    return None if record.deleted else record.body["words"]


def sheet(record: Record) -> Sheet:
    return Sheet(
        id=record.id,
        thing=record.key,
        words=words(record),
        author=record.author,
        person=record.key in PEOPLE,
        at=record.at,
        batch=record.batch,
        upon=record.continues,
        undoes=record.undoes,
        first_said=record.restores,
        state=record.state,
    )


def seen(state: State) -> dict[str, list[tuple[Any, ...]]]:
    """Return the versions of every thing, as far as paper speaks of them."""
    found = {thing: state.versions(kind(thing), thing) for thing in THINGS}
    return {
        thing: [(v.id, words(v), v.author, v.state) for v in versions]
        for thing, versions in found.items()
        if versions
    }


class TwoLaptops(RuleBasedStateMachine):
    """One workshop on two laptops."""

    logs: tuple[RecordLog, RecordLog]
    folder: Path
    numbers = count(1)

    parcels = Bundle("parcels")

    def __init__(self) -> None:
        super().__init__()
        # A workshop of its own in the same two stores: opening stores is what takes time.
        self.workshop = Workshop(id=f"w{next(self.numbers)}", title="Ours")
        self.laptops = []
        for log in self.logs:
            log.add_workshop(self.workshop)
            self.laptops.append(Laptop(log, Paper(), State()))

    @rule(where=Laptops, author=Authors, said=Several, at=Moments, draft=st.booleans())
    def put(self, where: int, author: str, said: dict[str, Words], at: Any, *, draft: bool) -> None:
        self._put(where, author, at, said, state="draft" if draft else "shared")

    @rule(where=Laptops, author=Authors, thing=Things, said=Said, at=Moments)
    def put_what_was_seen(self, where: int, author: str, thing: str, said: Words, at: Any) -> None:
        state = self.laptops[where].log.fold(self.workshop.id)
        self._put(where, author, at, {thing: said}, expected=state.revision(kind(thing), thing))

    @rule(where=Laptops, author=Authors, thing=Things, at=Moments)
    def put_what_is_overtaken(self, where: int, author: str, thing: str, at: Any) -> None:
        laptop = self.laptops[where]
        if laptop.paper.admits(author, [thing]):
            state = laptop.log.fold(self.workshop.id)
            stale = state.revision(kind(thing), thing) + 1
            with pytest.raises(ConflictError):
                laptop.log.put(
                    self.workshop.id,
                    [change(thing, "late", expected=stale)],
                    author=author,
                    at=at,
                )

    @rule(where=Laptops, author=Authors, thing=Things, said=Said, at=Moments, which=st.integers(0))
    def settle(self, where: int, author: str, thing: str, said: Words, at: Any, which: int) -> None:
        others = self.laptops[where].paper.versions(thing)[1:]
        chosen = others[: which % len(others) + 1] if others else ()
        self._put(where, author, at, {thing: said}, settles=tuple(one.id for one in chosen))

    def _put(self, where: int, author: str, at: Any, said: dict[str, Words], **more: Any) -> None:
        log, paper = self.laptops[where].log, self.laptops[where].paper
        asked = [change(thing, its, **more) for thing, its in said.items()]
        if not paper.admits(author, said):
            with pytest.raises(NotAllowedError):
                log.put(self.workshop.id, asked, author=author, at=at)
            return
        saved = log.put(self.workshop.id, asked, author=author, at=at)
        for record, (thing, its) in zip(saved, said.items(), strict=True):
            top = [version.id for version in paper.versions(thing)]
            upon = (*top[:1], *(id_ for id_ in top[1:] if id_ in more.get("settles", ())))
            state = more.get("state", "shared")
            when = paper.moment(thing, at)
            sheet = Sheet(record.id, thing, its, author, when, saved[0].batch, upon, state=state)
            paper.lay([replace(sheet, person=thing in PEOPLE)])

    @rule(where=Laptops, author=st.none() | Authors, at=Moments, redo=st.booleans())
    def undo(self, where: int, author: str | None, at: Any, *, redo: bool) -> None:
        """Take back the latest of an author, or of whoever was the last to write."""
        log, paper = self.laptops[where].log, self.laptops[where].paper
        author = author or ([PEOPLE[0]] + [sheet.author for sheet in paper.readable])[-1]
        taken = paper.next_back(author, redo=redo)
        if taken and any(paper.overtaken(gone) or paper.was_draft(gone) for gone in taken):
            with pytest.raises(OvertakenError):
                log.undo(self.workshop.id, author=author, at=at, redo=redo)
            return
        saved = log.undo(self.workshop.id, author=author, at=at, redo=redo)
        assert len(saved) == len(taken or ())
        laid = []
        for record, gone in zip(saved, reversed(taken or ()), strict=True):
            below = paper.before(gone)
            laid.append(
                replace(
                    gone,
                    id=record.id,
                    words=below.words if below else None,
                    at=paper.moment(gone.thing, at),
                    batch=saved[0].batch,
                    upon=(paper.versions(gone.thing)[0].id,),
                    undoes=gone.batch,
                    first_said=below.source if below else None,
                    state=below.state if below else gone.state,
                )
            )
        paper.lay(laid)

    @precondition(lambda self: any(len(laptop.paper.sheets) > 3 for laptop in self.laptops))
    @rule(where=Laptops, name=st.sampled_from(PEOPLE[:2]), at=Moments)
    def erase(self, where: int, name: str, at: Any) -> None:
        log, paper = self.laptops[where].log, self.laptops[where].paper
        before = len(paper.struck)
        paper.erased.add(name)
        erased = log.erase(self.workshop.id, [name], at=at)
        assert erased.overwritten == len(paper.struck) - before

    @rule(target=parcels, where=Laptops)
    def export(self, where: int) -> Parcel:
        log, paper = self.laptops[where].log, self.laptops[where].paper
        path = self.folder / f"{next(self.numbers)}.zip"
        records = log.changes(self.workshop.id)
        write_archive(path, self.workshop, records, private=["placement"], made=AT)
        return Parcel(path, Paper(dict(paper.sheets), set(paper.erased)))

    @rule(where=Laptops, parcel=parcels)
    def bring(self, where: int, parcel: Parcel) -> None:
        laptop = self.laptops[where]
        new = len(parcel.paper.sheets.keys() - laptop.paper.sheets.keys())
        new += len(parcel.paper.erased - laptop.paper.erased)
        there = len(parcel.paper.sheets) + len(parcel.paper.erased)
        laptop.paper.copy_from(parcel.paper)
        merged = laptop.log.merge(self.workshop, read_archive(parcel.path).records)
        assert merged.conflicts == len(laptop.paper.conflicts)
        assert (merged.added, merged.known) == (new, there - new)

    # Else it would be every second step, and the slowest, with nothing to carry.
    @precondition(lambda self: differ(*(laptop.paper for laptop in self.laptops)))
    @rule()
    def exchange(self) -> None:
        there, back = self.export(0), self.export(1)
        self.bring(1, there)
        self.bring(0, back)
        one, other = (seen(laptop.log.fold(self.workshop.id)) for laptop in self.laptops)
        assert one == other

    @invariant()
    def both_stand_as_on_paper_and_who_follows_sees_the_same(self) -> None:
        for laptop in self.laptops:
            # Read once for all that holds after each step: reading is what takes time.
            state = laptop.log.fold(self.workshop.id)
            stands = seen(state)
            assert stands == {
                thing: [(v.id, v.words, laptop.paper.author(v), v.state) for v in versions]
                for thing, versions in laptop.paper.standing.items()
            }
            assert {versions[0].key for versions in state.conflicts()} == laptop.paper.conflicts

            known = laptop.following.position
            new = laptop.log.changes(self.workshop.id, since=known)
            assert counted(new, after=known)
            if any(record.kind == ERASURE for record in new):
                laptop.following = state
            else:
                laptop.following = laptop.following.after(new)
                assert seen(laptop.following) == stands

    def teardown(self) -> None:
        for laptop in self.laptops:
            log = laptop.log.changes(self.workshop.id)
            assert counted(log, after=0)
            with laptop.log._store.reading() as connection:
                newest = queries._newest_of_all(connection, self.workshop.id)
            assert folded(newest) == folded(log)


def folded(records: list[Record]) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
    """Return what stands, in which order, and the marks of what was erased."""
    state = State(records)
    kinds = {kind(thing) for thing in THINGS} | {ERASURE}
    marks = sorted(str(mark.id) for one in kinds for mark in state.erased(one))
    return seen(state), {one: state.keys(one) for one in kinds}, marks


def counted(records: list[Record], *, after: int) -> bool:
    """Tell whether positions are counted without a gap."""
    return [r.position for r in records] == list(range(after + 1, after + 1 + len(records)))


def differ(one: Paper, other: Paper) -> bool:
    """Tell whether one laptop has something that the other has not."""
    return (one.sheets.keys(), one.erased) != (other.sheets.keys(), other.erased)


def unhurried(log: RecordLog) -> None:
    """Leave it to the system when pages reach the disk, and ask no server whether it is there."""
    log._store.engine.pool._pre_ping = False
    if log._store.engine.dialect.name == "sqlite":
        log._store.engine.dispose()
        event.listen(log._store.engine, "connect", lambda c, _: c.execute("PRAGMA synchronous=OFF"))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def laptops(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[type[TwoLaptops]]:
    monkeypatch.setattr("os.fsync", lambda _: None)  # thousands of steps, and no power cut
    with ExitStack() as stack:
        if request.param == "sqlite":
            addresses: list[Address] = [tmp_path / "one.sqlite", tmp_path / "other.sqlite"]
        else:
            server: Server = request.getfixturevalue("postgresql")
            addresses = [stack.enter_context(server.database()) for _ in range(2)]
        logs = tuple(stack.enter_context(closing(RecordLog(place))) for place in addresses)
        for log in logs:
            unhurried(log)
        yield type("Laptops", (TwoLaptops,), {"logs": logs, "folder": tmp_path})


MODEST = settings(
    max_examples=int(os.environ.get("EXAMPLES", "20")),
    stateful_step_count=30,
    derandomize=True,
    phases=[Phase.generate, Phase.shrink],
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.no_cover
def test_any_interleaving_stands_as_on_paper(laptops: type[TwoLaptops]) -> None:
    run_state_machine_as_test(laptops, settings=MODEST)  # type: ignore[no-untyped-call]  # Hypothesis has no hints here
