"""A network goes from one format to another; what stays behind is said, and no file is lost."""

import shutil
from pathlib import Path

import pytest

from collabworkshop.exchange.networks import formats
from collabworkshop.exchange.networks.codec import Codec, Read, Written
from collabworkshop.exchange.three_w.reading import read_three_w
from collabworkshop.inspection.converting import converted
from collabworkshop.inspection.directory_report import DirectoryReport
from collabworkshop.inspection.inspecting import inspected
from collabworkshop.inspection.opening import opened
from collabworkshop.inspection.recognising import WrongUseError
from collabworkshop.inspection.wording import conversion_words
from collabworkshop.model.errors import UnreadableError
from collabworkshop.shipped import shipped

EXAMPLES = shipped("data", "schemas", "examples")

PAJEK = b'*Vertices 3\n1 "Clinic"\n2 "School"\n3 "Press"\n*Edges\n1 2\n'
TWO_MODE = b'*Vertices 4 2\n1 "Ann"\n2 "Bob"\n3 "Fair"\n4 "Walk"\n*Edges\n1 3\n2 3\n1 4\n'


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "map.net"
    file.write_bytes(PAJEK)
    return file


def refusal(source: Path, target: Path, **options: bool | str) -> str:
    with pytest.raises(UnreadableError) as refused:
        converted(source, target, **options)  # type: ignore[arg-type] # each test knows which
    return str(refused.value)


@pytest.mark.parametrize("ending", [".gexf", ".graphml", ".net"])
def test_the_same_network_comes_out(source: Path, ending: str) -> None:
    target = source.with_name(f"new{ending}")
    done = converted(source, target)
    assert (done.files, done.lost) == ((target,), ())
    written = opened(target).network
    assert [(node.label) for node in written.nodes] == ["Clinic", "School", "Press"]
    assert len(written.lines) == 1
    assert not written.directed
    assert "Nothing was lost." in conversion_words(done)


def test_the_format_can_be_named(source: Path) -> None:
    shutil.copy(source, source.with_name("map.txt"))
    target = source.with_name("new.xml")
    done = converted(
        source.with_name("map.txt"), target, source_format="pajek", target_format="gexf"
    )
    assert (done.source, done.target) == ("Pajek", "GEXF 1.3")
    assert b"<gexf" in target.read_bytes()


def test_nothing_is_overwritten_unless_that_is_said(source: Path) -> None:
    target = source.with_name("new.gexf")
    target.write_text("mine")
    assert "already a file" in refusal(source, target)
    assert target.read_text() == "mine"
    converted(source, target, overwrite=True)
    assert b"<gexf" in target.read_bytes()
    # Onto itself, and nothing is left beside it.
    converted(source, source, overwrite=True)
    assert len(opened(source).network.nodes) == 3
    assert {file.name for file in source.parent.iterdir()} == {"map.net", "new.gexf"}


def test_what_is_no_file_is_never_replaced(source: Path) -> None:
    folder = source.with_name("new.gexf")
    folder.mkdir()
    assert "is no file" in refusal(source, folder, overwrite=True)
    assert "is no file" in refusal(source, Path("/dev/null"), overwrite=True, target_format="gexf")


def test_what_cannot_be_written_is_a_sentence(source: Path) -> None:
    assert "cannot be written" in refusal(source, source.parent / "nowhere" / "new.gexf")
    assert "cannot be written" in refusal(source, source.with_name("x" * 300 + ".gexf"))
    assert "does not say in which format" in refusal(source, source.with_name("new.docx"))
    assert "no format 'visio'" in refusal(source, source.with_name("a"), target_format="visio")
    assert [file.name for file in source.parent.iterdir()] == ["map.net"]


