"""Own ratings, colleagues and names go in for each person alone, and come out as counts."""

import pytest

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.power.seen import SEEN
from collabworkshop.exercises.power_sources import PowerSources
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.record import Change
from tests.exercises.desk import ON, Desk

POWER = PowerSources()


@pytest.fixture
def crowd(town: Desk) -> Desk:
    """Six people, each of whom speaks for somebody else or for nobody."""
    for key in ("cy", "di", "ed", "flo"):
        town.person(key, key.capitalize(), "club" if key == "cy" else "")
    return town


def rate(desk: Desk, source: str, **steps: int) -> None:
    for person, level in steps.items():
        desk.answer(POWER, by=person, source=source, level=level)


def test_a_source_is_rated_once_and_a_second_answer_takes_its_place(crowd: Desk) -> None:
    (record,) = crowd.answer(POWER, source="Information", level="A good deal")
    assert (record.kind, record.key) == ("power-own", "information/ada")
    assert record.body["level"] == {"scale": "access-4", "rank": 3, "label": "A good deal"}
    crowd.answer(POWER, source="information", level=1)
    [row] = crowd.entered(POWER)
    assert (row["source"], row["level"], row["skipped"]) == ("information", 1, False)
    assert crowd.entered(POWER, "bo") == []


def test_a_line_that_is_left_out_is_counted_nowhere(crowd: Desk) -> None:
    crowd.answer(POWER, source="money", level=4, skipped=True)
    assert crowd.entered(POWER)[0]["level"] is None
    rate(crowd, "money", bo=1, cy=1, di=2, ed=2, flo=2)
    [money] = [s for s in POWER.result(crowd.state, on=ON).sources if s.source == "money"]
    assert money.own == {1: 2, 2: 3}


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ({"source": "magic", "level": 1}, "one of: Position, Money"),
        ({"source": "money", "level": 5}, "one of: None, A little"),
        ({"colleague": "nobody"}, "one of: Ada, Bo"),
        ({"colleague": "ada"}, "somebody else"),
        ({"colleague": "bo", "sources": ["magic"]}, "one of: Position"),
    ],
)
def test_what_cannot_be_saved_is_said_with_what_can(
    crowd: Desk, fields: dict[str, object], allowed: str
) -> None:
    with pytest.raises(AnswerError, match=allowed):
        crowd.answer(POWER, **fields)


def test_a_colleague_is_described_once_and_can_be_changed_or_taken_away(crowd: Desk) -> None:
    crowd.answer(POWER, colleague="bo", sources="Money and resources; Rules and accreditation")
    with pytest.raises(RepeatedError, match="not described yet"):
        crowd.answer(POWER, colleague="bo", sources=[])
    crowd.answer(SEEN, key="bo/ada", sources=["money"])
    [row] = crowd.entered(SEEN)
    assert (row["colleague"], list(row["sources"])) == ("bo", ["money"])
    assert crowd.entered(SEEN, "bo") == []
    crowd.answer(SEEN, key="bo/ada", colleague="cy")
    assert [row["key"] for row in crowd.entered(SEEN)] == ["cy/ada"]
    crowd.put(*SEEN.removal("cy/ada"))
    with pytest.raises(GoneError):
        crowd.answer(SEEN, key="cy/ada", sources=[])


def test_nobody_describes_themselves_in_a_later_round_either(crowd: Desk) -> None:
    with pytest.raises(AnswerError, match="somebody else"):
        SEEN.changes({"colleague": "ada"}, crowd.state, "2/ada")
    whom = SEEN.questions_for(crowd.state, "2/ada")["colleague"].options
    assert [option.id for option in whom] == ["bo", "cy", "di", "ed", "flo"]


def test_too_few_people_and_people_who_agree_read_the_same(crowd: Desk) -> None:
    rate(crowd, "money", ada=1, bo=2, cy=3)
    few = POWER.result(crowd.state, on=ON)
    assert [f.code for f in few.findings] == ["few-answers"]
    assert (few.rows, few.rests_on) == ((), ())
    rate(crowd, "rules", ada=2, bo=2, cy=2, di=2, ed=2)
    assert "Five people have" in POWER.result(crowd.state, on=ON).findings[0].sentence


