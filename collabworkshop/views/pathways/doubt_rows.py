"""What is said of the doubts about a theory of change, on the screen."""

from collabworkshop.analysis.pathways.checks.checking import CHECKS
from collabworkshop.model.pathway import Pathway
from collabworkshop.views.doubts.doubt_rows import check_words

__all__ = ["CHECK_WORDS", "nothing_open"]

CHECK_WORDS = check_words(CHECKS)
"""Id of a check to what is said of all its doubts."""

_NO_BOX = (
    "There is no box yet, so there is nothing to doubt. Begin with what you want to be true in the "
    "end: answer the first question in step 2, or add a box to the drawing in step 3."
)
_NONE_OPEN = (
    "No doubt is open. That is no proof; it means that nothing of what we look for is missing."
)


def nothing_open(pathway: Pathway) -> str:
    """Return what stands in place of the doubts where there are none.

    Parameters
    ----------
    pathway
        The theory of change.

    Examples
    --------
    >>> nothing_open(Pathway())[:24]
    'There is no box yet, so '
    """
    return _NONE_OPEN if pathway.elements else _NO_BOX
