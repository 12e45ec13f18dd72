"""What is said of promises: each rule where it fires, and beside it."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.commitments.findings import (
    carries_many,
    on_dates,
    said_by_others,
    what_became_of_them,
)
from collabworkshop.analysis.commitments.promise import Promise, by_date
from collabworkshop.analysis.commitments.steps import beside_these, without_a_step
from collabworkshop.model.result import Finding
from tests.analysis.commitments.promised import look, promise

ON = date(2026, 3, 14)
KEPT, NOT_YET = look("giver", "kept"), look("receiver", "not-yet")


def dates(*promises: Promise) -> dict[str, Finding]:
    return {one.code: one for one in on_dates(promises, on=ON)}


def test_a_promise_is_late_the_day_after_unless_all_say_that_it_is_over() -> None:
    yesterday, today = date(2026, 3, 13), ON
    late = dates(promise("a", due=yesterday), promise("b", due=today))["overdue"]
    assert late.evidence == ("a",)
    assert "since yesterday" in late.sentence
    assert "overdue" not in dates(promise("a", "clinic", KEPT, due=yesterday))
    assert "overdue" not in dates(promise("a", "clinic", look("giver", "no-longer"), due=yesterday))
    # The giver says kept, the receiver does not: it is not settled.
    assert "overdue" in dates(promise("a", "clinic", KEPT, NOT_YET, due=yesterday))
    assert "overdue" in dates(promise("a", "clinic", look("giver", "partly"), due=yesterday))


def test_a_promise_without_a_day_is_a_gap_until_it_is_over() -> None:
    assert dates(promise("a"), promise("b", due=ON))["no-date"].evidence == ("a",)
    assert "no-date" not in dates(promise("a", "clinic", KEPT))


def test_giver_and_receiver_who_differ_are_both_heard() -> None:
    told = list(what_became_of_them([promise("a", "clinic", KEPT, NOT_YET)]))
    [apart] = [one for one in told if one.code == "seen-differently"]
    assert apart.sentence == "“a” (Clinic): Giver says kept and Receiver says not kept yet."
    both = list(what_became_of_them([promise("a", "clinic", KEPT, look("receiver", "kept"))]))
    assert [one.code for one in both] == ["looked-back"]


def test_two_of_one_house_who_differ_are_told_once() -> None:
    house = (look("giver", "kept", "Clinic"), look("giver", "partly", "Clinic"))
    [apart, _] = what_became_of_them([promise("a", "clinic", *house)])
    assert apart.sentence.endswith("people of Clinic say kept and kept in part.")


def test_what_was_given_up_and_kept_is_counted() -> None:
    gone = promise("b", "school", look("giver", "no-longer"))
    told = {one.code: one for one in what_became_of_them([promise("a", "clinic", KEPT), gone])}
    assert told["given-up"].evidence == ("b",)
    assert told["looked-back"].sentence == (
        "2 of 2 promises were looked back on: one kept and one given up."
    )
    assert list(what_became_of_them([promise("a")])) == []


def test_beyond_three_that_differ_the_rest_is_counted() -> None:
    many = [promise(f"p{n}", "clinic", KEPT, NOT_YET) for n in range(5)]
    codes = [one.code for one in what_became_of_them(many)]
    assert codes.count("seen-differently") == 3
    assert "more-seen-differently" in codes


def test_three_open_promises_are_many_and_what_was_made_elsewhere_counts() -> None:
    here = [promise("a"), promise("b")]
    away = promise("c", exercise="sharing-plan")
    [many] = carries_many([*here, away], many=3, here="next-steps")
    assert many.sentence == "Clinic has three promises to keep, one of them made elsewhere."
    assert many.evidence == ("clinic", "a", "b", "c")
    done = promise("c", "clinic", KEPT, exercise="sharing-plan")
    assert list(carries_many([*here, done], many=3, here="next-steps")) == []


def test_what_others_wrote_down_is_asked_about_until_somebody_looks_back() -> None:
    [asked] = said_by_others([promise("a", writer="school"), promise("b")])
    assert asked.evidence == ("a",)
    assert list(said_by_others([promise("a", "clinic", KEPT, writer="school")])) == []


def test_members_without_a_step_are_named_once_somebody_has_one() -> None:
    members = {"clinic": "Clinic", "school": "School"}
    [missing] = without_a_step([promise("a")], members)
    assert missing.evidence == ("school",)
    assert list(without_a_step([], members)) == []
    assert list(without_a_step([promise("a"), promise("b", "school")], members)) == []


def test_what_was_promised_elsewhere_is_counted_while_it_is_open() -> None:
    [beside] = beside_these([promise("a"), promise("b", "clinic", KEPT)])
    assert "one promise of other exercises is still to be kept" in beside.sentence
    assert list(beside_these([promise("b", "clinic", KEPT)])) == []


def test_those_without_a_day_come_last() -> None:
    later = promise("a", due=date(2026, 5, 1))
    assert [p.key for p in by_date([promise("z"), later, promise("b", due=ON)])] == ["b", "a", "z"]


@given(st.lists(st.sampled_from(["kept", "partly", "not-yet", "no-longer"]), max_size=4))
def test_it_is_over_only_where_all_say_the_same(said: list[str]) -> None:
    one = promise("a", "clinic", *(look("giver", standing) for standing in said))
    assert one.over == (set(said) in ({"kept"}, {"no-longer"}))
    assert one.differs == (len(set(said)) > 1)


@given(st.randoms(use_true_random=False))
def test_the_order_of_entry_changes_nothing(chance: Random) -> None:
    every = [promise(f"p{n}", f"o{n % 3}", due=ON if n % 2 else None) for n in range(9)]
    mixed = chance.sample(every, len(every))
    assert by_date(mixed) == by_date(every)
    assert list(on_dates(by_date(mixed), on=ON)) == list(on_dates(by_date(every), on=ON))


@pytest.mark.parametrize("days", [2, 30])
def test_it_says_since_how_many_days(days: int) -> None:
    due = date.fromordinal(ON.toordinal() - days)
    assert f"for {days} days" in dates(promise("a", due=due))["overdue"].sentence
