"""What do the cards speak of, in the group's own themes? And where do leaders and staff differ."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import Field

from collabworkshop.analysis.sentences import counted, listed, short
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Finding, Result

__all__ = ["Card", "CardThemes", "ThemeCount", "counted_themes", "worth_sorting"]

LEADERS, STAFF = "leader", "staff"

ALONE = 2
"""From so many writers on one side, and none on the other, the two differ. A convention."""


class Card(NamedTuple):
    """A card: its key, the question, who wrote it (or a pseudonym) and how they are here."""

    key: str
    question: str
    writer: str
    here_as: str


class ThemeCount(Noun):
    """How many cards, and how many people, speak of a theme.

    Parameters
    ----------
    theme, name
        Key and name.
    cards
        Keys of its cards.
    questions
        Question to the number of its cards.
    writers
        How many people wrote them.
    leaders, staff
        How many of them lead, and how many do the work; 0 where cards carry no names.
    """

    theme: Name
    name: Name
    cards: tuple[str, ...] = ()
    questions: dict[str, int] = Field(default_factory=dict)
    writers: int = 0
    leaders: int = 0
    staff: int = 0


class CardThemes(Result):
    """The group's themes, the largest first.

    Parameters
    ----------
    themes
        Each theme that has cards.
    without
        Keys of the cards that are on no theme.
    cards
        How many cards there are.
    compared
        Whether leaders and staff are compared: where no card is anonymous.
    """

    themes: tuple[ThemeCount, ...] = ()
    without: tuple[str, ...] = ()
    cards: int = 0
    compared: bool = False


def counted_themes(
    cards: Sequence[Card], names: Mapping[str, str], placed: Mapping[str, Sequence[str]]
) -> tuple[ThemeCount, ...]:
    """Return each theme that has cards with its counts, the largest first.

    Parameters
    ----------
    cards
        All cards.
    names
        Key of a theme to its name.
    placed
        Key of a theme to the keys of its cards.
    """
    known = {card.key: card for card in cards}
    found = []
    for theme, name in names.items():
        on_it = [known[key] for key in sorted(placed.get(theme, ())) if key in known]
        if not on_it:
            continue
        questions: dict[str, int] = {}
        for card in on_it:
            questions[card.question] = questions.get(card.question, 0) + 1
        found.append(
            ThemeCount(
                theme=theme,
                name=name,
                cards=tuple(card.key for card in on_it),
                questions=dict(sorted(questions.items())),
                writers=len({card.writer for card in on_it}),
                leaders=_writers(on_it, LEADERS),
                staff=_writers(on_it, STAFF),
            )
        )
    return tuple(sorted(found, key=lambda t: (-len(t.cards), t.name.casefold(), t.theme)))


def worth_sorting(result: CardThemes, cards: Sequence[Card]) -> Iterator[Finding]:
    """Yield what the themes say.

    Parameters
    ----------
    result
        The counts.
    cards
        All cards.
    """
    if not cards:
        sentence = "There are no cards yet. They come from the three questions before this."
        yield Finding(code="no-cards", sentence=sentence, severity="gap")
        return
    used = result.themes
    if used:
        most = [theme for theme in used if len(theme.cards) == len(used[0].cards)]
        said = listed(_counted(theme) for theme in most)
        sentence = f"The largest theme among {len(cards)} cards: {said}."
        yield Finding(
            code="largest-theme", sentence=sentence, evidence=_keys(most), severity="talk"
        )
    if result.compared:
        yield from _sides(used, cards)
    elif used:
        sentence = "Some cards carry no name, so leaders and staff are not compared."
        yield Finding(code="not-compared", sentence=sentence)
    if result.without:
        left = counted(len(result.without), "card is", "cards are").capitalize()
        sentence = f"{left} on no theme, out of {result.cards}."
        yield Finding(code="no-theme", sentence=sentence, evidence=result.without, severity="gap")
    alone = [theme for theme in used if len(theme.cards) == 1]
    if alone:
        sentence = f"One card alone speaks of {listed(f'“{short(t.name)}”' for t in alone)}."
        yield Finding(code="single-card", sentence=sentence, evidence=_keys(alone))


def _sides(used: Sequence[ThemeCount], cards: Sequence[Card]) -> Iterator[Finding]:
    """Yield where those who lead and those who do the work differ, and where they do not."""
    leaders, staff = _writers(cards, LEADERS), _writers(cards, STAFF)
    if min(leaders, staff) < ALONE:
        return
    wrote = f"{leaders} who lead and {staff} who do the work wrote cards"
    for code, found, how in (
        ("only-leaders", [t for t in used if t.leaders >= ALONE and not t.staff], "lead"),
        ("only-staff", [t for t in used if t.staff >= ALONE and not t.leaders], "do the work"),
    ):
        if found:
            said = listed(f"“{short(t.name)}” ({t.leaders or t.staff})" for t in found)
            sentence = f"Of leaders and staff, only people who {how} speak of {said}; {wrote}."
            yield Finding(code=code, sentence=sentence, evidence=_keys(found), severity="talk")
    both = [t for t in used if t.leaders >= ALONE and t.staff >= ALONE]
    if both:
        said = listed(
            f"“{short(t.name)}” ({t.leaders} who lead, {t.staff} who do the work)" for t in both
        )
        yield Finding(code="both-see", sentence=f"Both sides see {said}.", evidence=_keys(both))


def _writers(cards: Sequence[Card], here_as: str) -> int:
    return len({card.writer for card in cards if card.here_as == here_as})


def _counted(theme: ThemeCount) -> str:
    return f"“{short(theme.name)}” ({counted(len(theme.cards), 'card', 'cards')})"


def _keys(themes: Sequence[ThemeCount]) -> tuple[str, ...]:
    return tuple(theme.theme for theme in themes)
