"""What portraits are worth saying aloud: what is right first, and nobody is ranked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from collabworkshop.analysis.sentences import counted, listed, named, number, short
from collabworkshop.analysis.understanding.portraits import Pair, Point
from collabworkshop.model.result import Finding

__all__ = ["worth_telling", "yet_to_come"]

_MOST = 3
"""Misconceptions, and pairs, that are spelt out; all of them stand in the table."""

_OFF = ("partly", "wrong")


def worth_telling(
    points: Sequence[Point],
    pairs: Sequence[Pair],
    *,
    names: Mapping[str, str],
    topics: Mapping[str, str],
) -> Iterator[Finding]:
    """Yield what the marks say: first what is right, then what to talk about.

    Parameters
    ----------
    points, pairs
        What was shared and marked.
    names, topics
        Stakeholder, and topic, to its name.
    """
    yield from _in_all(points)
    yield from _all_right(pairs, names)
    yield from _misconceptions(points, names, topics)
    yield from _pairs_to_talk(pairs, names)
    yield from _marked_apart(points, names, topics)


def yet_to_come(points: Sequence[Point], *, members: Mapping[str, str]) -> Iterator[Finding]:
    """Yield who has no portrait, who has not looked at theirs, and what was changed since.

    Parameters
    ----------
    points
        What was shared and marked.
    members
        Key to name of the coalition's members; without a first point nothing is missing yet.
    """
    if not points:
        return
    described = {point.partner for point in points}
    unseen = [key for key in members if key not in described]
    if unseen:
        yield Finding(
            code="not-portrayed",
            sentence=f"Nobody has written yet how they understand {_names(unseen, members)}.",
            evidence=tuple(unseen),
            severity="gap",
        )
    yield from _unmarked(points, members)
    outdated = [point for point in points if point.outdated]
    if outdated:
        what = counted(len(outdated), "point was", "points were")
        yield Finding(
            code="changed-since",
            sentence=f"{what.capitalize()} changed after the partner had marked it, so that a new "
            "look is needed.",
            evidence=tuple(point.key for point in outdated),
        )


def _in_all(points: Sequence[Point]) -> Iterator[Finding]:
    marked = [point for point in points if point.standing != "waiting"]
    if not marked:
        return
    right = [point for point in marked if point.standing == "right"]
    partly = sum(1 for point in marked if point.standing == "partly")
    some = f", {number(partly)} more partly" if partly else ""
    yield Finding(
        code="right-so-far",
        sentence=f"Partners have marked {counted(len(marked), 'point', 'points')} out of "
        f"{len(points)}: {number(len(right))} of them right{some}.",
        evidence=tuple(point.key for point in right),
    )


def _all_right(pairs: Iterable[Pair], names: Mapping[str, str]) -> Iterator[Finding]:
    """Yield whose points are right throughout; one point alone says little."""
    knowing = [p for p in pairs if p.marked > 1 and p.counts["right"] == p.marked]
    if knowing:
        phrases = [f"{short(names[p.writer])} on {short(names[p.partner])}" for p in knowing]
        yield Finding(
            code="well-understood",
            sentence=f"Right on every point that was marked, and more than one: {listed(phrases)}.",
            evidence=tuple(key for p in knowing for key in (p.writer, p.partner)),
        )


def _misconceptions(
    points: Iterable[Point], names: Mapping[str, str], topics: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield on which topic of which partner most writers are not right yet, and how it is."""
    off: defaultdict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in points:
        if point.standing in _OFF:
            off[point.partner, point.topic].append(point)
    order = {key: place for place, key in enumerate(names)}
    ranked = sorted(
        off.items(),
        key=lambda one: (-len({p.writer for p in one[1]}), order[one[0][0]], one[0][1]),
    )
    for (partner, topic), found in islice(ranked, _MOST):
        name, what = short(names[partner]), topics[topic]
        writers = len({point.writer for point in found})
        who = counted(writers, "partner sees", "partners see")
        said = dict.fromkeys(text for point in found for text in point.corrections)
        own = f" In its own words: “{_quoted(next(iter(said)))}”" if said else ""
        yield Finding(
            code="misconception",
            sentence=f"{name}, on “{what}”: {who} it otherwise.{own}",
            evidence=tuple(point.key for point in found),
            severity="talk",
        )


def _quoted(text: str, most: int = 160) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _pairs_to_talk(pairs: Iterable[Pair], names: Mapping[str, str]) -> Iterator[Finding]:
    """Yield which two have most to tell each other, both ways together."""
    between: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    order = {key: place for place, key in enumerate(names)}
    for pair in pairs:
        one, other = sorted((pair.writer, pair.partner), key=order.__getitem__)
        between[one, other].append(pair)
    open_ = {two: _sum(found, *_OFF, "apart") for two, found in between.items()}
    ranked = sorted((-n, order[two[0]], order[two[1]], two) for two, n in open_.items() if n)
    for *_, two in ranked[:_MOST]:
        right = _sum(between[two], "right")
        one, other = (short(names[key]) for key in two)
        good = f"{counted(right, 'point is', 'points are')} right already, and " if right else ""
        talk = counted(open_[two], "point is", "points are")
        yield Finding(
            code="pair-to-talk",
            sentence=f"{one} and {other}: {good}{talk} worth a talk.",
            evidence=two,
            severity="talk",
        )
    if len(ranked) > _MOST:
        more = counted(len(ranked) - _MOST, "more pair has", "more pairs have")
        yield Finding(
            code="more-pairs",
            sentence=f"{more.capitalize()} something to tell each other; the table names them.",
            evidence=tuple(key for *_, two in ranked[_MOST:] for key in two),
        )


def _sum(pairs: Iterable[Pair], *standings: str) -> int:
    return sum(n for p in pairs for standing, n in p.counts.items() if standing in standings)


def _marked_apart(
    points: Iterable[Point], names: Mapping[str, str], topics: Mapping[str, str]
) -> Iterator[Finding]:
    for point in points:
        if point.standing == "apart":
            name, what = short(names[point.partner]), topics[point.topic]
            yield Finding(
                code="marked-apart",
                sentence=f"People of {name} mark one point about themselves differently: “{what}”.",
                evidence=(point.key,),
                severity="talk",
            )


def _unmarked(points: Iterable[Point], members: Mapping[str, str]) -> Iterator[Finding]:
    """Yield which members have been described and have marked nothing."""
    of: defaultdict[str, list[Point]] = defaultdict(list)
    for point in points:
        of[point.partner].append(point)
    silent = {
        key: found
        for key, found in of.items()
        if key in members and all(point.standing == "waiting" for point in found)
    }
    if silent:
        order = [key for key in members if key in silent]
        waiting = sum(len(found) for found in silent.values())
        what = counted(waiting, "point waits", "points wait")
        yield Finding(
            code="not-marked",
            sentence=f"{what.capitalize()} for a mark by {_names(order, members)}.",
            evidence=tuple(order),
            severity="gap",
        )


def _names(keys: Iterable[str], names: Mapping[str, str]) -> str:
    return named(names[key] for key in keys)
