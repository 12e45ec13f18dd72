"""The projects here are written from exports of Kumu and from its documentation.

docs.kumu.io/guides/import/blueprints shows the blueprints.
"""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.exchange.networks.codec import Read
from collabworkshop.exchange.networks.kumu.kumu_json import CODEC
from collabworkshop.exchange.networks.kumu.values import text_of, value_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Loop, MapView, Network, NetworkLine, NetworkNode
from tests.exchange.networks.networks import networks

PROJECT: dict[str, Any] = {
    "name": "Food",
    "description": "",
    "proxyImages": True,
    "defaultMap": "map-b",
    "defaultPerspective": None,
    "attributeRelevance": {},
    "attributes": [{"_id": "attr-1", "name": "Power score", "format": "text"}],
    "elements": [
        {"_id": "elem-1", "attributes": {"label": "City", "element type": "Agency", "staff": 12}},
        {"_id": "elem-2", "attributes": {"label": "School", "tags": ["a", "b"], "score": "8"}},
        {"_id": "elem-3", "attributes": {"label": "Farm", "since": None, "open": True}},
    ],
    "connections": [
        {
            "_id": "conn-1",
            "direction": "directed",
            "delayed": True,
            "reversed": False,
            "attributes": {"connection type": "+", "weight": 2.5},
            "from": "elem-1",
            "to": "elem-2",
        },
        {
            "_id": "conn-2",
            "direction": "undirected",
            "delayed": False,
            "reversed": False,
            "attributes": {"connection type": None},
            "from": "elem-2",
            "to": "elem-3",
        },
        {
            "_id": "conn-3",
            "direction": "mutual",
            "delayed": False,
            "reversed": True,
            "attributes": {},
            "from": "elem-3",
            "to": "elem-1",
        },
    ],
    "loops": [
        {"_id": "loop-1", "attributes": {"label": "R1"}, "connections": ["conn-1", "conn-2"]}
    ],
    "maps": [
        {
            "_id": "map-a",
            "name": "All",
            "description": "",
            "scale": 1,
            "center": {"x": 0, "y": 0},
            "defaultPerspective": None,
            "elements": [],
            "connections": [],
            "loops": [],
        },
        {
            "_id": "map-b",
            "name": "Kitchen",
            "description": "## Read me",
            "scale": 0.5,
            "center": {"x": 3, "y": 4},
            "defaultPerspective": "pers-1",
            "elements": [
                {
                    "_id": "node-1",
                    "position": {"x": 1, "y": -2.5},
                    "pinned": True,
                    "element": "elem-1",
                },
                {"_id": "node-2", "position": None, "pinned": False, "element": "elem-2"},
            ],
            "connections": [{"_id": "edge-1", "curvature": 0.3, "connection": "conn-1"}],
            "loops": [{"_id": "labl-1", "position": None, "pinned": False, "loop": "loop-1"}],
        },
    ],
    "perspectives": [{"_id": "pers-1", "name": "View", "style": "@settings {}"}],
}


def read(project: Any) -> Read:
    return CODEC.read(json.dumps(project).encode(), "food.json")


def faults(got: Read) -> list[tuple[str, int]]:
    return [(fault.code, fault.count) for fault in got.faults]


def written(network: Network) -> Any:
    assert CODEC.write is not None
    return json.loads(CODEC.write(network).data)


