"""Who is uncovered? A search through every way in which a room can answer one question.

People who are in the same groups, a *cell*, can change places without anybody noticing. So a
world is what each cell answered, in no order, and the search is complete for twelve people
where one through persons would not end. Somebody looks at what is published, knows the rule and
their own answer, and keeps the worlds that fit both: another person is uncovered if they gave the
same answer in all of them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations_with_replacement, product
from typing import NamedTuple

__all__ = ["SKIPPED", "Room", "Rule", "World", "published", "room", "said", "search", "uncovered"]

SKIPPED = ""
"""Stands for the answer of somebody who left the question out."""

World = tuple[tuple[str, ...], ...]
Rule = Callable[[Mapping[str, str], Mapping[str, frozenset[str]], int], Sequence[str]]


class Room(NamedTuple):
    """People in cells, and the groups that the cells are in."""

    cells: tuple[tuple[str, ...], ...]
    groups: Mapping[str, frozenset[str]]


def room(cells: Mapping[str, int]) -> Room:
    """Return a room of cells: the groups that one is in, parted by blanks, to how many people.

    The larger groups come first, and everybody, "", before them.
    """
    people: list[tuple[str, ...]] = []
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for number, (names, size) in enumerate(cells.items()):
        people.append(tuple(f"{number}-{n}" for n in range(size)))
        for name in ("", *names.split()):
            groups[name].update(people[-1])
    order = sorted(groups, key=lambda name: (name != "", -len(groups[name]), name))
    return Room(tuple(people), {name: frozenset(groups[name]) for name in order})


def worlds(there: Room, answers: Sequence[str]) -> Iterator[World]:
    """Yield every way to answer."""
    ways = (combinations_with_replacement(answers, len(cell)) for cell in there.cells)
    yield from product(*(list(way) for way in ways))


def said(there: Room, world: World) -> dict[str, str]:
    """Return a world person by person; who skipped the question says nothing."""
    pairs = zip((p for c in there.cells for p in c), (a for c in world for a in c), strict=True)
    return {person: answer for person, answer in pairs if answer != SKIPPED}


def published(there: Room, world: World, rule: Rule, smallest: int) -> Hashable:
    """Return what is seen of a world: the counts of each group that the rule shows."""
    answered = said(there, world)
    return tuple(
        (group, tuple(sorted(answered[p] for p in there.groups[group] if p in answered)))
        for group in rule(answered, there.groups, smallest)
    )


def uncovered(seen: Iterable[tuple[World, Hashable]]) -> Iterator[tuple[World, str]]:
    """Yield a world in which somebody is uncovered and what they said, once for each output."""
    alike: defaultdict[Hashable, list[World]] = defaultdict(list)
    for world, output in seen:
        alike[output].append(world)
    for fitting in alike.values():
        given: defaultdict[tuple[int, str], dict[int, set[str]]] = defaultdict(dict)
        for counts in ([Counter(cell) for cell in world] for world in fitting):
            for viewer, mine in enumerate(counts):
                for own in mine:
                    about = given[viewer, own]
                    for cell, theirs in enumerate(counts):
                        others = about.setdefault(cell, set())
                        others.update(
                            a for a in theirs if theirs[a] > (cell == viewer and a == own)
                        )
        sure = (o for about in given.values() for o in about.values() if len(o) == 1)
        for only in sure:
            yield fitting[0], *only
            break


def search(
    there: Room, answers: Sequence[str], rule: Rule, smallest: int
) -> list[tuple[World, str]]:
    """Return whom a rule uncovers in a room, in whatever way it answers."""
    every = worlds(there, answers)
    return list(uncovered((world, published(there, world, rule, smallest)) for world in every))
