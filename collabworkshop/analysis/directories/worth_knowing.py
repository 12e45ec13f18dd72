"""What in a directory of services is worth a talk."""

from collections.abc import Iterable, Iterator, Sequence

from collabworkshop.analysis.directories.directory_result import KnownDirectory
from collabworkshop.analysis.sentences import counted, listed, named, number, short
from collabworkshop.model.directory_summary import Double, LoneCategory
from collabworkshop.model.result import Finding

__all__ = ["worth_knowing"]


def worth_knowing(directories: Sequence[KnownDirectory]) -> list[Finding]:
    """Return the findings of all directories, file by file."""
    if not directories:
        sentence = "No directory of services has been named or brought yet."
        return [Finding(code="no-directory", sentence=sentence, severity="gap")]
    several = sum(one.summary.brought for one in directories) > 1
    return [
        _from(one, finding) if several and one.summary.brought else finding
        for one in directories
        for finding in _of_one(one)
    ]


def _from(known: KnownDirectory, finding: Finding) -> Finding:
    """Return a finding that says of which directory it is true."""
    sentence = f"{short(known.summary.origin)}: {finding.sentence}"
    return finding.model_copy(update={"sentence": sentence})


def _of_one(known: KnownDirectory) -> Iterator[Finding]:
    if not known.summary.brought:
        sentence = f"Nobody has brought the file of “{short(known.summary.origin)}” yet."
        yield Finding(code="not-brought", sentence=sentence, evidence=(known.key,), severity="gap")
        return
    yield from _lone(known)
    yield from _where(known)
    yield from _holes(known)
    yield from _alike(known)
    yield from _outside(known)


def _lone(known: KnownDirectory) -> Iterator[Finding]:
    said = known.summary
    if said.lone:
        kinds = counted(said.lone, "kind of service comes", "kinds of service come")
        few = listed(f"{short(one.name)} (by {short(one.provider)})" for one in _first(known))
        examples = f": {few}" if said.lone <= len(_first(known)) else f", among them {few}"
        yield _finding(
            known, "one-provider", f"{kinds} from one organisation alone{examples}.", "talk"
        )


def _first(known: KnownDirectory) -> Sequence[LoneCategory]:
    return known.summary.lone_categories[:4]


def _where(known: KnownDirectory) -> Iterator[Finding]:
    said = known.summary
    placed = said.services - said.placeless
    if len(said.areas) > 1:
        most = max(said.areas, key=lambda area: (area.services, area.name))
        rest = [area.name for area in reversed(said.areas) if area.services == 1]
        if 2 * most.services > placed:
            few = (
                f" {named(sorted(rest))} {'has' if len(rest) == 1 else 'have'} one." if rest else ""
            )
            sentence = (
                f"{most.services} of the {placed} services that name a place are in "
                f"{short(most.name)}.{few}"
            )
            yield _finding(known, "one-place", sentence, "talk")
    if said.placeless:
        yield _finding(
            known, "no-place", _without(known, said.placeless, "where to go for them"), "gap"
        )


def _holes(known: KnownDirectory) -> Iterator[Finding]:
    said = known.summary
    if said.unsorted:
        yield _finding(
            known, "no-category", _without(known, said.unsorted, "what kind they are"), "gap"
        )
    if said.faults:
        kinds = counted(said.faults, "kind of fault was", "kinds of fault were")
        yield _finding(known, "faults", f"{kinds} found in “{short(said.origin)}”.", "note")


def _without(known: KnownDirectory, few: int, what: str) -> str:
    many = known.summary.services
    of = f"{few:,} of {many:,} services" if many > 1 else "the only service"
    return f"For {of} the directory does not say {what}."


def _alike(known: KnownDirectory) -> Iterator[Finding]:
    said = known.summary
    open_ = said.doubtful - sum(bool(double.verdict) for double in said.doubles)
    if open_:
        pairs = counted(open_, "pair of entries may be", "pairs of entries may each be")
        few = listed(_pair(one) for one in said.doubles[:4] if not one.verdict)
        examples = f": {few}" if few else ""
        yield _finding(known, "alike", f"{pairs} one organisation{examples}.", "talk")
    same = [one for one in said.doubles if one.verdict == "same"]
    if same:
        sentence = f"You found the same organisation twice: {listed(map(_pair, same))}."
        yield _finding(known, "same", sentence, "note")


def _pair(double: Double) -> str:
    return f"“{short(double.one)}” and “{short(double.other)}”"


def _outside(known: KnownDirectory) -> Iterator[Finding]:
    said, ours = known.summary, len(known.ours)
    if said.organisations > ours:
        few = f"{number(ours)} of the" if ours else "none of the"
        sentence = (
            f"{few} {said.organisations} organisations in “{short(said.origin)}” "
            f"{'is' if ours < 2 else 'are'} on your map by way of it so far."
        )
        yield _finding(known, "outside", sentence, "note", also=known.ours)


def _finding(
    known: KnownDirectory, code: str, sentence: str, severity: str, also: Iterable[str] = ()
) -> Finding:
    return Finding.model_validate(
        {
            "code": code,
            "sentence": sentence[0].upper() + sentence[1:],
            "evidence": (known.key, *also),
            "severity": severity,
        }
    )
