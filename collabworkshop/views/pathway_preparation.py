"""Row TC-1 on the screen: the plan for working on the theory of change."""

from typing import Any

from collabworkshop.exercises.pathway_preparation import EXERCISE
from collabworkshop.views.one_plan import OnePlanView

__all__ = ["VIEW", "PathwayPreparationView"]


class PathwayPreparationView(OnePlanView):
    """When you meet, who works in between, and how the others are heard."""

    exercise = EXERCISE
    legend = "How do we work on it?"
    title = "Our plan for the process"

    def _fields(self) -> list[dict[str, Any]]:
        """Leave out the offers of the resource map where none was shared or chosen."""
        fields = super()._fields()
        if self._seen["resources"]:
            return fields
        return [one for one in fields if one["name"] != "resources" or one["options"]]


VIEW = PathwayPreparationView
