"""Where it is said why a check matters."""

from collabworkshop.analysis.doubts.sources import OURS

__all__ = [
    "CENTER",
    "COLLECTIVE",
    "DAVIES",
    "KEY_ELEMENTS",
    "OURS",
    "POSTSCRIPT",
    "PRACTICES",
    "SECTION_FOUR",
    "TESTS",
]

CENTER = "Center for Theory of Change: What is Theory of Change?"
COLLECTIVE = "C is for Collaboration & Collective Impact: mutually reinforcing activities"
DAVIES = (
    "R. Davies, Representing Theories of Change: Technical Challenges with Evaluation "
    "Consequences, CEDIL Inception Paper 15, 2018"
)
KEY_ELEMENTS = (
    "Futures Without Violence, Key Elements of Successful Collaborations: models of leadership"
)
POSTSCRIPT = f"Comment of M. Bamberger on {DAVIES}"
PRACTICES = "CalECSE, 10 Best Practices of Successful Collaboratives"
SECTION_FOUR = (
    "Tools to Engage, Section Four: Coordination, Collaboration, Collective Impact "
    "(goals and theory of change)"
)
TESTS = "CFLeads, three tests of the right preconditions in a theory of change"