def test_who_agreed_is_named_with_their_own_answers_only(crowd: Desk) -> None:
    rate(crowd, "money", ada=4, bo=1, cy=1, di=2, ed=2, flo=3)
    crowd.answer(POWER, colleague="ada", sources=["rules"], by="bo")
    crowd.put(*POWER.consent(crowd.state, "ada", named=True))
    result = POWER.result(crowd.state, on=ON)
    assert [(one.name, one.own) for one in result.named] == [("Ada", {"money": 4})]
    assert result.rests_on is not None
    assert result.rests_on[0].people == frozenset({"bo", "cy", "di", "ed", "flo"})
    assert "Bo" not in result.model_dump_json()
    crowd.put(*POWER.consent(crowd.state, "ada", named=False))
    assert POWER.result(crowd.state, on=ON).named == ()
    assert POWER.consent(crowd.state, "ada", named=False) == []


def test_names_are_kept_back_where_the_others_could_be_worked_out(crowd: Desk) -> None:
    rate(crowd, "money", ada=4, bo=1, cy=1, di=2, ed=2, flo=3)
    for person in ("ada", "bo", "cy"):
        crowd.put(*POWER.consent(crowd.state, person, named=True), by=person)
    result = POWER.result(crowd.state, on=ON)
    assert result.named == ()
    assert "names-kept-back" in {f.code for f in result.findings}
    assert result.rows


def test_under_a_pseudonym_nobody_is_named(crowd: Desk) -> None:
    rate(crowd, "money", bo=1, cy=1, di=2, ed=2)
    hidden = "anonymous-1"
    crowd.put(*POWER.changes({"source": "money", "level": 3}, crowd.state, hidden), by=hidden)
    crowd.put(*POWER.consent(crowd.state, hidden, named=True), by=hidden)
    assert POWER.result(crowd.state, on=ON).named == ()


def describe(desk: Desk, colleague: str, **ticks: str) -> None:
    for person, sources in ticks.items():
        desk.answer(POWER, by=person, colleague=colleague, sources=sources)


def test_a_person_reads_how_others_see_them_from_four_people_on(crowd: Desk) -> None:
    rate(crowd, "money", ada=1)
    describe(crowd, "ada", bo="money", cy="money", di="money|rules")
    few = POWER.personal(crowd.state, "ada", on=ON)
    assert (few.raters, few.rows) == (0, ())
    assert [f.code for f in few.findings] == ["few-raters-of-you"]
    describe(crowd, "ada", ed="", flo="")
    told = POWER.personal(crowd.state, "ada", on=ON)
    seen = {row["source"]: (row["own"], row["seen"]) for row in told.rows}
    assert seen["Money and resources"] == ("None", "3 of 5")
    assert seen["Rules and accreditation"] == ("", "at most one of 5")
    assert [f.code for f in told.findings] == ["seen-more"]
    assert told.findings[0].prompt
    assert told.rests_on is not None
    assert {support.people for support in told.rests_on} == {
        frozenset({"bo", "cy", "di", "ed", "flo"})
    }
    assert POWER.personal(crowd.state, "bo", on=ON).rows == ()


def test_somebody_who_left_the_roster_is_described_no_more(crowd: Desk) -> None:
    describe(crowd, "ada", bo="money", cy="money", di="money", ed="money")
    crowd.put(Change(kind="person", key="ada", deleted=True))
    assert POWER.personal(crowd.state, "ada", on=ON).rows == ()
    assert crowd.entered(SEEN, "bo") == []


def test_the_order_of_entry_changes_nothing(crowd: Desk) -> None:
    steps = {"ada": 4, "bo": 1, "cy": 1, "di": 2, "ed": 2}
    rate(crowd, "money", **steps)
    before = POWER.result(crowd.state, on=ON)
    rate(crowd, "money", **dict(reversed(steps.items())))
    assert POWER.result(crowd.state, on=ON) == before


def test_there_are_eleven_sources_with_help_and_harm_and_a_prompt_for_each_finding() -> None:
    instrument = read_instrument("power-sources")
    sources = instrument.lists["sources"]
    assert len(sources) == 11
    assert all("Helps when" in one.meaning and "Harms when" in one.meaning for one in sources)
    assert set(instrument.prompts) == {
        *("round-open", "few-answers", "source-nobody", "source-few", "source-unseen"),
        *("source-overseen", "lived-experience", "named", "names-kept-back", "few-described"),
        *("seen-more", "seen-less", "few-raters-of-you"),
    }
    assert len(instrument.scales["access-4"].rungs) == 4
