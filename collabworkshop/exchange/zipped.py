"""Whether a zipped file of XML can be opened without filling the memory of this machine.

A zip says how large its parts will be, and Python reads no more of them than that; so the
sizes are added up before anything is unpacked.
"""

import io
import zipfile
from collections.abc import Iterator

from collabworkshop.model.errors import UnreadableError

__all__ = ["Zipped", "damaged", "opened", "too_large"]

_LARGEST_CONTENT = 200_000_000
_MOST_PARTS = 1_000
_MOST_TAGS = 12_000_000
_LARGEST_TREE = 20_000_000
_MOST_TAGS_IN_TREE = 400_000
_PIECE = 500_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Zipped(zipfile.ZipFile):
    """A zip whose parts are refused where they would grow too large in memory.

    A tree of XML costs some hundred times the few bytes of its smallest element, so `read`,
    which gives a part to whoever builds a tree of it, counts its signs ``<``.
    """

    def read(self, name: str | zipfile.ZipInfo, pwd: bytes | None = None) -> bytes:
        """Return a small part whole."""
        info = self.getinfo(name) if isinstance(name, str) else name
        if info.file_size > _LARGEST_TREE:
            raise too_large()
        held = super().read(info, pwd)
        if held.count(b"<") > _MOST_TAGS_IN_TREE:
            raise too_large()
        return held

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a large part piece by piece."""
        tags = 0
        with self.open(name) as stream:
            while piece := stream.read(_PIECE):
                tags += piece.count(b"<")
                if tags > _MOST_TAGS:
                    raise too_large()
                yield piece


def opened(data: bytes, kind: type[Zipped] = Zipped) -> Zipped:
    """Return the zip of a workbook or another zipped file of XML, checked for its size.

    Parameters
    ----------
    data
        What the file holds.
    kind
        What reads its parts.

    Raises
    ------
    UnreadableError
        When this is no zip, is protected by a password, is damaged, or unpacks to more than a
        file of ours may hold.
    """
    if data.startswith(_OLE):
        raise UnreadableError(
            "This is a workbook of the old kind (.xls), or one that a password protects. Open it "
            "in a spreadsheet program, save it as .xlsx without a password, and choose that file."
        )
    try:
        archive = kind(io.BytesIO(data))
    except Exception as error:  # zipfile raises ten kinds for damaged files
        raise damaged() from error
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableError(
            "A password protects this file. Save it without a password, and choose that file."
        )
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_CONTENT:
        raise too_large()
    return archive


def damaged() -> UnreadableError:
    """Return what is said of a file that cannot be opened."""
    return UnreadableError(
        "This workbook is damaged, or no .xlsx at all. Open it in a spreadsheet program, save it "
        "again as .xlsx, and choose that file. If no program opens it, ask for it anew."
    )


def too_large() -> UnreadableError:
    """Return what is said of a file that unpacks to more than it should."""
    return UnreadableError(
        "This workbook unpacks to more than a table of ours may hold. Keep the rows and columns "
        "that the workshop needs, remove the formats of empty rows, and save them as a file of "
        "their own."
    )
