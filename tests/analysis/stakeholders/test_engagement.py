"""The four corners of the grid, its middle, and what the group says of each stakeholder."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.stakeholders.engagement import (
    MIDDLE,
    Spot,
    is_high,
    spots,
    strategy,
)
from collabworkshop.model.placement import Placement
from collabworkshop.model.stakeholder import Stakeholder

CLINIC = {"clinic": Stakeholder(name="Clinic", sector="health", member=True)}


def place(interest: int | None, influence: int | None, key: str = "clinic") -> Placement:
    return Placement(stakeholder=key, interest=interest, influence=influence)


def spot(*placements: Placement) -> Spot:
    (only,) = spots(CLINIC, placements)
    return only


@pytest.mark.parametrize(
    ("interest", "influence", "way"),
    [
        (5, 5, "work-together"),
        (1, 5, "win-over"),
        (5, 1, "share-power"),
        (1, 1, "keep-in-touch"),
        (3, 3, "work-together"),  # on the middle counts as high
        (2.5, 3, "win-over"),
        (3, 2.5, "share-power"),
        (2.5, 2.5, "keep-in-touch"),
    ],
)
def test_each_corner_has_its_way_of_working(interest: float, influence: float, way: str) -> None:
    assert strategy(interest=interest, influence=influence) == way


def test_the_middle_of_one_to_five_is_three_and_counts_as_high() -> None:
    assert MIDDLE == 3
    assert is_high(3)
    assert not is_high(2.5)


def test_from_eight_voices_on_apart_is_the_distance_between_the_quartiles() -> None:
    # By hand, quartiles by linear interpolation: of 1 1 2 3 3 4 5 5 they are 1.75 and 4.25.
    eight = [place(step, 3) for step in (1, 1, 2, 3, 3, 4, 5, 5)]
    assert spot(*eight).apart == 2
    assert spot(*eight[:7]).apart == 4
    # Of 1 3 3 3 3 3 3 5 both quartiles are 3.
    assert spot(*(place(step, 3) for step in (1, 3, 3, 3, 3, 3, 3, 5))).apart == 0


def test_an_axis_on_which_too_few_spoke_is_kept_back() -> None:
    said = [place(5, 5), place(4, None), place(1, None)]
    (seen,) = spots(CLINIC, said, smallest=3)
    assert (seen.interest, seen.influence, seen.strategy, seen.apart) == (4, None, None, 4)
    assert (seen.raters, seen.missing, seen.kept_back) == (3, 2, True)
    (enough,) = spots(CLINIC, [place(5, 5), place(4, 1), place(1, 1)], smallest=3)
    assert (enough.influence, enough.strategy, enough.apart) == (1, "share-power", 4)
    assert (enough.missing, enough.kept_back) == (0, False)


def test_where_nobody_spoke_nothing_is_kept_back() -> None:
    (nobody,) = spots(CLINIC, [], smallest=3)
    assert (nobody.missing, nobody.kept_back) == (3, False)
    assert (spot(place(4, None)).missing, spot(place(4, None)).kept_back) == (1, False)


def test_nobody_placed_it() -> None:
    alone = spot()
    assert (alone.interest, alone.influence, alone.strategy) == (None, None, None)
    assert (alone.raters, alone.apart) == (0, 0)
    assert (alone.name, alone.sector, alone.member) == ("Clinic", "health", True)


def test_the_group_stands_at_the_median_which_one_extreme_voice_does_not_move() -> None:
    seen = spot(place(4, 2), place(4, 2), place(1, 5))
    assert (seen.interest, seen.influence) == (4, 2)
    assert seen.strategy == "share-power"


def test_of_two_voices_the_median_is_between() -> None:
    assert spot(place(1, 2), place(4, 2)).interest == 2.5


def test_apart_is_the_widest_difference_on_either_axis() -> None:
    assert spot(place(3, 1), place(4, 5), place(3, 2)).apart == 4
    assert spot(place(1, 3), place(4, 3)).apart == 3
    assert spot(place(3, 3), place(3, 3)).apart == 0


def test_one_number_counts_as_a_voice_but_gives_no_way_of_working() -> None:
    half = spot(place(4, None), place(None, None))
    assert (half.interest, half.influence, half.raters) == (4, None, 1)
    assert half.strategy is None


def test_two_halves_make_a_place() -> None:
    assert spot(place(4, None), place(None, 4)).strategy == "work-together"


def test_placements_of_somebody_unknown_are_left_out() -> None:
    assert spot(place(5, 5, key="gone")).raters == 0


Steps = st.none() | st.integers(1, 5)


@given(st.lists(st.builds(place, Steps, Steps), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_voices_changes_nothing(placements: list[Placement], random: Random) -> None:
    shuffled = list(placements)
    random.shuffle(shuffled)
    assert spots(CLINIC, shuffled) == spots(CLINIC, placements)


@given(st.lists(st.builds(place, Steps, Steps), max_size=8))
def test_the_group_stands_among_its_voices(placements: list[Placement]) -> None:
    said = [p.interest for p in placements if p.interest is not None]
    interest = spot(*placements).interest
    assert (interest is None) == (not said)
    assert interest is None or min(said) <= interest <= max(said)
