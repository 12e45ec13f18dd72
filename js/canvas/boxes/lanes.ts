// How do boxes stand in swim lanes? Each row is shared out among the lanes, which lie side by side.
import type { Spot } from "../things";
import type { Block } from "./blocks";
import { left, right, type Stand } from "./box";
import type { Pair } from "./layered";

/** Between boxes in a lane, and from a box to the edge of its lane. */
const ASIDE = 30;
const EDGE = 20;
const TURNS = 12;

/** A lane as it is drawn: from left to right. */
export interface Band {
  lane: string;
  left: number;
  right: number;
}

/** The order of lanes: those that are named, then what is in none of them. */
export function laneOrder(lanes: string[], used: Iterable<string>): string[] {
  const named = [...new Set(lanes)];
  const rest = [...new Set(used)].filter((lane) => !named.includes(lane)).sort();
  return [...named, ...rest];
}

/** Moves blocks that stand in rows into their lanes, and puts those that are tied to nothing below. */
export function intoLanes(
  blocks: Block[],
  placed: Map<string, Spot>,
  pairs: Pair[],
  loose: Block[],
  lanes: string[],
): void {
  const order = laneOrder(
    lanes,
    [...blocks, ...loose].map(({ lane }) => lane),
  );
  const cells = cellsOf(blocks, placed);
  const room = roomOf(order, cells, loose);
  const near = neighboursOf(pairs);
  const width = new Map(blocks.map(({ key, wide }) => [key, wide]));
  const arrange = () => {
    for (const cell of cells) packed(cell.blocks, room.get(cell.lane)!, placed);
  };
  arrange();
  let best = { cost: Infinity, spots: new Map<string, Spot>() };
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const cell of turn % 2 === 0 ? cells : [...cells].reverse()) {
      cell.blocks.sort((a, b) => middle(a.key, near, placed) - middle(b.key, near, placed));
      packed(cell.blocks, room.get(cell.lane)!, placed);
    }
    const cost = crossed(pairs, placed);
    if (cost < best.cost) best = { cost, spots: new Map(placed) };
  }
  for (const [key, spot] of best.spots) placed.set(key, spot);
  for (const { lane, blocks: alone } of cells)
    if (alone.length === 1) {
      const [{ key, y }, band] = [
        { key: alone[0]!.key, ...placed.get(alone[0]!.key)! },
        room.get(lane)!,
      ];
      const half = width.get(key)! / 2 + EDGE;
      const x = Math.min(band.right - half, Math.max(band.left + half, middle(key, near, placed)));
      placed.set(key, { x, y });
    }
  beneath(blocks, placed, loose, room);
}

interface Cell {
  lane: string;
  y: number;
  blocks: Block[];
}

/** What shares a row and a lane, from left to right, the highest row first. */
function cellsOf(blocks: Block[], placed: Map<string, Spot>): Cell[] {
  const found = new Map<string, Cell>();
  for (const block of [...blocks].sort((a, b) => placed.get(a.key)!.x - placed.get(b.key)!.x)) {
    const { y } = placed.get(block.key)!;
    const name = JSON.stringify([y, block.lane]);
    const cell = found.get(name) ?? { lane: block.lane, y, blocks: [] };
    cell.blocks.push(block);
    found.set(name, cell);
  }
  return [...found.values()].sort((a, b) => a.y - b.y);
}

const wideOf = (blocks: Block[]) => blocks.reduce((sum, { wide }) => sum + wide + ASIDE, -ASIDE);

/** From where to where each lane goes: as wide as its fullest row. */
function roomOf(order: string[], cells: Cell[], loose: Block[]): Map<string, Band> {
  const found = new Map<string, Band>();
  let from = 0;
  for (const lane of order) {
    const rows = cells.filter((cell) => cell.lane === lane).map((cell) => wideOf(cell.blocks));
    const alone = loose.filter((one) => one.lane === lane).map(({ wide }) => wide);
    const wide = Math.max(0, ...rows, ...alone);
    if (wide === 0) continue;
    const to = from + wide + 2 * EDGE;
    found.set(lane, { lane, left: from, right: to });
    from = to;
  }
  return found;
}

function packed(blocks: Block[], band: Band, placed: Map<string, Spot>): void {
  let x = (band.left + band.right - wideOf(blocks)) / 2;
  for (const { key, wide } of blocks) {
    placed.set(key, { x: x + wide / 2, y: placed.get(key)!.y });
    x += wide + ASIDE;
  }
}

function neighboursOf(pairs: Pair[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [from, to] of pairs)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      found.set(one, [...(found.get(one) ?? []), other]);
  return found;
}

