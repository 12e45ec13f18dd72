"""What the group's sources of power are worth saying: all of it from figures that may be seen."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from collabworkshop.analysis.power.profile import NamedProfile, OwnPower, SourceProfile
from collabworkshop.analysis.sentences import counted, named, number
from collabworkshop.analysis.trust.sums import VOICES
from collabworkshop.model.result import Finding

__all__ = ["LARGE", "for_you", "in_the_group", "not_yet", "of_names", "too_few"]

LARGE = 8
"""From so many people on it is said that a source is held by few. A convention."""

FEW = 0.25
"""Up to this share of the people is few. A convention."""

WIDE = 0.4
"""From here on two shares are worth a talk. A convention: with eight people it is three of them."""

LIVED = "lived-experience"


def not_yet(answered: int) -> Finding:
    """Return what to say while people are answering.

    Examples
    --------
    >>> print(not_yet(1).sentence.partition(".")[0])
    One person has answered
    """
    heard = counted(answered, "person has", "people have") if answered else "nobody has"
    sentence = (
        f"{heard.capitalize()} answered. The picture comes when whoever leads closes the round."
    )
    return Finding(code="round-open", sentence=sentence)


def too_few(people: int, smallest: int) -> Finding:
    """Return what to say where too few people answered for any count."""
    heard = counted(people, "person has", "people have") if people else "nobody has"
    sentence = (
        f"{heard.capitalize()} said how much of each source they have. That is not enough to show "
        f"any count: it takes {number(smallest)} people, who do not all say the same."
    )
    return Finding(code="few-answers", sentence=sentence)


def in_the_group(sources: Sequence[SourceProfile], smallest: int) -> Iterator[Finding]:
    """Yield what own and seen access say of the group.

    Parameters
    ----------
    sources
        What may be seen of each source.
    smallest
        How many people it takes to hide one.
    """
    known = [one for one in sources if one.own]
    yield from _about(
        "source-nobody",
        "gap",
        (one for one in known if one.people and not one.much),
        lambda one: f"none of the {one.people} who answered has much",
    )
    yield from _about(
        "source-few",
        "talk",
        (one for one in known if 0 < one.much <= FEW * one.people and one.people >= LARGE),
        lambda one: f"{one.much} of {one.people} have much",
    )
    apart = [one for one in known if one.gap is not None]
    yield from _about(
        "source-unseen",
        "talk",
        # That of lived experience is said below, wide or not.
        (one for one in apart if (one.gap or 0) >= WIDE and one.source != LIVED),
        _both,
    )
    yield from _about(
        "source-overseen", "talk", (one for one in apart if (one.gap or 0) <= -WIDE), _both
    )
    yield from _about(LIVED, "talk", (one for one in known if one.source == LIVED), _both)
    if known and not any(one.seen for one in sources):
        sentence = (
            f"How people are seen is not shown: it takes {number(smallest)} people whom "
            f"{number(smallest + 1)} others from {number(VOICES)} organisations or more describe."
        )
        yield Finding(code="few-described", sentence=sentence)


def of_names(shown: Sequence[NamedProfile], willing: int) -> Iterator[Finding]:
    """Yield whose profile stands there by name, or that names are kept back.

    Parameters
    ----------
    shown
        The profiles that are shown.
    willing
        How many agreed to be named, and answered.
    """
    if shown:
        who = named((one.name for one in shown), most=9)
        profile = "their profile" if len(shown) > 1 else "this profile"
        yield Finding(code="named", sentence=f"{who} agreed to be named; {profile} can be read.")
    elif willing:
        sentence = (
            f"{counted(willing, 'person', 'people').capitalize()} agreed to be named. Beside their "
            "answers too few others would be left to hide in, so nobody is named."
        )
        yield Finding(code="names-kept-back", sentence=sentence)


def for_you(told: OwnPower, smallest: int) -> Iterator[Finding]:
    """Yield what a person may want to think about, for themselves alone.

    Parameters
    ----------
    told
        What they said and how others see them.
    smallest
        How many people it takes to describe somebody.
    """
    if not told.raters:
        sentence = (
            f"You see how others see you once {number(smallest)} people from {number(VOICES)} "
            "organisations or more have described you. So many have not."
        )
        yield Finding(code="few-raters-of-you", sentence=sentence)
    more = [s for s in told.sources if s.own in (1, 2) and s.seen.share > 0.5]
    less = [s for s in told.sources if s.own in (3, 4) and s.seen.share < 0.5]
    for code, found, how in (
        ("seen-more", more, "Most who described you see more of this in you than you do"),
        ("seen-less", less, "You say that you have much of this, and most do not see it"),
    ):
        if found:
            what = "; ".join(f"{one.name} ({one.seen.words})" for one in found)
            keys = tuple(one.source for one in found)
            yield Finding(code=code, sentence=f"{how}: {what}.", evidence=keys, severity="talk")


def _both(one: SourceProfile) -> str:
    own = f"{one.much} of {one.people} say they have much"
    return own if one.seen is None else f"{own}, {one.seen.words} are seen to have it"


def _about(
    code: str,
    severity: str,
    found: Iterable[SourceProfile],
    said: Callable[[SourceProfile], str],
) -> Iterator[Finding]:
    sources = list(found)
    if sources:
        sentence = ". ".join(f"{one.name}: {said(one)}" for one in sources)
        keys = tuple(one.source for one in sources)
        given = {"code": code, "sentence": f"{sentence}.", "evidence": keys, "severity": severity}
        yield Finding.model_validate(given)
