"""What README.md says was planted among the offers and needs is there."""

import csv
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest

from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.analysis.resources.fitting import obstacles
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.own_resources import EXERCISE
from collabworkshop.exercises.resources.resource_list import resources
from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.model.resource import Resource
from collabworkshop.model.state import State

ON = date(2026, 3, 14)
TABLE = Path(__file__).resolve().parents[2] / "data" / "practice" / "resources.csv"

Row = dict[str, str]
Lines = dict[str, Resource]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


@pytest.fixture(scope="module")
def shown(planted: State) -> State:
    """Return what the group sees."""
    return State(record for record in planted if record.state == "shared")


@pytest.fixture(scope="module")
def offers(shown: State) -> Lines:
    return {key: one for key, one in resources(shown).items() if one.side == "offer"}


@pytest.fixture(scope="module")
def needs(shown: State) -> Lines:
    return {key: one for key, one in resources(shown).items() if one.side == "need"}


def fitting(need: Resource, offers: Lines) -> list[str]:
    return [key for key, offer in offers.items() if not obstacles(need, offer)]


def test_there_are_52_shared_lines_and_3_drafts_of_14_organisations(
    rows: list[Row], people: dict[str, Row]
) -> None:
    assert Counter(row["state"] for row in rows) == {"shared": 52, "draft": 3}
    assert len({row["key"] for row in rows}) == len(rows) == 55
    speaking = {people[row["author"]]["organisation"] for row in rows}
    assert "" not in speaking
    assert len(speaking) == 14


def test_every_line_is_planted_under_its_own_key_with_what_the_table_says(
    rows: list[Row], planted: State, people: dict[str, Row]
) -> None:
    for row in rows:
        record = planted.get("resource", row["key"])
        assert record is not None
        house = people[row["author"]]["organisation"]
        assert (record.state, record.on_behalf_of) == (row["state"], house)
        assert (record.body["organisation"], record.body["what"]) == (house, row["what"])


def test_kinds_are_ours_but_for_three_in_the_coalitions_own_words(rows: list[Row]) -> None:
    instrument = read_instrument("own-resources")
    ours = {kind.id for kind in instrument.lists["resource-kinds"]}
    assert {row["kind"] for row in rows} - ours == {"Childcare", "Emergency housing", "Food"}
    assert ours <= {row["kind"] for row in rows}


def test_three_drafts_wait_two_of_them_with_you(rows: list[Row]) -> None:
    drafts = {row["key"]: row["author"] for row in rows if row["state"] == "draft"}
    assert drafts == {
        "river-piano": "rosa-delgado",
        "river-corner": "tomasz-wojcik",
        "link-car": "samuel-kiprop",
    }


def test_four_needs_find_no_offer_and_each_has_its_own_reason(offers: Lines, needs: Lines) -> None:
    alone = {key for key, need in needs.items() if not fitting(need, offers)}
    assert alone == {"link-childcare", "school-bed", "weir-sea", "kitchen-tables"}
    kinds = {offer.kind for offer in offers.values()}
    assert {key for key in alone if needs[key].kind not in kinds} == {
        "link-childcare",
        "school-bed",
    }
    assert obstacles(needs["weir-sea"], offers["lantern-minibus"]) == ("dates",)
    others = [one for one in offers.values() if one.kind == "equipment"]
    assert {obstacles(needs["kitchen-tables"], one) for one in others} == {("unit",)}


def test_four_kinds_are_held_by_one_organisation_alone(offers: Lines) -> None:
    givers = defaultdict(set)
    for offer in offers.values():
        givers[offer.kind].add(offer.organisation)
    assert {kind: min(who) for kind, who in givers.items() if len(who) == 1} == {
        "contacts": "open-table-kitchen",
        "Food": "open-table-kitchen",
        "information": "harbour-school",
        "transport": "lantern-youth-club",
    }


def test_three_offer_first_aid_and_nobody_asks_for_training(offers: Lines, needs: Lines) -> None:
    training = [offer for offer in offers.values() if offer.kind == "training"]
    assert {offer.organisation for offer in training} == {
        "family-clinic",
        "harbour-school",
        "town-youth-office",
    }
    assert sum(offer.amount or 0 for offer in training) == 37
    assert "training" not in {need.kind for need in needs.values()}


def test_the_clinic_can_ask_the_club_for_its_minibus_through_the_centre(
    planted: State, offers: Lines, needs: Lines
) -> None:
    assert fitting(needs["clinic-lift"], offers) == ["lantern-minibus"]
    result = TieMapExercise().result(planted, on=ON)
    assert isinstance(result, TieMap)
    firm = {
        frozenset((tie.source, tie.target))
        for tie in result.ties
        if tie.status in ("confirmed", "rated-apart")
    }
    clinic, centre, club = "family-clinic", "river-street-centre", "lantern-youth-club"
    assert frozenset((clinic, club)) not in firm
    assert {frozenset((clinic, centre)), frozenset((centre, club))} <= firm


def test_amounts_have_to_be_split(offers: Lines, needs: Lines) -> None:
    def sums(lines: Lines, kind: str) -> list[float]:
        return sorted(one.amount or 0 for one in lines.values() if one.kind == kind)

    assert sums(offers, "funds") == [2500, 6000]
    assert sums(needs, "funds") == [1200, 1500, 3000, 4000]
    assert sums(offers, "staff-time") == [1, 4, 6]
    assert needs["school-presence"].amount == 8
    rooms = [offers[key].amount for key in fitting(needs["lantern-doors"], offers)]
    assert max(amount or 0 for amount in rooms) < (needs["lantern-doors"].amount or 0) == 3


def test_the_findings_name_what_was_planted(shown: State) -> None:
    findings = EXERCISE.result(shown, on=ON).findings
    assert {finding.code: finding.evidence for finding in findings} == {
        "not-shared": ("estuary-girls-football",),
        "needs-only": ("weir-lane-parents",),
        "offers-only": ("saltmarsh-fund",),
        "no-offer": ("Childcare", "Emergency housing"),
        "units-apart": ("kitchen-tables",),
        "without-amount": ("council-room",),
        "over-already": ("library-holiday",),
    }
    assert all(finding.prompt for finding in findings)
