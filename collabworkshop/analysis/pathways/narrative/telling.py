"""What is said of one box: who does it, what comes of it, why, and what that assumes."""

from collections.abc import Iterator, Mapping

from collabworkshop.analysis.pathways.flow import GIVEN
from collabworkshop.analysis.pathways.narrative.alone import (
    COMES,
    ENOUGH,
    HANDS,
    WITHOUT,
    how_well,
    more,
    when,
)
from collabworkshop.analysis.pathways.narrative.said import (
    Said,
    Words,
    because,
    box,
    everyone,
    joined,
    row,
    sentence,
    strong,
    typed,
)
from collabworkshop.model.pathway import Element, Link, Pathway

__all__ = ["Teller"]


class Teller:
    """Tells each box, and each link once, in the order in which it is asked.

    Parameters
    ----------
    pathway
        The theory of change.
    stakeholders, resources
        Key to name.
    """

    def __init__(
        self, pathway: Pathway, stakeholders: Mapping[str, str], resources: Mapping[str, str]
    ) -> None:
        self.elements = pathway.elements
        self._names = {**resources, **stakeholders}
        self._links = sorted(
            pathway.links.items(),
            key=lambda item: (item[1].feedback, self.elements[item[1].target].label, item[0]),
        )
        self._assumed: set[str] = set()

    def named(self, key: str) -> Words:
        """Return the name of a stakeholder or of a line of the resource map."""
        return (typed(self._names.get(key, key)),)

    def told(self, key: str) -> Words:
        """Return the paragraph of one box; what it assumes is said only the first time."""
        one = self.elements[key]
        said = [*strong(one.label)]
        said.append(Said(HANDS.get(one.influence, "")))
        said += self._given(key, one) if one.kind in GIVEN else self._done(key, one)
        return tuple(said)

    def watched(self, key: str) -> Words:
        """Return how the group notices that a box fails; nothing where nobody has said so."""
        watch = self.elements[key].watch
        return (Said("How we watch it: "), *sentence(watch)) if watch.strip() else ()

    def _done(self, key: str, one: Element) -> Iterator[Said]:
        links = [link for _, link in self._links if link.source == key]
        start = self._start(one)
        if links:
            yield from self._so_that(links[0], start, again=False)
        elif start:
            yield from (*start, Said(". "))
        if one.resources:
            yield from self._drawn_on(one)
        yield from more(one)
        yield from self._all_that_leads_here(key, one)
        for link in links[1:]:
            yield from self._so_that(link, (), again=True)

    def _start(self, one: Element) -> Words:
        """Return who does it and when; nothing where nobody has said so."""
        time = when(one)
        if one.owners:
            does = ("does", "do") if one.kind == "activity" else ("looks after", "look after")
            verb = does[len(one.owners) > 1]
            who = (*everyone(map(self.named, one.owners)), Said(f" {verb} this"))
        elif time:
            who = joined("This is to happen" if one.kind == "activity" else "We want this")
        else:
            return ()
        return (*who, *time)

    def _given(self, key: str, one: Element) -> Iterator[Said]:
        if one.owners:
            watch = "watches over it" if len(one.owners) == 1 else "watch over it"
            yield from (*everyone(map(self.named, one.owners)), Said(f" {watch}"))
            yield from (*when(one), Said(". "))
        elif when(one):
            yield from (Said("It counts"), *when(one), Said(". "))
        if one.resources:
            yield from self._drawn_on(one)
        yield from more(one)
        yield from self.watched(key)
        yield from self._all_that_leads_here(key, one)
        for _, link in self._links:
            if link.source == key:
                yield from self._holds_up(link)

    def _drawn_on(self, one: Element) -> Iterator[Said]:
        yield from (Said("What it draws on: "), *row(map(self.named, one.resources)), Said(". "))

    def _so_that(self, link: Link, start: Words, *, again: bool) -> Iterator[Said]:
        """Say what comes of it, because of what, and assuming what."""
        one, target = self.elements[link.source], self.elements[link.target]
        reason, after = because(link.rationale)
        also = "also " if again else ""
        if start and (link.feedback or link.source == link.target):
            yield from (*start, Said(". "))
        if link.source == link.target:
            yield Said(f"It {also}strengthens itself")
        elif link.feedback:
            yield from (Said(f"It {also}works back on "), *box(target.label))
        else:
            bare = f"This is {also}done" if one.kind == "activity" else f"We {also}need this"
            yield from start or joined(bare)
            yield from (
                Said(" so that "),
                *box(target.label),
                Said(" becomes likelier" if link.needed == "helpful" else f" {COMES[target.kind]}"),
            )
        yield from (*reason, Said(". "), *after)
        if link.needed == "necessary":
            yield Said(WITHOUT[target.kind])
        yield from how_well(link)
        if not link.feedback and link.source != link.target:
            yield from self._assuming(link.target)

    def _all_that_leads_here(self, key: str, one: Element) -> Iterator[Said]:
        """Say what several boxes do together, and what is assumed where no link says so."""
        together = [
            link.source
            for _, link in self._links
            if link.target == key and link.needed == "together"
        ]
        if together:
            labels = sorted(self.elements[source].label for source in together)
            yield from (Said("This itself needs "), *everyone(map(box, labels)))
            yield Said(" together. " if len(labels) > 1 else ", among other things. ")
        yield Said(ENOUGH.get(one.enough, ""))
        forward = any(
            link.target == key
            and link.source != key
            and not link.feedback
            and self.elements[link.source].kind not in GIVEN
            for _, link in self._links
        )
        if not forward:
            yield from self._assuming(key)

    def _assuming(self, target: str) -> Iterator[Said]:
        """Say what is taken for granted there, unless that was said before."""
        held = [
            self.elements[link.source].label
            for _, link in self._links
            if link.target == target
            and link.source != target
            and self.elements[link.source].kind in GIVEN
        ]
        if held and target not in self._assumed:
            self._assumed.add(target)
            yield from (Said("This assumes that "), *everyone(map(box, sorted(held))), Said(". "))

    def _holds_up(self, link: Link) -> Iterator[Said]:
        """Say what hangs on it and why, where somebody said so."""
        reason, after = because(link.rationale)
        shown = tuple(piece for piece in how_well(link) if piece.text)
        if reason or after or shown or link.needed == "necessary":
            label = box(self.elements[link.target].label)
            hangs = " is likelier with it" if link.needed == "helpful" else " hangs on it"
            yield from (*label, Said(hangs), *reason, Said(". "), *after, *shown)
