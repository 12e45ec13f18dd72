"""A whole instrument, as small as it can be."""

from typing import Any

__all__ = ["small_instrument"]


def small_instrument() -> dict[str, Any]:
    """Return its content, to be changed as a test needs it."""
    return {
        "id": "small",
        "title": "Ask one thing",
        "covers": ["XX-1"],
        "notebook": "99-small",
        "minutes": {"show": 5, "do": 10, "talk": 15},
        "why": "To try.",
        "goals": ["Ask.", "Answer."],
        "together": "Alone.",
        "privacy": "Nobody sees it.",
        "lists": {"colours": [{"id": "red", "label": "Red"}]},
        "kinds": [{"id": "loan", "label": "Loan", "meaning": "One lends.", "symmetric": False}],
        "scales": {"heat-2": {"name": "Heat", "rungs": [{"rank": 1, "label": "warm"}]}},
        "questions": {"colour": {"label": "Colour", "options": "colours"}},
        "notes": {
            "purpose": "To try.",
            "timing": "Short.",
            "set_up": "None.",
            "difficulties": ["None."],
            "variants": {"small": "a", "large": "b", "remote": "c", "in_person": "d"},
            "debrief": ["Well?"],
            "good_result": "An answer.",
        },
        "source": [{"title": "A book", "organisation": "A press", "link": "https://example.org"}],
    }
