"""Who is seen with what: enough people of enough organisations, and no extreme is told."""

from collabworkshop.analysis.power.seen_access import (
    Sight,
    described,
    seen_in_all,
    seen_of,
    supports_of,
)

TICK, NONE = frozenset({"money"}), frozenset[str]()


def seen(raters: str, colleague: str, ticks: str = "", house: str = "") -> list[Sight]:
    return [Sight(r, house or r, colleague, TICK if r in ticks else NONE) for r in raters]


def test_four_of_three_organisations_describe_somebody_and_three_or_two_houses_do_not() -> None:
    assert list(described(seen("abcd", "x"), 4)) == ["x"]
    assert described(seen("abc", "x"), 4) == {}
    two_houses = [*seen("ab", "x", house="clinic"), *seen("cd", "x", house="school")]
    assert described(two_houses, 4) == {}
    third = [*seen("ab", "x", house="clinic"), *seen("c", "x", house="school"), *seen("d", "x")]
    assert len(described(third, 4)["x"]) == 4


def test_what_somebody_says_of_themselves_is_no_sight() -> None:
    assert described([*seen("abc", "x"), *seen("x", "x")], 4) == {}


def test_a_person_reads_roughly_how_many_ticked_it() -> None:
    assert seen_of(seen("abcd", "x", "ab"), "money").words == "2 of 4"
    assert seen_of(seen("abcd", "x", "abc"), "money").words == "at least 3 of 4"
    assert seen_of(seen("abcd", "x"), "money") == seen_of(seen("abcd", "x", "a"), "money")


def test_in_all_a_person_counts_where_more_than_half_of_five_or_more_ticked() -> None:
    people = [
        *seen("abcde", "u", "abc"),
        *seen("abcde", "v", "abcde"),
        *seen("abcdef", "w", "abc"),  # half of six is not most of them
        *seen("abcde", "x"),
    ]
    assert seen_in_all(people, ["money"], 4)["money"].words == "2 of 4"
    [support] = supports_of(people, 4)
    assert support.people == frozenset("abcdef")


def test_whom_four_describe_is_not_in_the_figures_of_the_group() -> None:
    # One of the four knows their own tick: a majority of the others would tell all of theirs.
    people = [sight for who in "uvwx" for sight in seen("abcd", who, "abc")]
    assert seen_in_all(people, ["money"], 4) == {}
    assert supports_of(people, 4) == ()


def test_three_who_are_described_are_too_few_for_the_group() -> None:
    people = [sight for who in "uvw" for sight in seen("abcde", who, "abc")]
    assert seen_in_all(people, ["money"], 4) == {}
