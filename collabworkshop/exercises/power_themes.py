"""Row SP-5: the cards of the three questions on themes that the group makes itself."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.power.themes import (
    CardThemes,
    ThemeCount,
    counted_themes,
    worth_sorting,
)
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.power.cards import (
    REFLECTION,
    cards_of,
    questions_asked,
    sorted_cards,
    theme_names,
    written,
)
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import PSEUDONYM, Change
from collabworkshop.model.state import State
from collabworkshop.model.theme import CARD_THEME, THEME, CardTheme, Theme, ThemeName

__all__ = ["EXERCISE", "PowerThemes", "SortEntry"]

_COLUMNS = {
    "theme": "Theme",
    "cards": "Cards",
    "writers": "People",
    "leaders": "Who lead",
    "staff": "Who do the work",
    "questions": "By question",
}


class SortEntry(Noun):
    """A card and a theme; without a card the theme alone is made."""

    card: Key | None = None
    theme: ThemeName


class PowerThemes(Exercise):
    """The group sorts the cards together; whoever types, types for all."""

    id = "power-themes"
    writes = (CARD_THEME, THEME)
    reads = (REFLECTION, CARD_THEME, THEME, "person")
    entry: ClassVar[type[SortEntry]] = SortEntry
    gives = CardThemes

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return what is asked; cards are chosen, themes chosen or made."""
        ours = self.instrument.questions
        options = {
            "card": tuple(Option(id=k, label=words) for k, words in self.cards(state).items()),
            "theme": tuple(Option(id=n, label=n) for n in sorted(theme_names(state).values())),
        }
        return {n: ours[n].model_copy(update={"options": o}) for n, o in options.items()}

    def cards(self, state: State) -> dict[str, str]:
        """Return each card: key to what is written on it, numbered and with its question."""
        asked = questions_asked()
        return {
            key: f"{number}. {asked[record.body['item']]}: “{short(record.body['words'])}”"
            for number, (key, record) in enumerate(written(state).items(), start=1)
        }

    def words(self, state: State) -> dict[str, str]:
        """Return all that is written on each card, by key."""
        return {key: record.body["words"] for key, record in written(state).items()}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return every card that is on a theme: they are the group's, whoever sorted them."""
        names = theme_names(state)
        return [
            {
                "key": key,
                "revision": record.revision,
                "card": record.body["card"],
                "theme": names[record.body["theme"]],
            }
            for key, record in sorted_cards(state).items()
        ]

    def waiting_rows(self, state: State) -> list[dict[str, Any]]:
        """Return a row for each card that is on no theme yet."""
        done = {record.body["card"] for record in sorted_cards(state).values()}
        return [
            {"key": f"{card}/", "revision": 0, "card": card, "theme": ""}
            for card in written(state)
            if card not in done
        ]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of one card's theme, and the theme's where it is new."""
        held = self._held(state, key)
        given = {**held, **fields}
        if not str(given.get("theme") or "").strip():
            allowed = "a theme; a card waits in its row until it has one"
            raise AnswerError("theme", fields.get("theme", ""), allowed)
        entry = checked(self.entry, given, self.questions(state))
        theme = _key_of(entry.theme)
        body = Theme(name=entry.theme.strip()).model_dump()
        made = [] if state.get(THEME, theme) else [Change(kind=THEME, key=theme, body=body)]
        if entry.card is None:
            return made
        if entry.card not in written(state):
            raise AnswerError("card", fields.get("card", entry.card), "a card that stands there")
        new_key = f"{entry.card}/{theme}"
        if key != new_key and state.get(CARD_THEME, new_key):
            raise RepeatedError("theme", entry.theme, "a theme that this card is not on yet")
        body = CardTheme(card=entry.card, theme=theme).model_dump()
        if key and key.endswith("/"):
            key = None  # a card that waited: there is nothing to take away
        said = Change(kind=CARD_THEME, key=new_key, body=body)
        return [*self.moved(said, key, expected=expected or None), *made]

    def result(self, state: State, *, on: date, group: int | None = None) -> CardThemes:
        """Return the themes with their counts. Everybody may see all of it."""
        cards, placed = cards_of(state), dict[str, list[str]]()
        for record in sorted_cards(state).values():
            placed.setdefault(record.body["theme"], []).append(record.body["card"])
        on_one = {card for keys in placed.values() for card in keys}
        themes = counted_themes(cards, theme_names(state), placed)
        result = CardThemes(
            exercise=self.id,
            columns=_COLUMNS,
            rows=tuple(_row(theme) for theme in themes),
            themes=themes,
            without=tuple(card.key for card in cards if card.key not in on_one),
            cards=len(cards),
            compared=not any(card.writer.startswith(PSEUDONYM) for card in cards),
        )
        findings = self.with_prompts(worth_sorting(result, cards))
        return result.model_copy(update={"findings": findings})

    def _held(self, state: State, key: str | None) -> dict[str, Any]:
        if key is None:
            return {}
        if key.endswith("/"):
            return {"card": key.removesuffix("/")}
        body = self.standing(state, key).body
        return {"card": body["card"], "theme": theme_names(state).get(body["theme"], "")}


EXERCISE = PowerThemes()


def _key_of(name: str) -> str:
    """Return the key of a theme: the same words in capitals, or with more room, are the same."""
    return " ".join(name.casefold().split())


def _row(theme: ThemeCount) -> dict[str, Any]:
    return {
        "theme": theme.name,
        "cards": len(theme.cards),
        "writers": theme.writers,
        "leaders": theme.leaders,
        "staff": theme.staff,
        "questions": ", ".join(f"{q} {n}" for q, n in theme.questions.items()),
    }
