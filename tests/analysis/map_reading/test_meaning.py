"""Each figure in one sentence that is true of this map: small maps, counted by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.map_reading.gathering import who_gathers
from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.meaning import whole_map
from collabworkshop.analysis.map_reading.reading import Figure
from collabworkshop.analysis.map_reading.standing import who_holds
from tests.analysis.map_reading.grounds import ground, measured, said

KEYS = "abcdefg"
PAIRS = [a + b for a in KEYS for b in KEYS if a < b]

TWO_TRIANGLES = "ab bc ca de ef df cd"
"""a, b and c; d, e and f; c and d join the two."""


def figures(map_: Ground) -> dict[str, Figure]:
    tellers = (whole_map, who_holds, who_gathers)
    found = [figure for tell in tellers for figure in tell(map_, measured(map_))]
    assert len({figure.code for figure in found}) == len(found)
    return {figure.code: figure for figure in found}


def shown(map_: Ground) -> dict[str, tuple[str, str]]:
    return {code: (one.shown, one.sentence) for code, one in figures(map_).items()}


def test_two_triangles_with_a_tie_between() -> None:
    sectors = dict(zip("abcdef", ["Health"] * 3 + ["School"] * 3, strict=True))
    told = shown(ground("abcdef", said(TWO_TRIANGLES), lived="a", sectors=sectors))
    assert told["density"] == ("47%", "15 pairs could be tied; seven pairs are.")
    assert told["components"][1] == "Everybody can reach everybody else by some chain of ties."
    assert told["isolates"] == ("0", "Everybody has at least one tie.")
    # 2 triangles, and 2 + 2 further pairs that share c or d: 6 of 10.
    assert told["transitivity"][0] == "60%"
    # c stands between a, b and d, e, f: 6 of the 10 pairs of others.
    assert "C (60%) and D (60%)" in told["brokers"][1]
    assert told["cut-points"] == (
        "2",
        "If C left, two others would be cut off from the rest of their part: A and B.",
    )
    assert told["bridges"] == ("1", "If C and D were tied no longer, D, E and F would be cut off.")
    assert told["communities"][0] == "2"
    assert told["communities"][1].endswith("the largest is A, B and C.")
    # (1 across - 6 within) / 7
    assert told["ei-index"][0] == "-0.71"
    assert told["ei-index"][1].startswith("Pairs that are tied across two sectors: 1 of 7 (an")
    assert told["sector-bridge"][1] == (
        "The partners of C come from one sector besides its own: School."
    )
    # Two neighbours who are tied: 3 - 2 * 1 / 3.
    assert told["effective-size"][0] == "2.3"


def test_a_star_is_gathered_around_its_middle() -> None:
    told = shown(ground("abcde", said("ab ac ad ae"), lived="a"))
    for which in ("degree", "betweenness", "closeness"):
        assert told[f"{which}-centralisation"][0] == "100%"
    assert told["degree-centralisation"][1].endswith("this map stands at 100%. Most partners: A.")
    assert told["core"][1] == "Closely tied to each other, with the others around them: A."
    assert told["constituents-in-core"] == (
        "100%",
        "In the core of the map, of those who speak from having lived with the issue: 1 of 1.",
    )
    assert told["effective-size"][1] == "The four partners of A: none tied to another of them."


def test_ties_with_a_direction_are_counted_by_pairs() -> None:
    map_ = ground("abc", said("ab ba bc", kind="referral", by="first"), said("ac"))
    assert shown(map_)["reciprocity"] == (
        "50%",
        "Pairs whose ties have a direction, such as referrals, and run both ways: 1 of 2.",
    )


@pytest.mark.parametrize(
    ("keys", "ties", "sentences"),
    [
        ("a", "", ["It takes two", "There is one stakeholder on the map.", "No tie is counted"]),
        ("ab", "", ["One pair could be tied; no pairs are.", "No two stakeholders are tied yet."]),
        ("ab", "ab", ["One pair could be tied; one pair is.", "If A and B were tied no longer"]),
        ("abc", "ab", ["The map falls into 2 parts with no tie between them; the largest holds 2"]),
    ],
)
def test_tiny_maps_say_what_is_so(keys: str, ties: str, sentences: list[str]) -> None:
    said_of = [one for _, one in shown(ground(keys, said(ties))).values()]
    for sentence in sentences:
        assert any(one.startswith(sentence) for one in said_of), sentence


def test_an_empty_map_says_nothing() -> None:
    assert figures(ground("")) == {}


def test_nobody_with_lived_experience_and_no_core_are_told_apart() -> None:
    ring = "ab bc cd da"
    assert shown(ground("abcd", said(ring)))["constituents-in-core"][1].startswith("Nobody")
    told = shown(ground("abcd", said(ring), lived="a"))["constituents-in-core"]
    assert told[0] == "–"
    assert told[1].startswith("There is no core")


@settings(deadline=None, max_examples=60)
@given(
    keys=st.sets(st.sampled_from(KEYS)),
    ties=st.sets(st.sampled_from(PAIRS)),
    lived=st.sets(st.sampled_from(KEYS)),
)
def test_every_map_has_whole_sentences(keys: set[str], ties: set[str], lived: set[str]) -> None:
    own = [tie for tie in sorted(ties) if {*tie} <= keys]
    map_ = ground("".join(sorted(keys)), said(" ".join(own)), lived="".join(lived & keys))
    for figure in figures(map_).values():
        assert figure.sentence.endswith(".")
        assert not any(word in figure.sentence for word in ("None", "nan", ": .", "  "))
        assert set(figure.evidence) <= keys
