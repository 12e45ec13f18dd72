"""What does everything hang on? Sentences first, small tables behind them."""

from collections.abc import Iterable, Sequence
from html import escape

from collabworkshop.analysis.pathways.hanging import Odds
from collabworkshop.analysis.pathways.hanging_words import (
    FORMULA,
    NO_FORECAST,
    link_said,
    loss_said,
    odds_said,
    per_cent,
    weight_said,
)
from collabworkshop.analysis.pathways.losses import Loss
from collabworkshop.analysis.pathways.pathway_doubts import PathwayDoubts
from collabworkshop.analysis.pathways.wording import quoted
from collabworkshop.model.pathway import Pathway

__all__ = ["hanging_html"]

_NEXT = 4
"""So many boxes and assumptions, with the gravest, have a sentence on what falls with them."""

_LINKS = 6


def hanging_html(read: PathwayDoubts) -> str:
    """Return what a theory of change hangs on; every name is shown as text.

    Parameters
    ----------
    read
        The result.
    """
    pathway, hangs = read.pathway, read.hanging
    # The gravest of each, and the weakest evidence, stand among the findings of the group.
    falls = [loss_said(pathway, one) for one in hangs.losses[1:_NEXT] if _grave(one)]
    rests = [weight_said(pathway, one) for one in hangs.weights[1:_NEXT]]
    parts = (
        _part("What else falls with one box", falls),
        _part("What else rests on what you take for granted", rests),
        _part("What everything depends on", () if hangs.weakest else (_NO_WEAK,)),
        *(_odds(pathway, one) for one in hangs.odds),
    )
    inner = "".join(parts) if pathway.elements else "<p>There is no box yet.</p>"
    return _section("What everything hangs on, more closely", inner)


_NO_WEAK = (
    "No link that every way to the impact runs through rests on less than figures from here or a "
    "study; or there is none that every way runs through."
)


def _grave(loss: Loss) -> bool:
    return bool(loss.fails or loss.stranded)


def _part(title: str, sentences: Sequence[str]) -> str:
    if not sentences:
        return ""
    mark = '<span class="cw-mark" aria-hidden="true">•</span>'
    items = "".join(f"<li>{mark}<bdi>{escape(sentence)}</bdi></li>" for sentence in sentences)
    return f"<h4>{escape(title)}</h4><ul>{items}</ul>"


def _odds(pathway: Pathway, odds: Odds) -> str:
    goal = quoted(pathway.elements[odds.impact].label)
    steps = _table(
        f"How {goal} fares with other figures",
        ("Each link holds with", "It is reached with"),
        ((per_cent(one.holds), per_cent(one.value)) for one in odds.steps),
    )
    links = _table(
        "With which links that moves most",
        ("Link", "Chance if it surely holds, minus chance if it surely does not"),
        ((link_said(pathway, one), per_cent(one.value)) for one in odds.links[:_LINKS]),
    )
    return (
        f"<h4>How sure is <bdi>{escape(goal)}</bdi>? To think with</h4>"
        f"<p><bdi>{escape(odds_said(pathway, odds))}</bdi></p><p>{escape(NO_FORECAST)}</p>"
        f"{steps}{links}"
        f"<details><summary>How it is worked out</summary><p>{escape(FORMULA)}</p></details>"
    )


def _table(caption: str, heads: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(
        f'<tr><th scope="row"><bdi>{escape(first)}</bdi></th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return (
        f"<table><caption><bdi>{escape(caption)}</bdi></caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _section(title: str, inner: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{inner}</section>"
    )
