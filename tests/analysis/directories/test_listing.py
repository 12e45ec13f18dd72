"""Rows of a directory find each other, also where the directory is broken."""

from collabworkshop.analysis.directories.listing import Listing
from collabworkshop.model.directory import Category, Directory, Provider
from tests.analysis.directories.town import SERVICES, listing


def test_the_area_is_the_city_else_the_region_else_the_postal_code() -> None:
    town = listing()
    areas = {id_: town.area(place) for id_, place in town.places.items()}
    assert areas == {
        "quay": "Harbour",
        "pier": "Harbour",  # written HARBOUR; more places write it the other way
        "hill": "Hill",
        "mill": "M1",
        "bare": "",
        "strand": "Harbour",
    }


def test_a_service_counts_for_broader_categories_and_its_places_once() -> None:
    town = listing()
    assert town.covers(SERVICES[0]) == {"soup", "meals", "food"}
    assert town.areas(SERVICES[1]) == ("Harbour", "Hill")
    assert town.areas(SERVICES[4]) == ()


def test_a_name_that_is_missing_is_the_id() -> None:
    town = listing()
    assert (town.provider_name("gone"), town.category_name("unknown")) == ("gone", "unknown")
    assert Listing(Directory(standard="", organisations=(Provider(id="7"),))).provider_name(
        "7"
    ) == ("7")


def test_terms_that_lead_in_a_circle_or_nowhere_or_too_far_end() -> None:
    circle = [Category(id="a", parent="b"), Category(id="b", parent="a")]
    lost = [Category(id="c", parent="nobody"), Category(id="d", parent="d")]
    long = [Category(id=f"t{n}", parent=f"t{n + 1}") for n in range(5_000)]
    town = Listing(Directory(standard="", categories=(*circle, *lost, *long)))
    assert town.upwards("a") == ("a", "b")
    assert (town.upwards("c"), town.upwards("d"), town.upwards("x")) == (("c",), ("d",), ("x",))
    assert len(town.upwards("t0")) == 30


def test_of_several_rows_with_one_id_the_first_is_found() -> None:
    rows = (Provider(id="1", name="First"), Provider(id="1", name="Second"))
    assert Listing(Directory(standard="", organisations=rows)).provider_name("1") == "First"
