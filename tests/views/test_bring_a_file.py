"""A file of another program comes in whole: no columns are asked for, what numbers mean is."""

import json

import pytest

from collabworkshop.exchange.networks.formats import NAMES, codec
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.bringing.network_import import NetworkImport

KUMU = json.dumps(
    {
        "elements": [
            {"label": "<b>عيادة النهر</b>", "type": "Health"},
            {"label": "School", "type": "Education"},
        ],
        "connections": [
            {"from": "<b>عيادة النهر</b>", "to": "School", "direction": "mutual"},
            {"from": "School", "to": "School", "direction": "directed"},
        ],
    }
).encode()


@pytest.fixture
def steps(own: WorkshopDoor) -> NetworkImport:
    steps = own.bring_network()
    steps.read(KUMU, origin="our-map.json")
    return steps


def asked(steps: NetworkImport) -> set[str]:
    return {field["name"] for field in steps.columns.fields}


def test_only_what_the_file_does_not_say_is_asked(steps: NetworkImport) -> None:
    assert asked(steps) == {"kind", "sector", "member", "update"}
    assert steps.bring_in.disabled
    assert "Say what kind of tie these are" in steps.preview.value


def test_a_kumu_map_comes_in_and_one_undo_takes_it_back(
    own: WorkshopDoor, steps: NetworkImport
) -> None:
    steps.choose(kind="joint-work")
    assert "2 new stakeholders, 1 tie." in steps.preview.value
    assert "tie somebody to themselves" in steps.preview.value
    assert "<b>عيادة" not in steps.preview.value
    steps.bring()
    grid, ties = own.exercise("power-interest-grid"), own.exercise("tie-map")
    assert [(row["name"], row["sector"]) for row in grid.value] == [
        ("<b>عيادة النهر</b>", "Health"),
        ("School", "Education"),
    ]
    assert [(row["kind"], row["direction"]) for row in ties.value] == [("joint-work", "both-ways")]
    grid.undo()
    assert (grid.value, ties.value) == ([], [])


def network() -> Network:
    nodes = (
        NetworkNode(id="1", label="Clinic", x=0.0, y=0.0),
        NetworkNode(id="2", label="School", x=1.0, y=2.0),
    )
    lines = (NetworkLine(source="1", target="2", weight=3),)
    return Network(nodes=nodes, lines=lines, directed=False)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "tables"])
def test_every_format_comes_in(own: WorkshopDoor, name: str) -> None:
    found = codec(name)
    assert found.write is not None
    steps = own.bring_network()
    steps.read(found.write(network()).data, origin=f"ours{found.endings[0]}")
    if "kind" in asked(steps):
        steps.choose(kind="referral")
    steps.bring()
    rows = own.exercise("power-interest-grid").value
    assert [row["name"] for row in rows] == ["Clinic", "School"]
    assert len(own.exercise("tie-map").value) == 1


def test_what_a_number_means_is_asked_and_places_of_the_file_stay(own: WorkshopDoor) -> None:
    steps = own.bring_network()
    write = codec("gexf").write
    assert write is not None
    steps.read(write(network()).data, origin="ours.gexf")
    steps.choose(kind="referral", meaning="highest-is-most-often")
    assert "highest number of the legend" in steps.preview.value
    steps.choose(highest=4)
    steps.bring()
    state = own._session.state()
    (tie,) = state.of("tie").values()
    assert (tie.body["frequency"]["rank"], tie.body["frequency"]["scale"]) == (
        3,
        "ours.gexf: weight",
    )
    assert len(state.of("position")) == 2


def test_of_two_sets_one_can_be_brought_and_what_that_loses_is_said(own: WorkshopDoor) -> None:
    people = [NetworkNode(id=i, label=i.upper(), mode="people") for i in "abc"]
    nodes = (*people, NetworkNode(id="m", label="Meeting", mode="meetings"))
    lines = tuple(NetworkLine(source=i, target="m") for i in "ab")
    write = codec("gexf").write
    assert write is not None
    steps = own.bring_network()
    steps.read(write(Network(nodes=nodes, lines=lines, directed=False)).data, origin="ours.gexf")
    steps.choose(kind="referral")
    assert "4 new stakeholders, 2 ties" in steps.preview.value
    steps.choose(keep="people")
    assert "3 new stakeholders, 1 tie" in steps.preview.value
    assert "meetings" in steps.preview.value
    steps.bring()
    assert [row["name"] for row in own.exercise("power-interest-grid").value] == ["A", "B", "C"]


def test_a_newer_edition_of_the_file_changes_what_it_brought(own: WorkshopDoor) -> None:
    write = codec("gexf").write
    assert write is not None
    for label in ("Clinic", "River clinic"):
        one = network().nodes[0].model_copy(update={"label": label})
        edition = network().model_copy(update={"nodes": (one, network().nodes[1])})
        steps = own.bring_network()
        steps.read(write(edition).data, origin="ours.gexf")
        steps.choose(kind="referral", update=True)
        steps.bring()
    names = [row["name"] for row in own.exercise("power-interest-grid").value]
    assert names == ["River clinic", "School"]
    assert len(own.exercise("tie-map").value) == 1


def test_a_file_that_is_broken_is_a_sentence_and_nothing_is_lost(steps: NetworkImport) -> None:
    steps.choose(kind="referral")
    with pytest.raises(UnreadableError):
        steps.read(b"<gexf><graph><nodes>", origin="ours.gexf")
    assert steps.bring_in.description == "3. Bring in 2 stakeholders and 1 tie"
