"""Which columns describe the respondent or the machine, and are no question.

In an export with ids of questions these are the columns without one. Elsewhere headings and values
tell: ids, dates, addresses; a short code before the first rating, a unit for example; and a score
that somebody computed of numbered items and put beside them.
"""

import re
from collections.abc import Sequence

from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.responses.blocks import Block
from collabworkshop.exchange.responses.coding import coding_of, whole_number
from collabworkshop.exchange.responses.column import Column
from collabworkshop.exchange.responses.heading_rows import is_figure
from collabworkshop.exchange.responses.scale_words import plain_words

__all__ = ["about_places", "id_column"]

_IDS = (
    "respondent id",
    "response id",
    "responseid",
    "respondentid",
    "respondent",
    "participant id",
    "participant",
    "record id",
    "recordid",
    "submission id",
    "token",
    "uuid",
    "id",
)
_HEADINGS = frozenset(
    (
        *_IDS,
        *("collector id", "collector", "start date", "end date", "startdate", "enddate", "date"),
        *("recorded date", "recordeddate", "submitdate", "submitted", "datestamp", "timestamp"),
        *("status", "progress", "duration", "duration in seconds", "finished", "ip address"),
        *("ipaddress", "ipaddr", "email", "email address", "recipientemail", "first name"),
        *("last name", "recipientfirstname", "recipientlastname", "externalreference"),
        *("externaldatareference", "locationlatitude", "locationlongitude", "distributionchannel"),
        *(
            "userlanguage",
            "language",
            "startlanguage",
            "lastpage",
            "seed",
            "refurl",
            "interviewtime",
        ),
        *("custom data 1", "custom data", "user agent", "group", "grp", "unit", "team", "site"),
    )
)
_ENDS_IN_ID = re.compile(r"[a-z0-9]*(?:[ _.-]id|ID|Id|_key|_token)")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?([ T].*)?|\d\d?[/.]\d\d?[/.]\d{2,4}( .*)?")
_CODE = re.compile(r"[^\W\d]\w{0,15}")
_NUMBERED = re.compile(r"(?P<stem>[^\W\d]{2,})[_.]?\d+")


def about_places(blocks: Sequence[Block], columns: Sequence[Column], depth: int) -> set[int]:
    """Return the places of the columns that are no question.

    Parameters
    ----------
    blocks
        All questions of the file.
    columns
        All its columns, by place.
    depth
        How many rows of headings the file has.
    """
    alone = [block.places[0] for block in blocks if len(block.places) == 1]
    if depth > 1 and _ids_over_questions(blocks):
        return {p for block in blocks if not block.id for p in block.places}
    found = {place for place in alone if _describes(columns[place])}
    found |= {block.places[0] for block in blocks if _counts_rows(block, columns)}
    ratings = [p for p in alone if p not in found and _is_scale(columns[p])]
    first = min(ratings, default=0) if len(ratings) > 1 else 0
    before = {p for p in alone if p < first and _CODE.fullmatch(columns[p].heading)}
    return found | before | _scores([columns[place] for place in alone])


def id_column(columns: Sequence[Column]) -> Column | None:
    """Return the column that tells respondents apart, among those that are no question."""
    named = {plain_words(column.heading): column for column in reversed(columns)}
    return next((named[heading] for heading in _IDS if heading in named), None)


def _ids_over_questions(blocks: Sequence[Block]) -> bool:
    ids = [block.id for block in blocks if block.id]
    return bool(ids) and len(ids) < len(blocks) and len(set(ids)) == len(ids)


def _describes(column: Column) -> bool:
    heading = column.heading
    if plain_words(heading) in _HEADINGS or _ENDS_IN_ID.fullmatch(heading):
        return True
    counts = column.counts
    dates = sum(n for value, n in counts.items() if _DATE.fullmatch(value))
    return 10 * dates >= 9 * counts.total() > 0


def _counts_rows(block: Block, columns: Sequence[Column]) -> bool:
    """Say whether a column without heading has another number in each row, as R writes it."""
    counts = columns[block.places[0]].counts
    unnamed = not (block.id or block.question)
    return unnamed and set(counts.values()) == {1} and all(map(is_figure, counts))


def _is_scale(column: Column) -> bool:
    return coding_of(column.counts).kind == "scale"


def _scores(columns: Sequence[Column]) -> set[int]:
    """Return columns named like the stem of numbered ones, with fractions where those have none."""
    stems: dict[str, int] = {}
    for column in columns:
        found = _NUMBERED.fullmatch(column.heading)
        if found:
            stems[found["stem"].casefold()] = stems.get(found["stem"].casefold(), 0) + 1
    several = tuple(stem for stem, times in stems.items() if times > 1)
    return {
        column.place
        for column in columns
        if several and column.heading.casefold().endswith(several) and _has_fractions(column)
    }


def _has_fractions(column: Column) -> bool:
    return any(number_of(v) is not None and whole_number(v) is None for v in column.counts)
