"""An invented crowd of stakeholders with names that make drawing hard."""

import random

from collabworkshop.analysis.networks.reports import MergedTie, Point, Status, TieMap
from collabworkshop.analysis.stakeholders.engagement import Grid, Spot, strategy

KINDS = {
    "referral": "Referral",
    "information": "Information",
    "funding": "Funding",
    "joint-work": "Joint work",
    "conflict": "Conflict",
}

STRATEGIES = {
    "work-together": "Work together",
    "win-over": "Win over",
    "share-power": "Share power",
    "keep-in-touch": "Keep in touch",
}

SECTORS = ("health", "education", "faith", "", "residents", "housing", "sport", "law", "media")

HARD_NAMES = (
    "مركز الأمل الصحي",
    "דלת פתוחה",
    "社区健康服务中心和青年志愿者协会联合会",
    "Clinic 🏥 👩🏽‍⚕️ on the Hill",
    "$100_for_all$ \\frac{1}{2}",
    "<script>alert('x')</script>",
    "snake_case_^{team}_of_{volunteers}",
    "A",
    "Line\nbreak\tand tab",
    "\u202eturned round",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenkasse",
    "क्षेत्रीय स्वास्थ्य केंद्र",
    "Z\u0351\u036b\u0343algo\u0301 trust",
    "= cmd | ' /C calc' ! A0",
)

_FIRST = ("River Street", "Harbour", "St Anne's", "North Side", "Old Mill", "Green Lane", "Union")
_LAST = (
    "Food Bank",
    "Community Health Centre and Night Shelter",
    "Primary School",
    "Tenants' Association of the Upper Quarter",
    "Youth Club",
    "Neighbourhood Advice and Debt Counselling Service",
)

_STATUS: tuple[Status, ...] = ("confirmed", "confirmed", "one-sided", "rated-apart", "hearsay")


def names(number: int) -> list[str]:
    made = [f"{first} {last}" for last in _LAST for first in _FIRST]
    wanted = [*HARD_NAMES, *made]
    return [wanted[i] if i < len(wanted) else f"{made[i % 42]} {i}" for i in range(number)]


def tie_map(number: int, *, ties: int | None = None, seed: int = 1) -> TieMap:
    """A map in three clusters; every eighth stakeholder stays without a tie."""
    dice = random.Random(seed)  # noqa: S311 - no secret hangs on it
    keys = [f"s{i:03}" for i in range(number)]
    points = [
        Point(stakeholder=key, name=name, sector=SECTORS[(i * 7 // 5) % 9], member=i % 3 > 0)
        for i, (key, name) in enumerate(zip(keys, names(number), strict=True))
    ]
    tied = [i for i in range(number) if i % 8]
    found: dict[tuple[str, str, str], MergedTie] = {}
    for _ in range(0 if len(tied) < 2 else round(2.4 * number) if ties is None else ties):
        a = dice.choice(tied)
        near = [i for i in tied if i != a and (i % 3 == a % 3 or dice.random() < 0.1)] or tied
        b = dice.choice([i for i in near if i != a])
        kind = dice.choice(list(KINDS))
        symmetric = kind in ("joint-work", "conflict")
        ends = (min(keys[a], keys[b]), max(keys[a], keys[b])) if symmetric else (keys[a], keys[b])
        found[(*ends, kind)] = MergedTie(
            source=ends[0],
            target=ends[1],
            kind=kind,
            both_ways=symmetric,
            symmetric=symmetric,
            status=dice.choice(_STATUS),
            strength=dice.randint(0, 3),
        )
    return TieMap(exercise="tie-map", points=tuple(points), ties=tuple(found.values()))


def grid(number: int, *, seed: int = 1) -> Grid:
    """A grid on which most stand high; every ninth has no place yet."""
    dice = random.Random(seed)  # noqa: S311 - no secret hangs on it
    spots = []
    for i, name in enumerate(names(number)):
        placed = i % 9 != 8
        interest = dice.choice([1, 2, 2.5, 3, 4, 4, 4.5, 5]) if placed else None
        influence = dice.choice([1, 2, 2, 3, 3.5, 4, 5]) if placed else None
        way = strategy(interest, influence) if interest and influence else None
        spots.append(
            Spot(
                stakeholder=f"s{i:03}",
                name=name,
                sector=SECTORS[i % 9],
                member=i % 3 > 0,
                interest=interest,
                influence=influence,
                raters=3 if placed else 0,
                apart=i % 4 if placed else 0,
                strategy=way,
            )
        )
    return Grid(exercise="power-interest-grid", spots=tuple(spots))
