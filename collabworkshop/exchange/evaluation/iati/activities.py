"""Which activities are in an IATI file, one after the other so that a large one fits in memory."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from collabworkshop.exchange.evaluation.iati.kept import NAMESPACE
from collabworkshop.exchange.evaluation.iati.nodes import Node
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.xml_letters import letters
from collabworkshop.model.errors import UnreadableError

__all__ = ["Activity", "activities"]

_ALL, _ONE = "iati-activities", "iati-activity"
_WANTED = frozenset({"iati-identifier", "title", "location", "result"})
_OURS = NAMESPACE + "}"
_DEEPEST = 50
_AT_ONCE = 100_000


@dataclass(frozen=True)
class Activity:
    """An activity as far as it is about results.

    Parameters
    ----------
    node
        Its identifier, titles, locations and results.
    version
        Of the standard, as it is written around the activity or in it; empty where it is not.
    beyond
        How many other elements it has, by name.
    """

    node: Node
    version: str
    beyond: Counter[str] = field(default_factory=Counter)


def activities(data: bytes, name: str, book: FaultBook) -> Iterator[Activity]:
    """Yield the activities of a file.

    Parameters
    ----------
    data, name
        The file, and what people call it.
    book
        Where a guessed encoding is noted.

    Raises
    ------
    UnreadableError
        When it is no XML, declares a document type, is too deep, or has no activity.
    """
    text = letters(data, name, book)
    known = isinstance(text, str)
    content = text.encode() if isinstance(text, str) else text
    reading = _Reading(name)
    # Called at once: half as long as by way of a tree, of which only the results are wanted.
    parser = expat.ParserCreate("utf-8" if known else None, namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    # Without a document type there are no entities, and nothing that could be fetched.
    parser.StartDoctypeDeclHandler = reading.refuse_declarations
    try:
        for begin in range(0, len(content), _AT_ONCE):
            parser.Parse(content[begin : begin + _AT_ONCE], False)
            yield from reading.finished()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise _no_xml(error, name) from None
    except (LookupError, ValueError):
        raise UnreadableError(
            f"{name!r} is stored in an encoding that cannot be read here. Save it as UTF-8."
        ) from None
    yield from reading.finished()
    if not reading.found:
        raise _no_activity(reading.root, name)


class _Reading:
    """Takes what the parser meets; of an activity only what is about results.

    The standard has no namespace; a file may give all its elements one.
    """

    def __init__(self, name: str) -> None:
        self.root = ""
        self.found = 0
        self._name = name
        self._version = ""
        self._space = ""
        self._open: list[Node] = []
        self._beyond: Counter[str] = Counter()
        self._depth = 0
        self._passed_over = 0
        self._ready: list[Activity] = []

    def finished(self) -> list[Activity]:
        """Return the activities that are whole since this was last asked."""
        ready, self._ready = self._ready, []
        self.found += len(ready)
        return ready

    def start(self, tag: str, given: dict[str, str]) -> None:
        """Open an element."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._too_deep()
        if self._passed_over:
            self._passed_over += 1
        elif self._open:
            self._within(tag, given)
        else:
            self._around(tag, given)

    def text(self, said: str) -> None:
        """Take a piece of text."""
        if self._open and not self._passed_over:
            self._open[-1].text += said

    def end(self, _tag: str) -> None:
        """Close an element."""
        self._depth -= 1
        if self._passed_over:
            self._passed_over -= 1
        elif self._open:
            node = self._open.pop()
            if not self._open:
                version = self._version or node.says("version").strip()
                self._ready.append(Activity(node, version, self._beyond))

    def _around(self, tag: str, given: dict[str, str]) -> None:
        space, _, name = tag.rpartition("}")
        self.root = self.root or name
        if name == _ALL:
            self._version = given.get("version", "").strip()
        elif name == _ONE:
            self._space = space + "}" if space else ""
            self._beyond = Counter()
            self._open.append(Node(given))

    def _within(self, tag: str, given: dict[str, str]) -> None:
        name = tag.removeprefix(self._space)
        own = tag.startswith(_OURS)
        standard = tag.startswith(self._space) and "}" not in name
        if own or (standard and (len(self._open) > 1 or name in _WANTED)):
            node = Node(given)
            self._open[-1].add(tag.removeprefix(_OURS) if own else name, node, own=own)
            self._open.append(node)
            return
        if len(self._open) == 1:
            self._beyond[tag.rpartition("}")[2]] += 1
        self._passed_over = 1

    def refuse_declarations(self, *_: object) -> None:
        """Refuse a document type of the file's own."""
        raise UnreadableError(
            f"{self._name!r} declares a document type of its own (<!DOCTYPE …>), which no IATI "
            "file needs and which can make a small file fill the memory. Delete that line and "
            "what belongs to it, or export the file once more."
        )

    def _too_deep(self) -> UnreadableError:
        return UnreadableError(
            f"In {self._name!r} more than {_DEEPEST} elements stand inside each other, so it is "
            "hardly an IATI file. Check that it is the right file."
        )


def _no_xml(error: expat.ExpatError, name: str) -> UnreadableError:
    return UnreadableError(
        f"{name!r} cannot be read as XML: in line {error.lineno}, at sign {error.offset + 1}, "
        f"there is a mistake ({expat.ErrorString(error.code)}). It may be cut off. Export it once "
        "more in the program that it comes from."
    )


def _no_activity(begins: str, name: str) -> UnreadableError:
    if begins == "iati-organisations":
        return UnreadableError(
            f"{name!r} is an IATI file about organisations, and tells of no results. Choose the "
            "file about the activities of the organisation."
        )
    return UnreadableError(
        f"{name!r} is XML that begins with <{begins[:40]}> and holds no activity "
        f"(<{_ONE}>). Choose the IATI file about activities."
    )
