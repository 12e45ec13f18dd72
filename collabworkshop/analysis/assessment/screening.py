"""Which groups' answers may be seen without telling what one person said? All of them together.

Counts of groups that overlap can be added and subtracted. What can at most be had of them are
the counts of *atoms*: people who are in exactly the same of the groups that are seen. So the
rule looks at atoms, in three steps.

1. **Size.** A group is tried where, with the groups before it, each atom has enough people who
   took part. Who answered this place, and what, plays no role in this.
2. **Everybody.** Everybody's counts are seen if enough people answered, and at least `DIFFER` of
   them say something else than the most common answer. Else nothing of this place is seen.
3. **Groups.** One group after the other is added as long as in each atom that it cuts anew enough
   people answered, and at least `DIFFER_WITHIN` of them say something else than the most common
   answer there. At the first that fails it stops: what comes after is not even tried.

Nobody who knows the rule, who answered, who is in which group, which groups are missing, and
their own answer, can tell with certainty what another person said:

- *Nothing is seen.* All others may have said the same, whatever it was.
- *What is seen* stays as it is when two people of one atom change their answers with each other.
  The atom holds at least two who differ from its most common answer. So whoever takes their own
  answer away is left with at least two different ones, and anybody else there may have either.
- *What is missing* tells that the next group failed. It still fails when the right two people of
  an atom A change answers. Let the group cut A into S and T, let S fail (at most two differ from
  its most common answer m), and let somebody t know their own answer and wonder about v, who
  said y. Changing v's answer with that of another (not t) who said something else does it:

  - v in S: with one of S, if any there did (S stays). If none, all of S but t said y; with one
    of T: then all of S but v and t say y, and S fails.
  - v in T: with one of T, if any there did (S stays). If none, all of T but t said y; with one
    of S, best one who said neither y nor m (S fails as before, or more). If there are none but
    m's, all of T but v and t say y after it, and T fails.

  Where only another atom failed, any change within A leaves it as it is. And where too few
  answered, no change of answers makes them more.

One less than three in step 3 would not do: somebody who alone differs in a small group that is
missing could tell that it is missing because all others there agree. Nor would it do to pass over
a group that fails and go on. Tests try both, and find who is uncovered.

Who took part and left this one question out is hidden as well. Let v in S have skipped it. If
somebody in S besides t answered, the two change places and all counts stay. If not, v changes
places with somebody in T: then at most two answered in S, which is too few, and the group fails.

It does not stop two people who put their answers together against a third, nor somebody who takes
it that nobody says anything else in the next round. Questions of a private instrument have to be
independent of each other: a limit to ticks, or an order, ties one to the next, and both are
refused there.

References
----------
A. Hundepool and others, Statistical Disclosure Control, Wiley 2012, chapter 5 (what can be had by
subtracting from overlapping tables). L. Sweeney, "k-anonymity", International Journal of
Uncertainty, Fuzziness and Knowledge-Based Systems 10, 2002, pp. 557-570. A. Machanavajjhala and
others, "l-diversity", ACM Transactions on Knowledge Discovery from Data 1, 2007, article 3.
K. Kenthapadi, N. Mishra & K. Nissim, "Simulatable auditing", PODS 2005, pp. 118-127 (what a
refusal tells).
"""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

__all__ = ["DIFFER", "DIFFER_WITHIN", "shown"]

DIFFER, DIFFER_WITHIN = 2, 3
"""How many have to differ from the most common answer: of everybody, and in each atom."""

_Atom = frozenset[str]


def shown(
    answered: Mapping[str, str], groups: Mapping[str, AbstractSet[str]], smallest: int
) -> tuple[str, ...]:
    """Return the groups whose counts of one place may be seen, all of them together.

    Parameters
    ----------
    answered
        Person to answer, for everybody who answered this place.
    groups
        Name of a group to the people in it who took part, whether or not they answered this
        place. The first is everybody; the others are tried in their order, and may overlap.
    smallest
        How many people it takes to hide one; at least 3.

    Returns
    -------
    tuple of str
        Names of groups; empty where too few answered, or too many said the same. Which of the
        two it was must not be told.

    Examples
    --------
    >>> room = {person: person in "abcf" and "often" or "never" for person in "abcdefgh"}
    >>> shown(room, {"": frozenset("abcdefgh"), "staff": frozenset("abcd")}, 4)
    ('',)
    """
    members = {group: frozenset(people) for group, people in groups.items()}
    tried = _large_enough(tuple(members.items()), smallest)
    if not tried or not _hides(answered, answered.keys(), smallest, DIFFER):
        return ()
    first, *others = tried
    seen, atoms = [first], [members[first]]
    for group in others:
        whole, parts = _cut(atoms, members[group])
        if not all(_hides(answered, part, smallest, DIFFER_WITHIN) for part in parts):
            break
        seen, atoms = [*seen, group], whole + parts
    return tuple(seen)


# The groups are the same for all that is asked in a round.
@lru_cache(maxsize=64)
def _large_enough(groups: tuple[tuple[str, frozenset[str]], ...], smallest: int) -> tuple[str, ...]:
    """Return the groups that leave no atom with too few who took part; everybody is the first."""
    found: list[str] = []
    atoms: list[_Atom] = []
    for group, people in groups:
        whole, parts = _cut(atoms, people) if found else ([], [people])
        if all(len(part) >= smallest for part in parts):
            found, atoms = [*found, group], whole + parts
        elif not found:
            break
    return tuple(found)


def _cut(atoms: list[_Atom], group: AbstractSet[str]) -> tuple[list[_Atom], list[_Atom]]:
    """Return the atoms that stay whole, and the parts of those that a group cuts in two."""
    whole, parts = [], []
    for atom in atoms:
        inside = atom & group
        if inside and inside != atom:
            parts += [inside, atom - group]
        else:
            whole.append(atom)
    return whole, parts


def _hides(
    answered: Mapping[str, str], people: AbstractSet[str], smallest: int, differ: int
) -> bool:
    """Tell whether enough people answered, and enough say something else than the most."""
    counts = Counter([answered[person] for person in people if person in answered])
    many = counts.total()
    return many >= smallest and many - max(counts.values(), default=0) >= differ
