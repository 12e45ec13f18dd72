import assert from "node:assert/strict";
import { test } from "node:test";
import { type Doubt, type Group, type Left, news, standing, summary } from "./doubt";

const jump: Doubt = { key: "j", check: "jump", sentence: "A jump.", severity: "talk" };
const gap: Doubt = { key: "g", check: "no-owner", sentence: "Nobody sees to it.", severity: "gap" };

function group(...doubts: Doubt[]): Group[] {
  return [{ name: "Logic", doubts, more: 0 }];
}

function left(doubt: Doubt, gone = false): Left {
  const { key, sentence } = doubt;
  return { key: `main/${key}`, revision: 1, doubt: key, sentence, reason: "So.", by: "Ada", gone };
}

test("what came and what went is said in its own words", () => {
  const [before, now] = [standing(group(jump), []), standing(group(gap), [])];
  assert.equal(news(before, now), "New doubt: Nobody sees to it. No longer in doubt: A jump.");
  assert.equal(news(before, before), "");
  const none = standing([], []);
  assert.equal(news(none, standing(group(jump, gap), [])), "2 new doubts.");
});

test("of very many only what somebody did is news", () => {
  const some = standing([{ name: "Logic", doubts: [jump], more: 9 }], []);
  assert.equal(news(some, standing([{ name: "Logic", doubts: [gap], more: 8 }], [])), "");
  assert.equal(news(some, standing([], [left(jump)])), "Set aside: A jump.");
});

test("what is set aside is not settled, and what is taken up again is not new", () => {
  const [open, aside] = [standing(group(jump), []), standing([], [left(jump)])];
  assert.equal(news(open, aside), "Set aside: A jump.");
  assert.equal(news(aside, open), "Open again: A jump.");
  assert.equal(news(standing([], [left(jump, true)]), open), "New doubt: A jump.");
});

test("the summary counts what is grave, and names no part where some are not shown", () => {
  assert.equal(
    summary(group(jump, gap), [left(jump, true)]),
    "2 doubts are open · ▢ Something is missing: 1 · ◆ Worth a talk: 1",
  );
  assert.equal(summary([{ name: "Logic", doubts: [jump], more: 9 }], []), "10 doubts are open");
  assert.equal(summary([], []), "");
  assert.equal(summary([], [left(jump)]), "Set aside with a reason: 1");
});