def test_a_project_is_a_network_with_its_maps_and_loops() -> None:
    got = read(PROJECT)
    network = got.network
    assert (network.name, network.directed) == ("Food", True)
    city, school, farm = network.nodes
    assert (city.id, city.label, city.x, city.y) == ("elem-1", "City", 1.0, -2.5)
    assert city.attributes == {"element type": "Agency", "staff": "12"}
    assert school.attributes == {"tags": '["a", "b"]', "score": "8"}
    assert (school.x, farm.x) == (None, None)
    assert farm.attributes == {"since": "null", "open": "true"}
    one_way, undirected, mutual = network.lines
    assert (one_way.source, one_way.target, one_way.id) == ("elem-1", "elem-2", "conn-1")
    assert (one_way.relation, one_way.weight, one_way.both_ways) == ("+", 2.5, False)
    assert one_way.attributes == {"kumu delayed": "true"}
    assert undirected.both_ways
    assert undirected.attributes == {"connection type": "null", "kumu direction": "undirected"}
    assert mutual.both_ways
    assert mutual.attributes == {"kumu reversed": "true"}
    assert network.loops == (Loop(id="loop-1", label="R1", lines=("conn-1", "conn-2")),)
    assert [view.name for view in network.maps] == ["All", "Kitchen"]
    assert network.maps[1].places == {"elem-1": (1.0, -2.5), "elem-2": None}
    assert network.maps[1].lines == ("conn-1",)
    assert faults(got) == [("reversed-line", 1)]


def test_a_project_comes_back_the_same_to_the_letter() -> None:
    assert written(read(PROJECT).network) == PROJECT


def test_a_project_whose_lines_have_no_direction_is_undirected() -> None:
    lines = [{**line, "direction": "undirected"} for line in PROJECT["connections"]]
    got = read({**PROJECT, "connections": lines})
    assert not got.network.directed
    assert not any(line.both_ways for line in got.network.lines)
    assert written(got.network) == {**PROJECT, "connections": lines}


BLUEPRINT = {
    "elements": [
        {"label": "A", "type": "Letter", "description": "This is A", "tags": ["one", "two"]},
        {"label": "B", "type": "Letter", "Favorite Dessert": "shave ice"},
    ],
    "connections": [
        {"from": "A", "to": "B", "type": "likes"},
        {"from": "A", "to": "B", "direction": "mutual"},
    ],
}


def test_a_blueprint_names_ends_by_label() -> None:
    got = read(BLUEPRINT)
    assert [(node.id, node.label) for node in got.network.nodes] == [("A", "A"), ("B", "B")]
    assert got.network.nodes[0].attributes == {
        "element type": "Letter",
        "description": "This is A",
        "tags": '["one", "two"]',
    }
    likes, mutual = got.network.lines
    assert (likes.source, likes.target, likes.relation) == ("A", "B", "likes")
    assert likes.both_ways
    assert mutual.both_ways
    assert got.faults == ()


def test_a_blueprint_tells_the_same_label_apart_by_id_or_by_type() -> None:
    got = read(
        {
            "elements": [{"id": "e1", "label": "A"}, {"id": "e2", "label": "A"}],
            "connections": [{"id": "c1", "from": "e1", "to": "e2"}],
        }
    )
    assert [(line.source, line.target, line.id) for line in got.network.lines] == [
        ("e1", "e2", "c1")
    ]
    assert faults(got) == [("duplicate-label", 1)]
    # "this dataset will create five elements", docs.kumu.io on how to avoid duplicating data
    waves = [
        ("Waimea Bay", "Double overhead"),
        ("Pipeline", "Head high"),
        ("Pipeline", "Double overhead"),
        ("Sunset Beach", "Head high"),
        ("Pua'ena Point", "Head high"),
    ]
    elements = [{"label": label, "type": kind} for label, kind in waves]
    assert len(read({"elements": elements, "connections": []}).network.nodes) == 5
    again = read({"elements": [*elements, {**elements[1], "swell": 3}], "connections": []})
    assert len(again.network.nodes) == 5
    assert again.network.nodes[1].attributes["swell (element 6)"] == "3"
    assert ("duplicate-id", 1) in faults(again)


