"""Which words of a file say what an element is."""

import re
from typing import get_args

from collabworkshop.model.pathway import ElementKind

__all__ = ["KINDS", "kind_of", "names_kind"]

KINDS: tuple[ElementKind, ...] = get_args(ElementKind)

# Tried from above: "risks and assumptions" are assumptions, "long-term outcomes" no impact.
_WORDS: dict[ElementKind, str] = {
    "assumption": "assumption|hypothes[ie]s|annahme|hypothèse|supuesto|pressuposto",
    "condition": "condition|constraint|risk|barrier|context|external|bedingung|risiko|contexte|"
    "condición|threat|factor",
    "activity": "activit|action|strateg|intervention|programme|program|input|service|aktivität|"
    "maßnahme|actividad|atividade|exposure",
    "output": "output|product|deliverable|leistung|extrant|producto",
    "impact": "impact|goal|vision|ultimate|wirkung|ziel|objectif général|impacto|meta|"
    "long.?term change",
    "outcome": "outcome|result|precondition|objective|change|effect|mechanism|ergebnis|résultat|"
    "resultado|objetivo|milestone",
}
_PATTERNS = {kind: re.compile(rf"\b(?:{words})", re.IGNORECASE) for kind, words in _WORDS.items()}


# Each of them the whole cell: "Service" may be an organisation, and "External" a stakeholder.
_ALONE = re.compile(
    r"(?:(?:short|medium|long|early|late|intermediate|ultimate|final|key|main)(?:[ -]?term)?[ -])?"
    r"(?:impact|outcome|output|activity|activitie|assumption|precondition|condition|goal|strategy|"
    r"strategie|intervention|result|objective|wirkung|aktivität|resultado|actividad|impacto)s?",
    re.IGNORECASE,
)


def names_kind(word: str) -> bool:
    """Return whether a cell says nothing but what kind of element it is.

    Examples
    --------
    >>> names_kind("Long-term outcome"), names_kind("Service provider")
    (True, False)
    """
    return bool(_ALONE.fullmatch(word.strip()))


def kind_of(words: str) -> ElementKind | None:
    """Return what a word for a kind, or the title of a group, says that an element is.

    Examples
    --------
    >>> kind_of("Health system constraints"), kind_of("Intermediate Outcomes"), kind_of("North")
    ('condition', 'outcome', None)
    """
    return next((kind for kind, known in _PATTERNS.items() if known.search(words)), None)
