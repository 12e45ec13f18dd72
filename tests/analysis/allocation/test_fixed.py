"""What was agreed is kept as far as it holds, and what does not hold is said."""

from datetime import date

import pytest

from collabworkshop.analysis.allocation.fixed import Held, settle
from tests.analysis.allocation.shares import accepted, listing, need, offer, refused


def test_what_is_agreed_takes_from_both_sides() -> None:
    listed = listing(n=need("club", 8), o=offer("school", 6))
    settled = settle(listed, [accepted("n", "o", 4)])
    assert (settled.open["n"], settled.left["o"]) == (0.5, pytest.approx(2))
    assert settled.held[0].share == 0.5
    assert settled.decided == {("n", "o")}


def test_a_refusal_takes_nothing_and_is_decided() -> None:
    listed = listing(n=need("club", 8), o=offer("school", 6))
    settled = settle(listed, [refused("n", "o")])
    assert (settled.open["n"], settled.left["o"], settled.held) == (1, 6, ())
    assert settled.decided == {("n", "o")}
    assert settle(listed, [refused("n", "gone")]).refused == ()


def test_where_too_much_is_promised_the_most_pressing_need_keeps_it() -> None:
    listed = listing(
        a=need("club", 4, priority=1), b=need("clinic", 4, priority=3), o=offer("school", 6)
    )
    held = settle(listed, [accepted("a", "o", 4), accepted("b", "o", 4)]).held
    assert [(one.agreed.need, one.amount) for one in held] == [("b", 4), ("a", pytest.approx(2))]
    assert held[0].trouble == ""
    assert held[1].trouble == "more is promised than the offer has; 2 of 4 is left for it"


def test_a_need_gets_no_more_than_the_whole_and_the_offer_is_used_all_the_same() -> None:
    listed = listing(n=need("club", 2), o=offer("school", 6))
    settled = settle(listed, [accepted("n", "o", 5)])
    assert (settled.held[0].share, settled.open["n"]) == (1, 0)
    assert settled.left["o"] == pytest.approx(1)


def test_a_need_without_amount_is_met_by_any_and_an_offer_without_amount_never_ends() -> None:
    listed = listing(n=need("club"), m=need("clinic", 3), o=offer("school", 6), p=offer("bank"))
    settled = settle(listed, [accepted("n", "o", 2), accepted("m", "p", 3)])
    assert (settled.open["n"], settled.left["o"]) == (0, pytest.approx(4))
    assert (settled.open["m"], settled.left["p"]) == (0, None)


def test_what_got_an_amount_after_it_was_agreed_still_holds() -> None:
    counted = listing(n=need("club", 3), o=offer("school", 2))
    (held,) = settle(counted, [accepted("n", "o")]).held
    assert (held.amount, held.share) == (2, pytest.approx(2 / 3))
    assert held.trouble.startswith("more is promised")
    one = listing(n=need("club"), o=offer("school", 2))
    assert settle(one, [accepted("n", "o")]).left["o"] == pytest.approx(1)


@pytest.mark.parametrize(
    ("wish", "thing", "trouble"),
    [
        (need("club"), None, "the offer is not on the list any more"),
        (None, offer("school"), "the need is not on the list any more"),
        (None, None, "the need and the offer are not on the list any more"),
        (
            need("club", unit="hours"),
            offer("school", unit="days"),
            "the two count different things by now",
        ),
        (need("club", kind="funds"), offer("school"), "the offer is of another kind by now"),
        (
            need("club", place="a"),
            offer("school", place="b"),
            "they are bound to different places by now",
        ),
        (need("club"), offer("club"), "both are of the same organisation by now"),
        (
            need("club", begins=date(2026, 5, 1)),
            offer("school", ends=date(2026, 4, 30)),
            "their days do not meet any more",
        ),
    ],
)
def test_what_changed_since_is_named_and_takes_nothing(wish, thing, trouble) -> None:  # type: ignore[no-untyped-def]  # the table above says what they are
    known = {key: one for key, one in (("n", wish), ("o", thing)) if one}
    agreed = accepted("n", "o", 1)
    settled = settle(listing(**known), [agreed])
    assert settled.held == (Held(agreed, 0.0, 0.0, trouble),)
    assert all(part == 1 for part in settled.open.values())
