"""Whoever looks again and again sees what somebody sees who looks for the first time."""

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from collabworkshop.host.follower import Follower
from collabworkshop.host.local import LocalHost
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

GRID = "power-interest-grid"
PEOPLE = ("ada", "bo", "tess")


def write(host: LocalHost, thing: str, **more: Any) -> None:
    body = {} if more.get("deleted") else {"name": f"{thing} by {host.person}"}
    host.put([Change(kind="stakeholder", key=thing, body=body, **more)])


def place(host: LocalHost, thing: str) -> None:
    body = {"stakeholder": thing, "interest": 4}
    host.put([Change(kind="placement", key=f"{thing}/{host.voice(GRID)}", body=body)])


def bring_back(host: LocalHost, thing: str) -> None:
    history = host.history("stakeholder", thing)
    if history:
        host.keep("stakeholder", thing, history[0].id)


STEPS: dict[str, Callable[[LocalHost, str], object]] = {
    "write": write,
    "draft": lambda host, thing: write(host, thing, state="draft"),
    "remove": lambda host, thing: write(host, thing, deleted=True),
    "place": place,
    "bring back": bring_back,
    "share": lambda host, _: host.share(),
    "undo": lambda host, _: host.undo(),
    "redo": lambda host, _: host.undo(redo=True),
    "next round": lambda host, _: host.open_round(GRID),
    "anonymous round": lambda host, _: host.open_round(GRID, anonymous=True),
    "close": lambda host, _: host.close_round(GRID),
    "sit": lambda host, thing: host.put([Change(kind="seat", key="ada", body={"group": thing})]),
    "erase bo": lambda host, _: host.erase("bo"),
}

LED = ("next round", "anonymous round", "close", "sit", "erase bo")
"""Asked by Tess, who leads: the others are refused."""

Steps = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(sorted(STEPS)), st.sampled_from("cs")),
    max_size=18,
)


def seen(state: State) -> dict[tuple[str, str], list[tuple[object, ...]]]:
    """Return all that can be seen of what stands, taken away or not."""
    found = {}
    for kind in ("stakeholder", "placement", "person", "round", "seat"):
        for key in state.keys(kind):
            versions = state.versions(kind, key)
            if not versions[0].deleted:
                found[kind, key] = [(v.id, v.deleted, v.state, repr(v.body)) for v in versions]
    return found


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(steps=Steps)
def test_a_follower_sees_what_a_newcomer_with_the_same_eyes_sees(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("w")
    (folder / "workshop.sqlite").write_bytes(begun())
    door = Workspace(folder).open()
    hosts = {name: door.as_person(name) for name in PEOPLE}
    followers = {name: Follower(host) for name, host in hosts.items()}
    for who, step, thing in steps:
        with suppress(WorkshopError):  # it may be refused; what counts is what is seen then
            STEPS[step](hosts["tess" if step in LED else who], thing)
        for name, follower in followers.items():
            assert seen(follower.look()) == seen(Follower(door.as_person(name)).look())
    door.close()


@cache
def begun() -> bytes:
    """Return the file of a workshop that Tess leads, made once: each example gets a copy."""
    with TemporaryDirectory() as folder:
        space = Workspace(folder)
        space.begin("Ours")
        door = space.open()
        for name in PEOPLE:
            body = Person(name=name.capitalize()).model_dump(mode="json")
            door.put([Change(kind="person", key=name, body=body)])
        door.put([Change(kind="seat", key="tess", body={"part": "trainer"})])
        door.close()
        return (Path(folder) / "workshop.sqlite").read_bytes()
