"""What a plan of a file would bring in and change, before anything is saved."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

from collabworkshop.analysis.sentences import listed, short
from collabworkshop.exercises.bringing.evaluation_ledger import BroughtEvaluation
from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT
from collabworkshop.model.fault import Fault
from collabworkshop.model.learning_event import LEARNING_EVENT
from collabworkshop.model.pathway import ELEMENT
from collabworkshop.views.bringing.fault_table import faults_html
from collabworkshop.views.bringing.import_preview import how_many, left_out_html

__all__ = ["KIND_WORDS", "counts_said", "evaluation_preview_html"]

_TITLE = "What the file would bring in"

KIND_WORDS = {
    ELEMENT: "outcome",
    INDICATOR: "indicator",
    MEASUREMENT: "figure",
    LEARNING_EVENT: "meeting",
}
"""What people call each kind of record."""

_FIRST, _MOST = 8, 40


def counts_said(counts: Mapping[str, int]) -> str:
    """Return how many of each kind, as people read it; empty for none.

    Examples
    --------
    >>> counts_said({"indicator": 2, "measurement": 1})
    '2 indicators and 1 figure'
    """
    return listed(
        how_many(counts[kind], said) for kind, said in KIND_WORDS.items() if counts.get(kind)
    )


def evaluation_preview_html(came: BroughtEvaluation, faults: Sequence[Fault]) -> str:
    """Return the preview as HTML; everything from the file is shown as text."""
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{_TITLE}">'
        f"<h3>{_TITLE}</h3>{_counts(came)}{_arriving(came)}{_differences(came)}"
        f"{faults_html(faults)}{left_out_html(came.left_out, 'Does not come in as it stands')}"
        "</section>"
    )


def _counts(came: BroughtEvaluation) -> str:
    said = {
        "New": came.new,
        "Changed as the file says": came.changed,
        "Stays, though the file says something else": came.kept,
        "The same in the file": came.same,
        "Only with us, and stays": came.unnamed,
    }
    rows = [f"<li><b>{what}:</b> {counts_said(of)}</li>" for what, of in said.items() if of.total()]
    if came.blanks:
        places = how_many(came.blanks, "place")
        rows.append(f"<li>In {places} the file says nothing and we do: that stays.</li>")
    if not came.changes:
        rows.insert(0, "<li><b>Nothing would change.</b></li>")
    return f"<ul>{''.join(rows)}</ul>"


def _arriving(came: BroughtEvaluation) -> str:
    if not came.arriving:
        return ""
    shown, counts = [], Counter[str]()
    for kind, about in came.arriving:
        counts[kind] += 1
        if counts[kind] <= _FIRST:
            shown.append(
                f"<tr><td>{KIND_WORDS[kind]}</td><td><bdi>{escape(short(about))}</bdi></td></tr>"
            )
    return _table("What is new: the first of each kind", ("What", "Its name"), shown)


def _differences(came: BroughtEvaluation) -> str:
    if not came.differences:
        return ""
    rows = [
        f"<tr><td><bdi>{escape(one.about)}</bdi></td><td>{escape(one.field)}</td>"
        f"<td><bdi>{escape(_cut(one.ours))}</bdi></td>"
        f"<td><bdi>{escape(_cut(one.theirs))}</bdi></td>"
        f"<td>{'The file’s comes in' if one.taken else 'Ours stays'}</td></tr>"
        for one in came.differences[:_MOST]
    ]
    rest = len(came.differences) - _MOST
    caption = "Where the file says something else"
    if rest > 0:
        caption += f": the first {_MOST}; {rest:,} more are treated the same way"
    heads = ("What", "Field", "Ours", "The file’s", "What becomes of it")
    return _table(caption, heads, rows)


def _table(caption: str, heads: Sequence[str], rows: Sequence[str]) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _cut(said: str) -> str:
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"


_LONGEST = 200
"""Letters of a text that stand in the table."""
