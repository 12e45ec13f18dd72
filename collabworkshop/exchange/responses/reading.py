"""Answers to a survey, out of the table or workbook that a survey tool exported."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.responses.about import about_places, id_column
from collabworkshop.exchange.responses.blocks import Block
from collabworkshop.exchange.responses.column import Column, columns_of
from collabworkshop.exchange.responses.completeness import note_partial
from collabworkshop.exchange.responses.headed import Headed, headed
from collabworkshop.exchange.responses.items import Answered, answered
from collabworkshop.exchange.responses.recognising import first_survey, is_workbook
from collabworkshop.exchange.table import read_table
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault
from collabworkshop.model.responses import Respondent, Responses, SurveyItem

__all__ = ["TABLE", "TITLES", "WORKBOOK", "ResponsesRead", "read_responses"]

TABLE = "responses"
WORKBOOK = "responses-workbook"
TITLES = {TABLE: "Table (CSV)", WORKBOOK: "Workbook (Excel)"}
"""Both formats by name, and what people read."""


@dataclass(frozen=True)
class ResponsesRead:
    """Answers to a survey, out of a file.

    Parameters
    ----------
    responses
        Items and rows, in the order of the file.
    heading_rows
        How many rows at the top are headings: 1, 2 or 3.
    faults
        What is wrong with the file; rows with faults are kept.
    format_name
        ``"responses"`` for a text, ``"responses-workbook"`` for a workbook.
    """

    responses: Responses
    heading_rows: int
    faults: tuple[Fault, ...]
    format_name: str


def read_responses(data: bytes, name: str) -> ResponsesRead:
    r"""Return what people answered in a survey.

    Parameters
    ----------
    data
        A delimited text, or a workbook (.xlsx): its first sheet that looks like a survey.
    name
        What people call the file.

    Raises
    ------
    UnreadableError
        When this is no table, or nothing is asked or answered in it.

    Examples
    --------
    >>> text = b"id,We meet,We listen\n1,Often,Never\n2,,Sometimes\n"
    >>> got = read_responses(text, "survey.csv")
    >>> [item.kind for item in got.responses.items], len(got.responses.rows)
    (['about', 'scale', 'scale'], 2)
    >>> got.responses.rows[1].answers, got.responses.missing
    ({'We listen': ('Sometimes',)}, 1)
    """
    book = FaultBook()
    if is_workbook(data):
        table, format_name = first_survey(read_workbook(data), book), WORKBOOK
    else:
        table, format_name = read_table(data, name=name), TABLE
    found = headed(table)
    columns = columns_of(found)
    about = about_places(found.blocks, columns, found.depth)
    beyond = columns[len(found.table.columns) :]
    described = _described(found.blocks, columns, about) | {
        column.place: _item_about(column.heading, column.heading, column) for column in beyond
    }
    asked = _asked(found, columns, about, book)
    if not asked or not any(any(one.answers) for one in asked):
        raise UnreadableError(
            f"Nobody answers anything in {table.name!r}: below the headings it has no column with "
            "answers. Check that it is the export of a survey, and that it is whole."
        )
    rows = _rows(found, columns, described, asked, book)
    note_partial(asked, rows, table.name, book)
    items = sorted([*described.values(), *(one.item for one in asked)], key=lambda i: i.places)
    responses = Responses(items=tuple(items), rows=rows)
    return ResponsesRead(responses, found.depth, (*found.table.faults, *book.faults()), format_name)


def _described(
    blocks: Sequence[Block], columns: Sequence[Column], about: set[int]
) -> dict[int, SurveyItem]:
    """Return the items that are no question, by the place of their column."""
    names = _names(blocks)
    return {
        place: _item_about(
            name if len(block.places) == 1 else f"{name} {place + 1}", name, columns[place]
        )
        for name, block in zip(names, blocks, strict=True)
        for place in block.places
        if place in about
    }


def _item_about(name: str, question: str, column: Column) -> SurveyItem:
    return SurveyItem(
        id=name,
        question=question,
        text=column.heading,
        kind="about",
        places=(column.place + 1,),
    )


def _asked(
    found: Headed, columns: Sequence[Column], about: set[int], book: FaultBook
) -> list[Answered]:
    asked: dict[str, Answered] = {}
    for name, block in zip(_names(found.blocks), found.blocks, strict=True):
        taken = [columns[place] for place in block.places if place not in about]
        if len(taken) > 1:  # a column without heading and cells, between or after options, is none
            taken = [column for column in taken if column.label or column.counts]
        for one in answered(block, taken, name, found.table.name, book) if taken else ():
            asked[_told_apart(one.item.id, one.item.places[0], asked)] = one
    return [
        one if one.item.id == name else one._replace(item=one.item.model_copy(update={"id": name}))
        for name, one in asked.items()
    ]


def _names(blocks: Sequence[Block]) -> list[str]:
    """Return what each question is called, told apart where ids or headings are the same."""
    names: dict[str, None] = {}
    for block in blocks:
        name = block.id or block.question
        names[_told_apart(name, block.places[0] + 1, names)] = None
    return list(names)


def _told_apart(name: str, place: int, taken: Container[str]) -> str:
    key = name if name.strip() else f"column {place}"
    while key in taken:
        key += f" (column {place})"
    return key


def _rows(
    found: Headed,
    columns: Sequence[Column],
    described: dict[int, SurveyItem],
    asked: Sequence[Answered],
    book: FaultBook,
) -> tuple[Respondent, ...]:
    table = found.table
    answers: list[dict[str, tuple[str, ...]]] = [{} for _ in table.rows]
    for one in asked:
        for row, answer in zip(answers, one.answers, strict=True):
            if answer:
                row[one.item.id] = answer
    about: list[dict[str, str]] = [{} for _ in table.rows]
    for place, item in described.items():
        for at, cell in columns[place].filled():
            about[at][item.id] = cell
    ids = id_column([columns[place] for place in described])
    seen: set[str] = set()
    rows = []
    for at, line in enumerate(table.lines):
        respondent = (ids and ids.cells[at]) or f"line {line}"
        if not answers[at]:
            book.note("no-answers", table.name, "; ".join(about[at].values()), line=line)
            continue
        if respondent in seen:
            book.note("repeated-respondent", f"{table.name}.{ids and ids.heading}", respondent)
        seen.add(respondent)
        rows.append(
            Respondent(respondent=respondent, line=line, answers=answers[at], about=about[at])
        )
    return tuple(rows)
