"""``inspect`` and ``convert`` as people and scripts call them: no traceback, ever."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from collabworkshop.shipped import shipped
from tests.terminal import Terminal

EXAMPLES = shipped("data", "schemas", "examples")

TIES = b"from,to,relation\nclinic,school,works with\nschool,bank,works with\nclinic,bank,trusts\n"
PAJEK = b'*Vertices 3\n1 "Clinic"\n2 "School"\n3 "Press"\n*Edges\n1 2\n'


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A terminal in a folder with a table of ties and a network of Pajek."""
    (tmp_path / "ties.csv").write_bytes(TIES)
    (tmp_path / "map.net").write_bytes(PAJEK)
    return Terminal(tmp_path, monkeypatch, capsys)


def test_the_program_itself_says_what_is_in_a_file(terminal: Terminal) -> None:
    program = Path(sys.executable).with_name("collabworkshop")
    command = [program, "inspect", "map.net"]
    done = subprocess.run(command, cwd=terminal.folder, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("map.net holds a network")
    assert done.stderr == ""


def test_json_is_one_object_and_that_of_the_shipped_example(terminal: Terminal) -> None:
    ties, nodes = (str(EXAMPLES / f"network-{what}.csv") for what in ("ties", "nodes"))
    said = terminal.said("inspect", ties, "--nodes", nodes, "--directed", "--json")
    assert said == (EXAMPLES / "network.json").read_text("utf-8")
    assert said.isascii()


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("directory", "directory"),
        ("three-w.csv", "three-w"),
        ("responses.csv", "responses"),
        ("evaluation.xml", "evaluation"),
    ],
)
def test_json_of_other_kinds_is_that_of_their_examples(
    terminal: Terminal, source: str, kind: str
) -> None:
    said = terminal.said("inspect", str(EXAMPLES / source), "--json")
    assert said == (EXAMPLES / f"{kind}.json").read_text("utf-8")
    assert said == terminal.said("inspect", str(EXAMPLES / source), "--json", "--kind", kind)
    assert said.isascii()


def test_what_is_said_of_ties_is_wrong_use_for_other_kinds(terminal: Terminal) -> None:
    table = str(EXAMPLES / "three-w.csv")
    said = terminal.refused("inspect", table, "--directed", code=2)
    assert "Only a network takes --directed" in said
    said = terminal.refused("convert", table, "new.csv", "--project", "people", code=2)
    assert "Only a network takes --project" in said
    said = terminal.refused("inspect", table, "--kind", "three-w", "--format", "gexf", code=2)
    assert "gexf is one of a network" in said


def test_a_directory_is_converted_and_another_kind_is_not_made_of_it(terminal: Terminal) -> None:
    directory = str(EXAMPLES / "directory")
    said = terminal.said("convert", directory, "new")
    assert said.startswith("new: 4 organisations, 5 services and 2 locations, from HSDS 1.1 to")
    assert report(terminal, "new")["kind"] == "directory"
    assert "a folder, a .zip or a .json" in terminal.refused("convert", directory, "new.gexf")
    assert "does not become" in terminal.refused("convert", directory, "x", "--to", "gexf")


def test_answers_to_a_survey_are_read_and_not_written(terminal: Terminal) -> None:
    survey = str(EXAMPLES / "responses.csv")
    assert terminal.said("inspect", survey).startswith("responses.csv holds answers to a survey")
    assert "read here and not written" in terminal.refused("convert", survey, "new.csv")


