"""Which ties count: those that an end or a file reports, conflict and hearsay left out."""

from tests.analysis.map_reading.grounds import ground, said


def test_confirmed_and_one_sided_ties_count_hearsay_and_conflict_do_not() -> None:
    map_ = ground(
        "abcdef",
        said("ab"),
        said("bc", by="first"),
        said("cd", by="third"),
        said("de", kind="conflict"),
    )
    assert map_.network.pairs == (("a", "b"), ("b", "c"))
    assert map_.confirmed.pairs == (("a", "b"),)
    assert (map_.hearsay, map_.conflicts) == ({("c", "d")}, {("d", "e")})
    assert map_.spoken_of == {("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")}
    assert "One pair is left out, known from hearsay only." in map_.counts


def test_what_a_file_says_counts_and_makes_nobody_heard() -> None:
    map_ = ground("ab", said("ab", file="survey.csv"))
    assert map_.network.pairs == (("a", "b"),)
    assert (map_.confirmed.pairs, map_.heard, map_.silent) == ((), frozenset(), {"a", "b"})


def test_hearsay_of_a_pair_that_is_tied_anyway_is_not_left_out() -> None:
    map_ = ground("ab", said("ab"), said("ab", kind="referral", by="third"))
    assert map_.hearsay == frozenset()
    assert "left out" not in map_.counts


def test_only_ties_with_a_direction_become_arrows() -> None:
    map_ = ground("abc", said("ab", kind="referral"), said("bc"))
    assert map_.arrows.arcs == (("a", "b"),)
