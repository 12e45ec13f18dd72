"""A merged map of an invented crowd, with names that make drawing hard."""

import random

from collabworkshop.analysis.resources.merged_map import (
    KindPoint,
    Listed,
    MergedResources,
    OrgPoint,
)
from collabworkshop.analysis.resources.two_mode import point_of_kind
from tests.figures.crowd import names

KINDS = (
    *("Staff time", "Volunteers", "Space", "Funds", "Equipment", "Information and data"),
    *("Expertise", "Contacts and relationships", "Transport", "Training"),
    *("دار الجيران", "<script>alert(1)</script>", "Donaudampfschifffahrtsgesellschaft", "$x_1$"),
)


def merged(number: int, *, kinds: int = 10, each: int = 3, seed: int = 1) -> MergedResources:
    """Return the result of so many organisations; each has so many offers and needs."""
    dice = random.Random(seed)  # noqa: S311 - no secret hangs on it
    named = [KINDS[i] if i < len(KINDS) else f"Kind {i}" for i in range(kinds)]
    listed = []
    for at in range(number * each):
        kind = dice.choice(named)
        # Nobody offers the first kind.
        side = "need" if kind == named[0] or dice.random() < 0.5 else "offer"
        body = {"key": f"r{at}", "side": side, "organisation": f"s{at // each:03}", "kind": kind}
        listed.append(Listed.model_validate({**body, "what": f"Thing {at}"}))
    return MergedResources(
        exercise="merged-resources",
        organisations=tuple(
            OrgPoint(key=f"s{i:03}", name=name, member=i % 3 > 0, **_sides(listed, f"s{i:03}"))
            for i, name in enumerate(names(number))
        ),
        kinds=tuple(_kind(listed, kind) for kind in named if any(o.kind == kind for o in listed)),
        listed=tuple(listed),
    )


def _sides(listed: list[Listed], organisation: str) -> dict[str, int]:
    own = [one.side for one in listed if one.organisation == organisation]
    return {"offers": own.count("offer"), "needs": own.count("need")}


def _kind(listed: list[Listed], kind: str) -> KindPoint:
    of_kind = [one for one in listed if one.kind == kind]
    offers = [one.organisation for one in of_kind if one.side == "offer"]
    needs = [one.organisation for one in of_kind if one.side == "need"]
    return KindPoint(
        key=point_of_kind(kind),
        kind=kind,
        label=kind,
        givers=len(set(offers)),
        seekers=len(set(needs)),
        offers=len(offers),
        needs=len(needs),
    )
