"""The one network in a file, a folder or a zip is found, with its nodes where they lie beside."""

import zipfile
from pathlib import Path

import pytest

from collabworkshop.inspection.opening import Opened, opened
from collabworkshop.model.errors import UnreadableError

TIES = b"from,to\nclinic,school\nschool,clinic\nclinic,bank\n"
NODES = b"id,name\nclinic,River clinic\nschool,Hill school\nbank,Food bank\npress,Valley press\n"
PAJEK = b'*Vertices 2\n1 "Clinic"\n2 "School"\n*Edges\n1 2\n'


def saved(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def refusal(path: Path, nodes: Path | None = None, format_name: str | None = None) -> str:
    with pytest.raises(UnreadableError) as refused:
        opened(path, nodes=nodes, format_name=format_name)
    return str(refused.value)


def size(found: Opened) -> tuple[int, int]:
    return len(found.network.nodes), len(found.network.lines)


def codes(found: Opened) -> list[str]:
    return [fault.code for fault in found.faults]


def test_a_table_of_ties_stands_alone_or_goes_with_its_nodes(tmp_path: Path) -> None:
    saved(tmp_path, ties_csv=TIES, nodes_csv=NODES)
    alone = opened(tmp_path / "ties.csv")
    assert (alone.format_name, alone.name, size(alone)) == ("tables", "ties.csv", (3, 3))
    pair = opened(tmp_path / "ties.csv", nodes=tmp_path / "nodes.csv")
    assert (pair.format_name, size(pair)) == ("tables", (4, 3))
    assert pair.network.nodes[0].label == "River clinic"
    assert codes(pair) == ["parallel-tie", "node-without-ties"] or codes(pair) == [
        "duplicate-tie",
        "node-without-ties",
    ]


def test_direction_is_taken_from_the_person(tmp_path: Path) -> None:
    saved(tmp_path, ties_csv=TIES, nodes_csv=NODES)
    for nodes in (None, tmp_path / "nodes.csv"):
        found = opened(tmp_path / "ties.csv", nodes=nodes, directed=True)
        assert found.network.directed
        assert {"parallel-tie", "duplicate-tie", "overruled-direction"}.isdisjoint(codes(found))


def test_a_folder_and_a_zip_give_the_same_pair(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    saved(folder, ties_csv=TIES, nodes_csv=NODES)
    with zipfile.ZipFile(tmp_path / "both.zip", "w") as archive:
        for file in folder.iterdir():
            archive.write(file, file.name)
    found = opened(folder)
    assert (found.name, size(found)) == ("ties.csv", (4, 3))
    assert opened(tmp_path / "both.zip").network == found.network
    assert "left-out-file" not in codes(found)


def test_what_lies_beside_a_network_is_named(tmp_path: Path) -> None:
    saved(tmp_path, map_net=PAJEK, readme_md=b"About, this map.\n", report_pdf=b"%PDF-1.7 \0")
    found = opened(tmp_path)
    assert (found.name, found.format_name, size(found)) == ("map.net", "pajek", (2, 1))
    (fault,) = [fault for fault in found.faults if fault.code == "left-out-file"]
    assert (fault.count, fault.example) == (2, "readme.md")


def test_a_matrix_is_not_taken_for_a_table_of_nodes(tmp_path: Path) -> None:
    saved(tmp_path, map_csv=b"name,a,b\na,0,1\nb,1,0\n", readme_md=b"About\n")
    found = opened(tmp_path)
    assert (found.name, found.format_name, size(found)) == ("map.csv", "matrix", (2, 1))


def test_two_networks_or_none_are_a_sentence_with_what_is_there(tmp_path: Path) -> None:
    saved(tmp_path, ties_csv=TIES, map_net=PAJEK)
    said = refusal(tmp_path)
    assert "several networks" in said
    assert "'map.net', 'ties.csv'" in said
    (tmp_path / "ties.csv").unlink()
    (tmp_path / "map.net").unlink()
    saved(tmp_path, a_pdf=b"%PDF", b_pdf=b"%PDF")
    assert "no network in" in refusal(tmp_path)
    assert "'a.pdf', 'b.pdf'" in refusal(tmp_path)


def test_the_format_chooses_among_files(tmp_path: Path) -> None:
    saved(tmp_path, ties_csv=TIES, nodes_csv=NODES, map_net=PAJEK)
    assert opened(tmp_path, format_name="pajek").name == "map.net"
    assert size(opened(tmp_path, format_name="tables")) == (4, 3)


def test_a_table_of_nodes_goes_with_a_table_of_ties_only(tmp_path: Path) -> None:
    saved(tmp_path, map_net=PAJEK, nodes_csv=NODES)
    said = refusal(tmp_path / "map.net", nodes=tmp_path / "nodes.csv")
    assert "'map.net' has its nodes in itself" in said
    assert "several files" in refusal(tmp_path / "map.net", nodes=tmp_path)
    assert "cannot be read" in refusal(tmp_path / "map.net", nodes=tmp_path / "nowhere.csv")


def test_tables_without_headings_that_say_so_are_a_sentence(tmp_path: Path) -> None:
    saved(tmp_path, ties_csv=b"x,y,z\n1,2,3\n", other_csv=b"x,y\n1,2\n")
    said = refusal(tmp_path / "ties.csv", nodes=tmp_path / "other.csv")
    assert "needs a column that says where a tie begins" in said
    assert "needs a column" in refusal(
        saved(tmp_path, more_csv=TIES) / "more.csv", nodes=tmp_path / "other.csv"
    )


@pytest.mark.parametrize("data", [b"", b" \r\n", b"\0\1\2\3", b"\x89PNG\r\n\x1a\n\0\0"])
@pytest.mark.parametrize("name", ["map.gexf", "map.net", "ties.csv", "map", "map.zip"])
def test_what_holds_nothing_readable_is_a_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name)
