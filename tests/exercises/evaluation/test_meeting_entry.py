"""A time of the day is understood as people write it."""

from datetime import time

import pytest
from pydantic import ValidationError

from collabworkshop.exercises.evaluation.meeting_entry import MeetingEntry


@pytest.mark.parametrize(
    ("given", "begins"),
    [
        ("18:30", time(18, 30)),
        ("18.30", time(18, 30)),
        ("18:30:00", time(18, 30)),
        ("9h05", time(9, 5)),
        ("7 pm", time(19)),
        ("12am", time(0)),
        ("12:15 pm", time(12, 15)),
        (" ", None),
        (None, None),
    ],
)
def test_a_time_as_people_write_it(given: object, begins: time | None) -> None:
    assert MeetingEntry.model_validate({"title": "Look", "begins": given}).begins == begins


@pytest.mark.parametrize("given", ["soon", "25:00", "13 pm", "18:75", "١٨:٣٠", "18:30:15"])
def test_what_is_no_time_is_refused_in_words(given: str) -> None:
    with pytest.raises(ValidationError, match=r"like 18:30, or nothing"):
        MeetingEntry.model_validate({"title": "Look", "begins": given})


def test_emptied_minutes_are_an_hour() -> None:
    assert MeetingEntry.model_validate({"title": "Look", "minutes": None}).minutes == 60
