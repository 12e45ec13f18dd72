"""Everybody keeps their own what-ifs; the reading is made of what all may see."""

import subprocess
import sys
from pathlib import Path

import pytest

from collabworkshop.analysis.map_reading.measures import Measures, measures_of
from collabworkshop.analysis.networks import centrality
from collabworkshop.exercises.map_findings import MapFindings
from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.host.policy import is_private
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.tie import Tie
from tests.exercises.desk import ON, REFERRAL, Desk, brought
from tests.hostile import hostile_names
from tests.seeded import sow

FINDINGS = MapFindings()
MAP = TieMapExercise()
LEAVES = {"play": "leaves", "stakeholder": "clinic"}
TIED = {"play": "tied", "stakeholder": "school", "other": "clinic"}


def crowd(desk: Desk, count: int, *, steps: tuple[int, ...] = (1, 2, 3)) -> None:
    """Put a ring of stakeholders on the map, each tied to those who come next."""
    keys = [f"s{i}" for i in range(count)]
    known = (Stakeholder(name=f"Number {key}", member=True) for key in keys)
    bodies = zip(keys, (one.model_dump(mode="json") for one in known), strict=True)
    desk.put(*(Change(kind="stakeholder", key=key, body=body) for key, body in bodies))
    ends = [(keys[i], keys[(i + step) % count]) for i in range(count) for step in steps]
    ties = (Tie(source=a, target=b, kind="referral", origin="f.csv") for a, b in ends)
    desk.put(
        *(
            Change(kind="tie", key=f"{t.source}/{t.target}", body=t.model_dump(mode="json"))
            for t in ties
        )
    )


def test_people_see_and_take_back_their_own_what_ifs_only(town: Desk) -> None:
    town.answer(FINDINGS, **LEAVES, note="The lease ends")
    town.answer(FINDINGS, by="bo", **TIED)
    (row,) = town.entered(FINDINGS, "ada")
    assert row == {
        "key": "leaves/clinic/ada",
        "revision": 1,
        "play": "leaves",
        "stakeholder": "clinic",
        "other": "",
        "note": "The lease ends",
    }
    assert town.entered(FINDINGS, "bo")[0]["key"] == "tied/clinic/school/bo"
    town.put(*FINDINGS.removal("leaves/clinic/ada"))
    assert town.entered(FINDINGS, "ada") == []


def test_a_person_keeps_the_same_what_if_once_also_from_its_other_end(town: Desk) -> None:
    town.answer(FINDINGS, **TIED)
    with pytest.raises(RepeatedError, match="do not keep yet"):
        town.answer(FINDINGS, play="tied", stakeholder="Clinic", other="School")
    town.answer(FINDINGS, by="bo", **TIED)


def test_a_what_if_about_others_is_another_one(town: Desk) -> None:
    town.answer(FINDINGS, **TIED, note="Same street")
    made, taken = town.answer(FINDINGS, key="tied/clinic/school/ada", other="club")
    assert (made.key, made.body["note"]) == ("tied/club/school/ada", "Same street")
    assert (taken.key, taken.deleted) == ("tied/clinic/school/ada", True)
    made, _ = town.answer(FINDINGS, key=made.key, play="leaves")
    assert (made.key, made.body["other"]) == ("leaves/school/ada", "")
    (record,) = town.answer(FINDINGS, key=made.key, note="The head retires")
    assert (record.revision, record.body["note"]) == (2, "The head retires")


@pytest.mark.parametrize(
    ("fields", "field", "allowed"),
    [
        ({"play": "tied", "stakeholder": "clinic"}, "other", "a stakeholder of your list"),
        ({**TIED, "other": "school"}, "other", "a second stakeholder"),
        ({**LEAVES, "other": "school"}, "other", "nobody here"),
        ({**LEAVES, "stakeholder": "hospital"}, "stakeholder", "one of: Clinic, School, Club"),
        ({"play": "marries", "stakeholder": "clinic"}, "play", "one of: This one leaves"),
        ({"play": "leaves"}, "stakeholder", "any text"),
    ],
)
def test_what_cannot_be_played_is_refused(
    town: Desk, fields: dict[str, str], field: str, allowed: str
) -> None:
    with pytest.raises(AnswerError) as caught:
        town.answer(FINDINGS, **fields)
    assert caught.value.field == field
    assert allowed in caught.value.allowed


def test_on_an_empty_list_there_is_nothing_to_play_with(desk: Desk) -> None:
    with pytest.raises(AnswerError, match="a stakeholder of your list"):
        desk.answer(FINDINGS, **LEAVES)
    result = FINDINGS.result(desk.state, on=ON)
    assert (result.findings, result.figures, result.rows, result.counts) == ((), (), (), "")


def test_a_what_if_waits_for_a_stakeholder_that_was_taken_away(town: Desk) -> None:
    town.answer(FINDINGS, **TIED)
    town.put(Change(kind="stakeholder", key="clinic", deleted=True))
    assert town.entered(FINDINGS) == []
    assert FINDINGS.result(town.state, on=ON).what_ifs == ()
    body = Stakeholder(name="Clinic").model_dump(mode="json")
    town.put(Change(kind="stakeholder", key="clinic", body=body))
    assert len(FINDINGS.result(town.state, on=ON).what_ifs) == 1


def test_a_what_if_that_was_taken_away_meanwhile_is_said_to_be_gone(town: Desk) -> None:
    with pytest.raises(GoneError):
        town.answer(FINDINGS, key="leaves/clinic/ada", note="Late")


