"""The lines of a file become ties that one person reports, each of them once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from collabworkshop.exercises.bringing.wish import Wish, as_notes, fitting
from collabworkshop.exercises.tie_map import LONGEST_KIND
from collabworkshop.exercises.tie_report import names
from collabworkshop.model.network import Network, NetworkLine
from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State
from collabworkshop.model.tie import Tie

__all__ = ["TiesIn", "ties_in"]

_SAID = ("source", "target", "direction", "level", "frequency", "note")
"""What a newer edition of a file may say otherwise of a tie."""


@dataclass
class TiesIn:
    """The ties that came in with a network.

    Parameters
    ----------
    changes
        What has to be recorded.
    new, updated
        How many ties are new, and how many are changed.
    """

    changes: list[Change] = field(default_factory=list)
    new: int = 0
    updated: int = 0


def ties_in(
    network: Network,
    keys: Mapping[str, str],
    state: State,
    person: str,
    wish: Wish,
    left_out: list[str],
) -> TiesIn:
    """Return the ties of a network; lines that make none are named in ``left_out``.

    Parameters
    ----------
    network
        What the file holds.
    keys
        Id of each node to the key of its stakeholder.
    state
        What stands.
    person
        Who reports them.
    wish
        How they are to come in.
    left_out
        Where it is noted what makes no tie of its own.
    """
    came, reported = TiesIn(), _reported(state)
    labels = {node.id: node.label for node in network.nodes}
    for line in network.lines:
        said = f"{labels[line.source]} – {labels[line.target]}"
        one_way = network.directed and not line.both_ways
        tie = _tie(line, keys, wish, left_out, directed=one_way)
        if tie is None:
            left_out.append(f"{said}: a tie needs two different stakeholders")
            continue
        known = [name for name in sorted(names(tie, person)) if name in reported]
        before = reported[known[0]] if known else None
        if known and not _says_otherwise(tie, before, wish):
            left_out.append(f"{said}: you have reported this tie already, or the file repeats it")
            continue
        came.new, came.updated = came.new + (not known), came.updated + bool(known)
        key = before.key if before else f"{tie.source}/{tie.target}/{tie.kind}/{person}"
        came.changes.append(Change(kind="tie", key=key, body=tie.model_dump(mode="json")))
        # A further line about the same two repeats this one.
        reported.update(dict.fromkeys(names(tie, person)))
    return came


def _tie(
    line: NetworkLine, keys: Mapping[str, str], wish: Wish, left_out: list[str], *, directed: bool
) -> Tie | None:
    source, target = keys[line.source], keys[line.target]
    if source == target:
        return None
    about = f"{line.source} – {line.target}"
    relation = fitting(line.relation.strip(), about, left_out, longest=LONGEST_KIND)
    level = None if line.weight is None else wish.level(line.weight)
    frequency = None if line.weight is None else wish.frequency(line.weight)
    beside = dict(line.attributes)
    if line.weight is not None and level is None and frequency is None:
        beside = {wish.number: f"{line.weight:g}", **beside}
    return Tie(
        source=source,
        target=target,
        kind=wish.kinds.get(relation.casefold(), relation) or wish.kind,
        direction="one-way" if directed else "both-ways",
        level=level,
        frequency=frequency,
        note=fitting(as_notes(beside), about, left_out),
        origin=wish.origin,
    )


def _says_otherwise(tie: Tie, before: Record | None, wish: Wish) -> bool:
    """Tell whether a newer edition of the same file says something else of a tie."""
    if before is None or not wish.update or before.body["origin"] != wish.origin:
        return False
    now = tie.model_dump(mode="json")
    return any(now[name] != before.body[name] for name in _SAID)


def _reported(state: State) -> dict[str, Record | None]:
    ties = state.of("tie").values()
    return {n: r for r in ties for n in names(Tie.model_validate(r.body), r.author)}
