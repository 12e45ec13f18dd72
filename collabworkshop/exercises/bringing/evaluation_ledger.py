"""What is new in a file, what differs, and what stays: one thing after the other."""

from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from collabworkshop.exercises.bringing.evaluation_differences import (
    FIELDS,
    Difference,
    differences,
    is_blank,
    shown,
)
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import Change

__all__ = ["BroughtEvaluation", "EvaluationWish", "Thing"]

_Held = TypeVar("_Held", bound=Noun)


class EvaluationWish(NamedTuple):
    """How a plan is to come in.

    Parameters
    ----------
    places
        For each outcome of the file the box of ours, or `NEW`, or `LEAVE`; what is missing is left.
    take
        Whether what the file says otherwise comes in; else ours stays.
    empty
        Whether also a blank of the file does.
    spared
        Kind and key of what stays as it is all the same.
    """

    places: Mapping[str, str]
    take: bool = False
    empty: bool = False
    spared: Set[tuple[str, str]] = frozenset()


class Thing(NamedTuple):
    """What is brought.

    Parameters
    ----------
    kind, key
        Those of its record.
    about
        What people call it.
    """

    kind: str
    key: str
    about: str


@dataclass
class BroughtEvaluation:
    """What a file would bring in.

    Parameters
    ----------
    changes
        All that has to be recorded, in one batch.
    new, changed, kept, same, unnamed
        How many of each kind are new; get what the file says; stay, though the file says
        otherwise; say the same in the file; are not named there.
    blanks
        In how many places the file says nothing and ours stays.
    arriving
        Kind and name of what is new.
    differences
        Each field that the file says otherwise.
    left_out
        What does not come in as it stands, each with what becomes of it.
    """

    changes: list[Change] = field(default_factory=list)
    new: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    unnamed: Counter[str] = field(default_factory=Counter)
    blanks: int = 0
    arriving: list[tuple[str, str]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def arrive(self, thing: Thing) -> None:
        """Note something new."""
        self.new[thing.kind] += 1
        self.arriving.append((thing.kind, thing.about))

    def compared(
        self,
        thing: Thing,
        ours: _Held,
        said: _Held,
        wish: EvaluationWish,
        names: Mapping[str, str],
        *,
        fields: Set[str] | None = None,
    ) -> _Held:
        """Return what is to stand of a thing that is here, and note each field that differs.

        Parameters
        ----------
        thing
            Which.
        ours, said
            As it stands here and in the file.
        wish
            Whether the file's comes in.
        names
            What people call the keys in its fields.
        fields
            Those that are compared; ``None`` for all.
        """
        take = wish.take and (thing.kind, thing.key) not in wish.spared
        found: dict[str, Any] = {}
        for name, held, theirs in differences(ours, said, fields=fields):
            if is_blank(theirs) and not wish.empty:
                self.blanks += 1
                continue
            found[name] = theirs
            said_here, said_there = (shown(name, each, names) for each in (held, theirs))
            self.differences.append(
                Difference(thing[:2], thing.about, FIELDS[name], said_here, said_there, take)
            )
        counts = self.same if not found else self.changed if take else self.kept
        counts[thing.kind] += 1
        return ours.model_copy(update=found) if found and take else ours
