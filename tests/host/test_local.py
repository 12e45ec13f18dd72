"""The door of one person: what goes in, what comes out, and what never does."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from collabworkshop import clock
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.host.follower import Follower
from collabworkshop.host.host import News
from collabworkshop.host.local import LocalHost
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import (
    ConflictError,
    NotAllowedError,
    OvertakenError,
    WorkshopError,
)
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State
from tests.seeded import sow


def stakeholder(key: str, name: str = "Clinic", **more: object) -> Change:
    body = Stakeholder(name=name).model_dump(mode="json")
    return Change.model_validate({"kind": "stakeholder", "key": key, "body": body, **more})


def place(key: str, person: str, interest: int) -> Change:
    body = {"stakeholder": key, "interest": interest, "influence": 1}
    return Change(kind="placement", key=f"{key}/{person}", body=body)


def seen(host: LocalHost, since: int = 0) -> list[tuple[str, str]]:
    return [(record.kind, record.key) for record in host.changes(since).records]


def test_a_record_says_who_wrote_it_for_whom_and_when(ada: LocalHost) -> None:
    before = clock.now()
    (record,) = ada.put([stakeholder("s")])
    assert (record.author, record.on_behalf_of) == ("ada", "clinic")
    assert before <= record.at <= clock.now()


def test_somebody_whom_the_roster_does_not_know_speaks_for_nobody(ada: LocalHost) -> None:
    assert ada.as_person("guest").put([stakeholder("s")])[0].on_behalf_of == ""


def test_placements_of_others_are_not_in_the_changes(ada: LocalHost, bo: LocalHost) -> None:
    start = ada.changes().position
    ada.put([stakeholder("s"), place("s", "ada", 5)])
    bo.put([place("s", "bo", 1)])
    assert seen(ada, start) == [("stakeholder", "s"), ("placement", "s/ada")]
    assert seen(bo, start) == [("stakeholder", "s"), ("placement", "s/bo")]


def test_the_position_runs_on_over_what_one_may_not_see(ada: LocalHost, bo: LocalHost) -> None:
    ada.put([stakeholder("s"), place("s", "ada", 5)])
    position = bo.changes().position
    assert position == ada.changes().position
    assert bo.changes(position) == News(position, ())


def test_the_result_counts_everybody_and_names_no_placement(ada: LocalHost, bo: LocalHost) -> None:
    ada.put([stakeholder("s"), place("s", "ada", 5)])
    bo.put([place("s", "bo", 1)])
    result = bo.result("power-interest-grid")
    assert (result.rows[0]["raters"], result.rows[0]["interest"]) == (2, 3)
    assert "s/ada" not in result.model_dump_json()


def test_mine_is_what_i_entered(ada: LocalHost, bo: LocalHost) -> None:
    ada.put([stakeholder("s"), place("s", "ada", 5)])
    assert [row["interest"] for row in ada.mine("power-interest-grid")] == [5]
    assert [row["interest"] for row in bo.mine("power-interest-grid")] == [None]
    assert ada.mine("tie-map") == []


def test_an_exercise_that_is_not_there_is_a_sentence(ada: LocalHost) -> None:
    with pytest.raises(WorkshopError, match="There is no exercise 'x'"):
        ada.result("x")


@pytest.mark.parametrize("deleted", [False, True])
def test_nobody_changes_or_removes_the_tie_of_somebody_else(
    ada: LocalHost, bo: LocalHost, *, deleted: bool
) -> None:
    ada.put([stakeholder("s"), stakeholder("t")])
    fields = {"source": "s", "target": "t", "kind": "referral"}
    (tie,) = ada.put(EXERCISES["tie-map"].changes(fields, _state(ada), "ada"))
    before = ada.changes().position
    with pytest.raises(NotAllowedError, match="only they can change it"):
        bo.put([stakeholder("u"), Change(kind="tie", key=tie.key, body={}, deleted=deleted)])
    assert ada.changes().position == before


def test_a_tie_of_somebody_else_is_not_taken_over_by_editing_it(
    ada: LocalHost, bo: LocalHost
) -> None:
    ada.put([stakeholder("s"), stakeholder("t")])
    exercise = EXERCISES["tie-map"]
    fields = {"source": "s", "target": "t", "kind": "referral"}
    (tie,) = ada.put(exercise.changes(fields, _state(ada), "ada"))
    with pytest.raises(NotAllowedError):
        bo.put(exercise.changes({"note": "mine now"}, _state(bo), "bo", key=tie.key))
    assert [row["note"] for row in ada.mine("tie-map")] == [""]
    assert bo.mine("tie-map") == []


def test_a_kind_without_rule_is_refused_with_all_that_came_with_it(ada: LocalHost) -> None:
    before = ada.changes().position
    with pytest.raises(NotAllowedError, match="'diary'"):
        ada.put([stakeholder("s"), Change(kind="diary", key="d", body={})])
    assert ada.changes().position == before


def test_undo_is_each_persons_own(ada: LocalHost, bo: LocalHost) -> None:
    ada.put([stakeholder("s", "Ada's")])
    bo.put([stakeholder("t", "Bo's")])
    assert ada.undoable() == (True, False)
    ada.undo()
    assert [row["name"] for row in ada.mine("power-interest-grid")] == ["Bo's"]


def test_an_undo_that_is_sent_again_takes_back_nothing_more(ada: LocalHost) -> None:
    ada.put([stakeholder("s", "First")])
    ada.put([stakeholder("s", "Second")])
    wish = uuid4()
    assert ada.undo(request=wish) == ada.undo(request=wish)
    assert [row["name"] for row in ada.mine("power-interest-grid")] == ["First"]


def test_a_conflict_reaches_the_person(ada: LocalHost, bo: LocalHost) -> None:
    ada.put([stakeholder("s")])
    bo.put([stakeholder("s", "Bo's word")])
    with pytest.raises(ConflictError):
        ada.put([stakeholder("s", "Ada's word", expected=1)])


def test_today_stands_still_in_practice_and_moves_in_ones_own(
    ada: LocalHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2031, 1, 2))
    assert ada.today == date(2031, 1, 2)
    practice = Workspace(sow(tmp_path / "practice")).open()
    assert practice.today == date(2026, 3, 14)
    practice.close()


def test_a_host_says_whose_door_it_is(ada: LocalHost) -> None:
    assert repr(ada) == "LocalHost('Ours', person='ada')"


def test_a_follower_sees_what_stands_and_asks_only_for_what_is_new(
    ada: LocalHost, bo: LocalHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    ask = bo.changes

    def counted(since: int = 0) -> News:
        asked.append(since)
        return ask(since)

    monkeypatch.setattr(bo, "changes", counted)
    follower = Follower(bo)
    start = ada.changes().position
    ada.put([stakeholder("s"), place("s", "ada", 5)])
    assert list(follower.look().of("stakeholder")) == ["s"]
    assert follower.look().of("placement") == {}
    ada.put([Change(kind="stakeholder", key="s", deleted=True)])
    assert follower.look().of("stakeholder") == {}
    assert asked == [0, start + 2, start + 2]


@pytest.fixture
def trainer(ada: LocalHost) -> LocalHost:
    return ada.as_person(ada.workshop.default_person)


def test_a_draft_is_in_nobodys_list_and_in_no_result_until_it_is_shared(
    ada: LocalHost, bo: LocalHost
) -> None:
    ada.put([stakeholder("d", "Not yet", state="draft")])
    assert [row["name"] for row in ada.mine("power-interest-grid")] == ["Not yet"]
    assert bo.mine("power-interest-grid") == []
    assert bo.result("power-interest-grid").rows == ()
    ada.share()
    assert [row["name"] for row in bo.result("power-interest-grid").rows] == ["Not yet"]


def test_what_was_shared_is_not_taken_back_into_a_draft(ada: LocalHost, bo: LocalHost) -> None:
    ada.put([stakeholder("d", state="draft")])
    ada.put([stakeholder("d")])
    with pytest.raises(OvertakenError):
        ada.undo()
    assert [r.state for r in bo.changes().records if r.kind == "stakeholder"] == ["shared"]


def test_what_was_drafted_and_kept_stays_a_draft(ada: LocalHost) -> None:
    first = ada.put([stakeholder("d", "One", state="draft")])[0]
    ada.put([stakeholder("d", "Two", state="draft")])
    assert ada.keep("stakeholder", "d", first.id).state == "draft"


def test_words_that_somebody_brought_back_go_with_whoever_said_them(
    ada: LocalHost, bo: LocalHost
) -> None:
    first = ada.put([stakeholder("s", "Ada's secret words")])[0]
    bo.put([stakeholder("s", "Bo's words")])
    assert bo.keep("stakeholder", "s", first.id).restores == first.id
    ada.erase("ada")
    assert [r["name"] for r in bo.mine("power-interest-grid")] == ["Bo's words"]
    assert not any("secret" in str(r.body) for r in bo.history("stakeholder", "s"))


@pytest.mark.parametrize(
    "key", ["2/ada", "x/dan", "a", "17", "anonymous-1", "erased-2", "s", "tie:x"]
)
def test_a_person_has_a_key_that_nothing_else_can_be_taken_for(ada: LocalHost, key: str) -> None:
    ada.put([stakeholder("s")])
    with pytest.raises(NotAllowedError, match="cannot have this key"):
        ada.put([Change(kind="person", key=key, body=Person(name="Dan").model_dump())])


def test_only_who_was_here_is_erased(ada: LocalHost, trainer: LocalHost) -> None:
    ada.put([stakeholder("s"), stakeholder("t")])
    for name in ("referral", "s", "2", ""):
        with pytest.raises(NotAllowedError, match="Nobody of this name"):
            trainer.erase(name)
    fields = {"source": "s", "target": "t", "kind": "referral"}
    assert ada.put(EXERCISES["tie-map"].changes(fields, _state(ada), "ada"))


def test_nobody_erases_somebody_else_but_who_leads(
    ada: LocalHost, bo: LocalHost, trainer: LocalHost
) -> None:
    with pytest.raises(NotAllowedError, match="Only that person"):
        bo.erase("ada")
    assert trainer.erase("ada").overwritten == 1
    # Ada had put Bo on the list; what is said of Bo is Bo's.
    assert [r.key for r in bo.changes().records] == ["bo"]
    with pytest.raises(NotAllowedError, match="was erased"):
        ada.put([stakeholder("s")])


def test_who_led_and_was_erased_leads_no_more(bo: LocalHost, trainer: LocalHost) -> None:
    bo.put([stakeholder("s")])
    trainer.put([stakeholder("t")])
    trainer.erase(trainer.person)
    with pytest.raises(NotAllowedError, match="Only that person"):
        trainer.erase("bo")


def test_handing_on_the_lead_is_not_taken_back(ada: LocalHost, trainer: LocalHost) -> None:
    parts = ((trainer.person, "participant"), ("ada", "trainer"))
    trainer.put([Change(kind="seat", key=key, body={"part": part}) for key, part in parts])
    assert trainer.undo() == ()
    assert ada.undo(redo=True) == ()


def test_two_hide_from_a_third_one_who_looks_also_when_that_one_left_the_list(
    ada: LocalHost, bo: LocalHost
) -> None:
    ada.put([Change(kind="person", key="cy", body=Person(name="Cy").model_dump())])
    ada.put([stakeholder("s"), place("s", "ada", 5)])
    bo.put([place("s", "bo", 1)])
    cy = ada.as_person("cy")
    for host in (cy, ada.as_person("guest")):
        assert host.result("power-interest-grid").rows[0]["interest"] is None
    cy.put([Change(kind="person", key="cy", deleted=True)])
    assert cy.result("power-interest-grid").rows[0]["interest"] is None


def _state(host: LocalHost) -> State:
    return Follower(host).look()
