"""Who stopped answering before the end of a survey.

Questions that most people were not asked, or left out, tell nothing; among those that half of the
respondents answered, somebody who answers nothing from the last fifth on has stopped.
"""

from collections.abc import Sequence

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.responses.items import Answered
from collabworkshop.model.responses import Respondent

__all__ = ["note_partial"]


def note_partial(
    asked: Sequence[Answered], rows: Sequence[Respondent], table: str, book: FaultBook
) -> None:
    """Note the respondents who stopped early.

    Parameters
    ----------
    asked
        All items, in the order of the file.
    rows
        Everybody who answered at least one.
    table
        What people call the file.
    book
        Takes the faults.
    """
    common = [
        one.item.id
        for one in asked
        if one.item.kind != "text" and 2 * sum(map(bool, one.answers)) >= len(rows)
    ]
    if not common:
        return
    place = {one.item.id: at for at, one in enumerate(asked)}
    last_part = place[common[-max(2, -(-len(common) // 5)) :][0]]
    for row in rows:
        *_, reached = row.answers
        if place[reached] < last_part:
            book.note("partial-response", table, f"{row.respondent}, to {reached}", line=row.line)
