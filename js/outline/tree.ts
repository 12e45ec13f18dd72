// In which order does the outline show boxes? What leads to a box stands below it.
import type { Line, Point } from "../canvas/things";

export interface Branch {
  /** Stays the same as long as it is about the same thing in the same role. */
  id: string;
  /** A box with all that leads to it, a reference to one, or the last group. */
  sort: "box" | "see" | "rest";
  /** Key of the box; empty for the last group. */
  key: string;
  /** By which it leads to the box above. */
  lines: Line[];
  /** Where the box is written out, if not here. */
  home: Branch | null;
  above: Branch | null;
  branches: Branch[];
}

export const REST = "rest";

export function boxId(key: string): string {
  return `box ${key}`;
}

/**
 * The whole tree. Each box is written out once, as near to the top as it comes, and is a
 * reference everywhere else: so circles end as well. Neither order of lines nor chance has a say.
 */
export function grown(points: Point[], lines: Line[], top: string): Branch[] {
  const between = new Between(points, lines);
  const written = new Map<string, Branch>();
  const tops = points.filter(({ key, group }) =>
    top ? group === top : between.after(key).length === 0 && between.before(key).length > 0,
  );
  const trees = plant(
    tops.map(({ key }) => key),
    between,
    written,
  );
  const rest = leftOver(points, between, written);
  return rest.length > 0 ? [...trees, group(rest)] : trees;
}

/** Who leads to whom, each side in the order of the points. */
class Between {
  private readonly sources = new Map<string, Map<string, Line[]>>();
  private readonly targets = new Map<string, string[]>();

  constructor(points: Point[], lines: Line[]) {
    const order = new Map(points.map(({ key }, at) => [key, at]));
    const inOrder = [...lines].sort(
      (one, other) => order.get(one.source)! - order.get(other.source)!,
    );
    for (const line of inOrder) {
      const { source, target } = line;
      if (source === target) continue;
      const known = this.sources.get(target) ?? new Map<string, Line[]>();
      this.sources.set(target, known.set(source, [...(known.get(source) ?? []), line]));
      this.targets.set(source, [...(this.targets.get(source) ?? []), target]);
    }
  }

  before(key: string): [string, Line[]][] {
    return [...(this.sources.get(key) ?? [])];
  }

  after(key: string): string[] {
    return this.targets.get(key) ?? [];
  }
}

/** Writes out all that leads to some boxes, those nearest to them first. */
function plant(keys: string[], between: Between, written: Map<string, Branch>): Branch[] {
  const planted = keys.map((key) => box(key, [], null, written));
  const queue = [...planted];
  for (const branch of queue)
    for (const [source, lines] of between.before(branch.key)) {
      const home = written.get(source);
      const one = home ? see(home, lines, branch) : box(source, lines, branch, written);
      branch.branches.push(one);
      if (!home) queue.push(one);
    }
  return planted;
}

/** What leads nowhere, with all that leads there; of a circle that leads nowhere, one box. */
function leftOver(points: Point[], between: Between, written: Map<string, Branch>): Branch[] {
  const ends = points.filter(({ key }) => !written.has(key) && between.after(key).length === 0);
  const trees = plant(
    ends.map(({ key }) => key),
    between,
    written,
  );
  for (const { key } of points)
    if (!written.has(key)) trees.push(...plant([inCircle(key, between)], between, written));
  return trees;
}

/** Nothing here leads out, so whoever goes on comes to a circle at last. */
function inCircle(key: string, between: Between): string {
  const seen = new Set<string>();
  let here = key;
  while (!seen.has(here)) {
    seen.add(here);
    here = between.after(here)[0]!;
  }
  return here;
}

function box(
  key: string,
  lines: Line[],
  above: Branch | null,
  written: Map<string, Branch>,
): Branch {
  const id = boxId(key);
  const branch: Branch = { id, sort: "box", key, lines, home: null, above, branches: [] };
  written.set(key, branch);
  return branch;
}

function see(home: Branch, lines: Line[], above: Branch): Branch {
  const { key } = home;
  const id = `see ${key} > ${above.key}`;
  return { id, sort: "see", key, lines, home, above, branches: [] };
}

/** Whether a row refers to a box above it: then the links go round in a circle. */
export function goesRound({ home, above }: Branch): boolean {
  for (let one = above; one; one = one.above) if (one === home) return true;
  return false;
}

function group(branches: Branch[]): Branch {
  const nothing = { key: "", lines: [], home: null, above: null };
  const rest: Branch = { id: REST, sort: "rest", ...nothing, branches };
  for (const branch of branches) branch.above = rest;
  return rest;
}
