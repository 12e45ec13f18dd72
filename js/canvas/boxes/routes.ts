// Which way does each link take? From side to side, and around the boxes between them.
import type { Spot } from "../things";
import { bottom, left, right, type Stand, top } from "./box";
import { around, hits, NEAR, parted } from "./detours";
import type { Tie } from "./layered";

export interface Route {
  source: string;
  target: string;
  /** From side to side, with the spots in between where it bends. */
  path: Spot[];
  curved: boolean;
}

type Side = "top" | "bottom" | "left" | "right";

interface Ends {
  tie: Tie;
  one: Stand;
  other: Stand;
  sides: [Side, Side];
}

/** How far links leave a box before they turn. */
const STUB = 17;
/** Most room between two links at one side of a box. */
const STEP = 24;

/** The way of each link, by its key; a link to nothing has none. */
export function routesOf(stands: Map<string, Stand>, ties: Tie[]): Map<string, Route> {
  const boxes = [...stands.values()];
  const ends = ties.flatMap((tie): Ends[] => {
    const [one, other] = [stands.get(tie.source), stands.get(tie.target)];
    if (!one || !other || one === other) return [];
    return [{ tie, one, other, sides: sidesOf(one, other, tie.curved, boxes) }];
  });
  const ports = portsOf(ends);
  const routes = ends.map(({ tie, one, other, sides }, at): Route => {
    const [from, to] = ports[at]!;
    const others = boxes.filter((box) => box !== one && box !== other);
    const curved = sides[0] === sides[1];
    const path = curved ? bow(from, to) : way(from, to, sides, others);
    return { source: tie.source, target: tie.target, path, curved };
  });
  parted(routes.filter(({ curved }) => !curved).map(({ path }) => path));
  return new Map(routes.map((route, at) => [ends[at]!.tie.key, route]));
}

/** A link that leads back swings out to the right, where nothing stands in its way. */
function sidesOf(one: Stand, other: Stand, curved: boolean, boxes: Stand[]): [Side, Side] {
  if (curved && isFree(bow(port(one, "right", 0, 1), port(other, "right", 0, 1)), boxes))
    return ["right", "right"];
  if (bottom(other) + 2 * STUB <= top(one)) return ["top", "bottom"];
  if (bottom(one) + 2 * STUB <= top(other)) return ["bottom", "top"];
  return other.x >= one.x ? ["right", "left"] : ["left", "right"];
}

/** Links at one side of a box stand in the order of their other ends. */
function portsOf(ends: Ends[]): [Spot, Spot][] {
  const groups = new Map<string, { at: number; end: 0 | 1; far: Stand }[]>();
  ends.forEach(({ one, other, sides }, at) => {
    for (const [end, box, far] of [
      [0, one, other],
      [1, other, one],
    ] as const) {
      const name = JSON.stringify([box.key, sides[end]]);
      groups.set(name, [...(groups.get(name) ?? []), { at, end, far }]);
    }
  });
  const found = ends.map((): [Spot, Spot] => [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]);
  for (const [name, all] of groups) {
    const side = (JSON.parse(name) as [string, Side])[1];
    const upright = side === "left" || side === "right";
    all.sort((a, b) => (upright ? a.far.y - b.far.y : a.far.x - b.far.x) || a.at - b.at);
    all.forEach(({ at, end }, number) => {
      const box = end === 0 ? ends[at]!.one : ends[at]!.other;
      found[at]![end] = port(box, side, number - (all.length - 1) / 2, all.length);
    });
  }
  return found;
}

function port(box: Stand, side: Side, step: number, many: number): Spot {
  const room = (long: number) => Math.min(STEP, (long - 48) / Math.max(1, many - 1));
  if (side === "top") return { x: box.x + step * room(box.wide), y: top(box) };
  if (side === "bottom") return { x: box.x + step * room(box.wide), y: bottom(box) };
  const y = box.y + step * Math.min(12, room(box.high));
  return { x: side === "left" ? left(box) : right(box), y };
}

function way(from: Spot, to: Spot, [side]: [Side, Side], boxes: Stand[]): Spot[] {
  if (side === "left" || side === "right") return aside(from, to, boxes);
  const up = side === "top" ? -1 : 1;
  const out = { x: from.x, y: cleared(from, to, up, boxes) };
  const into = { x: to.x, y: cleared(to, from, -up, boxes) };
  // Rows that reach into each other leave no room to turn between them.
  if ((into.y - out.y) * up <= 0) [out.y, into.y] = [from.y + up * STUB, to.y - up * STUB];
  return straight([from, out, ...around(out, into, boxes), into, to]);
}

/** So far from its box a link has passed all that stand beside it, on the way to its other end. */
function cleared(end: Spot, other: Spot, up: number, boxes: Stand[]): number {
  const [low, high] = [Math.min(end.x, other.x), Math.max(end.x, other.x)];
  const y = end.y + up * STUB;
  return boxes
    .filter((one) => left(one) < high && right(one) > low && top(one) <= y && bottom(one) >= y)
    .map((one) => (up < 0 ? top(one) : bottom(one)) + up * NEAR)
    .reduce((most, edge) => (up < 0 ? Math.min(most, edge) : Math.max(most, edge)), y);
}

/** From one side to the next one's, or over what stands between them. */
function aside(from: Spot, to: Spot, boxes: Stand[]): Spot[] {
  const between = boxes.filter((box) => hits(from, to, box, 4));
  if (between.length === 0) return [from, to];
  const y = between.reduce((high, box) => Math.min(high, top(box)), Math.min(from.y, to.y)) - STUB;
  const step = Math.sign(to.x - from.x) * (STUB - 4);
  const [out, into] = [from.x + step, to.x - step];
  return [from, { x: out, y: from.y }, { x: out, y }, { x: into, y }, { x: into, y: to.y }, to];
}

/** Whether a bow meets no box but those at its ends. */
function isFree([from, bend, to]: [Spot, Spot, Spot], boxes: Stand[]): boolean {
  const at = (share: number) => ({
    x: (1 - share) ** 2 * from.x + 2 * share * (1 - share) * bend.x + share ** 2 * to.x,
    y: (1 - share) ** 2 * from.y + 2 * share * (1 - share) * bend.y + share ** 2 * to.y,
  });
  const spots = Array.from({ length: 11 }, (_, step) => at(0.02 + step * 0.096));
  return spots
    .slice(1)
    .every((spot, step) => !boxes.some((box) => hits(spots[step]!, spot, box, 0)));
}

function bow(from: Spot, to: Spot): [Spot, Spot, Spot] {
  const out = Math.max(from.x, to.x) + 70 + Math.abs(from.y - to.y) * 0.18;
  return [from, { x: out, y: (from.y + to.y) / 2 }, to];
}

/** A path without the spots that do not bend it. */
function straight(path: Spot[]): Spot[] {
  return path.filter((spot, at) => {
    const [before, after] = [path[at - 1], path[at + 1]];
    if (!before || !after) return true;
    const turned =
      (spot.x - before.x) * (after.y - spot.y) - (spot.y - before.y) * (after.x - spot.x);
    return Math.abs(turned) > 1;
  });
}