def test_what_is_wrong_is_named_and_nothing_is_dropped() -> None:
    got = read(
        {
            "name": "x",
            "perspectives": ["view"],
            "elements": [
                {"_id": "a", "attributes": {"label": "A"}},
                {"_id": "a", "attributes": {"label": "B", "n": 1}},
                {"attributes": {}},
                "nobody",
                {"_id": "z", "attributes": {"label": " "}},
            ],
            "connections": [
                {"_id": "c", "from": "a", "to": "nowhere", "direction": "sideways"},
                {"_id": "c", "from": "a", "to": "z", "direction": "directed"},
                {"from": "", "to": "a"},
            ],
            "loops": [{"_id": "l", "attributes": {}, "connections": ["c", "d"]}],
        }
    )
    first = got.network.nodes[0]
    assert (first.label, first.attributes) == (
        "A",
        {"label (element 2)": "B", "n (element 2)": "1"},
    )
    assert [node.id for node in got.network.nodes] == ["a", "element 3", "z", "nowhere"]
    assert got.network.nodes[2].attributes == {"label": " "}
    assert got.network.lines[0].attributes == {"kumu direction": "sideways"}
    assert got.network.loops[0].lines == ("c", "d")
    assert dict(faults(got)) == {
        "duplicate-id": 1,
        "element-without-name": 1,
        "left-aside": 1,
        "blank-label": 1,
        "unknown-node": 1,
        "unknown-direction": 1,
        "duplicate-line-id": 1,
        "blank-end": 1,
        "unknown-line": 1,
        "node-without-ties": 1,
    }


def test_faults_of_maps_are_named() -> None:
    broken = {
        "_id": "m",
        "name": 7,
        "elements": [
            {"element": "elem-1", "position": {"x": "left"}},
            {"element": "elem-1"},
            {"element": "elem-9"},
            "x",
        ],
        "connections": [{"connection": "conn-9"}],
    }
    got = read({**PROJECT, "maps": [broken, 3], "defaultMap": "none"})
    assert dict(faults(got)) == {
        "reversed-line": 1,
        "left-aside": 2,
        "not-a-place": 1,
        "duplicate-id": 1,
        "unknown-node": 1,
        "unknown-line": 1,
    }
    assert got.network.maps[0].name == "7"
    assert got.network.maps[0].places == {"elem-1": None, "elem-9": None}
    got = read({**PROJECT, "maps": {}})
    assert [f.example for f in got.faults if f.code == "left-aside"] == ["{}", "defaultMap"]


def test_numbers_and_texts_that_look_like_them_stay_apart() -> None:
    elements = [
        {"_id": "1", "attributes": {"label": "A", "mixed": 8, "texts": "8", "x": '"8"'}},
        {"_id": "2", "attributes": {"label": "B", "mixed": "8", "texts": "9", "x": "true"}},
    ]
    project = {**PROJECT, "elements": elements, "connections": [], "loops": [], "maps": []}
    project = {**project, "maps": [PROJECT["maps"][0]], "defaultMap": "map-a"}
    network = read(project).network
    assert [node.attributes["mixed"] for node in network.nodes] == ["8", '"8"']
    assert [node.attributes["texts"] for node in network.nodes] == ["8", "9"]
    assert written(network)["elements"] == elements


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no JSON"),
        (b'{"elements": [', "no JSON"),
        (b"[1]", "no project"),
        (b'{"nodes": [], "links": []}', "neither a list"),
        (b'{"elements": {"nodes": []}}', "neither a list"),
        (b"\x00\x01\x02", "other than text"),
        (b'{"elements": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "nested deeper"),
    ],
)
def test_what_is_no_project_is_refused_with_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        CODEC.read(data, "x.json")


def test_what_json_should_not_hold_is_read_without_harm() -> None:
    data = (
        b'{"elements": [{"label": "A", "a": NaN, "b": 1e999, "c": ' + b"9" * 5_000 + b","
        b'"d": "\\u0000\\ud800", "e": 1, "e": 2, "_id": '
        + json.dumps("x" * 5_000).encode()
        + b"}],"
        b' "connections": []}'
    )
    got = CODEC.read(data, "x.json")
    (node,) = got.network.nodes
    assert node.attributes["a"] == "NaN"
    assert node.attributes["b"] == "1e999"
    assert node.attributes["c"] == "9" * 5_000
    assert node.attributes["d"] == "\ufffd\ufffd"
    assert node.attributes["e"] == "2"
    assert len(node.attributes["kumu id as written"]) == 5_000
    assert dict(faults(got)) == {
        "duplicate-key": 1,
        "replaced-character": 1,
        "node-without-ties": 1,
    }


