import pytest

from collabworkshop.analysis.pathways.wording import apart, plain, quoted


def test_accents_case_order_and_small_words_make_no_difference() -> None:
    assert plain("The Café for families") == plain("families: a cafe")


def test_a_label_of_small_words_or_of_signs_stays_what_it_is() -> None:
    assert plain("To the") == "the to"
    assert plain("?!") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Help in 2026", "Help in 2027"), ("Fewer fires", "More fires"), ("Not safe", "Safe")],
)
def test_some_words_turn_the_meaning_round(one: str, other: str) -> None:
    assert apart(one, other)
    assert not apart(one, one.upper())


def test_a_label_is_quoted_on_one_line_and_short() -> None:
    assert quoted("a\n b.") == "“a b”"
    assert quoted("...") == "“.”"
    assert len(quoted("x" * 4_000)) == 92
    whole = "Teenagers and those who bring them up get help before anything becomes an emergency"
    assert quoted(whole) == f"“{whole}”"
    assert quoted(f"{whole} for them") == f"“{whole} for …”"
