"""What do the codes of a result or an indicator say, and which of them stand in no code list."""

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from collabworkshop.exchange.evaluation.iati.codes import BOOLEANS, VOCABULARIES
from collabworkshop.exchange.evaluation.iati.nodes import Node
from collabworkshop.exchange.evaluation.iati.texts import one_line
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["CodeReader", "Reference", "reference_in"]

C = TypeVar("C", bound=str)
_REFERENCE = re.compile(r"([^:\s]*):(.+?)(?: <([^<>]*)>)?")
_URI = {"result": "vocabulary-uri", "indicator": "indicator-uri"}


class Reference(NamedTuple):
    """What something is called in a list that others keep.

    Parameters
    ----------
    vocabulary, code
        Which list, and what in it.
    uri
        Where the list is described; empty where nobody said.
    """

    vocabulary: str
    code: str
    uri: str = ""

    def __str__(self) -> str:
        """Return the reference as a plan keeps it."""
        return f"{self.vocabulary}:{self.code}" + (f" <{self.uri}>" if self.uri else "")


def reference_in(said: str) -> Reference | None:
    """Return what a plan keeps as a reference; ``None`` where it is none of IATI.

    Examples
    --------
    >>> reference_in("99:B1 <http://example.org>"), reference_in("our list") is None
    (Reference(vocabulary='99', code='B1', uri='http://example.org'), True)
    """
    found = _REFERENCE.fullmatch(said)
    return Reference(found[1], found[2], found[3] or "") if found else None


class CodeReader:
    """Reads codes, and notes those that nobody knows.

    Parameters
    ----------
    name
        What people call the file; faults say it.
    book
        Where they are noted.
    """

    def __init__(self, name: str, book: FaultBook) -> None:
        self._name = name
        self._book = book

    def code(self, node: Node, attribute: str, known: Mapping[str, C]) -> C | None:
        """Return what a code stands for, or the word that it is; ``None`` for anything else."""
        said = node.says(attribute).strip()
        if said in known:
            return known[said]
        self._note(attribute, said)
        return next((kind for kind in known.values() if kind and kind == said.casefold()), None)

    def boolean(self, node: Node, attribute: str) -> bool | None:
        """Return what a yes or no says; ``None`` where there is neither."""
        said = node.given.get(attribute)
        if said is None:
            return None
        if said.strip() not in BOOLEANS:
            self._note(attribute, said)
        return BOOLEANS.get(said.strip().casefold())

    def references(self, node: Node, what: str) -> tuple[str, ...]:
        """Return the references of a result or an indicator."""
        found = []
        for part in node.all("reference"):
            vocabulary = one_line(part.says("vocabulary"))
            if vocabulary not in VOCABULARIES[what]:
                self._note("vocabulary", vocabulary)
            code, uri = (one_line(part.says(key)) for key in ("code", _URI[what]))
            found.append(str(Reference(vocabulary, code or "?", uri))[:LONGEST_TEXT])
        return tuple(found)

    def _note(self, attribute: str, said: str) -> None:
        self._book.note("unlisted-code", f"{self._name}, @{attribute}", said)
