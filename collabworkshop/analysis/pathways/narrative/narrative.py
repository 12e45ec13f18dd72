"""A theory of change in sentences: who does what so that what changes, why, assuming what."""

from collections.abc import Iterator, Sequence

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.context import Context
from collabworkshop.analysis.pathways.narrative.open_places import open_places
from collabworkshop.analysis.pathways.narrative.order import Order, order_of
from collabworkshop.analysis.pathways.narrative.said import (
    Block,
    Said,
    Words,
    box,
    everyone,
    joined,
    row,
    sentence,
    typed,
)
from collabworkshop.analysis.pathways.narrative.telling import Teller
from collabworkshop.model.pathway import Pathway

__all__ = ["narrative"]


def narrative(
    pathway: Pathway,
    context: Context,
    doubts: Sequence[Doubt] = (),
    set_aside: Sequence[tuple[Doubt, str]] = (),
) -> tuple[Block, ...]:
    """Return a theory of change as headings, paragraphs and points.

    Every box has one paragraph, and every link is told in one place. From the impacts the text
    goes to what leads straight to them; on the way to each of these it begins with what is done.

    Parameters
    ----------
    pathway
        The theory of change.
    context
        Names of stakeholders and resources.
    doubts
        What is open.
    set_aside
        What the group leaves as it is, each with its reason.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element, Link
    >>> told = narrative(Pathway(elements={
    ...     "g": Element(kind="impact", label="Safe streets"),
    ...     "s": Element(kind="activity", label="Walk together", owners=("club",))},
    ...     links={"1": Link(source="s", target="g", rationale="We meet")}),
    ...     Context(stakeholders={"club": "Youth Club"}))
    >>> "".join(piece.text for piece in told[3].words)
    'Walk together. Youth Club does this so that “Safe streets” comes true, because we meet. '
    """
    teller, order = Teller(pathway, context.stakeholders, context.resources), order_of(pathway)
    return (
        *_ways(order, teller),
        *_known_by(order, teller),
        *_people(order, teller),
        *_unwanted(order, teller),
        *open_places(doubts, set_aside),
    )


def _ways(order: Order, teller: Teller) -> Iterator[Block]:
    yield _heading("What we want in the end")
    # What leads to the impacts is told first, so that what it assumes is said there.
    strands = [(end, [teller.told(key) for key in way]) for end, way in order.strands]
    for key in order.goals:
        yield Block("paragraph", teller.told(key))
    if not order.goals:
        yield _ours("No impact has been named yet.")
    for end, paragraphs in strands:
        label = box(teller.elements[end].label)
        if teller.elements[end].kind == "activity":
            yield _heading("A step straight towards it: ", *label)
        else:
            yield _heading("How ", *label, " comes about")
        yield from (Block("paragraph", words) for words in paragraphs)
    for keys, title in (
        (order.nowhere, "What leads to no impact yet"),
        (order.alone, "What stands by itself so far"),
    ):
        if keys:
            yield _heading(title)
            yield from (Block("paragraph", teller.told(key)) for key in keys)
    yield from _watched(order, teller)


def _watched(order: Order, teller: Teller) -> Iterator[Block]:
    """Tell what is taken for granted, and of all other boxes how one notices that they fail."""
    others = [key for key in order.told if key not in order.given and teller.watched(key)]
    if order.given or others:
        yield _heading("What we take for granted, and what we watch")
    yield from (Block("paragraph", teller.told(key)) for key in order.given)
    for key in others:
        yield _point(*box(teller.elements[key].label), ". ", *teller.watched(key))


def _known_by(order: Order, teller: Teller) -> Iterator[Block]:
    yield _heading("How we will know")
    told = [(key, teller.elements[key].indicators) for key in order.told]
    for key, indicators in told:
        if indicators:
            signs = row((typed(each.strip().rstrip(".")),) for each in indicators)
            yield _point(*box(teller.elements[key].label), ": ", *signs, ".")
    if not any(indicators for _, indicators in told):
        yield _ours("Nobody has said yet by what we will know.")


def _people(order: Order, teller: Teller) -> Iterator[Block]:
    yield _heading("Who gains, and who was asked")
    gains, asked = _by_person(order, teller, "benefits"), _by_person(order, teller, "asked")
    for person in sorted(gains.keys() | asked.keys(), key=lambda key: (teller.named(key), key)):
        name = teller.named(person)
        wins = everyone(map(box, gains.get(person, ())))
        spoken = everyone(map(box, asked.get(person, ())))
        if not wins:
            yield _point("We asked ", *name, " about ", *spoken, ".")
        elif not spoken:
            yield _point(*name, " will gain from ", *wins, ". We have not asked them yet.")
        elif wins == spoken:
            yield _point(*name, " will gain from ", *wins, ", and we asked them about it.")
        else:
            yield _point(*name, " will gain from ", *wins, ". We asked them about ", *spoken, ".")
    if not gains:
        yield _ours("Nobody is named yet who gains.")
    if not asked:
        yield _ours("Nobody has been asked yet.")


def _by_person(order: Order, teller: Teller, field: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in order.told:
        for person in dict.fromkeys(getattr(teller.elements[key], field)):
            found.setdefault(person, []).append(teller.elements[key].label)
    return found


def _unwanted(order: Order, teller: Teller) -> Iterator[Block]:
    yield _heading("What it may bring that nobody wants")
    some = [key for key in order.told if teller.elements[key].side_effects.strip()]
    for key in some:
        one = teller.elements[key]
        yield _point(*box(one.label), ": ", *sentence(one.side_effects))
    if not some:
        yield _ours("Nothing has been written down.")


def _heading(*pieces: str | Said) -> Block:
    return Block("heading", joined(*pieces))


def _point(*pieces: str | Said) -> Block:
    words: Words = joined(*pieces)
    return Block("point", words)


def _ours(text: str) -> Block:
    return Block("paragraph", joined(text))
