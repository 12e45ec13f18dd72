"""Plans for tests: one written by hand, and any that the model allows."""

from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome
from collabworkshop.model.learning_event import EVERY, LearningEvent

__all__ = ["EVENTS", "PEOPLE", "PLAN", "events_of", "plans"]

PEOPLE = {"school": "Riverside School", "rosa": "Rosa Delgado", "rosa-2": "Rosa Delgado"}

PLAN = EvaluationPlan(
    name="Every child in Ostermere reads",
    outcomes={
        "reads": Outcome(title="Every child reads at eight", kind="outcome", project="P-1"),
        "calm": Outcome(title="Mornings are calm", adds_up=False, references=("9:4.1", "99:x y")),
    },
    indicators={
        "share": Indicator(
            outcome="reads",
            title="Children who read at eight",
            definition="Of those enrolled in May",
            measure="percentage",
            direction="up",
            role="on-track",
            breakdown=("street", "age: in years"),
            source="School records",
            collector="school",
            hours=12.5,
            shared_with=("Parents", "City; schools"),
            use="Where the reading partners go",
        ),
        "days": Indicator(
            outcome="reads",
            title="Days missed",
            unit="days",
            direction="down",
            role="contributing",
            moves="share",
            collector="rosa-2",
        ),
        "stories": Indicator(
            outcome="calm", title="=What parents say", measure="words", adds_up=True
        ),
    },
    measurements={
        "b": Measurement(indicator="share", kind="baseline", value=54.3, ends=date(2025, 5, 31)),
        "t1": Measurement(
            indicator="share", kind="target", value=60.0, ends=date(2026, 5, 31), interim=True
        ),
        "t2": Measurement(indicator="share", kind="target", value=75.0, ends=date(2028, 5, 31)),
        "a": Measurement(
            indicator="share",
            kind="actual",
            value=57.0,
            begins=date(2025, 9, 1),
            ends=date(2026, 5, 31),
            groups={"street": "North", "age": "8"},
            cases=41,
            source="Records, read by Ms Aziz",
            note="Two children moved away.\nNone came.",
        ),
        "d": Measurement(indicator="days", kind="actual", value=1234.5, place="River Street"),
        "w": Measurement(indicator="stories", kind="actual", words="“We leave the house singing.”"),
        "h": Measurement(indicator="days", kind="actual", words="<5", groups={"a: b": "c"}),
    },
    projects={"P-1": "Reading partners"},
)

EVENTS = {
    "spring": LearningEvent(
        title="Look at reading",
        question="Which streets do we miss?",
        indicators=("share", "days"),
        caller="rosa-2",
        invited=("Parents", "Schools"),
        place="Library",
        day=date(2026, 6, 15),
        begins=time(14, 30),
        minutes=90,
        every="quarter",
        last=date(2028, 6, 15),
        off_track="Rosa calls the schools.",
    ),
    "open": LearningEvent(title="Open evening"),
}

_TEXT = st.one_of(
    st.sampled_from(["", "=1+1", "'@x", "#N/A", "007", "54%", "_x000D_", "a\r\nb", "  ", "TRUE"]),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12),
)
_NAME = _TEXT.filter(lambda text: bool(text.strip()))
_DAY = st.one_of(st.none(), st.dates())
_MEETING_DAY = st.one_of(st.none(), st.dates(date(1970, 1, 1), date(2199, 12, 31)))
_NUMBER = st.one_of(
    st.none(),
    st.integers(-(10**12), 10**12).map(lambda number: number / 1_000),
    st.floats(allow_nan=False, allow_infinity=False),
)
_NAMES = st.lists(_NAME, max_size=2).map(tuple)


def _some(noun: type, **fields: Any) -> st.SearchStrategy[Any]:
    return st.builds(noun, **fields)


@st.composite
def plans(draw: st.DrawFn) -> EvaluationPlan:
    outcomes = draw(
        st.dictionaries(
            _NAME,
            _some(Outcome, title=_NAME, detail=_TEXT, project=_TEXT, references=_NAMES),
            min_size=1,
            max_size=2,
        )
    )
    keys = list(outcomes)
    indicators = draw(
        st.dictionaries(
            _NAME,
            _some(
                Indicator,
                outcome=st.sampled_from(keys),
                title=_NAME,
                unit=_TEXT,
                breakdown=_NAMES,
                collector=_TEXT,
                shared_with=_NAMES,
                references=_NAMES,
                use=_TEXT,
                hours=st.one_of(st.none(), st.integers(0, 9).map(float)),
                measure=st.sampled_from(["number", "percentage", "rank", "words"]),
            ),
            min_size=1,
            max_size=3,
        )
    )
    moving = {
        key: each.model_copy(update={"moves": draw(st.sampled_from(["", *indicators]))})
        for key, each in indicators.items()
    }
    figures = draw(
        st.dictionaries(
            _NAME,
            _some(
                Measurement,
                indicator=st.sampled_from(list(indicators)),
                value=_NUMBER,
                words=_TEXT,
                begins=_DAY,
                ends=_DAY,
                groups=st.dictionaries(_NAME, _NAME, max_size=2),
                place=_TEXT,
                cases=st.one_of(st.none(), st.integers(0, 10**6)),
                source=_TEXT,
                note=_TEXT,
            ),
            max_size=3,
        )
    )
    projects = draw(st.dictionaries(_NAME, _TEXT, max_size=1))
    return EvaluationPlan(
        name=draw(_TEXT),
        outcomes=outcomes,
        indicators=moving,
        measurements=figures,
        projects=projects,
    )


def events_of(plan: EvaluationPlan) -> st.SearchStrategy[dict[str, LearningEvent]]:
    """Return calendars that look at the indicators of a plan."""
    keys = st.lists(st.sampled_from(list(plan.indicators)), unique=True, max_size=3).map(tuple)
    event = _some(
        LearningEvent,
        title=_NAME,
        indicators=keys,
        caller=_TEXT,
        invited=_NAMES,
        day=_MEETING_DAY,
        begins=st.one_of(
            st.none(), st.times().map(lambda one: one.replace(second=0, microsecond=0))
        ),
        every=st.sampled_from(EVERY),
        note=_TEXT,
    )
    return st.dictionaries(_NAME, event, max_size=1)
