from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.pathways.timeline import timeline
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.drafts import draft

WALK = draft(
    "a1>o1",
    "a2>o2",
    "o1>o3",
    "o2>o3",
    "o3>g",
    boxes={
        "a1": {"begins": 0, "ends": 3},
        "a2": {"begins": 0, "ends": 8},
        "o1": {"ends": 12},  # from month 3: 9
        "o2": {"begins": 8, "ends": 10},  # 2
        "o3": {"begins": 12, "ends": 24},  # 12
        "g": {"ends": 36},  # from month 24: 12
        "t": {},
        "o4": {"ends": 30},
    },
)


def test_early_wins_are_outcomes_of_the_first_year() -> None:
    found = timeline(WALK)
    assert (found.early, found.share) == (("o2", "o1"), 0.5)
    assert [row.element for row in found.rows] == ["a1", "a2", "o2", "o1", "o3", "o4", "g"]
    assert [row.element for row in found.rows if row.early] == ["o2", "o1"]
    assert found.undated == ("t",)


def test_the_years_show_the_balance_of_soon_and_late() -> None:
    years = [(one.year, one.activities, one.outcomes) for one in timeline(WALK).years]
    assert years == [(1, 2, 2), (2, 0, 1), (3, 0, 1)]


def test_the_longest_chain_is_the_one_of_most_months() -> None:
    """3 + 9 + 12 + 12 = 36 by a1; 8 + 2 + 12 + 12 = 34 by a2."""
    longest = timeline(WALK).longest
    assert (longest.elements, longest.months) == (("a1", "o1", "o3", "g"), 36)
    assert longest.undated == ()


def test_steps_that_overlap_take_longer_one_after_the_other() -> None:
    boxes = {"a": {"begins": 0, "ends": 12}, "o": {"begins": 6, "ends": 18}}
    found = timeline(draft("a>o", boxes=boxes))
    assert (found.longest.months, found.impossible) == (24, ())


def test_without_dates_the_chain_with_most_steps_is_the_longest() -> None:
    found = timeline(draft("a>o1", "o1>o2", "o2>g", "a>g"))
    assert (found.longest.elements, found.longest.months) == (("a", "o1", "o2", "g"), 0)
    assert found.longest.undated == found.longest.elements
    assert found.share is None


def test_what_nobody_dated_before_it_tells_nothing_of_how_long_it_takes() -> None:
    assert timeline(draft("a>o", boxes={"o": {"ends": 9}})).longest.months == 0
    assert timeline(draft(boxes={"o": {"ends": 9}})).longest.months == 9


def test_a_circle_takes_as_long_as_all_in_it() -> None:
    boxes = {
        "o1": {"begins": 3, "ends": 5},
        "o2": {"begins": 1, "ends": 4},
        "g": {"begins": 5, "ends": 6},
    }
    found = timeline(draft("o1>o2", "o2>o1", "o2>g", boxes=boxes))
    assert (found.longest.elements, found.longest.months) == (("o2", "o1", "g"), 6)


def test_what_ends_before_what_it_needs_cannot_be() -> None:
    boxes = {"o1": {"ends": 9}, "o2": {"begins": 8, "ends": 6}, "t": {"ends": 7}}
    found = timeline(draft("o1>o2", "t>o2", boxes=boxes)).impossible
    assert [(one.element, one.needs, one.months) for one in found] == [
        ("o2", "o1", 3),
        ("o2", "o2", 2),
        ("o2", "t", 1),
    ]


def test_an_empty_pathway_has_no_time() -> None:
    found = timeline(Pathway())
    assert (found.rows, found.longest.elements, found.share) == ((), (), None)


@given(st.permutations(list(WALK.elements)), st.permutations(list(WALK.links)))
def test_the_order_of_entry_changes_nothing(elements: list[str], links: list[str]) -> None:
    mixed = Pathway(
        elements={key: WALK.elements[key] for key in elements},
        links={key: WALK.links[key] for key in links},
    )
    assert timeline(mixed) == timeline(WALK)
