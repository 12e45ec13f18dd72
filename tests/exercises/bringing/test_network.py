"""A network from a file comes in whole, once, and what stays out is named."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.exercises.bringing.network import Brought, brought
from collabworkshop.exercises.bringing.wish import Wish
from collabworkshop.model.ladder import Level
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.state import State
from tests.exercises.desk import Desk


def line(ends: str, **more: Any) -> NetworkLine:
    return NetworkLine(source=ends[0], target=ends[1], **more)


def network(*lines: NetworkLine, directed: bool = True, **labels: str) -> Network:
    """Return a network of one-letter nodes; a keyword names one."""
    ids = dict.fromkeys([*labels, *(end for one in lines for end in (one.source, one.target))])
    nodes = tuple(NetworkNode(id=i, label=labels.get(i, i.upper())) for i in ids)
    return Network(nodes=nodes, lines=lines, directed=directed)


def wish(**more: Any) -> Wish:
    said = {
        "origin": "survey.csv",
        "kind": "information",
        "kinds": {"joint work": "joint-work"},
        "sector": "branch",
        "member": True,
        "number": "Weight",
        "level": lambda number: Level(scale="survey.csv", rank=round(number), label=f"{number:g}"),
        "frequency": lambda _: None,
    }
    return Wish(**{**said, **more})  # type: ignore[arg-type] # a mapping of many types


def bring(desk: Desk, given: Network, **more: Any) -> Brought:
    """Bring a network in, as Ada, and save it."""
    result = brought(given, desk.state, "ada", wish(**more))
    desk.put(*result.changes)
    return result


def names(desk: Desk) -> list[str]:
    return [record.body["name"] for record in desk.state.of("stakeholder").values()]


def test_nodes_become_stakeholders_with_all_that_the_file_says(desk: Desk) -> None:
    node = NetworkNode(
        id="n1", label="Clinic", attributes={"branch": "Health", "Size": "12", "Blank": " "}
    )
    result = bring(desk, Network(nodes=(node,), lines=(), directed=False))
    (record,) = desk.state.of("stakeholder").values()
    assert record.body["name"] == "Clinic"
    assert record.body["sector"] == "Health"
    assert record.body["notes"] == "Size: 12"
    assert record.body["member"] is True
    assert (result.new, result.known, result.ties, result.left_out) == (1, 0, 0, [])


def test_lines_become_ties_with_number_note_and_origin(desk: Desk) -> None:
    result = bring(desk, network(line("ab", weight=2.0, attributes={"Since": "2019"})))
    (record,) = desk.state.of("tie").values()
    keys = {r.body["name"]: key for key, r in desk.state.of("stakeholder").items()}
    assert record.key == f"{keys['A']}/{keys['B']}/information/ada"
    body = record.body
    assert (body["source"], body["target"]) == (keys["A"], keys["B"])
    assert (body["kind"], body["direction"]) == ("information", "one-way")
    assert body["level"] == {"scale": "survey.csv", "rank": 2, "label": "2"}
    assert (body["frequency"], body["note"], body["origin"]) == (
        None,
        "Since: 2019",
        "survey.csv",
    )
    assert (result.new, result.ties) == (2, 1)


def test_an_undirected_tie_runs_both_ways(desk: Desk) -> None:
    bring(desk, network(line("ab"), directed=False))
    assert [r.body["direction"] for r in desk.state.of("tie").values()] == ["both-ways"]


def test_a_relation_is_one_of_our_kinds_or_keeps_its_own_word(desk: Desk) -> None:
    given = [line("ab", relation=word) for word in ("Joint Work ", "Gives advice", " ", "")]
    result = bring(desk, network(*given))
    kinds = [r.body["kind"] for r in desk.state.of("tie").values()]
    assert kinds == ["joint-work", "Gives advice", "information"]
    assert len(result.left_out) == 1


def test_whom_we_know_by_name_is_not_added_again(town: Desk) -> None:
    result = bring(town, network(line("ab"), a="Clinic", b="Hospital"))
    assert names(town) == ["Clinic", "School", "Club", "Hospital"]
    assert (result.new, result.known) == (1, 1)
    (tie,) = town.state.of("tie").values()
    assert tie.body["source"] == "clinic"


def test_what_the_file_says_of_somebody_known_stays_out_by_name(town: Desk) -> None:
    node = NetworkNode(id="a", label="Clinic", attributes={"Size": "12"})
    result = bring(town, Network(nodes=(node,), lines=(), directed=False))
    said = "is on your list already; what the file says of it stays out"
    assert result.left_out == [f"Clinic: {said}"]
    assert [change.kind for change in result.changes] == ["file-id"]


def test_a_newer_edition_finds_somebody_by_the_files_id_and_changes_what_it_says(
    desk: Desk,
) -> None:
    node = NetworkNode(id="7", label="Clinic", attributes={"branch": "Health"})
    bring(desk, Network(nodes=(node,), lines=(), directed=False))
    renamed = node.model_copy(update={"label": "River clinic", "attributes": {"Size": "12"}})
    given = Network(nodes=(renamed,), lines=(), directed=False)
    assert (bring(desk, given).updated, names(desk)) == (0, ["Clinic"])
    result = bring(desk, given, update=True)
    (record,) = desk.state.of("stakeholder").values()
    assert (result.new, result.known, result.updated) == (0, 1, 1)
    said = (record.body["name"], record.body["sector"], record.body["notes"])
    assert said == ("River clinic", "Health", "Size: 12")
    assert bring(desk, given, update=True).changes == []


def test_the_id_of_another_file_is_another_id(desk: Desk) -> None:
    bring(desk, Network(nodes=(NetworkNode(id="7", label="Clinic"),), lines=(), directed=False))
    other = Network(nodes=(NetworkNode(id="7", label="School"),), lines=(), directed=False)
    bring(desk, other, origin="other.csv", update=True)
    assert names(desk) == ["Clinic", "School"]


def test_a_newer_edition_changes_the_ties_that_it_brought_and_no_others(desk: Desk) -> None:
    bring(desk, network(line("ab", weight=1)))
    newer = network(line("ab", weight=2), line("ab", weight=3))
    assert bring(desk, newer).updated == 0
    result = bring(desk, newer, update=True)
    (tie,) = desk.state.of("tie").values()
    assert (result.ties, result.updated, tie.body["level"]["rank"]) == (0, 1, 2)
    assert len(result.left_out) == 1  # the second line repeats the first
    assert bring(desk, newer, origin="other.csv", update=True).updated == 0


def test_where_the_file_drew_its_nodes_they_stand_on_an_empty_map(desk: Desk) -> None:
    spots = {"a": (0.0, 0.0), "b": (0.5, 0.0), "c": (0.5, 1.0), "d": (0.0, 1.0)}
    nodes = tuple(NetworkNode(id=i, label=i, x=x, y=y) for i, (x, y) in spots.items())
    given = Network(nodes=nodes, lines=(), directed=False)
    bring(desk, given)
    places = [(r.body["x"], r.body["y"]) for r in desk.state.of("position").values()]
    # Twice the root of four nodes, 150 apart: the longer side is 300.
    assert places == [(-75, -150), (75, -150), (75, 150), (-75, 150)]
    moved = given.model_copy(update={"nodes": (*nodes, NetworkNode(id="e", label="e", x=1, y=1))})
    bring(desk, moved)
    assert len(desk.state.of("position")) == 4


def test_a_file_that_places_some_of_its_nodes_places_none(desk: Desk) -> None:
    nodes = (NetworkNode(id="a", label="A", x=1, y=1), NetworkNode(id="b", label="B"))
    bring(desk, Network(nodes=nodes, lines=(), directed=False))
    assert desk.state.of("position") == {}


def test_a_line_that_runs_both_ways_in_a_directed_file_stays_so(desk: Desk) -> None:
    bring(desk, network(line("ab", both_ways=True), line("bc")))
    assert [r.body["direction"] for r in desk.state.of("tie").values()] == ["both-ways", "one-way"]


def test_a_second_import_adds_nothing(desk: Desk) -> None:
    node = NetworkNode(id="z", label="A", attributes={"Size": "12"})
    given = network(line("ab"), line("bc", relation="Advice"), line("ca"))
    given = given.model_copy(update={"nodes": (*given.nodes, node)})  # two nodes are called A
    first = bring(desk, given)
    before = desk.state.position
    again = bring(desk, given)
    assert (first.new, first.ties, first.left_out) == (4, 3, [])
    assert (again.new, again.known, again.ties) == (0, 4, 0)
    assert desk.state.position == before
    assert len(again.left_out) == 3


def test_two_nodes_with_one_name_stay_two(desk: Desk) -> None:
    result = bring(desk, network(line("ab"), a="Youth Club", b="Youth Club"))
    assert names(desk) == ["Youth Club", "Youth Club"]
    assert (result.new, result.ties) == (2, 1)


def test_a_self_loop_is_named(desk: Desk) -> None:
    result = bring(desk, network(line("aa"), line("ab")))
    assert result.left_out == ["A – A: a tie needs two different stakeholders"]
    assert result.ties == 1


def test_a_repetition_is_named_and_the_way_back_is_none(desk: Desk) -> None:
    result = bring(desk, network(line("ab"), line("ab", weight=2.0), line("ba")))
    assert result.left_out == ["A – B: you have reported this tie already, or the file repeats it"]
    assert result.ties == 2


def test_where_ties_have_no_direction_the_way_back_is_a_repetition(desk: Desk) -> None:
    result = bring(desk, network(line("ab"), line("ba"), directed=False))
    assert result.left_out == ["B – A: you have reported this tie already, or the file repeats it"]
    assert result.ties == 1


def test_a_tie_that_somebody_else_reported_comes_in(desk: Desk) -> None:
    given = network(line("ab"))
    bring(desk, given)
    other = brought(given, desk.state, "bo", wish())
    assert (other.new, other.ties, other.left_out) == (0, 1, [])


def test_texts_that_are_too_long_come_in_cut_and_are_named(desk: Desk) -> None:
    node = NetworkNode(
        id="a",
        label="N" * 5_000,
        attributes={"branch": "S" * 5_000, "One": "x" * 3_000, "Two": "y" * 3_000},
    )
    long = line("ab", relation="R" * 5_000, attributes={"Note": "z" * 5_000})
    given = Network(nodes=(node, NetworkNode(id="b", label="B")), lines=(long,), directed=True)
    result = bring(desk, given)
    assert [said.partition(" is ")[2] for said in result.left_out] == [
        "5,000 characters long; the first 4,000 come in",
        "5,000 characters long; the first 4,000 come in",
        "6,012 characters long; the first 4,000 come in",
        "5,000 characters long; the first 200 come in",
        "5,006 characters long; the first 4,000 come in",
    ]
    assert bring(desk, given).new == 0


Ends = st.sampled_from([a + b for a in "abc" for b in "abc"])
Lines = st.lists(st.builds(line, Ends, relation=st.sampled_from(["", "x", "X"])), max_size=8)


@given(lines=Lines, directed=st.booleans())
@settings(deadline=None)
def test_every_line_comes_in_or_is_named(lines: list[NetworkLine], directed: bool) -> None:  # noqa: FBT001 - Hypothesis gives it by name
    result = brought(network(*lines, directed=directed, a="A"), State(), "ada", wish())
    assert result.ties + len(result.left_out) == len(lines)
    kinds = [change.kind for change in result.changes]
    assert (kinds.count("stakeholder"), kinds.count("tie")) == (result.new, result.ties)
    assert len({(change.kind, change.key) for change in result.changes}) == len(result.changes)
