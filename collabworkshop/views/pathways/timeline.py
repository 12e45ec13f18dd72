"""A pathway in time on the screen: how each year is filled, and the picture for print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from collabworkshop.analysis.pathways.pathway_timeline import PathwayTimeline, chain_sentence
from collabworkshop.analysis.sentences import counted, quoted

if TYPE_CHECKING:
    from collabworkshop.figures.picture import Picture

__all__ = ["pictures_of_timeline", "too_early", "years_html"]

_HEADS = ("Year", "Activities that end", "Outcomes that come true")


def years_html(result: PathwayTimeline) -> str:
    """Return how many activities and outcomes end in each year; empty where none has a month."""
    years = result.timeline.years
    if not years:
        return ""
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEADS)
    body = "".join(
        f'<tr><th scope="row">Year {one.year}</th><td>{one.activities}</td>'
        f"<td>{one.outcomes}</td></tr>"
        for one in years
    )
    title = "Short and long, year by year"
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{title}"><h3>{title}</h3>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></section>"
    )


def too_early(result: PathwayTimeline) -> dict[str, dict[str, str]]:
    """Return what cannot be as dated, by key of the box and name of the field, for the table."""
    boxes = result.pathway.elements
    found: dict[str, dict[str, str]] = {}
    for one in result.timeline.impossible:
        needs = boxes[one.needs]
        told = (
            "It ends before it begins."
            if one.element == one.needs
            else f"Too early: it needs {quoted(needs.label)}, which comes in month {needs.ends}."
        )
        # At the wide cell: below a month the sentence would be a column of single words.
        found.setdefault(one.element, {}).setdefault("label", told)
    return found


def pictures_of_timeline(result: PathwayTimeline) -> list[Picture]:
    """Return the pathway in time for print, on as many sheets as it takes.

    Parameters
    ----------
    result
        The result.
    """
    from collabworkshop.figures.pathway_timeline import draw_pathway_timeline, pages
    from collabworkshop.figures.picture import picture

    found = result.timeline
    count = pages(found)
    chain = chain_sentence(result.pathway, found)
    boxes = counted(len(found.rows), "box", "boxes")
    told = f"Timeline with {boxes}, {counted(len(found.early), 'early win', 'early wins')}. {chain}"
    alt = f"{told.strip()} The table of the result says the same in words."
    return [
        picture(
            partial(draw_pathway_timeline, found=found, page=page),
            f"Sheet {page + 1} of {count}. {alt}" if count > 1 else alt,
        )
        for page in range(count)
    ]
