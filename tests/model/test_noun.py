"""Nouns take what they know, keep it as typed, and never change."""

import pytest
from pydantic import ValidationError

from collabworkshop.model.noun import LONGEST_TEXT, Name, Noun, Text
from tests.model.hostile import HOSTILE


class Card(Noun):
    name: Name
    words: Text = ""


def test_a_noun_cannot_be_changed() -> None:
    card = Card(name="Clinic")
    with pytest.raises(ValidationError, match="frozen"):
        card.name = "School"  # type: ignore[misc] # mypy knows that it is frozen
    assert card.name == "Clinic"


def test_a_field_that_it_does_not_know_is_refused() -> None:
    with pytest.raises(ValidationError, match="colour"):
        Card.model_validate({"name": "Clinic", "colour": "red"})


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_texts_are_kept_as_typed_also_through_json(text: str) -> None:
    card = Card(name=text, words=text)
    assert (card.name, card.words) == (text, text)
    assert Card.model_validate_json(card.model_dump_json()) == card


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\N{NO-BREAK SPACE}", "\u3000"])
def test_a_blank_name_is_refused_and_a_blank_text_is_not(blank: str) -> None:
    with pytest.raises(ValidationError, match="at least one letter, digit or sign"):
        Card(name=blank)
    assert Card(name="Clinic", words=blank).words == blank


def test_a_nul_character_is_refused_with_a_message() -> None:
    for given in ({"name": "Cli\0nic"}, {"name": "Clinic", "words": "\0"}):
        with pytest.raises(ValidationError, match="a text without NUL characters"):
            Card.model_validate(given)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValidationError):
        Card(name="\ud83d")


def test_the_longest_text_fits_and_one_more_character_does_not() -> None:
    assert len(Card(name="é" * LONGEST_TEXT).name) == LONGEST_TEXT
    with pytest.raises(ValidationError, match="at most 4000 characters"):
        Card(name="é" * (LONGEST_TEXT + 1))
