"""Which indicators hang on which box of the theory of change? Their titles, beside its own words.

A box keeps in words how its people will know. Once an indicator is worked out in the evaluation
plan, it is a record of its own and its word leaves the box: there is one place for each.
"""

from collections.abc import Iterable, Mapping
from weakref import WeakKeyDictionary

from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.evaluation import INDICATOR, Indicator
from collabworkshop.model.state import State

__all__ = ["titles_on", "with_titles", "without_titles"]

_known: WeakKeyDictionary[State, Mapping[str, tuple[str, ...]]] = WeakKeyDictionary()


def titles_on(state: State) -> Mapping[str, tuple[str, ...]]:
    """Return the titles of the indicators that hang on each box, by its key.

    Parameters
    ----------
    state
        What stands now.

    Examples
    --------
    >>> titles_on(State())
    {}
    """
    if state not in _known:
        found: dict[str, tuple[str, ...]] = {}
        for record in state.of(INDICATOR).values():
            one = noun_of(Indicator, record)
            found[one.outcome] = (*found.get(one.outcome, ()), one.title)
        _known[state] = found
    return _known[state]


def with_titles(words: Iterable[str], titles: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a box with the titles of its indicators after them, each once.

    Examples
    --------
    >>> with_titles(["Days of waiting"], ["Calls", "Days of waiting"])
    ('Days of waiting', 'Calls')
    """
    return tuple(dict.fromkeys((*words, *titles)))


def without_titles(given: Iterable[str], titles: Iterable[str]) -> tuple[str, ...]:
    """Return the words that are no indicator of the evaluation plan yet.

    Parameters
    ----------
    given
        What a person entered as ways to know.
    titles
        Of the indicators that hang on the box.

    Raises
    ------
    AnswerError
        Where an indicator that is worked out would be taken away with its figures.

    Examples
    --------
    >>> without_titles(["Calls", "Days of waiting"], ["Calls"])
    ('Days of waiting',)
    """
    given, titles = tuple(given), dict.fromkeys(titles)
    left = list(given)
    for title in titles:
        for part in [title] if title in given else _as_typed(title):
            if part not in left:
                raise AnswerError(
                    "indicators",
                    "; ".join(given),
                    f"also “{title}”: it is in the evaluation plan; change it, or take it away, "
                    "there",
                )
            left.remove(part)
    return tuple(word for word in left if word not in titles)


def _as_typed(title: str) -> list[str]:
    """Return a title as it comes back from a field in which ``;`` and ``|`` stand between words."""
    parts = (part.strip() for part in title.replace("|", ";").split(";"))
    return [part for part in parts if part] or [title]
