"""An evaluation plan of a file comes into the coalition's own: what is new, what it changes."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeVar

from collabworkshop.analysis.sentences import listed, quoted
from collabworkshop.exercises.bringing.evaluation_boxes import Boxes
from collabworkshop.exercises.bringing.evaluation_ledger import (
    BroughtEvaluation,
    EvaluationWish,
    Thing,
)
from collabworkshop.exercises.bringing.evaluation_names import Named, figure_name
from collabworkshop.exercises.bringing.evaluation_sameness import (
    same_figures,
    same_indicators,
    same_meetings,
)
from collabworkshop.exercises.bringing.wish import fitting
from collabworkshop.exercises.evaluation.standing import waiting, words_of
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.evaluation import (
    INDICATOR,
    MEASUREMENT,
    EvaluationPlan,
    Indicator,
    Measurement,
)
from collabworkshop.model.learning_event import LEARNING_EVENT, LearningEvent
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["MOST", "brought_evaluation"]

_Held = TypeVar("_Held", bound=Noun)

MOST: Mapping[str, int] = {INDICATOR: 3_000, MEASUREMENT: 20_000}
"""More than that does not come in at once: nobody could look through it."""

_SOME = 8

_MANY = {INDICATOR: "indicators", MEASUREMENT: "figures"}


def brought_evaluation(
    plan: EvaluationPlan,
    events: Mapping[str, LearningEvent],
    state: State,
    wish: EvaluationWish,
) -> BroughtEvaluation:
    """Return what a plan of a file adds to ours, and what it would change.

    Nothing is taken away: what the file does not name stays. Outcomes are boxes of the coalition's
    pathway; a box that is there gets new words only where the file knows it by its key.

    Parameters
    ----------
    plan, events
        What the file holds.
    state
        What stands.
    wish
        How it is to come in.

    Raises
    ------
    WorkshopError
        When the file holds more than `MOST`.
    """
    for kind, held in ((INDICATOR, plan.indicators), (MEASUREMENT, plan.measurements)):
        if len(held) > MOST[kind]:
            raise WorkshopError(
                f"There are {len(held):,} {_MANY[kind]}. At most {MOST[kind]:,} come in at once. "
                "Choose one project of the file, or bring it in parts."
            )
    bringing = _Bringing(plan, state, wish)
    bringing.indicators()
    bringing.figures()
    bringing.meetings(events)
    return bringing.finished()


class _Bringing:
    def __init__(self, plan: EvaluationPlan, state: State, wish: EvaluationWish) -> None:
        self._came = BroughtEvaluation()
        self._plan, self._state, self._wish = plan, state, wish
        self._names = Named(state)
        self._boxes = Boxes(plan, state, wish, self._came)
        self._names.add({own: plan.outcomes[k].title for k, own in self._boxes.keys.items()})
        self._keys: dict[str, str] = {}
        self._waiting = waiting(state).keys()

    def indicators(self) -> None:
        """Bring the indicators, each under its box."""
        came = {
            key: one.model_copy(update={"outcome": self._boxes.keys[one.outcome]})
            for key, one in self._plan.indicators.items()
            if one.outcome in self._boxes.keys
        }
        words = words_of(self._state)
        ours = {key: Indicator(outcome=w.outcome, title=w.title) for key, w in words.items()}
        ours |= self._held(INDICATOR, Indicator)
        self._keys = same_indicators(came, ours)
        self._names.add({own: came[key].title for key, own in self._keys.items()})
        for key, one in came.items():
            thing = Thing(INDICATOR, self._keys[key], one.title)
            said = self._settled(one, ours, ours.get(thing.key))
            self._came.changes += self._recorded(thing, ours, said)
        self._count_unnamed(INDICATOR, ours, self._keys)

    def _settled(
        self, one: Indicator, ours: Mapping[str, Indicator], held: Indicator | None
    ) -> Indicator:
        """Return an indicator of the file that names nobody and nothing that is not here."""
        update = {"moves": self._moved(one, ours), "method": one.method}
        # Who left the list stays where they stand.
        if held and one.collector in (held.collector, self._names.of(held.collector)):
            update["collector"] = held.collector
        else:
            update["collector"] = self._names.stakeholder(one.collector)
            if one.collector.strip() and not update["collector"]:
                whole = "\n".join(filter(None, [one.method, f"Gathered by: {one.collector}"]))
                update["method"] = fitting(whole, quoted(one.title), self._came.left_out)
        return one.model_copy(update=update)

    def _moved(self, one: Indicator, ours: Mapping[str, Indicator]) -> str:
        """Return our key of the indicator that one should move."""
        own = self._keys.get(one.moves, one.moves if one.moves in ours else "")
        if one.moves and not own:
            self._came.left_out.append(
                f"{quoted(one.title)} moves an indicator that does not come in: that stays out"
            )
        return own

    def figures(self) -> None:
        """Bring the figures of the indicators that come in."""
        came = {
            key: one.model_copy(update={"indicator": self._keys[one.indicator]})
            for key, one in self._plan.measurements.items()
            if one.indicator in self._keys
        }
        ours = self._held(MEASUREMENT, Measurement)
        keys = same_figures(came, ours)
        for key, one in came.items():
            about = figure_name(one, self._names.of(one.indicator))
            self._came.changes += self._recorded(Thing(MEASUREMENT, keys[key], about), ours, one)
        self._count_unnamed(MEASUREMENT, ours, keys)

    def meetings(self, events: Mapping[str, LearningEvent]) -> None:
        """Bring the learning calendar."""
        ours = self._held(LEARNING_EVENT, LearningEvent)
        keys = same_meetings(events, ours)
        for key, one in events.items():
            thing = Thing(LEARNING_EVENT, keys[key], one.title)
            said = one.model_copy(update=self._looked_at(one, ours.get(thing.key)))
            self._came.changes += self._recorded(thing, ours, said)
        self._count_unnamed(LEARNING_EVENT, ours, keys)

    def _looked_at(self, one: LearningEvent, held: LearningEvent | None) -> dict[str, object]:
        indicators = [self._keys.get(key, key) for key in one.indicators]
        if held is None:
            return {"indicators": tuple(indicators), "caller": self._names.caller(one.caller)}
        # What waits for its box is in no file, and comes back with it.
        away = [k for k in held.indicators if k in self._waiting and k not in indicators]
        same = one.caller in (held.caller, self._names.of(held.caller))
        return {
            "indicators": (*indicators, *away),
            "caller": held.caller if same else self._names.caller(one.caller),
        }

    def finished(self) -> BroughtEvaluation:
        """Return all of it, with the boxes, which are all known by now."""
        self._came.changes += self._boxes.changes()
        indicators = Counter(one.outcome for one in self._plan.indicators.values())
        for key, outcome in self._plan.outcomes.items():
            if key not in self._boxes.keys:
                signs = f", with {indicators[key]:,} of its indicators" if indicators[key] else ""
                self._came.left_out.append(f"{quoted(outcome.title)} stays out{signs}")
        if self._names.unknown:
            said = listed(map(quoted, self._names.unknown), most=_SOME)
            self._came.left_out.append(
                f"Not on our lists of stakeholders and people, and so kept in words: {said}"
            )
        return self._came

    def _held(self, kind: str, noun: type[_Held]) -> dict[str, _Held]:
        return {key: noun_of(noun, one) for key, one in self._state.of(kind).items()}

    def _recorded(self, thing: Thing, ours: Mapping[str, _Held], said: _Held) -> Iterator[Change]:
        """Yield the change of a thing, where there is one, and note what becomes of it."""
        held = ours.get(thing.key)
        if held is None:
            self._came.arrive(thing)
            stands = said
        else:
            stands = self._came.compared(thing, held, said, self._wish, self._names.names)
        if stands != held:
            yield Change(
                kind=thing.kind,
                key=thing.key,
                body=stands.model_dump(mode="json"),
                expected=self._state.revision(thing.kind, thing.key),
            )

    def _count_unnamed(self, kind: str, ours: Mapping[str, Noun], keys: Mapping[str, str]) -> None:
        self._came.unnamed[kind] = len(ours.keys() - set(keys.values()))