function middle(key: string, near: Map<string, string[]>, placed: Map<string, Spot>): number {
  const all = (near.get(key) ?? [key]).map((other) => placed.get(other)!.x);
  return all.reduce((a, b) => a + b, 0) / all.length;
}

function crossed(pairs: Pair[], placed: Map<string, Spot>): number {
  const ends = pairs.map((pair) => pair.map((key) => placed.get(key)!) as [Spot, Spot]);
  let found = 0;
  ends.forEach(([a, b], at) => {
    for (const [c, d] of ends.slice(at + 1))
      if (a !== c && b !== d && cut(a, b, c) * cut(a, b, d) < 0 && cut(c, d, a) * cut(c, d, b) < 0)
        found += 1;
  });
  return found;
}

function cut(a: Spot, b: Spot, c: Spot): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

/** Puts what is tied to nothing below all else, in its lane. */
function beneath(
  blocks: Block[],
  placed: Map<string, Spot>,
  loose: Block[],
  room: Map<string, Band>,
): void {
  const ends = blocks.map(({ key, high }) => placed.get(key)!.y + high / 2 + 84);
  const start = ends.reduce((a, b) => Math.max(a, b), 0);
  for (const [lane, band] of room) {
    let [x, y, high] = [band.left + EDGE, start, 0];
    for (const one of loose.filter((other) => other.lane === lane)) {
      if (high > 0 && x + one.wide > band.right - EDGE)
        [x, y, high] = [band.left + EDGE, y + high + ASIDE, 0];
      placed.set(one.key, { x: x + one.wide / 2, y: y + one.high / 2 });
      x += one.wide + ASIDE;
      high = Math.max(high, one.high);
    }
  }
}

/** The lanes as boxes stand in them now, or nothing where a box stands in another one's lane. */
export function bandsOf(stands: InLane[], lanes: string[]): Band[] | null {
  const order = laneOrder(
    lanes,
    stands.map(({ lane }) => lane),
  );
  const spans = order.flatMap((lane) => {
    const own = stands.filter((one) => one.lane === lane);
    if (own.length === 0) return [];
    return [{ lane, left: Math.min(...own.map(left)), right: Math.max(...own.map(right)) }];
  });
  if (spans.some(({ left: from }, at) => at > 0 && from < spans[at - 1]!.right)) return null;
  return spans.map(({ lane, ...span }, at) => {
    const [before, after] = [spans[at - 1], spans[at + 1]];
    return {
      lane,
      left: before ? (before.right + span.left) / 2 : span.left - EDGE,
      right: after ? (span.right + after.left) / 2 : span.right + EDGE,
    };
  });
}

/** A box with its place, and the lane to which it belongs. */
type InLane = Stand & { lane: string };

/**
 * The boxes that stand in another one's lane: they changed theirs, or are new.
 *
 * Nothing where so many do that the places must be those of other lanes.
 */
export function astray<One extends InLane>(stands: One[], lanes: string[]): One[] | null {
  const order = laneOrder(
    lanes,
    stands.map(({ lane }) => lane),
  );
  const number = new Map(order.map((lane, at) => [lane, at]));
  const wrong = (one: InLane, other: InLane) => {
    const way = number.get(other.lane)! - number.get(one.lane)!;
    return way !== 0 && (way > 0 ? right(one) > left(other) : right(other) > left(one));
  };
  let rest = [...stands].sort((a, b) => (a.key < b.key ? -1 : 1));
  const found: One[] = [];
  for (;;) {
    const many = rest.map((one) => rest.filter((other) => wrong(one, other)).length);
    const most = Math.max(0, ...many);
    if (most === 0) break;
    const worst = rest[many.indexOf(most)]!;
    found.push(worst);
    rest = rest.filter((one) => one !== worst);
    if (found.length > Math.max(1, stands.length / 4)) return null;
  }
  const known = new Set(rest.map(({ lane }) => lane));
  return found.every(({ lane }) => known.has(lane)) ? found : null;
}

/** A spot for a box in its own lane, as near as can be; the outermost lanes are open outward. */
export function within(bands: Band[], lane: string, spot: Spot, wide: number): Spot {
  const at = bands.findIndex((band) => band.lane === lane);
  const band = bands[at];
  if (!band) return spot;
  const low = at === 0 ? -Infinity : band.left + wide / 2 + 1;
  const high = at === bands.length - 1 ? Infinity : band.right - wide / 2 - 1;
  return { x: Math.round(Math.max(low, Math.min(high, spot.x))), y: spot.y };
}
