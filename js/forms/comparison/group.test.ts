import assert from "node:assert/strict";
import { test } from "node:test";
import { nextPlace, stepLabel } from "./group";

test("a button says what it does, and to which boxes", () => {
  const cells = [
    { text: "Safe streets", lines: [] },
    { text: "≠ Streets are safe", lines: ["Ends: 12"] },
  ];
  const step = { step: "same", text: "The same" };
  const row = { key: "a~b", cells, steps: [step] };
  assert.equal(stepLabel(step, row), "The same: Safe streets – Streets are safe");
  assert.equal(stepLabel(step, { ...row, cells: [cells[0]!] }), "The same: Safe streets");
});

test("when a row is gone the next one has the focus, and after the last the one before", () => {
  assert.equal(nextPlace(1, 3), 1);
  assert.equal(nextPlace(3, 3), 2);
  assert.equal(nextPlace(0, 0), null);
});
