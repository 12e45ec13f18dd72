"""What the beginning of a UCINET DL file says of the data below: sizes, format and labels.

Format: UCINET help, "DL language", http://www.analytictech.com/ucinet/help/hs5000.htm.
The words may stand in any order and any case, on one line or on many.
"""

import re
from dataclasses import dataclass, field

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.row_assembly import bounded
from collabworkshop.model.errors import UnreadableError

__all__ = ["FORMATS", "Header", "read_header"]

FORMATS = {
    **dict.fromkeys(["fullmatrix", "fm", "full"], "fullmatrix"),
    **dict.fromkeys(["upperhalf", "uh", "upper"], "upperhalf"),
    **dict.fromkeys(["lowerhalf", "lh", "lower"], "lowerhalf"),
    **dict.fromkeys(["edgelist1", "el1", "edgelist"], "edgelist1"),
    **dict.fromkeys(["edgelist2", "el2"], "edgelist2"),
    **dict.fromkeys(["nodelist1", "nl1", "nodelist"], "nodelist1"),
    **dict.fromkeys(["nodelist2", "nl2"], "nodelist2"),
}

# A list of labels ends where one of these words begins; in quotation marks they are labels.
_MARK = re.compile(
    r'"[^"\r\n]*"|(?<![^\s,;])(?:'
    r"(?:(?P<whose>row|column|col|level|matrix|mat)[ \t]+)?"
    r"labels?(?:(?P<embedded>\s+embedded)\b\s*:?|\s*:)"
    r"|(?P<data>data\s*:))",
    re.IGNORECASE,
)
_SIZE_OR_FORMAT = re.compile(
    r"(?im)^[ \t]*(?:n[rcm]?\s*=\s*\d|format\s*=|diagonal\s*=?\s*(?:present|absent)\b)"
)
_SAID = re.compile(
    r"(?P<size>n[rcm]?)(?:\s*=\s*|\s+)(?P<count>\d{1,18})(?!\w)"
    r"|format(?:\s*=\s*|\s+)(?P<format>\w+)"
    r"|diagonal(?:\s*=\s*|\s+)(?P<diagonal>present|absent)"
    r'|title\s*=\s*(?P<title>"[^"\r\n]*"|[^\r\n]*)'
    r"|(?P<other>[^\s,;=]+)",
    re.IGNORECASE,
)
_BY_LINE = re.compile(r'[ \t]*(?:"([^"\r\n]*)"|([^,\r\n"\s][^,\r\n]*))')
_BY_BLANK = re.compile(r'"([^"\r\n]*)"|([^\s,=]+)')


@dataclass
class Header:
    """What stands above ``DATA:``, and the text and the line that come after it.

    ``rows``, ``columns`` and ``levels`` are labels; ``None`` where there are none.
    """

    sizes: dict[str, int] = field(default_factory=dict)
    format: str = "fullmatrix"
    diagonal: bool = True
    title: str = ""
    rows: list[str] | None = None
    columns: list[str] | None = None
    levels: list[str] | None = None
    rows_embedded: bool = False
    columns_embedded: bool = False
    data: str = ""
    line: int = 1

    @property
    def matrices(self) -> int:
        """How many there are."""
        return self.sizes.get("nm", 1)


def read_header(text: str, name: str, book: FaultBook) -> Header:
    """Return what stands above the data."""
    header = Header()
    lists: list[tuple[str, str]] = []
    start, whose = 0, ""
    for mark in bounded(_MARK.finditer(text), "labels"):
        if mark[0].startswith('"'):
            continue
        _between(text[start : mark.start()], whose, lists, header, name, book)
        if mark["data"]:
            header.data = text[mark.end() :]
            header.line = 1 + len(re.findall(r"\r\n|\r|\n", text[: mark.end()]))
            break
        start, whose = mark.end(), _whose(mark["whose"])
        if mark["embedded"]:
            header.rows_embedded |= whose in ("both", "rows")
            header.columns_embedded |= whose in ("both", "columns")
            whose = ""
    else:
        raise UnreadableError(
            f"{name!r} has no line 'DATA:', below which a DL file of UCINET has its ties. "
            "Check that the file is whole."
        )
    for whose, written in lists:
        _take_labels(header, whose, written, name, book)
    return header


def _whose(word: str | None) -> str:
    kind = (word or "").lower()
    return {"": "both", "row": "rows", "level": "levels"}.get(
        kind, "levels" if kind.startswith("mat") else "columns"
    )


def _between(
    text: str,
    whose: str,
    lists: list[tuple[str, str]],
    header: Header,
    name: str,
    book: FaultBook,
) -> None:
    """Take what stands between two marks: labels, then sizes and formats."""
    if whose:
        end = _SIZE_OR_FORMAT.search(text)
        cut = end.start() if end else len(text)
        lists.append((whose, text[:cut]))
        text = text[cut:]
    for said in bounded(_SAID.finditer(text), "words above its data"):
        if said["size"]:
            header.sizes[said["size"].lower()] = int(said["count"])
        elif said["format"] or (said["other"] or "").lower() in FORMATS:
            header.format = _format((said["format"] or said["other"]).lower(), name)
        elif said["diagonal"]:
            header.diagonal = said["diagonal"].lower() == "present"
        elif said["title"] is not None:
            header.title = said["title"].strip().strip('"')
        elif said["other"].lower() != "dl":
            book.note("unread-row", name, said["other"])


def _format(written: str, name: str) -> str:
    if written not in FORMATS:
        raise UnreadableError(
            f"{name!r} has its data in the format {written[:40]!r}, which is not read here. "
            "Export it from UCINET as 'fullmatrix' or 'edgelist1'."
        )
    return FORMATS[written]


def _take_labels(header: Header, whose: str, written: str, name: str, book: FaultBook) -> None:
    sizes = header.sizes
    wanted = {
        "both": sizes.get("n", sizes.get("nr")),
        "rows": sizes.get("n", sizes.get("nr")),
        "columns": sizes.get("n", sizes.get("nc")),
        "levels": sizes.get("nm"),
    }[whose]
    labels = _labels(written, wanted)
    if wanted is not None and len(labels) != wanted:
        book.note("count-differs", name, f"{wanted}, {len(labels)} {whose} labels")
    if whose in ("both", "rows"):
        header.rows = labels
    if whose in ("both", "columns"):
        header.columns = labels
    if whose == "levels":
        header.levels = labels


def _labels(written: str, wanted: int | None) -> list[str]:
    """Return labels, one a line or with commas or, where that gives their number, blanks between.

    UCINET ends a label at a blank; people write "Red Cross" on a line of its own.
    """
    by_line, by_blank = _found(_BY_LINE, written), _found(_BY_BLANK, written)
    return by_blank if len(by_line) != wanted and len(by_blank) == wanted else by_line


def _found(pattern: re.Pattern[str], written: str) -> list[str]:
    return [
        found[1] if found[1] is not None else found[2].rstrip()
        for found in bounded(pattern.finditer(written), "labels")
    ]
