"""Results chains of Miradi become one theory; the fixture follows the schema in its files.

Names of elements are those of ``schema.rnc`` (ConservationProject/248); the project is invented.
"""

import io
import zipfile

import pytest

from collabworkshop.exchange.pathways.miradi.miradi import CODEC, chains_of
from collabworkshop.exchange.pathways.miradi.miradi import read as read_chains
from collabworkshop.model.errors import UnreadableError
from tests.exchange.pathways.pathways import codes, read

NAMESPACE = "http://xml.miradi.org/schema/ConservationProject/248"


def thing(tag: str, own: int, name: str, more: str = "") -> str:
    return f'<{tag} Id="{own}"><{tag}Name><div>{name}</div></{tag}Name>{more}</{tag}>'


def box(own: int, kind: str, what: int) -> str:
    inside = f"<WrappedByDiagramFactorId><{kind}Id>{what}</{kind}Id></WrappedByDiagramFactorId>"
    wrapped = f"<DiagramFactorWrappedFactorId>{inside}</DiagramFactorWrappedFactorId>"
    return f'<DiagramFactor Id="{own}">{wrapped}</DiagramFactor>'


def link(own: int, source: int, target: int, more: str = "") -> str:
    ends = "".join(
        f"<DiagramLink{side}DiagramFactorId><LinkableFactorId><StrategyId>{end}</StrategyId>"
        f"</LinkableFactorId></DiagramLink{side}DiagramFactorId>"
        for side, end in (("From", source), ("To", target))
    )
    return f'<DiagramLink Id="{own}">{ends}{more}</DiagramLink>'


def chain(own: int, name: str, boxes: list[int], links: list[int]) -> str:
    factors = "".join(f"<DiagramFactorId>{each}</DiagramFactorId>" for each in boxes)
    drawn = "".join(f"<DiagramLinkId>{each}</DiagramLinkId>" for each in links)
    return (
        f'<ResultsChain Id="{own}"><ResultsChainName>{name}</ResultsChainName>'
        f"<ResultsChainDiagramFactorIds>{factors}</ResultsChainDiagramFactorIds>"
        f"<ResultsChainDiagramLinkIds>{drawn}</ResultsChainDiagramLinkIds></ResultsChain>"
    )


PARTS = {
    "StrategyPool": thing(
        "Strategy",
        1,
        "Patrol<br/>the <b>coast</b>",
        "<StrategyDetails>Daily</StrategyDetails>"
        "<StrategyOrderedActivityIds><ActivityId>9</ActivityId></StrategyOrderedActivityIds>",
    ),
    "TaskPool": thing("Task", 9, "Buy a boat"),
    "IntermediateResultPool": thing(
        "IntermediateResult",
        2,
        "Fewer nets",
        "<IntermediateResultIndicatorIds><IndicatorId>7</IndicatorId>"
        "</IntermediateResultIndicatorIds><IntermediateResultObjectiveIds><ObjectiveId>8"
        "</ObjectiveId></IntermediateResultObjectiveIds>",
    ),
    "IndicatorPool": thing("Indicator", 7, "Nets a month") + thing("Indicator", 6, "Days at sea"),
    "ObjectivePool": thing(
        "Objective",
        8,
        "Half by 2030",
        "<ObjectiveRelevantIndicatorIds><IndicatorId>6</IndicatorId>"
        "</ObjectiveRelevantIndicatorIds>",
    ),
    "BiodiversityTargetPool": thing("BiodiversityTarget", 3, "Turtles"),
    "CausePool": thing("Cause", 4, "Poverty"),
    "TextBoxPool": thing("TextBox", 5, "Read from the left"),
    "DiagramFactorPool": (
        box(11, "Strategy", 1)
        + box(12, "IntermediateResult", 2)
        + box(13, "BiodiversityTarget", 3)
        + box(14, "Cause", 4)
        + box(15, "TextBox", 5)
        + box(19, "Activity", 9)
        + box(21, "Strategy", 1)
        + box(22, "IntermediateResult", 2)
    ),
    "DiagramLinkPool": (
        link(
            31,
            11,
            12,
            "<DiagramLinkAnnotation>they are seen</DiagramLinkAnnotation>"
            "<DiagramLinkIsUncertainLink>true</DiagramLinkIsUncertainLink>",
        )
        + link(32, 12, 13, "<DiagramLinkIsBidirectionalLink>true</DiagramLinkIsBidirectionalLink>")
        + link(33, 14, 13)
        + link(34, 21, 22)
        + link(35, 15, 13)
    ),
    "ResultsChainPool": (
        chain(41, "Sea", [11, 12, 13, 15, 19], [31, 32, 35]) + chain(42, "Coast", [21, 22], [34])
    ),
    "ConceptualModelPool": '<ConceptualModel Id="51"/>',
}


def xml(parts: dict[str, str] = PARTS, namespace: str = NAMESPACE) -> str:
    pools = "".join(f"<{pool}>{inside}</{pool}>" for pool, inside in parts.items())
    name = "<ProjectSummaryProjectName>Bay</ProjectSummaryProjectName>"
    summary = f"<ProjectSummary>{name}</ProjectSummary>"
    root = "ConservationProject"
    return f'<?xml version="1.0"?><{root} xmlns="{namespace}">{summary}{pools}</{root}>'


