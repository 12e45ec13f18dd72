"""Reports of one tie are put together, and nobody is averaged away."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.networks.merging import merge
from collabworkshop.analysis.networks.reports import MergedTie, Report
from collabworkshop.model.ladder import Level
from collabworkshop.model.tie import Tie

SYMMETRIC = {"joint-work"}


def level(rank: int, scale: str = "ladder") -> Level:
    return Level(scale=scale, rank=rank, label=f"step {rank}")


def says(
    person: str,
    organisation: str,
    ends: str,
    rank: int | None = None,
    *,
    kind: str = "referral",
    scale: str = "ladder",
    both_ways: bool = False,
    origin: str = "",
) -> Report:
    """Report the tie between two one-letter stakeholders."""
    tie = Tie(
        source=ends[0],
        target=ends[1],
        kind=kind,
        direction="both-ways" if both_ways else "one-way",
        level=None if rank is None else level(rank, scale),
        origin=origin,
    )
    return Report(tie=tie, person=person, organisation=organisation)


def only(*reports: Report) -> MergedTie:
    (tie,) = merge(reports, symmetric=SYMMETRIC)
    return tie


def test_no_reports_make_no_ties() -> None:
    assert merge([], symmetric=SYMMETRIC) == ()


def test_both_ends_at_one_level_confirm() -> None:
    tie = only(says("p", "a", "ab", 2), says("q", "b", "ab", 2))
    assert (tie.status, tie.silent_end, tie.levels) == ("confirmed", "", ("step 2",))
    assert (tie.source, tie.target, tie.both_ways) == ("a", "b", False)
    assert (tie.strength, tie.reporters) == (2, ("p", "q"))


def test_both_ends_at_two_levels_are_rated_apart_and_both_levels_stay() -> None:
    tie = only(says("p", "a", "ab", 3), says("q", "b", "ab", 1))
    assert (tie.status, tie.levels, tie.strength) == ("rated-apart", ("step 1", "step 3"), 3)


def test_an_end_that_gives_no_level_confirms_all_the_same() -> None:
    assert only(says("p", "a", "ab", 3), says("q", "b", "ab")).status == "confirmed"
    silent = only(says("p", "a", "ab"), says("q", "b", "ab"))
    assert (silent.status, silent.levels, silent.strength) == ("confirmed", (), 0)


def test_one_end_alone_is_one_sided_and_the_other_is_named() -> None:
    assert (only(says("p", "a", "ab")).status, only(says("p", "a", "ab")).silent_end) == (
        "one-sided",
        "b",
    )
    assert only(says("p", "b", "ab")).silent_end == "a"


def test_two_people_of_one_organisation_do_not_confirm_each_other() -> None:
    tie = only(says("p", "a", "ab", 1), says("q", "a", "ab", 3))
    assert (tie.status, tie.silent_end) == ("one-sided", "b")
    assert (tie.levels, tie.reporters) == (("step 1", "step 3"), ("p", "q"))


def test_ends_are_rated_apart_only_where_no_voice_of_one_agrees_with_the_other() -> None:
    agreeing = only(says("p", "a", "ab", 1), says("q", "a", "ab", 3), says("r", "b", "ab", 3))
    assert (agreeing.status, agreeing.split_ends) == ("confirmed", ("a",))
    apart = only(says("p", "a", "ab", 1), says("q", "a", "ab", 2), says("r", "b", "ab", 3))
    assert (apart.status, apart.split_ends) == ("rated-apart", ("a",))


def test_two_of_one_end_who_differ_are_not_rated_apart_from_an_end_without_a_level() -> None:
    tie = only(says("p", "a", "ab", 1), says("q", "a", "ab", 3), says("r", "b", "ab"))
    assert (tie.status, tie.split_ends) == ("confirmed", ("a",))
    assert only(says("p", "a", "ab", 1), says("r", "b", "ab", 3)).split_ends == ()


def test_third_parties_and_people_without_organisation_are_hearsay() -> None:
    assert only(says("p", "c", "ab", 2)).status == "hearsay"
    assert only(says("p", "", "ab", 2), says("q", "c", "ab", 3)).status == "hearsay"


def test_hearsay_neither_confirms_nor_rates_apart() -> None:
    assert only(says("p", "a", "ab", 2), says("r", "c", "ab", 2)).status == "one-sided"
    tie = only(says("p", "a", "ab", 2), says("q", "b", "ab", 2), says("r", "c", "ab", 1))
    assert (tie.status, tie.levels) == ("confirmed", ("step 1", "step 2"))
    assert tie.own_levels == ("step 2",)


def test_what_a_file_says_is_hearsay_whoever_brought_it() -> None:
    brought = only(says("p", "a", "ab", 2, origin="survey.csv"))
    assert (brought.status, brought.silent_end, brought.reporters) == ("hearsay", "", ())
    assert brought.origins == ("survey.csv",)
    typed = only(says("p", "a", "ab", 2))
    assert (typed.status, typed.reporters, typed.origins) == ("one-sided", ("p",), ())


def test_a_file_neither_confirms_nor_rates_apart() -> None:
    from_file = says("q", "b", "ab", 1, origin="survey.csv")
    tie = only(says("p", "a", "ab", 3), from_file)
    assert (tie.status, tie.own_levels, tie.split_ends) == ("one-sided", ("step 3",), ())
    both = only(says("p", "a", "ab", 3), says("r", "b", "ab", 3), from_file)
    assert (both.status, both.split_ends) == ("confirmed", ())


def test_a_symmetric_kind_is_one_tie_told_from_either_end() -> None:
    tie = only(says("p", "a", "ab", kind="joint-work"), says("q", "b", "ba", kind="joint-work"))
    assert (tie.source, tie.target, tie.both_ways, tie.status) == ("a", "b", True, "confirmed")
    assert tie.symmetric


def test_other_kinds_told_from_either_end_are_two_ties() -> None:
    ties = merge([says("p", "a", "ab"), says("q", "b", "ba")], symmetric=SYMMETRIC)
    assert [(t.source, t.target, t.status) for t in ties] == [
        ("a", "b", "one-sided"),
        ("b", "a", "one-sided"),
    ]


def test_a_tie_both_ways_is_one_tie_from_whichever_end_it_is_told() -> None:
    alone = only(says("p", "b", "ba", both_ways=True))
    assert (alone.source, alone.target, alone.both_ways) == ("a", "b", True)
    assert (alone.status, alone.silent_end, alone.symmetric) == ("one-sided", "a", False)
    both = only(says("p", "b", "ba", both_ways=True), says("q", "a", "ab", both_ways=True))
    assert (both.both_ways, both.status) == (True, "confirmed")


def test_one_direction_joins_a_tie_both_ways_where_it_changes_nobodys_claim() -> None:
    both = says("p", "a", "ab", both_ways=True)
    for joining in (says("q", "a", "ba"), says("q", "c", "ab"), says("q", "b", "ab", origin="f")):
        tie = only(both, joining)
        assert (tie.both_ways, tie.status, tie.silent_end) == (True, "one-sided", "b")


def test_where_the_other_end_sees_one_direction_only_that_one_is_confirmed() -> None:
    ties = merge([says("p", "a", "ab", both_ways=True), says("q", "b", "ba")], symmetric=SYMMETRIC)
    assert [(t.source, t.target, t.status, t.both_ways) for t in ties] == [
        ("a", "b", "one-sided", False),
        ("b", "a", "confirmed", False),
    ]


def test_hearsay_of_the_way_back_makes_no_end_say_it() -> None:
    ties = merge([says("p", "a", "ab"), says("r", "c", "ab", both_ways=True)], symmetric=SYMMETRIC)
    assert [(t.source, t.status, t.reporters) for t in ties] == [
        ("a", "one-sided", ("p", "r")),
        ("b", "hearsay", ("r",)),
    ]
    two = [says("p", "a", "ab", 3), says("p", "a", "ba", 1)]
    ties = merge([*two, says("r", "c", "ab", both_ways=True)], symmetric=SYMMETRIC)
    assert [(t.own_levels, t.split_ends) for t in ties] == [(("step 3",), ()), (("step 1",), ())]


def test_kinds_are_ties_of_their_own() -> None:
    ties = merge(
        [says("p", "a", "ab"), says("q", "b", "ab", kind="joint-work")], symmetric=SYMMETRIC
    )
    assert [(t.kind, t.status) for t in ties] == [
        ("joint-work", "one-sided"),
        ("referral", "one-sided"),
    ]


def test_two_scales_are_never_compared() -> None:
    tie = only(says("p", "a", "ab", 1), says("q", "b", "ab", 3, scale="file"))
    assert tie.status == "confirmed"
    assert tie.levels == ("step 3 (file)", "step 1 (ladder)")


def test_strength_is_of_the_scale_that_most_reports_use() -> None:
    tie = only(
        says("p", "a", "ab", 2),
        says("q", "b", "ab", 2),
        says("r", "c", "ab", 2),
        says("s", "c", "ab", 7, scale="file"),
        says("t", "c", "ab", 9, scale="file"),
    )
    assert tie.strength == 2


People = st.sampled_from(["p", "q", "r", "s"])
Voices = {"p": "a", "q": "b", "r": "b", "s": ""}
Reports = st.builds(
    lambda person, ends, rank, kind, scale, both: says(
        person, Voices[person], ends, rank, kind=kind, scale=scale, both_ways=both
    ),
    People,
    st.sampled_from(["ab", "ba", "ac"]),
    st.none() | st.integers(1, 3),
    st.sampled_from(["referral", "joint-work"]),
    st.sampled_from(["ladder", "file"]),
    st.booleans(),
)


@given(st.lists(Reports, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(reports: list[Report], random: Random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert merge(shuffled, symmetric=SYMMETRIC) == merge(reports, symmetric=SYMMETRIC)


@given(st.lists(Reports, max_size=8))
def test_every_reporter_of_every_tie_is_kept(reports: list[Report]) -> None:
    ties = merge(reports, symmetric=SYMMETRIC)
    assert {p for tie in ties for p in tie.reporters} == {r.person for r in reports}
    assert len({(t.source, t.target, t.kind) for t in ties}) == len(ties)
    for tie in ties:
        assert (tie.silent_end != "") == (tie.status == "one-sided")


def test_levels_with_one_rank_and_two_labels_stand_in_the_order_of_their_labels() -> None:
    labels = [f"1.{digit}" for digit in range(5)]
    reports = [
        Report(
            tie=Tie(
                source="a", target="b", kind="k", level=Level(scale="file", rank=1, label=label)
            ),
            person=f"p{label}",
        )
        for label in reversed(labels)
    ]
    assert only(*reports).levels == tuple(labels)
