"""No count that is seen, and none that is missing, tells what one person said."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.assessment import screening
from collabworkshop.analysis.assessment.screening import shown
from tests.analysis.assessment.uncovering import SKIPPED, Room, room, said, search

Groups = Mapping[str, frozenset[str]]

TWO, THREE = "ab", "abc"

ROOMS: list[tuple[Mapping[str, int], Sequence[str], int]] = [
    *(({"": size}, THREE, 3) for size in range(3, 13)),
    ({"Leads": 4, "": 4}, THREE, 4),
    ({"Leads": 4, "": 8}, THREE, 4),
    ({"Leads": 6, "Staff": 6}, THREE, 4),
    ({"Leads": 4, "Staff": 4, "Lives": 4}, TWO, 4),
    ({"Leads": 3, "Staff": 3, "Lives": 6}, THREE, 3),
    ({"Leads": 5, "Staff": 5, "": 2}, TWO, 4),
    ({"Leads Clinic": 3, "Leads": 3, "Staff Clinic": 3, "Staff": 3}, TWO, 3),
    ({"Leads Clinic": 4, "Leads School": 2, "Staff Clinic": 4, "Staff School": 2}, TWO, 4),
    ({"Leads Clinic": 1, "Leads": 4, "Staff Clinic": 4, "Staff": 3}, TWO, 4),
    ({"Clinic": 4, "School": 4, "Church": 4}, TWO, 4),
    # Few enough that six different answers, and answers left out, can be tried as well.
    ({"Leads": 3, "": 4}, "abcdef", 3),
    ({"Leads": 5, "Staff": 4}, (SKIPPED, *TWO), 4),
    ({"Leads": 4, "Staff": 4}, (SKIPPED, *TWO), 3),
    ({"Leads Clinic": 2, "Leads": 2, "Staff Clinic": 2, "Staff": 4}, (SKIPPED, *TWO), 3),
]


@pytest.mark.parametrize(("cells", "answers", "smallest"), ROOMS)
def test_nobody_is_uncovered_whatever_the_room_answers(
    cells: Mapping[str, int], answers: Sequence[str], smallest: int
) -> None:
    assert search(room(cells), answers, shown, smallest) == []


def test_nobody_is_uncovered_in_any_parting_of_three_to_twelve_people() -> None:
    for sizes in (s for people in range(3, 13) for s in partings(people, most=people)):
        roles = dict(zip(("Leads", "Staff", "Lives"), sizes, strict=False))
        for cells in (roles, roles | {"": 4}) if len(sizes) < 4 else ({"": sizes[3]} | roles,):
            if sum(cells.values()) <= 12:
                assert search(room(cells), TWO, shown, 4) == [], cells


def partings(people: int, *, most: int, into: int = 4) -> Iterator[tuple[int, ...]]:
    """Yield the ways to part people into up to so many groups, the largest first."""
    if not people:
        yield ()
    for first in range(min(people, most), 0, -1) if into else ():
        for rest in partings(people - first, most=first, into=into - 1):
            yield first, *rest


def large_groups(answered: Mapping[str, str], groups: Groups, smallest: int) -> Sequence[str]:
    """Show each group that is large enough, as if groups could not be subtracted."""
    return [g for g, people in groups.items() if len(people & answered.keys()) >= smallest]


def large_atoms(answered: Mapping[str, str], groups: Groups, smallest: int) -> Sequence[str]:
    """Look at sizes only, as if nobody ever said the same."""
    here = tuple((name, people & frozenset(answered)) for name, people in groups.items())
    return screening._large_enough(here, smallest)


def sizes_of_answers(answered: Mapping[str, str], groups: Groups, smallest: int) -> Sequence[str]:
    """Leave out beforehand what too few answered, and try the next."""
    there = large_atoms(answered, groups, smallest)
    return shown(answered, {name: groups[name] for name in there}, smallest)


def passing_over(answered: Mapping[str, str], groups: Groups, smallest: int) -> Sequence[str]:
    """Pass over a group that fails, and try the next."""
    seen: Sequence[str] = [""]
    for group in groups:
        beside = {name: groups[name] for name in dict.fromkeys((*seen, group))}
        seen = shown(answered, beside, smallest) or seen
    return shown(answered, {"": groups[""]}, smallest) and seen


def two_differ(answered: Mapping[str, str], groups: Groups, smallest: int) -> Sequence[str]:
    """Let two who differ be enough in each atom, as in the whole."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(screening, "DIFFER_WITHIN", screening.DIFFER)
        return shown(answered, groups, smallest)


