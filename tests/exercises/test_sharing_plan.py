"""The group decides line by line; what is agreed is a commitment, and is taken back with it."""

import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from collabworkshop.exercises.sharing.decision import commitment_key
from collabworkshop.exercises.sharing_plan import EXERCISE as SHARING
from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.host.policy import is_private
from collabworkshop.model.commitment import Commitment
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.record import Change
from collabworkshop.model.resource import Resource
from collabworkshop.model.state import State
from tests.exercises.desk import ON, Desk
from tests.hostile import hostile_names

MAP = TieMapExercise()
PAIR = {"need": "room", "offer": "hall"}


def lists(desk: Desk, key: str, side: str, organisation: str, **more: Any) -> None:
    body = {"side": side, "organisation": organisation, "kind": "space", "what": key, **more}
    state = body.pop("state", "shared")
    resource = Resource.model_validate(body).model_dump(mode="json")
    desk.put(Change(kind="resource", key=key, body=resource, state=state))


@pytest.fixture
def fair(town: Desk) -> Desk:
    """The school has a hall for 5 evenings, the club needs 3 of them, and the clinic 4."""
    lists(town, "hall", "offer", "school", amount=5, unit="evenings", conditions="Sweep it")
    lists(town, "room", "need", "club", amount=3, unit="evenings", priority=2)
    lists(town, "ward", "need", "clinic", amount=4, unit="evenings", priority=1)
    lists(town, "attic", "offer", "school", amount=9, unit="evenings", state="draft")
    for person, ends in {"ada": ("clinic", "school"), "bo": ("school", "clinic")}.items():
        town.answer(MAP, by=person, source=ends[0], target=ends[1], kind="joint-work", level=3)
    return town


def promise(desk: Desk, key: str = "room/hall") -> Commitment | None:
    record = desk.state.get("commitment", commitment_key(key))
    return Commitment.model_validate(record.body) if record else None


def plan(desk: Desk) -> Any:
    return SHARING.result(desk.state, on=ON)


def test_the_plan_is_proposed_from_what_is_shared(fair: Desk) -> None:
    found = plan(fair)
    assert [(one.need, one.offer, one.amount) for one in found.proposed] == [
        ("room", "hall", 3),
        ("ward", "hall", 2),
    ]
    assert found.agreed == ()
    assert "Both say that they work with each other" in found.proposed[1].why
    assert found.rows[0]["amount"] == "3 evenings"
    assert found.rows[0]["standing"] == "proposed"
    assert [one.need for one in found.unmet] == ["ward"]
    assert found.coverage.silent == ()
    assert all(finding.prompt for finding in found.findings)


def test_what_is_agreed_becomes_a_commitment_in_the_same_batch(fair: Desk) -> None:
    records = fair.answer(
        SHARING, **PAIR, decision="We agree", amount="2", owner="Club", due="2026-05-01", note="N"
    )
    assert [record.kind for record in records] == ["sharing", "commitment"]
    assert len({record.batch for record in records}) == 1
    assert promise(fair) == Commitment(
        what="School gives 2 evenings of “hall” to Club for “room”. Conditions: Sweep it",
        owner="club",
        due=date(2026, 5, 1),
        exercise="sharing-plan",
        about=("room", "hall"),
        note="N",
    )
    found = plan(fair)
    assert [(one.need, one.amount, one.due) for one in found.agreed] == [
        ("room", 2, date(2026, 5, 1))
    ]
    # The rest goes to the other need; nobody but the hall could give the club its third evening.
    assert [(one.need, one.amount) for one in found.proposed] == [("ward", 3)]
    assert found.kinds[0].before == pytest.approx(2 / 3)


def test_without_an_owner_it_is_the_one_who_gives(fair: Desk) -> None:
    fair.answer(SHARING, **PAIR, decision="accepted")
    made = promise(fair)
    assert made is not None
    assert (made.owner, made.due) == ("school", None)
    assert "no-owner-or-date" in [one.code for one in plan(fair).findings]


