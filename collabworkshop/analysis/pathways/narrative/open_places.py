"""What is not settled yet in a plan, and what the group leaves as it is, as a text to read."""

from collections.abc import Iterable, Iterator, Sequence

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.narrative.said import Block, Said, joined, sentence, typed
from collabworkshop.analysis.sentences import counted

__all__ = ["open_places"]

_HEADINGS = {"gap": "Something is missing", "talk": "To talk about", "note": "Good to know"}


def open_places(doubts: Sequence[Doubt], set_aside: Sequence[tuple[Doubt, str]]) -> Iterator[Block]:
    """Yield a heading with the open doubts, and one with those that the group leaves.

    Parameters
    ----------
    doubts
        What is open.
    set_aside
        What the group leaves as it is, each with its reason.
    """
    yield Block("heading", joined("What is not settled yet"))
    if not doubts:
        yield Block("paragraph", joined("The checks find nothing that is open."))
    for severity, title in _HEADINGS.items():
        some = [doubt for doubt in doubts if doubt.severity == severity]
        if some:
            said = f"{title}: {counted(len(some), 'place', 'places')}."
            yield Block("paragraph", joined(said))
            yield from (_point(typed(sentence)) for sentence in _sorted(some))
    if set_aside:
        yield Block("heading", joined("What the group leaves as it is"))
        for doubt, reason in sorted(set_aside, key=lambda one: (one[0].check, one[0].sentence)):
            yield _point(typed(doubt.sentence), " The group’s reason: ", *sentence(reason))


def _sorted(doubts: Iterable[Doubt]) -> list[str]:
    return [one.sentence for one in sorted(doubts, key=lambda one: (one.check, one.sentence))]


def _point(*pieces: str | Said) -> Block:
    return Block("point", joined(*pieces))
