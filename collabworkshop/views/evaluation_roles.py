"""Row EV-3 on the screen: who has which part in the evaluation, and takes part in which phase."""

from collabworkshop.analysis.evaluation.engagement import Engagement
from collabworkshop.exercises.evaluation_roles import EXERCISE
from collabworkshop.views.learning.pages import engagement_html
from collabworkshop.views.learning.shared_table import SharedTableView

__all__ = ["VIEW", "EvaluationRolesView"]


class EvaluationRolesView(SharedTableView[Engagement]):
    """Say of each stakeholder what it has to do with the evaluation, and read who is missing."""

    exercise = EXERCISE
    words = {  # noqa: RUF012 - nobody changes it
        "title": "Who has to do with it?",
        "noun": "row",
        "nouns": "rows",
        "empty": "Nobody has a part yet. Begin with those whose lives the figures are about.",
    }
    title = "What to talk about: who takes part"

    def _told(self, result: Engagement) -> str:
        return engagement_html(result)


VIEW = EvaluationRolesView
