"""The Python side of the questionnaire: what people do reaches its handler, and comes back."""

from collabworkshop.model.errors import AnswerError
from collabworkshop.widgets.part import Part
from tests.widgets.questionnaire_samples import LADDER, Keeper, a_questionnaire, given


def told(form: Part, **operation: object) -> dict[str, object]:
    replies: list[dict[str, object]] = []
    form.send = replies.append
    form._handle_custom_msg({"id": "1", **operation}, [])
    return replies[0]


def test_an_answer_is_kept_and_a_newer_one_is_not_written_over() -> None:
    form = a_questionnaire(LADDER)
    keeper = Keeper(form)
    cells = {"item": "ladder", "aspect": "", "chosen": ["a"]}
    first = told(form, op="save", key=None, expected=0, cells=cells)
    assert first == {"re": "1", "ok": True, "key": "ladder/ada", "revision": 1}
    assert keeper.of("ladder") == {"chosen": ["a"]}
    late = told(form, op="save", key="ladder/ada", expected=0, cells=cells)
    assert (late["ok"], late["theirs"]) == (False, given("ladder", chosen=["a"]))


def test_what_is_wrong_with_an_answer_stays_at_its_question() -> None:
    form = a_questionnaire(LADDER)

    def refuse(_: dict[str, object]) -> None:
        raise AnswerError("chosen", "x", "one of: We send on")

    form.on_operation(refuse)
    reply = told(form, op="save", key=None, expected=0, cells={"item": "ladder"})
    assert reply["messages"] == {"chosen": "'x' cannot be saved. Allowed is one of: We send on."}
    assert form.notice["text"] == ""


def test_a_form_looks_the_same_in_every_run() -> None:
    assert repr(a_questionnaire(LADDER)) == "QuestionnaireForm()"
    assert a_questionnaire(LADDER).component == "questionnaire"
