from collabworkshop.figures.answers.rows import bars_of, profile_of
from tests.figures.answers.room import asking, counted, rated

TICKS = {
    "id": "t",
    "label": "List",
    "asks": "ticks",
    "items": [{"id": "refer", "label": "We refer people on.", "short": "Referring"}],
}
CASES = {
    "id": "c",
    "label": "Scenes",
    "asks": "cases",
    "piles": "piles",
    "items": [
        {
            "id": "key",
            "label": "A key",
            "answer": "with",
            "because": "So.",
            "near": "over",
            "not_near": "No.",
        }
    ],
}
LEAD = {"role:leader": "People who lead"}


def test_a_list_to_tick_stands_with_its_counts_and_those_of_each_role() -> None:
    result = counted(
        ("t.refer", "", "", {1: 7, 0: 3}), ("t.refer", "", "role:leader", {1: 2, 0: 2}), groups=LEAD
    )
    bars = bars_of(asking(TICKS), result)
    assert bars.headings == ("Everybody", "People who lead")
    [row] = bars.sections[0].rows
    assert (row.label, row.counts, row.beside) == ("Referring", (7, 3), ("7 of 10", "2 of 4"))


def test_the_latest_file_has_a_column_beside_the_room_and_is_in_no_bar() -> None:
    result = counted(
        ("t.refer", "", "", {1: 7, 0: 3}),
        ("t.refer", "", "file:old.csv", {1: 1, 0: 5}),
        ("t.refer", "", "file:new.csv", {1: 2, 0: 6}),
        groups={"file:old.csv": "From old.csv", "file:new.csv": "From new.csv"},
    )
    bars = bars_of(asking(TICKS), result)
    assert bars.headings == ("Everybody", "From new.csv")
    [row] = bars.sections[0].rows
    assert (row.counts, row.beside) == ((7, 3), ("7 of 10", "2 of 8"))


def test_a_rating_stands_in_the_order_of_its_scale_and_counts_the_favourable() -> None:
    result = counted(("p.i0", "now", "", {1: 1, 3: 2, 4: 5}))
    [section] = bars_of(asking(rated(["Heard"])), result).sections
    assert section.answers == ("never", "at times", "often", "always")
    assert section.rows[0].counts == (1, 0, 2, 5)
    assert section.rows[0].beside == ("7 of 8",)  # the upper half, where nobody says otherwise


def test_a_case_says_which_pile_is_ours() -> None:
    result = counted(("c.key", "", "", {"over": 4, "with": 6}))
    [section] = bars_of(asking(CASES), result).sections
    assert section.rows[0].marked == 1
    assert section.rows[0].beside == ("6 of 10",)


def test_what_may_not_be_seen_has_no_counts_and_a_dash_beside_it() -> None:
    [section] = bars_of(asking(rated(["Heard"])), counted()).sections
    assert (section.rows[0].counts, section.rows[0].beside) == ((), ("–",))


def test_the_parts_of_a_long_instrument_are_pooled_with_the_lowest_item() -> None:
    result = counted(
        ("p.i0", "now", "", {1: 1, 4: 3}),
        ("p.i1", "now", "", {1: 3, 4: 1}),
    )
    [section] = profile_of(asking(rated(["Heard", "Asked"])), result).sections
    [row] = section.rows
    assert row.counts == (4, 0, 0, 4)
    assert row.beside == ("4", "1 of 4: Asked")
