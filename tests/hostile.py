"""Names that break software which does not show them as text."""

import json
import os
from pathlib import Path

__all__ = ["hostile_names"]

OURS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert('x')>",
    "</textarea></select><b>bold</b>",
    "&lt;b&gt;already escaped&lt;/b&gt; &amp; more",
    "{{7*7}} ${7*7} <%= 7*7 %> %s {0}",
    "=cmd|' /C calc'!A0",
    "+1-1@SUM(A1:A9)",
    "Robert'); DROP TABLE record;--",
    "../../etc/passwd",
    "C:\\CON\\aux.txt",
    "null",
    "undefined",
    "NaN",
    "0",
    "-1",
    "  two spaces before and after  ",
    'O\'Brien "and" ‘sons’',
    "دار الجيران (House of Neighbours)",
    "‮right to left override",
    "עברית, English, עברית",
    "ひらがな 漢字 カタカナ",
    "Z̸̡̛a̵͝l̶g̷͠ȏ̴",
    "👩‍👩‍👧‍👦 family 🏳️‍🌈",
    "zero​width﻿joined",
    "ﬁ ﬂ Ⅷ ½ ™",
    "x" * 4_000,
]


def hostile_names() -> list[str]:
    """Return names that can be seen; with DATA all of the big list of naughty strings as well."""
    real = Path(os.environ.get("DATA", "no such folder"), "messy_csv", "naughty_strings")
    if not real.exists():
        return OURS
    naughty = json.loads((real / "blns.json").read_text(encoding="utf-8"))
    return list(dict.fromkeys([*OURS, *(name for name in naughty if name.strip())]))
