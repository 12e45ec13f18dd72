"""What the reports of everybody say together."""

from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.tie import Tie
from tests.exercises.desk import AT, ON, REFERRAL, Desk, brought

MAP = TieMapExercise()
KEY = "clinic/school/referral/ada"


def test_two_reports_go_through_the_log_into_one_confirmed_tie(town: Desk) -> None:
    town.answer(MAP, **REFERRAL, level="Coordination", frequency=4)
    town.answer(MAP, by="bo", source="Clinic", target="School", kind="Referral", level=2)
    result = MAP.result(town.state, on=ON)
    assert result.rows == (
        {
            "source": "Clinic",
            "target": "School",
            "kind": "Referral",
            "direction": "one way",
            "status": "confirmed by both ends",
            "levels": "Coordination",
            "reporters": "Ada, Bo",
        },
    )
    assert [f.code for f in result.findings] == ["nobody-tied", "silent-member"]
    assert result.coverage.answered == ("Ada", "Bo")


def test_a_report_of_one_end_waits_for_the_other(town: Desk) -> None:
    town.answer(MAP, **REFERRAL)
    result = MAP.result(town.state, on=ON)
    assert (result.ties[0].status, result.ties[0].silent_end) == ("one-sided", "school")
    assert result.coverage.silent == ("Bo",)
    assert "one more tie could" in result.coverage.effect


def test_a_tie_both_ways_is_one_row_in_table_map_and_count(town: Desk) -> None:
    town.answer(MAP, **REFERRAL, direction="both-ways")
    town.answer(MAP, by="bo", source="school", target="clinic", kind="joint-work")
    result = MAP.result(town.state, on=ON)
    assert [(row["kind"], row["direction"]) for row in result.rows] == [
        ("Joint work", ""),
        ("Referral", "both ways"),
    ]
    assert len(result.ties) == 2
    assert "Two ties between members are seen from one end only" in repr(result)


def test_what_a_file_says_counts_for_nobody_and_the_table_names_the_file(town: Desk) -> None:
    brought(town)
    result = MAP.result(town.state, on=ON)
    assert result.rows[0]["status"] == "known from others only"
    assert result.rows[0]["reporters"] == "survey.csv"
    assert result.coverage.answered == ()
    town.answer(MAP, by="bo", **REFERRAL)
    result = MAP.result(town.state, on=ON)
    assert (result.ties[0].status, result.ties[0].silent_end) == ("one-sided", "clinic")
    assert result.rows[0]["reporters"] == "Bo, survey.csv"
    assert result.coverage.answered == ("Bo",)


def test_a_report_stays_with_the_organisation_for_which_it_was_made(town: Desk) -> None:
    tie = Tie.model_validate(REFERRAL).model_dump(mode="json")
    change = Change(kind="tie", key="clinic/school/referral/bo", body=tie)
    town.log.put("w", [change], author="bo", on_behalf_of="clinic", at=AT)
    (then,) = MAP.result(town.state, on=ON).ties
    assert then.silent_end == "school"  # Bo's organisation of today
    town.answer(MAP, by="ada", **REFERRAL)
    assert MAP.result(town.state, on=ON).ties[0].status == "one-sided"


def test_nobody_reports_and_the_map_says_nothing(desk: Desk) -> None:
    result = MAP.result(desk.state, on=ON)
    assert (result.rows, result.findings, result.points) == ((), (), ())
    assert result.coverage.effect == ""


def test_two_people_of_one_organisation_are_one_end_that_differs(town: Desk) -> None:
    town.person("cy", "Cy", "clinic")
    town.answer(MAP, **REFERRAL, level=1)
    town.answer(MAP, by="cy", **REFERRAL, level=3)
    result = MAP.result(town.state, on=ON)
    assert (result.ties[0].status, result.ties[0].split_ends) == ("one-sided", ("clinic",))
    (finding,) = [f for f in result.findings if f.code == "within-apart"]
    assert finding.sentence.endswith("Clinic (the referral of Clinic – School).")
    town.answer(MAP, by="cy", key="clinic/school/referral/cy", level=1)
    codes = [f.code for f in MAP.result(town.state, on=ON).findings]
    assert "within-apart" not in codes


def test_people_with_no_organisation_are_third_parties_everywhere(town: Desk) -> None:
    for who in ("cy", "di"):
        town.person(who, who.capitalize())
        town.answer(MAP, by=who, **REFERRAL)
    result = MAP.result(town.state, on=ON)
    assert result.ties[0].status == "hearsay"
    assert "silent-member" in [f.code for f in result.findings]


def test_stakeholders_of_one_name_stay_two_ends(desk: Desk) -> None:
    for key in ("one", "two"):
        body = Stakeholder(name="Youth Club").model_dump(mode="json")
        desk.put(Change(kind="stakeholder", key=key, body=body))
    desk.answer(MAP, source="one", target="two", kind="referral")
    (tie,) = MAP.result(desk.state, on=ON).ties
    assert (tie.source, tie.target) == ("one", "two")


def test_a_stakeholder_that_goes_hides_its_ties_and_brings_them_back(town: Desk) -> None:
    town.answer(MAP, **REFERRAL)
    town.put(Change(kind="stakeholder", key="school", deleted=True))
    assert town.entered(MAP) == []
    assert MAP.result(town.state, on=ON).ties == ()
    body = Stakeholder(name="School").model_dump(mode="json")
    town.put(Change(kind="stakeholder", key="school", body=body))
    assert [row["key"] for row in town.entered(MAP)] == [KEY]


def test_a_reporter_who_left_the_roster_is_still_named_by_key(town: Desk) -> None:
    town.answer(MAP, by="gone", **REFERRAL)
    row = MAP.result(town.state, on=ON).rows[0]
    assert (row["reporters"], row["status"]) == ("gone", "known from others only")


def test_conflict_and_difference_are_found(town: Desk) -> None:
    town.answer(MAP, **{**REFERRAL, "kind": "conflict"})
    town.answer(MAP, **REFERRAL, level=1)
    town.answer(MAP, by="bo", **REFERRAL, level=3)
    codes = [finding.code for finding in MAP.result(town.state, on=ON).findings]
    assert codes == ["rated-apart", "one-sided", "conflict-named", "nobody-tied", "silent-member"]


def test_a_map_of_three_hundred_has_all_its_ties(desk: Desk) -> None:
    keys = [f"s{i}" for i in range(300)]
    body = Stakeholder(name="S").model_dump(mode="json")
    desk.put(*(Change(kind="stakeholder", key=key, body=body) for key in keys))
    ends = [(keys[i], keys[(i + step) % 300]) for i in range(300) for step in (1, 2, 3)]
    ties = (Tie(source=a, target=b, kind="referral").model_dump(mode="json") for a, b in ends)
    desk.put(*(Change(kind="tie", key=f"{t['source']}/{t['target']}", body=t) for t in ties))
    assert len(MAP.result(desk.state, on=ON).rows) == 900
