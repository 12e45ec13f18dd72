"""The group's result: the same whatever the order, and nothing beyond what may be seen."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.assessment.answers import Answer, Place, Voice
from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.gathering import gathered, still_open
from collabworkshop.model.ladder import Rung, Scale
from collabworkshop.model.question import Option
from collabworkshop.model.questionnaire import Aspect, Item, Part, Questionnaire

WORDS = ("never", "sometimes", "often")
ASKED = Questionnaire(
    scales={
        "often": Scale(
            id="often",
            name="How often",
            rungs=tuple(Rung(rank=n, label=word) for n, word in enumerate(WORDS, start=1)),
        )
    },
    lists={"kinds": (Option(id="over", label="Power over"), Option(id="with", label="Power with"))},
    parts=(
        Part(
            id="pulse",
            label="Pulse",
            asks="ratings",
            aspects=(
                Aspect(id="now", label="Now", scale="often"),
                Aspect(id="then", label="A year ago", scale="often"),
            ),
            items=(Item(id="meet", label="We meet"), Item(id="eat", label="We eat together")),
        ),
        Part(
            id="ticks", label="Ticks", asks="ticks", items=(Item(id="key", label="I have a key"),)
        ),
        Part(id="order", label="Order", asks="ranking", items=(Item(id="tea", label="Tea"),)),
        Part(
            id="piles",
            label="Piles",
            asks="piles",
            piles="kinds",
            items=(Item(id="say", label="Say"),),
        ),
        Part(id="own", label="Own", asks="words", items=(Item(id="why", label="Why?"),)),
    ),
)
MEET, EAT, KEY = Place("pulse.meet", "now"), Place("pulse.eat", "then"), Place("ticks.key")
SIX = [Voice(name, "clinic" if name in "ab" else "", "leader") for name in "abcdef"]
SIX_MORE = [Voice(name, "", "staff") for name in "ghijkl"]


def said(voices: Sequence[Voice], place: Place, values: str) -> list[Answer]:
    return [Answer(voice, place, value) for voice, value in zip(voices, values, strict=True)]


def result(answers: Sequence[Answer], smallest: int | None = None) -> Asked:
    return gathered(ASKED, answers, names={"clinic": "Clinic"}, group=14, smallest=smallest)


def lines(asked: Asked, item: str, aspect: str = "") -> list[tuple[Any, ...]]:
    names = ("group", "answers", "people", "kept_back")
    rows = [row for row in asked.rows if (row["item"], row["aspect"]) == (item, aspect)]
    return [tuple(row[name] for name in names) for row in rows]


def test_the_table_says_in_words_what_the_counts_say_group_by_group() -> None:
    open_to_all = result(said(SIX, MEET, "113333"))
    assert lines(open_to_all, "We meet", "Now") == [
        ("Everybody", "2 × never, 4 × often", 6, "no"),
        ("People who lead", "2 × never, 4 × often", 6, "no"),
        ("Clinic", "2 × never", 2, "no"),
    ]
    assert lines(open_to_all, "We meet", "A year ago") == [("Everybody", "", None, "no")]
    assert list(open_to_all.table.columns)[:3] == ["What was asked", "Which rating", "Who"]


def test_each_way_of_asking_has_its_words() -> None:
    answers = said(SIX[:3], KEY, "101") + said(SIX[:1], Place("order.tea"), "1")
    asked = result([*answers, Answer(SIX[0], Place("piles.say"), "with")])
    assert lines(asked, "I have a key")[0][1] == "2 × ticked, 1 × not ticked"
    assert lines(asked, "Tea")[0][1] == "1 × place 1"
    assert lines(asked, "Say")[0][1] == "1 × Power with"
    assert lines(asked, "Why?") == []


def test_what_may_not_be_seen_is_in_no_count_no_line_and_no_group() -> None:
    answers = said(SIX, MEET, "113333") + said(SIX_MORE, MEET, "111333") + said(SIX, EAT, "111112")
    private = result(answers, smallest=4)
    # Of those who lead two differ from the most, and it takes three.
    assert [(t.item, t.group) for t in private.tallies] == [("pulse.meet", "")]
    assert private.groups == {"": "Everybody"}
    assert lines(private, "We meet", "Now") == [("Everybody", "5 × never, 7 × often", 12, "no")]
    assert lines(private, "We eat together", "A year ago") == [("Everybody", "", None, "yes")]


def test_groups_are_seen_where_they_are_large_and_mixed_enough() -> None:
    private = result(said(SIX, MEET, "112233") + said(SIX_MORE, MEET, "111333"), smallest=4)
    assert private.groups == {
        "": "Everybody",
        "role:leader": "People who lead",
        "role:staff": "People who do the work",
    }


def test_too_few_and_all_alike_and_nobody_are_told_in_the_same_words() -> None:
    few, alike, nobody = (
        result([*said(SIX, MEET, "112233"), *more], smallest=4)
        for more in (said(SIX[:2], EAT, "12"), said(SIX, EAT, "111111"), [])
    )
    for other in (alike, nobody):
        assert other.model_dump() == few.model_dump()
    (finding,) = few.findings
    assert finding.code == "kept-back"
    assert "pulse.eat.then" in finding.evidence
    assert finding.sentence.startswith("Six questions are kept back: too few people answered,")


def test_who_is_still_to_be_heard_is_a_number() -> None:
    assert (
        result(said(SIX, MEET, "112233")).coverage.effect == "Eight people have not answered yet."
    )
    assert result([]).people == 0
    assert still_open("pulse", 1).coverage.effect.startswith("One person has answered.")


def test_on_whom_a_count_rests_is_said_for_the_check_at_the_door() -> None:
    supports = result(said(SIX, MEET, "112233"), smallest=4).rests_on or ()
    # Everybody, and those who lead, who are the same people here.
    assert [(s.measure, s.people) for s in supports] == [
        ("pulse.meet.now", frozenset("abcdef"))
    ] * 2
    assert result(said(SIX, MEET, "112233")).rests_on is None


ANSWERS = st.lists(
    st.builds(
        Answer,
        st.sampled_from(SIX + SIX_MORE),
        st.sampled_from((MEET, EAT)),
        st.sampled_from("123"),
    ),
    unique_by=lambda answer: (answer.voice, answer.place),
    max_size=24,
)


@pytest.mark.parametrize("smallest", [None, 4])
@given(answers=ANSWERS, chance=st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing(
    smallest: int | None, answers: list[Answer], chance: Any
) -> None:
    other = chance.sample(answers, len(answers))
    assert result(answers, smallest).model_dump_json() == result(other, smallest).model_dump_json()
    assert result(answers, smallest).rests_on == result(other, smallest).rests_on


@given(ANSWERS)
def test_of_private_answers_the_table_holds_exactly_the_counts_that_are_kept(
    answers: list[Answer],
) -> None:
    private = result(answers, smallest=4)
    kept = {(t.item, t.aspect, t.group) for t in private.tallies}
    there = [row for row in private.rows if row["kept_back"] == "no"]
    assert len(there) == len(kept)
    assert sum(row["people"] for row in there) == sum(t.people for t in private.tallies)