def test_without_an_amount_it_is_what_the_need_lacks_and_the_offer_has(fair: Desk) -> None:
    assert fair.answer(SHARING, **PAIR, decision="accepted")[0].body["amount"] == 3
    other = {"need": "ward", "offer": "hall"}
    assert fair.answer(SHARING, **other, decision="accepted")[0].body["amount"] == 2


def test_taking_the_decision_back_takes_the_commitment_back(fair: Desk) -> None:
    fair.answer(SHARING, **PAIR, decision="accepted")
    fair.put(*SHARING.removal("room/hall"))
    assert promise(fair) is None
    assert fair.entered(SHARING) == []
    assert len(plan(fair).proposed) == 2


def test_refusing_what_was_agreed_takes_the_commitment_back_and_keeps_what_was_written(
    fair: Desk,
) -> None:
    fair.answer(SHARING, **PAIR, decision="accepted", amount=2, owner="club")
    fair.answer(SHARING, key="room/hall", decision="refused", note="The key is lost")
    assert promise(fair) is None
    found = plan(fair)
    assert [one.note for one in found.refused] == ["The key is lost"]
    assert [one.need for one in found.proposed] == ["ward"]
    assert any("was refused by Ada: The key is lost" in r for r in found.unmet[0].reasons)
    fair.answer(SHARING, key="room/hall", decision="accepted")
    made = promise(fair)
    assert made is not None
    assert (made.owner, "2 evenings" in made.what) == ("club", True)


def test_a_refusal_is_no_commitment(fair: Desk) -> None:
    records = fair.answer(SHARING, **PAIR, decision="refused")
    assert [record.kind for record in records] == ["sharing"]


def test_more_than_is_left_is_refused_in_words(fair: Desk) -> None:
    with pytest.raises(AnswerError, match=r"Allowed is up to 5 evenings\.$"):
        fair.answer(SHARING, **PAIR, decision="accepted", amount=6)
    fair.answer(SHARING, need="ward", offer="hall", decision="accepted", amount=4)
    with pytest.raises(
        AnswerError, match="up to 1 evening, which is what other agreed lines leave of 5 evenings"
    ):
        fair.answer(SHARING, **PAIR, decision="accepted", amount=2)
    fair.answer(SHARING, key="ward/hall", amount=5)  # its own amount does not stand in its way
    with pytest.raises(AnswerError, match="agreed already for others"):
        fair.answer(SHARING, **PAIR, decision="accepted")
    with pytest.raises(AnswerError, match="nothing more; all of"):
        fair.answer(SHARING, **PAIR, decision="accepted", amount=1)


def test_more_for_a_need_that_is_met_has_to_be_said(fair: Desk) -> None:
    lists(fair, "yard", "offer", "school", amount=5, unit="evenings")
    fair.answer(SHARING, **PAIR, decision="accepted", amount=3)
    with pytest.raises(AnswerError, match="so say how much more"):
        fair.answer(SHARING, need="room", offer="yard", decision="accepted")
    fair.answer(SHARING, need="room", offer="yard", decision="accepted", amount=1)


@pytest.mark.parametrize(
    ("fields", "field", "allowed"),
    [
        ({"offer": "attic"}, "offer", "one of: "),
        ({"need": "hall"}, "need", "one of: "),
        ({"decision": "perhaps"}, "decision", "one of: We agree, Not this one"),
        ({"decision": ""}, "decision", "“We agree” or “Not this one”; what else you wrote"),
        ({"amount": 0}, "amount", "a number above 0"),
        ({"amount": "lots"}, "amount", "number"),
        ({"owner": "nobody"}, "owner", "one of: "),
        ({"due": "soon"}, "due", "day"),
    ],
)
def test_what_cannot_be_saved_is_told_at_its_field(
    fair: Desk, fields: dict[str, Any], field: str, allowed: str
) -> None:
    with pytest.raises(AnswerError) as told:
        fair.answer(SHARING, **{**PAIR, "decision": "accepted", **fields})
    assert told.value.field == field
    assert allowed in str(told.value)


