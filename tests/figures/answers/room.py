"""What a room answered, for the tests of its pictures."""

from collections.abc import Mapping, Sequence

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.tally import Tally
from collabworkshop.model.questionnaire import Questionnaire

__all__ = ["asking", "counted", "rated"]

RUNGS = ("never", "at times", "often", "always")


def asking(*parts: Mapping[str, object]) -> Questionnaire:
    """Return an instrument with a scale of four points and three piles."""
    return Questionnaire.model_validate(
        {
            "parts": parts,
            "scales": {
                "four": {
                    "id": "four",
                    "name": "How often",
                    "rungs": [{"rank": r, "label": rung} for r, rung in enumerate(RUNGS, 1)],
                }
            },
            "lists": {"piles": [{"id": pile, "label": pile.title()} for pile in ("over", "with")]},
        }
    )


def rated(items: Sequence[str], **more: object) -> dict[str, object]:
    """Return a part that rates items once."""
    return {
        "id": "p",
        "label": "Our meetings",
        "asks": "ratings",
        "aspects": [{"id": "now", "label": "Now", "scale": "four"}],
        "items": [{"id": f"i{at}", "label": label} for at, label in enumerate(items)],
        **more,
    }


def counted(
    *tallies: tuple[str, str, str, Mapping[int | str, int]], groups: Mapping[str, str] | None = None
) -> Asked:
    """Return a result from place, aspect, group and counts."""
    return Asked(
        exercise="x",
        groups={"": "Everybody", **(groups or {})},
        people=10,
        tallies=tuple(
            Tally(item=i, aspect=a, group=g, counts={str(k): n for k, n in c.items()})
            for i, a, g, c in tallies
        ),
    )
