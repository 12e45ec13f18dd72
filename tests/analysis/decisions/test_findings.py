"""Findings about decisions: each has a case that must fire and one beside it that must not."""

from collabworkshop.analysis.decisions.findings import (
    over_the_decisions,
    seen_differently,
    whose_voice,
)
from collabworkshop.analysis.decisions.parts import Cell
from collabworkshop.analysis.decisions.voices import Participant, SpokenFor, Voice, bars_of
from collabworkshop.model.result import Finding

DECISIONS = {"money": "Money", "data": "Data"}
PARTS = {
    "decides": "Decides",
    "advises": "Gives advice",
    "informed": "Is told",
    "absent": "No part",
}
VOICES: dict[str, Voice] = {"parents": "lived", "clinic": "speaks-for", "club": "neither"}
PARTICIPANTS = [Participant(stakeholder=k, name=k.title(), voice=v) for k, v in VOICES.items()]


def cell(decision: str, stakeholder: str, own: str = "", **counts: int) -> Cell:
    return Cell.model_validate(
        {
            "decision": decision,
            "stakeholder": stakeholder,
            "counts": counts,
            "own": {own: 1} if own else {},
        }
    )


def voices(*cells: Cell, groups: tuple[SpokenFor, ...] = ()) -> dict[str, Finding]:
    found = whose_voice(
        bars_of(cells, VOICES), cells, groups, decisions=DECISIONS, lived=["parents"]
    )
    return {finding.code: finding for finding in found}


def decided(*cells: Cell) -> dict[str, Finding]:
    members = ("parents", "clinic", "club")
    return {f.code: f for f in over_the_decisions(cells, decisions=DECISIONS, members=members)}


def differing(*cells: Cell) -> list[Finding]:
    found = seen_differently(cells, decisions=DECISIONS, participants=PARTICIPANTS, parts=PARTS)
    return list(found)


def test_the_share_of_constituent_voice_is_told_with_its_counts() -> None:
    found = voices(cell("money", "parents", absent=2), cell("money", "clinic", decides=2))
    assert found["voice-share"].sentence.startswith(
        "Places of those who live with the issue: 0 of 1 deciding and 1 of 1 without a part."
    )
    assert voices() == {}


def test_a_decision_without_constituent_voice_is_named() -> None:
    found = voices(cell("money", "parents", informed=3), cell("money", "clinic", decides=1))
    assert found["no-constituent-voice"].evidence == ("money",)
    assert found["no-constituent-voice"].severity == "gap"


def test_one_person_who_sees_such_a_voice_is_enough_to_say_nothing() -> None:
    found = voices(cell("money", "parents", informed=3, advises=1))
    assert "no-constituent-voice" not in found


def test_those_spoken_for_are_absent_unless_they_are_here_or_to_be_asked() -> None:
    away = SpokenFor(group="Girls", speakers=("Zahra",), presence="away")
    here = SpokenFor(group="Families", speakers=("Parents",), presence="here", here=("Ada",))
    ask = SpokenFor(group="Grandparents", speakers=("Tess",), presence="ask", here=("Tess",))
    found = voices(groups=(away, here, ask))
    assert found["spoken-for-absent"].evidence == ("Girls",)
    assert found["spoken-for-ask"].sentence.endswith("Tess for Grandparents.")
    assert voices(groups=(here,)) == {}


def test_a_decision_that_nobody_takes() -> None:
    found = decided(cell("money", "clinic", advises=2))
    assert found["nobody-decides"].sentence == "Money: nobody names anybody who decides."
    assert "nobody-decides" not in decided(cell("money", "clinic", advises=2, decides=1))


def test_a_decision_that_everybody_takes() -> None:
    all_three = [cell("money", key, decides=2) for key in VOICES]
    assert decided(*all_three)["everybody-decides"].evidence == ("money",)
    assert "everybody-decides" not in decided(*all_three[:2])
    assert "everybody-decides" not in decided(*all_three[:2], cell("money", "club", advises=2))


def test_a_decision_of_which_nobody_spoke_waits_once_others_have_answers() -> None:
    assert decided(cell("money", "clinic", decides=1))["decision-open"].evidence == ("data",)
    assert decided() == {}


def test_ones_own_view_that_differs_comes_first_and_is_said_once() -> None:
    own = cell("data", "parents", "absent", decides=2, absent=1)
    others = cell("money", "club", decides=2, absent=2)
    found = differing(others, own)
    assert [finding.code for finding in found] == ["own-view-differs", "seen-apart"]
    assert found[0].sentence == (
        "Data: Parents says “No part” of itself; in all it is 2 × “Decides” and 1 × “No part”."
    )
    assert found[1].evidence == ("money", "club")


def test_where_people_agree_nothing_is_said() -> None:
    assert differing(cell("money", "club", decides=3, advises=1)) == []


def test_what_is_seen_farthest_apart_comes_first_and_the_rest_is_counted() -> None:
    near = cell("money", "clinic", decides=1, advises=1)
    far = cell("data", "club", decides=1, absent=1)
    more = [cell("money", "club", informed=n, advises=n) for n in (2, 3)]
    found = differing(near, *more, far)
    assert found[0].evidence == ("data", "club")
    assert [finding.code for finding in found] == [*["seen-apart"] * 3, "more-apart"]
