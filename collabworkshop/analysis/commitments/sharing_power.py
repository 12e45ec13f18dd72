"""Is it power that is shared, and with whom? Who is left out, and what is kept back."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from collabworkshop.analysis.commitments.promise import Promise
from collabworkshop.analysis.sentences import counted, named, number
from collabworkshop.model.result import Finding

__all__ = ["DECIDING", "between_whom", "of_what"]

DECIDING = "deciding"
"""Id of the thing that is deciding itself."""


def between_whom(
    promises: Sequence[Promise],
    *,
    asked: Mapping[str, str],
    lived: Mapping[str, str],
    voices: Collection[str],
) -> Iterator[Finding]:
    """Yield who shares nothing, with whom nobody shares, and who cannot say what they got.

    Parameters
    ----------
    promises
        What is to be shared; before the first of them nothing is missing.
    asked, lived
        Key to name of the members whose promise is awaited, and of stakeholders who live
        with the issue: those have least to give away, and are asked for nothing.
    voices
        Keys of the stakeholders for whom somebody answers here.
    """
    if not promises:
        return
    there = [one for one in promises if one.standing != "no-longer"]
    giving, getting = {one.owner for one in there}, {one.receiver for one in there}
    keeping = {key: name for key, name in asked.items() if key not in giving}
    if keeping:
        what = counted(len(keeping), "member shares", "members share")
        yield Finding(
            code="shares-nothing",
            sentence=f"{what.capitalize()} with nobody yet: {named(keeping.values())}.",
            evidence=tuple(keeping),
            severity="gap",
        )
    left_out = {key: name for key, name in lived.items() if key not in getting}
    if left_out:
        yield Finding(
            code="shared-with-none",
            sentence=f"Nobody shares anything yet with {named(left_out.values())}, who "
            f"{'lives' if len(left_out) == 1 else 'live'} with the issue.",
            evidence=tuple(left_out),
            severity="gap",
        )
    away = {o.receiver: o.receiver_name for o in there if o.receiver not in voices}
    if away:
        yield Finding(
            code="receiver-away",
            sentence=f"Something was promised to {named(away.values())}, and nobody answers for "
            f"{'it' if len(away) == 1 else 'them'} here.",
            evidence=tuple(away),
            severity="talk",
        )


def of_what(promises: Sequence[Promise], *, large: Collection[str]) -> Iterator[Finding]:
    """Yield that nobody shares deciding, or that only small things are shared.

    Parameters
    ----------
    promises
        What is to be shared.
    large
        Ids of the things that change who decides. What somebody named in their own words
        is taken for neither large nor small.
    """
    there = [one for one in promises if one.standing != "no-longer"]
    if not there:
        return
    small = [one for one in there if one.thing not in large and one.thing != one.thing_name]
    if len(small) == len(there):
        what = f"All {number(len(there))} things" if len(there) > 1 else "The one thing"
        verb = "make" if len(there) > 1 else "makes"
        yield Finding(
            code="only-small-things",
            sentence=f"{what} that {'are' if len(there) > 1 else 'is'} to be shared {verb} it "
            "easier to take part; none changes who decides.",
            evidence=tuple(one.key for one in there),
            severity="talk",
        )
    elif not any(one.thing == DECIDING for one in there):
        yield Finding(
            code="nobody-shares-deciding",
            sentence="Nobody shares deciding itself.",
            evidence=tuple(one.key for one in there),
            severity="talk",
        )