@pytest.mark.parametrize(
    ("rule", "cells", "answers", "smallest"),
    [
        (large_groups, {"Leads": 4, "": 5}, TWO, 4),
        (large_atoms, {"Leads": 4, "": 4}, TWO, 4),
        (passing_over, {"Leads": 8, "Lives": 6, "": 3}, TWO, 3),
        (
            sizes_of_answers,
            {"Leads": 6, "Leads Clinic": 6, "Staff": 1, "Staff Clinic": 3},
            (SKIPPED, *TWO),
            4,
        ),
        (two_differ, {"Leads": 3, "": 4}, "abcdef", 3),
    ],
)
def test_the_search_finds_whom_a_rule_with_a_hole_uncovers(
    rule: Any, cells: Mapping[str, int], answers: Sequence[str], smallest: int
) -> None:
    assert search(room(cells), answers, rule, smallest)


def rooms() -> st.SearchStrategy[Room]:
    names = st.sampled_from(["", "Leads", "Staff", "Leads Clinic", "Staff Clinic", "Clinic"])
    return st.dictionaries(names, st.integers(1, 9), min_size=1).map(room)


@given(rooms(), st.data())
def test_each_atom_of_what_is_seen_has_enough_people_and_answers(
    there: Room, data: st.DataObject
) -> None:
    people = [person for cell in there.cells for person in cell]
    answered = {p: data.draw(st.sampled_from("aaabbc")) for p in people if data.draw(st.booleans())}
    seen = shown(answered, there.groups, 4)
    for atom in atoms(answered, [there.groups[name] for name in seen]):
        counts = sorted((list(atom).count(answer) for answer in set(atom)), reverse=True)
        assert len(atom) >= 4
        assert len(atom) - counts[0] >= 2


def atoms(answered: Mapping[str, str], groups: Sequence[frozenset[str]]) -> Iterator[list[str]]:
    inside = {p: tuple(p in people for people in groups) for p in answered} if groups else {}
    for kind in set(inside.values()):
        yield [answered[p] for p in answered if inside[p] == kind]


def seen_of(cells: Mapping[str, str], smallest: int = 4) -> tuple[str, ...]:
    """Return what is shown where each cell answers what its letters say."""
    there = room({name: len(letters) for name, letters in cells.items()})
    return shown(
        said(there, tuple(tuple(letters) for letters in cells.values())), there.groups, smallest
    )


@pytest.mark.parametrize(
    ("cells", "seen"),
    [
        ({"": "aab"}, ()),  # three are fewer than four
        ({"": "aabb"}, ("",)),
        ({"": "aaab"}, ()),  # who said b would know what each other said
        ({"": "aaaa"}, ()),
        ({"": "aaaaaaaabb"}, ("",)),
        ({"Leads": "aaabbb", "": "aaabbb"}, ("", "Leads")),
        ({"Leads": "aaaabb", "": "aaabbb"}, ("",)),  # two differ among those who lead
        ({"Leads": "aaabbb", "": "aab"}, ("",)),  # three are left when they are taken away
        ({"Leads": "aaabbb", "Staff": "aaabbb", "": "aaabbb"}, ("", "Leads", "Staff")),
        ({"Leads": "aaabbb", "Staff": "aaaabb", "": "aaabbb"}, ("", "Leads")),
    ],
)
def test_a_group_is_seen_where_it_hides_everybody(
    cells: Mapping[str, str], seen: tuple[str, ...]
) -> None:
    assert seen_of(cells) == seen


def test_the_two_reasons_for_showing_nothing_look_the_same() -> None:
    assert seen_of({"": "abc"}) == seen_of({"": "aaaaaaaa"}) == ()


def test_a_question_that_a_whole_group_left_out_does_not_tell_so() -> None:
    people = {"": frozenset("abcdefghijkl"), "Staff": frozenset("abcdefgh")}
    answered = dict.fromkeys("abcd", "often") | dict.fromkeys("efgh", "never")
    assert shown(answered, people, 4) == ("",)


def test_nobody_answered_and_nothing_is_seen() -> None:
    assert shown({}, {"": frozenset("abcd")}, 4) == ()
    assert shown({}, {}, 4) == ()
