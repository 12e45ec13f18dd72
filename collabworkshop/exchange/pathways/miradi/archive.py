"""Where the project is in a file of Miradi: a zip with ``project.xml``, or that part alone."""

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from collabworkshop.exchange.zipped import opened
from collabworkshop.model.errors import UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as XmlElement

__all__ = ["is_project", "local", "project_of"]

_NAMESPACE = "miradi.org/schema/ConservationProject"
_ROOT = "ConservationProject"
_ZIP = b"PK\x03\x04"
_LARGEST_TREE = 20_000_000
_MOST_TAGS = 400_000


def is_project(data: bytes) -> bool:
    """Say whether a file is a project of Miradi: the zip, or the XML in it."""
    if not data.startswith(_ZIP):
        return bool(
            re.match(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:\w+:)?ConservationProject\b", data[:2_000])
        )
    try:
        names = opened(data).namelist()
    except UnreadableError:
        return False
    return bool(_parts(names)) and (len(names) == 1 or any(n.endswith("schema.rnc") for n in names))


def project_of(data: bytes, name: str) -> "XmlElement":
    """Return the outermost element of a project.

    Raises
    ------
    UnreadableError
        When the file is no zip or XML, is damaged, unpacks to more than a project holds, or holds
        no project of Miradi.
    """
    root = _tree(_xml(data, name) if data.startswith(_ZIP) else data, name)
    namespace, _, tag = root.tag.rpartition("}")
    if tag != _ROOT or _NAMESPACE not in namespace:
        raise UnreadableError(
            f"{name!r} is XML, and no project of Miradi: it begins with <{tag[:40]}>. Export the "
            "project from Miradi as .xmpz2, and choose that file."
        )
    return root


def local(element: "XmlElement") -> str:
    """Return the name of an element without its namespace."""
    tag: Any = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _xml(data: bytes, name: str) -> bytes:
    try:
        archive = opened(data)
    except UnreadableError:
        raise _unopened(name) from None
    parts = _parts(archive.namelist())
    if len(parts) != 1:
        many = "several parts" if parts else "no part"
        raise UnreadableError(
            f"{name!r} has {many} called project.xml, where a project of Miradi has one. Export "
            "the project from Miradi as .xmpz2, and choose that file."
        )
    try:
        return archive.read(parts[0])
    except Exception:  # noqa: BLE001 - zipfile raises ten kinds for damaged files
        raise _unopened(name) from None


def _parts(names: list[str]) -> list[str]:
    return [each for each in names if PurePosixPath(each).name == "project.xml"]


def _tree(xml: bytes, name: str) -> "XmlElement":
    if len(xml) > _LARGEST_TREE or xml.count(b"<") > _MOST_TAGS:
        raise _unopened(name)
    try:
        root: XmlElement = fromstring(xml, forbid_dtd=True)
    except DefusedXmlException:
        raise UnreadableError(
            f"{name!r} declares abbreviations of its own (<!DOCTYPE …>), which can make a small "
            "file fill the memory. Miradi writes none: export the project anew."
        ) from None
    except (ParseError, LookupError, ValueError, RecursionError):
        raise UnreadableError(
            f"{name!r} is no project of Miradi that can be read: it is another kind of file, or "
            "damaged or cut off on the way. Export the project from Miradi anew as .xmpz2, and "
            "choose that file."
        ) from None
    return root


def _unopened(name: str) -> UnreadableError:
    return UnreadableError(
        f"{name!r} cannot be opened: it is damaged or cut off, protected by a password, or unpacks "
        "to more than a project may hold. Export the project from Miradi anew as .xmpz2, and where "
        "it is very large, only the results chains."
    )
