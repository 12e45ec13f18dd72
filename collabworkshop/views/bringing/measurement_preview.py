"""What a table of figures would bring in, before anything is saved: counts, figures, faults."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from collabworkshop.analysis.evaluation.figure_words import figure
from collabworkshop.analysis.evaluation.part import part_of
from collabworkshop.exercises.bringing.measurements import BroughtFigure, BroughtMeasurements
from collabworkshop.model.evaluation import Indicator, Measurement
from collabworkshop.model.fault import Fault
from collabworkshop.views.bringing.fault_table import faults_html
from collabworkshop.views.bringing.import_preview import how_many, left_out_html

__all__ = ["figures_preview_html"]

_TITLE = "What the table would bring in"

_CHANGED = "Figures that are there, and get what the file says"

_FIRST = 8

_SHORT = 14
"""Signs that stand in one line, whatever the width of the screen."""

_KINDS = {"actual": "measured", "baseline": "where we began", "target": "target"}


def figures_preview_html(
    bringing: BroughtMeasurements,
    faults: Sequence[Fault],
    questions: Sequence[str],
    indicators: Mapping[str, Indicator],
    titles: Mapping[str, str],
) -> str:
    """Return the preview as HTML; everything from the file is shown as text.

    Parameters
    ----------
    bringing
        What would come in.
    faults
        What is wrong with the file.
    questions
        What a person should look at first.
    indicators, titles
        Those of the plan, and what each is called.
    """
    changed = f", {how_many(bringing.updated, 'figure')} changed" if bringing.updated else ""
    are = "is" if bringing.same == 1 else "are"
    same = f" {how_many(bringing.same, 'figure')} {are} there already." if bringing.same else ""
    counts = f"{how_many(bringing.new, 'new figure')}{changed}.{same}"
    new = [one for one in bringing.figures if one.held is None]
    others = [one for one in bringing.figures if one.held is not None]
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{_TITLE}">'
        f"<h3>{_TITLE}</h3><p><b>{counts}</b></p>"
        f"{left_out_html(questions, 'Please look at this first')}"
        f"{_table(new, 'New figures', indicators, titles)}"
        f"{_table(others, _CHANGED, indicators, titles)}"
        f"{faults_html(faults)}"
        f"{left_out_html(bringing.left_out, 'Does not come in')}</section>"
    )


def _table(
    figures: Sequence[BroughtFigure],
    caption: str,
    indicators: Mapping[str, Indicator],
    titles: Mapping[str, str],
) -> str:
    if not figures:
        return ""
    heads = ["Line", "Indicator", "Kind", "Figure", "Until", "Of whom", "Rests on", "Source"]
    before = any(one.held for one in figures)
    heads = [*heads[:3], "Until now", *heads[3:]] if before else heads
    rows = [_cells(one, indicators, titles, before=before) for one in figures[:_FIRST]]
    rest = len(figures) - len(rows)
    more = f"<p>and {rest:,} more</p>" if rest > 0 else ""
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = "".join(f"<tr>{_row(cells)}</tr>" for cells in rows)
    return (
        f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>{more}"
    )


def _row(cells: Iterable[str]) -> str:
    return "".join(f"<td{_whole(cell)}><bdi>{escape(cell)}</bdi></td>" for cell in cells)


def _whole(cell: str) -> str:
    """Keep what is short in one line: a day that is broken is hard to read."""
    return ' style="white-space:nowrap"' if len(cell) <= _SHORT else ""


def _cells(
    one: BroughtFigure,
    indicators: Mapping[str, Indicator],
    titles: Mapping[str, str],
    *,
    before: bool,
) -> list[str]:
    became = one.becomes
    indicator = indicators[became.indicator]
    told = [_said(one.held, indicator)] if before and one.held else []
    return [
        f"{one.line:,}",
        titles[became.indicator],
        _KINDS[became.kind],
        *told,
        _said(became, indicator),
        "" if became.ends is None else became.ends.isoformat(),
        part_of(became).said,
        "" if became.cases is None else f"{became.cases:,}",
        became.source,
    ]


def _said(measured: Measurement, indicator: Indicator) -> str:
    return measured.words if measured.value is None else figure(measured.value, indicator)
