"""Answers by rounds: earlier ones are kept, closed ones do not change, anonymous ones stay so."""

import json
from pathlib import Path

import pytest

from collabworkshop.host.local import LocalHost
from collabworkshop.host.pseudonyms import Pseudonyms
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import NotAllowedError, StoreError
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from tests.seeded import seeded

GRID = "power-interest-grid"


@pytest.fixture
def people(ada: LocalHost) -> list[LocalHost]:
    """Three people, and a stakeholder to place."""
    body = Person(name="Cy").model_dump(mode="json")
    ada.put([Change(kind="person", key="cy", body=body)])
    leading = ada.as_person(ada.workshop.default_person)
    leading.put([Change(kind="stakeholder", key="s", body={"name": "S"})])
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
    assert people[0].undo(["stakeholder"])[0].key == "t"


def test_an_answer_of_an_earlier_round_is_not_taken_back_nor_brought_into_this_one(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    for host in people:
        place(host, 2)
    first = people[0].history("placement", "s/ada")[0]
    trainer.open_round(GRID)
    with pytest.raises(NotAllowedError, match="round is closed"):
        people[0].undo()
    with pytest.raises(NotAllowedError, match="Another round has begun"):
        people[0].keep("placement", "s/ada", first.id)
    assert shown(trainer, 1) == 2


def test_one_person_answers_once_whatever_the_key(people: list[LocalHost]) -> None:
    place(people[0], 5)
    body = {"stakeholder": "s", "interest": 5}
    for key in ("x/ada", "s/x/ada", "s/2/ada"):
        with pytest.raises(NotAllowedError, match="Another round has begun"):
            people[0].put([Change(kind="placement", key=key, body=body)])
    assert people[0].result(GRID).rows[0]["raters"] == 1


def test_who_looked_before_the_round_became_anonymous_is_not_named_in_it(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    before = people[0].voice(GRID)
    trainer.open_round(GRID, anonymous=True)
    body = {"stakeholder": "s", "interest": 5}
    with pytest.raises(NotAllowedError, match="Another round has begun"):
        people[0].put([Change(kind="placement", key=f"s/{before}", body=body)])


def test_a_round_is_opened_and_closed_and_neither_written_nor_taken_back(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    with pytest.raises(NotAllowedError, match="opened and closed"):
        trainer.put([Change(kind="round", key=GRID, body={"number": 7})])
    place(people[0], 3)
    trainer.close_round(GRID)
    assert trainer.undo(["round"]) == ()
    assert not trainer.undoable(["round"]).undo
    trainer.undo()
    assert trainer.round(GRID).closed


def test_opening_the_next_round_forgets_whose_the_anonymous_answers_were(
    people: list[LocalHost], trainer: LocalHost, tmp_path: Path
) -> None:
    trainer.open_round(GRID, anonymous=True)
    place(people[0], 3)
    name = people[0].voice(GRID)
    trainer.open_round(GRID)
    assert json.loads((tmp_path / "pseudonyms.json").read_text()) == {}
    assert people[0]._viewer(people[0]._current()).names == {"ada"}
    assert people[0].voice(GRID) == "2/ada"
    assert name.startswith("anonymous-")


def test_an_anonymous_answer_goes_with_its_person_while_it_can_be_told(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    trainer.open_round(GRID, anonymous=True)
    for host in people:
        place(host, 3)
    people[0].erase("ada")
    assert trainer.result(GRID).rows[0]["raters"] == 2


def test_an_anonymous_answer_sent_again_is_known(
    people: list[LocalHost], trainer: LocalHost
) -> None:
    trainer.open_round(GRID, anonymous=True)
    place(people[0], 3, batch="b")
    assert [r.kind for r in people[0].sent("b")] == ["placement"]
    assert people[1].sent("b") == ()


def test_a_damaged_file_of_secrets_is_a_sentence(tmp_path: Path) -> None:
    for text in ("", "[]", '{"w/x/1": "zz"}'):
        (tmp_path / "p.json").write_text(text)
        with pytest.raises(StoreError, match="is damaged"):
            Pseudonyms(tmp_path / "p.json").of("w/x/1", "ada")


def test_the_screen_follows_when_another_round_begins(tmp_path: Path) -> None:
    workshop = seeded(tmp_path)
    workshop.start_our_own("Ours")
    grid = workshop.exercise(GRID)
    grid.answer(name="Clinic", interest=2)
    door = Workspace(tmp_path).open()
    door.open_round(GRID)
    grid.refresh()
    assert [row["cells"]["interest"] for row in grid.table.rows] == [None]
    door.close()
    workshop.close()


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
    said = "".join(r.to_json().decode() for r in records)
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
    workshop = seeded(tmp_path)
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
    for round_id in ("w/x/1", "w/x/2"):
        Pseudonyms(path).begin(round_id)
    first = Pseudonyms(path).of("w/x/1", "ada")
    assert first == Pseudonyms(path).of("w/x/1", "ada")
    others = {Pseudonyms(path).of("w/x/2", "ada"), Pseudonyms(path).of("w/x/1", "bo")}
    assert first not in others
    assert Pseudonyms(path).all_of("ada") >= {first}
    assert path.stat().st_mode & 0o077 == 0


def test_secrets_of_one_workspace_say_nothing_of_another(tmp_path: Path) -> None:
    one, other = (Pseudonyms(tmp_path / name) for name in ("one.json", "other.json"))
    one.begin("w/x/1")
    other.begin("w/x/1")
    assert one.of("w/x/1", "ada") != other.of("w/x/1", "ada")
    one.forget("w/x/1")
    assert one.of("w/x/1", "ada") is None
