"""An instrument on the screen: what is asked, where the round stands, and the group's result."""

from collections.abc import Sequence, Set
from functools import cache
from typing import Any

from ipywidgets import HTML, Button, HBox, Widget

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.findings.changing import changes
from collabworkshop.exercises.asking import Asking
from collabworkshop.exercises.shelf import exercise
from collabworkshop.host.latest import latest_result
from collabworkshop.model.questionnaire import Item, Part
from collabworkshop.model.result import Result
from collabworkshop.views.asked_picture import picture_of_houses
from collabworkshop.views.asked_words import words_html
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.picture import picture_of
from collabworkshop.views.round_buttons import RoundButtons
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.questionnaire import QuestionnaireForm
from collabworkshop.widgets.result_text import result_html

__all__ = ["AskingView", "view_of"]

_REDRAW = '<p class="cw-root">This has changed. Press “Draw the picture” again.</p>'

_HIDDEN = ("answer", "because", "near", "not_near", "borderline")
"""Of a case: what it would spoil to know beforehand."""


class AskingView(ExerciseView):
    """Answer what an instrument asks, and read what the group answers together."""

    exercise: Asking  # type: ignore[misc]  # one class for each instrument, made by view_of

    def _parts(self) -> Sequence[Widget]:
        instrument = self.exercise.instrument
        self.form = QuestionnaireForm(
            words={"title": instrument.title, "privacy": instrument.privacy},
            parts=[self._plain(part) for part in instrument.parts],
            situations=[one.model_dump(mode="json") for one in instrument.situations],
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.form.on_operation(self._operate)
        self.round = RoundButtons(self.host, self.exercise.id, self.form, self._show_news)
        self.group, self.words, self.moved, self.picture = (HTML() for _ in range(4))
        self.draw = Button(
            description="Draw the picture", tooltip="Draw what the group says as a picture"
        )
        self.draw.on_click(guard(self.form, lambda _: self._draw()))
        self.draw_houses = Button(
            description="Draw the organisations", tooltip="Draw where each organisation stands"
        )
        self.draw_houses.on_click(guard(self.form, lambda _: self._draw_houses()))
        asks = {part.asks for part in instrument.parts}
        # Words are no picture, and what is private shows no organisation by name.
        self.draw.layout = {"width": "auto", "display": "none" if asks == {"words"} else ""}
        rated = "ratings" in asks and not self.exercise.private
        self.draw_houses.layout = {"width": "auto", "display": "" if rated else "none"}
        return (
            *(self.form, self.round.screen, self.group, self.words, self.moved),
            *(HBox([self.draw, self.draw_houses]), self.picture),
        )

    def _show(self, changed: Set[str]) -> None:
        rows = {_place(row): row for row in self.value}
        with self.form.hold_sync():
            self.form.answers = {place: _answer(row) for place, row in rows.items()}
            self.form.explained = dict(self._explained(rows))
            self.form.can_undo, self.form.can_redo = self.host.undoable(self.exercise.writes)
            self.form.closed = self.host.round(self.exercise.id).closed
        self.round.show()
        if self.picture.value:
            self.picture.value = _REDRAW
        self._show_results()

    def _show_results(self) -> None:
        """Show what the group says, and of the round before what has moved, or all of it."""
        now = self.host.round(self.exercise.id)
        result = self.host.result(self.exercise.id)
        self.group.value = result_html(result, title=f"What the group says: {self._title}")
        assert isinstance(result, Asked)  # noqa: S101 - tells mypy what an instrument gives
        self.words.value = words_html(self.exercise.questionnaire, result)
        if now.number == 1:
            return
        before = self.host.result(self.exercise.id, round=now.number - 1)
        assert isinstance(before, Asked)  # noqa: S101 - as above
        if now.closed or not self.exercise.when_closed:
            found = self.exercise.with_prompts(changes(self.exercise.questionnaire, before, result))
            told = Result(exercise=self.exercise.id, findings=found)
            title = f"What has moved since round {now.number - 1}: {self._title}"
        else:
            told, title = before, f"What the group said in round {now.number - 1}: {self._title}"
        self.moved.value = result_html(told, title=title)

    @property
    def _title(self) -> str:
        """What the exercise is called: in a notebook the group says something in many places."""
        return self.exercise.instrument.title

    def _draw(self) -> None:
        shown = latest_result(self.host, self.exercise.id)
        self.picture.value = picture_of(shown, "screen").html()

    def _draw_houses(self) -> None:
        result = self.host.result(self.exercise.id)
        assert isinstance(result, Asked)  # noqa: S101 - tells mypy what an instrument gives
        shown = picture_of_houses(self.exercise.questionnaire, result, "screen")
        self.picture.value = shown.html()

    def _plain(self, part: Part) -> dict[str, Any]:
        """Return a part as the browser draws it."""
        instrument = self.exercise.instrument
        plain = part.model_dump(mode="json")
        for item in plain["items"]:
            for name in _HIDDEN:
                del item[name]
        for aspect in plain["aspects"]:
            rungs = instrument.scales[aspect["scale"]].rungs
            aspect["rungs"] = [rung.model_dump(mode="json") for rung in rungs]
        options = instrument.lists.get(part.piles, ())
        return {**plain, "options": [option.model_dump(mode="json") for option in options]}

    def _explained(self, rows: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        """Return the worked answers of the cases that this person has answered."""
        cases = [part for part in self.exercise.parts.values() if part.asks == "cases"]
        found = {}
        for part in cases:
            labels = {o.id: o.label for o in self.exercise.instrument.lists[part.piles]}
            for item in part.items:
                place = f"{part.id}.{item.id}"
                chosen = rows.get(place, {}).get("chosen")
                if chosen:
                    found[place] = _why(item, chosen[0], labels)
        return found


@cache
def view_of(id_: str) -> type[AskingView]:
    """Return the view of an instrument that is all content."""
    return type("AskingView", (AskingView,), {"exercise": exercise(id_)})


def _place(row: dict[str, Any]) -> str:
    return ".".join(filter(None, (row["item"], row["aspect"])))


def _answer(row: dict[str, Any]) -> dict[str, Any]:
    given = {name: value for name, value in row.items() if name not in ("item", "aspect")}
    return {**given, "chosen": list(row["chosen"])}


def _why(item: Item, chosen: str, labels: dict[str, str]) -> dict[str, Any]:
    right = chosen == item.answer
    told = [f"{labels[item.answer]}: {item.because}"]
    told.append(f"Not {labels[item.near]}: {item.not_near}")
    if item.borderline:
        told.append("People may well see this one differently; say why you do.")
    return {"right": right, "text": "\n".join(told)}
