"""What can the coalition give, and what does it lack? All shared lists, put together."""

from collections.abc import Mapping

from pydantic import Field

from collabworkshop.model.noun import Noun
from collabworkshop.model.resource import Resource
from collabworkshop.model.result import Result

__all__ = ["KindCount", "SharedLists", "counted_by_kind", "days", "in_order", "so_much"]


class KindCount(Noun):
    """How often one kind of resource is offered and needed.

    Parameters
    ----------
    kind
        Id of the kind, or the coalition's own word.
    name
        What people call it.
    offers, needs
        How many lines there are on each side.
    givers, takers
        Keys of the organisations behind them, each once.
    """

    kind: str
    name: str
    offers: int = 0
    needs: int = 0
    givers: tuple[str, ...] = ()
    takers: tuple[str, ...] = ()


class SharedLists(Result):
    """What the group sees of all lists.

    Parameters
    ----------
    lines
        Every offer and need that is shared, by key of its record.
    names
        Key of each organisation to its name: members, and all who share something.
    kinds
        A count for each kind, also for those that nobody mentions.
    silent
        Keys of the members who have not shared anything yet.
    """

    lines: dict[str, Resource] = Field(default_factory=dict)
    names: dict[str, str] = Field(default_factory=dict)
    kinds: tuple[KindCount, ...] = ()
    silent: tuple[str, ...] = ()


def in_order(
    lines: Mapping[str, Resource], kinds: Mapping[str, str], names: Mapping[str, str]
) -> dict[str, Resource]:
    """Return the lines by kind, offers before needs, whatever the order of entry.

    Parameters
    ----------
    lines
        Offers and needs by key.
    kinds
        Id of each kind to its name; they set the order.
    names
        Key of each organisation to its name.
    """
    places = {kind: place for place, kind in enumerate(kinds)}

    def place(line: tuple[str, Resource]) -> tuple[object, ...]:
        key, one = line
        name = names.get(one.organisation, one.organisation).casefold()
        # An own word stands behind the kinds of the list, by its letters.
        return places.get(one.kind, len(places)), one.kind, one.side == "need", name, one.what, key

    return dict(sorted(lines.items(), key=place))


def counted_by_kind(
    lines: Mapping[str, Resource], kinds: Mapping[str, str]
) -> tuple[KindCount, ...]:
    """Return how often each kind is offered and needed, also where nobody mentions it.

    Examples
    --------
    >>> hall = Resource(side="offer", organisation="school", kind="space", what="Hall")
    >>> [space] = counted_by_kind({"1": hall}, {"space": "Space"})
    >>> space.offers, space.needs, space.givers
    (1, 0, ('school',))
    """
    own = sorted({one.kind for one in lines.values()} - set(kinds))
    return tuple(
        _count(kind, name, lines) for kind, name in {**kinds, **{k: k for k in own}}.items()
    )


def _count(kind: str, name: str, lines: Mapping[str, Resource]) -> KindCount:
    of_kind = [one for one in lines.values() if one.kind == kind]
    offers = [one.organisation for one in of_kind if one.side == "offer"]
    needs = [one.organisation for one in of_kind if one.side == "need"]
    return KindCount(
        kind=kind,
        name=name,
        offers=len(offers),
        needs=len(needs),
        givers=tuple(sorted(set(offers))),
        takers=tuple(sorted(set(needs))),
    )


_ONE = {
    "hours": "hour",
    "days": "day",
    "evenings": "evening",
    "places": "place",
    "rooms": "room",
    "pieces": "piece",
    "meals": "meal",
    "trips": "trip",
    "euros": "euro",
}
"""One of each of our own units; other words stay as somebody typed them."""


def so_much(line: Resource) -> str:
    """Return an amount with its unit as one would say it; empty where nobody said.

    Examples
    --------
    >>> wish = Resource(side="need", organisation="club", kind="funds", what="Fares", amount=1200,
    ...                 unit="euros")
    >>> so_much(wish)
    '1,200 euros'
    >>> so_much(wish.model_copy(update={"amount": 1, "unit": "hours a week"}))
    '1 hour a week'
    """
    if line.amount is None:
        return ""
    if line.amount == 1:
        first, space, rest = line.unit.partition(" ")
        return f"1 {_ONE.get(first, first)}{space}{rest}".strip()
    whole = line.amount.is_integer()
    number = f"{int(line.amount):,}" if whole else f"{line.amount:,}"
    return f"{number} {line.unit}".strip()


def days(line: Resource) -> str:
    """Return when something is to be had or needed; empty where there is no limit.

    Examples
    --------
    >>> days(Resource(side="offer", organisation="a", kind="space", what="b", ends="2026-06-30"))
    'until 30 June 2026'
    """
    begins, ends = (f"{day.day} {day:%B %Y}" if day else "" for day in (line.begins, line.ends))
    if begins and ends:
        return f"{begins} to {ends}"
    return f"from {begins}" if begins else f"until {ends}" if ends else ""
