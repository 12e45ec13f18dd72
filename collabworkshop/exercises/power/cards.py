"""Row SP-5: the cards that were written, the themes that were made, and which is on which."""

from collabworkshop.analysis.power.themes import Card
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.roster import people
from collabworkshop.model.record import Record
from collabworkshop.model.state import State
from collabworkshop.model.theme import CARD_THEME, THEME

__all__ = [
    "REFLECTION",
    "cards_of",
    "questions_asked",
    "sorted_cards",
    "theme_names",
    "written",
]

REFLECTION = "power-reflection"
"""The exercise that asks for the cards; its answers are a kind called like it."""


def questions_asked() -> dict[str, str]:
    """Return each question: ``part.item`` to its short name."""
    parts = read_instrument(REFLECTION).parts
    return {f"{part.id}.{item.id}": item.name for part in parts for item in part.items}


def written(state: State) -> dict[str, Record]:
    """Return the answers that have words, to what is still asked, in the order of the questions."""
    order = {item: at for at, item in enumerate(questions_asked())}
    found = {
        key: record
        for key, record in state.of(REFLECTION).items()
        if record.body["item"] in order
        and record.body["words"].strip()
        and not record.body["skipped"]
    }
    # By key, not by time: the order of entry would tell who sat next to whom.
    return dict(sorted(found.items(), key=lambda one: (order[one[1].body["item"]], one[0])))


def theme_names(state: State) -> dict[str, str]:
    """Return the themes: key to name."""
    return {key: record.body["name"] for key, record in state.of(THEME).items()}


def sorted_cards(state: State) -> dict[str, Record]:
    """Return which card is on which theme, where both still stand."""
    cards, themes = written(state), theme_names(state)
    return {
        key: record
        for key, record in state.of(CARD_THEME).items()
        if record.body["card"] in cards and record.body["theme"] in themes
    }


def cards_of(state: State) -> list[Card]:
    """Return the cards as they are counted."""
    known, asked = people(state), questions_asked()
    return [
        Card(
            key=key,
            question=asked[record.body["item"]],
            writer=record.author,
            here_as=known[record.author].here_as if record.author in known else "",
        )
        for key, record in written(state).items()
    ]
