"""What moved since the round before, and what the size of the group allows one to say of it."""

from typing import NamedTuple

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.difference import Change, among_many
from collabworkshop.analysis.assessment.differing import changed
from collabworkshop.analysis.assessment.findings.reading import Reading, quoted
from collabworkshop.analysis.assessment.tally import Tally
from collabworkshop.analysis.sentences import counted, number
from collabworkshop.model.questionnaire import Item, Part, Questionnaire
from collabworkshop.model.result import Finding

__all__ = ["changes"]

_MOST = 4


class _Moved(NamedTuple):
    part: Part
    item: Item
    aspect: str
    before: Tally
    now: Tally


def changes(asked: Questionnaire, before: Asked, now: Asked) -> tuple[Finding, ...]:
    """Return what answers differently now, the clearest first.

    Both rounds may have been answered by other people, and anonymously: what is compared is
    the whole room then with the whole room now.

    Parameters
    ----------
    asked
        What was asked.
    before, now
        The counts of two rounds that may be seen.
    """
    earlier, later = Reading(asked, before), Reading(asked, now)
    pairs = [
        _Moved(
            part, item, aspect, earlier.tally(part, item, aspect), later.tally(part, item, aspect)
        )
        for part in asked.parts
        if part.asks in ("ticks", "ratings")
        for item in part.items
        for aspect in [one.id for one in part.aspects] or [""]
    ]
    pairs = [pair for pair in pairs if pair.before.people and pair.now.people]
    found = [changed(pair.before.ranks, pair.now.ranks, caution=later.caution) for pair in pairs]
    judged = zip(among_many(found, caution=later.caution), found, pairs, strict=True)
    clear = [(j, c, pair) for j, c, pair in judged if j.verdict in ("clear", "perhaps")]
    clear.sort(key=lambda one: (one[0].p or 0.0, -abs(one[0].delta or 0.0)))
    if pairs and not clear:
        return (_nothing(before, now),)
    return tuple(_say(pair, change, verdict.verdict) for verdict, change, pair in clear[:_MOST])


def _say(pair: _Moved, change: Change, verdict: str) -> Finding:
    way = "higher" if (change.delta or 0.0) > 0 else "lower"
    if pair.part.asks == "ticks":
        then, today = (f"{t.counts.get('1', 0)} of {t.people}" for t in (pair.before, pair.now))
        told = f"ticked by {then} before and by {today} now"
    else:
        answers = counted(change.answers or 0, "answer", "answers")
        told = f"rated {way} than before; {answers} of {pair.now.people} make the difference"
    surely = "" if verdict == "clear" else " This may be chance: the group is small."
    return Finding(
        code="changed",
        sentence=f"{quoted(pair.item)}: {told}.{surely}",
        evidence=(f"{pair.part.id}.{pair.item.id}",),
        severity="talk",
    )


def _nothing(before: Asked, now: Asked) -> Finding:
    return Finding(
        code="changed",
        sentence=(
            f"Nothing moved so far that {counted(now.people, 'person', 'people')} now and "
            f"{number(before.people)} before could tell it from chance."
        ),
    )
