from tests.exchange.directories.directories import HSDS_3_0, counts, files, read


def test_a_table_under_another_name_is_known_by_its_headings() -> None:
    found = read(
        {
            "valid_org.csv": HSDS_3_0["organizations.csv"],
            "our-services.csv": HSDS_3_0["services.csv"],
        }
    )
    assert len(found.directory.organisations) == len(found.directory.services) == 1
    assert counts(found)["guessed-table", "our-services"] == 1


def test_a_table_of_no_version_is_kept_as_it_is() -> None:
    found = read(HSDS_3_0 | files(volunteers="Name,service_id\nAnn,unknown"))
    assert found.directory.others["volunteers"] == ({"Name": "Ann", "service_id": "unknown"},)
    assert counts(found)["unknown-table", "volunteers"] == 1
    assert ("dangling-reference", "volunteers.service_id") not in counts(found)


def test_headings_count_whatever_their_case_and_blanks() -> None:
    found = read(files(Organisations='ID, Name ,"Alternate Name"\n7,Kitchen,The Mill'))
    (kitchen,) = found.directory.organisations
    assert (kitchen.id, kitchen.name, kitchen.alternate_name) == ("7", "Kitchen", "The Mill")


def test_columns_of_no_version_keep_their_spelling() -> None:
    found = read(
        files(organizations="id,name,alternate_name,Opening Hours,url,website\n7,K,,9–5,a,b")
    )
    (kitchen,) = found.directory.organisations
    assert kitchen.beside == {"Opening Hours": "9–5", "url": "a"}
    assert kitchen.website == "b"
    assert counts(found)["unknown-column", "organizations.Opening Hours"] == 1
    assert ("unknown-column", "organizations.url") not in counts(found)


def test_two_headings_of_one_name_lose_nothing() -> None:
    found = read(files(organizations="id,Name,name,NAME,name\n7,a,b,c,d"))
    (kitchen,) = found.directory.organisations
    assert (kitchen.name, sorted(kitchen.beside.values())) == ("a", ["b", "c", "d"])


def test_cells_beyond_the_headings_are_kept_and_the_row_is_marked() -> None:
    found = read(files(organizations="id,name,alternate_name\n7,Kitchen,,more"))
    (kitchen,) = found.directory.organisations
    assert kitchen.beside == {"column 4": "more"}
    assert "extra-cells" in kitchen.marks


def test_other_separators_and_encodings_are_read() -> None:
    text = "id;name;alternate_name;description\n7;Café;;Frühstück, Tee\n"
    found = read({"organizations.csv": text.encode("cp1252")})
    assert found.directory.organisations[0].name == "Café"
    assert counts(found)["guessed-encoding", "organizations"] == 1
    found = read({"organizations.csv": text.encode("utf-16")})
    assert found.directory.organisations[0].description == "Frühstück, Tee"


def test_a_defused_formula_becomes_itself_again() -> None:
    found = read(files(organizations="id,name,alternate_name\n7,'=1+1,'s-Hertogenbosch"))
    (kitchen,) = found.directory.organisations
    assert (kitchen.name, kitchen.alternate_name) == ("=1+1", "'s-Hertogenbosch")


def test_whether_weekday_1_is_a_monday_is_not_guessed() -> None:
    found = read(
        files(regular_schedules="id,service_id,weekday,opens_at,closes_at\n1,s,1,,\n2,s,fri,,")
    )
    first, second = found.directory.others["schedules"]
    assert "byday" not in first
    assert second["byday"] == "FR"
