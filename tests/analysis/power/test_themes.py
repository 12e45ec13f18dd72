"""Themes are counted by cards and people; leaders and staff are compared with care."""

from collabworkshop.analysis.power.themes import Card, CardThemes, counted_themes, worth_sorting


def card(writer: str, here_as: str = "", question: str = "Power") -> Card:
    return Card(f"{question}/{writer}", question, writer, here_as)


def found(cards: list[Card], placed: dict[str, list[str]], *, compared: bool = True) -> set[str]:
    themes = counted_themes(cards, {key: key for key in placed}, placed)
    on_one = {key for keys in placed.values() for key in keys}
    without = tuple(one.key for one in cards if one.key not in on_one)
    made = CardThemes(
        exercise="x", themes=themes, without=without, cards=len(cards), compared=compared
    )
    return {finding.code for finding in worth_sorting(made, cards)}


LEADERS = [card("a", "leader"), card("b", "leader")]
STAFF = [card("c", "staff"), card("d", "staff")]
ALL = [*LEADERS, *STAFF]


def test_one_person_with_two_cards_on_a_theme_is_one_person() -> None:
    cards = [card("a", "leader"), card("a", "leader", "Goals")]
    [theme] = counted_themes(cards, {"t": "T"}, {"t": [one.key for one in cards]})
    assert (len(theme.cards), theme.writers, theme.leaders) == (2, 1, 1)
    assert theme.questions == {"Goals": 1, "Power": 1}


def test_the_largest_theme_comes_first_and_one_without_cards_is_left_out() -> None:
    themes = counted_themes(
        ALL,
        {"s": "S", "l": "L", "e": "E"},
        {"s": ["Power/a"], "l": ["Power/b", "Power/c"], "e": ["Power/gone"]},
    )
    assert [theme.theme for theme in themes] == ["l", "s"]


def test_a_theme_of_one_side_alone_is_said_and_one_of_both_as_well() -> None:
    apart = {"l": [one.key for one in LEADERS], "s": [one.key for one in STAFF]}
    assert found(ALL, apart) == {"largest-theme", "only-leaders", "only-staff"}
    assert found(ALL, {"t": [one.key for one in ALL]}) == {"largest-theme", "both-see"}


def test_one_voice_is_no_side() -> None:
    single = {"l": ["Power/a"], "rest": ["Power/b", "Power/c", "Power/d"]}
    assert found(ALL, single) == {"largest-theme", "single-card"}
    few = [*LEADERS, card("c", "staff")]
    assert "only-leaders" not in found(few, {"l": [one.key for one in LEADERS]})


def test_where_cards_carry_no_name_nobody_is_compared() -> None:
    apart = {"l": [one.key for one in LEADERS]}
    assert found(ALL, apart, compared=False) == {"largest-theme", "not-compared", "no-theme"}
    assert found([], {}) == {"no-cards"}
