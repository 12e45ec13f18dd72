// Where do the keys of a tree lead? The rows that can be seen, and the way from one to another.
import type { Branch } from "./tree";

export interface Row {
  branch: Branch;
  /** From 1, as screen readers count. */
  level: number;
  /** Its place among its siblings, and how many they are. */
  at: number;
  of: number;
}

/** All rows from above to below, without those in a closed branch. */
export function rowsOf(branches: Branch[], closed: Set<string>, level = 1): Row[] {
  return branches.flatMap((branch, at) => [
    { branch, level, at: at + 1, of: branches.length },
    ...(closed.has(branch.id) ? [] : rowsOf(branch.branches, closed, level + 1)),
  ]);
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The row to which a key leads, if it leads anywhere. */
export function led(rows: Row[], at: string, key: string, closed: Set<string>): Branch | null {
  const here = rows.findIndex(({ branch }) => branch.id === at);
  const { branch } = rows[here] ?? {};
  if (key === "Home") return rows[0]?.branch ?? null;
  if (key === "End") return rows.at(-1)?.branch ?? null;
  if (key === "ArrowLeft") return branch?.above ?? null;
  if (key === "ArrowRight") return (branch && !closed.has(at) && branch.branches[0]) || null;
  const step = STEPS[key];
  if (step === undefined) return null;
  return rows[Math.min(rows.length - 1, Math.max(0, here + step))]?.branch ?? null;
}

/** Where to be when a row is not there any more: beside it, else above it. */
export function beside(rows: Row[], at: string): string[] {
  const gone = rows.find(({ branch }) => branch.id === at);
  if (!gone) return [];
  const { above } = gone.branch;
  const siblings = rows.filter(({ branch, level }) => branch.above === above && level === gone.level);
  const after = siblings.filter((one) => one.at > gone.at);
  const before = siblings.filter((one) => one.at < gone.at).reverse();
  const all = [...after, ...before].map(({ branch }) => branch.id);
  for (let one = above; one; one = one.above) all.push(one.id);
  return all;
}

/** What is typed in the tree: the letters of a name, until somebody waits. */
export class TypedAhead {
  private text = "";
  private last = -Infinity;

  constructor(private readonly pause = 800) {}

  /** The next row whose name begins like that; one letter again goes on to the next. */
  take(letter: string, now: number, rows: Row[], at: string, called: (one: Branch) => string) {
    this.text = now - this.last > this.pause ? letter : this.text + letter;
    this.last = now;
    const again = [...this.text].every((one) => one === this.text[0]);
    const sought = bare(again ? this.text[0]! : this.text);
    const here = rows.findIndex(({ branch }) => branch.id === at);
    const from = again ? here + 1 : Math.max(0, here);
    const around = [...rows.slice(from), ...rows.slice(0, from)];
    return around.find(({ branch }) => bare(called(branch)).startsWith(sought))?.branch ?? null;
  }
}

function bare(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trimStart();
}
