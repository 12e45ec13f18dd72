"""What is kept of a directory fits into a record, and what is worth a talk is true of it."""

import json

from collabworkshop.analysis.directories.directory_result import KnownDirectory
from collabworkshop.analysis.directories.summarising import summary_of
from collabworkshop.analysis.directories.worth_knowing import worth_knowing
from collabworkshop.model.directory import Category, Location, Provider
from collabworkshop.model.directory_summary import DirectorySummary
from collabworkshop.model.result import Finding
from tests.analysis.directories.town import listing, service


def findings(summary: DirectorySummary, *ours: str) -> dict[str, Finding]:
    known = KnownDirectory(key="k", summary=summary, ours=ours)
    return {finding.code: finding for finding in worth_knowing([known])}


def test_the_figures_are_those_counted_on_paper() -> None:
    said = summary_of(listing(), "town.zip", faults=2)
    assert (said.organisations, said.services, said.places, said.providers) == (3, 6, 6, 4)
    assert (said.placeless, said.unsorted, said.used, said.lone, said.doubtful) == (2, 1, 5, 3, 0)
    first = said.categories[0]
    assert (first.name, first.broader, first.providers, first.services) == ("Food", "", 2, 3)
    assert [area.name for area in said.areas] == ["Harbour", "Hill", "M1"]
    assert [(one.name, one.provider) for one in said.lone_categories] == [
        ("Meals", "Open Kitchen"),
        ("Soup", "Open Kitchen"),
        ("unknown", "gone"),
    ]


def test_every_finding_fires_where_it_is_true_and_not_beside_it() -> None:
    twice = (*listing().directory.organisations, Provider(id="k2", name="The Open Kitchen"))
    found = findings(summary_of(listing(organisations=twice), "town.zip", faults=1), "k", "l")
    assert set(found) == {
        *("one-provider", "one-place", "no-place", "no-category", "faults", "alike", "outside"),
    }
    assert found["one-provider"].sentence == (
        "Three kinds of service come from one organisation alone: Meals (by Open Kitchen), "
        "Soup (by Open Kitchen) and unknown (by gone)."
    )
    assert found["one-place"].sentence.startswith("3 of the 4 services that name a place are in H")
    assert found["one-place"].sentence.endswith("Hill and M1 have one.")
    assert "“The Open Kitchen” and “Open Kitchen”" in found["alike"].sentence
    assert found["outside"].sentence.startswith("Two of the 4 organisations in “town.zip”")
    assert found["outside"].evidence == ("k", "k", "l")
    food = (service("1", categories=("food",), locations=("quay",)),)
    food += (service("2", "pantry", categories=("food",), locations=("hill",)),)
    calm = listing(services=food, organisations=listing().directory.organisations[:2])
    assert findings(summary_of(calm, "t", faults=0), "kitchen", "pantry") == {}


def test_nothing_named_and_nothing_brought_are_said() -> None:
    assert [one.code for one in worth_knowing([])] == ["no-directory"]
    assert set(findings(DirectorySummary(origin="A list"))) == {"not-brought"}


def test_where_there_are_several_each_finding_says_of_which_it_is_true() -> None:
    said = summary_of(listing(), "town.zip", faults=0)
    other = said.model_copy(update={"origin": "hill.zip"})
    named = DirectorySummary(origin="A list")
    known = [KnownDirectory(key=one.origin, summary=one) for one in (said, other, named)]
    sentences = [finding.sentence for finding in worth_knowing(known)]
    assert {sentence.partition(":")[0] for sentence in sentences[:-1]} == {"town.zip", "hill.zip"}
    assert sentences[-1] == "Nobody has brought the file of “A list” yet."
    alone = [finding.sentence for finding in worth_knowing([known[0], known[2]])]
    assert "For 2 of 6 services the directory does not say where to go for them." in alone


def test_pairs_that_somebody_judged_are_no_longer_asked() -> None:
    twice = (Provider(id="1", name="Law Shop"), Provider(id="2", name="Law Shop"))
    said = summary_of(listing(organisations=twice), "town.zip", faults=0)
    (double,) = said.doubles
    assert double.ids == ("1", "2")
    for verdict, codes in {"same": {"same"}, "two": set[str]()}.items():
        judged = double.model_copy(update={"verdict": verdict})
        found = findings(said.model_copy(update={"doubles": (judged,)}))
        assert set(found) & {"alike", "same"} == codes


def test_a_huge_hostile_directory_fits_into_one_record() -> None:
    # A record takes 100,000 letters, and JSON writes twelve for one such sign.
    long = "👩‍👩‍👧\0<script>\ud800" * 400
    some = [f"{n} {long}" for n in range(400)]
    town = listing(
        organisations=tuple(Provider(id=f"{n}\0", name=f"{long} {n}") for n in range(400)),
        services=tuple(service(n, f"{n}\0", categories=(n,), locations=(n,)) for n in some),
        categories=tuple(Category(id=n, name=f"{n}{long}") for n in some),
        locations=tuple(Location(id=n, city=n) for n in some),
    )
    said = summary_of(town, long, faults=0)
    assert len(json.dumps(said.model_dump(mode="json"))) < 100_000
    assert (said.used, said.lone) == (400, 400)
    assert len(said.categories) < 400
