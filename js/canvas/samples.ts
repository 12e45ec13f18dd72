// Points and lines for tests: complete, as Python sends them.
import type { Line, Point } from "./things";

export function point(key: string, given: Partial<Point> = {}): Point {
  const look = { colour: 1, shape: "circle", size: 0.5, group: "Health" };
  const rest = { tags: [], facts: [], revision: 1, cells: {} };
  return { key, label: key, x: 0, y: 0, ...look, ...rest, ...given };
}

export function line(source: string, target: string, given: Partial<Line> = {}): Line {
  const look = { kind: "money", colour: 1, dash: [], width: 0.5, arrows: "forward" as const };
  const said = { fade: "" as const, sign: "", status: "confirmed", facts: [] };
  const own = { mine: "", revision: 0, cells: null };
  return { key: `${source}>${target}`, source, target, ...look, ...said, ...own, ...given };
}