def zipped(**members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "."), text)
    return stream.getvalue()


PROJECT = zipped(project__xml=xml(), schema__rnc="")


def test_chains_are_merged_and_only_what_stands_in_them_is_read() -> None:
    got = read(CODEC, PROJECT)
    elements = got.pathway.elements
    assert CODEC.recognises(PROJECT)
    assert got.pathway.name == "Bay"
    assert [(key, e.label, e.kind, e.stage) for key, e in elements.items()] == [
        ("Strategy-1", "Patrol\nthe coast", "activity", "Sea"),
        ("IntermediateResult-2", "Fewer nets", "outcome", "Sea"),
        ("BiodiversityTarget-3", "Turtles", "impact", "Sea"),
        ("Activity-9", "Buy a boat", "activity", "Sea"),
    ]
    assert elements["IntermediateResult-2"].indicators == ("Nets a month", "Days at sea")
    assert elements["IntermediateResult-2"].detail == "Objective: Half by 2030"
    assert elements["Strategy-1"].detail == "Daily"
    assert elements["Activity-9"].detail == "A step of: Patrol\nthe coast"
    assert [(x.source, x.target, x.rationale) for x in got.pathway.links.values()] == [
        (
            "Strategy-1",
            "IntermediateResult-2",
            "they are seen\nMarked as uncertain in Miradi.\nIn 2 drawings.",
        ),
        ("IntermediateResult-2", "BiodiversityTarget-3", ""),
        ("BiodiversityTarget-3", "IntermediateResult-2", ""),
    ]
    assert codes(got) == {
        "left-out-model": 1,
        "left-out-box": 1,
        "link-without-end": 1,
        "merged-link": 1,
        "element-without-link": 1,
        "element-on-circle": 2,
    }


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("Strategy", "activity"),
        ("Activity", "activity"),
        ("IntermediateResult", "outcome"),
        ("ThreatReductionResult", "outcome"),
        ("BiophysicalResult", "outcome"),
        ("BiodiversityTarget", "impact"),
        ("HumanWellbeingTarget", "impact"),
        ("Assumption", "assumption"),
        ("Cause", "condition"),
    ],
)
def test_each_kind_of_box_has_its_kind_of_element(tag: str, kind: str) -> None:
    parts = {"DiagramFactorPool": box(1, tag, 2), "ResultsChainPool": chain(3, "", [1], [])}
    (element,) = read(CODEC, xml(parts)).pathway.elements.values()
    assert element.kind == kind


def test_the_caller_may_choose_a_chain() -> None:
    assert [(one.id, one.name) for one in chains_of(PROJECT, "p")] == [
        ("41", "Sea"),
        ("42", "Coast"),
    ]
    got = read_chains(PROJECT, "p", chains=["42"])
    assert (got.pathway.name, len(got.pathway.elements), len(got.pathway.links)) == ("Coast", 2, 1)
    assert all(element.stage == "" for element in got.pathway.elements.values())
    with pytest.raises(UnreadableError, match=r"no results chain 43. There are 41 \(Sea\)"):
        read_chains(PROJECT, "p", chains=["43"])


def test_the_xml_alone_is_read_as_well() -> None:
    assert CODEC.recognises(xml().encode())
    assert len(read(CODEC, xml()).pathway.elements) == 4


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (PROJECT[: len(PROJECT) // 2], "cut off"),
        (zipped(readme__txt="x"), "no part called project.xml"),
        (zipped(project__xml="<a/>"), "no project of Miradi: it begins with <a>"),
        (zipped(project__xml=xml()[:900]), "another kind of file, or damaged"),
        (zipped(project__xml="<" * 500_000), "unpacks to more"),
        (zipped(project__xml=" " * 30_000_000), "unpacks to more"),
        (zipped(project__xml='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "abbreviations"),
        (zipped(project__xml=xml({"ConceptualModelPool": ""})), "without a results chain"),
        (xml(namespace="urn:other").encode(), "no project of Miradi"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hostile_files_are_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        read(CODEC, data)


def test_deep_xml_and_dangling_ids_do_no_harm() -> None:
    deep = "<b>" * 30_000 + "x" + "</b>" * 30_000
    odd = {
        "StrategyPool": thing("Strategy", 1, deep),
        "DiagramFactorPool": box(11, "Strategy", 1)
        + box(12, "Strategy", 77)
        + '<DiagramFactor Id="1"/>',
        "DiagramLinkPool": link(31, 11, 999) + '<DiagramLink Id="32"/>',
        "ResultsChainPool": chain(41, "", [11, 12, 13, 1], [31, 32, 33]),
    }
    got = read(CODEC, xml(odd))
    assert [element.label for element in got.pathway.elements.values()] == ["x", "Strategy-77"]
    assert got.pathway.name == "Results chain 41"
    assert codes(got) == {
        "blank-label": 1,
        "left-out-box": 1,
        "link-without-end": 2,
        "element-without-link": 2,
    }


def test_other_zips_are_not_taken_for_projects() -> None:
    assert not CODEC.recognises(zipped(project__xml=xml(), ties__csv="a,b"))
    assert not CODEC.recognises(zipped(ties__csv="a,b"))
    assert not CODEC.recognises(b"<gexf/>")
    assert not CODEC.recognises(PROJECT[:100])
