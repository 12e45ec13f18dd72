// How does a link get past the boxes in its way? Through the gap beside each that is nearest.
import type { Spot } from "../things";
import { bottom, left, right, type Stand, top } from "./box";

/** How near a link comes to a box that is not its own. */
export const NEAR = 10;
const DEEPEST = 12;
/** Between links in the same gap. */
const STEP = 6;

/** The spots between two at which a link bends; both lie above or below each other. */
export function around(from: Spot, to: Spot, boxes: Stand[], depth = DEEPEST): Spot[] {
  const way = Math.sign(to.y - from.y);
  const inTheWay = boxes
    .filter((box) => hits(from, to, box, NEAR - 2))
    .sort((a, b) => way * (a.y - b.y));
  const [first] = inTheWay;
  if (!first || depth === 0 || way === 0) return [];
  const level = boxes.filter((one) => beside(one, first));
  const gaps = [-1, 1].map((side) => gap(first, side, level));
  const cost = (x: number) => Math.abs(x - from.x) + Math.abs(x - to.x);
  const x = cost(gaps[0]!) <= cost(gaps[1]!) ? gaps[0]! : gaps[1]!;
  const [under, over] = way < 0 ? [from.x, to.x] : [to.x, from.x];
  const low = Math.max(bottom(first), ...between(level, under, x).map(bottom)) + NEAR;
  const high = Math.min(top(first), ...between(level, x, over).map(top)) - NEAR;
  const [enter, leave] =
    way < 0
      ? [Math.min(from.y, low), Math.max(to.y, high)]
      : [Math.max(from.y, high), Math.min(to.y, low)];
  const [a, b] = [
    { x, y: enter },
    { x, y: leave },
  ];
  const rest = boxes.filter((box) => box !== first);
  return [...around(from, a, rest, depth - 1), a, b, ...around(b, to, rest, depth - 1)];
}

function beside(one: Stand, other: Stand): boolean {
  return top(one) < bottom(other) + NEAR && bottom(one) > top(other) - NEAR;
}

/** The boxes over or under which a link goes sideways. */
function between(boxes: Stand[], from: number, to: number): Stand[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return boxes.filter((one) => left(one) < high && right(one) > low);
}

/** Where a link can pass at one side of a box, and of all that stand close to it there. */
function gap(box: Stand, side: number, level: Stand[]): number {
  const edge = (one: Stand) => (side > 0 ? right(one) : left(one));
  let x = edge(box) + side * NEAR;
  const blocks = () => level.find((one) => left(one) - NEAR < x && x < right(one) + NEAR);
  for (let one = blocks(); one; one = blocks()) x = edge(one) + side * NEAR;
  const next = level
    .map((one) => (side > 0 ? left(one) : right(one)))
    .filter((wall) => (wall - x) * side > 0)
    .reduce((nearest, wall) => Math.min(nearest, (wall - x) * side), Infinity);
  return x + side * Math.min(12, Math.max(0, (next - NEAR) / 2));
}

/** Whether a straight line comes that near to a box. */
export function hits(a: Spot, b: Spot, box: Stand, near: number): boolean {
  let [from, to] = [0, 1];
  const [across, down] = [b.x - a.x, b.y - a.y];
  for (const [start, long, low, high] of [
    [a.x, across, left(box) - near, right(box) + near],
    [a.y, down, top(box) - near, bottom(box) + near],
  ] as const) {
    if (long === 0) {
      if (start <= low || start >= high) return false;
    } else {
      const [one, other] = [(low - start) / long, (high - start) / long];
      from = Math.max(from, Math.min(one, other));
      to = Math.min(to, Math.max(one, other));
    }
  }
  return from < to;
}

interface Upright {
  path: Spot[];
  at: number;
  x: number;
  low: number;
  high: number;
}

/** Links that run upright through the same gap are moved apart, in the order of where they go. */
export function parted(paths: Spot[][]): void {
  const pieces = paths.flatMap(uprights).sort((a, b) => a.x - b.x || a.low - b.low);
  while (pieces.length > 0) {
    const group = [pieces.shift()!];
    for (let at = 0; at < pieces.length;)
      if (group.some((one) => together(one, pieces[at]!))) group.push(...pieces.splice(at, 1));
      else at += 1;
    if (group.length === 1) continue;
    group.sort((a, b) => leaning(a) - leaning(b));
    group.forEach(({ path, at, x }, number) => {
      const moved = x + (number - (group.length - 1) / 2) * STEP;
      path[at] = { ...path[at]!, x: moved };
      path[at + 1] = { ...path[at + 1]!, x: moved };
    });
  }
}

/** Pieces straight up or down between two bends; those at a box stay where they are. */
function uprights(path: Spot[]): Upright[] {
  const found: Upright[] = [];
  for (let at = 1; at + 2 < path.length; at += 1) {
    const [a, b] = [path[at]!, path[at + 1]!];
    if (a.x === b.x && a.y !== b.y)
      found.push({ path, at, x: a.x, low: Math.min(a.y, b.y), high: Math.max(a.y, b.y) });
  }
  return found;
}

function together(one: Upright, other: Upright): boolean {
  return Math.abs(one.x - other.x) < STEP && one.low < other.high && other.low < one.high;
}

function leaning({ path, at }: Upright): number {
  return path[at - 1]!.x + path[at + 2]!.x;
}
