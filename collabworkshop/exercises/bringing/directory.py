"""What is chosen of a directory becomes part of the coalition's own map."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from collabworkshop.analysis.directories.listing import Listing, plain_text
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.bringing.providers import arrived_providers
from collabworkshop.exercises.bringing.wish import as_notes, fitting
from collabworkshop.exercises.roster import organisation_of, people
from collabworkshop.model.directory import Service
from collabworkshop.model.directory_summary import DIRECTORY, DirectorySummary
from collabworkshop.model.file_id import FileId
from collabworkshop.model.record import Change
from collabworkshop.model.resource import RESOURCE, Resource
from collabworkshop.model.state import State

__all__ = ["MOST", "Brought", "brought", "kind_words", "summary_change"]

MOST = 200
"""Services that come in at once: a group can talk about no more, and a map shows no more."""

_CONDITIONS = {
    "eligibility_description": "For whom",
    "eligibility": "For whom",
    "minimum_age": "From age",
    "maximum_age": "Up to age",
    "fees_description": "Fees",
    "fees": "Fees",
    "application_process": "How to apply",
}
"""What a directory says of a service that the coalition calls conditions."""

_PLACES = 6


@dataclass
class Brought:
    """What the chosen services add.

    Parameters
    ----------
    changes
        All that has to be recorded, in one batch.
    new, known
        How many stakeholders are new, and how many were there.
    offers
        How many offers come in.
    left_out
        What stays out, each with the reason.
    """

    changes: list[Change] = field(default_factory=list)
    new: int = 0
    known: int = 0
    offers: int = 0
    left_out: list[str] = field(default_factory=list)


def brought(
    listing: Listing,
    chosen: Collection[int],
    kinds: Mapping[str, str],
    summary: DirectorySummary,
    state: State,
    person: str,
) -> Brought:
    """Return what the summary, and the chosen services with their providers, add.

    Parameters
    ----------
    listing
        The directory.
    chosen
        Places of services in its list.
    kinds
        Id of a broadest category to the kind of resource that it is here; the category's own
        name stands where it is missing.
    summary
        What the group keeps of the directory.
    state
        What stands.
    person
        Who brings it: they may change the offers later, with those of their organisation.
    """
    bringing = Brought()
    services = dict(_with_provider(listing, chosen, bringing))
    came = arrived_providers(
        listing, {one.organisation: None for one in services.values()}, summary, state
    )
    bringing.new, bringing.known = came.new, came.known
    bringing.left_out += came.left_out
    spoken_for = _spoken_for(state, person)
    named = _told_apart(listing)
    there = {key.partition("/")[0] for key in state.of(RESOURCE)}
    for place, service in services.items():
        provider, key = came.keys[service.organisation], FileId.key(summary.origin, named[place])
        about = f"{short(plain_text(service.name))} ({listing.provider_name(service.organisation)})"
        if provider in spoken_for:
            bringing.left_out.append(f"{about}: they answer here themselves; ask them to offer it")
        elif key in there:
            bringing.left_out.append(f"{about}: is on your map already")
        else:
            offer = _offer(listing, service, provider, kinds, summary.origin, bringing.left_out)
            body = offer.model_dump(mode="json")
            # Whose they are stands at the end: one who took an offer away does not block others.
            bringing.changes.append(Change(kind=RESOURCE, key=f"{key}/{person}", body=body))
    bringing.offers = len(bringing.changes)
    bringing.changes = [summary_change(summary), *came.changes, *bringing.changes]
    return bringing


def summary_change(summary: DirectorySummary) -> Change:
    """Return the change that keeps what a directory says."""
    key = DirectorySummary.key(summary.origin)
    return Change(kind=DIRECTORY, key=key, body=summary.model_dump(mode="json"))


def kind_words(listing: Listing, chosen: Collection[int]) -> dict[str, str]:
    """Return the broadest categories of the chosen services, those of most services first."""
    services = listing.directory.services
    tops = Counter(_top(listing, services[place]) for place in sorted(chosen))
    tops.pop("", None)
    by_use = sorted(tops, key=lambda id_: (-tops[id_], listing.category_name(id_), id_))
    return {id_: listing.category_name(id_) for id_ in by_use}


def _top(listing: Listing, service: Service) -> str:
    """Return the broadest category above the first one of a service; empty for none."""
    return listing.upwards(service.categories[0])[-1] if service.categories else ""


def _with_provider(
    listing: Listing, chosen: Collection[int], bringing: Brought
) -> Iterator[tuple[int, Service]]:
    for place in sorted(chosen):
        service = listing.directory.services[place]
        if service.organisation in listing.providers:
            yield place, service
        else:
            name = short(plain_text(service.name)) or service.id
            bringing.left_out.append(f"{name}: the directory does not say whose it is")


def _spoken_for(state: State, person: str) -> set[str]:
    """Return the stakeholders who answer here, besides the one for whom this person does."""
    voices = {one.organisation for one in people(state).values()}
    return voices - {"", organisation_of(state, person)}


def _told_apart(listing: Listing) -> Sequence[str]:
    """Return a name for each service of the file; several rows may have the same id."""
    seen: Counter[str] = Counter()
    named = []
    for service in listing.directory.services:
        id_ = plain_text(service.id)
        seen[id_] += 1
        named.append(f"service {id_} {seen[id_]}")
    return named


def _offer(
    listing: Listing,
    service: Service,
    provider: str,
    kinds: Mapping[str, str],
    origin: str,
    left_out: list[str],
) -> Resource:
    top = _top(listing, service)
    conditions = {
        _CONDITIONS[name]: plain_text(value)
        for name, value in service.beside.items()
        if name in _CONDITIONS
    }
    name = plain_text(service.name)
    what = name if name.strip() else "A service without a name"
    areas = listing.areas(service)
    more = f" and {len(areas) - _PLACES} more" if len(areas) > _PLACES else ""
    source = f"From “{origin}”, service {plain_text(service.id)}."
    note = " ".join(filter(None, (source, plain_text(service.description))))
    about = short(what)
    return Resource(
        side="offer",
        organisation=provider,
        kind=kinds.get(top) or short(listing.category_name(top)).strip() or "Service",
        what=fitting(what, about, left_out),
        place=fitting("; ".join(areas[:_PLACES]) + more, about, left_out),
        conditions=fitting(as_notes(conditions), about, left_out),
        note=fitting(note, about, left_out),
    )
