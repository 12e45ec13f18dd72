import assert from "node:assert/strict";
import { test } from "node:test";
import { placesOf, questionsOf } from "./asked";
import { bodyOf, cellsOf, changed, cleared, inWords, LEFT_OUT, statusOf } from "./body";
import { PARTS, PILES, RANKING, RATINGS, TICKS, WORDS } from "./samples";

const place = (id: string) => PARTS.flatMap(placesOf).find((one) => one.id === id)!;

test("a part that is answered as a whole is one question, others one for each item", () => {
  const counts = PARTS.map((part) => [questionsOf(part).length, placesOf(part).length]);
  assert.deepEqual(counts, [[1, 1], [1, 1], [3, 6], [3, 3], [3, 3]]);
});

test("ticking nothing is an answer, and no rank is none", () => {
  assert.equal(statusOf(TICKS, bodyOf({})), "answered");
  assert.equal(statusOf(RATINGS, bodyOf({ note: "why" })), "open");
  assert.equal(statusOf(RATINGS, bodyOf({ rank: 0 })), "answered");
  assert.equal(statusOf(WORDS, bodyOf({ words: "  " })), "open");
  assert.equal(statusOf(PILES, LEFT_OUT), "left out");
});

test("what is left out holds nothing, and an answer ends it", () => {
  const rated = changed(RATINGS, null, { rank: 2 });
  assert.deepEqual(changed(RATINGS, rated, { skipped: true }), LEFT_OUT);
  assert.deepEqual(changed(RATINGS, LEFT_OUT, { rank: 1 }), bodyOf({ rank: 1 }));
});

test("nothing left of an answer is no answer", () => {
  assert.equal(changed(WORDS, bodyOf({ words: "a" }), { words: " " }), null);
  assert.equal(changed(RATINGS, bodyOf({ note: "a" }), { note: "" }), null);
  assert.deepEqual(changed(TICKS, null, { chosen: [] }), bodyOf({}));
});

test("a note stays when its answer is taken back, unless it would read as one", () => {
  const noted = bodyOf({ rank: 2, note: "why" });
  assert.deepEqual(cleared(RATINGS, noted), bodyOf({ note: "why" }));
  assert.equal(cleared(RATINGS, bodyOf({ rank: 2 })), null);
  assert.equal(cleared(TICKS, bodyOf({ chosen: ["one"], note: "why" })), null);
});

test("only what differs is sent, with where it belongs", () => {
  const at = place("ratings.one.here");
  const here = { item: "ratings.one", aspect: "here" };
  assert.deepEqual(cellsOf(at, null, bodyOf({ rank: 2 })), { ...here, rank: 2 });
  const noted = bodyOf({ rank: 2, note: "why" });
  assert.deepEqual(cellsOf(at, bodyOf({ rank: 2 }), noted), { ...here, note: "why" });
  assert.deepEqual(cellsOf(at, LEFT_OUT, bodyOf({ rank: 1 })), { ...here, rank: 1, skipped: false });
  assert.deepEqual(cellsOf(at, noted, LEFT_OUT), { ...here, skipped: true });
  const ticks = { item: "ticks", aspect: "" };
  assert.deepEqual(cellsOf(place("ticks"), null, bodyOf({})), { ...ticks, chosen: [] });
});

test("an answer reads as its words, an unknown one as what it holds", () => {
  assert.equal(inWords(place("ratings.one.here"), bodyOf({ rank: 2 })), "often");
  assert.equal(inWords(place("ratings.one.here"), bodyOf({ rank: 9 })), "9");
  assert.equal(inWords(place("ticks"), bodyOf({})), "None of these");
  assert.equal(inWords(place("ranking"), bodyOf({ chosen: ["two", "one"] })), "1. two; 2. one");
  assert.equal(inWords(place("piles.one"), bodyOf({ note: "hm" })), "no answer yet");
  assert.equal(inWords(place("piles.one"), LEFT_OUT), "left out");
  assert.equal(statusOf(RANKING, bodyOf({})), "open");
});
