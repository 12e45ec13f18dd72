"""Alpha and intraclass correlation, against the tables of those who proposed them."""

from collections import Counter
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.assessment.reliability import (
    Intraclass,
    alpha_in_words,
    in_words,
    intraclass_correlation,
    krippendorff_alpha,
)

# Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", example D: four observers,
# twelve units, missing answers (.).
OBSERVERS = ("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .")
OBSERVERS += ("1 2 3 3 2 4 4 1 2 5 1 .",)
UNITS = [
    Counter(int(one) for one in unit if one != ".")
    for unit in zip(*(row.split() for row in OBSERVERS), strict=True)
]

# Shrout & Fleiss 1979, table 2: four judges on each of six targets.
TARGETS = {
    "1": (9, 2, 5, 8),
    "2": (6, 1, 3, 2),
    "3": (8, 4, 6, 8),
    "4": (7, 1, 2, 6),
    "5": (10, 5, 6, 9),
    "6": (6, 2, 4, 7),
}

ITEMS = st.lists(
    st.dictionaries(st.integers(1, 5), st.integers(1, 6), min_size=1), min_size=1, max_size=6
)


# Krippendorff 2011, pp. 5-8.
@pytest.mark.parametrize(
    ("level", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)]
)
def test_alpha_of_four_observers_is_as_published(level, alpha: float) -> None:
    found = krippendorff_alpha(UNITS, level=level)
    assert found is not None
    assert round(found, 3) == alpha


def test_alpha_by_hand_below_chance() -> None:
    # Two items, each once 1 and once 2: o_12 = 1/1 + 1/1 = 2, n = 4, n_1 = n_2 = 2.
    # 1 - (4 - 1) * 2 / (2 * 2) = -.5, whatever the level: there is one difference only.
    twice = [{1: 1, 2: 1}] * 2
    for level in ("nominal", "ordinal", "interval"):
        assert krippendorff_alpha(twice, level=level) == -0.5


def test_the_words_for_alpha_change_where_krippendorff_draws_the_lines() -> None:
    words = [alpha_in_words(alpha) for alpha in (-0.2, 0.666, 0.667, 0.799, 0.8, 1)]
    assert words[0] == words[1] != words[2] == words[3] != words[4] == words[5]


def test_without_two_answers_or_without_any_difference_there_is_no_alpha() -> None:
    assert krippendorff_alpha([]) is None
    assert krippendorff_alpha([{1: 1}, {2: 1}]) is None
    assert krippendorff_alpha([{4: 3}, {4: 5}]) is None


@given(ITEMS, st.randoms())
def test_alpha_knows_no_order_of_items_and_no_direction(items, random) -> None:
    found = krippendorff_alpha(items)
    assert found is None or found <= 1
    assert krippendorff_alpha(random.sample(items, len(items))) == found
    mirrored = [{6 - rank: n for rank, n in reversed(item.items())} for item in items]
    assert krippendorff_alpha(mirrored) == pytest.approx(found)


@given(ITEMS)
def test_ordinal_alpha_sees_only_the_order_of_ranks(items) -> None:
    stretched = [{rank**3: n for rank, n in item.items()} for item in items]
    assert krippendorff_alpha(stretched) == krippendorff_alpha(items)


def test_intraclass_correlations_are_as_published() -> None:
    # Shrout & Fleiss 1979, table 4: ICC(1,1) = .17, ICC(1,4) = .44.
    found = intraclass_correlation({key: Counter(answers) for key, answers in TARGETS.items()})
    assert found is not None
    assert (round(found.icc1, 2), round(found.icc2, 2)) == (0.17, 0.44)
    assert (found.groups, found.people, found.size) == (6, 24, 4)


def test_groups_of_unequal_size_are_weighed_by_hand() -> None:
    # a: 1, 2 (mean 1.5); b: 3, 4, 5, 4 (mean 4). N = 6, grand mean 19/6.
    # SS_W = .5 + 2 = 2.5, MS_W = 2.5 / 4 = .625. SS_B = 71 - 361/6 - 2.5 = 8.3333 = MS_B.
    # k = 6 - (4 + 16) / 6 = 2.6667. ICC(1) = 7.7083 / (8.3333 + 1.6667 * .625) = .8222.
    # ICC(2) = 7.7083 / 8.3333 = .925.
    found = intraclass_correlation({"a": {1: 1, 2: 1}, "b": {3: 1, 4: 2, 5: 1}})
    assert found is not None
    assert found.size == pytest.approx(8 / 3)
    assert found.icc1 == pytest.approx(0.8222, abs=1e-4)
    assert found.icc2 == pytest.approx(0.925)


@pytest.mark.parametrize(
    "groups",
    [
        {},
        {"a": {1: 3, 2: 4}},
        {"a": {1: 3, 2: 4}, "b": {}},
        {"a": {1: 1}, "b": {2: 1}},  # nobody to compare with inside a group
        {"a": {2: 3}, "b": {2: 5}},  # nothing differs
    ],
)
def test_what_cannot_be_computed_is_not_guessed(groups) -> None:
    assert intraclass_correlation(groups) is None


def test_groups_that_are_alike_inside_and_differ_are_told_apart_fully() -> None:
    found = intraclass_correlation({"a": {1: 3}, "b": {4: 2}})
    assert found is not None
    assert (found.icc1, found.icc2) == (1, 1)


def test_groups_with_the_same_answers_have_no_reliable_averages() -> None:
    # MS_B = 0, so ICC(1) is at its lowest: -1 / (k - 1) = -1 / 3 with four people each.
    found = intraclass_correlation({"a": {1: 2, 5: 2}, "b": {1: 2, 5: 2}})
    assert found is not None
    assert found.icc1 == pytest.approx(-1 / 3)
    assert found.icc2 == 0


GROUPS = st.dictionaries(
    st.sampled_from("abcd"),
    st.dictionaries(st.integers(1, 5), st.integers(1, 5), max_size=4),
    max_size=4,
)


@given(GROUPS)
def test_intraclass_correlation_is_bounded_and_knows_no_order(groups) -> None:
    found = intraclass_correlation(groups)
    backwards = {key: dict(reversed(groups[key].items())) for key in reversed(groups)}
    mirrored = {key: {6 - rank: n for rank, n in groups[key].items()} for key in groups}
    assert intraclass_correlation(backwards) == found == intraclass_correlation(mirrored)
    if found is not None:
        assert found.icc1 <= 1
        assert 0 <= found.icc2 <= 1
        assert found.size <= fmean(sum(g.values()) for g in groups.values() if g) + 1e-9


@pytest.mark.parametrize(
    ("icc1", "icc2", "words"),
    [
        (-0.1, 0.0, ("hardly shows", "too unsure")),
        (0.12, 0.5, ("shows a little: 12% of", "too unsure")),
        (0.12, 0.8, ("shows a little: 12% of", "can be told apart")),
        (0.40, 0.8, ("answer alike: 40% of", "can be told apart")),
    ],
)
def test_the_words_follow_the_figures(icc1: float, icc2: float, words: tuple[str, str]) -> None:
    said = in_words(Intraclass(icc1=icc1, icc2=icc2, groups=3, people=30, size=10))
    assert all(word in said for word in words)
