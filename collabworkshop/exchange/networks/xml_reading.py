"""What stands in an XML file of a network, piece by piece.

The file is never held as a tree: each record (a node, a line, a declaration) comes with
what stands in it, in the order of the file, and with its line. Only what the records need
is kept, and a file that would fill the memory is refused.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ErrorString

from defusedxml.common import DefusedXmlException, DTDForbidden
from defusedxml.ElementTree import DefusedXMLParser

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.xml_letters import letters
from collabworkshop.model.errors import UnreadableError

__all__ = ["DEEPEST", "MOST_ELEMENTS", "Part", "Record", "records"]

MOST_ELEMENTS = 1_000_000
DEEPEST = 100


class Part(NamedTuple):
    """Something in a record.

    Parameters
    ----------
    path
        The way to it: ``attvalues/attvalue``.
    given, text
        What its attributes and its text say.
    is_leaf
        Whether no other elements stand in it.
    """

    path: str
    given: dict[str, str]
    text: str
    is_leaf: bool = True


@dataclass(slots=True, eq=False)
class Record:
    """An element that the caller asked for.

    Parameters
    ----------
    tag, given
        What it is and what its attributes say, without namespaces.
    line
        Line of the file on which it begins.
    within
        The record around it; ``None`` for the outermost.
    parts
        What stands in it and in no record of its own.
    """

    tag: str
    given: dict[str, str]
    line: int
    within: "Record | None"
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class _Element:
    record: Record
    path: str = ""
    given: dict[str, str] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    is_leaf: bool = True


def records(
    data: bytes, name: str, *, root: str, wanted: frozenset[str], book: FaultBook
) -> list[Record]:
    r"""Return the wanted elements, each before those within it.

    Parameters
    ----------
    data, name
        The file, and what people call it.
    root
        The outermost element; it is a record as well.
    wanted
        Which elements are records; what else there is becomes a part of the record around it.
    book
        Where a guessed encoding is noted.

    Raises
    ------
    UnreadableError
        When it is no XML, another XML, too much or too deep of it, or when it declares entities.

    Examples
    --------
    >>> xml = b"<gexf><node id='1'>\n<note by='me'>hello</note></node></gexf>"
    >>> wanted = frozenset({"node"})
    >>> _, node = records(xml, "map", root="gexf", wanted=wanted, book=FaultBook())
    >>> node.given, node.line, node.parts
    ({'id': '1'}, 1, [Part(path='note', given={'by': 'me'}, text='hello', is_leaf=True)])
    """
    reading = _Reading(root, wanted)
    parser = DefusedXMLParser(target=reading)
    reading.parser = expat = parser.parser
    # Called at once: by way of ElementTree a large file takes half as long again.
    expat.StartElementHandler = reading.start
    expat.EndElementHandler = reading.end
    expat.ordered_attributes = False
    # A table of the DTD can give every element attributes of any length.
    expat.StartDoctypeDeclHandler = _refuse_tables
    try:
        parser.feed(letters(data, name, book))
        parser.close()
    except ParseError as error:
        raise _no_xml(error, root) from None
    except DefusedXmlException:
        raise UnreadableError(
            "This file declares abbreviations of its own (<!ENTITY …> or the like), which can "
            "make a small file fill the memory. Delete what stands between <!DOCTYPE and its "
            "end, or save the network again in the program that it comes from."
        ) from None
    except (LookupError, ValueError):
        raise UnreadableError(
            "This file is stored in an encoding that cannot be read here. Save it as UTF-8."
        ) from None
    return reading.records


class _Reading:
    """Takes what the parser meets."""

    def __init__(self, root: str, wanted: frozenset[str]) -> None:
        self.records: list[Record] = []
        self.parser: object = None
        self._root = root
        self._wanted = wanted
        self._open: list[_Element] = []
        self._elements = 0

    def start(self, tag: str, given: dict[str, str]) -> None:
        """Open an element."""
        name = _short(tag)
        self._elements += 1
        above = self._open[-1] if self._open else None
        if above is None or self._elements > MOST_ELEMENTS or len(self._open) >= DEEPEST:
            self._refuse(name)
        has_namespaces = "}" in "".join(given)
        plain = _plain(given) if has_namespaces else given
        if above is None or name in self._wanted:
            line: int = getattr(self.parser, "CurrentLineNumber", 0)
            record = Record(name, plain, line, above.record if above else None)
            self.records.append(record)
            self._open.append(_Element(record))
        else:
            path = f"{above.path}/{name}" if above.path else name
            self._open.append(_Element(above.record, path, plain))
        if above is not None:
            above.is_leaf = False

    def data(self, text: str) -> None:
        """Take a piece of text."""
        if self._open:
            self._open[-1].texts.append(text)

    def end(self, _tag: str) -> None:
        """Close an element."""
        element = self._open.pop()
        text = "".join(element.texts)
        says_something = bool(element.given) or bool(text.strip())
        if says_something or (element.path and element.is_leaf):
            said = text if element.is_leaf or text.strip() else ""
            part = Part(element.path or "text", element.given, said, element.is_leaf)
            element.record.parts.append(part)

    def close(self) -> None:
        """Take the end of the file."""

    def _refuse(self, name: str) -> None:
        if not self._open and name != self._root:
            raise UnreadableError(
                f"This file is XML, but it begins with <{name[:40]}> where a network of this "
                f"format begins with <{self._root}>. Choose the format that it is in, or save "
                "it again in the program that it comes from."
            )
        if self._elements > MOST_ELEMENTS:
            raise UnreadableError(
                f"This file has more than {MOST_ELEMENTS:,} elements. Keep the part of the "
                "network that the workshop needs and save it as a file of its own."
            )
        if len(self._open) >= DEEPEST:
            raise UnreadableError(
                f"In this file more than {DEEPEST} elements stand inside each other, so it is "
                "hardly a network. Check that it is the right file."
            )


@lru_cache(maxsize=1_000)
def _short(tag: str) -> str:
    """Return a name without its namespace; GEXF's colours and places are called ``viz:``."""
    namespace, _, name = tag.rpartition("}")
    return f"viz:{name}" if namespace.endswith("viz") else name


def _plain(given: dict[str, str]) -> dict[str, str]:
    """Return attributes by their names without namespaces, where that leaves no two alike."""
    names = {key: key.rpartition("}")[2] for key in given}
    return {
        f"{{{key}" if "}" in key and names[key] in given else names[key]: said
        for key, said in given.items()
    }


def _refuse_tables(
    name: str,
    sysid: str | None,
    pubid: str | None,
    has_internal_subset: bool,  # noqa: FBT001 - the parser calls it so
) -> None:
    if has_internal_subset:
        raise DTDForbidden(name, sysid, pubid)


def _no_xml(error: ParseError, root: str) -> UnreadableError:
    line, column = error.position
    return UnreadableError(
        f"This file cannot be read as XML: in line {line}, at sign {column + 1}, there is a "
        f"mistake ({ErrorString(error.code)}). It may be cut off, or be no <{root}> at all. "
        "Save the network again in the program that it comes from."
    )
