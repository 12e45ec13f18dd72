"""Row RA-2 on the screen: the plan for taking stock."""

from collabworkshop.exercises.assessment_plan import EXERCISE
from collabworkshop.views.one_plan import OnePlanView

__all__ = ["VIEW", "AssessmentPlanView"]


class AssessmentPlanView(OnePlanView):
    """When and with whom you take stock, and where the answers go."""

    exercise = EXERCISE
    legend = "How do we take stock?"
    title = "Our plan for taking stock"


VIEW = AssessmentPlanView
