// In which order do boxes stand in their rows, so that few links cross? dagre's own order, bettered.
import type { Graph } from "@dagrejs/dagre";

/** The name of edges that only hold a box in its row: nobody sees them cross. */
export const PIN = "pin";

/** How often it begins anew, and how often it goes up and down each time. */
const STARTS = 16;
const SWEEPS = 8;

/**
 * Gives the nodes of a graph in rows another order where fewer links cross then.
 *
 * Barycentres (K. Sugiyama et al., 1981) from several beginnings, each followed by exchanges of
 * neighbours until none helps. All links run between rows that lie one above the other.
 */
export function untangle(graph: Graph): void {
  const rows = new Rows(graph);
  let best = rows.copy();
  let least = rows.crossings();
  const chance = dice();
  for (let start = 0; start < STARTS && least > 0; start += 1) {
    if (start > 0) rows.shuffle(chance);
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      rows.sweep(sweep % 2 === 0);
      rows.exchange();
      const now = rows.crossings();
      if (now < least) [least, best] = [now, rows.copy()];
    }
  }
  for (const row of best) row.forEach((key, at) => Object.assign(graph.node(key), { order: at }));
}

/** The same chances each time: so is the layout. */
function dice(): () => number {
  let state = 20;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The name of the long edge of which a node is a piece, if it is one. */
function pinOf(graph: Graph, key: string): string | undefined {
  return (graph.node(key) as { edgeObj?: { name?: string } }).edgeObj?.name;
}

class Rows {
  private readonly rows: string[][];
  private readonly place = new Map<string, number>();
  private readonly above = new Map<string, string[]>();
  private readonly below = new Map<string, string[]>();

  constructor(graph: Graph) {
    const keys = graph.nodes();
    const label = (key: string) => graph.node(key) as { rank: number; order: number };
    this.rows = [];
    for (const key of keys) (this.rows[label(key).rank] ??= []).push(key);
    this.rows = this.rows.filter(Boolean);
    for (const row of this.rows) row.sort((a, b) => label(a).order - label(b).order);
    for (const key of keys) {
      this.above.set(key, []);
      this.below.set(key, []);
    }
    for (const { v, w, name } of graph.edges()) {
      if ([name, pinOf(graph, v), pinOf(graph, w)].includes(PIN)) continue;
      const [up, down] = label(v).rank < label(w).rank ? [v, w] : [w, v];
      if (up === down || label(v).rank === label(w).rank) continue;
      this.below.get(up)!.push(down);
      this.above.get(down)!.push(up);
    }
    this.rows.forEach((row) => this.number(row));
  }

  copy(): string[][] {
    return this.rows.map((row) => [...row]);
  }

  private number(row: string[]): void {
    row.forEach((key, at) => this.place.set(key, at));
  }

  shuffle(chance: () => number): void {
    for (const row of this.rows) {
      for (let at = row.length - 1; at > 0; at -= 1) {
        const other = Math.floor(chance() * (at + 1));
        [row[at], row[other]] = [row[other]!, row[at]!];
      }
      this.number(row);
    }
  }

  /** Each row is put in the order of its neighbours in the row before. */
  sweep(down: boolean): void {
    const near = down ? this.above : this.below;
    for (const row of down ? this.rows : [...this.rows].reverse()) {
      const middle = new Map(row.map((key) => [key, this.middle(near.get(key)!, key)]));
      row.sort(
        (a, b) => middle.get(a)! - middle.get(b)! || this.place.get(a)! - this.place.get(b)!,
      );
      this.number(row);
    }
  }

  private middle(near: string[], key: string): number {
    if (near.length === 0) return this.place.get(key)!;
    return near.reduce((sum, one) => sum + this.place.get(one)!, 0) / near.length;
  }

  /** Two that stand side by side change places wherever that helps. */
  exchange(): void {
    for (let better = true; better;) {
      better = false;
      for (const row of this.rows)
        for (let at = 1; at < row.length; at += 1) {
          const [a, b] = [row[at - 1]!, row[at]!];
          if (this.between(a, b) <= this.between(b, a)) continue;
          [row[at - 1], row[at]] = [b, a];
          this.place.set(a, at).set(b, at - 1);
          better = true;
        }
    }
  }

  /** How often links of two cross when the first stands left of the second. */
  private between(a: string, b: string): number {
    let found = 0;
    for (const near of [this.above, this.below])
      for (const one of near.get(a)!)
        for (const other of near.get(b)!)
          if (this.place.get(one)! > this.place.get(other)!) found += 1;
    return found;
  }

  crossings(): number {
    let found = 0;
    for (const row of this.rows) {
      const ends = row.flatMap((key) =>
        this.below
          .get(key)!
          .map((one) => this.place.get(one)!)
          .sort((a, b) => a - b),
      );
      // Each pair that stands in the wrong order crosses once.
      const passed: number[] = [];
      for (const end of ends) {
        let at = passed.length;
        while (at > 0 && passed[at - 1]! > end) at -= 1;
        found += passed.length - at;
        passed.splice(at, 0, end);
      }
    }
    return found;
  }
}
