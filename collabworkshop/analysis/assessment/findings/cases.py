"""Cases with a worked answer: what most see, and what splits the group."""

from collections.abc import Iterator

from collabworkshop.analysis.assessment.findings.reading import Reading, quoted, share
from collabworkshop.analysis.assessment.tally import Tally
from collabworkshop.analysis.sentences import listed
from collabworkshop.model.questionnaire import Item, Part
from collabworkshop.model.result import Finding

__all__ = ["cases"]

_MOST = 3


def cases(read: Reading) -> Iterator[Finding]:
    """Yield what is worth saying of the cases that people sorted."""
    for part in read.parts("cases"):
        found = {item: read.tally(part, item) for item in part.items}
        sorted_ = {item: tally for item, tally in found.items() if tally.people}
        yield from _split(read, part, sorted_)
        yield from _otherwise(read, part, sorted_)
        yield from _as_we_see_it(read, part, sorted_)


def _split(read: Reading, part: Part, found: dict[Item, Tally]) -> Iterator[Finding]:
    apart = [(share(_largest(t)), i) for i, t in found.items()]
    apart = [one for one in apart if one[0] < read.convention("split")]
    for _, item in sorted(apart, key=lambda one: one[0])[:_MOST]:
        counts = listed(f"{label} {n}" for label, n in _by_pile(read, part, found[item]))
        yield Finding(
            code="split",
            sentence=f"This one splits the group: {quoted(item)} ({counts}).",
            evidence=(f"{part.id}.{item.id}",),
            severity="talk",
        )


def _otherwise(read: Reading, part: Part, found: dict[Item, Tally]) -> Iterator[Finding]:
    """Yield cases in which most choose another pile than we do."""
    labels = {option.id: option.label for option in read.asked.lists[part.piles]}
    for item, tally in found.items():
        pile, count = max(tally.counts.items(), key=lambda one: (one[1], one[0]))
        if pile != item.answer and count > tally.people / 2:
            yield Finding(
                code="other-instinct",
                sentence=(
                    f"{quoted(item)}: {count} of {tally.people} say {labels[pile]}; "
                    f"we would say {labels[item.answer]}."
                ),
                evidence=(f"{part.id}.{item.id}",),
                severity="talk",
            )


def _as_we_see_it(read: Reading, part: Part, found: dict[Item, Tally]) -> Iterator[Finding]:
    clear = [
        item
        for item, tally in found.items()
        if tally.counts.get(item.answer, 0) / tally.people >= read.convention("right")
    ]
    if found:
        yield Finding(
            code="as-we-see-it",
            sentence=f"{len(clear)} of {len(found)} cases are clear to nearly everybody.",
            evidence=tuple(f"{part.id}.{item.id}" for item in clear),
        )


def _largest(tally: Tally) -> tuple[int, int]:
    return max(tally.counts.values()), tally.people


def _by_pile(read: Reading, part: Part, tally: Tally) -> Iterator[tuple[str, int]]:
    for option in read.asked.lists[part.piles]:
        if tally.counts.get(option.id):
            yield option.label, tally.counts[option.id]
