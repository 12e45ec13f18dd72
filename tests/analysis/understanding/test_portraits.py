"""What people of a partner say to a point, put together without averaging."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.understanding.portraits import (
    STANDINGS,
    Heard,
    Point,
    heard,
    pairs_of,
)

VERDICTS = ("right", "partly", "wrong")


def mark(person: str, verdict: str, correction: str = "", *, fresh: bool = True) -> Heard:
    return Heard.model_validate(
        {"person": person, "verdict": verdict, "correction": correction, "fresh": fresh}
    )


def point(writer: str, partner: str, standing: str, topic: str = "mission") -> Point:
    return Point.model_validate(
        {
            "key": f"{partner}/{topic}/{writer}-voice",
            "writer": writer,
            "partner": partner,
            "person": f"{writer}-voice",
            "topic": topic,
            "statement": "They help",
            "standing": standing,
        }
    )


@pytest.mark.parametrize("verdict", VERDICTS)
def test_one_mark_is_what_the_partner_says(verdict: str) -> None:
    assert heard([mark("a", verdict, "So it is")]) == (verdict, ("So it is",), False)


def test_two_who_differ_are_shown_apart_and_both_corrections_stay() -> None:
    marks = [mark("b", "right"), mark("a", "wrong", "Never"), mark("c", "partly", "Sometimes")]
    assert heard(marks) == ("apart", ("Never", "Sometimes"), False)


def test_two_who_say_the_same_are_no_difference_and_are_quoted_once() -> None:
    assert heard([mark("a", "wrong", "No"), mark("b", "wrong", "No")]) == ("wrong", ("No",), False)


def test_without_a_mark_a_point_waits() -> None:
    assert heard([]) == ("waiting", (), False)


def test_a_mark_of_earlier_words_counts_no_longer_and_is_told() -> None:
    assert heard([mark("a", "wrong", "Old", fresh=False)]) == ("waiting", (), True)
    both = [mark("a", "wrong", fresh=False), mark("b", "right")]
    assert heard(both) == ("right", (), False)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(VERDICTS), max_size=4))
def test_the_order_of_marks_does_not_matter(verdicts: list[str]) -> None:
    marks = [mark(f"p{n}", verdict, f"c{n}") for n, verdict in enumerate(verdicts)]
    assert len({heard(order) for order in permutations(marks)}) == 1


def test_a_pair_counts_every_standing_and_follows_the_order_of_names() -> None:
    points = [
        point("school", "clinic", "right", "mission"),
        point("school", "clinic", "partly", "programme"),
        point("clinic", "school", "waiting"),
    ]
    pairs = pairs_of(reversed(points), {"clinic": "Clinic", "school": "School"})
    assert [(pair.writer, pair.partner) for pair in pairs] == [
        ("clinic", "school"),
        ("school", "clinic"),
    ]
    assert pairs[1].counts == {**dict.fromkeys(STANDINGS, 0), "right": 1, "partly": 1}
    assert (pairs[0].marked, pairs[1].marked) == (0, 2)
