"""Whether each indicator says one thing, what is counted, and no more than can be known.

English only. Patterns of a few words, no grammar: they miss much and are wrong at times. What
rests on them says "may".
"""

import re
from collections.abc import Iterator

from collabworkshop.analysis.evaluation.checks.check import Check, Look, Seen
from collabworkshop.analysis.evaluation.checks.sources import CABAJ, OURS
from collabworkshop.analysis.pathways.reading import holds_two
from collabworkshop.analysis.sentences import quoted

__all__ = ["ATTRIBUTION", "TWO_IN_ONE", "VAGUE"]

_READ = 300  # letters

_COUNTS = re.compile(
    r"\b(?:numbers?|shares?|percent\w*|per cent|proportions?|rates?|counts?|how (?:many|much|often)"
    r"|hours?|days?|minutes|times|median|average|ratio|rank|age|per|who|that|which|whose)\b|%",
    re.IGNORECASE,
)
"""Words with which a title says what is counted."""

_VAGUE = re.compile(
    r"\b(?:improv\w+|better|increased?|enhanc\w+|strengthen\w*|strong(?:er)?|empower\w*|awareness"
    r"|capacity|quality|engagement|well-?being|sustainab\w+|effective\w*|meaningful\w*|resilien\w+"
    r"|adequate\w*|appropriate\w*|impact|success\w*)\b",
    re.IGNORECASE,
)

_SHORT_PAIR = re.compile(r"^\w+(?:[ -]\w+)? (?:and|&) \w+(?:[ -]\w+)?$")
_TWO_COUNTS = re.compile(
    r"\b(?:number|share|percentage|proportion|rate)s?\b.+\b(?:and|&)\b.*"
    r"\b(?:number|share|percentage|proportion|rate)s?\b",
    re.IGNORECASE,
)

_US = (
    r"(?:us\b|our\b|ours\b|(?:the|this) "
    r"(?:coalition|partnership|network|alliance|program\w*|project|initiative|intervention)\b)"
)
_ATTRIBUTION = re.compile(
    rf"(?<!not )(?<!not as )\b(?:because of|thanks to|due to|caused by|achieved by|brought about by"
    rf"|attribut\w+ to|(?:as )?a (?:direct )?result of|impact of) {_US}"
    r"|\bour impact\b|\b(?:we|our work) (?:have |has )?caused\b"
    rf"|\b(?:prov|demonstrat)\w+ (?:that )?(?:we\b|{_US})",
    re.IGNORECASE,
)


def _vague(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        title = one.title[:_READ]
        if one.definition.strip() or one.measure == "words" or _COUNTS.search(title):
            continue
        if found := _VAGUE.search(title):
            yield Seen(
                f"{look.said(key)} may mean many things: what is counted as "
                f"{quoted(found[0].lower())}?",
                (key,),
            )


def _two_in_one(look: Look) -> Iterator[Seen]:
    for key, one in look.indicators.items():
        title = " ".join(one.title[:_READ].split()).rstrip(".")
        if _SHORT_PAIR.match(title) or _TWO_COUNTS.search(title) or holds_two(title):
            yield Seen(f"{look.said(key)} may ask two things at once.", (key,))


def _attribution(look: Look) -> Iterator[Seen]:
    # Also where it is words only: a claim is made before anything is worked out.
    for key, one in look.plan.indicators.items():
        for text in (one.title, one.definition, one.use):
            if found := _ATTRIBUTION.search(text[:_READ]):
                yield Seen(
                    f"{look.said(key)} may claim more than you can know: {quoted(found[0])}.",
                    (key,),
                )
                break


VAGUE = Check(
    id="vague-words",
    title="Words that mean many things",
    severity="talk",
    why="Two people who count what is better count two things. Said so, it cannot be gathered.",
    source=OURS,
    step="Ask what you would see or hear, of whom, how often; write that into the definition.",
    find=_vague,
)

TWO_IN_ONE = Check(
    id="two-in-one-indicator",
    title="Two questions in one",
    severity="note",
    why="When one of the two rises and the other falls, nobody knows what to write.",
    source=OURS,
    step="Read it aloud. If it asks two things, make two indicators, or choose one.",
    find=_two_in_one,
)

ATTRIBUTION = Check(
    id="attribution",
    title="Attribution where contribution is meant",
    severity="talk",
    why="Many causes move a community. To claim a change for yourselves needs proof that you will "
    "hardly have; that you added to it can be told and believed.",
    source=CABAJ,
    step="Say what changed, what you did, and what else may have played a part.",
    find=_attribution,
)
