"""Which words are points of a scale, and which say that somebody gives no answer."""

import re
import unicodedata

__all__ = ["declines", "is_scale_word", "plain_words"]

_HOW_MUCH = (
    "strongly|completely|totally|fully|entirely|mostly|largely|generally|somewhat|slightly|partly|"
    "moderately|mildly|fairly|quite|rather|very|extremely|highly|tend to|not at all|not so|"
    "not very|not really|not|a little|a bit|almost"
)
_SCALES = (
    "agree|disagree|neither agree nor disagree|neutral|neither|undecided|neither nor",
    "never|hardly ever|rarely|seldom|sometimes|occasionally|regularly|often|frequently|usually|"
    "always|most of the time|all of the time|some of the time|none of the time|once in a while",
    "hourly|daily|weekly|monthly|quarterly|yearly|annually",
    "at all|much|somewhat|a lot|a little|moderately|extremely|quite a bit|completely|slightly|"
    "to a (?:small|moderate|large|great|very great|very small) extent|to some extent",
    "poor|bad|fair|average|good|excellent|weak|strong|low|medium|moderate|high",
    "important|unimportant|critical|satisfied|dissatisfied|likely|unlikely|confident|useful|"
    "helpful|true|untrue|easy|difficult|ready|comfortable|concerned|interested|effective|clear",
    "stimme (?:voll |gar nicht |eher |überhaupt nicht )?(?:nicht )?zu|nie|selten|manchmal|"
    "oft|immer",
    "(?:tout à fait |plutôt |pas du tout )?(?:pas )?d accord|jamais|rarement|parfois|souvent|"
    "toujours",
    "(?:totalmente |muy )?(?:de acuerdo|en desacuerdo)|nunca|a veces|a menudo|siempre",
)
_SCALE = re.compile(
    rf"(?:(?:{_HOW_MUCH}) )*(?:{'|'.join(_SCALES)})(?: (?:to )?(?:increase|decrease))?"
)
_DECLINES = re.compile(
    "(?:i )?(?:do not|don t|dont) know.*|unsure|not sure.*|not applicable.*|n a|no opinion|"
    "no answer|(?:i )?(?:would )?prefer not .*|(?:i )?(?:would )?rather not .*|"
    "weiß nicht|keine angabe|ne sais? pas|sans réponse|no sé|no sabe"
)


def plain_words(text: str) -> str:
    """Return a text without capital letters, signs and double spaces, to compare it.

    Examples
    --------
    >>> plain_words("  Don’t know / N.A. ")
    'don t know n a'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded).split())


def is_scale_word(text: str) -> bool:
    """Say whether a text is a point of a scale that surveys often use.

    Examples
    --------
    >>> [is_scale_word(text) for text in ("Strongly agree", "Not so critical", "Legal")]
    [True, True, False]
    """
    return _SCALE.fullmatch(plain_words(text)) is not None


def declines(text: str) -> bool:
    """Say whether a text says that somebody does not know or does not want to say.

    Examples
    --------
    >>> declines("Don't know or not sure"), declines("No")
    (True, False)
    """
    return _DECLINES.fullmatch(plain_words(text)) is not None
