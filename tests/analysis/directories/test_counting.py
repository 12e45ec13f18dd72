"""Terms in use, and how many organisations offer something under each."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.directories.counting import directory_counts, providers_by_category
from collabworkshop.model.directory import Category, Directory, Location, Provider, Service


def services(*rows: tuple[str, str]) -> tuple[Service, ...]:
    return tuple(
        Service(id=str(number), organisation=who, categories=tuple(terms))
        for number, (who, terms) in enumerate(rows)
    )


def test_rows_are_counted_also_where_an_id_stands_twice() -> None:
    twice = (Provider(id="a"), Provider(id="a"))
    places = (Location(id="x"),)
    counts = directory_counts(Directory(standard="", organisations=twice, locations=places))
    assert (counts.organisations, counts.services, counts.locations) == (2, 0, 1)
    assert counts.categories_used == 0


def test_a_term_that_no_service_uses_does_not_count() -> None:
    listed = (Category(id="f"), Category(id="g"))
    counts = directory_counts(
        Directory(standard="", categories=listed, services=services(("a", "f")))
    )
    assert counts.categories_used == 1


def test_a_provider_counts_once_for_a_term_and_also_if_nobody_lists_it() -> None:
    # By hand: f: a, b; g: b only (twice); h: nobody named.
    directory = Directory(
        standard="", services=services(("a", "f"), ("b", "fg"), ("b", "g"), ("", "h"))
    )
    assert providers_by_category(directory) == {"f": {"a", "b"}, "g": {"b"}, "h": set()}
    counts = directory_counts(directory)
    assert counts.categories_used == 3
    assert counts.single_provider_categories == 1
    assert counts.organisation_category_pairs == 3


@settings(max_examples=30, deadline=None)
@given(
    rows=st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), st.text("fgh", max_size=3))),
    order=st.randoms(use_true_random=False),
)
def test_the_counts_do_not_depend_on_the_order_and_agree_with_each_other(
    rows: list[tuple[str, str]], order: Random
) -> None:
    counts = directory_counts(Directory(standard="", services=services(*rows)))
    shuffled = rows[:]
    order.shuffle(shuffled)
    assert directory_counts(Directory(standard="", services=services(*shuffled))) == counts
    pairs = {(who, term) for who, terms in rows for term in terms}
    assert counts.organisation_category_pairs == len(pairs)
    assert counts.single_provider_categories <= counts.categories_used <= len(pairs)
