"""Where organisations stand on each item: a circle with the number of those who meet there."""

from collections import defaultdict

from matplotlib.axes import Axes

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.findings.by_organisation import middles
from collabworkshop.analysis.assessment.findings.reading import Reading, middle
from collabworkshop.figures.lettering import plain, wrapped
from collabworkshop.figures.paper import Paper
from collabworkshop.model.questionnaire import Item, Part, Questionnaire
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_house_dots"]

_LEFT, _RIGHT, _HEAD = 22.0, 24.0, 5.0
"""Room for the items, for the names at the end, and for the heading, in heights of a letter."""

_FAR = 1.5
"""Steps from the middle of everybody from which on an organisation is named."""


def draw_house_dots(
    axes: Axes, asked: Questionnaire, answered: Asked, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw for each rated item where the middle answer of each organisation lies.

    A circle stands where organisations are, with their number in it; a bar marks the middle of
    everybody. Who stands far from it is named at the end of the line.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    asked, answered
        The instrument; items that people rate once are drawn.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    read = Reading(asked, answered)
    parts = [part for part in read.parts("ratings") if len(part.aspects) == 1]
    rows = [(part, item) for part in parts for item in part.items]
    if not read.organisations() or not rows:
        paper.say("No organisation has answered yet. The first one will stand here.")
        return axes
    text, scales = sizes.text, [part.aspects[0].scale for part, _ in rows]
    turns = [at for at, scale in enumerate(scales) if not at or scale != scales[at - 1]]
    room = paper.height - (_HEAD * len(turns) + 2) * text
    step, top = min(room / len(rows), 3.2 * text), paper.height
    for at, (part, item) in enumerate(rows):
        if at in turns:
            _draw_scale(paper, read, part, top)
            top -= _HEAD * text
        _draw_row(paper, read, part, item, top - step / 2, step)
        top -= step
    told = "Circle: organisations whose middle answer it is. Bar: the middle of everybody."
    paper.write(text, top - text, told, color=paper.look.quiet)
    return axes


def _along(paper: Paper, read: Reading, part: Part, rank: float) -> float:
    """Return where a rank stands from left to right."""
    text, ranks = paper.sizes.text, read.ranks(part, part.aspects[0].id)
    left, right = (_LEFT + 2) * text, paper.width - (_RIGHT + 2) * text
    return left + (rank - ranks[0]) / max(ranks[-1] - ranks[0], 1) * (right - left)


def _draw_scale(paper: Paper, read: Reading, part: Part, top: float) -> None:
    """Write the points of a scale above the first line that has it."""
    text, scale = paper.sizes.text, read.asked.scales[part.aspects[0].scale]
    wide = _along(paper, read, part, scale.rungs[1].rank) - _along(
        paper, read, part, scale.rungs[0].rank
    )
    for rung in scale.rungs:
        lines = wrapped(plain(rung.label), max(int(wide / text * 1.6), 4), 2).splitlines()
        for at, line in enumerate(lines):
            y = top - (1.8 + 1.2 * at) * text
            paper.write(_along(paper, read, part, rung.rank), y, line, ha="center", within=wide)


def _draw_row(paper: Paper, read: Reading, part: Part, item: Item, y: float, step: float) -> None:
    text = paper.sizes.text
    lines = wrapped(plain(item.name), int((_LEFT - 2) * 1.8), 2 if step > 2.3 * text else 1)
    for at, line in enumerate(told := lines.splitlines()):
        at_y = y + ((len(told) - 1) / 2 - at) * 1.15 * text
        paper.write(_LEFT * text, at_y, line, ha="right", within=(_LEFT - 1) * text)
    ranks = read.ranks(part, part.aspects[0].id)
    ends = [_along(paper, read, part, rank) for rank in (ranks[0], ranks[-1])]
    paper.axes.plot(ends, [y, y], color=paper.look.edge, linewidth=0.6, zorder=1)
    found = middles(read, part, item)
    of_all = read.tally(part, item, part.aspects[0].id)
    if not found or not of_all.people:
        return
    centre = middle(of_all)
    x = _along(paper, read, part, centre)
    bar = min(0.45 * step, 1.3 * text)
    paper.axes.plot([x, x], [y - bar, y + bar], color=paper.look.ink, linewidth=2, zorder=2)
    _draw_dots(paper, read, part, {group: own for group, (own, _) in found.items()}, y, step)
    far = [group for group, (own, _) in found.items() if abs(own - centre) >= _FAR]
    names = ", ".join(read.organisations()[group] for group in far)
    if names:
        paper.write(
            paper.width - _RIGHT * text,
            y,
            names,
            within=(_RIGHT - 1) * text,
            color=paper.look.quiet,
        )


def _draw_dots(
    paper: Paper, read: Reading, part: Part, own: dict[str, float], y: float, step: float
) -> None:
    """Draw a circle with a number wherever organisations stand."""
    at: defaultdict[float, int] = defaultdict(int)
    for rank in own.values():
        at[rank] += 1
    across = min(0.8 * step, 1.8 * paper.sizes.text)
    for rank, count in sorted(at.items()):
        x = _along(paper, read, part, rank)
        paper.mark(x, y, "circle", paper.look.colours[0], filled=False, across=across)
        paper.write(x, y, str(count), ha="center", fontsize=0.55 * across, zorder=6)
