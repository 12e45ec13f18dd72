"""Which indicators hang on which box of the theory of change? Their titles, beside its own words.

A box keeps in words how its people will know. Once an indicator is worked out in the evaluation
plan, it is a record of its own, and is shown in place of its word. The word stays on the box: it
speaks again when who worked it out is erased, and the figures of others are still its own.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from weakref import WeakKeyDictionary

from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.evaluation import INDICATOR, Indicator
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.state import State

__all__ = [
    "in_words",
    "titles_on",
    "with_titles",
    "with_worked_out",
    "without_titles",
    "word_key",
]

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


def word_key(box: str, word: str) -> str:
    """Return the key of an indicator in words: the same for two people who work it out at once.

    Examples
    --------
    >>> word_key("main/a", "Days of waiting") == word_key("main/b", "Days of waiting")
    False
    """
    return sha256(f"{box}\n{word}".encode()).hexdigest()[:32]


def in_words(state: State, box: str, words: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a box that nobody has worked out.

    Parameters
    ----------
    state
        What stands now.
    box
        Its key.
    words
        What it keeps.

    Examples
    --------
    >>> in_words(State(), "main/a", ["Days of waiting"])
    ('Days of waiting',)
    """
    return tuple(word for word in words if state.get(INDICATOR, word_key(box, word)) is None)


def with_worked_out(state: State, box: str, words: Iterable[str]) -> tuple[str, ...]:
    """Return the words as the box is to keep them: those that are worked out stay in their places.

    Parameters
    ----------
    state
        What stands now.
    box
        Its key; it may be a new one.
    words
        Those in words only, as they are to stand.

    Raises
    ------
    AnswerError
        Where one was worked out, and is called otherwise by now.

    Examples
    --------
    >>> with_worked_out(State(), "main/a", ["Days of waiting"])
    ('Days of waiting',)
    """
    kept = list(words)
    for word in kept:
        worked_out = state.get(INDICATOR, word_key(box, word))
        if worked_out is not None:
            title = noun_of(Indicator, worked_out).title
            raise AnswerError(
                "indicators",
                word,
                f"other words than “{word}”: that is what “{title}” of the evaluation plan was "
                "called at first",
            )
    record = state.get(ELEMENT, box)
    for place, word in enumerate(noun_of(Element, record).indicators if record else ()):
        if state.get(INDICATOR, word_key(box, word)) is not None:
            kept.insert(place, word)
    return tuple(kept)


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