def test_the_reading_goes_through_the_log_with_figures_and_what_ifs(town: Desk) -> None:
    town.answer(MAP, **REFERRAL)
    town.answer(MAP, by="bo", **REFERRAL)
    town.answer(FINDINGS, **LEAVES)
    result = FINDINGS.result(town.state, on=ON)
    assert result.rows[0] == {
        "figure": "Share of possible ties",
        "value": "33%",
        "meaning": "Three pairs could be tied; one pair is.",
        "could_be": "Tied of the possible pairs: between 33% and 100%.",
    }
    # The club is silent, and may know the two others though they did not name it.
    assert [one.code for one in result.ranges][:2] == ["density", "reciprocity"]
    assert result.coverage.answered == ("Ada", "Bo")
    (play,) = result.what_ifs
    assert (play.title, play.people) == ("What if Clinic left?", ("ada",))
    assert [one.name for one in result.portraits] == ["Clinic", "School", "Club"]
    assert all(finding.prompt.endswith("?") for finding in result.findings)
    assert type(result).model_validate_json(result.model_dump_json()) == result


def test_a_notebook_shows_findings_figures_and_missing_links(town: Desk) -> None:
    evil = Stakeholder(name="<b>Club</b>").model_dump(mode="json")
    town.put(Change(kind="stakeholder", key="club", body=evil))
    for target in ("school", "hall"):
        body = Stakeholder(name=target.capitalize()).model_dump(mode="json")
        town.put(Change(kind="stakeholder", key=target, body=body))
        brought(town, target=target)
    result = FINDINGS.result(town.state, on=ON)
    lines = repr(result).splitlines()
    assert "Share of possible ties: 33%" in lines
    assert lines[-1].startswith("1. Clinic and <b>Club</b>: a tie would bring three more pairs")
    page = result._repr_html_()
    assert "<li><b>Share of possible ties: 33%</b><br>Six pairs could be tied; two" in page
    assert "Counted as tied is every pair" in page
    assert "&lt;b&gt;Club" in page
    assert "<b>Club" not in page


def test_a_silent_member_moves_the_figures_and_the_coverage_says_so(town: Desk) -> None:
    town.answer(MAP, **REFERRAL)
    result = FINDINGS.result(town.state, on=ON)
    assert result.coverage.silent == ("Bo",)
    assert result.coverage.effect == (
        "Until every member has reported: Tied of the possible pairs: between 33% and 100%."
    )
    could_be = {row["figure"]: row["could_be"] for row in result.rows}
    assert could_be["Without a tie"] == "Without a tie: between 0 and 1."


def test_what_a_file_brought_is_read_although_nobody_confirmed_it(town: Desk) -> None:
    brought(town)
    assert FINDINGS.result(town.state, on=ON).rows[0]["value"] == "33%"


def test_it_reads_nothing_that_somebody_may_not_see() -> None:
    assert not any(is_private(kind) for kind in FINDINGS.reads)


def test_stakeholders_of_one_name_are_told_apart(desk: Desk) -> None:
    for key in ("one", "two", "three"):
        body = Stakeholder(name="Youth Club").model_dump(mode="json")
        desk.put(Change(kind="stakeholder", key=key, body=body))
    brought(desk, source="one", target="two")
    result = FINDINGS.result(desk.state, on=ON)
    assert "No tie is counted for Youth Club (3)." in repr(result)


def test_hostile_names_are_kept_whole_and_cut_in_sentences(desk: Desk) -> None:
    names = hostile_names()
    for number, name in enumerate(names):
        body = Stakeholder(name=name, sector=name, member=True).model_dump(mode="json")
        desk.put(Change(kind="stakeholder", key=f"s{number}", body=body))
    for number in range(len(names) - 1):
        desk.answer(MAP, source=f"s{number}", target=f"s{number + 1}", kind="referral")
    desk.answer(FINDINGS, play="leaves", stakeholder="s3", note=names[0])
    result = FINDINGS.result(desk.state, on=ON)
    assert [one.name for one in result.portraits] == names
    sentences = [s for one in result.portraits for s in one.sentences]
    assert max(map(len, sentences)) < 700


def test_a_map_of_three_hundred_is_read_whole(desk: Desk) -> None:
    crowd(desk, 300)
    desk.answer(FINDINGS, play="leaves", stakeholder="s1")
    assert len(FINDINGS.result(desk.state, on=ON).portraits) == 300


def test_the_same_map_is_measured_once(town: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    town.answer(MAP, **REFERRAL)
    measures_of.cache_clear()
    made = []
    begin = Measures.__init__
    monkeypatch.setattr(Measures, "__init__", lambda me, n: (made.append(n), begin(me, n))[1])
    for _ in range(3):
        FINDINGS.result(town.state, on=ON)
    assert len(made) == 1
    town.answer(FINDINGS, **LEAVES)
    FINDINGS.result(town.state, on=ON)
    assert len(made) == 2  # the map without the clinic; the map itself did not change


def test_on_a_very_large_map_brokers_are_called_an_estimate(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowd(desk, 30, steps=(1,))
    monkeypatch.setattr(centrality, "PIVOTS_FROM", 20)
    measures_of.cache_clear()
    result = FINDINGS.result(desk.state, on=ON)
    figures = {one.code: one.sentence for one in result.figures}
    assert "estimate" in figures["brokers"]
    assert "estimate" in figures["betweenness-centralisation"]
    assert any("estimate" in sentence for sentence in result.portraits[0].sentences)
    measures_of.cache_clear()


def test_who_keeps_a_what_if_loads_nothing_that_measures(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from collabworkshop.notebook import join\n"
        "view = join(sys.argv[1]).exercise('map-findings')\n"
        "view.answer(play='leaves', stakeholder='mayor')\n"
        "heavy = {'networkx', 'rustworkx', 'scipy', 'pandas', 'matplotlib'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
        "view.read()\n"
        "heavy = {'networkx', 'pandas', 'matplotlib'} & sys.modules.keys()\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code, str(sow(tmp_path))], check=True)
