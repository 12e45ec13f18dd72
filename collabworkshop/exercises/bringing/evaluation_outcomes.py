"""Which outcome of a file is which box of our pathway? By its key, its words, or its signs."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

from collabworkshop.exercises.evaluation.standing import outcomes_of, plan_of
from collabworkshop.exercises.pathways.standing import MAIN, pathway_of
from collabworkshop.model.evaluation import EvaluationPlan, Outcome
from collabworkshop.model.pathway import Element
from collabworkshop.model.state import State

__all__ = ["LEAVE", "NEW", "box_of", "digest", "known_key", "new_box_keys", "suggested_places"]

NEW, LEAVE = "new", "leave"
"""An outcome becomes a box of our pathway; it stays out, with all that hangs on it."""

# A file without keys has its results, indicators and figures numbered: that says nothing.
_NUMBERED = re.compile(r"(result|indicator|figure) \d+( \(\d+\))?")
_PLAIN_BOX = re.compile(rf"{MAIN}/[\w.-]{{1,60}}")


def known_key(key: str, there: Iterable[str]) -> bool:
    """Say whether a key of a file is one of ours."""
    return key in there and not _NUMBERED.fullmatch(key)


def digest(*parts: object) -> str:
    """Return a key that is the same whenever the same is brought again."""
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]


def suggested_places(plan: EvaluationPlan, state: State) -> dict[str, str]:
    """Return for each outcome of a file which box of ours it seems to be; `NEW` for none.

    It is the same box where the key is ours, where the same file brought it before, where
    exactly one box says the same words, or where exactly one has all of its signs.

    Parameters
    ----------
    plan
        What the file holds.
    state
        What stands.
    """
    boxes = pathway_of(state).elements
    ours = outcomes_of(state)
    by_words = _single((_plain(one.title), key) for key, one in ours.items())
    signs = _signs(plan_of(state))
    theirs = _signs(plan)
    brought = new_box_keys(plan)
    found = {}
    for key, outcome in plan.outcomes.items():
        same = [k for k, held in signs.items() if theirs.get(key) and theirs[key] <= held]
        if known_key(key, boxes):
            found[key] = key
        elif brought[key] in boxes:
            found[key] = brought[key]
        elif _plain(outcome.title) in by_words:
            found[key] = by_words[_plain(outcome.title)]
        else:
            found[key] = same[0] if len(same) == 1 else NEW
    return found


def new_box_keys(plan: EvaluationPlan) -> dict[str, str]:
    """Return the key that each outcome of a file gets as a new box."""
    seen: Counter[tuple[str, str]] = Counter()
    found: dict[str, str] = {}
    for key, outcome in plan.outcomes.items():
        about = (outcome.project, outcome.title)
        seen[about] += 1
        plain = _PLAIN_BOX.fullmatch(key) is not None
        found[key] = key if plain else f"{MAIN}/{digest('outcome', *about, seen[about])}"
    return found


def box_of(outcome: Outcome, projects: Mapping[str, str]) -> Element:
    """Return an outcome of a file as a box; what a box has no place for stands in its detail."""
    project = projects.get(outcome.project, "") or outcome.project
    said = [
        outcome.detail,
        f"Project: {project}" if project.strip() else "",
        f"Called elsewhere: {'; '.join(outcome.references)}" if outcome.references else "",
    ]
    detail = "\n".join(filter(None, said))
    return Element(kind=outcome.kind or "outcome", label=outcome.title, detail=detail[:4_000])


def _signs(plan: EvaluationPlan) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in plan.indicators.values():
        found.setdefault(one.outcome, set()).add(_plain(one.title))
    return found


def _single(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what each word stands for, where it stands for one thing only."""
    listed = list(pairs)
    counts = Counter(word for word, _ in listed)
    return {word: key for word, key in listed if counts[word] == 1}


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
