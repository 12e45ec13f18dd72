"""Cards go on themes that the group makes; both may be taken away again."""

import pytest

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.power.cards import REFLECTION
from collabworkshop.exercises.power_themes import PowerThemes
from collabworkshop.exercises.shelf import exercise
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.person import HereAs, Person
from collabworkshop.model.record import Change
from tests.exercises.desk import ON, Desk

THEMES = PowerThemes()
GOALS, POWER = "cards.reaching-goals", "cards.how-power-works"


def person(desk: Desk, key: str, here_as: HereAs) -> None:
    body = Person(name=key.capitalize(), here_as=here_as).model_dump()
    desk.put(Change(kind="person", key=key, body=body))


def write(desk: Desk, by: str, words: str, item: str = GOALS) -> str:
    (record,) = desk.answer(exercise(REFLECTION), by=by, item=item, words=words)
    return record.key


@pytest.fixture
def cards(desk: Desk) -> Desk:
    roles: dict[str, HereAs] = {"ada": "leader", "bo": "leader", "cy": "staff", "di": "staff"}
    for key, here_as in roles.items():
        person(desk, key, here_as)
        write(desk, key, f"Words of {key}")
    return desk


def test_every_card_waits_and_leaves_when_it_has_a_theme(cards: Desk) -> None:
    waiting = THEMES.waiting_rows(cards.state)
    assert [row["card"] for row in waiting] == [
        f"{GOALS}/{key}" for key in ("ada", "bo", "cy", "di")
    ]
    key = waiting[0]["key"]
    kinds = [record.kind for record in cards.answer(THEMES, by="cy", key=key, theme="Plan first")]
    assert kinds == ["card-theme", "theme"]
    assert len(THEMES.waiting_rows(cards.state)) == 3
    [row] = cards.entered(THEMES, "di")
    assert (row["card"], row["theme"]) == (f"{GOALS}/ada", "Plan first")


def test_a_theme_in_other_letters_is_the_same_and_a_card_is_on_it_once(cards: Desk) -> None:
    cards.answer(THEMES, card=f"{GOALS}/ada", theme="Plan first")
    (record,) = cards.answer(THEMES, card=f"{GOALS}/bo", theme="  plan  FIRST ")
    assert record.body["theme"] == "plan first"
    assert [row["theme"] for row in cards.entered(THEMES)] == ["Plan first", "Plan first"]
    with pytest.raises(RepeatedError, match="not on yet"):
        cards.answer(THEMES, card=f"{GOALS}/ada", theme="Plan first")
    cards.answer(THEMES, card=f"{GOALS}/ada", theme="Numbers")
    assert len(cards.entered(THEMES)) == 3


def test_a_card_moves_to_another_theme_and_back_off_it(cards: Desk) -> None:
    cards.answer(THEMES, card=f"{GOALS}/ada", theme="Plan first")
    key = f"{GOALS}/ada/plan first"
    cards.answer(THEMES, key=key, theme="Numbers")
    [row] = cards.entered(THEMES)
    assert row["theme"] == "Numbers"
    cards.put(*THEMES.removal(row["key"]))
    assert len(THEMES.waiting_rows(cards.state)) == 4
    assert THEMES.result(cards.state, on=ON).themes == ()


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ({"card": f"{GOALS}/ada", "theme": " "}, "waits in its row until it has one"),
        ({"card": f"{GOALS}/nobody", "theme": "T"}, "one of: 1. Reaching goals"),
        ({"card": f"{GOALS}/ada", "theme": "x" * 81}, "80 characters"),
    ],
)
def test_what_cannot_be_saved_is_said_with_what_can(
    cards: Desk, fields: dict[str, object], allowed: str
) -> None:
    with pytest.raises(AnswerError, match=allowed):
        cards.answer(THEMES, **fields)


def test_leaders_and_staff_are_compared_by_how_they_are_here(cards: Desk) -> None:
    for key, theme in {"ada": "Plan", "bo": "Plan", "cy": "Heard last", "di": "Heard last"}.items():
        cards.answer(THEMES, card=f"{GOALS}/{key}", theme=theme)
    result = THEMES.result(cards.state, on=ON)
    assert {(t.name, t.leaders, t.staff) for t in result.themes} == {
        ("Plan", 2, 0),
        ("Heard last", 0, 2),
    }
    found = {f.code: f.evidence for f in result.findings}
    assert (found["only-leaders"], found["only-staff"]) == (("plan",), ("heard last",))
    assert all(f.prompt for f in result.findings)
    assert "Ada" not in result.model_dump_json()


def test_with_an_anonymous_card_nobody_is_compared(cards: Desk) -> None:
    for key in ("ada", "bo"):
        cards.answer(THEMES, card=f"{GOALS}/{key}", theme="Plan")
    write(cards, "anonymous-7", "Nobody asks", POWER)
    result = THEMES.result(cards.state, on=ON)
    assert not result.compared
    assert {"only-leaders", "only-staff", "both-see"}.isdisjoint(f.code for f in result.findings)


def test_a_card_that_was_left_out_or_emptied_is_none(cards: Desk) -> None:
    cards.answer(exercise(REFLECTION), by="ada", item=POWER, skipped=True)
    cards.answer(exercise(REFLECTION), by="bo", item=POWER, words="  ")
    cards.answer(THEMES, card=f"{GOALS}/ada", theme="Plan")
    cards.answer(exercise(REFLECTION), by="ada", item=GOALS, skipped=True)
    result = THEMES.result(cards.state, on=ON)
    assert (result.cards, result.themes) == (3, ())
    assert cards.entered(THEMES) == []


def test_there_is_a_prompt_for_each_finding_and_three_questions_are_asked() -> None:
    assert set(read_instrument("power-themes").prompts) == {
        *("largest-theme", "only-leaders", "only-staff", "both-see", "no-theme"),
        *("single-card", "no-cards", "not-compared"),
    }
    [part] = read_instrument(REFLECTION).parts
    assert (part.asks, len(part.items)) == ("words", 3)
