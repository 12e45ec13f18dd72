"""How one draft grows by what another says, step by step; the other stays as it is."""

from collections.abc import Iterable

from collabworkshop.analysis.pathways.joining import joined, joined_link
from collabworkshop.analysis.sentences import quoted
from collabworkshop.exercises.evaluation.titles import in_words, titles_on, with_worked_out
from collabworkshop.exercises.pathways.matching import match, match_key, matched
from collabworkshop.exercises.pathways.standing import link_key, new_element_key, pathway_of
from collabworkshop.model.errors import GoneError, WorkshopError
from collabworkshop.model.pathway import ELEMENT, LINK, Element, Link
from collabworkshop.model.pathway_match import PATHWAY_MATCH
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["Taking"]

_TOO_LONG = (
    "Together the two say more than fits into one box. Shorten one of them, or take the box over "
    "as one of its own."
)
_WAITS = "Say first whether this box and the one beside it are the same."
_BOTH_FIRST = "Take over the boxes at both ends first; then the link can follow."
_BACK = (
    "One of the two links leads back on purpose, the other does not. Agree which it is on the "
    "pathway itself, then join them."
)


_LONGEST_ID = 120
"""Letters: the key of a link, and of what is said of two boxes, holds two of them."""


class Taking:
    """What has to be recorded so that a draft takes something over from another.

    Each step says as well which boxes are one: so what was taken over stays known when its words
    change, and undoing this takes back the whole step.

    Parameters
    ----------
    state
        What stands now.
    into
        The draft that grows.
    source
        The draft that is read.
    """

    def __init__(self, state: State, into: str, source: str) -> None:
        self._state, self._into, self._source = state, into, source
        self._ours, self._theirs = pathway_of(state, into), pathway_of(state, source)
        self._found = matched(state, into, source)
        self._to = {pair.second: pair.first for pair in self._found.pairs if pair.sure}

    def box(self, key: str, *, links: bool = True) -> list[Change]:
        """Return how a box is taken over, with its links to boxes that both have, or without.

        Raises
        ------
        WorkshopError
            When it is there already, or waits for somebody to say whether it is.
        """
        if key not in self._theirs.elements:
            raise GoneError
        if key in self._to:
            raise WorkshopError("This box is there already.")
        if key not in self._found.only_second:
            raise WorkshopError(_WAITS)
        made = self._added(key)
        near = [k for k, link in self._theirs.links.items() if key in (link.source, link.target)]
        return [*made, *(self._linked(near) if links else ())]

    def one(self, first: str, second: str) -> list[Change]:
        """Return how two boxes become one, which says all that both say; empty if it does.

        Raises
        ------
        WorkshopError
            When that would be too long for one box, or one of them is one with a third already.
        """
        if first not in self._ours.elements or second not in self._theirs.elements:
            raise GoneError
        self.check_free(first, second)
        changes = self._filled(first, second)
        if changes is None:
            raise WorkshopError(_TOO_LONG)
        return [*changes, *self._told(first, second)]

    def link(self, key: str) -> list[Change]:
        """Return how a link is taken over, or joined with the one that is there.

        Raises
        ------
        WorkshopError
            When one of its boxes is not there yet, or the two cannot be joined.
        """
        if key not in self._theirs.links:
            raise GoneError
        link = self._theirs.links[key]
        if link.source not in self._to or link.target not in self._to:
            raise WorkshopError(_BOTH_FIRST)
        made = self._moved(link)
        if made is None:
            raise WorkshopError(_BACK)
        # Said once more: by this the step is undone as one.
        ends = match(self._to[link.source], link.source, same=True)
        return [*made, ends] if made else []

    def rest(self) -> list[Change]:
        """Return how all that is sure is taken over: boxes, what pairs say, and links."""
        pairs = list(self._to.items())
        changes = [change for key in self._found.only_second for change in self._added(key)]
        for second, first in pairs:
            filled = self._filled(first, second)
            changes += [*filled, *self._told(first, second)] if filled else []
        changes += self._linked(sorted(self._theirs.links))
        if changes and not any(change.kind == PATHWAY_MATCH for change in changes):
            second, first = pairs[0]
            changes.append(match(first, second, same=True))
        return changes

    def check_free(self, first: str, second: str) -> None:
        """Raise where one of two boxes was said to be one with a third."""
        for pair in self._found.pairs:
            if not self._is_said(pair.first, pair.second):
                continue
            if pair.first == first and pair.second != second:
                third = self._theirs.elements[pair.second]
            elif pair.second == second and pair.first != first:
                third = self._ours.elements[pair.first]
            else:
                continue
            raise WorkshopError(
                f"One of these is already the same as {quoted(third.label)}. "
                "Say first that those are two."
            )

    def _is_said(self, first: str, second: str) -> bool:
        return self._state.get(PATHWAY_MATCH, match_key(first, second)) is not None

    def _told(self, first: str, second: str) -> list[Change]:
        """Return that two boxes are one, where nobody said so."""
        record = self._state.get(PATHWAY_MATCH, match_key(first, second))
        known = record is not None and record.body["same"]
        return [] if known else [match(first, second, same=True)]

    def _added(self, key: str) -> list[Change]:
        new = self._new_key(key)
        self._to[key] = new
        body = self._theirs.elements[key].model_dump(mode="json")
        return [self._put(ELEMENT, new, body), match(new, key, same=True)]

    def _filled(self, first: str, second: str) -> list[Change] | None:
        one = self._ours.elements[first]
        return self._grown(ELEMENT, first, one, joined(one, self._theirs.elements[second]))

    def _linked(self, keys: Iterable[str]) -> list[Change]:
        """Return the links between boxes that both have by now; what cannot be joined stays."""
        there = [self._theirs.links[key] for key in keys]
        ready = [one for one in there if one.source in self._to and one.target in self._to]
        return [change for link in ready for change in self._moved(link) or ()]

    def _moved(self, link: Link) -> list[Change] | None:
        ends = {"source": self._to[link.source], "target": self._to[link.target]}
        moved, own = link.model_copy(update=ends), link_key(*ends.values())
        held = self._ours.links.get(own)
        if held is None:
            return [self._put(LINK, own, moved.model_dump(mode="json"))]
        return self._grown(LINK, own, held, joined_link(held, moved))

    def _grown(
        self, kind: str, key: str, held: Element | Link, both: Element | Link | None
    ) -> list[Change] | None:
        """Return what is new where something joined another; None where it could not."""
        if both is None:
            return None
        if both == held:
            return []
        body = both.model_dump(mode="json")
        if isinstance(both, Element):
            # What the evaluation plan has, under whichever name, is no word of the box.
            titles = titles_on(self._state).get(key, ())
            said = (word for word in both.indicators if word not in titles)
            words = in_words(self._state, key, said)
            body["indicators"] = [*with_worked_out(self._state, key, words)]
        return [self._put(kind, key, body)]

    def _put(self, kind: str, key: str, body: dict[str, object]) -> Change:
        expected = self._state.revision(kind, key)
        return Change(kind=kind, key=key, body=body, expected=expected)

    def _new_key(self, key: str) -> str:
        """Return where a box goes: the same for two people who take it over at one moment.

        Where another box stood there is still a place for it: its links wait, and would come back.
        """
        own = key.partition("/")[2]
        for id_ in (own, f"{self._source}-{own}"):
            found = f"{self._into}/{id_}"
            used = self._state.revision(ELEMENT, found) or found in self._to.values()
            if not used and len(id_) <= _LONGEST_ID:
                return found
        return new_element_key(self._into)
