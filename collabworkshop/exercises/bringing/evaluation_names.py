"""Whom and what does a file name, and what do we call it? Names become keys of ours, and back."""

from collections import Counter
from collections.abc import Mapping

from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.evaluation.standing import outcomes_of, plan_of, titles_apart
from collabworkshop.exercises.evaluation.who import people_and_stakeholders
from collabworkshop.exercises.roster import people, told_apart
from collabworkshop.model.evaluation import Measurement
from collabworkshop.model.state import State

__all__ = ["Named", "callable_names", "figure_name"]


def callable_names(state: State) -> dict[str, str]:
    """Return the name of every stakeholder and person that no other of them has, by key.

    Examples
    --------
    >>> callable_names(State())
    {}
    """
    named = people_and_stakeholders(state)
    counts = Counter(_plain(name) for name in named.values())
    return {key: name for key, name in named.items() if counts[_plain(name)] == 1}


class Named:
    """What people call things here, and which key a name means.

    Parameters
    ----------
    state
        What stands.
    """

    def __init__(self, state: State) -> None:
        known = callable_names(state)
        plan = plan_of(state)
        self.names: dict[str, str] = {
            **{key: one.title for key, one in outcomes_of(state).items()},
            **titles_apart(plan),
            **people_and_stakeholders(state),
        }
        self._keys = {_plain(name): key for key, name in known.items()}
        self._stakeholders, self._people = told_apart(state).keys(), people(state).keys()
        self.unknown: dict[str, None] = {}
        """Words for somebody whom the workshop does not know."""

    def stakeholder(self, word: str) -> str:
        """Return the key of a stakeholder; empty for words that mean none of them."""
        key = word if word in self._stakeholders else self._keys.get(_plain(word), "")
        return self._noted(word, key if key in self._stakeholders else "")

    def caller(self, word: str) -> str:
        """Return the key of a stakeholder or a person; other words stay as they are."""
        there = word in self._stakeholders or word in self._people
        return self._noted(word, word if there else self._keys.get(_plain(word), "")) or word

    def _noted(self, word: str, key: str) -> str:
        if word.strip() and not key:
            self.unknown[word] = None
        return key

    def of(self, key: str) -> str:
        """Return what people call a thing."""
        return self.names.get(key, key)

    def add(self, names: Mapping[str, str]) -> None:
        """Learn what things of the file are called that are not here yet."""
        for key, name in names.items():
            self.names.setdefault(key, name)


def figure_name(one: Measurement, indicator: str) -> str:
    """Return what tells a figure apart from others: its indicator, kind, day, part and place.

    Examples
    --------
    >>> figure_name(Measurement(indicator="i", kind="target", groups={"street": "Quay"}), "Calls")
    'Calls, target, street: Quay'
    """
    kind = "measured" if one.kind == "actual" else one.kind
    when = one.ends or one.begins
    said = [
        short(indicator),
        kind,
        day_of(when) if when else "",
        *(f"{short(by)}: {short(part)}" for by, part in one.groups.items()),
        short(one.place),
    ]
    return ", ".join(filter(str.strip, said))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