def test_losses_and_further_files_are_said(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    thin = Codec(
        name="thin",
        title="Thin",
        endings=(".thin",),
        recognises=lambda _: False,
        read=lambda _data, _name: pytest.fail("nothing reads it"),
        write=lambda _: Written(b"ties", ("1 name is too long.",), {"-nodes.thin": b"nodes"}),
    )
    monkeypatch.setattr(formats, "writable", lambda _: thin)
    target = source.with_name("new.thin")
    done = converted(source, target)
    beside = source.with_name("new-nodes.thin")
    assert (target.read_bytes(), beside.read_bytes()) == (b"ties", b"nodes")
    assert done.files == (target, beside)
    assert "Not in the new file, or not as it was:\n- 1 name is too long.\n" in conversion_words(
        done
    )
    target.unlink()
    assert "new-nodes.thin" in refusal(source, target)
    assert not target.exists()


def test_a_format_that_is_only_read_is_a_sentence(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_only = Codec("thin", "Thin", (".thin",), lambda _: False, lambda _d, _n: Read(None, ()))  # type: ignore[arg-type] # never read
    monkeypatch.setattr(formats, "codec", lambda _: read_only)
    assert "Thin can be read here, and not written" in refusal(
        source, source.with_name("new.thin"), target_format="thin"
    )


def test_a_network_of_two_sets_becomes_one_of_partners(source: Path) -> None:
    source.write_bytes(TWO_MODE)
    sets = {node.mode for node in opened(source).network.nodes}
    first = opened(source).network.nodes[0].mode
    assert len(sets) == 2
    done = converted(source, source.with_name("new.gexf"), keep=first)
    (line,) = opened(source.with_name("new.gexf")).network.lines
    assert line.weight == 1.0
    assert done.lost[0].startswith("3 lines between")
    assert "There is no set “places”" in refusal(
        source, source.with_name("more.gexf"), keep="places"
    )


def test_who_does_what_where_goes_to_a_workbook_and_back(tmp_path: Path) -> None:
    table, book, back = EXAMPLES / "three-w.csv", tmp_path / "a.xlsx", tmp_path / "back.csv"
    done = converted(table, book)
    assert (done.held, done.source, done.target) == ("6 rows", "Table (CSV)", "Workbook (Excel)")
    converted(book, back)
    first, second = (read_three_w(file.read_bytes(), "x").three_w for file in (table, back))
    assert [row.model_dump() | {"beside": {}} for row in first.rows] == [
        row.model_dump() | {"beside": {}} for row in second.rows
    ]
    assert second.rows[0].beside == {"Sector": "Health", "People reached": "120"}
    assert "is written as .csv or .xlsx, and not as 'a.json'" in refusal(table, tmp_path / "a.json")


@pytest.mark.parametrize("name", ["new", "new.zip", "new.json"])
def test_a_directory_goes_into_a_folder_a_zip_or_one_json(tmp_path: Path, name: str) -> None:
    done = converted(EXAMPLES / "directory", tmp_path / name)
    assert done.held == "4 organisations, 5 services and 2 locations"
    assert (done.source, done.files[0]) == ("HSDS 1.1", tmp_path / name)
    assert done.faults[0].code == "unknown-column"
    assert done.lost  # its ids are no UUIDs, and HSDS 3.0 wants some
    alone = tmp_path / "alone"
    alone.mkdir()
    for file in done.files:
        file.rename(alone / file.name)
    back = inspected(alone if name == "new.json" else alone / name)
    before = inspected(EXAMPLES / "directory")
    assert isinstance(back, DirectoryReport)
    assert isinstance(before, DirectoryReport)
    kept = ("organisations", "services", "locations", "categories_used")
    assert back.model_dump(include=set(kept)) == before.model_dump(include=set(kept))


def test_the_same_directory_is_always_the_same_zip(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        converted(EXAMPLES / "directory", tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_folder_is_never_mixed_with_other_files(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / "phones-of-last-year.csv").write_text("id\n")
    said = refusal(EXAMPLES / "directory", folder)
    assert "holds other files ('phones-of-last-year.csv')" in said
    (folder / "phones-of-last-year.csv").unlink()
    converted(EXAMPLES / "directory", folder)
    assert "already a file" in refusal(EXAMPLES / "directory", folder)
    converted(EXAMPLES / "directory", folder, overwrite=True)
    assert "cannot be written" in refusal(EXAMPLES / "directory", tmp_path / "no" / "where")


def test_one_kind_does_not_become_another(source: Path, tmp_path: Path) -> None:
    directory = EXAMPLES / "directory"
    said = refusal(directory, tmp_path / "a.json", target_format="kumu")
    assert "is a directory of services, and kumu is a format of a network" in said
    assert "and not as 'a.gexf'" in refusal(directory, tmp_path / "a.gexf")
    said = refusal(source, tmp_path / "a", target_format="hsds-json")
    assert "is a network, and hsds-json is a format of a directory of services" in said
    assert "can be read here, and not written" in refusal(
        directory, tmp_path / "a", target_format="ohana"
    )
    assert "tables never as .json" in refusal(
        directory, tmp_path / "a.json", target_format="hsds-tabular"
    )
    with pytest.raises(WrongUseError, match="Only a network takes --project"):
        converted(directory, tmp_path / "a.json", keep="people")
    assert [file.name for file in tmp_path.iterdir()] == [source.name]
