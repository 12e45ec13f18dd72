import pytest

from collabworkshop.exchange.networks import record_assembly
from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.record_assembly import Beside, Listed, RecordAssembly, Tied
from collabworkshop.model.errors import UnreadableError


def assembled(nodes: list[Listed], lines: list[Tied]) -> Read:
    assembly = RecordAssembly("map")
    for node in nodes:
        assembly.add_node(node)
    for line in lines:
        assembly.add_line(line)
    return assembly.read(directed=False)


def places(found: Read) -> dict[str, str]:
    return {fault.code: fault.where for fault in found.faults}


def test_a_sound_network_has_no_fault() -> None:
    nodes = [Listed(line=1, id="a", label="A"), Listed(line=2, id="b", label="B")]
    found = assembled(nodes, [Tied(line=3, source="a", target="b", id="1")])
    assert found.faults == ()


def test_a_second_node_of_an_id_adds_what_it_says_differently() -> None:
    nodes = [Listed(line=1, id="a", label="A", x=1.0), Listed(line=5, id="a", label="Z", x=1.0)]
    found = assembled(nodes, [])
    assert [node.label for node in found.network.nodes] == ["A"]
    assert found.network.nodes[0].attributes == {"label (line 5)": "Z"}
    assert places(found)["duplicate-id"] == "map, line 5"


@pytest.mark.parametrize(
    ("written", "code"), [(None, "blank-id"), (" ", "blank-id"), ("x" * 4001, "too-long-id")]
)
def test_a_node_without_a_usable_id_is_called_by_its_line(written: str | None, code: str) -> None:
    found = assembled([Listed(line=7, id=written, label="A"), Listed(line=7, label="B")], [])
    assert [node.id for node in found.network.nodes] == ["line 7", "line 7 (2)"]
    assert found.network.nodes[0].attributes == ({"id": written} if written else {})
    assert code in places(found)


@pytest.mark.parametrize(
    ("source", "code"), [(None, "blank-end"), (" ", "blank-end"), ("x" * 4001, "too-long-end")]
)
def test_a_line_without_two_ends_is_noted(source: str | None, code: str) -> None:
    found = assembled([Listed(line=1, id="a")], [Tied(line=2, source=source, target="a")])
    assert found.network.lines == ()
    assert places(found)[code] == "map, line 2"


def test_an_end_that_is_not_listed_becomes_a_node() -> None:
    found = assembled([Listed(line=1, id="a")], [Tied(line=2, source="a", target="z")])
    assert [node.id for node in found.network.nodes] == ["a", "z"]
    assert len(found.network.lines) == 1
    assert places(found) == {"unknown-node": "map, line 2"}


def test_missing_labels_are_a_fault_only_where_others_have_one() -> None:
    line = Tied(line=3, source="a", target="b")
    some = assembled([Listed(line=1, id="a", label="A"), Listed(line=2, id="b")], [line])
    none = assembled([Listed(line=1, id="a"), Listed(line=2, id="b")], [line])
    assert places(some) == {"blank-label": "map, line 2"}
    assert places(none) == {}
    assert some.network.nodes[1].label == "b"


def test_two_lines_of_one_id_are_kept_and_noted() -> None:
    lines = [Tied(line=n, source="a", target=end, id="1") for n, end in ((2, "b"), (3, "c"))]
    found = assembled([Listed(line=1, id=end) for end in "abc"], lines)
    assert len(found.network.lines) == 2
    assert places(found) == {"duplicate-line-id": "map, line 3"}


def test_too_many_records_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_assembly, "MOST_RECORDS", 2)
    nodes = [Listed(line=1, id=end) for end in "ab"]
    assembled(nodes, [])
    with pytest.raises(UnreadableError, match="more than 2 nodes and lines"):
        assembled(nodes, [Tied(line=2, source="a", target="b")])


def test_what_is_said_twice_is_kept_twice() -> None:
    beside = Beside()
    for key in ("a", "a (2)", "a", "a"):
        beside.put(key, key)
    assert list(beside.said) == ["a", "a (2)", "a (3)", "a (4)"]
