"""Answers by rounds: earlier ones are kept, closed ones do not change, anonymous ones stay so."""

from pathlib import Path

import pytest

from collabworkshop.host.local import LocalHost
from collabworkshop.host.pseudonyms import Pseudonyms
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from collabworkshop.notebook import join

GRID = "power-interest-grid"


@pytest.fixture
def people(ada: LocalHost) -> list[LocalHost]:
    """Three people, and a stakeholder to place."""
    body = Person(name="Cy").model_dump(mode="json")
    ada.put([Change(kind="person", key="cy", body=body)])
    ada.put([Change(kind="stakeholder", key="s", body={"name": "S"})])
    return [ada.as_person(name) for name in ("ada", "bo", "cy")]


@pytest.fixture
def trainer(ada: LocalHost) -> LocalHost:
    return ada.as_person(ada.workshop.default_person)


def place(host: LocalHost, interest: int, batch: str | None = None) -> None:
    body = {"stakeholder": "s", "interest": interest, "influence": 3}
    key = f"s/{host.voice(GRID)}"
    host.put([Change(kind="placement", key=key, body=body)], batch=batch)


def shown(host: LocalHost, round: int | None = None) -> float | None:  # noqa: A002 - as in Host
    interest: float | None = host.result(GRID, round=round).rows[0]["interest"]
    return interest


def given(host: LocalHost) -> int | None:
    interest: int | None = host.mine(GRID)[0]["interest"]
    return interest


def test_each_round_asks_anew_and_the_earlier_one_is_kept(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    for host in people:
        place(host, 2)
    assert trainer.open_round(GRID).number == 2
    assert [given(host) for host in people] == [None, None, None]
    for host in people:
        place(host, 5)
    assert (shown(trainer), shown(trainer, 1), shown(trainer, 2)) == (5, 2, 5)
    records = people[0].history("placement", "s/2/ada")
    assert [(r.round, r.author) for r in records] == [(2, "ada")]


def test_a_round_in_which_nobody_answered_is_opened_again_under_its_number(
    trainer: LocalHost,
) -> None:
    assert trainer.open_round(GRID, anonymous=True).number == 1
    assert trainer.open_round(GRID).anonymous is False


def test_only_who_leads_opens_and_closes(people: list[LocalHost]) -> None:
    for ask in (people[0].open_round, people[0].close_round):
        with pytest.raises(NotAllowedError, match="who lead"):
            ask(GRID)


def test_an_exercise_without_rounds_says_so(trainer: LocalHost) -> None:
    with pytest.raises(NotAllowedError, match="not asked in rounds"):
        trainer.open_round("tie-map")


def test_a_closed_round_changes_no_more_not_even_by_undo(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    place(people[0], 4)
    trainer.close_round(GRID)
    for change in (lambda: place(people[0], 1), people[0].undo):
        with pytest.raises(NotAllowedError, match="This round is closed"):
            change()
    assert given(people[0]) == 4
    # What is not asked in rounds goes on.
    people[0].put([Change(kind="stakeholder", key="t", body={"name": "T"})])
    assert people[0].undo(["tie"]) == ()


def test_an_anonymous_answer_names_nobody_and_is_its_persons_own_all_the_same(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    trainer.open_round(GRID, anonymous=True)
    for host, interest in zip(people, (1, 4, 5), strict=True):
        place(host, interest)
    assert [given(host) for host in people] == [1, 4, 5]
    place(people[0], 2)
    assert given(people[0]) == 2
    people[0].undo()
    assert given(people[0]) == 1
    people[0].undo(redo=True)
    assert (given(people[0]), shown(trainer)) == (2, 4)
    result = trainer.result(GRID)
    assert (result.coverage.answered, result.coverage.silent) == ((), ())
    records = [r for r in people[0]._log.changes(people[0].workshop.id) if r.kind == "placement"]
    said = "".join(r.model_dump_json() for r in records)
    assert not any(f'"{name}"' in said or f"/{name}" in said for name in ("ada", "bo", "cy"))
    assert {(r.on_behalf_of, r.at.minute, r.at.second) for r in records} == {("", 0, 0)}
    assert len({r.author for r in records}) == 3


def test_what_is_named_and_what_is_anonymous_share_no_batch(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    trainer.open_round(GRID, anonymous=True)
    both = [
        Change(kind="stakeholder", key="t", body={"name": "T"}),
        Change(kind="placement", key=f"t/{people[0].voice(GRID)}", body={"stakeholder": "t"}),
    ]
    named, hidden = people[0].put(both, batch="b")
    assert (named.batch, named.author) == ("b", "ada")
    assert hidden.batch != "b"
    assert people[0].put(both, batch="b") == (named, hidden)


def test_when_an_anonymous_round_is_closed_nobody_can_tell_any_more(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    trainer.open_round(GRID, anonymous=True)
    for host in people:
        place(host, 3)
    before = people[0].voice(GRID)
    trainer.close_round(GRID)
    assert (given(people[0]), shown(trainer)) == (None, 3)
    assert people[0].voice(GRID) != before


def test_the_view_answers_under_the_name_of_the_round(tmp_path: Path) -> None:
    workshop = join(tmp_path)
    workshop.start_our_own("Ours")
    grid = workshop.exercise(GRID)
    key = grid.answer(name="Clinic", interest=2).key
    door = Workspace(tmp_path).open()
    door.open_round(GRID)
    door.close()
    grid = workshop.exercise(GRID)
    assert [row["interest"] for row in grid.value] == [None]
    grid.answer(key=key, interest=5)
    assert [row["interest"] for row in grid.value] == [5]
    workshop.close()


def test_a_pseudonym_stays_through_a_round_and_changes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "pseudonyms.json"
    first = Pseudonyms(path).of("w/x/1", "ada")
    assert first == Pseudonyms(path).of("w/x/1", "ada")
    others = {Pseudonyms(path).of("w/x/2", "ada"), Pseudonyms(path).of("w/x/1", "bo")}
    assert first not in others
    assert Pseudonyms(path).all_of("ada") >= {first}
    assert path.stat().st_mode & 0o077 == 0


def test_secrets_of_one_workspace_say_nothing_of_another(tmp_path: Path) -> None:
    one, other = (Pseudonyms(tmp_path / name) for name in ("one.json", "other.json"))
    assert one.of("w/x/1", "ada") != other.of("w/x/1", "ada")
