"""What people call each kind of box."""

from collabworkshop.model.pathway import ElementKind

__all__ = ["KIND_WORDS"]

KIND_WORDS: dict[ElementKind, str] = {
    "impact": "Impact",
    "outcome": "Outcome",
    "output": "Output",
    "activity": "Activity",
    "assumption": "Assumption",
    "condition": "Condition outside",
}
