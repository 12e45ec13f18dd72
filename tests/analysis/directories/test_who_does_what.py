"""A table of who does what where is looked at like any directory."""

from collabworkshop.analysis.directories.who_does_what import STANDARD, as_directory
from collabworkshop.model.three_w import Presence, WhoWhatWhere

ROWS = [
    ("Red Cross", "Water", "North"),
    ("Red Cross", "Water", "South"),
    ("Red Cross", "Water", "North"),
    ("Red Cross", "Health", ""),
    ("Oxfam", "Water", "North"),
    ("", "Shelter", "South"),
]


def test_each_activity_of_an_organisation_is_one_service_in_all_its_places() -> None:
    rows = (Presence(organisation=o, activity=a, place=p) for o, a, p in ROWS)
    found = as_directory(WhoWhatWhere(rows=tuple(rows)))
    assert found.standard == STANDARD
    assert [one.name for one in found.organisations] == ["Red Cross", "Oxfam"]
    assert [one.name for one in found.categories] == ["Water", "Health", "Shelter"]
    assert [one.city for one in found.locations] == ["North", "South"]
    assert [(s.organisation, s.name, s.locations) for s in found.services] == [
        ("Red Cross", "Water", ("North", "South")),
        ("Red Cross", "Health", ()),
        ("Oxfam", "Water", ("North",)),
        ("", "Shelter", ("South",)),
    ]


def test_no_rows_are_an_empty_directory() -> None:
    assert as_directory(WhoWhatWhere()).services == ()
