// How does a layout fill the paper? A third by distance and the rest by rank, so that a crowded middle gets
// room for names; then whoever is still too close moves apart.
import type { Spot } from "./things";

/** Room of one point with its name, in screen units at zoom 1. */
const WIDE = 120;
const HIGH = 95;
const ROUNDS = 80;

/** The same spots on a paper of this shape (its width over its height), with room for names. */
export function spread(spots: Spot[], shape: number): Spot[] {
  const area = spots.length * WIDE * HIGH;
  const width = Math.sqrt(area * shape);
  const across = filled(
    spots.map(({ x }) => x),
    width,
  );
  const down = filled(
    spots.map(({ y }) => y),
    width / shape,
  );
  return apart(across.map((x, at) => ({ x, y: down[at]! })));
}

function filled(values: number[], wide: number): number[] {
  const low = Math.min(...values);
  const extent = Math.max(...values) - low;
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const rank = new Map(sorted.map((value, at) => [value, at / Math.max(1, sorted.length - 1)]));
  return values.map((value) => {
    const share = extent > 0 ? (value - low) / extent : 0.5;
    return ((share + 2 * rank.get(value)!) / 3) * wide;
  });
}

/** Pushes apart whoever stands in another one's room, along the side where less is missing. */
function apart(spots: Spot[]): Spot[] {
  const moved = spots.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let close = false;
    moved.forEach((one, at) => {
      for (const other of moved.slice(at + 1)) {
        const [missingX, missingY] = [missing(one.x, other.x, WIDE), missing(one.y, other.y, HIGH)];
        if (missingX <= 0 || missingY <= 0) continue;
        close = true;
        const axis = missingX / WIDE < missingY / HIGH ? "x" : "y";
        const push = (axis === "x" ? missingX : missingY) / 4 + 0.5;
        const way = one[axis] <= other[axis] ? 1 : -1;
        one[axis] -= way * push;
        other[axis] += way * push;
      }
    });
    if (!close) break;
  }
  return moved;
}

function missing(one: number, other: number, room: number): number {
  return 0.8 * room - Math.abs(one - other);
}
