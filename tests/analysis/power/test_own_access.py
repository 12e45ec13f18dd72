"""Counts of own answers hide everybody, also beside those who are named."""

from collabworkshop.analysis.power.own_access import own_access

NOBODY: frozenset[str] = frozenset()
MIXED = {"a": 1, "b": 2, "c": 2, "d": 4, "e": 4, "f": 1}


def test_counts_of_enough_people_who_differ_are_seen() -> None:
    own = own_access({"money": MIXED}, ["money", "rules"], NOBODY, 4)
    assert own.counts == {"money": {1: 2, 2: 2, 4: 2}}
    assert [support.people for support in own.supports] == [frozenset("abcdef")]


def test_three_are_too_few_and_four_who_agree_tell_what_each_said() -> None:
    assert own_access({"money": {"a": 1, "b": 2, "c": 3}}, ["money"], NOBODY, 4).counts == {}
    assert own_access({"money": dict.fromkeys("abcd", 2)}, ["money"], NOBODY, 4).counts == {}


def test_names_are_kept_back_where_too_few_others_are_left() -> None:
    two, three = frozenset("ab"), frozenset("abc")
    beside = own_access({"money": MIXED}, ["money"], two, 4)
    assert (beside.named, beside.counts["money"]) == (two, {1: 2, 2: 2, 4: 2})
    assert beside.supports[0].people == frozenset("cdef")
    alone = own_access({"money": MIXED}, ["money"], three, 4)
    assert (alone.named, bool(alone.counts)) == (NOBODY, True)


def test_beside_names_the_others_have_to_differ_among_themselves() -> None:
    # Without a and b four are left who all say 2: the count less the two names would tell it.
    said = {"a": 1, "b": 4, "c": 2, "d": 2, "e": 2, "f": 2}
    own = own_access({"money": said}, ["money"], frozenset("ab"), 4)
    assert own.named == frozenset("ab")
    assert own.counts == {}


def test_where_all_agreed_to_be_named_nothing_is_hidden() -> None:
    said = {"a": 1, "b": 1}
    own = own_access({"money": said}, ["money"], frozenset("ab"), 4)
    assert (own.named, own.counts, own.supports) == (frozenset("ab"), {"money": {1: 2}}, ())


def test_the_names_of_others_do_not_tell_that_all_others_left_a_line_out() -> None:
    answers = {"money": MIXED, "rules": {"a": 1, "b": 1}}
    own = own_access(answers, ["money", "rules"], frozenset("ab"), 4)
    assert list(own.counts) == ["money"]
