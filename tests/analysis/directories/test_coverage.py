"""Who serves what and where, counted on paper first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.directories.coverage import by_area, by_category, lone_categories
from tests.analysis.directories.town import listing, service


def test_each_provider_counts_once_for_a_category_and_all_that_is_broader() -> None:
    covers = by_category(listing())
    counts = {id_: (len(cover.providers), cover.services) for id_, cover in covers.items()}
    assert counts == {
        "soup": (1, 2),
        "meals": (1, 2),
        "food": (2, 3),
        "law": (2, 2),  # a provider whom the directory does not know is one all the same
        "unknown": (1, 1),
    }


def test_each_area_has_its_providers_and_those_without_a_place_stand_apart() -> None:
    areas = by_area(listing())
    counts = {name: (len(cover.providers), cover.services) for name, cover in areas.items()}
    assert counts == {"Harbour": (2, 3), "Hill": (1, 1), "M1": (0, 1), "": (2, 2)}


def test_one_provider_alone_is_said_of_what_services_name_with_narrower_terms_counted() -> None:
    covers = by_category(listing())
    assert lone_categories(covers.items()) == {
        "soup": "kitchen",
        "meals": "kitchen",
        "unknown": "gone",
    }
    # The pantry makes soup as well: now two provide meals, although one names them only.
    soup = service("7", "pantry", categories=("soup",))
    more = by_category(listing(services=(*listing().directory.services, soup)))
    assert lone_categories(more.items()) == {"unknown": "gone"}


def test_a_broad_term_that_no_service_names_is_not_said_again() -> None:
    one = by_category(listing(services=(service("1", categories=("soup",)),)))
    assert lone_categories(one.items()) == {"soup": "kitchen"}


@settings(max_examples=25)
@given(st.permutations(range(6)))
def test_the_order_of_rows_changes_nothing(order: list[int]) -> None:
    town = listing()
    rows = [town.directory.services[place] for place in order]
    assert by_category(listing(services=rows)) == by_category(town)
    assert by_area(listing(services=rows)) == by_area(town)
