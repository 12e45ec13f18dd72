"""An exercise that is all content: what may be answered, and what stands afterwards."""

from typing import Any

import pytest

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.curriculum.index import IndexEntry
from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.exercises.asking import Asking
from collabworkshop.model.errors import AnswerError
from tests.curriculum.small import small_instrument
from tests.exercises.desk import ON, Desk

PARTS: list[dict[str, Any]] = [
    {
        "id": "ladder",
        "label": "Ladder",
        "asks": "ticks",
        "items": [{"id": "refer", "label": "We refer"}, {"id": "follow", "label": "We ask later"}],
        "most": 1,
    },
    {
        "id": "trust",
        "label": "Trust",
        "asks": "ratings",
        "aspects": [{"id": "now", "label": "Now", "scale": "far"}],
        "items": [{"id": "talk", "label": "We talk"}],
        "note": "What shows it?",
    },
    {
        "id": "order",
        "label": "Order",
        "asks": "ranking",
        "items": [{"id": "one", "label": "One"}, {"id": "two", "label": "Two"}],
    },
    {
        "id": "power",
        "label": "Power",
        "asks": "cases",
        "piles": "kinds-of",
        "items": [
            {
                "id": "key",
                "label": "A key",
                "answer": "over",
                "because": "So.",
                "near": "with",
                "not_near": "No.",
            }
        ],
    },
    {
        "id": "own",
        "label": "Own words",
        "asks": "words",
        "items": [{"id": "who", "label": "Who?"}],
    },
]

RUNGS = [{"rank": 1, "label": "no"}, {"rank": 2, "label": "yes"}]


@pytest.fixture
def exercise() -> Asking:
    content = {
        **small_instrument(),
        "questions": {},
        "answers": "open",
        "parts": PARTS,
        "scales": {
            "far": {
                "name": "Far",
                "rungs": [{"rank": 1, "label": "no"}, {"rank": 2, "label": "yes"}],
            }
        },
        "lists": {"kinds-of": [{"id": "over", "label": "Over"}, {"id": "with", "label": "With"}]},
    }
    entry = IndexEntry(
        exercise="small", rows=("XX-1",), notebook="99-small", title="Ask", answers="open"
    )
    asking = Asking(entry)
    asking.__dict__["instrument"] = Instrument.model_validate(content)
    return asking


def of(exercise: Asking, desk: Desk, item: str) -> dict[str, dict[str, int]]:
    """Return the counts of an item by group."""
    result = exercise.result(desk.state, on=ON)
    assert isinstance(result, Asked)
    return {tally.group: tally.counts for tally in result.tallies if tally.item == item}


def test_a_rating_keeps_its_scale_and_is_understood_by_rank_and_by_label(
    town: Desk, exercise: Asking
) -> None:
    town.answer(exercise, item="trust.talk", aspect="now", rank=1, note="Minutes of May")
    (record,) = town.answer(exercise, item="trust.talk", aspect="now", rank="yes")
    assert record.key == "trust.talk.now/ada"
    assert record.body["level"] == {"scale": "far", "rank": 2, "label": "yes"}
    assert [row["rank"] for row in town.entered(exercise)] == [2]


def test_ticking_nothing_is_an_answer_and_leaving_out_is_none(town: Desk, exercise: Asking) -> None:
    town.answer(exercise, item="ladder", chosen=[])
    town.answer(exercise, by="bo", item="ladder", chosen=["refer"])
    assert of(exercise, town, "ladder.refer")[""] == {"0": 1, "1": 1}
    town.answer(exercise, by="bo", item="ladder", chosen=["refer"], skipped=True)
    assert of(exercise, town, "ladder.refer") == {"": {"0": 1}, "organisation:clinic": {"0": 1}}
    assert town.entered(exercise, "bo")[0]["chosen"] == []


def test_an_order_gives_each_item_its_place(town: Desk, exercise: Asking) -> None:
    town.answer(exercise, item="order", chosen=["two", "one"])
    assert of(exercise, town, "order.two")[""] == {"1": 1}
    assert of(exercise, town, "order.one")[""] == {"2": 1}


def test_a_case_is_put_on_a_pile_by_its_label(town: Desk, exercise: Asking) -> None:
    town.answer(exercise, item="power.key", chosen=["Over"])
    assert of(exercise, town, "power.key")[""] == {"over": 1}


def test_words_and_notes_are_read_with_who_wrote_them(town: Desk, exercise: Asking) -> None:
    town.answer(exercise, item="own.who", words="The library")
    town.answer(exercise, by="bo", item="trust.talk", aspect="now", rank=2, note="We wrote it down")
    result = exercise.result(town.state, on=ON)
    assert isinstance(result, Asked)
    assert [(said.author, said.words) for said in result.said] == [
        ("Ada", "The library"),
        ("Bo", "We wrote it down"),
    ]


@pytest.mark.parametrize(
    ("fields", "field", "allowed"),
    [
        ({"item": "ladder.refer"}, "item", "ladder, trust.talk, order, power.key"),
        ({"item": "ladder", "aspect": "now"}, "aspect", "there is one question only"),
        ({"item": "trust.talk", "rank": 1}, "aspect", "one of: now"),
        ({"item": "trust.talk", "aspect": "now", "rank": 3}, "rank", "one of: no, yes"),
        ({"item": "ladder", "chosen": ["fly"]}, "chosen", "We refer, We ask later"),
        ({"item": "ladder", "chosen": ["refer", "follow"]}, "chosen", "at most 1"),
        ({"item": "order", "chosen": ["one"]}, "chosen", "each item once"),
        ({"item": "order", "chosen": ["one", "one"]}, "chosen", "each item once"),
        ({"item": "own.who", "words": "\0"}, "words", "without NUL"),
    ],
)
def test_what_is_no_answer_is_refused_with_what_is_allowed(
    town: Desk, exercise: Asking, fields: dict[str, Any], field: str, allowed: str
) -> None:
    with pytest.raises(AnswerError) as refused:
        town.answer(exercise, **fields)
    assert refused.value.field == field
    assert allowed in refused.value.allowed


def test_what_is_asked_no_more_says_nothing_and_is_kept(town: Desk, exercise: Asking) -> None:
    town.answer(exercise, item="own.who", words="The library")
    town.answer(exercise, item="trust.talk", aspect="now", rank=2)
    exercise.__dict__.pop("parts", None)
    shorter = exercise.instrument.model_copy(update={"parts": exercise.instrument.parts[:1]})
    exercise.__dict__.update(instrument=shorter)
    exercise.__dict__.pop("questionnaire", None)
    result = exercise.result(town.state, on=ON)
    assert isinstance(result, Asked)
    assert result.tallies == ()
    assert len(town.entered(exercise)) == 2
