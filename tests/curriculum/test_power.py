"""Scenes of power and ways of taking part are whole, fair, and each unlike the others."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import combinations, pairwise

import pytest
from rapidfuzz.fuzz import token_set_ratio

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.model.questionnaire import Item, Part

KINDS = ("power-over", "power-with", "power-to", "power-within")
# What would give a kind away. "To" cannot be done without.
TELLING = {"over", "with", "within", "power", "powerful", "powerless", "together", "able", "share"}
# A way of taking part belongs to no sort of people.
SORTS = re.compile(
    r"\b(wom[ae]n|m[ae]n|girls?|boys?|old|young|migrants?|foreign\w*|ethnic\w*|races?|cultur\w*|"
    r"faiths?|religio\w*|muslim\w*|christian\w*|jew\w*|asian\w*|african\w*|southern|northern)\b",
    re.IGNORECASE,
)
JUDGING = re.compile(r"\b(rude|lazy|shy|pushy|dominant|passive|annoying|too|only|wrong)\b")
ALIKE = 75
"""From this on two texts are called alike; all ways of taking part share a pattern, so the
closest pairs of ours come up to 70."""


def alike(texts: Iterable[str]) -> list[tuple[str, str]]:
    """Return pairs that say nearly the same in nearly the same words, in whatever order."""
    return [pair for pair in combinations(texts, 2) if token_set_ratio(*pair) >= ALIKE]


def whole(style: Item) -> str:
    """Return a way of taking part with all that is said of it."""
    return f"{style.label}. {style.meaning}"


def sentences(text: str) -> int:
    """Return how many sentences there are."""
    return len(re.findall(r"[.?!]”?(?=\s|$)", text))


@pytest.fixture(scope="module")
def scenes() -> Part:
    [part] = read_instrument("power-cases").parts
    return part


@pytest.fixture(scope="module")
def styles() -> Part:
    [part] = read_instrument("reading-styles").parts
    return part


def test_twenty_scenes_are_sorted_in_private_into_four_kinds_that_have_a_meaning(
    scenes: Part,
) -> None:
    instrument = read_instrument("power-cases")
    kinds = instrument.lists[scenes.piles]
    assert (scenes.asks, instrument.answers, instrument.smallest) == ("cases", "private", 4)
    assert tuple(kind.id for kind in kinds) == KINDS
    assert all(sentences(kind.meaning) for kind in kinds)
    assert len(scenes.items) == 20


def test_every_scene_has_an_answer_a_reason_and_the_nearest_wrong_one_with_its_reason(
    scenes: Part,
) -> None:
    for scene in scenes.items:
        texts = (scene.because, scene.not_near, scene.short)
        assert all(text.strip() for text in texts), scene.id
        assert {scene.answer, scene.near} <= set(KINDS)
        assert scene.near != scene.answer, scene.id
        assert len(scene.short) <= 45


def test_each_kind_has_at_least_three_scenes_and_at_least_four_are_borderline(
    scenes: Part,
) -> None:
    counts = Counter(scene.answer for scene in scenes.items)
    assert counts.keys() == set(KINDS)
    assert min(counts.values()) >= 3
    borderline = [scene for scene in scenes.items if scene.borderline]
    assert len(borderline) >= 4
    # Where people may well differ, the explanation says so and does not only defend ours.
    assert all("one may well see" in scene.not_near for scene in borderline)


def test_scenes_are_mixed_so_that_the_order_tells_nothing(scenes: Part) -> None:
    order = [scene.answer for scene in scenes.items]
    assert sum(one == next_ for one, next_ in pairwise(order)) <= 2
    assert {order[place : place + 4] == order[:4] for place in (4, 8, 12, 16)} == {False}


def test_a_scene_is_two_or_three_sentences_without_a_word_that_tells(scenes: Part) -> None:
    for scene in scenes.items:
        assert sentences(scene.label) in (2, 3), scene.id
        assert len(scene.label.split()) <= 45, scene.id
        words = set(re.findall(r"[a-z]+", f"{scene.label} {scene.short}".lower()))
        assert not words & TELLING, scene.id


def test_no_two_scenes_and_no_two_ways_of_taking_part_are_nearly_the_same(
    scenes: Part, styles: Part
) -> None:
    assert alike(scene.label for scene in scenes.items) == []
    assert alike(scene.because for scene in scenes.items) == []
    assert alike(whole(style) for style in styles.items) == []


def test_what_is_told_again_in_other_words_would_be_found(scenes: Part, styles: Part) -> None:
    first = scenes.items[0].label
    again = (
        "Forty families get a notice about a higher rent in the same week. All of them sign one "
        "letter. The landlord had never written back; now he offers a date for a talk."
    )
    assert alike([*(scene.label for scene in scenes.items), again]) == [(first, again)]
    silence = whole(styles.items[0])
    quiet = (
        "Saying nothing for a long time. Some read it as having nothing to say, others as respect. "
        "Somebody may be thinking, may be translating in their head, or may not feel safe yet."
    )
    assert alike([*map(whole, styles.items), quiet]) == [(silence, quiet)]


def test_fifteen_ways_of_taking_part_are_rated_twice_on_scales_of_their_own(
    styles: Part,
) -> None:
    instrument = read_instrument("reading-styles")
    assert (styles.asks, instrument.answers, instrument.smallest) == ("ratings", "private", 4)
    assert len(styles.items) == 15
    asked = {aspect.id: instrument.scales[aspect.scale] for aspect in styles.aspects}
    assert list(asked) == ["own", "read"]
    assert len(asked["own"].rungs) == 4
    assert [rung.label for rung in asked["read"].rungs] == [
        "As turning against",
        "As turning away",
        "As neither",
        "As taking part",
        "As respect or care",
    ]


def test_each_way_has_two_readings_and_several_good_reasons(styles: Part) -> None:
    for style in styles.items:
        readings, reasons = style.meaning.split(". ", 1)
        assert re.fullmatch(r"Some read it as .+, others as .+", readings), style.id
        assert reasons.startswith("Somebody may "), style.id
        assert reasons.count(" may ") >= 3, style.id


def harmless(item: Item) -> bool:
    """Tell whether a way is described without judging it and tied to no sort of people."""
    return not JUDGING.search(item.label) and not SORTS.search(f"{item.label} {item.meaning}")


def test_no_way_is_judged_or_tied_to_a_sort_of_people(styles: Part) -> None:
    assert [style.id for style in styles.items if not harmless(style)] == []
    assert not harmless(Item(id="a", label="Being too shy to speak"))
    assert not harmless(Item(id="b", label="Whispering", meaning="Girls do it."))


@pytest.mark.parametrize(
    ("id_", "codes"),
    [
        (
            "power-cases",
            {
                *("split", "other-instinct", "as-we-see-it"),
                *("leaders-and-others", "staff-and-constituents"),
            },
        ),
        (
            "reading-styles",
            {
                *("rated-apart", "two-camps", "agreed", "raters"),
                *("leaders-and-others", "staff-and-constituents"),
            },
        ),
    ],
)
def test_each_finding_has_a_question_and_a_narrower_one_speaks_of_something_that_is_asked(
    id_: str, codes: set[str]
) -> None:
    instrument = read_instrument(id_)
    known = set(instrument.questionnaire().items())
    narrow = {prompt.partition(".")[::2] for prompt in instrument.prompts}
    assert {code for code, item in narrow if not item} == codes
    assert {item for _, item in narrow if item} <= known


def test_questions_about_ways_of_taking_part_lead_to_asking() -> None:
    prompts = read_instrument("reading-styles").prompts
    assert [code for code, prompt in prompts.items() if not re.search(r"\bask", prompt)] == []
