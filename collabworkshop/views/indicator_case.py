"""A worked case on the screen: the story, the matching, what fits, and our own plan beside it."""

from collections.abc import Sequence, Set

from ipywidgets import HTML, Widget

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.evaluation.case_matched import matched_signs
from collabworkshop.exercises.indicator_case import EXERCISE, IndicatorCaseExercise
from collabworkshop.host.latest import latest_result
from collabworkshop.views.asking import AskingView
from collabworkshop.views.evaluation.case_words import beside_html, matched_html, story_html

__all__ = ["VIEW", "IndicatorCaseView"]


class IndicatorCaseView(AskingView):
    """Match the indicators of a case with its goals, and lay the own plan beside it.

    Parameters
    ----------
    session
        The workshop that is open, and who answers.
    """

    exercise: IndicatorCaseExercise = EXERCISE  # type: ignore[misc]  # as in AskingView

    def _parts(self) -> Sequence[Widget]:
        asked = super()._parts()
        self.story = HTML(story_html(self.exercise.case))
        self.matched, self.beside = HTML(), HTML()
        form, *rest = asked
        return (self.story, form, self.matched, self.beside, *rest)

    def _show(self, changed: Set[str]) -> None:
        super()._show(changed)
        closed = self.host.round(self.exercise.id).closed
        asked = self.exercise.questionnaire
        seen = latest_result(self.host, self.exercise.id)
        assert isinstance(seen, Asked)  # noqa: S101 - tells mypy what an instrument gives
        self.matched.value = matched_html(
            matched_signs(asked, self.exercise.case.plan, seen),
            self._own(),
            group=_heading(seen, closed=closed),
            all_of_them=closed,
        )
        # Before all is matched the comparison would give away which indicator is of which kind.
        through = closed or len(self.value) >= len(asked.items())
        self.beside.value = beside_html(self.exercise.beside(self.state)) if through else ""

    def _own(self) -> dict[str, str]:
        """Return what this person chose, as people read it; what was left out is not there."""
        goals = {
            goal.id: goal.label
            for part in self.exercise.parts.values()
            for goal in self.exercise.instrument.lists[part.piles]
        }
        return {row["item"]: goals[row["chosen"][0]] for row in self.value if row["chosen"]}


VIEW = IndicatorCaseView


def _heading(seen: Asked, *, closed: bool) -> str:
    """Return what stands above the counts of the group, where there are any."""
    if not seen.tallies:
        return ""
    return "The group said" if closed else "The group said in the round before"
