// The order that a person gives to things.

/** The order so far: what was ordered, then what was not, and nothing that is asked no more. */
export function ordered(all: string[], chosen: string[]): string[] {
  const known = chosen.filter((id) => all.includes(id));
  return [...known, ...all.filter((id) => !known.includes(id))];
}

/** The order with one thing moved to a position; positions count from 0. */
export function moved(order: string[], id: string, to: number): string[] {
  const rest = order.filter((one) => one !== id);
  const at = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
