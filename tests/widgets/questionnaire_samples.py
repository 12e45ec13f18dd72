"""An instrument with every way of asking, and a store of twenty lines behind it."""

from typing import Any

from collabworkshop.model.errors import ConflictError
from collabworkshop.widgets.questionnaire import QuestionnaireForm

RUNGS = [
    {"rank": 1, "label": "not yet", "meaning": "Nobody has begun."},
    {"rank": 2, "label": "partly", "meaning": "Some of us do it."},
    {"rank": 3, "label": "fully", "meaning": "All of us do it."},
]


def item(id_: str, label: str) -> dict[str, str]:
    return {"id": id_, "label": label, "meaning": ""}


def aspect(id_: str, label: str) -> dict[str, Any]:
    return {"id": id_, "label": label, "scale": "far", "rungs": RUNGS}


def part(id_: str, asks: str, *items: dict[str, str], **given: Any) -> dict[str, Any]:
    blank: dict[str, Any] = {
        "help": "",
        "of": "person",
        "aspects": [],
        "piles": "",
        "note": "",
        "most": None,
    }
    asked = {"label": id_.capitalize(), "asks": asks, "items": list(items), "options": []}
    return {"id": id_, **blank, **asked, **given}


PILES = [item("over", "Power over"), item("with", "Power with")]
NOW = aspect("now", "How far is it here?")

LADDER = part("ladder", "ticks", item("a", "We send on"), item("b", "We ask later"), most=1)
STANDING = part(
    "standing", "ratings", item("x", "One purpose"), item("y", "Trust"), aspects=[NOW], note="Why?"
)
PRACTICES = part(
    "practices",
    "ratings",
    item("goal", "A goal"),
    aspects=[aspect("here", "How important?"), aspect("now", "How far?")],
)
FIRST = part("first", "ranking", item("p", "A plan"), item("q", "A form"), item("r", "A person"))
CASES = part(
    "cases", "cases", item("c1", "The funder asks"), item("c2", "Parents lead"), options=PILES
)
OWN = part("own", "words", item("w", "What is missing?"))
EVERY_WAY = [LADDER, STANDING, PRACTICES, FIRST, CASES, OWN]


def given(place: str, revision: int = 1, **answer: Any) -> dict[str, Any]:
    blank: dict[str, Any] = {"rank": None, "chosen": [], "words": "", "note": "", "skipped": False}
    return {"key": f"{place}/ada", "revision": revision, **blank, **answer}


def a_questionnaire(*parts: dict[str, Any], **traits: Any) -> QuestionnaireForm:
    words = {"title": "Look at yourselves", "privacy": "Everybody sees what you answer."}
    return QuestionnaireForm(**{"parts": list(parts or EVERY_WAY), "words": words, **traits})


class Keeper:
    """Keeps the answers of a form, as the view of an exercise does."""

    def __init__(self, form: QuestionnaireForm) -> None:
        self.form = form
        form.on_operation(self._take)

    def of(self, place: str) -> dict[str, Any] | None:
        """Return what is kept at a place: all that is not blank."""
        answer = self.form.answers.get(place)
        return answer and {name: answer[name] for name in list(answer)[2:] if answer[name]}

    def _take(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        answers = dict(self.form.answers)
        if operation["op"] == "remove":
            del answers[operation["key"].partition("/")[0]]
            self.form.answers = answers
            return None
        cells = dict(operation["cells"])
        place = ".".join(filter(None, (cells.pop("item"), cells.pop("aspect"))))
        held = answers.get(place, given(place, 0))
        if operation["key"] and operation["expected"] != held["revision"]:
            raise ConflictError("this answer", cells, held)
        blank = given(place) if cells.get("skipped") else held
        revision = held["revision"] + 1
        self.form.answers = {**answers, place: {**blank, **cells, "revision": revision}}
        return {"key": held["key"], "revision": revision}
