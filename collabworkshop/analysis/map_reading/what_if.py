"""What would the map be without one, or with one tie more? Before and after."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.measures import Measures, measures_of
from collabworkshop.analysis.map_reading.reading import Comparison, PlayedOut
from collabworkshop.analysis.map_reading.wording import percent
from collabworkshop.analysis.sentences import counted, named, short
from collabworkshop.model.what_if import Play, WhatIf

__all__ = ["played_out"]

_COLUMNS = {
    "density": "Share of possible ties",
    "components": "Connected parts",
    "largest": "Stakeholders in the largest part",
    "reach": "Pairs that can reach each other",
    "broker": "Strongest broker",
    "cut-points": "Without whom some are cut off",
}


def played_out(ground: Ground, kept: Collection[tuple[str, WhatIf]]) -> tuple[PlayedOut, ...]:
    """Return what each "what if" would do to the map of today; the same one is played once.

    Parameters
    ----------
    ground
        What the reading stands on.
    kept
        Who keeps which what-if; each is about stakeholders who are on the map.
    """
    plays: dict[tuple[Play, tuple[str, ...]], list[tuple[str, WhatIf]]] = {}
    for person, what_if in kept:
        plays.setdefault((what_if.play, what_if.about), []).append((person, what_if))
    return tuple(_played(ground, play, about, said) for (play, about), said in plays.items())


def _played(
    ground: Ground, play: Play, about: Sequence[str], said: Sequence[tuple[str, WhatIf]]
) -> PlayedOut:
    before = measures_of(ground.network)
    network = ground.network
    after = measures_of(network.without(*about) if play == "leaves" else network.tied(*about))
    names = ground.names
    first, *others = about
    if play == "leaves":
        title = f"What if {short(names[first])} left?"
        told, touched = _told_leaving(before, first, names)
    else:
        title = f"What if {named(names[key] for key in about)} were tied?"
        told, touched = _told_tied(ground, before, first, others[0])
    return PlayedOut(
        play=play,
        stakeholder=first,
        other=others[0] if others else "",
        title=title,
        people=tuple(dict.fromkeys(person for person, _ in said)),
        notes=tuple(what_if.note for _, what_if in said if what_if.note.strip()),
        figures=tuple(_compared(before, after, names)),
        sentences=tuple(told),
        touched=touched,
    )


def _compared(before: Measures, after: Measures, names: Mapping[str, str]) -> Iterator[Comparison]:
    then, now = _shown(before, names), _shown(after, names)
    for code, label in _COLUMNS.items():
        yield Comparison(code=code, label=label, before=then[code], after=now[code])


def _shown(measures: Measures, names: Mapping[str, str]) -> dict[str, str]:
    size = len(measures.network.keys)
    pairs = size * (size - 1) // 2
    return {
        "density": "–" if measures.density is None else f"{measures.density:.1%}",
        "components": str(len(measures.components)),
        "largest": str(len(measures.components[0])) if size else "0",
        "reach": f"{measures.reaching} of {pairs}",
        "broker": _broker(measures, names),
        "cut-points": str(len(measures.holding.points)),
    }


def _broker(measures: Measures, names: Mapping[str, str]) -> str:
    first = next(iter(measures.brokers), "")
    share = measures.betweenness.get(first, 0.0)
    about = "about " if measures.estimated else ""
    return f"{short(names[first])} ({about}{percent(min(share, 1.0))})" if share else "nobody"


def _told_leaving(
    before: Measures, key: str, names: Mapping[str, str]
) -> tuple[list[str], tuple[str, ...]]:
    """Return what is lost with one who leaves, and whom it touches."""
    who = short(names[key])
    partners = before.network.neighbours(key)
    if not partners:
        return [f"No tie of {who} is counted, so nobody loses a tie."], ()
    told = [f"These would lose a tie: {named(names[one] for one in partners)}."]
    largest, *smaller = before.holding.parts(key)
    if not smaller:
        told.append("Whoever is left can still reach everybody else as now.")
        return told, partners
    lost = [one for part in smaller for one in part]
    rest = "the rest" if len(largest) > 1 else short(names[largest[0]])
    told.append(
        f"Without {who} there is no chain of ties any more from "
        f"{named(names[one] for one in lost)} to {rest}."
    )
    if len(smaller) > 1:
        told.append(f"What hangs together with {who} now would fall into {len(smaller) + 1} parts.")
    return told, tuple(lost)


def _told_tied(
    ground: Ground, before: Measures, one: str, other: str
) -> tuple[list[str], tuple[str, ...]]:
    """Return what a tie between two opens, and whom it touches."""
    names, near = ground.names, before.network.around
    told = []
    if (one, other) in ground.conflicts:
        told.append("A conflict of these two is on the map. It has to be talked about first.")
    if other in near[one]:
        return [*told, "These two are tied already, so nothing changes."], ()
    there, back = _steps(near, one), _steps(near, other)
    if other not in there:
        small, large = sorted((there, back), key=len)
        told.append(
            f"Today no chain of ties leads across; then {ground.said(sorted(small))} could reach "
            f"{counted(len(large), 'stakeholder', 'stakeholders')} more."
        )
        return told, tuple(sorted(small))
    between = counted(there[other] - 1, "stakeholder stands", "stakeholders stand")
    told.append(f"Today {between} between the two on the shortest chain.")
    touched: dict[str, None] = {}
    for start, steps, new in ((one, there, back), (other, back, there)):
        nearer = sorted(key for key, far in new.items() if far + 1 < steps[key])
        touched |= dict.fromkeys(nearer)
        told.append(f"Nearer to {short(names[start])}: {ground.said(nearer)}.")
    return told, tuple(touched)


def _steps(near: Mapping[str, Collection[str]], start: str) -> dict[str, int]:
    """Return the steps from one to everybody whom a chain of ties reaches, itself included."""
    steps, front = {start: 0}, {start}
    for step in count(1):
        front = {there for here in front for there in near[here]} - steps.keys()
        if not front:
            break
        steps |= dict.fromkeys(front, step)
    return steps
