"""The instruments of notebook 02 ask what their rows ask for, with prompts, notes, conventions."""

import re
from collections.abc import Iterator

import pytest

from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.curriculum.reading import read_instrument

GROUPS = {"leaders-and-others", "staff-and-constituents"}
RATED = {"rated-apart", "two-camps", "agreed", "raters", *GROUPS}

CODES = {
    "initial-assessment": GROUPS
    | {
        "mostly-ticked",
        "rarely-ticked",
        "organisations-differ",
        "pattern",
        "changed",
        "few-constituents",
    },
    "ten-practices": RATED | {"priority", "blind-spot", "strength", "overdone", "kept-back"},
    "five-ingredients": RATED
    | {
        "weakest-part",
        "strongest-part",
        "work-on-first",
        "no-evidence",
        "written",
        "by-organisation",
    },
    "collaborative-assessment": RATED
    | {"weakest-part", "strongest-part", "work-on-first", "kept-back"},
    "support-for-collaboration": RATED
    | {"weakest-practice", "alone", "same-house-differs", "nobody-yet", "by-organisation"},
}
"""What the group's answers may show, for each instrument."""


@pytest.fixture(params=CODES)
def instrument(request: pytest.FixtureRequest) -> Instrument:
    return read_instrument(request.param)


def minutes_in(text: str) -> Iterator[int]:
    names = {"five": 5, "ten": 10, "fifteen": 15, "twenty": 20}
    for sentence in text.split(". "):
        first = sentence.split()[0].lower()
        if first in names:
            yield names[first]


# --- each instrument ----------------------------------------------------------


def test_there_is_a_prompt_for_each_finding(instrument: Instrument) -> None:
    assert {code.partition(".")[0] for code in instrument.prompts} == CODES[instrument.id]
    assert CODES[instrument.id] <= set(instrument.prompts)


def test_a_prompt_is_narrowed_to_something_that_is_asked(instrument: Instrument) -> None:
    narrowed = {code.partition(".")[2] for code in instrument.prompts if "." in code}
    asked = instrument.questionnaire()
    assert narrowed <= asked.items().keys() | {part.id for part in asked.parts}


def test_each_convention_says_that_it_is_one_and_can_be_changed(instrument: Instrument) -> None:
    assert "fewest" in instrument.conventions
    for convention in instrument.conventions.values():
        assert "convention" in convention.meaning.lower()
        assert "your group may" in convention.meaning


def test_points_of_a_scale_and_fewest_people_are_within_their_bounds(
    instrument: Instrument,
) -> None:
    points = [len(scale.rungs) for scale in instrument.scales.values()]
    for name in ("important", "present", "favourable", "reached", "practised"):
        if name in instrument.conventions:
            assert 1 < instrument.conventions[name].value <= min(points)
    assert instrument.conventions["fewest"].value >= instrument.smallest


def test_the_minutes_of_the_notes_are_those_of_the_time_box(instrument: Instrument) -> None:
    box = instrument.minutes
    assert list(minutes_in(instrument.notes.timing))[:3] == [box.show, box.do, box.talk]


def test_what_is_asked_in_a_sentence_has_a_short_name_for_pictures(instrument: Instrument) -> None:
    names = [item.name for part in instrument.parts for item in part.items]
    assert max(len(name) for name in names) <= 40
    assert len(set(names)) == len(names)


def test_difficulties_come_with_a_remedy(instrument: Instrument) -> None:
    assert len(instrument.notes.difficulties) >= 4
    for difficulty in instrument.notes.difficulties:
        assert len(re.findall(r"[.?!](?: |$)", difficulty)) >= 2


def test_private_instruments_say_who_sees_what_and_when(instrument: Instrument) -> None:
    if instrument.answers == "private":
        assert "Only you see your answers" in instrument.privacy
        assert "at least four people" in instrument.privacy
        assert instrument.smallest == 4
    else:
        assert "Everyone in the workshop can see" in instrument.privacy


# --- what the rows of the curriculum ask for ----------------------------------


def test_the_initial_assessment_has_two_ladders_of_five() -> None:
    # "Section Four", Initial Assessment: statements A to E on either side.
    parts = read_instrument("initial-assessment").parts
    assert [(part.id, part.asks, part.most) for part in parts] == [
        ("constituents", "ticks", None),
        ("organisation", "ticks", None),
    ]
    for part in parts:
        assert [item.label[:3] for item in part.items] == ["A. ", "B. ", "C. ", "D. ", "E. "]
    assert "no right or wrong" in parts[0].help


def test_ten_practices_are_rated_twice_on_scales_without_a_middle() -> None:
    # "10 Best Practices of Successful Collaboratives", in its order.
    [part] = read_instrument("ten-practices").parts
    assert [item.id for item in part.items] == [
        "purpose",
        "everyone",
        "champions",
        "leadership",
        "rules",
        "solutions",
        "resources",
        "time",
        "spirit",
        "celebrate",
    ]
    assert [aspect.id for aspect in part.aspects] == ["importance", "presence"]
    scales = read_instrument("ten-practices").scales
    assert {len(scale.rungs) for scale in scales.values()} == {4}


def test_five_ingredients_have_all_their_parts_with_evidence() -> None:
    # "C is for Collaboration & Collective Impact".
    *ingredients, backbone = read_instrument("five-ingredients").parts
    assert {part.id: [item.id for item in part.items] for part in ingredients} == {
        "agenda": ["understanding", "goal", "plan"],
        "measurement": ["what", "when", "shared"],
        "activities": ["roles", "strengths", "coordination", "reward"],
        "communication": ["contact", "meetings", "between"],
        "backbone": ["oversight", "messages", "data", "reporting"],
    }
    assert {part.note for part in ingredients} == {"What do you see that tells you so?"}
    assert (backbone.asks, [item.id for item in backbone.items]) == ("words", ["who", "why"])


def test_the_longer_assessment_has_parts_of_six_and_three_situations() -> None:
    # "Section Four": planning or starting, facing challenges, looking back at principles.
    asked = read_instrument("collaborative-assessment")
    assert len(asked.parts) == 8
    assert {len(part.items) for part in asked.parts} == {6}
    assert [one.id for one in asked.situations] == ["starting", "challenges", "principles"]
    assert {part for one in asked.situations for part in one.parts} == {p.id for p in asked.parts}
    assert [len(scale.rungs) for scale in asked.scales.values()] == [5]


def test_support_is_asked_of_organisations_and_of_persons_on_five_steps() -> None:
    # "Best Practices in Collaboration": four practices of organisations, five of persons.
    asked = read_instrument("support-for-collaboration")
    assert [(part.of, [item.id for item in part.items]) for part in asked.parts] == [
        ("organisation", ["champions", "adapts", "home", "incentives"]),
        ("person", ["trust", "time", "fundamentals", "questions", "small-wins"]),
    ]
    ends = [(s.rungs[0].label, s.rungs[-1].label) for s in asked.scales.values()]
    assert {len(scale.rungs) for scale in asked.scales.values()} == {5}
    assert ends == [("Not talked about", "How we work"), ("Not on my mind", "How I work")]
