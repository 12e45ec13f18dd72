"""Tables of who does what where are read by tags or headings; nothing in them is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.exchange.three_w.reading import ThreeWRead, looks_like, read_three_w
from collabworkshop.exchange.three_w.writing import write_table, write_workbook
from collabworkshop.exchange.workbook_writing import workbook_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.three_w import Presence, WhoWhatWhere


def read(text: str) -> ThreeWRead:
    return read_three_w(text.encode(), "3w.csv")


def triples(got: ThreeWRead) -> list[tuple[str, str, str]]:
    return [(row.organisation, row.activity, row.place) for row in got.three_w.rows]


def faults(got: ThreeWRead) -> dict[str, tuple[int, str]]:
    return {fault.code: (fault.count, fault.where) for fault in got.faults}


HXL = """\
Admin 1,P-code,Funded by,Lead,Cluster,What they do,People
#adm1+name,#adm1+code,#org+funder,#org+prog,#sector,#activity,#reached
North,XX01,Bank,Clinic,Health,Vaccines,40
,XX02,Bank,School,Education,Lessons,
"""


def test_tags_say_which_columns_are_which_and_are_no_row() -> None:
    got = read(HXL)
    assert triples(got) == [("Clinic", "Vaccines", "North"), ("School", "Lessons", "")]
    beside = {"P-code": "XX01", "Funded by": "Bank", "Cluster": "Health", "People": "40"}
    assert got.three_w.rows[0].beside == beside
    assert [(fault.code, fault.where, fault.example) for fault in got.faults] == [
        ("chosen-column", "3w.csv.What they do", "not Cluster"),
        ("chosen-column", "3w.csv.Admin 1", "not P-code"),
        ("blank-place", "3w.csv.Admin 1", ",XX02,Bank,School,Education,Lessons,"),
    ]


def test_a_title_and_notes_above_the_headings_are_named_and_left_out() -> None:
    got = read("Our network,,\nas of May,,\nWho,What,Where\nClinic,Vaccines,North\n")
    assert triples(got) == [("Clinic", "Vaccines", "North")]
    assert faults(got) == {"above-headings": (2, "3w.csv, lines 1 and 2")}
    tagged = read("Our network,,\nA,B,C\n#org,#sector,#loc\nClinic,Vaccines,North\n")
    assert triples(tagged) == [("Clinic", "Vaccines", "North")]
    assert faults(tagged) == {"above-headings": (1, "3w.csv, line 1")}


def test_tags_without_headings_are_the_headings() -> None:
    got = read("#org,#sector,#loc,#date\nClinic,Health,North,2020\n")
    assert triples(got) == [("Clinic", "Health", "North")]
    assert got.three_w.rows[0].beside == {"#date": "2020"}
    assert got.faults == ()


@pytest.mark.parametrize(
    "headings",
    [
        "Organisation,Activity,Region",
        "ORGANIZATION NAME,Sector,Admin2Name_en",
        "Nom de l'organisation,Secteur,Préfecture",
        "Organización;Actividad;Municipio",
        "Organização;Setor;Distrito",
        "Організація,Кластер,Район",
        "المنظمة,القطاع,المحافظة",
        "Implementing Partner,Sub-Cluster,adm3",
    ],
)
def test_headings_are_known_in_several_spellings_and_languages(headings: str) -> None:
    sign = ";" if ";" in headings else ","
    data = f"{headings}\n{sign.join(['Clinic', 'Health', 'North'])}\n".encode()
    assert looks_like(data, "3w.csv")
    assert triples(read_three_w(data, "3w.csv")) == [("Clinic", "Health", "North")]


def test_the_place_is_the_column_that_tells_most_places_apart() -> None:
    rows = ["A,x,L,North,Hill", "B,x,L,South,Ford", "C,x,L,South,Quay", *["D,x,L,North,"] * 4]
    got = read("\n".join(["Org,Sector,Country,District,Village", *rows]))
    assert got.columns.place == "District"  # villages are blank in four of seven rows
    chosen = [fault for fault in got.faults if fault.code == "chosen-column"]
    assert [(fault.count, fault.where) for fault in chosen] == [(2, "3w.csv.District")]
    fuller = read("\n".join(["Org,Sector,Country,District,Village", *rows[:5]]))
    assert fuller.columns.place == "Village"


def test_a_code_is_the_place_only_where_nothing_names_one() -> None:
    assert read("Org,Sector,Pcode,Region\nA,x,1,N\nB,x,2,N\n").columns.place == "Region"
    assert read("Org,Sector,Pcode\nA,x,1\n").columns.place == "Pcode"


def test_blank_cells_repeated_rows_and_spellings_are_faults_and_the_rows_are_kept() -> None:
    got = read(
        "Org,Sector,District\nFood Bank,Food,North\nfood bank,Food,North\n,Food,North\n"
        "Food Bank, ,\nFood Bank,Food,North\n"
    )
    assert len(got.three_w.rows) == 5
    assert triples(got)[3] == ("Food Bank", "", "")
    assert faults(got) == {
        "duplicate-row": (1, "3w.csv, line 6"),
        "blank-organisation": (1, "3w.csv.Org"),
        "blank-activity": (1, "3w.csv.Sector"),
        "blank-place": (1, "3w.csv.District"),
        "spelling-differs": (1, "3w.csv.Org"),
    }


def test_names_of_signs_alone_are_not_taken_for_one() -> None:
    assert "spelling-differs" not in faults(read("Org,Sector,District\n-,x,y\n?,x,y\n"))


def test_a_table_without_activity_or_place_is_read_when_somebody_asks_for_it() -> None:
    data = b"Org,District\nA,North\n"
    assert not looks_like(data, "3w.csv")
    got = read_three_w(data, "3w.csv")
    assert triples(got) == [("A", "", "North")]
    assert [(fault.code, fault.example) for fault in got.faults] == [("missing-column", "activity")]


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "Org,b\n1,2\n", "Sector,District\n1,2\n"])
def test_other_tables_are_refused_with_their_columns(text: str) -> None:
    with pytest.raises(UnreadableError, match="does not say who does what where") as refused:
        read(text)
    assert "columns are" in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "from,to,weight\nA,B,1\n",
        "source,target,organisation,sector,region\nA,B,,,\n",
        "id,name,sector\n1,Clinic,Health\n",
        "organisation,activity,weight\nA,B,1\n",
        "id,organization_id,name,status\n1,2,Lessons,active\n",
        "id,organization,sector\n1,2,3\n",
        ",A,B\nA,0,1\nB,1,0\n",
        "#comment\na,b\n",
        "Org type,Activity,Region\nNGO,Health,North\n",
        "",
    ],
)
def test_tables_of_ties_nodes_and_services_are_not_claimed(text: str) -> None:
    assert not looks_like(text.encode(), "some.csv")


def test_the_first_sheet_with_such_a_table_is_read_and_the_others_are_named() -> None:
    head = [["Title"], ["Org", "Sector", "District", "Note"]]
    data = workbook_of({"read me": [["About"]], "3W": [*head, ["Clinic", "Health"]]})
    assert looks_like(data, "3w.xlsx")
    got = read_three_w(data, "3w.xlsx")
    assert got.format_name == "three-w-workbook"
    assert got.three_w.rows == (
        Presence(organisation="Clinic", activity="Health", beside={"Note": ""}),
    )
    assert faults(got) == {
        "left-out-sheet": (1, "read me"),
        "above-headings": (1, "3W, line 1"),
        "blank-place": (1, "3W.District"),
    }


words = st.text(st.characters(exclude_categories=["C"]), max_size=8).map(str.strip)
rows = st.builds(
    Presence,
    organisation=words,
    activity=words,
    place=words,
    beside=st.fixed_dictionaries({"Organisation": words, "=1+1": words, "Pcode": words}),
).filter(lambda row: any((row.organisation, row.activity, row.place, *row.beside.values())))


@pytest.mark.parametrize("write", [write_table, write_workbook])
def test_what_is_written_comes_back_the_same(write: object) -> None:
    @settings(max_examples=25, deadline=None)
    @given(st.lists(rows, min_size=1, max_size=5))
    def comes_back(listed: list[Presence]) -> None:
        three_w = WhoWhatWhere(rows=tuple(listed))
        written = write(three_w)  # type: ignore[operator] # either of the two above
        assert written.lost == ()
        assert read_three_w(written.data, "back").three_w == three_w

    comes_back()


def test_texts_that_do_not_fit_are_said() -> None:
    long = WhoWhatWhere(rows=(Presence(organisation="x" * 60_000),))
    assert "row of more than 100,000 characters" in write_table(long).lost[0]
    assert "cut" in write_workbook(long).lost[0]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.sampled_from([b"", b"Org,Sector,District\n", b"#org,#sector\n"]))
def test_any_bytes_are_a_table_or_a_sentence(data: bytes, head: bytes) -> None:
    looks_like(head + data, "3w.csv")
    try:
        got = read_three_w(head + data, "3w.csv")
    except UnreadableError as error:
        assert str(error).endswith(".")
    else:
        assert got.format_name == "three-w"


def test_names_are_kept_as_typed_whatever_they_are() -> None:
    hostile = ["<script>alert(1)</script>", "\u202eevil", "x" * 4_000, "'=cmd|' /C calc'!A0"]
    got = read("Org,Sector,District\n" + "".join(f"{name},Health,North\n" for name in hostile))
    assert [row.organisation for row in got.three_w.rows] == [*hostile[:3], "=cmd|' /C calc'!A0"]
