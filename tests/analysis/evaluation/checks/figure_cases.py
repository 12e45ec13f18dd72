"""What figures and targets lack: the least that makes a check speak, and what ends it."""

from tests.analysis.evaluation.checks.case import Case, one
from tests.analysis.evaluation.plans import IN_ORDER

READS = "“Children who read at eight”"

FIGURES = (
    Case(
        "no-baseline",
        one(*IN_ORDER[1:]),
        one(*IN_ORDER),
        f"It is not said where {READS} stands at the beginning.",
    ),
    Case(
        "no-baseline",
        one(),
        one("i b hardly_anybody 2024-01-01"),
        f"It is not said where {READS} stands at the beginning.",
    ),
    Case(
        "no-target",
        one(IN_ORDER[0], role="on-track"),
        one(*IN_ORDER[:2], role="on-track"),
        f"{READS} is to say whether you are on track, and has no target.",
    ),
    Case(
        "no-target",
        one(role="on-track"),
        one(role="contributing"),
        f"{READS} is to say whether you are on track, and has no target.",
    ),
    Case(
        "undated-target",
        one("i t 60 -"),
        one("i t 60 2026-01-01", "i a 50 -"),
        f"{READS} has one target without a date.",
        measurements=("m1",),
    ),
    Case(
        "target-against-direction",
        one("i b 40 2024-01-01", "i t 39 2025-01-01"),
        one("i b 40 2024-01-01", "i t 40 2025-01-01"),
        f"Of {READS} more is wanted, and the target of 1 January 2025 is 39 % where it began with "
        "40 %.",
        measurements=("m1", "m2"),
    ),
    Case(
        "target-against-direction",
        one("i b 5 2024-01-01 street=N", "i t 6 2025-01-01 street=N", measure="rank", direction=""),
        one("i b 5 2024-01-01 street=N", "i t 4 2025-01-01 street=N", measure="rank", direction=""),
        f"Of {READS} (street: N) less is wanted, and the target of 1 January 2025 is rank 6 where "
        "it began with rank 5.",
        measurements=("m1", "m2"),
    ),
    Case(
        "target-against-direction",
        one("i b 40 2024-01-01", "i t 39 2025-01-01"),
        one("i b 40 2024-01-01", "i t 39 2025-01-01", direction=""),
        f"Of {READS} more is wanted, and the target of 1 January 2025 is 39 % where it began with "
        "40 %.",
        measurements=("m1", "m2"),
    ),
    Case(
        "targets-turn-back",
        one("i b 40 2024-01-01", "i t 61 2025-01-01", "i t 60 2026-01-01"),
        one("i b 40 2024-01-01", "i t 60 2025-01-01", "i t 60 2026-01-01"),
        f"The targets for {READS} turn back: 61 % on 1 January 2025, and 60 % on 1 January 2026.",
        measurements=("m2", "m3"),
    ),
    Case(
        "baseline-younger-than-target",
        one("i b 40 2025-01-01", "i t 50 2025-01-01"),
        one("i b 40 2024-12-31", "i t 50 2025-01-01"),
        f"The baseline of {READS}, 1 January 2025, is not older than the target of 1 January 2025.",
        measurements=("m1", "m2"),
    ),
    Case(
        "no-interim-target",
        one("i b 40 2024-01-01", "i t 60 2025-12-31"),  # 730 days
        one("i b 40 2024-01-01", "i t 60 2025-12-30"),
        f"The only target for {READS} is that of 31 December 2025; nothing is to be reached "
        "before.",
        measurements=("m2",),
    ),
    Case(
        "no-interim-target",
        one("i b 40 2024-01-01", "i t 60 2026-01-01"),
        one(*IN_ORDER),
        f"The only target for {READS} is that of 1 January 2026; nothing is to be reached before.",
        measurements=("m2",),
    ),
    Case(
        "two-figures",
        one("i a 40 2024-01-01 street=N", "i a 42 2024-01-01 street=N"),
        one("i a 40 2024-01-01 street=N", "i a 42 2024-01-01 street=S"),
        f"{READS} (street: N) has figures that differ for 1 January 2024: 40 % and 42 %.",
        measurements=("m1", "m2"),
    ),
    Case(
        "undated-figure",
        one("i b 40 -", "i a 50 -"),
        one("i b 40 2024-01-01", "i t 60 -"),  # a target has a check of its own
        f"{READS} has two figures without a date.",
        measurements=("m1", "m2"),
    ),
    Case(
        "words-for-figure",
        one("i t many_more 2025-01-01"),
        one("i t many_more 2025-01-01", measure="words"),
        f"{READS} is a figure, and “many more” stands where one belongs.",
        measurements=("m1",),
    ),
    Case(
        "beyond-unit",
        one("i t 101 2025-01-01", "i b 40 2024-01-01"),
        one("i t 100 2025-01-01", "i b 0 2024-01-01"),
        f"A target for {READS} is 101 %, and the whole is 100 %.",
        measurements=("m1",),
    ),
    Case(
        "beyond-unit",
        one("i a 0 2025-01-01", measure="rank"),
        one("i a 1 2025-01-01", measure="rank"),
        f"What was measured for {READS} is rank 0, and no rank is below 1.",
        measurements=("m1",),
    ),
    Case(
        "beyond-unit",
        one("i t 101 2025-01-01"),
        one("i t 101 2025-01-01", measure="number"),
        f"A target for {READS} is 101 %, and the whole is 100 %.",
        measurements=("m1",),
    ),
)
