// Where does a layout begin? Points that are few steps apart stand close together: pivot MDS
// (U. Brandes and C. Pich, "Eigensolver methods for progressive multidimensional scaling of large
// data", 2007). Always the same for the same map, and always done after so many steps: the start
// that fcose itself offers draws by lot, and its loop may never end.
import type { Spot } from "./things";

const PIVOTS = 30;
const STEPS = 60;

/** A first place for each of so many points, given who is tied to whom. */
export function start(count: number, ties: [number, number][], step: number): Spot[] {
  const near: number[][] = Array.from({ length: count }, () => []);
  for (const [one, other] of ties) {
    near[one]!.push(other);
    near[other]!.push(one);
  }
  const columns = centred(distances(near));
  const across = axis(columns, []);
  const down = axis(columns, [across]);
  const [x, y] = [spread(columns, across, step), spread(columns, down, step)];
  // No two in the same place: they could not be told apart.
  return x.map((value, at) => ({
    x: value + step * 0.3 * Math.cos(at * 2.4),
    y: y[at]! + step * 0.3 * Math.sin(at * 2.4),
  }));
}

/** Steps from a few points, each as far from the others as can be, to all points. */
function distances(near: number[][]): number[][] {
  const nearest = near.map(() => Infinity);
  const found: number[][] = [];
  let pivot = near.reduce((best, one, at) => (one.length > near[best]!.length ? at : best), 0);
  for (let turn = 0; turn < Math.min(PIVOTS, near.length); turn += 1) {
    const steps = stepsFrom(pivot, near);
    found.push(steps);
    steps.forEach((many, at) => (nearest[at] = Math.min(nearest[at]!, many)));
    pivot = nearest.reduce((best, far, at) => (far > nearest[best]! ? at : best), 0);
  }
  return found;
}

/** What cannot be reached is a little further away than anything that can. */
function stepsFrom(from: number, near: number[][]): number[] {
  const steps = near.map(() => -1);
  const queue = [from];
  steps[from] = 0;
  for (const here of queue)
    for (const next of near[here]!)
      if (steps[next]! < 0) {
        steps[next] = steps[here]! + 1;
        queue.push(next);
      }
  const beyond = steps[queue.at(-1)!]! + 2;
  return steps.map((many) => (many < 0 ? beyond : many));
}

/** Squared distances with the means of rows and columns taken away. */
function centred(columns: number[][]): number[][] {
  const squared = columns.map((column) => column.map((steps) => steps * steps));
  const count = squared[0]?.length ?? 0;
  const ofColumn = squared.map((column) => sum(column) / count);
  const ofRow = Array.from(
    { length: count },
    (_, at) => sum(squared.map((c) => c[at]!)) / squared.length,
  );
  const whole = sum(ofColumn) / Math.max(1, squared.length);
  return squared.map((column, c) =>
    column.map((value, at) => -(value - ofColumn[c]! - ofRow[at]! + whole) / 2),
  );
}

/** The direction among the pivots in which points differ most, apart from those known. */
function axis(columns: number[][], known: number[][]): number[] {
  let way = columns.map((_, at) => 1 + (at % 7) / 7);
  for (let turn = 0; turn < STEPS; turn += 1) {
    for (const other of known) {
      const shared = sum(way.map((value, at) => value * other[at]!));
      way = way.map((value, at) => value - shared * other[at]!);
    }
    const seen = along(columns, way);
    const next = columns.map((column) => sum(column.map((value, at) => value * seen[at]!)));
    const long = Math.sqrt(sum(next.map((value) => value * value)));
    if (!(long > 1e-9)) break;
    way = next.map((value) => value / long);
  }
  return way;
}

function along(columns: number[][], way: number[]): number[] {
  const seen = new Array<number>(columns[0]?.length ?? 0).fill(0);
  columns.forEach((column, c) => column.forEach((value, at) => (seen[at]! += value * way[c]!)));
  return seen;
}

/** Places along an axis, so that points have about a step each on the whole paper. */
function spread(columns: number[][], way: number[], step: number): number[] {
  const seen = along(columns, way);
  const size = Math.sqrt(sum(seen.map((value) => value * value)) / Math.max(1, seen.length));
  const wide = (step * Math.sqrt(seen.length)) / 3;
  return seen.map((value) => (size > 1e-9 ? (value / size) * wide : 0));
}

function sum(values: number[]): number {
  return values.reduce((one, other) => one + other, 0);
}
