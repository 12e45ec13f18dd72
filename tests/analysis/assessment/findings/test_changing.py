from collabworkshop.analysis.assessment.findings.changing import changes
from tests.analysis.assessment.findings.asking import answers, questionnaire, room

LIST = {"asks": "ticks", "items": [{"id": "follow", "label": "We follow up."}]}
RATED = {
    "asks": "ratings",
    "aspects": [{"id": "now", "label": "Now", "scale": "five"}],
    "items": [{"id": "trust", "label": "Trust"}],
}


def test_what_clearly_moved_is_told_in_counts() -> None:
    asked = questionnaire(LIST)
    before = room(asked, answers("p.follow", [1] * 2 + [0] * 10))
    now = room(asked, answers("p.follow", [1] * 11 + [0]))
    [found] = changes(asked, before, now)
    assert found.sentence == "“We follow up”: ticked by 2 of 12 before and by 11 of 12 now."


def test_ratings_say_which_way_and_how_many_answers_it_is() -> None:
    asked = questionnaire(RATED)
    before = room(asked, answers("p.trust", [1] * 8 + [2] * 4, aspect="now"))
    now = room(asked, answers("p.trust", [1] * 2 + [4] * 10, aspect="now"))
    [found] = changes(asked, before, now)
    assert found.sentence == (
        "“Trust”: rated higher than before; 10 answers of 12 make the difference."
    )


def test_one_answer_of_six_is_no_change_that_one_could_see() -> None:
    asked = questionnaire(LIST)
    before = room(asked, answers("p.follow", [1, 1, 1, 0, 0, 0]))
    now = room(asked, answers("p.follow", [1, 1, 1, 1, 0, 0]))
    [found] = changes(asked, before, now)
    assert found.sentence == (
        "Nothing moved so far that six people now and six before could tell it from chance."
    )
