"""Which entries of a directory may be one organisation under two names.

Nothing is merged here: a person confirms. Names are compared by the words in them, in any
order (``token_sort_ratio`` of rapidfuzz: the share of letters that stand in both, after the
words were sorted). To compare everybody with everybody would take minutes, so only those are
compared who share something that few have: a word, the beginning of the name, a website, a
phone number, an address.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from collabworkshop.analysis.directories.listing import Listing
from collabworkshop.analysis.directories.plain_names import plain_digits, plain_name, plain_site
from collabworkshop.model.directory import Provider

__all__ = ["ENOUGH", "ENOUGH_SUPPORTED", "Likely", "likely_duplicates"]

ENOUGH = 90
"""How alike two names have to be, 0 to 100, when nothing else speaks for one organisation."""

ENOUGH_SUPPORTED = 75
"""How alike when a website, a phone number or an address is the same."""

_MOST_SHARE = 60
"""What more names than this share tells nothing: "services", the number of a call centre."""

_TELLS_APART = re.compile(r"\d+|\b(?:north|south|east|west)\b")
"""Two districts of one town are two, however alike their names."""

_BEGINNING = 5


@dataclass(frozen=True)
class Likely:
    """Two entries that may be one organisation.

    Parameters
    ----------
    one, other
        Their ids.
    alike
        How alike their names are, 0 to 100.
    same
        What else is the same: ``"website"``, ``"phone"``, ``"address"``.
    """

    one: str
    other: str
    alike: int
    same: tuple[str, ...]


@dataclass(frozen=True)
class _Entry:
    """What of an organisation is compared."""

    id: str
    names: tuple[str, ...]
    marks: frozenset[tuple[str, str]]


def likely_duplicates(listing: Listing) -> tuple[Likely, ...]:
    """Return the entries that may be one organisation, the most alike first.

    Rows with the same id are not among them; the reader names those.

    Examples
    --------
    >>> from collabworkshop.model.directory import Directory
    >>> two = (Provider(id="1", name="Harbour Café Ltd"), Provider(id="2", name="Harbor Cafe"))
    >>> [(pair.one, pair.other, pair.alike) for pair in likely_duplicates(
    ...     Listing(Directory(standard="", organisations=two)))]
    [('1', '2', 96)]
    """
    entries = list(_entries(listing))
    found: dict[tuple[str, str], Likely] = {}
    for one, other in _candidates(entries):
        likely = _compared(entries[one], entries[other])
        if likely:
            found[likely.one, likely.other] = likely
    return tuple(sorted(found.values(), key=lambda pair: (-pair.alike, pair.one, pair.other)))


def _compared(one: _Entry, other: _Entry) -> Likely | None:
    from rapidfuzz.fuzz import token_sort_ratio

    same = tuple(sorted({kind for kind, _ in one.marks & other.marks}))
    enough = ENOUGH_SUPPORTED if same else ENOUGH
    alike = max(
        (
            token_sort_ratio(mine, theirs, score_cutoff=enough)
            for mine in one.names
            for theirs in other.names
            if _TELLS_APART.findall(mine) == _TELLS_APART.findall(theirs)
        ),
        default=0,
    )
    if alike < enough:
        return None
    first, second = sorted((one.id, other.id))
    return Likely(first, second, round(alike), same)


def _entries(listing: Listing) -> Iterator[_Entry]:
    """Yield what is compared, in order of ids, so that the order of the file changes nothing."""
    marks = _marks_elsewhere(listing)
    for id_, one in sorted(listing.providers.items()):
        names = filter(str.strip, (one.name, one.alternate_name))
        plain = tuple(dict.fromkeys(map(plain_name, names)))
        if any(plain):
            own = _own_marks(one)
            yield _Entry(id_, tuple(filter(None, plain)), frozenset((*own, *marks.get(id_, ()))))


def _own_marks(one: Provider) -> Iterator[tuple[str, str]]:
    if plain_site(one.website):
        yield "website", plain_site(one.website)


def _marks_elsewhere(listing: Listing) -> dict[str, set[tuple[str, str]]]:
    """Return the addresses and phone numbers of organisations, which are tables of their own."""
    found: dict[str, set[tuple[str, str]]] = {}
    for place in listing.directory.locations:
        street = plain_name(place.street)
        if place.organisation and street:
            where = plain_name(place.city or place.postal_code)
            found.setdefault(place.organisation, set()).add(("address", f"{street}, {where}"))
    for row in listing.directory.others.get("phones", ()):
        digits = plain_digits(row.get("number", ""))
        if row.get("organization_id") and digits:
            found.setdefault(row["organization_id"], set()).add(("phone", digits))
    return found


def _candidates(entries: list[_Entry]) -> Iterable[tuple[int, int]]:
    """Return the places of those who share something that few have, each pair once."""
    shared: dict[tuple[str, str], list[int]] = {}
    whole: dict[tuple[str, str], list[int]] = {}
    for place, entry in enumerate(entries):
        for name in entry.names:
            whole.setdefault(("name", name), []).append(place)
            shared.setdefault(("begins", name.replace(" ", "")[:_BEGINNING]), []).append(place)
        words = {("word", word) for name in entry.names for word in name.split()}
        for mark in chain(words, entry.marks):
            shared.setdefault(mark, []).append(place)
    pairs: set[tuple[int, int]] = set()
    for places in shared.values():
        if len(places) <= _MOST_SHARE:
            pairs.update(combinations(sorted(set(places)), 2))
    for places in whole.values():
        # However many have one and the same name, each stands beside the first.
        pairs.update((places[0], later) for later in places[1:] if later != places[0])
    return sorted(pairs)
