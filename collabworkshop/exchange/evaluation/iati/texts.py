"""What is said in an element of IATI, which may say it in several languages."""

from collections.abc import Iterator
from typing import NamedTuple

from collabworkshop.exchange.evaluation.iati.nodes import Node
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["Texts", "one_line", "several_lines"]

_LANGUAGE = "http://www.w3.org/XML/1998/namespace}lang"


class _Said(NamedTuple):
    language: str
    text: str


def one_line(text: str) -> str:
    r"""Return a name without the line ends and blanks of the file's layout.

    Examples
    --------
    >>> one_line("\n  Children who\n  read ")
    'Children who read'
    """
    return " ".join(text.split())


def several_lines(text: str) -> str:
    r"""Return a text without the indentation of the file's layout.

    Examples
    --------
    >>> several_lines("\n   One.\n   Two.\n  ")
    'One.\nTwo.'
    """
    return "\n".join(line.strip() for line in text.strip().split("\n"))


class Texts:
    """Takes texts in one language, and notes what stands in others.

    Parameters
    ----------
    name
        What people call the file; faults say it.
    book
        Where they are noted.
    language
        The one that a person wants, where a text has it; else that of each activity is taken.
    """

    def __init__(self, name: str, book: FaultBook, language: str = "") -> None:
        self.name = name
        self.book = book
        self._wanted = _primary(language)
        self._usual = ""

    def of_activity(self, activity: Node) -> None:
        """Take the language of an activity for what says none."""
        self._usual = _primary(activity.says(_LANGUAGE))

    def title(self, parent: Node) -> str:
        """Return the title of a result or an indicator; empty where it has none."""
        return self.kept("; ".join(map(one_line, self._chosen(parent, "title"))))

    def long(self, parent: Node, tag: str) -> str:
        """Return a description or a comment; several in one language come one after the other."""
        return self.kept("\n\n".join(map(several_lines, self._chosen(parent, tag))))

    def kept(self, text: str) -> str:
        """Return a text, or so much of it as can be kept."""
        if len(text) > LONGEST_TEXT:
            self.book.note("cut-text", self.name, text)
            return text[:LONGEST_TEXT].strip()
        return text

    def _chosen(self, parent: Node, tag: str) -> list[str]:
        found = parent.all(tag)
        said = [each for part in found for each in self._said(part)] if found else []
        if len(said) < 2:  # as nearly everywhere
            return [each.text for each in said]
        there = [each.language for each in said]
        language = next((each for each in (self._wanted, self._usual) if each in there), there[0])
        others = [each for each in said if each.language != language]
        if others:
            example = f"{others[0].language}: {one_line(others[0].text)}"
            self.book.note("other-language", f"{self.name}, {tag}", example, times=len(others))
        return [each.text for each in said if each.language == language]

    def _said(self, node: Node) -> Iterator[_Said]:
        """Yield what an element says: in narratives since 2.01, in itself before."""
        above = node.says(_LANGUAGE)
        for part in node.all("narrative") or [node]:
            if part.text.strip():
                yield _Said(_primary(part.says(_LANGUAGE) or above) or self._usual, part.text)


def _primary(language: str) -> str:
    return language.strip().partition("-")[0].casefold()
