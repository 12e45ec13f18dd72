"""What somebody lets the group see with their name."""

from collabworkshop.model.noun import Name, Noun

__all__ = ["CONSENT", "Consent"]

CONSENT = "consent"
"""Kind of record; where there is none, nobody is named."""


class Consent(Noun):
    """A person's yes to being shown by name; taking the record away takes it back.

    Parameters
    ----------
    exercise
        Id of the exercise in which their own answers may be shown with their name.
    """

    exercise: Name
