from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.figures.slots import OTHER, letters, slots


@given(st.lists(st.text(max_size=3)))
def test_no_two_words_share_a_slot_and_order_of_entry_changes_nothing(words: list[str]) -> None:
    found = slots(words)
    assert len(set(found.values())) == len(found) <= OTHER
    assert found == slots(reversed(words))


@given(st.dictionaries(st.text(min_size=1, max_size=4), st.text(max_size=8), max_size=20))
def test_no_two_kinds_share_a_letter(names: dict[str, str]) -> None:
    found = letters(names, names)
    assert len(set(found.values())) == len(found)


def test_a_name_without_latin_letters_gets_a_figure() -> None:
    assert letters(["x"], {"x": "إحالة"}) == {"x": "1"}


def test_a_rare_ninth_sector_has_no_slot() -> None:
    words = [w for n, w in enumerate("abcdefghi") for _ in range(9 - n)]
    assert "g" in slots(words)
    assert "h" not in slots(words)
