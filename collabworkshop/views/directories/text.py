"""What a directory says, as text before anything is saved: counts, faults, services, pairs."""

from collections.abc import Iterator
from html import escape

from collabworkshop.analysis.sentences import named, short
from collabworkshop.exercises.bringing.directory import Brought
from collabworkshop.model.directory import Service
from collabworkshop.model.directory_summary import DirectorySummary, Double
from collabworkshop.views.bringing.fault_table import faults_html
from collabworkshop.views.bringing.import_preview import how_many
from collabworkshop.views.directories.file import SHOWN, DirectoryFile

__all__ = ["bringing_html", "found_html", "matches_html", "offered", "pair_html", "what_comes"]

_MOST = 8

_SENT = "Nothing is saved yet."


def found_html(file: DirectoryFile, summary: DirectorySummary) -> str:
    """Return what was found in a file, with every fault."""
    counts = ", ".join(
        (
            how_many(summary.organisations, "organisation"),
            how_many(summary.services, "service"),
            how_many(summary.places, "place"),
            f"{summary.used:,} {'category' if summary.used == 1 else 'categories'} in use",
        )
    )
    told = f"<p><b>{counts}</b> ({escape(summary.standard)}). {_SENT}</p>"
    return _section(
        "What is in the file",
        f"<p><bdi>{escape(short(file.origin))}</bdi></p>{told}",
        faults_html(file.faults),
    )


def matches_html(file: DirectoryFile) -> str:
    """Return the services that match, as a table; the first ones where they are many."""
    shown = file.matches[:SHOWN]
    if not shown:
        return _section("Services", "<p>No service of the directory matches.</p>")
    many = how_many(len(file.matches), "service")
    caption = many if len(shown) == len(file.matches) else f"The first {len(shown)} of {many}"
    heads = ("Service", "Organisation", "Kind", "Where", "State")
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = "".join(_row(file, file.listing.directory.services[place]) for place in shown)
    return _section(
        "Services",
        f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>",
    )


def offered(file: DirectoryFile) -> Iterator[tuple[str, str]]:
    """Yield the services that are shown: what stands for each, and what people read."""
    for place in file.matches[:SHOWN]:
        service = file.listing.directory.services[place]
        _, provider, _, where, _ = _cells(file, service)
        beside = ", ".join(filter(None, (provider, where)))
        yield str(place), f"{_called(service)} ({beside})" if beside else _called(service)


def bringing_html(bringing: Brought) -> str:
    """Return what would come in, and what stays out with the reason."""
    shown = "".join(f"<li><bdi>{escape(one)}</bdi></li>" for one in bringing.left_out[:_MOST])
    rest = len(bringing.left_out) - _MOST
    more = f"<li>and {rest} more</li>" if rest > 0 else ""
    out = f"<p>What stays out:</p><ul>{shown}{more}</ul>" if shown else ""
    are = "is" if bringing.known == 1 else "are"
    known = f"; {bringing.known} {are} on your list already" if bringing.known else ""
    return _section("What would come in", f"<p><b>{what_comes(bringing)}</b>{known}.</p>{out}")


def what_comes(bringing: Brought) -> str:
    """Return how many stakeholders and offers come in.

    Examples
    --------
    >>> what_comes(Brought(new=1, offers=3))
    '3 offers and 1 new stakeholder'
    """
    return f"{how_many(bringing.offers, 'offer')} and {how_many(bringing.new, 'new stakeholder')}"


def pair_html(double: Double, enough: int, left: int) -> str:
    """Return two entries that look alike, with what speaks for one organisation.

    Parameters
    ----------
    double
        The pair.
    enough
        How alike two names have to be when nothing else is the same.
    left
        How many pairs there are to look at.
    """
    pair = "".join(
        f"<li><bdi>{escape(name)}</bdi> (<bdi>{escape(short(id_))}</bdi>)</li>"
        for name, id_ in ((double.one, double.one_id), (double.other, double.other_id))
    )
    why = f"{double.why}; {enough} of 100 is enough when nothing else is the same."
    return _section(
        "One organisation or two?",
        f"<ul>{pair}</ul><p>{escape(why[0].upper() + why[1:])} "
        f"{how_many(left, 'pair')} to look at. Nothing is joined unless you say so.</p>",
    )


def _row(file: DirectoryFile, service: Service) -> str:
    cells = "".join(f"<td><bdi>{escape(cell)}</bdi></td>" for cell in _cells(file, service)[1:])
    return f'<tr><th scope="row"><bdi>{escape(_called(service))}</bdi></th>{cells}</tr>'


def _cells(file: DirectoryFile, service: Service) -> tuple[str, str, str, str, str]:
    listing = file.listing
    return (
        _called(service),
        short(listing.provider_name(service.organisation)),
        named(map(listing.category_name, service.categories)),
        named(listing.areas(service)),
        short(service.status),
    )


def _called(service: Service) -> str:
    return short(service.name) if service.name.strip() else "A service without a name"


def _section(title: str, *inner: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{title}">'
        f"<h3>{title}</h3>{''.join(inner)}</section>"
    )