@given(networks(loops=True, maps=True, blank_labels=True))
def test_any_network_comes_back_or_what_is_lost_is_said(network: Network) -> None:
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.lost or CODEC.read(out.data, "x").network == network


plain = st.text("abc <>'\"=+-éש日\n,;", min_size=1, max_size=8)


@given(networks(text=plain, loops=True, maps=True))
def test_a_network_of_plain_words_loses_nothing(network: Network) -> None:
    assert CODEC.write is not None
    out = CODEC.write(network)
    if not network.directed:
        assert out.lost == ()
        assert CODEC.read(out.data, "x").network == network


def test_names_that_the_model_holds_are_told_apart_from_attributes() -> None:
    node = NetworkNode(
        id="a",
        label="A",
        colour="#ff0000",
        mode="people",
        attributes={"label": "x", "colour": "red", "node set": "y", "kumu z": "1"},
    )
    line = NetworkLine(
        source="a",
        target="a",
        relation="r",
        weight=3.0,
        attributes={"weight": "3", "connection type": "s", "colour (attribute)": "t"},
    )
    network = Network(nodes=(node,), lines=(line,), directed=False)
    assert CODEC.write is not None
    out = CODEC.write(network)
    assert out.lost == ()
    assert CODEC.read(out.data, "x").network == network


def test_places_beside_other_maps_have_a_map_of_their_own() -> None:
    node = NetworkNode(id="a", label="A", x=1.5, y=2.0)
    view = MapView(name="Other", places={"a": (9.0, 9.0)})
    network = Network(nodes=(node,), lines=(), directed=False, maps=(view,))
    project = written(network)
    assert [one["name"] for one in project["maps"]] == ["Other", "Everything"]
    assert read(project).network == network


def test_a_direction_that_no_line_shows_is_lost_and_said() -> None:
    assert CODEC.write is not None
    network = Network(nodes=(NetworkNode(id="a", label="A"),), lines=(), directed=True)
    assert CODEC.write(network).lost


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text() | st.sampled_from(['"8"', "8", "null", '"', '""', "[]", "1.50", "007"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@given(json_values, st.booleans())
def test_every_value_comes_back_from_its_text(value: Any, texts: bool) -> None:  # noqa: FBT001 - drawn
    if texts and isinstance(value, int | float) and not isinstance(value, bool):
        return
    again = value_of(text_of(value, numbers_are_texts=texts), numbers_are_texts=texts)
    assert type(again) is type(value)
    assert again == value


@given(st.text() | json_values.map(json.dumps))
def test_every_text_comes_back_from_its_value(text: str) -> None:
    assert text_of(value_of(text)) == text


def test_projects_are_recognised_by_their_lists() -> None:
    assert CODEC.recognises(json.dumps(PROJECT).encode()[:64_000])
    assert CODEC.recognises(b'\xef\xbb\xbf{ "elements" : [')
    assert not CODEC.recognises(b'{"elements": {"nodes": []}}')
    assert not CODEC.recognises(b'{"nodes": [], "links": []}')
    assert not CODEC.recognises(b"from,to\n")
    assert not CODEC.recognises(b"\x00\x01")


@given(st.binary(max_size=200))
def test_any_bytes_are_a_project_or_refused(data: bytes) -> None:
    try:
        CODEC.read(b'{"elements": [' + data, "x")
    except UnreadableError as error:
        assert str(error).endswith(".")


@given(json_values)
def test_any_json_is_a_project_or_refused(value: Any) -> None:
    for project in (value, {"elements": value, "connections": [value], "maps": [value, {}]}):
        try:
            read(project)
        except UnreadableError as error:
            assert str(error).endswith(".")
