"""What a map makes worth talking about, each planted in a small one."""

from collabworkshop.analysis.map_reading.bounds import ranges
from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.missing import missing_links
from collabworkshop.analysis.map_reading.worth_reading import worth_reading
from collabworkshop.model.result import Finding
from tests.analysis.map_reading.grounds import ground, measured, said

TWO_TRIANGLES = "ab bc ca de ef df cd"


def found(map_: Ground) -> dict[str, Finding]:
    findings = worth_reading(map_, measured(map_), missing_links(map_), ranges(map_))
    return {finding.code: finding for finding in findings}


def test_who_holds_two_groups_together_is_a_broker_and_a_single_point_of_failure() -> None:
    told = found(ground("abcdef", said(TWO_TRIANGLES)))
    assert told["broker"].evidence == ("c", "d")
    assert told["single-point"].sentence == (
        "Others would be cut off from the rest of their part without C (two others) and "
        "D (two others)."
    )
    assert told["group-apart"].sentence.endswith("is tied to others through D alone.")
    assert "around-one" not in told


def test_a_star_is_gathered_around_one_and_its_rays_hang_on_one_partner() -> None:
    told = found(ground("abcde", said("ab ac ad ae"), lived="e", members="ab"))
    assert told["around-one"].sentence == "The map is gathered around A, with four partners."
    assert (told["edge"].evidence, told["edge"].severity) == (("b",), "talk")
    assert told["constituents-at-the-edge"].sentence == (
        "In the core of the map, of those who speak from having lived with the issue: "
        "0 of 1; of the others: 1 of 4."
    )
    assert told["constituents-at-the-edge"].evidence == ("e",)


def test_without_a_core_those_who_live_with_the_issue_are_compared_by_partners() -> None:
    told = found(ground("abcdef", said("ad bd ce ef"), lived="f"))
    assert told["constituents-at-the-edge"].sentence.endswith(
        "have 1.0 partners on average, the others 1.4."
    )
    assert "constituents-at-the-edge" not in found(ground("abcd", said("ab bc cd da"), lived="a"))


def test_parts_and_those_without_a_tie_are_gaps() -> None:
    told = found(ground("abcdef", said("ab bc de")))
    assert told["falls-apart"].sentence == (
        "No chain of ties leads from the largest part of the map to D and E."
    )
    assert told["falls-apart"].severity == told["isolate"].severity == "gap"
    assert told["isolate"].sentence == "No tie is counted for F."


def test_sectors_of_two_that_do_not_meet_are_named() -> None:
    sectors = {"a": "Health", "b": "Health", "c": "School", "d": "School", "e": "Faith"}
    told = found(ground("abcde", said("ab cd ce"), sectors=sectors))
    assert told["sectors-apart"].sentence == (
        "Sectors of two and more stakeholders with no tie between them: Health and School."
    )
    assert "sectors-apart" not in found(ground("abcd", said("bc"), sectors=sectors))


def test_silence_and_hearsay_make_careful() -> None:
    told = found(ground("abc", said("ab", by="first"), said("bc", by="third"), members="abc"))
    assert told["silent-members"].evidence == ("b", "c")
    assert told["silent-members"].sentence == (
        "No report yet from B and C. Whatever they would say: "
        "Tied of the possible pairs: between 33% and 100%. "
        "Tied both ways, of the pairs whose ties have a direction: between 0% and 100%. "
        "Without a tie: between 0 and 1. Connected parts: between 1 and 2."
    )
    assert told["hearsay-left-out"].evidence == ("b", "c")


def test_a_list_without_ties_says_that_one_thing() -> None:
    assert [*found(ground("abc", members=""))] == ["no-ties"]
    assert found(ground("")) == {}
