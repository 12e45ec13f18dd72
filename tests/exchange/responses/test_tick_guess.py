"""Which answer of a survey is a tick of ours."""

from collabworkshop.exchange.responses.reading import read_responses
from collabworkshop.exchange.responses.tick_guess import Sign, guessed_ticks, signs_of, ticked
from tests.exchange.responses.surveys import rows, text

SURVEY = read_responses(text(rows(in_words=True)), "survey.csv").responses


def test_an_option_of_a_list_and_the_yes_of_a_question_stand_for_a_tick() -> None:
    guesses = guessed_ticks(SURVEY, {"money": "Money", "sing": "Sing", "boat": "A boat"})
    assert [(one.sign, one.unsure) for one in guesses] == [
        (Sign("q1", "Money"), False),
        (Sign("q4.2", "Yes"), False),
        (None, True),
    ]


def test_every_answer_can_be_chosen_and_none_of_own_words() -> None:
    signs = signs_of(SURVEY)
    assert signs[Sign("q4.1", "No")] == "q4.1: No (Cook)"
    assert not any(sign.column == "q5" for sign in signs)


def test_who_answers_without_the_tick_did_not_tick_and_who_is_silent_is_not_counted() -> None:
    # The third of four ticks nothing; the fourth only "Time".
    found = dict(ticked(SURVEY, Sign("q1", "Money")))
    assert found == {"7001": True, "7002": True, "7004": False}


def test_ones_and_noughts_are_not_taken_for_a_tick() -> None:
    plain = read_responses(b"id,We refer,We plan\n1,1,a\n2,0,b\n3,1,a\n4,0,b\n", "s.csv").responses
    [guess] = guessed_ticks(plain, {"refer": "We refer"})
    assert guess.sign is None
    assert Sign("We refer", "1") in signs_of(plain)
