// Where does each box stand, when all are laid out along their links? Asked of dagre, several times.
import { Graph, layout } from "@dagrejs/dagre";
import type { Spot } from "../things";
import { type Block, blocksOf, type Wanted } from "./blocks";
import { type Stand, WIDE } from "./box";
import { crossings } from "./crossings";
import { intoLanes } from "./lanes";
import { routesOf } from "./routes";
import { PIN, untangle } from "./untangle";

/** A link as the layout sees it. */
export interface Tie {
  key: string;
  source: string;
  target: string;
  /** It leads back: it is drawn as a bow, and orders nothing. */
  curved: boolean;
}

export interface Laid extends Wanted {
  /** What it is all for: nothing stands higher. */
  top: boolean;
}

/** Two blocks, the first of which leads to the second. */
export type Pair = [from: string, to: string];

/** Between boxes side by side, and between rows. */
export const ASIDE = 36;
export const ROWS = 84;

// A layered layout is a guess: of a few the one with the fewest crossings is taken.
const TRIES = [
  { ranker: "network-simplex", turned: false },
  { ranker: "network-simplex", turned: true },
  { ranker: "tight-tree", turned: false },
  { ranker: "longest-path", turned: true },
];
/** What is above the highest row; no box has such a key. */
const SKY = "\u0002";

const [LARGE, HUGE] = [60, 250];

/** Middles of all boxes; the same for the same boxes, whoever came first. */
export function layered(boxes: Laid[], ties: Tie[], lanes: string[] = []): Map<string, Spot> {
  const sorted = byKey(boxes);
  const blocks = blocksOf(sorted);
  const goals = new Set(sorted.filter(({ top }) => top).map(({ key }) => key));
  const pairs = pairsOf(blocks, byKey(ties)).filter(
    ([from, to]) => !goals.has(from) || goals.has(to),
  );
  const tied = new Set(pairs.flat());
  const joined = blocks.filter(({ key }) => tied.has(key));
  const loose = blocks.filter(({ key }) => !tied.has(key));
  const tops = new Set([...goals].filter((key) => tied.has(key)));
  let best: { spots: Map<string, Spot>; cost: number } | null = null;
  for (const how of TRIES.slice(0, tries(joined.length))) {
    const ranked = rows(joined, pairs, tops, how);
    if (lanes.length > 0) intoLanes(joined, ranked, pairs, loose, lanes);
    else below(joined, ranked, loose);
    const spots = unpacked(blocks, ranked);
    const cost = costOf(sorted, spots, ties);
    if (!best || cost < best.cost) best = { spots, cost };
  }
  return best?.spots ?? new Map();
}

/** Nobody waits long for a layout: a large one is guessed less often. */
function tries(boxes: number): number {
  if (boxes === 0 || boxes > HUGE) return 1;
  return boxes > LARGE ? 2 : TRIES.length;
}

function byKey<One extends { key: string }>(all: One[]): One[] {
  return [...all].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Which block leads to which; what a guest is tied to beside its host orders nothing. */
function pairsOf(blocks: Block[], ties: Tie[]): Pair[] {
  const home = new Map(
    blocks.flatMap(({ key, places }) => [...places.keys()].map((one) => [one, key])),
  );
  const found = new Map<string, Pair>();
  for (const { source, target, curved } of ties) {
    const [from, to] = [home.get(source), home.get(target)];
    const counts = from !== undefined && to !== undefined && from !== to && from === source;
    if (counts && !curved) found.set(JSON.stringify([from, to]), [from, to]);
  }
  return [...found.values()];
}

/** Middles of blocks in rows, what leads to something below it. */
function rows(
  blocks: Block[],
  pairs: Pair[],
  tops: Set<string>,
  { ranker, turned }: (typeof TRIES)[number],
): Map<string, Spot> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "BT", nodesep: ASIDE, edgesep: 18, ranksep: ROWS, ranker });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key, wide, high } of turned ? [...blocks].reverse() : blocks)
    graph.setNode(key, { width: wide, height: high });
  for (const [from, to] of turned ? [...pairs].reverse() : pairs)
    graph.setEdge(from, to, { weight: 1, minlen: 1 });
  if (tops.size > 0) pinned(graph, blocks, pairs, tops);
  layout(graph, {
    customOrder: (inner, order) => {
      order(inner);
      untangle(inner);
    },
  });
  return new Map(
    blocks.map(({ key }) => {
      const { x, y } = graph.node(key) as Spot;
      return [key, { x, y }];
    }),
  );
}

/** All that it is for stands in the highest row, and whatever else leads nowhere below that. */
function pinned(graph: Graph, blocks: Block[], pairs: Pair[], tops: Set<string>): void {
  const leads = new Set(pairs.map(([from]) => from));
  graph.setNode(SKY, { width: 0, height: 0 });
  for (const { key } of blocks) {
    const pull = tops.has(key) ? { weight: 50, minlen: 1 } : { weight: 0, minlen: 2 };
    if (!leads.has(key)) graph.setEdge(key, SKY, pull, PIN);
  }
}

/** Puts what is tied to nothing below all else, side by side. */
function below(blocks: Block[], placed: Map<string, Spot>, loose: Block[]): void {
  const extent = (of: (one: Block, spot: Spot) => number) =>
    blocks.map((one) => of(one, placed.get(one.key)!));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  const across = most(extent(({ wide }, { x }) => x + wide / 2));
  let down = blocks.length > 0 ? most(extent(({ high }, { y }) => y + high / 2)) + ROWS : 0;
  const room = Math.max(across, (WIDE + ASIDE) * Math.max(3, Math.ceil(Math.sqrt(loose.length))));
  let row: Block[] = [];
  let used = 0;
  const end = () => {
    let x = (across > 0 ? across : used) / 2 - (used - ASIDE) / 2;
    const high = most(row.map((one) => one.high));
    for (const one of row) {
      placed.set(one.key, { x: x + one.wide / 2, y: down + high / 2 });
      x += one.wide + ASIDE;
    }
    down += high + ASIDE;
    [row, used] = [[], 0];
  };
  for (const one of loose) {
    if (row.length > 0 && used + one.wide > room) end();
    row.push(one);
    used += one.wide + ASIDE;
  }
  if (row.length > 0) end();
}

function unpacked(blocks: Block[], placed: Map<string, Spot>): Map<string, Spot> {
  return new Map(
    blocks.flatMap(({ key, places }) => {
      const middle = placed.get(key)!;
      return [...places].map(([one, { x, y }]): [string, Spot] => [
        one,
        { x: Math.round(middle.x + x), y: Math.round(middle.y + y) },
      ]);
    }),
  );
}

/** Crossings count most; of two layouts with as many, the one with the shorter links is better. */
function costOf(boxes: Laid[], spots: Map<string, Spot>, ties: Tie[]): number {
  const stands = new Map(
    boxes.map((one): [string, Stand] => [one.key, { ...one, ...spots.get(one.key)! }]),
  );
  const routes = routesOf(
    stands,
    ties.filter(({ curved }) => !curved),
  );
  const long = [...routes.values()].reduce((sum, { path }) => sum + lengthOf(path), 0);
  return crossings([...routes.values()]) + long / 1e7;
}

function lengthOf(path: Spot[]): number {
  return path
    .slice(1)
    .reduce((sum, { x, y }, at) => sum + Math.hypot(x - path[at]!.x, y - path[at]!.y), 0);
}
