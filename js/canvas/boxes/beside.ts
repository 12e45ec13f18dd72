// Where does a new box go among those that people have arranged? Near its links, over nobody.
import type { Spot } from "../things";
import type { Wanted } from "./blocks";
import { bottom, crowd, right, type Stand, top, WIDE } from "./box";
import { ASIDE, ROWS, type Tie } from "./layered";
import { type Band, within } from "./lanes";

const FARTHEST = 400;

/** Finds a place for each box that has none; nobody else is moved. */
export function beside(
  placed: Stand[],
  homeless: Wanted[],
  ties: Tie[],
  bands: Band[],
): Map<string, Spot> {
  const all = new Map(placed.map((one) => [one.key, one]));
  const found = new Map<string, Spot>();
  for (const one of homeless) {
    const start = wish(one, all, ties);
    const spot = free(one, start, [...all.values()], bands);
    found.set(one.key, spot);
    all.set(one.key, { ...one, ...spot });
  }
  return found;
}

/** Beside what it holds up, below what it leads to, or above what leads to it. */
function wish(one: Wanted, all: Map<string, Stand>, ties: Tie[]): Spot {
  const host = all.get(one.beside);
  if (host) return { x: right(host) + ASIDE + one.wide / 2, y: host.y };
  const known = (keys: string[]) => keys.flatMap((key) => all.get(key) ?? []);
  const after = known(ties.filter(({ source }) => source === one.key).map(({ target }) => target));
  const before = known(ties.filter(({ target }) => target === one.key).map(({ source }) => source));
  const half = ROWS + one.high / 2;
  if (after.length > 0) return { x: mean(after), y: Math.max(...after.map(bottom)) + half };
  if (before.length > 0) return { x: mean(before), y: Math.min(...before.map(top)) - half };
  const rest = [...all.values()];
  if (rest.length === 0) return { x: 0, y: 0 };
  return { x: mean(rest), y: Math.max(...rest.map(bottom)) + ASIDE + one.high / 2 };
}

function mean(stands: Stand[]): number {
  return stands.reduce((sum, { x }) => sum + x, 0) / stands.length;
}

/** The first free spot of its lane: along the row, to both sides, then a little lower. */
export function free(one: Wanted, start: Spot, others: Stand[], bands: Band[]): Spot {
  for (let step = 0; step < FARTHEST; step += 1) {
    const [turn, row] = [step % 9, Math.floor(step / 9)];
    const aside = Math.ceil(turn / 2) * (turn % 2 === 0 ? -1 : 1) * ((WIDE + ASIDE) / 2);
    const spot = { x: Math.round(start.x + aside), y: Math.round(start.y + row * 40) };
    const here = within(bands, one.lane, spot, one.wide);
    if (!others.some((other) => crowd({ ...one, ...here }, other, 10))) return here;
  }
  const lowest = others.reduce((most, other) => Math.max(most, bottom(other)), start.y);
  const spot = { x: start.x, y: Math.round(lowest + ASIDE + one.high / 2) };
  return within(bands, one.lane, spot, one.wide);
}
