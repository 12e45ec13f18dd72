"""Which column of a survey answers which statement, what its answers mean, as somebody says."""

from dataclasses import dataclass, field, replace
from datetime import date

from collabworkshop.analysis.assessment.answers import NO, YES, Place
from collabworkshop.exchange.responses.confirming import with_column, with_direction
from collabworkshop.exchange.responses.item_guess import guessed_items
from collabworkshop.exchange.responses.mapping import SurveyMapping, answers, mapped
from collabworkshop.exchange.responses.tick_guess import Sign, guessed_ticks, ticked
from collabworkshop.exchange.responses.value_guess import ValueGuess
from collabworkshop.exercises.bringing.statements import Statement, statements_of
from collabworkshop.model.fault import Fault
from collabworkshop.model.questionnaire import Questionnaire
from collabworkshop.model.responses import Responses

__all__ = ["AnswerMapping", "Ends", "guessed_mapping"]

Said = dict[Place, list[tuple[str, str]]]


@dataclass(frozen=True)
class Ends:
    """How the bare numbers on one scale run.

    Parameters
    ----------
    first
        The number that begins the scale.
    lowest_first
        Whether that one is the lowest point.
    """

    first: int
    lowest_first: bool


@dataclass(frozen=True)
class AnswerMapping:
    """What was said so far; each step gives a new one.

    Parameters
    ----------
    statements
        What can be answered, by key.
    ratings
        For each scale of the instrument, what stands for what.
    signs
        For each statement that is ticked, the answer that ticks it.
    perhaps
        For some of the statements that nothing answers so far, what may do so: the column, or
        the answer that ticks it. A person has to choose it.
    ends
        How bare numbers run, for the scales of which somebody said it.
    turned
        Keys of the statements whose numbers run the other way round.
    asked_on
        When it was asked, where somebody said it.
    """

    statements: dict[str, Statement]
    ratings: dict[str, SurveyMapping]
    signs: dict[str, Sign | None]
    perhaps: dict[str, str | Sign] = field(default_factory=dict)
    ends: dict[str, Ends] = field(default_factory=dict)
    turned: frozenset[str] = frozenset()
    asked_on: date | None = None

    @property
    def columns(self) -> dict[str, str]:
        """Key of each statement that is answered, to the column that does it."""
        rated = {one.item: one.column for each in self.ratings.values() for one in each.columns}
        found = {**rated, **{key: sign and sign.column for key, sign in self.signs.items()}}
        return {key: column for key in self.statements if (column := found[key])}

    def with_column(self, responses: Responses, key: str, column: str | None) -> "AnswerMapping":
        """Return the mapping with another column for a statement that is rated."""
        scale = self.statements[key].scale
        return self._with(scale, with_column(self.ratings[scale], responses, key, column))

    def on(self, day: date | None) -> "AnswerMapping":
        """Return the mapping with the day on which it was asked."""
        return replace(self, asked_on=day)

    def with_turned(self, keys: frozenset[str]) -> "AnswerMapping":
        """Return the mapping with the statements whose numbers run the other way round."""
        return replace(self, turned=keys)

    def with_sign(self, key: str, sign: Sign | None) -> "AnswerMapping":
        """Return the mapping with another answer that ticks a statement."""
        return replace(self, signs={**self.signs, key: sign})

    def with_value(self, scale: str, meant: ValueGuess) -> "AnswerMapping":
        """Return the mapping with what a person says that a written answer means."""
        each = self.ratings[scale]
        values = tuple(meant if one.written == meant.written else one for one in each.values)
        return self._with(scale, each.model_copy(update={"values": values}))

    def with_ends(self, scale: str, ends: Ends | None) -> "AnswerMapping":
        """Return the mapping with which way bare numbers run; ``None`` where nobody knows."""
        others = {name: one for name, one in self.ends.items() if name != scale}
        return replace(self, ends=others if ends is None else {**others, scale: ends})

    def missing(self) -> str:
        """Return what still has to be said before anything can come in; empty for nothing."""
        if not self.columns:
            return "Say first which column answers at least one statement."
        for name, each in self.ratings.items():
            unsaid = [one for one in each.numbers if one.lowest_first is None]
            if unsaid and name not in self.ends:
                return (
                    f"Say which way the numbers of “{each.scale.name}” run. In one survey 1 is the "
                    "best answer, in the next the worst; look it up in the questionnaire."
                )
        return ""

    def told(self) -> dict[Place, tuple[str, str]]:
        """Return for each place that is answered what is asked there, and what answers it."""
        signs = {key: f"{sign.column}: {sign.answer}" for key, sign in self.signs.items() if sign}
        answered = {**self.columns, **signs}
        return {
            one.place: (one.words, answered[key])
            for key, one in self.statements.items()
            if key in answered
        }

    def respondents(self, responses: Responses) -> int:
        """Return how many people answered anything that comes in; each row is one of them."""
        columns = set(self.columns.values())
        return sum(not columns.isdisjoint(row.answers) for row in responses.rows)

    def said(self, responses: Responses) -> tuple[Said, tuple[Fault, ...]]:
        """Return who answered what at each place, and what could not be carried over."""
        found: Said = {one.place: [] for one in self.statements.values()}
        faults: list[Fault] = []
        for name, each in self.ratings.items():
            carried = answers(responses, self._directed(name, each))
            faults += carried.faults
            for respondent, key, rank in carried.rows:
                found[self.statements[key].place].append((respondent, str(rank)))
        for key, sign in self.signs.items():
            if sign:
                pairs = ticked(responses, sign)
                found[self.statements[key].place] += [(who, YES if on else NO) for who, on in pairs]
        return found, tuple(faults)

    def _with(self, scale: str, mapping: SurveyMapping) -> "AnswerMapping":
        return replace(self, ratings={**self.ratings, scale: mapping})

    def _directed(self, name: str, each: SurveyMapping) -> SurveyMapping:
        """Return the mapping of one scale with the direction of all of its numbers."""
        ends = self.ends.get(name)
        for one in each.numbers if ends else ():
            assert ends is not None  # noqa: S101 - the loop is empty otherwise
            runs = ends.lowest_first is not (one.item in self.turned)
            each = with_direction(each, lowest_first=runs, first=ends.first, item=one.item)
        return each


def guessed_mapping(asked: Questionnaire, responses: Responses) -> AnswerMapping:
    """Return a mapping to begin with; which way bare numbers run stays open."""
    statements = {one.key: one for one in statements_of(asked)}
    rated = {key: one.words for key, one in statements.items() if one.scale}
    guesses = guessed_items(responses.asked, rated)
    # A column that nobody looked at would bring in answers to another question.
    columns = [one.model_copy(update={"column": None}) if one.unsure else one for one in guesses]
    scales = dict.fromkeys(one.scale for one in statements.values() if one.scale)
    ratings = {
        scale: mapped(
            responses,
            asked.scales[scale],
            tuple(one for one in columns if statements[one.item].scale == scale),
        )
        for scale in scales
    }
    ticks = {key: one.words for key, one in statements.items() if not one.scale}
    signs = guessed_ticks(responses, ticks) if ticks else ()
    perhaps = {one.item: one.column for one in guesses if one.unsure and one.column}
    return AnswerMapping(
        statements,
        ratings,
        {one.item: None if one.unsure else one.sign for one in signs},
        {**perhaps, **{one.item: one.sign for one in signs if one.unsure and one.sign}},
    )
