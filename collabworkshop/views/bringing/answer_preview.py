"""What a survey would bring in, before anything is saved: what was recognised, counts, faults."""

from collections.abc import Mapping, Sequence
from html import escape

from collabworkshop.analysis.assessment.answers import Place
from collabworkshop.analysis.assessment.table import questions_of
from collabworkshop.analysis.sentences import listed, short
from collabworkshop.exchange.responses.reading import ResponsesRead
from collabworkshop.exercises.bringing.answers import Bringing
from collabworkshop.exercises.bringing.statements import MAPPED
from collabworkshop.model.fault import Fault
from collabworkshop.model.questionnaire import Questionnaire
from collabworkshop.views.bringing.as_text import as_text
from collabworkshop.views.bringing.fault_table import faults_html
from collabworkshop.views.bringing.import_preview import how_many

__all__ = ["answers_preview_html", "recognised_html", "unmapped"]

_TITLE = "What the survey would bring in"

_OUT = {
    "words": "own words",
    "ranking": "an order",
    "piles": "piles",
    "cases": "cases",
}


def recognised_html(read: ResponsesRead, name: str, beside: str) -> str:
    """Return what was recognised in the file as HTML, with its faults.

    Parameters
    ----------
    read
        What is in it.
    name
        Its name.
    beside
        What of the instrument no survey can bring in; empty for nothing.
    """
    survey = read.responses
    rows = how_many(read.heading_rows, "row")
    told = (
        f"{escape(short(name))}: {rows} of headings, {_people(len(survey.rows))} who answered, "
        f"{how_many(len(survey.asked), 'question')}."
    )
    return (
        '<section class="cw-root cw-result" role="region" aria-label="What was recognised">'
        f"<p><bdi><b>{told}</b></bdi> {escape(beside)}</p>{faults_html(read.faults)}</section>"
    )


def unmapped(asked: Questionnaire) -> str:
    """Return what of an instrument no survey can bring in, as a sentence; empty for nothing."""
    others = [part for part in asked.parts if part.asks not in MAPPED]
    if not others:
        return ""
    named = listed([f"“{part.label}” ({_OUT[part.asks]})" for part in others])
    return f"Only ratings and ticks come in. Not brought in: {named}."


def answers_preview_html(
    asked: Questionnaire,
    bringing: Bringing,
    columns: Mapping[Place, tuple[str, str]],
    faults: Sequence[Fault],
    *,
    replaces: bool,
) -> str:
    """Return the preview as HTML; everything from the file is shown as text.

    Parameters
    ----------
    asked
        The instrument.
    bringing
        What would come in.
    columns
        For each place that is answered, what is asked there and which column answers it.
    faults
        What could not be carried over.
    replaces
        Whether a file of the same name is in already.
    """
    brought = bringing.brought
    if brought is None and bringing.kept_back:
        counts = "Nothing can come in: too few people answered, or nearly all said the same."
    elif brought is None:
        counts = "Nothing comes in: no answer of these columns is a point of the scale yet."
    else:
        people = _people(brought.respondents)
        counts = f"Counts of {how_many(len(brought.counts), 'question')}, from {people}."
    told = [
        "A file of this name is in already; this one takes its place." if replaces else "",
        bringing.refused,
    ]
    more = "".join(f"<p>{escape(sentence)}</p>" for sentence in told if sentence)
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{_TITLE}">'
        f"<h3>{_TITLE}</h3><p><b>{counts}</b> Nobody's single answers are kept.</p>{more}"
        f"{_counts(asked, bringing, columns)}{_left_out(faults)}</section>"
    )


def _counts(
    asked: Questionnaire, bringing: Bringing, columns: Mapping[Place, tuple[str, str]]
) -> str:
    counts = bringing.brought.counts if bringing.brought else ()
    by_place = {Place(one.item, one.aspect): one.counts for one in counts}
    lines = []
    for question in questions_of(asked):
        if question.place not in columns:
            continue
        said = by_place.get(question.place, {})
        given = [f"{said[value]:,} × {words}" for value, words in question.answers if value in said]
        shown = ", ".join(given) or (
            "kept back" if question.place in bringing.kept_back else "none"
        )
        words, column = columns[question.place]
        cells = (words, short(as_text(column)), shown, f"{sum(said.values()):,}")
        lines.append("".join(f"<td><bdi>{escape(cell)}</bdi></td>" for cell in cells))
    if not lines:
        return ""
    headings = ("What is asked", "Column of the file", "Answers", "People")
    head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return (
        "<table><caption>What would be shown beside the answers of the room</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count:,} people"


def _left_out(faults: Sequence[Fault]) -> str:
    return faults_html(faults) if faults else "<p>Every answer of these columns comes in.</p>"
