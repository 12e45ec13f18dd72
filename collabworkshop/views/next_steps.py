"""Row RA-6, second half, on the screen: one step of each organisation, and what became of it."""

from collabworkshop.exercises.next_steps import EXERCISE, FOLLOW_UPS
from collabworkshop.views.commitments.promises_view import PromisesView

__all__ = ["VIEW", "NextStepsView"]


class NextStepsView(PromisesView):
    """Name a step, look back on it, and read the steps of all by date."""

    exercise = EXERCISE
    follow_ups = FOLLOW_UPS
    words = {  # noqa: RUF012 - nobody changes it
        "title": "What does your organisation do next?",
        "noun": "step",
        "nouns": "steps",
        "empty": "You have not named a step yet. One is enough.",
    }
    listed = "Our next steps"


VIEW = NextStepsView
