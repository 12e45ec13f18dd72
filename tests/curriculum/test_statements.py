"""Each statement of notebook 02 holds one idea, leads nobody, and is asked once."""

import re
from itertools import combinations

import pytest
from rapidfuzz import fuzz

from collabworkshop.curriculum.reading import read_instrument

ASKED = (
    "initial-assessment",
    "ten-practices",
    "five-ingredients",
    "collaborative-assessment",
    "support-for-collaboration",
)

TWICE = 80
"""Likeness of two statements from which on one of them is asked twice; a convention."""

TWO_CLAIMS = re.compile(r"\b(and|or|but|while|both|as well as|besides)\b|;", re.IGNORECASE)
"""Words that join two claims; whoever agrees with one of them has no answer to give."""

TRAPS = re.compile(r"\b(not|no|never|none|nobody|nothing|without|unless|hardly)\b|n't|n’t", re.I)
"""Negations: to disagree with them is to say yes by saying no."""

LEADING = re.compile(
    r"\b(should|must|always|of course|obviously|clearly|surely|really|truly|everybody knows)\b",
    re.I,
)
"""Words that tell what one ought to answer."""


@pytest.fixture(scope="module")
def statements() -> dict[str, str]:
    return {
        f"{id_}: {place}": item.label
        for id_ in ASKED
        for place, item in read_instrument(id_).questionnaire().items().items()
    }


def words_of(statement: str) -> str:
    """Return a statement in small letters, without the letter or the stop around it."""
    return " ".join(re.findall(r"[a-z'’]+", re.sub(r"^[A-E]\. ", "", statement).lower()))


def asked_twice(statements: dict[str, str]) -> list[tuple[str, str]]:
    plain = {place: words_of(statement) for place, statement in statements.items()}
    return [
        (one, other)
        for one, other in combinations(sorted(plain), 2)
        if fuzz.token_set_ratio(plain[one], plain[other]) >= TWICE
    ]


def test_no_statement_is_asked_twice(statements: dict[str, str]) -> None:
    assert len(statements) == 10 + 10 + 19 + 48 + 9
    assert asked_twice(statements) == []


@pytest.mark.parametrize(
    "planted",
    [
        "Here people keep their promises.",
        "Our meetings lead to clear decisions.",
        "B. It works with others towards a goal larger than its own services.",
    ],
)
def test_a_statement_that_is_nearly_there_already_is_found(
    planted: str, statements: dict[str, str]
) -> None:
    assert asked_twice({**statements, "planted": planted})


def test_a_statement_about_the_same_thing_is_not_the_same_statement(
    statements: dict[str, str],
) -> None:
    planted = "Whoever misses a meeting is told by the next day what was settled."
    assert not asked_twice({**statements, "planted": planted})


def test_each_statement_holds_one_idea(statements: dict[str, str]) -> None:
    assert [s for s in statements.values() if TWO_CLAIMS.search(s)] == []


@pytest.mark.parametrize(
    "planted",
    [
        "Staff are paid and trained for this work.",
        "We meet often but decide little.",
        "Members have the time as well as the money.",
        "We plan together; we report together.",
    ],
)
def test_a_statement_with_two_claims_is_found(planted: str) -> None:
    assert TWO_CLAIMS.search(planted)


def test_words_that_only_hold_such_a_word_are_no_second_claim() -> None:
    assert not TWO_CLAIMS.search("Our standards for reporting are understood.")


def test_no_statement_sets_a_trap_or_leads(statements: dict[str, str]) -> None:
    found = [s for s in statements.values() if TRAPS.search(s) or LEADING.search(s)]
    assert found == []


@pytest.mark.parametrize(
    "planted", ["We do not decide alone.", "Nobody is left out.", "We don't quarrel."]
)
def test_a_trap_is_found(planted: str) -> None:
    assert TRAPS.search(planted)


@pytest.mark.parametrize(
    "planted", ["Every coalition should have a purpose.", "Partners are clearly a gain."]
)
def test_a_leading_statement_is_found(planted: str) -> None:
    assert LEADING.search(planted)


def test_a_statement_is_short_enough_to_hold_in_mind(statements: dict[str, str]) -> None:
    assert max(len(statement.split()) for statement in statements.values()) <= 20
