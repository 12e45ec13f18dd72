"""Entries that may be one organisation are found, those that are surely two are not."""

import pytest

from collabworkshop.analysis.directories.duplicates import likely_duplicates
from collabworkshop.analysis.directories.listing import Listing
from collabworkshop.analysis.directories.plain_names import plain_digits, plain_name, plain_site
from collabworkshop.model.directory import Directory, Location, Provider


def found(*providers: Provider, **more: object) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the pairs with what else is the same."""
    given = {"standard": "", "organisations": providers, **more}
    pairs = likely_duplicates(Listing(Directory.model_validate(given)))
    return [(pair.one, pair.other, pair.same) for pair in pairs]


def named(*names: str) -> list[Provider]:
    return [Provider(id=str(number), name=name) for number, name in enumerate(names)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour Food Bank", "HARBOUR FOOD BANK, INC."),
        ("Food Bank of the Harbour", "Harbour Food Bank"),
        ("Café Zuflucht e.V.", "Cafe Zuflucht"),
        ("Saint Anne's Kitchen", "Saint Annes Kitchen"),
        ("Estuary Housing Help", "Estuary Housing Helpp"),
        ("مطبخ الميناء", "مطبخ الميناء"),
    ],
)
def test_one_name_in_two_spellings_is_a_pair(one: str, other: str) -> None:
    assert found(*named(one, other)) == [("0", "1", ())]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour Food Bank", "Hill Legal Advice"),
        ("School District 12", "School District 13"),
        ("Youth Club East", "Youth Club West"),
        ("", ""),
    ],
)
def test_two_names_are_no_pair(one: str, other: str) -> None:
    assert found(*named(one, other)) == []


def test_a_name_that_is_less_alike_is_a_pair_where_something_else_is_the_same() -> None:
    # Of 12 and 16 letters with blanks 12 are in both: 2 * 12 / 28 = 86 of 100.
    one, other = "Harbour Help", "Harbour Helpline"
    alone = named(one, other)
    assert found(*alone) == []
    site = [
        p.model_copy(update={"website": w})
        for p, w in zip(alone, ("http://h.org/", "h.org"), strict=True)
    ]
    assert found(*site) == [("0", "1", ("website",))]
    phones = tuple(
        {"organization_id": id_, "number": number}
        for id_, number in (("0", "(650) 372-4400"), ("1", "650.372.4400"))
    )
    assert found(*alone, others={"phones": phones}) == [("0", "1", ("phone",))]
    streets = tuple(
        Location(id=id_, organisation=id_, street=street, city="Harbour")
        for id_, street in (("0", "1 Quay St."), ("1", "1, Quay St"))
    )
    assert found(*alone, locations=streets) == [("0", "1", ("address",))]
    # A website alone makes nobody the same.
    other_names = named("Hill Legal Advice", "Open Kitchen")
    shared = [p.model_copy(update={"website": "facebook.com/town"}) for p in other_names]
    assert found(*shared) == []


def test_other_names_of_an_organisation_count_and_rows_of_one_id_do_not() -> None:
    one = Provider(id="1", name="OKH", alternate_name="Open Kitchen Harbour")
    assert found(one, Provider(id="2", name="Open Kitchen Harbour")) == [("1", "2", ())]
    assert found(one, one) == []


def test_of_many_with_one_name_each_stands_beside_the_first() -> None:
    many = named(*["Food Bank"] * 200)
    pairs = found(*many)
    assert len(pairs) == 199
    assert {one for one, _, _ in pairs} == {"0"}


def test_the_order_of_the_file_changes_nothing() -> None:
    some = named("Food Bank", "Food Bank Ltd", "The Food Bank", "Law Shop")
    assert found(*some) == found(*reversed(some))


def test_plain_names_sites_and_numbers_lose_only_what_does_not_tell_apart() -> None:
    assert plain_name("Ltd.") == "ltd"
    assert plain_name("The Theatre Company") == "theatre"
    assert plain_site("https://[broken") == "https://[broken"
    assert plain_site("") == ""
    assert plain_site("facebook.com/One") != plain_site("facebook.com/two")
    assert plain_digits("٣٧٢٤٤٠٠") == "٣٧٢٤٤٠٠"
