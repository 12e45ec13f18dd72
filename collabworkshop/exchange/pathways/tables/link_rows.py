"""What the rows of a table of links say; in a causal map several rows are one link."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, get_args

from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.pathways.draft import Draft
from collabworkshop.exchange.pathways.tables.beside import Beside
from collabworkshop.exchange.pathways.tables.cells import ticked, whole
from collabworkshop.exchange.table import Table
from collabworkshop.model.pathway import Evidence, Needed

__all__ = ["add_links"]

_Row = tuple[int, dict[str, str]]
_STRENGTHS = (1, 5)
_WORDS = {"needed": get_args(Needed), "evidence": get_args(Evidence)}
_SAYERS_NAMED = 20


def add_links(
    table: Table, columns: dict[str, str], draft: Draft, *, ours: bool, listed: bool
) -> None:
    """Add the links of a table; an end that is no element becomes one.

    Parameters
    ----------
    table, columns
        The table, and the key of the column of each field.
    draft
        Takes the links.
    ours
        Whether we wrote the table: each row is then a link of its own.
    listed
        Whether a table of the elements was read before.
    """
    for key in table.keys:
        if key not in columns.values():
            draft.book.note("left-out-column", f"{table.name}.{key}")
    ends = _Ends(draft, listed=listed, exact=ours)
    rows: defaultdict[tuple[str, str], list[_Row]] = defaultdict(list)
    for line, cells in table.records():
        said = {field: cells.get(key, "") for field, key in columns.items()}
        if not (said["source"].strip() and said["target"].strip()):
            example = table.separator.join(cells.values())
            draft.book.note("link-without-end", table.name, example, line=line)
            continue
        source, target = (ends.found(said.pop(end), line) for end in ("source", "target"))
        if ours:
            beside = Beside(table.name, columns, line, draft.book)
            fields = _fields([(line, said)], beside, draft, ours=True)
            draft.link(source, target, line=line, **fields)
        else:
            rows[source, target].append((line, said))
    for (source, target), same in rows.items():
        for line, _ in same[1:]:
            draft.book.note("merged-link", table.name, f"{source} – {target}", line=line)
        beside = Beside(table.name, columns, same[0][0], draft.book)
        fields = _fields(same, beside, draft, ours=False)
        draft.link(source, target, line=beside.line, **fields)


class _Ends:
    """Finds the element that an end of a link names, by its key or else by its label."""

    def __init__(self, draft: Draft, *, listed: bool, exact: bool) -> None:
        self._draft = draft
        self._listed = listed
        self._exact = exact
        self._named = {key: key for key in draft.elements}
        if not exact:
            for key, element in draft.elements.items():
                self._named.setdefault(element.label.strip(), key)

    def found(self, end: str, line: int) -> str:
        name = end if self._exact else end.strip()
        if name not in self._named:
            if self._listed:
                self._draft.book.note("unknown-element", self._draft.where, name, line=line)
            # Where there is no table of elements, nothing says what they are.
            self._named[name] = self._draft.add(name, name, None)
        return self._named[name]


def _fields(rows: list[_Row], beside: Beside, draft: Draft, *, ours: bool) -> dict[str, Any]:
    line, first = rows[0]
    fields: dict[str, Any] = {"key": first.get("key", "")} if len(rows) == 1 else {}
    for name, words in _WORDS.items():
        word = first.get(name, "")
        fields[name] = word if word in words else ""
        if word not in words:
            beside.keep(name, word)
    strength = first.get("strength", "")
    fields["strength"] = whole(strength, *_STRENGTHS)
    if fields["strength"] is None:
        beside.keep("strength", strength)
    fields["feedback"] = any(ticked(said.get("feedback", "")) for _, said in rows)
    reasons = [first.get("rationale", "")] if ours else _reasons(rows)
    sources = [first.get("evidence_source", "")] if ours else _sources(rows)
    fields["rationale"] = draft.text("\n".join(filter(None, [*reasons, *beside.lines])), line=line)
    fields["evidence_source"] = draft.text("\n".join(filter(None, sources)), line=line)
    return fields


def _reasons(rows: Iterable[_Row]) -> list[str]:
    reasons = _distinct(rows, "rationale")
    return reasons + [f"“{quote}”" for quote in _distinct(rows, "quote")]


def _sources(rows: list[_Row]) -> list[str]:
    written = _distinct(rows, "evidence_source")
    counts = [number_of(said.get("count", "")) for _, said in rows]
    times = sum(int(count) if count and count >= 1 else 1 for count in counts)
    sayers = _distinct(rows, "said_by")
    if times == 1 and not sayers:
        return written
    once = "Said once" if times == 1 else f"Said {times:,} times"
    named = ", ".join(sayers[:_SAYERS_NAMED]) + (" …" if len(sayers) > _SAYERS_NAMED else "")
    by = f", by {len(sayers)} source{'s' if len(sayers) > 1 else ''}: {named}" if sayers else ""
    return [*written, f"{once}{by}."]


def _distinct(rows: Iterable[_Row], field: str) -> list[str]:
    return list(dict.fromkeys(s for _, said in rows if (s := said.get(field, "").strip())))
