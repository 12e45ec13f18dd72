// What if boxes have grown, or were put where others stand? The lower one of two makes room.
import { bottom, crowd, type Stand, top } from "./box";

const APART = 12;

/** The boxes, none over another; who has room stays. */
export function apart<One extends Stand>(stands: One[]): One[] {
  const settled: One[] = [];
  const order = [...stands].sort((a, b) => top(a) - top(b) || (a.key < b.key ? -1 : 1));
  for (const one of order) {
    const moved = { ...one };
    // Each turn it is below one more of them, so it comes to an end.
    for (let other = inTheWay(moved, settled); other; other = inTheWay(moved, settled))
      moved.y = Math.ceil(bottom(other) + APART + moved.high / 2);
    settled.push(moved);
  }
  return settled;
}

function inTheWay(one: Stand, settled: Stand[]): Stand | undefined {
  return settled.find((other) => crowd(one, other));
}
