"""What the logic of a pathway lacks: the least that makes a check speak, and what ends it."""

from tests.analysis.pathways.checks.case import Case, one
from tests.analysis.pathways.drafts import changed, draft

OUTSIDE = {"influence": "outside"}
ROW = draft("a>o", "o>g")
FORKED = draft("a>o", "a>o2", "o>g", "o2>g")


LOGIC = (
    Case("no-impact", draft("a>o"), ROW, "There are two boxes, and none is the impact."),
    Case("no-impact", one("a"), one("g"), "There is one box, and none is the impact."),
    Case(
        "circle",
        draft("o1>o2", "o2>o1"),
        changed(draft("o1>o2", "o2>o1"), "o2>o1", feedback=True),
        "“o1” leads to “o2”, which leads to “o1” again, and no link says that this is meant.",
        ("o1", "o2"),
        ("o1>o2", "o2>o1"),
    ),
    Case(
        "circle",
        draft("o1>o2", "o2>o1", "o2>o1"),
        draft("o1>o2", "o1>o2"),
        "“o1” leads to “o2”, which leads to “o1” again, and no link says that this is meant.",
        ("o1", "o2"),
        ("o1>o2", "o2>o1", "o2>o1'"),
    ),
    Case(
        "circle",
        draft("o1>o2", "o2>o1", "o2>o3", "o3>o2"),
        draft("o1>o2", "o1>o3", "o2>o3"),
        "“o1”, “o2” and “o3” lead to each other in circles, and no link says that this is meant.",
        ("o1", "o2", "o3"),
        ("o1>o2", "o2>o1", "o2>o3", "o3>o2"),
    ),
    Case(
        "circle",
        draft("o>o"),
        draft("o>o", feedback=True),
        "“o” leads to itself, and the link does not say that this is meant.",
        ("o",),
        ("o>o",),
    ),
    Case("leads-nowhere", draft("a>o"), ROW, "“o” leads to nothing further.", ("o",)),
    Case(
        "leads-nowhere",
        draft("a>o1", "o1>o2", "o2>o1"),
        draft("a>o1", "o1>o2", "o2>o1", "o2>g"),
        "“o1” and “o2” lead only to each other.",
        ("o1", "o2"),
    ),
    Case("leads-nowhere", one("t"), draft("t>g"), "“t” holds up nothing in the pathway.", ("t",)),
    Case(
        "comes-from-nowhere",
        draft("o>g", "t>o"),
        ROW,
        "Nothing leads to “o”: nobody does anything for it.",
        ("o",),
    ),
    Case(
        "comes-from-nowhere",
        draft("o1>o2", "o2>o1", "o2>g"),
        draft("o1>o2", "o2>o1", "o2>g", "a>o1"),
        "Nothing leads to “o1” and “o2”: nobody does anything for them.",
        ("o1", "o2"),
    ),
    Case(
        "comes-from-nowhere",
        draft("o>g", boxes={"o": {"influence": "partly"}}),
        draft("o>g", boxes={"o": OUTSIDE}),
        "Nothing leads to “o”: nobody does anything for it.",
        ("o",),
    ),
    Case(
        "comes-from-nowhere",
        draft("o1>o2", "o2>o1", "o2>g", boxes={"o1": OUTSIDE}),
        draft("o1>o2", "o2>o1", "o2>g", boxes=dict.fromkeys(("o1", "o2"), OUTSIDE)),
        "Nothing leads to “o2”: nobody does anything for it.",
        ("o2",),
    ),
    Case("jump", draft("a>g"), ROW, "“a” leads straight to the impact “g”.", ("a", "g"), ("a>g",)),
    Case(
        "jump",
        draft("a>p", "p>g"),
        draft("a>p", "p>o", "o>g"),
        "“p” leads straight to the impact “g”.",
        ("p", "g"),
        ("p>g",),
    ),
    Case("one-way", ROW, FORKED, "Only one way leads to “g”.", ("g",)),
    Case("one-way", draft("a>o", "o>g", "t>g"), FORKED, "Only one way leads to “g”.", ("g",)),
    Case(
        "only-helpful",
        draft("a>o", "a2>o", needed="helpful"),
        changed(draft("a>o", "a2>o", needed="helpful"), "a>o", needed="together"),
        "All that leads to “o” only helps; nothing is said to be enough for it.",
        ("o",),
        ("a2>o", "a>o"),
    ),
    Case(
        "hangs-on-weak",
        changed(draft("a1>o", "a2>o", "o>g"), "o>g", evidence="experience"),
        changed(draft("a1>o", "a2>o", "o>g"), "o>g", evidence="local-data"),
        "Every way to the impact runs from “o” to “g”, and it rests on experience alone.",
        ("o", "g"),
        ("o>g",),
    ),
    Case(
        "hangs-on-weak",
        draft("a1>o", "a2>o", "o>g"),
        draft("a1>o1", "a1>o2", "o1>g", "o2>g"),
        "Every way to the impact runs from “o” to “g”, and nobody has said what that rests on.",
        ("o", "g"),
        ("o>g",),
    ),
    Case(
        "no-rationale",
        draft("a>o", rationale=" "),
        draft("a>o", "t>o", rationale="Because."),
        "Nobody has said why “a” leads to “o”.",
        ("a", "o"),
        ("a>o",),
    ),
    Case(
        "no-rationale",
        draft("a>o", "a>o"),
        draft("t>o"),
        "Nobody has said why “a” leads to “o”.",
        ("a", "o"),
        ("a>o", "a>o'"),
    ),
    Case(
        "no-evidence",
        draft("a>o"),
        draft("a>o", evidence="experience"),
        "Nobody has said what shows that “a” leads to “o”.",
        ("a", "o"),
        ("a>o",),
    ),
    Case(
        "no-evidence",
        draft("a>o", evidence="none"),
        draft("t>o", evidence="none"),
        "You said that nothing shows yet that “a” leads to “o”.",
        ("a", "o"),
        ("a>o",),
    ),
    Case(
        "no-assumption",
        ROW,
        draft("a>o", "o>g", "t>g"),
        "The pathway takes nothing for granted, as it stands.",
    ),
)


GIVEN = (
    Case(
        "untested-assumption",
        one("t", watch=" "),
        one("t", watch="We ask in May."),
        "Nobody tests whether “t” is so.",
        ("t",),
    ),
    Case(
        "untested-assumption",
        one("c", influence="partly"),
        one("c"),
        "Nobody tests whether “c” is so.",
        ("c",),
    ),
    Case(
        "outside-unwatched",
        one("t", influence="outside"),
        one("t", influence="outside", watch="The news"),
        "“t” is outside your influence, and nobody watches it.",
        ("t",),
    ),
    Case(
        "outside-unwatched",
        draft("o>g", boxes={"o": OUTSIDE}),
        draft("o>g", boxes={"o": {**OUTSIDE, "watch": "The council’s minutes"}}),
        "“o” is outside your influence, and nobody watches it.",
        ("o",),
    ),
    Case(
        "outside-unwatched",
        draft("o>g", boxes={"o": OUTSIDE}),
        draft("o>g"),
        "“o” is outside your influence, and nobody watches it.",
        ("o",),
    ),
    Case(
        "outside-unwatched",
        one("c"),
        one("c", influence="ours"),
        "“c” is outside your influence, and nobody watches it.",
        ("c",),
    ),
)
