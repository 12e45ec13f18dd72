"""What the columns of a GraphML file stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from collabworkshop.exchange.networks.graphml.writing import OURS
from collabworkshop.exchange.networks.xml_reading import Record

__all__ = ["Columns", "columns_of"]

_DOMAINS = ("node", "edge", "graph")
# Gephi's ExporterGraphML.java writes these ids; its y runs upwards.
_GEPHI = {"x", "y", "r", "g", "b", "size"}


@dataclass(frozen=True)
class Columns:
    """The declared columns.

    Parameters
    ----------
    names
        Of each column, by its key; no name is given twice in one domain.
    is_upwards
        Whether places have y upwards.
    """

    names: dict[str, str]
    is_upwards: bool
    _fields: dict[tuple[str, str], str]
    _defaults: dict[str, dict[str, str]]

    def field(self, domain: str, key: str) -> str:
        """Return which field of the model a column holds; empty for none."""
        return self._fields.get((domain, key), "")

    def defaults(self, domain: str) -> dict[str, str]:
        """Return, by key, what a node (or edge) says that does not say otherwise."""
        return dict(self._defaults.get(domain, {}))


def columns_of(keys: Iterable[Record]) -> Columns:
    """Return the columns that the records of ``key`` declare."""
    names: dict[str, str] = {}
    domains: dict[str, tuple[str, ...]] = {}
    defaults: dict[str, dict[str, str]] = {domain: {} for domain in _DOMAINS}
    used = set()
    for record in keys:
        key = record.given.get("id", "")
        if key in names:
            continue
        asked = record.given.get("for", "all")
        domains[key] = _DOMAINS if asked == "all" else (asked,)
        name = record.given.get("attr.name", key)
        # Ours become fields, so that a column of the same name keeps it.
        while key not in OURS and (asked, name) in used:
            name += f" (id {key})"
        if key not in OURS:
            used.add((asked, name))
        names[key] = name
        for part in record.parts:
            if part.path == "default" and part.is_leaf:
                for domain in domains[key]:
                    defaults.setdefault(domain, {})[key] = part.text
    return Columns(names, names.keys() >= _GEPHI, _fields(names, domains), defaults)


def _fields(
    names: dict[str, str], domains: dict[str, tuple[str, ...]]
) -> dict[tuple[str, str], str]:
    if any(key in OURS for key in names):
        return {
            (domain, key): OURS[key][1] for key in names if key in OURS for domain in domains[key]
        }
    fields = {}
    for key, name in names.items():
        for domain in domains[key]:
            what = _guessed(domain, key, name, is_gephi=names.keys() >= _GEPHI)
            if what:
                fields[domain, key] = what
    labels = [key for (domain, key), what in fields.items() if (domain, what) == ("node", "label")]
    for key in sorted(labels, key=lambda key: names[key].lower() != "label")[1:]:
        del fields["node", key]
    return fields


def _guessed(domain: str, key: str, name: str, *, is_gephi: bool) -> str:
    if domain == "node" and name.lower() in {"label", "name"}:
        return "label"
    if domain == "edge" and name.lower() == "weight":
        return "weight"
    if domain == "graph" and name.lower() in {"label", "name"}:
        return "name"
    drawn = _GEPHI - {"size"} if is_gephi and domain == "node" else set()
    return key if key in drawn else ""
