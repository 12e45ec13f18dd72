"""No sum of trust, and nothing that follows from two or more of them, says what few people said."""

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.trust.sums import (
    VOICES,
    Rating,
    enough,
    rest,
    shown,
    spots,
    supports,
)
from collabworkshop.host.disclosure import disclosed
from collabworkshop.model.result import Result

SMALLEST = 4


def rating(stakeholder: str, person: str, rank: int = 3, voice: str = "") -> Rating:
    return Rating(stakeholder=stakeholder, person=person, voice=voice or person, rank=rank)


def rated(**by: str) -> list[Rating]:
    """Stakeholder to those who rated it, a letter each."""
    return [rating(stakeholder, person) for stakeholder, people in by.items() for person in people]


@st.composite
def rated_by_many(draw: st.DrawFn) -> list[Rating]:
    """Up to five stakeholders rated by up to eight people of up to seven organisations."""
    raters = draw(st.lists(st.sets(st.sampled_from("stuvwxyz")), min_size=1, max_size=5))
    voices = draw(st.lists(st.sampled_from("1234567"), min_size=8, max_size=8))
    voice = dict(zip("stuvwxyz", voices, strict=True))
    return [
        rating(stakeholder, person, voice=voice[person])
        for stakeholder, people in zip("abcde", raters, strict=False)
        for person in sorted(people)
    ]


def figures(ratings: list[Rating]) -> list[frozenset[Rating]]:
    """Each published sum as the set of ratings in it."""
    if not enough(ratings, SMALLEST):
        return []
    parts = (
        frozenset(rating for rating in ratings if rating.stakeholder == key)
        for key in shown(ratings, SMALLEST)
    )
    return [frozenset(ratings), *parts]


def behind(ratings: frozenset[Rating]) -> int:
    return len({rating.person for rating in ratings})


@given(rated_by_many())
def test_any_two_published_sums_differ_by_nobody_or_by_enough(ratings: list[Rating]) -> None:
    for one, other in permutations(figures(ratings), 2):
        if other <= one:
            assert behind(one - other) == 0 or behind(one - other) >= SMALLEST


@given(rated_by_many())
def test_what_is_left_after_taking_any_number_of_sums_from_the_whole_is_nothing_or_large(
    ratings: list[Rating],
) -> None:
    whole, *parts = figures(ratings) or [frozenset[Rating]()]
    for number in range(1, len(parts) + 1):
        for taken in combinations(parts, number):
            left = whole.difference(*taken)
            assert not left or enough(left, SMALLEST)


@given(rated_by_many())
def test_each_published_sum_rests_on_enough_people_of_enough_organisations(
    ratings: list[Rating],
) -> None:
    for figure in figures(ratings):
        assert behind(figure) >= SMALLEST
        assert len({rating.voice for rating in figure}) >= VOICES


@given(rated_by_many())
def test_at_most_one_sum_that_is_large_enough_is_kept_back(ratings: list[Rating]) -> None:
    keys = {rating.stakeholder for rating in ratings}
    large = {k for k in keys if enough((r for r in ratings if r.stakeholder == k), SMALLEST)}
    assert set(shown(ratings, SMALLEST)) <= large
    assert len(large) - len(shown(ratings, SMALLEST)) <= 1


@given(rated_by_many())
def test_the_last_check_before_the_door_finds_nothing(ratings: list[Rating]) -> None:
    result = Result(exercise="tie-trust", rests_on=tuple(supports(ratings, SMALLEST)))
    left = disclosed(result, private=True, group=8, smallest=SMALLEST)
    assert left.rests_on is None


@given(rated_by_many())
def test_the_order_of_entry_changes_nothing(ratings: list[Rating]) -> None:
    assert set(shown(ratings, SMALLEST)) == set(shown(ratings[::-1], SMALLEST))


@pytest.mark.parametrize(
    ("ratings", "seen"),
    [
        (rated(clinic="abcd"), {"clinic"}),
        (rated(clinic="abc"), set()),
        # The rest is the school alone: what a and b said of it would follow.
        (rated(clinic="abcd", school="ab"), set()),
        # Two sums, a small rest: the one with fewer people is kept back.
        (rated(clinic="abcde", club="abcd", school="ab"), {"clinic"}),
        # A rest of two small ones that is large enough together.
        (rated(clinic="abcd", school="ab", shop="cd"), {"clinic"}),
        (rated(clinic="abcd", club="abcd"), {"clinic", "club"}),
    ],
)
def test_a_small_rest_keeps_one_more_sum_back(ratings: list[Rating], seen: set[str]) -> None:
    assert set(shown(ratings, SMALLEST)) == seen


def test_four_people_of_two_organisations_hide_neither_of_them() -> None:
    two = [rating("clinic", person, voice="XXXY"["abcd".index(person)]) for person in "abcd"]
    assert not enough(two, SMALLEST)
    assert enough([*two, rating("clinic", "e")], SMALLEST)


def test_the_middle_answer_is_the_median_of_those_who_rated() -> None:
    ranks = zip("abcd", (1, 2, 5, 5), strict=True)
    ratings = [rating("clinic", person, rank) for person, rank in ranks]
    (spot,) = spots(ratings, {"school": "School", "clinic": "Clinic"}, SMALLEST)
    # 1, 2, 5, 5: halfway between 2 and 5.
    assert (spot.name, spot.median, spot.raters) == ("Clinic", 3.5, 4)


def test_it_says_on_whom_the_whole_each_sum_and_the_rest_stand() -> None:
    ratings = rated(clinic="abcd", school="ab", shop="cde")
    stand = {support.measure: support.people for support in supports(ratings, SMALLEST)}
    assert stand == {
        "all": frozenset("abcde"),
        "of clinic": frozenset("abcd"),
        "rest": frozenset("abcde"),
    }
    assert list(supports(rated(clinic="abc"), SMALLEST)) == []
    assert rest(rated(clinic="abcd"), ["clinic"]) == []
