"""An invented theory of change of any size, with labels that make drawing hard."""

import random

from collabworkshop.model.pathway import Element, ElementKind, Link, Needed, Pathway

WORDS = (
    *("families", "schools", "young", "people", "parents", "nurses", "help", "early", "find"),
    *("know", "whom", "to", "ask", "homes", "safe", "in", "the", "evening", "and", "trust"),
    *("each", "other", "waiting", "lists", "shorter", "buses", "run"),
)
HARD = (
    "مركز الأمل الصحي يساعد الأسر في وقت مبكر",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenkasse",
    "$100_for_all$ <b>\\frac{1}{2}</b>\n社区",
    "A",
)
NEEDED: tuple[Needed, ...] = ("", "necessary", "together", "helpful")


def theory(number: int, *, seed: int = 1) -> Pathway:
    """One impact, outcomes in some six layers, what is done for them, what is assumed."""
    chance = random.Random(seed)  # noqa: S311 - no secret, the same theory each time
    kinds = _kinds(number)
    results = sum(kind in ("impact", "outcome", "output") for kind in kinds)
    boxes, links = {}, {}
    for at, kind in enumerate(kinds):
        words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(4, 14)))
        boxes[f"e{at:03}"] = Element(kind=kind, label=HARD[at - 3] if 3 <= at < 7 else words)
    for at, kind in enumerate(kinds[1:], start=1):
        top = (at + 1) // 2 if kind == "outcome" else results
        low = max(0, at // 3 - 2) if kind == "outcome" else min(3, top - 1)
        for to in {chance.randrange(low, max(low + 1, top)) for _ in range(chance.choice((1, 2)))}:
            needed = chance.choice(NEEDED)
            if to != at:
                links[f"{at}>{to}"] = Link(source=f"e{at:03}", target=f"e{to:03}", needed=needed)
    if number > 10:
        links["back"] = Link(source="e000", target=f"e{number // 2:03}", feedback=True)
    return Pathway(name="Safe evenings", elements=boxes, links=links)


def _kinds(number: int) -> list[ElementKind]:
    kinds: list[ElementKind] = ["impact", *["outcome"] * (number * 45 // 100)]
    kinds += ["output"] * (number * 8 // 100)
    rest = number - len(kinds)
    kinds += ["activity"] * (rest - rest // 4)
    kinds += ["assumption"] * (rest // 4 - rest // 12) + ["condition"] * (rest // 12)
    return kinds[:number]
