"""Findings about portraits name what is right first, and rank nobody."""

from collabworkshop.analysis.understanding.findings import worth_telling, yet_to_come
from collabworkshop.analysis.understanding.portraits import Point, pairs_of
from collabworkshop.model.result import Finding

NAMES = {"clinic": "Clinic", "school": "School", "club": "Club", "kitchen": "Kitchen"}
TOPICS = {"mission": "Mission", "programme": "Programme"}


def point(who: str, standing: str, topic: str = "mission", said: str = "", **more: object) -> Point:
    writer, partner = who.split(" on ")
    return Point.model_validate(
        {
            "key": f"{partner}/{topic}/{writer}",
            "writer": writer,
            "partner": partner,
            "person": writer,
            "topic": topic,
            "statement": "They help",
            "standing": standing,
            "corrections": (said,) if said else (),
            **more,
        }
    )


def told(*points: Point) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    pairs = pairs_of(points, NAMES)
    for finding in worth_telling(points, pairs, names=NAMES, topics=TOPICS):
        found.setdefault(finding.code, []).append(finding)
    return found


def test_what_is_right_is_said_first() -> None:
    points = (point("clinic on school", "right"), point("club on school", "wrong", said="No"))
    findings = list(worth_telling(points, pairs_of(points, NAMES), names=NAMES, topics=TOPICS))
    assert findings[0].code == "right-so-far"
    assert findings[0].sentence == "Partners have marked two points out of 2: one of them right."
    assert findings[0].evidence == ("school/mission/clinic",)


def test_without_a_mark_nothing_is_right_or_wrong_yet() -> None:
    assert told(point("clinic on school", "waiting")) == {}


def test_two_right_points_are_well_understood_and_one_is_not_enough() -> None:
    one = point("clinic on school", "right")
    two = point("clinic on school", "right", "programme")
    assert "well-understood" not in told(one)
    assert told(one, two)["well-understood"][0].evidence == ("clinic", "school")
    off = point("clinic on school", "partly", "programme")
    assert "well-understood" not in told(one, off)


def test_the_misconception_of_most_writers_comes_first_with_the_partners_words() -> None:
    found = told(
        point("clinic on school", "wrong", "mission", "We teach"),
        point("clinic on club", "wrong", "programme", "On Mondays"),
        point("school on club", "partly", "programme", "On Mondays"),
    )["misconception"]
    assert [finding.sentence for finding in found] == [
        "Club, on “Programme”: two partners see it otherwise. In its own words: “On Mondays”",
        "School, on “Mission”: one partner sees it otherwise. In its own words: “We teach”",
    ]
    assert found[0].evidence == ("club/programme/clinic", "club/programme/school")


def test_no_sentence_about_a_misconception_names_who_has_it() -> None:
    found = told(point("kitchen on school", "wrong", said="We teach"))
    assert "Kitchen" not in found["misconception"][0].sentence


def test_a_long_correction_is_cut_where_people_can_see_it() -> None:
    sentence = told(point("club on school", "wrong", said="x" * 500))["misconception"][0].sentence
    assert len(sentence) < 300
    assert "…”" in sentence


def test_pairs_to_talk_count_both_ways_and_credit_what_is_right() -> None:
    found = told(
        point("clinic on school", "wrong"),
        point("school on clinic", "partly"),
        point("school on clinic", "right", "programme"),
        point("club on kitchen", "right"),
    )["pair-to-talk"]
    assert [finding.sentence for finding in found] == [
        "Clinic and School: one point is right already, and two points are worth a talk."
    ]


def test_more_than_three_pairs_are_counted() -> None:
    points = [
        point(who, "wrong", said="No")
        for who in ("clinic on school", "clinic on club", "clinic on kitchen", "school on club")
    ]
    found = told(*points)
    assert len(found["pair-to-talk"]) == 3
    assert found["more-pairs"][0].sentence.startswith("One more pair has something to tell")


def test_a_point_marked_both_ways_is_for_the_partners_own_people() -> None:
    found = told(point("clinic on school", "apart"))
    assert found["marked-apart"][0].evidence == ("school/mission/clinic",)
    assert "misconception" not in found
    assert "pair-to-talk" in found


def test_who_is_not_portrayed_and_who_has_not_marked() -> None:
    points = (point("clinic on school", "waiting"), point("clinic on club", "right"))
    found = {f.code: f for f in yet_to_come(points, members=NAMES)}
    assert found["not-portrayed"].evidence == ("clinic", "kitchen")
    assert found["not-marked"].sentence == "One point waits for a mark by School."
    assert found["not-marked"].severity == "gap"


def test_who_has_marked_one_point_is_not_called_silent_for_another() -> None:
    points = (point("clinic on school", "waiting"), point("club on school", "right"))
    assert "not-marked" not in {f.code for f in yet_to_come(points, members=NAMES)}


def test_a_point_changed_after_its_mark_asks_for_a_new_look() -> None:
    found = {f.code for f in yet_to_come([point("club on school", "waiting")], members=NAMES)}
    assert "changed-since" not in found
    changed = point("club on school", "waiting", outdated=True)
    found = {f.code for f in yet_to_come([changed], members=NAMES)}
    assert "changed-since" in found


def test_before_the_first_point_nothing_is_missing() -> None:
    assert not list(yet_to_come([], members=NAMES))
