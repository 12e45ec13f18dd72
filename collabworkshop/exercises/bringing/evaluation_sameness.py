"""Which indicator, figure or meeting of ours a file speaks of: by key, or by what it says."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Mapping
from typing import TypeVar

from collabworkshop.exercises.bringing.evaluation_outcomes import digest, known_key
from collabworkshop.model.evaluation import Indicator, Measurement
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.noun import Noun

__all__ = ["same_figures", "same_indicators", "same_meetings"]

_Held = TypeVar("_Held", bound=Noun)

_Slot = tuple[object, ...]
"""What makes two of them the same, where their keys do not say so."""

_PLAIN = re.compile(r"[\w.-]{1,100}")
"""Keys of a file that can become ours; others are made of what the thing says."""


def same_indicators(
    theirs: Mapping[str, Indicator], ours: Mapping[str, Indicator]
) -> dict[str, str]:
    """Return our key for each indicator of a file: the same key, or outcome and name.

    Parameters
    ----------
    theirs
        Those of the file, each under our outcome.
    ours
        All that are here.

    Examples
    --------
    >>> here = {"a": Indicator(outcome="o", title="Calls")}
    >>> same_indicators({"x": Indicator(outcome="o", title="calls ")}, here)
    {'x': 'a'}
    """
    return _same(theirs, ours, lambda one: ("indicator", one.outcome, _plain(one.title)))


def same_figures(
    theirs: Mapping[str, Measurement], ours: Mapping[str, Measurement]
) -> dict[str, str]:
    """Return our key for each figure of a file: the same key, or indicator, kind, time and part.

    Where nobody said of which time a figure is, only one that says the same is the same.
    """
    return _same(theirs, ours, _slot)


def same_meetings(
    theirs: Mapping[str, LearningEvent], ours: Mapping[str, LearningEvent]
) -> dict[str, str]:
    """Return our key for each meeting of a file: the same key, or name and first day."""
    return _same(theirs, ours, lambda one: ("meeting", _plain(one.title), one.day))


def _slot(one: Measurement) -> _Slot:
    undated = one.begins is None and one.ends is None
    said = (one.value, one.words) if undated else ()
    part = (*sorted(one.groups.items()), one.place)
    return ("figure", one.indicator, one.kind, one.begins, one.ends, part, said)


def _same(
    theirs: Mapping[str, _Held], ours: Mapping[str, _Held], slot_of: Callable[[_Held], _Slot]
) -> dict[str, str]:
    found = {key: key for key in theirs if known_key(key, ours)}
    left = {key: slot_of(one) for key, one in theirs.items() if key not in found}
    made = _made(left)
    # What the same file brought before comes first, then what says the same: else a neighbour
    # would take its place.
    there = [own for own in ours if own not in found]
    found |= {key: own for key, own in made.items() if own in ours and own not in found}
    free: defaultdict[_Slot, list[str]] = defaultdict(list)
    taken = set(found.values())
    for own in there:
        if own not in taken:
            free[slot_of(ours[own])].append(own)
    for exactly in (True, False):
        for key in [key for key in left if key not in found]:
            like = free[left[key]]
            own = next((one for one in like if not exactly or theirs[key] == ours[one]), "")
            if own:
                like.remove(own)
                found[key] = own
    taken = {*found.values(), *ours}
    for key in [key for key in left if key not in found]:
        plain = _PLAIN.fullmatch(key) is not None and key not in taken
        found[key] = key if plain else _free(made[key], taken)
        taken.add(found[key])
    return found


def _free(key: str, taken: Container[str]) -> str:
    """Return a key that is not in use; where it is, the same one at each try."""
    return key if key not in taken else _free(digest(key), taken)


def _made(left: Mapping[str, _Slot]) -> dict[str, str]:
    """Return a key for each that is made of what it says, and of how often that stands before."""
    seen: Counter[_Slot] = Counter()
    made = {}
    for key, slot in left.items():
        seen[slot] += 1
        made[key] = digest(*slot, seen[slot])
    return made


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
