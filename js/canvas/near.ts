// Where does a new point go on a map that people have arranged? Near its neighbours, over nobody.
import type { Spot } from "./things";

const APART = 90;

/** Finds a place for each point that has none; nobody else is moved. */
export function near(
  placed: Map<string, Spot>,
  homeless: string[],
  lines: { source: string; target: string }[],
): Map<string, Spot> {
  const all = new Map(placed);
  const found = new Map<string, Spot>();
  const taken = new Cells();
  for (const spot of placed.values()) taken.add(spot);
  const neighbours = neighboursOf(lines);
  for (const key of homeless) {
    const known = (neighbours.get(key) ?? []).flatMap((other) => all.get(other) ?? []);
    const spot = free(known.length > 0 ? middle(known) : below(all), taken);
    found.set(key, spot);
    all.set(key, spot);
    taken.add(spot);
  }
  return found;
}

/** The spots of a map in coarse squares, so that only those nearby are compared. */
class Cells {
  private readonly cells = new Map<string, Spot[]>();

  add(spot: Spot): void {
    const name = `${Math.floor(spot.x / APART)},${Math.floor(spot.y / APART)}`;
    this.cells.set(name, [...(this.cells.get(name) ?? []), spot]);
  }

  crowds({ x, y }: Spot): boolean {
    const [column, row] = [Math.floor(x / APART), Math.floor(y / APART)];
    for (const across of [-1, 0, 1])
      for (const down of [-1, 0, 1])
        for (const other of this.cells.get(`${column + across},${row + down}`) ?? [])
          if (Math.hypot(other.x - x, other.y - y) < APART) return true;
    return false;
  }
}

/** The first free spot on a spiral around a middle. */
function free(start: Spot, taken: Cells): Spot {
  for (let step = 0; ; step += 1) {
    const [radius, angle] = [APART * 0.5 * Math.sqrt(step), step * 2.4];
    const spot = {
      x: Math.round(start.x + radius * Math.cos(angle)),
      y: Math.round(start.y + radius * Math.sin(angle)),
    };
    if (!taken.crowds(spot)) return spot;
  }
}

function neighboursOf(lines: { source: string; target: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const link = (one: string, other: string) => {
    const known = found.get(one);
    if (known) known.push(other);
    else found.set(one, [other]);
  };
  for (const { source, target } of lines) {
    link(source, target);
    link(target, source);
  }
  return found;
}

function middle(spots: Spot[]): Spot {
  const sum = spots.reduce((one, { x, y }) => ({ x: one.x + x, y: one.y + y }), { x: 0, y: 0 });
  return { x: sum.x / spots.length, y: sum.y / spots.length };
}

/** Under the map, in its middle. */
function below(all: Map<string, Spot>): Spot {
  const spots = [...all.values()];
  if (spots.length === 0) return { x: 0, y: 0 };
  const lowest = spots.reduce((most, { y }) => Math.max(most, y), -Infinity);
  return { x: middle(spots).x, y: lowest + APART };
}
