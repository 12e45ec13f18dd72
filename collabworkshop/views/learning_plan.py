"""Row EV-3 on the screen: what the coalition wants to learn, as one page."""

from collabworkshop.exercises.learning_plan import EXERCISE
from collabworkshop.views.one_plan import OnePlanView

__all__ = ["VIEW", "LearningPlanView"]


class LearningPlanView(OnePlanView):
    """What you want to learn, and what happens when an indicator is off track."""

    exercise = EXERCISE
    legend = "What do we want to learn?"
    title = "Our agreement about learning"


VIEW = LearningPlanView
