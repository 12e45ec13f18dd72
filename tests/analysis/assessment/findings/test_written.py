from collabworkshop.analysis.assessment.asked import Said
from collabworkshop.analysis.assessment.findings.reading import Reading
from collabworkshop.analysis.assessment.findings.written import written
from tests.analysis.assessment.findings.asking import answers, questionnaire, room

NOTED = {
    "asks": "ratings",
    "aspects": [{"id": "now", "label": "Now", "scale": "five"}],
    "items": [{"id": "goal", "label": "Goal"}, {"id": "plan", "label": "Plan"}],
    "note": "What shows it?",
}
OPEN = {"id": "w", "label": "Who could?", "asks": "words", "items": [{"id": "q", "label": "Who?"}]}


def test_good_ratings_without_a_note_are_named_where_others_gave_one() -> None:
    asked = questionnaire(NOTED)
    good = [
        *answers("p.goal", [4, 5, 4], aspect="now"),
        *answers("p.plan", [4, 5, 4], aspect="now"),
    ]
    noted = Said(item="p.goal", aspect="now", words="The minutes of May")
    [found] = written(Reading(asked, room(asked, good, said=[noted])))
    assert (found.code, found.evidence) == ("no-evidence", ("p.plan",))
    assert list(written(Reading(asked, room(asked, good)))) == []  # nobody writes notes here


def test_answers_in_own_words_are_counted() -> None:
    asked = questionnaire(OPEN)
    said = [Said(item="w.q", words="The library"), Said(item="w.q", words="We")]
    [found] = written(Reading(asked, room(asked, said=said)))
    assert found.sentence == "Who could?: two answers in own words, to be read together."
