"""Whether a box says two things, or another kind of thing than it should. English only.

Patterns of a few words, no grammar: they miss much and are wrong at times. What rests on them
says "may".
"""

import re
from collections.abc import Sequence

__all__ = ["holds_two", "reads_as_activity", "reads_as_outcome"]

_READ = 300  # letters

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PARTS = re.compile(r";|(?<=[a-z]{4})[.!?](?=\s)")
_CHAIN = re.compile(r"\w\W+(?:so that|which leads? to|leading to|resulting in)\W+\w", re.IGNORECASE)

_VERBS = frozenset(
    (
        *("is", "are", "has", "have", "can", "will", "get", "gets", "feel", "feels", "know"),
        *("knows", "find", "finds", "go", "goes", "come", "comes", "stay", "stays", "become"),
        *("becomes", "learn", "learns", "finish", "finishes", "keep", "keeps", "take", "takes"),
        *("give", "gives", "make", "makes", "meet", "meets", "speak", "speaks", "hear", "hears"),
        *("receive", "receives", "improve", "improves", "attend", "attends", "understand"),
        *("understands", "believe", "believes", "agree", "agrees", "decide", "decides", "begin"),
        *("begins", "eat", "eats", "earn", "earns", "belong", "belongs", "choose", "chooses"),
        *("enjoy", "enjoys", "lose", "loses", "join", "joins", "seek", "seeks", "share", "shares"),
    )
)
"""Verbs that are seldom nouns: work, plan, help, need and live are left out for that."""

_FINITE = frozenset(("is", "are", "was", "were", "has", "can", "will", "goes", "stays", "gets"))

_UNDER = frozenset(
    (
        *("who", "whom", "whose", "which", "that", "where", "when", "how", "why", "what", "if"),
        *("whether", "because", "so", "than", "as", "until", "somewhere", "someone", "somebody"),
    )
)
"""With these a clause begins that says more of the one before."""

_PERSONS = frozenset(("they", "we", "he", "she", "it", "i", "you"))

_ACTS = {
    **{act: f"{act}ing" for act in ("train", "teach", "hold", "deliver", "develop", "build")},
    **{act: f"{act}ing" for act in ("recruit", "host", "print", "establish", "publish", "invite")},
    **{act: f"{act}ing" for act in ("conduct", "implement", "launch", "offer", "design", "hand")},
    "run": "running",
    "set": "setting",
    "hire": "hiring",
    "write": "writing",
    "organise": "organising",
    "organize": "organizing",
    "provide": "providing",
    "create": "creating",
    "distribute": "distributing",
    "advocate": "advocating",
    "lobby": "lobbying",
    "collect": "collecting",
    "coordinate": "coordinating",
    "arrange": "arranging",
    "invite": "inviting",
    "raise": "raising",
    "map": "mapping",
}
"""What people do, and the same as a noun."""

_DOING = frozenset(_ACTS.values())
_AFTER_NOUNS = frozenset(("from", "for", "of", "in", "by", "among", "between", "to", "on", "and"))

_CHANGES = frozenset(
    (
        *("more", "fewer", "less", "better", "higher", "lower", "safer", "stronger", "healthier"),
        *("increased", "improved", "reduced", "decreased", "greater"),
    )
)
_STATES = frozenset(
    ("feel", "feels", "know", "knows", "understand", "understands", "believe", "believes")
)
_HOW_THEY_ARE = frozenset(
    (
        *("safe", "safer", "able", "aware", "healthy", "healthier", "confident", "ready"),
        *("employed", "housed", "happy", "informed", "reduced", "increased", "improved"),
    )
)


def holds_two(label: str) -> bool:
    """Return whether a box may say two things that come true one without the other.

    Examples
    --------
    >>> holds_two("Families get help early and schools stay open in the evening")
    True
    >>> holds_two("Parents and children feel safe and welcome")
    False
    """
    text = label[:_READ]
    if _CHAIN.search(text):
        return True
    if sum(len(_WORD.findall(part)) > 1 for part in _PARTS.split(text)) > 1:
        return True
    words = _words(text)
    return any(
        _says(words[:place]) and _goes_on(words[place + 1 :])
        for place, word in enumerate(words)
        if word in ("and", "while")
    )


def reads_as_activity(label: str) -> bool:
    """Return whether a box may say what somebody does, not what comes true by it.

    Examples
    --------
    >>> reads_as_activity("Train forty volunteers"), reads_as_activity("Running a night bus")
    (True, True)
    >>> reads_as_activity("Training is open to everybody")
    False
    """
    words = _words(label)
    if words[:1] == ["we"]:
        return words[1:2] != [] and words[1] in _ACTS
    if not words or not (words[0] in _ACTS or words[0] in _DOING):
        return False
    if words[0] in _ACTS and words[1:2] and words[1] in _AFTER_NOUNS:
        return False
    return not any(word in _FINITE for word in _main(words)[1:])


def reads_as_outcome(label: str) -> bool:
    """Return whether a box may say how things are in the end, not what somebody does.

    Examples
    --------
    >>> reads_as_outcome("Parents know whom to ask"), reads_as_outcome("Fewer evictions")
    (True, True)
    >>> reads_as_outcome("Weekly lunch at which parents feel welcome")
    False
    """
    words = _words(label)
    if not words or words[0] in _ACTS or words[0] in _DOING or words[0] == "we":
        return False
    if words[0] in _CHANGES:
        return True
    main = _main(words)
    return any(
        word in _STATES
        or (
            word in ("is", "are")
            and main[place + 1 : place + 2]
            and main[place + 1] in _HOW_THEY_ARE
        )
        for place, word in enumerate(main)
        if place
    )


def _words(label: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(label[:_READ])]


def _main(words: Sequence[str]) -> Sequence[str]:
    """Return what comes before a clause within the clause."""
    for place, word in enumerate(words):
        if word in _UNDER or (place and word in _PERSONS):
            return words[:place]
    return words


def _says(left: Sequence[str]) -> bool:
    """Return whether somebody is or does something here, and it is said what."""
    if not left or left[-1] in _VERBS:  # "know and trust the clinic" is one thing
        return False
    main = _main(left)
    return any(_is_verb(main, place) for place in range(1, len(main)))


def _goes_on(right: Sequence[str]) -> bool:
    main = _main(right)
    return any(_is_verb(main, place) for place in range(len(main) - 1))


def _is_verb(words: Sequence[str], place: int) -> bool:
    return words[place] in _VERBS and (place == 0 or words[place - 1] != "to")