def test_an_offer_that_does_not_fit_is_refused_with_the_reason(fair: Desk) -> None:
    lists(fair, "shed", "offer", "school", unit="days", place="north")
    lists(fair, "nook", "need", "club", unit="hours", place="south")
    with pytest.raises(AnswerError, match="counted in another unit and bound to another place"):
        fair.answer(SHARING, need="nook", offer="shed", decision="accepted")
    fair.answer(SHARING, need="nook", offer="shed", decision="refused")


def test_a_pair_is_decided_once(fair: Desk) -> None:
    fair.answer(SHARING, **PAIR, decision="accepted")
    with pytest.raises(RepeatedError):
        fair.answer(SHARING, **PAIR, decision="refused", by="bo")
    fair.answer(SHARING, key="room/hall", decision="refused", by="bo")


def test_a_proposed_line_is_accepted_by_its_key(fair: Desk) -> None:
    assert fair.answer(SHARING, key="room/hall", decision="accepted")[0].body["need"] == "room"
    with pytest.raises(GoneError):
        fair.answer(SHARING, key="room/attic", decision="accepted")


def test_a_line_that_moves_to_another_need_takes_its_commitment_along(fair: Desk) -> None:
    fair.answer(SHARING, **PAIR, decision="accepted", amount=2)
    records = fair.answer(SHARING, key="room/hall", need="ward")
    assert (records[0].key, records[0].body["amount"]) == ("ward/hall", 2)
    assert promise(fair) is None
    assert promise(fair, "ward/hall") is not None
    assert [row["key"] for row in fair.entered(SHARING)] == ["ward/hall"]


def test_what_no_longer_holds_is_a_finding_and_can_still_be_taken_back(fair: Desk) -> None:
    fair.answer(SHARING, **PAIR, decision="accepted")
    lists(fair, "hall", "offer", "school", amount=1, unit="evenings")
    assert "no-longer-holds" in [one.code for one in plan(fair).findings]
    fair.put(Change(kind="resource", key="hall", deleted=True))
    found = plan(fair)
    assert found.agreed[0].trouble == "the offer is not on the list any more"
    assert found.rows[0]["offer"] == "taken away"
    (row,) = fair.entered(SHARING)
    offered = [option.id for option in SHARING.questions(fair.state)["offer"].options]
    assert row["offer"] in offered
    with pytest.raises(AnswerError, match="an offer that somebody has shared"):
        fair.answer(SHARING, key="room/hall", note="Again")
    fair.put(*SHARING.removal("room/hall"))
    assert plan(fair).agreed == ()


def test_a_commitment_that_was_taken_back_elsewhere_is_a_finding(fair: Desk) -> None:
    fair.answer(SHARING, **PAIR, decision="accepted")
    assert "commitment-gone" not in [one.code for one in plan(fair).findings]
    fair.put(Change(kind="commitment", key=commitment_key("room/hall"), deleted=True))
    assert "commitment-gone" in [one.code for one in plan(fair).findings]


def test_nothing_is_read_that_somebody_may_not_see(fair: Desk) -> None:
    assert not any(is_private(kind) for kind in SHARING.reads)
    assert "attic" not in plan(fair).model_dump_json()


def test_an_empty_workshop_has_a_plan_too() -> None:
    found = SHARING.result(State(), on=ON)
    assert [one.code for one in found.findings] == ["nothing-to-share"]
    assert found.lines == ()


def test_names_of_any_kind_are_kept_as_text(fair: Desk) -> None:
    for number, name in enumerate(hostile_names()):
        lists(fair, f"n{number}", "need", "club", amount=1, unit="pieces", what=name)
        lists(fair, f"o{number}", "offer", "school", amount=1, unit="pieces", what=name)
        fair.answer(SHARING, need=f"n{number}", offer=f"o{number}", decision="accepted", note=name)
    assert len(plan(fair).agreed) == len(hostile_names())
    assert max(len(one.sentence) for one in plan(fair).lines) < 500


def test_deciding_loads_no_solver() -> None:
    heavy = "scipy", "pandas", "networkx", "matplotlib"
    asked = (
        "import sys; from collabworkshop.exercises.shelf import EXERCISES; "
        "from collabworkshop.model.state import State; "
        "EXERCISES['sharing-plan'].questions(State()); "
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
