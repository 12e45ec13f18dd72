"""Which offer fits which need? All offers and needs, read together."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from collabworkshop.analysis.resources.fitting import obstacles
from collabworkshop.analysis.sentences import short
from collabworkshop.model.resource import Resource

__all__ = ["Listing", "Terms"]


class Terms(NamedTuple):
    """All of an offer or a need that decides about fitting, besides whose it is."""

    kind: str
    unit: str
    place: str
    begins: date | None
    ends: date | None

    @classmethod
    def of(cls, one: Resource) -> "Terms":
        """Return the terms of an offer or a need."""
        unit, place = one.unit.strip().casefold(), one.place.strip().casefold()
        return cls(one.kind, unit, place, one.begins, one.ends)


@dataclass(frozen=True, repr=False)
class Listing:
    """The offers and needs of a coalition, in an order that does not depend on who came first.

    Parameters
    ----------
    resources
        Key to offer or need.
    names
        Key to name of every stakeholder, told apart where two are the same.
    kinds
        Id of a kind to its name; a kind that is not there is somebody's own word.
    members
        Keys of those who belong to the coalition.
    past
        Key to what was offered or needed until a day that is over; it fits nothing any more.

    Examples
    --------
    >>> wish = Resource(side="need", organisation="club", kind="space", what="A room")
    >>> room = Resource(side="offer", organisation="school", kind="space", what="Room 3")
    >>> Listing({"n": wish, "o": room}, {"club": "Club", "school": "School"}).fits
    {'n': ('o',)}
    """

    resources: Mapping[str, Resource]
    names: Mapping[str, str]
    kinds: Mapping[str, str] = field(default_factory=dict)
    members: frozenset[str] = frozenset()
    past: Mapping[str, Resource] = field(default_factory=dict)

    @cached_property
    def offers(self) -> dict[str, Resource]:
        """Key to offer, by organisation and then by what it is."""
        found = ((k, r) for k, r in self.resources.items() if r.side == "offer")
        return dict(sorted(found, key=_place))

    @cached_property
    def needs(self) -> dict[str, Resource]:
        """Key to need, the most pressing first, then by organisation and by what it is."""
        found = ((k, r) for k, r in self.resources.items() if r.side == "need")
        return dict(sorted(found, key=lambda one: (-(one[1].priority or 0), *_place(one))))

    @cached_property
    def offered(self) -> dict[str, list[str]]:
        """Kind to the keys of its offers."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, offer in self.offers.items():
            found[offer.kind].append(key)
        return dict(found)

    @cached_property
    def giver(self) -> dict[str, str]:
        """Key of an offer to whose it is."""
        return {key: offer.organisation for key, offer in self.offers.items()}

    @cached_property
    def fits(self) -> dict[str, tuple[str, ...]]:
        """For each need the keys of the offers that fit it, in the order of the offers.

        Offers on the same terms are compared once: in a large coalition there are a
        thousand times as many pairs as there are different terms.
        """
        alike: defaultdict[str, defaultdict[Terms, list[str]]]
        alike = defaultdict(lambda: defaultdict(list))
        for key, offer in self.offers.items():
            alike[offer.kind][Terms.of(offer)].append(key)
        known: dict[Terms, list[str]] = {}
        found = {}
        for key, need in self.needs.items():
            terms = Terms.of(need)
            if terms not in known:
                fitting = {
                    one
                    for same in alike[need.kind].values()
                    if set(obstacles(need, self.offers[same[0]])) <= {"own"}
                    for one in same
                }
                known[terms] = [one for one in self.offered.get(need.kind, ()) if one in fitting]
            own, giver = need.organisation, self.giver
            found[key] = tuple(offer for offer in known[terms] if giver[offer] != own)
        return found

    def name(self, organisation: str) -> str:
        """Return the name of an organisation as it stands in a sentence."""
        return short(self.names[organisation])

    def kind(self, kind: str) -> str:
        """Return the name of a kind in a sentence: ours in small letters, others as typed."""
        label = self.kinds.get(kind, kind)
        return short(label if label == kind else label[:1].lower() + label[1:])

    def called(self, key: str) -> str:
        """Return an offer or a need with whose it is: “Room 3” (School)."""
        one = self.resources[key]
        return f"“{short(one.what)}” ({self.name(one.organisation)})"


def _place(one: tuple[str, Resource]) -> tuple[str, str, str]:
    """Return where an offer or need stands; a key is made up by chance, so it comes last."""
    key, told = one
    return told.organisation, told.what, key
