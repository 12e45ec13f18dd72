"""What was written in own words, and what is called good without anything to show for it."""

from collections.abc import Iterator

from collabworkshop.analysis.assessment.findings.reading import Reading, high, quoted, share
from collabworkshop.analysis.sentences import counted, listed
from collabworkshop.model.questionnaire import Item, Part
from collabworkshop.model.result import Finding

__all__ = ["written"]


def written(read: Reading) -> Iterator[Finding]:
    """Yield how many wrote something, and which good ratings rest on no note."""
    for part in read.parts("words"):
        count = sum(one.item.partition(".")[0] == part.id for one in read.answered.said)
        if count:
            people = counted(count, "answer", "answers")
            yield Finding(
                code="written",
                sentence=f"{part.label}: {people} in own words, to be read together.",
                evidence=(part.id,),
            )
    noted = {one.item for one in read.answered.said}
    for part in read.parts("ratings"):
        if not part.note or not read.answered.said:
            continue
        bare = [
            item
            for item in part.items
            if f"{part.id}.{item.id}" not in noted and share(_good(read, part, item)) > 0.5
        ]
        if bare:
            told = listed(map(quoted, bare))
            yield Finding(
                code="no-evidence",
                sentence=f"Rated well, and nobody says what shows it: {told}.",
                evidence=tuple(f"{part.id}.{item.id}" for item in bare),
                severity="gap",
            )


def _good(read: Reading, part: Part, item: Item) -> tuple[int, int]:
    aspect = part.aspects[0].id
    return high(read.tally(part, item, aspect), read.favourable(part, aspect))
