import assert from "node:assert/strict";
import { test } from "node:test";
import { line, point } from "../canvas/samples";
import { type Branch, goesRound, grown } from "./tree";
import { beside, led, rowsOf, TypedAhead } from "./walk";

const goal = point("goal", { group: "Impact" });
const named = (keys: string) => [...keys].map((key) => point(key));
const links = (...pairs: string[]) =>
  pairs.map((pair) => line(...(pair.split(">") as [string, string])));

/** The tree in short: "goal(a(b) →b)", with ↻ for a circle and [ ] around what is not linked. */
function short(branches: Branch[]): string {
  return branches
    .map((branch) => {
      const { sort, key } = branch;
      const inner = short(branch.branches);
      if (sort === "rest") return `[${inner}]`;
      if (sort === "see") return (goesRound(branch) ? "↻" : "→") + key;
      return key + (inner && `(${inner})`);
    })
    .join(" ");
}

const tree = (keys: string, ...pairs: string[]) =>
  short(grown([goal, ...named(keys)], links(...pairs), "Impact"));

test("what leads to a box stands below it, in the order of the boxes", () => {
  assert.equal(tree("abc", "b>goal", "a>goal", "c>a"), "goal(a(c) b)");
  assert.equal(tree("abc", "c>a", "a>goal", "b>goal"), "goal(a(c) b)");
});

test("a box with several parents is written out once, nearest to the top", () => {
  assert.equal(tree("abc", "a>goal", "b>a", "c>b", "c>goal"), "goal(a(b(→c)) c)");
  assert.equal(tree("abcd", "a>goal", "b>goal", "c>a", "c>b", "d>c"), "goal(a(c(d)) b(→c))");
});

test("a circle ends in a reference to a box above", () => {
  assert.equal(tree("ab", "a>goal", "b>a", "a>b"), "goal(a(b(↻a)))");
  assert.equal(tree("a", "a>goal", "goal>a"), "goal(a(↻goal))");
  assert.equal(tree("a", "a>goal", "a>a"), "goal(a)");
});

test("what leads nowhere stands in the last group, with all that leads there", () => {
  assert.equal(tree("abcd", "a>goal", "c>b"), "goal(a) [b(c) d]");
  assert.equal(tree("ab", "b>a", "b>goal"), "goal(b) [a(→b)]");
});

test("a circle that leads nowhere is shown as well, with its tail below it", () => {
  assert.equal(tree("tab", "t>a", "a>b", "b>a"), "goal [a(t b(↻a))]");
});

test("without a group for the top it begins with whatever is led to and leads nowhere", () => {
  const grownFrom = grown(named("abc"), links("a>b"), "");
  assert.equal(short(grownFrom), "b(a) [c]");
  assert.equal(short(grown([], [], "")), "");
});

test("two lines between the same two make one row that tells of both", () => {
  const two = [line("a", "goal", { key: "one" }), line("a", "goal", { key: "two" })];
  const [top] = grown([goal, ...named("a")], two, "Impact");
  assert.equal(top!.branches.length, 1);
  assert.deepEqual(
    top!.branches[0]!.lines.map(({ key }) => key),
    ["one", "two"],
  );
});

test("every box is written out once, whatever is linked", () => {
  // The same boxes and links in every run: a generator by hand (Park and Miller, 1988).
  let seed = 1;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let turn = 0; turn < 40; turn += 1) {
    const points = [goal, ...named("abcdefgh")];
    const key = () => points[next(points.length)]!.key;
    const lines = Array.from({ length: next(20) }, () => line(key(), key()));
    const rows = rowsOf(grown(points, lines, "Impact"), new Set());
    const boxes = rows.filter(({ branch }) => branch.sort === "box");
    assert.deepEqual(boxes.map(({ branch }) => branch.key).sort(), points.map((p) => p.key).sort());
    assert.equal(new Set(rows.map(({ branch }) => branch.id)).size, rows.length);
  }
});

const rows = rowsOf(
  grown([goal, ...named("abcd")], links("a>goal", "b>goal", "c>a"), "Impact"),
  new Set(),
);
const go = (at: string, key: string, closed = new Set<string>()) =>
  led(rows, at, key, closed)?.id ?? null;

test("rows are counted as screen readers say them", () => {
  const said = rows.map(({ branch, level, at, of }) => `${branch.key} ${level} ${at}/${of}`);
  assert.deepEqual(said, ["goal 1 1/2", "a 2 1/2", "c 3 1/1", "b 2 2/2", " 1 2/2", "d 2 1/1"]);
});

test("arrows lead up and down, into a branch and out of it, and stop at the ends", () => {
  assert.deepEqual([go("box a", "ArrowDown"), go("box a", "ArrowUp")], ["box c", "box goal"]);
  assert.deepEqual([go("box a", "ArrowRight"), go("box a", "ArrowLeft")], ["box c", "box goal"]);
  assert.equal(go("box a", "ArrowRight", new Set(["box a"])), null);
  assert.deepEqual([go("box b", "Home"), go("box a", "End")], ["box goal", "box d"]);
  assert.equal(go("box d", "PageDown"), "box d");
  assert.equal(go("box d", "ArrowLeft"), "rest");
  assert.equal(go("box a", "Tab"), null);
});

test("who was in a row that is gone is beside it, else above it", () => {
  assert.deepEqual(beside(rows, "box a"), ["box b", "box goal"]);
  assert.deepEqual(beside(rows, "box b"), ["box a", "box goal"]);
});

test("letters find the next name that begins so; one letter again goes on", () => {
  const ahead = new TypedAhead();
  const names: Record<string, string> = { goal: "Éa", a: "ab", b: "aa", c: "x", d: "ax" };
  const called = ({ key }: Branch) => names[key] ?? "";
  const type = (letter: string, now: number, at: string) =>
    ahead.take(letter, now, rows, at, called)?.key;
  assert.equal(type("a", 0, "box goal"), "a");
  assert.equal(type("a", 100, "box a"), "b");
  assert.equal(type("a", 2000, "box b"), "d");
  assert.equal(type("a", 9000, "box goal"), "a");
  assert.equal(type("x", 9100, "box a"), "d");
  assert.equal(type("e", 20000, "box d"), "goal");
  assert.equal(type("q", 30000, "box d"), undefined);
});
