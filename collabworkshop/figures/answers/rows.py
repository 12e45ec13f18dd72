"""A result laid out as bars: which rows there are, and which counts stand side by side in each."""

from collections.abc import Iterator
from typing import NamedTuple

from collabworkshop.analysis.assessment.answers import NO, YES
from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.brought import FILE
from collabworkshop.analysis.assessment.findings.profile import part_scores
from collabworkshop.analysis.assessment.findings.reading import Reading, high
from collabworkshop.analysis.assessment.tally import Tally
from collabworkshop.model.questionnaire import Aspect, Item, Part, Questionnaire

__all__ = ["Bars", "Row", "Section", "bars_of", "profile_of"]


class Row(NamedTuple):
    """One bar.

    Parameters
    ----------
    label
        What was asked.
    counts
        People for each answer, in the order of the key; empty where none may be seen.
    marked
        Place of the worked answer among them, if there is one.
    beside
        What stands to the right of it, a text for each heading.
    """

    label: str
    counts: tuple[int, ...]
    marked: int | None = None
    beside: tuple[str, ...] = ()


class Section(NamedTuple):
    """Bars under one heading, with one key.

    Parameters
    ----------
    label
        The heading.
    answers
        Words for each answer, from left to right.
    ordered
        Whether the answers are points of a scale: then the low ones stand left of a middle
        line, and the high ones right of it.
    rows
        The bars.
    """

    label: str
    answers: tuple[str, ...]
    ordered: bool
    rows: tuple[Row, ...]


class Bars(NamedTuple):
    """Everything that is drawn: headings of what stands beside the bars, and the sections."""

    headings: tuple[str, ...]
    sections: tuple[Section, ...]


def bars_of(asked: Questionnaire, answered: Asked) -> Bars:
    """Return a section for each part that is answered item by item, and each of its ratings."""
    read = Reading(asked, answered)
    files = [name for name in answered.groups if name.startswith(FILE)]
    # There is room for one more column: the latest file.
    groups = ["", *read.roles(), *files[-1:]]
    headings = tuple(answered.groups.get(group, "") for group in groups)
    sections = [section for part in asked.parts for section in _sections(read, part, groups)]
    return Bars(headings, tuple(sections))


def profile_of(asked: Questionnaire, answered: Asked) -> Bars:
    """Return a bar for each part of a long instrument: all ratings of its items together."""
    read = Reading(asked, answered)
    scores = part_scores(read)
    scale = next(asked.scales[score.part.aspects[0].scale] for score in scores)
    rows = []
    for score in scores:
        pooled = [
            sum(
                read.tally(score.part, i, score.part.aspects[0].id).ranks.get(r.rank, 0)
                for i in items
            )
            for items in [[item for item, _ in score.items]]
            for r in scale.rungs
        ]
        weakest, (count, of) = score.items[0]
        beside = (f"{score.raters}", f"{count} of {of}: {weakest.name}")
        rows.append(Row(score.part.label, tuple(pooled), beside=beside))
    labels = tuple(rung.label for rung in scale.rungs)
    section = Section("All ratings of each part together", labels, ordered=True, rows=tuple(rows))
    return Bars(("raters", "lowest in it"), (section,))


def _sections(read: Reading, part: Part, groups: list[str]) -> Iterator[Section]:
    if part.asks == "ticks":
        rows = tuple(_row(read, part, item, None, (YES, NO), groups) for item in part.items)
        yield Section(part.label, ("ticked", "not ticked"), ordered=False, rows=rows)
    elif part.asks == "ratings":
        for aspect in part.aspects:
            scale = read.asked.scales[aspect.scale]
            answers = tuple(str(rung.rank) for rung in scale.rungs)
            rows = tuple(_row(read, part, item, aspect, answers, groups) for item in part.items)
            label = part.label if len(part.aspects) == 1 else f"{part.label}: {aspect.label}"
            words = tuple(rung.label for rung in scale.rungs)
            good = scale.level(int(read.favourable(part, aspect.id))).label
            label = f"{label} (columns: “{good}” or higher)"
            yield Section(label, words, ordered=True, rows=rows)
    elif part.asks in ("piles", "cases"):
        options = read.asked.lists[part.piles]
        answers = tuple(option.id for option in options)
        rows = tuple(_row(read, part, item, None, answers, groups) for item in part.items)
        label = part.label if part.asks == "piles" else f"{part.label} (columns: as we see it)"
        yield Section(label, tuple(o.label for o in options), ordered=False, rows=rows)


def _row(
    read: Reading,
    part: Part,
    item: Item,
    aspect: Aspect | None,
    answers: tuple[str, ...],
    groups: list[str],
) -> Row:
    id_ = aspect.id if aspect else ""
    tally = read.tally(part, item, id_)
    marked = answers.index(item.answer) if item.answer in answers else None
    beside = tuple(_beside(read, part, item, read.tally(part, item, id_, g)) for g in groups)
    counts = tuple(tally.counts.get(answer, 0) for answer in answers)
    return Row(item.name, counts if tally.people else (), marked, beside)


def _beside(read: Reading, part: Part, item: Item, tally: Tally) -> str:
    """Return of how many the first of the answers, or the high ones, come; a dash for none."""
    if not tally.people:
        return "–"
    if part.asks == "ratings":
        count, of = high(tally, read.favourable(part, tally.aspect))
    else:
        count, of = tally.counts.get(item.answer or YES, 0), tally.people
    return f"{count} of {of}"
