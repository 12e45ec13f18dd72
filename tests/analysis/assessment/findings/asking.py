"""A small instrument, and a room that answers it, for the tests of what is worth saying."""

from collections.abc import Iterable, Mapping

from collabworkshop.analysis.assessment.answers import Answer, Place, Voice
from collabworkshop.analysis.assessment.asked import Asked, Said
from collabworkshop.analysis.assessment.findings.reading import Reading
from collabworkshop.analysis.assessment.gathering import gathered
from collabworkshop.model.questionnaire import Questionnaire

__all__ = ["answers", "questionnaire", "read", "room"]

_SCALE = {
    "id": "five",
    "name": "How far",
    "rungs": [{"rank": rank, "label": f"step {rank}"} for rank in range(1, 6)],
}


def questionnaire(*parts: Mapping[str, object], **figures: float) -> Questionnaire:
    """Return an instrument with a scale of five points, piles, and conventions of one's own."""
    return Questionnaire.model_validate(
        {
            "parts": [{"id": "p", "label": "Part", **part} for part in parts],
            "scales": {"five": _SCALE},
            "lists": {"piles": [{"id": pile, "label": pile.title()} for pile in "abc"]},
            "conventions": {name: {"value": v, "meaning": "Ours."} for name, v in figures.items()},
        }
    )


def answers(
    place: str, values: Iterable[object], *, aspect: str = "", start: int = 0, **who: str
) -> list[Answer]:
    """Return an answer of one person after the other; ``None`` has left it out."""
    return [
        Answer(Voice(f"person{start + at}", **who), Place(place, aspect), str(value))
        for at, value in enumerate(values)
        if value is not None
    ]


def room(asked: Questionnaire, *given: Iterable[Answer], said: Iterable[Said] = ()) -> Asked:
    """Return what an open instrument gives."""
    every = [answer for some in given for answer in some]
    names = {voice.organisation: voice.organisation.title() for voice, _, _ in every}
    counts = gathered(asked, every, names=names, group=len({a.voice.person for a in every}))
    return counts.model_copy(update={"said": tuple(said)})


def read(asked: Questionnaire, *given: Iterable[Answer]) -> Reading:
    """Return the same laid out for reading."""
    return Reading(asked, room(asked, *given))
