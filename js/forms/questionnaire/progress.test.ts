import assert from "node:assert/strict";
import { test } from "node:test";
import { count, said, together } from "./progress";

test("a question rated in two ways is open until both are answered or left out", () => {
  assert.equal(together(["answered", "open"]), "open");
  assert.equal(together(["left out", "answered"]), "answered");
  assert.equal(together(["left out", "left out"]), "left out");
});

test("what is left out is named only where there is any", () => {
  assert.equal(said(count(["answered", "open", "left out"])), "1 of 3 answered, 1 left out");
  assert.equal(said(count(["answered", "open"])), "1 of 2 answered");
  assert.equal(said(count([])), "0 of 0 answered");
});
