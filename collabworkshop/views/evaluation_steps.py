"""Row EV-3 on the screen: the steps of the evaluation, and some to start from."""

from collections.abc import Sequence, Set
from html import escape

from ipywidgets import HTML, Button, Dropdown, VBox, Widget

from collabworkshop.analysis.evaluation.evaluation_steps import EvaluationSteps
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.evaluation_steps import EXERCISE, Offered
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.record import Record
from collabworkshop.views.learning.pages import steps_html
from collabworkshop.views.learning.shared_table import SharedTableView
from collabworkshop.widgets.guard import guard

__all__ = ["VIEW", "EvaluationStepsView"]

_WIDE = {"width": "auto", "max_width": "100%", "align_self": "flex-start"}


class EvaluationStepsView(SharedTableView[EvaluationSteps]):
    """Write down steps or take in those that are offered, and see what is late."""

    exercise = EXERCISE
    words = {  # noqa: RUF012 - nobody changes it
        "title": "What has to be done?",
        "noun": "step",
        "nouns": "steps",
        "empty": "No step is planned yet. Write one, or take one in from those below.",
    }
    title = "What to talk about: the steps"

    def take(self, offered: Offered | None = None) -> Record:
        """Take a step in that is offered, the chosen one where none is named.

        Parameters
        ----------
        offered
            One of ``exercise.offered(state)``.

        Raises
        ------
        WorkshopError
            When it was taken in meanwhile.
        """
        self._prepare()
        left = self.exercise.offered(self.state)
        one = offered or self.offers.value
        if one not in left:
            self._show_offers()
            raise WorkshopError("This step is in your list already.")
        return self.answer(phase=one.phase, what=one.what)

    def _between(self) -> Sequence[Widget]:
        style = {"description_width": "initial"}
        self.offers = Dropdown(description="To start from", style=style, layout=_WIDE)
        self.offers.observe(lambda _: self._explain(), names="value")
        self.why = HTML()
        self.taking = Button(
            description="Take this step in",
            tooltip="Add the step above to your list; you can change its words there",
            layout=_WIDE,
        )
        self.taking.on_click(guard(self.table, lambda _: self.take()))
        self.start = VBox([self.offers, self.why, self.taking])
        return (self.start,)

    def _show(self, changed: Set[str]) -> None:
        super()._show(changed)
        self._show_offers()

    def _show_offers(self) -> None:
        """Offer what nobody has taken in; the next one of the same phase is chosen."""
        left, phases = self.exercise.offered(self.state), self.exercise.phases()
        before = self.offers.value
        options = [(f"{phases[one.phase]}: {short(one.what)}", one) for one in left]
        if options != [*self.offers.options]:
            self.offers.options = options
            near = [one for one in left if before and one.phase == before.phase]
            self.offers.value = before if before in left else next(iter([*near, *left]), None)
        self.start.layout.display = "" if left else "none"
        self._explain()

    def _explain(self) -> None:
        """Say the whole step and what it is good for."""
        one = self.offers.value
        told = f"<p><b>{escape(one.what)}</b> {escape(one.why)}</p>" if one else ""
        self.why.value = f'<section class="cw-root cw-result">{told}</section>' if told else ""

    def _told(self, result: EvaluationSteps) -> str:
        return steps_html(result)


VIEW = EvaluationStepsView
