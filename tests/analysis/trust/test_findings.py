"""The sentences about trust name only those whose sum is shown."""

from collabworkshop.analysis.trust.findings import in_words, too_few, worth_saying
from collabworkshop.analysis.trust.sums import Rating, TrustMap, TrustSpot

LABELS = {1: "Not yet", 2: "With care", 3: "In daily work", 4: "In what matters", 5: "All"}


def spot(name: str, median: float) -> TrustSpot:
    return TrustSpot(stakeholder=name.lower(), name=name, median=median, raters=4)


def said(trust: TrustMap) -> dict[str, str]:
    ratings = [
        Rating(stakeholder=key, person=person, voice=person, rank=2)
        for key in ("clinic", "school", "club", "shop")
        for person in "abcd"
    ]
    return {f.code: f.sentence for f in worth_saying(trust, ratings, LABELS)}


def test_the_whole_is_said_in_counts_and_in_the_words_of_the_ladder() -> None:
    trust = TrustMap(exercise="t", counts={1: 2, 2: 10, 3: 0, 4: 4, 5: 0}, median=2)
    assert said(trust)["trust-in-all"] == (
        "Four people gave 16 answers: 2 × “Not yet”, 10 × “With care” and 4 × “In what matters”. "
        "The middle one is “With care”."
    )


def test_low_and_high_sums_are_named_and_those_between_are_not() -> None:
    seen = (spot("Clinic", 2), spot("School", 2.5), spot("Club", 4))
    found = said(TrustMap(exercise="t", counts={2: 16}, median=2, spots=seen))
    assert found["trust-low"] == "Those who rated Clinic mostly trust them little."
    assert found["trust-high"] == "Those who rated Club mostly trust them far."
    assert "School" not in "".join(found.values())
    assert found["few-ratings"].startswith("One stakeholder was rated as well, but by too few")


def test_where_nothing_may_be_seen_nothing_is_said() -> None:
    assert said(TrustMap(exercise="t")) == {}


def test_too_few_is_said_with_how_many_it_takes() -> None:
    assert too_few(0, 4).sentence.startswith("Nobody has said how far they trust.")
    assert too_few(1, 4).sentence.startswith("One person has said")
    assert "once four people have who speak for at least three" in too_few(2, 4).sentence


def test_a_middle_answer_between_two_levels_names_both() -> None:
    assert in_words(3, LABELS) == "“In daily work”"
    assert in_words(3.5, LABELS) == "between “In daily work” and “In what matters”"
