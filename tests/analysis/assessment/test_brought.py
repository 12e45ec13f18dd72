"""Counts out of files stand beside the room's own, and nothing of the room moves for them."""

from datetime import date
from typing import Any

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.brought import earlier_of, then_and_now, with_earlier
from collabworkshop.model.brought_answers import BroughtAnswers
from tests.analysis.assessment.findings.asking import answers, questionnaire, room

ASKED = questionnaire(
    {
        "asks": "ticks",
        "items": [{"id": "follow", "label": "We follow up."}, {"id": "ask", "label": "We ask."}],
    }
)
ROOM = room(ASKED, answers("p.follow", [1] * 11 + [0]))


def file(origin: str = "a.csv", asked_on: date | None = None, **counts: dict[str, int]) -> Any:
    return BroughtAnswers.model_validate(
        {
            "exercise": "x",
            "origin": origin,
            "asked_on": asked_on,
            "respondents": 12,
            "counts": [{"item": f"p.{item}", "counts": each} for item, each in counts.items()],
        }
    )


def test_a_file_is_a_group_of_its_own_and_the_room_stays_as_it_is() -> None:
    earlier = earlier_of(ASKED, [file(follow={"1": 2, "0": 10})])
    both = with_earlier(ASKED, ROOM, earlier)
    assert both.tallies[: len(ROOM.tallies)] == ROOM.tallies
    assert both.rows[: len(ROOM.rows)] == ROOM.rows
    assert (both.people, both.group, both.coverage) == (ROOM.people, ROOM.group, ROOM.coverage)
    [more] = both.tallies[len(ROOM.tallies) :]
    assert (more.group, more.counts) == ("file:a.csv", {"0": 10, "1": 2})
    assert both.groups == {**ROOM.groups, "file:a.csv": "From a.csv, 12 people"}
    assert both.rows[-1]["answers"] == "2 × ticked, 10 × not ticked"


def test_without_a_file_there_is_nothing_beside_the_room() -> None:
    assert with_earlier(ASKED, ROOM, ()) is ROOM
    assert then_and_now(ASKED, ROOM, ()) == ()


def test_what_is_asked_no_more_and_what_is_no_answer_is_left_out() -> None:
    odd = file(follow={"often": 3, "1": 4}, gone={"1": 5})
    [earlier] = earlier_of(ASKED, [odd, file("b.csv", gone={"1": 5})])
    assert [tally.counts for tally in earlier.tallies] == [{"1": 4}]


def test_counts_of_private_answers_are_looked_at_once_more() -> None:
    private = file(follow={"1": 2, "0": 1}, ask={"1": 4, "0": 4})
    [earlier] = earlier_of(ASKED, [private], smallest=4)
    assert [tally.item for tally in earlier.tallies] == ["p.ask"]
    assert earlier_of(ASKED, [file(follow={"1": 2, "0": 1})], smallest=4) == ()


def test_the_room_is_compared_with_the_latest_file() -> None:
    old = file("z.csv", date(2024, 5, 1), follow={"1": 11, "0": 1})
    new = file("a.csv", date(2025, 5, 1), follow={"1": 2, "0": 10})
    undated = file("c.csv", follow={"1": 11, "0": 1})
    earlier = earlier_of(ASKED, [new, old, undated])
    assert [one.brought.origin for one in earlier] == ["c.csv", "z.csv", "a.csv"]
    [found] = then_and_now(ASKED, ROOM, earlier)
    assert found.code == "changed"
    assert found.sentence == (
        "Compared with a.csv: “We follow up”: ticked by 2 of 12 before and by 11 of 12 now."
    )


def test_nothing_is_compared_where_nothing_of_the_room_may_be_seen() -> None:
    earlier = earlier_of(ASKED, [file(follow={"1": 2, "0": 10})])
    assert then_and_now(ASKED, Asked(exercise="x"), earlier) == ()
