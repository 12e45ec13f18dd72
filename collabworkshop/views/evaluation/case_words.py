"""How does a group read the worked case? The story, what fits where, and its own plan beside it."""

from collections.abc import Iterable, Mapping
from html import escape

from collabworkshop.analysis.evaluation.beside_case import BesideCase
from collabworkshop.analysis.evaluation.case_matched import MatchedSign
from collabworkshop.analysis.evaluation.figure_words import figure
from collabworkshop.analysis.evaluation.trajectory import Trajectory, trajectories
from collabworkshop.analysis.evaluation.trajectory_words import STANDINGS, planned_said
from collabworkshop.curriculum.indicator_case import IndicatorCase

__all__ = ["beside_html", "matched_html", "story_html"]


def story_html(case: IndicatorCase) -> str:
    """Return what happened in the case, and how its indicators stood on the day of the story.

    Parameters
    ----------
    case
        The case; all of it is invented, and the heading says so.
    """
    told = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in case.story)
    found = [one for one in trajectories(case.plan, on=case.day) if one.latest]
    figures = _table(
        "The same figures as a table (invented)",
        ("Indicator", "Began at", "Planned by then", "It was", "To be reached", "So it is"),
        (_way(case, one) for one in found),
    )
    return _section(f"The case: {case.name} (invented)", f"{told}{figures}")


def matched_html(
    signs: Iterable[MatchedSign], own: Mapping[str, str], *, group: str, all_of_them: bool
) -> str:
    """Return what fits for each indicator and why; nothing that a person has not matched yet.

    Parameters
    ----------
    signs
        All indicators of the case.
    own
        Place of an indicator to the goal that this person chose.
    group
        What stands above the group's counts; empty where there are none yet.
    all_of_them
        Whether all are shown, since nobody matches any more.
    """
    shown = [one for one in signs if all_of_them or one.item in own]
    if not shown:
        return ""
    table = _table(
        "What fits, and why",
        ("Indicator", "You said", "We would say", "Kind", "Why", *([group] if group else [])),
        (
            (
                one.title,
                own.get(one.item, ""),
                one.goal,
                one.role or "of no kind: it is not in the plan",
                _why(one, own.get(one.item, "")),
                *([_chosen(one)] if group else []),
            )
            for one in shown
        ),
    )
    return _section("Indicators and goals of the case", table)


def beside_html(found: BesideCase) -> str:
    """Return our own plan beside the case; every name in it is shown as text.

    Parameters
    ----------
    found
        The comparison.
    """
    outcomes = _table(
        "What our outcomes are known by",
        ("Our outcome", "Indicators on track", "Contributing indicators", "Not said yet"),
        (
            (one.title, _several(one.on_track), _several(one.contributing), _several(one.unsaid))
            for one in found.outcomes
        ),
    )
    features = _table(
        "The case and our plan",
        ("What is counted", "In the case", "With us"),
        ((one.label, *one.said) for one in found.features),
    )
    none = "<p>We have no outcome yet, so there is nothing to lay beside the case.</p>"
    shown = f"{features}{outcomes}" if found.outcomes else none
    return _section("Our own plan beside the case", shown)


def _way(case: IndicatorCase, one: Trajectory) -> tuple[str, ...]:
    sign = case.plan.indicators[one.indicator]
    assert one.latest is not None  # noqa: S101 - only these come here
    part = "".join(f" ({name}: {value})" for name, value in one.part.groups)
    first, latest, last = (
        figure(stop.value, sign) for stop in (one.line[0], one.latest, one.line[-1])
    )
    planned = planned_said(one, sign)
    return (f"{sign.title}{part}", first, planned, latest, last, STANDINGS[one.standing])


def _why(one: MatchedSign, own: str) -> str:
    """Return why an indicator belongs there, and to who chose the nearest goal, why not to that."""
    return f"{one.why} Why not “{one.near}”? {one.not_near}" if own == one.near else one.why


def _chosen(one: MatchedSign) -> str:
    return " · ".join(f"{goal} {n}" for goal, n in one.chosen.items()) or "kept back"


def _several(titles: tuple[str, ...]) -> str:
    return "; ".join(titles) or "none yet"


def _table(caption: str, headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in headings)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return (
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _cell(text: str) -> str:
    return f"<td><bdi>{escape(text)}</bdi></td>"


def _section(title: str, inside: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{inside}</section>"
    )
