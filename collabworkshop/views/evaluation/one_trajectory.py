"""How does one indicator stand? Its figures as a table, what is needed, and what was agreed."""

from collections.abc import Iterator
from html import escape

from collabworkshop.analysis.evaluation.agreed import agreed_said
from collabworkshop.analysis.evaluation.contributing_words import pair_said
from collabworkshop.analysis.evaluation.figure_words import figure
from collabworkshop.analysis.evaluation.part import WHOLE
from collabworkshop.analysis.evaluation.rate_words import gap_said, rate_said
from collabworkshop.analysis.evaluation.series import Stop
from collabworkshop.analysis.evaluation.standing_words import progress_said
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.analysis.evaluation.trajectory_words import standing_said
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.model.evaluation import Indicator
from collabworkshop.views.evaluation.standing_table import rows_html

__all__ = ["one_trajectory_html"]

_PARTS = ("whom", "standing", "latest", "planned", "progress")


def one_trajectory_html(found: TrajectoryReading, key: str) -> str:
    """Return in words and tables what the picture of an indicator shows.

    Parameters
    ----------
    found
        How the indicators stand.
    key
        Which one.
    """
    title = f"In words: {found.called[key]}"
    parts = [*_standing(found, key), *_needed(found, key), _figures(found, key)]
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{''.join(parts)}</section>"
    )


def _standing(found: TrajectoryReading, key: str) -> Iterator[str]:
    first, indicator = found.lines[key][0], found.indicators[key]
    progress = progress_said(first)
    done = f" {progress[:1].upper()}{progress[1:]}." if progress else ""
    yield _said(f"{standing_said(first, indicator)}{done}")
    if words := found.words.get(key):
        yield f"<p>What was said last: <bdi>“{escape(words.strip())}”</bdi></p>"
    if any(one.standing == "off-track" for one in found.lines[key]):
        yield _said(agreed_said(found.agreed, whole=True))
    if len(found.lines[key]) > 1:
        place = sum(len(found.lines[one]) for one in _before(found, key))
        rows = found.rows[place : place + len(found.lines[key])]
        yield "<p><b>Part by part</b></p>" + rows_html(found, rows, _PARTS)


def _before(found: TrajectoryReading, key: str) -> list[str]:
    keys = list(found.lines)
    return keys[: keys.index(key)]


def _needed(found: TrajectoryReading, key: str) -> Iterator[str]:
    """Say what each part needs a year, how far parts are apart, and what contributes."""
    indicator = found.indicators[key]
    rates = [rate_said(one, indicator) for one in found.rates if one.indicator == key]
    yield _list("What it takes to be there in time", rates)
    apart = [
        sentence
        for one in found.gaps
        if one.indicator == key
        for sentence in (gap_said(one, indicator), *one.cautions)
    ]
    yield _list("How far parts are apart", apart)
    pairs = [one for one in found.tied if key in (one.contributing, one.moves)]
    moved = [pair_said(one, found.called) for one in pairs]
    if moved:
        moved.append("That both moved does not show that one moved the other.")
    yield _list("What contributes", moved)


def _figures(found: TrajectoryReading, key: str) -> str:
    rows = "".join(
        f"<tr><td><bdi>{escape(one.part.said)}</bdi></td><td>{what}</td>"
        f"<td>{day_of(stop.when)}</td>"
        f"<td><bdi>{escape(_value(stop, found.indicators[key]))}</bdi></td></tr>"
        for one in found.lines[key]
        for what, stop in _stops(one)
    )
    if not rows:
        return ""
    names = ("Of whom", "What", "Day", "Figure")
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    return (
        "<details><summary>All figures of the picture</summary><table>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
    )


def _stops(found: Trajectory) -> Iterator[tuple[str, Stop]]:
    last = len(found.line) - 1
    for place, stop in enumerate(found.line):
        whose = " of all" if found.common and place and found.part != WHOLE else ""
        name = "baseline" if place == 0 else "target" if place == last else "interim target"
        yield f"{name}{whose}", stop
    for stop in found.actuals:
        yield "measured", stop


def _value(stop: Stop, indicator: Indicator) -> str:
    on = "" if stop.cases is None else f", rests on {stop.cases:,}"
    return f"{figure(stop.value, indicator)}{on}"


def _list(heading: str, sentences: list[str]) -> str:
    if not sentences:
        return ""
    lines = "".join(
        f'<li><span class="cw-mark" aria-hidden="true">•</span>'
        f'<bdi dir="ltr">{escape(one)}</bdi></li>'
        for one in sentences
    )
    return f"<p><b>{heading}</b></p><ul>{lines}</ul>"


def _said(sentence: str) -> str:
    return f'<p><bdi dir="ltr">{escape(sentence)}</bdi></p>'
