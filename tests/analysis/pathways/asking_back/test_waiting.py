"""What is passed over comes back at the end, and progress is said in words."""

from collabworkshop.analysis.pathways.asking_back.asked import Asked
from collabworkshop.analysis.pathways.asking_back.waiting import progress, waiting

ONE, TWO, THREE = (Asked("influence", key) for key in "abc")


def test_what_is_passed_over_comes_back_at_the_end_in_that_order() -> None:
    assert waiting((ONE, TWO, THREE), []) == (ONE, TWO, THREE)
    assert waiting((ONE, TWO, THREE), [TWO, ONE]) == (THREE, TWO, ONE)


def test_what_was_answered_meanwhile_does_not_come_back() -> None:
    assert waiting((TWO,), [ONE]) == (TWO,)


def test_progress_counts_boxes_and_questions() -> None:
    assert progress(0, 1) == "0 boxes; 1 question to go so far. Each new box brings some more."
    assert progress(7, 4) == "7 boxes; 4 questions to go so far. Each new box brings some more."
    assert progress(7, 4, 2) == (
        "7 boxes; 4 questions to go so far, two of them skipped for now. "
        "Each new box brings some more."
    )