def report(terminal: Terminal, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(terminal.said("inspect", *arguments, "--json"))
    return found


def test_the_options_choose_what_is_looked_at(terminal: Terminal) -> None:
    plain = report(terminal, "ties.csv")
    assert (plain["kind"], plain["format"], plain["directed"]) == ("network", "tables", False)
    assert plain["relations"] == {"works with": 2, "trusts": 1}
    assert (plain["ties"], plain["transitivity"]) == (3, 1.0)
    one = report(terminal, "ties.csv", "--relation", "works with", "--kind", "network")
    assert (one["ties"], one["transitivity"]) == (2, 0.0)
    assert report(terminal, "ties.csv", "--directed")["directed"]
    assert not report(terminal, "ties.csv", "--undirected")["directed"]
    assert report(terminal, "map.net", "--format", "pajek")["nodes"] == 3


def test_a_person_reads_what_is_in_the_file_and_its_faults(terminal: Terminal) -> None:
    said = terminal.said("inspect", "map.net")
    assert said.startswith("map.net holds a network (read as Pajek).")
    assert "- disconnected, once in map.net" in said


def test_a_network_is_converted_there_and_back(terminal: Terminal) -> None:
    assert "map.gexf: 3 nodes and 1 line, from Pajek" in terminal.said(
        "convert", "map.net", "map.gexf"
    )
    terminal.said("convert", "map.gexf", "back.txt", "--from", "gexf", "--to", "pajek")
    back = report(terminal, "back.txt", "--format", "pajek")
    first = report(terminal, "map.net")
    assert {key: back[key] for key in ("nodes", "ties", "directed", "components")} == {
        key: first[key] for key in ("nodes", "ties", "directed", "components")
    }


def test_what_is_there_stays_unless_it_may_be_replaced(terminal: Terminal) -> None:
    assert "already a file" in terminal.refused("convert", "ties.csv", "map.net")
    assert (terminal.folder / "map.net").read_bytes() == PAJEK
    terminal.said("convert", "ties.csv", "map.net", "--overwrite")
    assert (terminal.folder / "map.net").read_bytes() != PAJEK


@pytest.mark.parametrize(
    "arguments",
    [
        ["inspect"],
        ["inspect", "ties.csv", "more.csv"],
        ["inspect", "ties.csv", "--format", "visio"],
        ["inspect", "ties.csv", "--kind", "menu"],
        ["inspect", "ties.csv", "--jason"],
        ["inspect", "ties.csv", "--nodes"],
        ["convert", "ties.csv"],
        ["convert", "ties.csv", "new.gexf", "--to", "visio"],
        ["convert", "ties.csv", "new.gexf", "--json"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_apart_from_bad_input(terminal: Terminal, arguments: list[str]) -> None:
    assert "Error" in terminal.refused(*arguments, code=2)


def test_an_unknown_format_or_kind_is_told_which_there_are(terminal: Terminal) -> None:
    assert "graphml" in terminal.refused("inspect", "ties.csv", "--format", "visio", code=2)
    assert "of a network" in terminal.refused("inspect", "ties.csv", "--kind", "menu", code=2)


def test_bad_input_is_a_sentence(terminal: Terminal) -> None:
    (terminal.folder / "empty.csv").touch()
    (terminal.folder / "binary.gexf").write_bytes(bytes(range(256)))
    (terminal.folder / "folder").mkdir()
    with (terminal.folder / "huge.csv").open("wb") as huge:
        huge.truncate(2_000_000_000)
    bad = {
        "nowhere.csv": "No such file",
        "empty.csv": "is empty",
        "huge.csv": "larger than 20 MB",
        "folder": "no file in",
        "/dev/zero": "neither a file nor a folder",
        "binary.gexf": "",
    }
    for name, words in bad.items():
        assert words in terminal.refused("inspect", name, "--json")
    assert "No such file" in terminal.refused("convert", "nowhere.csv", "new.gexf")
    assert not (terminal.folder / "new.gexf").exists()
    said = terminal.refused("inspect", "ties.csv", "--relation", "hates")
    assert "“works with”, “trusts”" in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(terminal: Terminal) -> None:
    os.mkfifo(terminal.folder / "pipe.net")
    assert "neither" in terminal.refused("inspect", "pipe.net")
    assert "is no file" in terminal.refused("convert", "map.net", "pipe.net", "--overwrite")


def test_names_from_elsewhere_do_not_steer_the_terminal(terminal: Terminal) -> None:
    name = "\x1b[2J\u202emap.net"
    hostile = PAJEK.replace(b"Clinic", "\x1b[31mClinic\u202e".encode())
    (terminal.folder / name).write_bytes(hostile)
    said = [
        terminal.said("inspect", name),
        terminal.said("inspect", name, "--json"),
        terminal.said("convert", name, "new.gexf"),
        terminal.refused("convert", name, "new.gexf"),
        terminal.refused("inspect", f"{name}x"),
        terminal.refused("inspect", "ties.csv", "--relation", name),
    ]
    assert "?[31mClinic?" in said[0]
    assert [words for words in said if "\x1b" in words or "\u202e" in words] == []


@pytest.mark.parametrize(("command", "option"), [("inspect", "--json"), ("convert", "--project")])
def test_each_command_explains_itself(terminal: Terminal, command: str, option: str) -> None:
    said = terminal.said(command, "--help")
    assert f"Usage: collabworkshop {command}" in said
    assert option in said
