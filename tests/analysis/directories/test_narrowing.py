"""The services of one place or kind, and the lists to choose from."""

from collabworkshop.analysis.directories.listing import Listing
from collabworkshop.analysis.directories.narrowing import (
    NOWHERE,
    areas_offered,
    categories_offered,
    matching,
)
from collabworkshop.model.directory import Category, Directory, Service
from tests.analysis.directories.town import listing


def test_a_kind_finds_its_narrower_ones_and_a_place_its_services() -> None:
    town = listing()
    assert matching(town) == [0, 1, 2, 3, 4, 5]
    assert matching(town, category="food") == [0, 1, 2]
    assert matching(town, category="soup") == [0, 1]
    assert matching(town, area="Harbour") == [0, 1, 2]
    assert matching(town, area="Hill", category="meals") == [1]
    assert matching(town, area=NOWHERE) == [3, 4]
    assert matching(town, area="Nowhere") == []


def test_areas_stand_by_name_and_those_without_a_place_last() -> None:
    assert areas_offered(listing()) == [("Harbour", 3), ("Hill", 1), ("M1", 1), (NOWHERE, 2)]
    assert areas_offered(listing(services=())) == []


def test_categories_stand_below_the_broader_ones() -> None:
    assert categories_offered(listing()) == [
        ("food", 0, 3),
        ("meals", 1, 2),
        ("soup", 2, 2),
        ("law", 0, 2),
        ("unknown", 0, 1),
    ]


def test_terms_in_a_circle_and_a_deep_chain_are_offered_too() -> None:
    circle = (Category(id="a", parent="b"), Category(id="b", parent="a"))
    one = Service(id="1", categories=("a",))
    both = categories_offered(Listing(Directory(standard="", services=(one,), categories=circle)))
    assert both == [("a", 0, 1), ("b", 0, 1)]
    chain = tuple(Category(id=f"t{n}", parent=f"t{n + 1}") for n in range(3_000))
    all_ = tuple(Service(id=c.id, categories=(c.id,)) for c in chain)
    deep = categories_offered(Listing(Directory(standard="", services=all_, categories=chain)))
    assert len(deep) == 3_000
