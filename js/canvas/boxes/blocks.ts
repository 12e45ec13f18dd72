// Which boxes are laid out as one? An assumption stands beside the box that it holds up.
import type { Spot } from "../things";
import type { Size } from "./box";

/** What the layout has to know of a box. */
export interface Wanted extends Size {
  key: string;
  lane: string;
  /** The key of the box beside which it stands, or nothing. */
  beside: string;
}

/** A box with what stands at its sides; `places` are the middles of all, from the middle of the block. */
export interface Block extends Size {
  key: string;
  lane: string;
  places: Map<string, Spot>;
}

const GAP = 34;
const BETWEEN = 14;

/** Every box is in one block. What names a box that is itself beside another stands for itself. */
export function blocksOf(boxes: Wanted[]): Block[] {
  const known = new Map(boxes.map((one) => [one.key, one]));
  const guests = new Map<string, Wanted[]>();
  const hosts = boxes.filter((one) => {
    const host = known.get(one.beside);
    const alone = !host || host.key === one.key || known.has(host.beside) || host.lane !== one.lane;
    if (!alone) guests.set(host.key, [...(guests.get(host.key) ?? []), one]);
    return alone;
  });
  return hosts.map((host) => block(host, guests.get(host.key) ?? []));
}

/** The first guest stands at the right, the second at the left, and so on. */
function block(host: Wanted, guests: Wanted[]): Block {
  const [atRight, atLeft] = [0, 1].map((side) => guests.filter((_, at) => at % 2 === side)) as [
    Wanted[],
    Wanted[],
  ];
  const [right, left] = [column(atRight), column(atLeft)];
  const room = (one: Size) => (one.wide > 0 ? one.wide + GAP : 0);
  const wide = host.wide + room(left) + room(right);
  const high = Math.max(host.high, left.high, right.high);
  const x = (room(left) - room(right)) / 2;
  const places = new Map([[host.key, { x, y: 0 }]]);
  for (const [side, all, way] of [
    [right, atRight, 1],
    [left, atLeft, -1],
  ] as const) {
    let down = -side.high / 2;
    for (const one of all) {
      places.set(one.key, {
        x: x + way * (host.wide / 2 + GAP + one.wide / 2),
        y: down + one.high / 2,
      });
      down += one.high + BETWEEN;
    }
  }
  return { key: host.key, lane: host.lane, wide, high, places };
}

function column(boxes: Wanted[]): Size {
  const wide = boxes.reduce((most, one) => Math.max(most, one.wide), 0);
  const high = boxes.reduce((sum, one) => sum + one.high + BETWEEN, -BETWEEN);
  return { wide, high: Math.max(0, high) };
}
