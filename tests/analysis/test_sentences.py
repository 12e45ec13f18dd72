"""Numbers and lists read as a person would say them."""

import pytest

from collabworkshop.analysis.sentences import counted, listed, named, number, short


@pytest.mark.parametrize(
    ("count", "word"), [(0, "no"), (1, "one"), (2, "two"), (9, "nine"), (10, "10"), (-1, "-1")]
)
def test_small_numbers_are_words(count: int, word: str) -> None:
    assert number(count) == word


@pytest.mark.parametrize(
    ("count", "phrase"),
    [(0, "no ties are"), (1, "one tie is"), (2, "two ties are"), (40, "40 ties are")],
)
def test_what_is_counted_agrees_with_its_number(count: int, phrase: str) -> None:
    assert counted(count, "tie is", "ties are") == phrase


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B, C and D"),
        (["A", "B", "C", "D", "E"], "A, B, C, D and one more"),
        (list("ABCDEFGHIJKLMN"), "A, B, C, D and 10 more"),
        (["A, with B", "C", "D"], "A, with B; C and D"),
    ],
)
def test_names_are_listed(names: list[str], sentence: str) -> None:
    assert named(names) == sentence
    assert listed(names) == sentence


def test_the_most_can_be_chosen() -> None:
    assert named("ABC", most=2) == "A, B and one more"
    assert named("AB", most=2) == "A and B"


def test_a_long_name_is_cut_with_a_sign() -> None:
    assert short("x" * 60) == "x" * 60
    assert short("x" * 61) == "x" * 59 + "…"
    assert named(["x" * 61, "B"]) == "x" * 59 + "… and B"


def test_a_phrase_is_not_cut() -> None:
    assert listed(["x" * 61 + " (two steps)"]).endswith("x (two steps)")
