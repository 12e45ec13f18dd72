// Where does each point stand? Moves that are not saved yet hold until Python answers them.
import type { Unsent } from "../core/drawer";
import type { Move, Operation } from "../core/wire";
import type { Point, Spot } from "./things";

const LOST = "a move did not get through.";

export class Places {
  private readonly moves = new Map<string, Spot & { id: string; why?: string }>();
  /** Places that were found here; they hold where Python has none. */
  private readonly found = new Map<string, Spot>();

  /** Where a point stands, or nothing for one that has no place yet. */
  of({ key, x, y }: Pick<Point, "key" | "x" | "y">): Spot | null {
    const moved = this.moves.get(key);
    if (moved) return { x: moved.x, y: moved.y };
    return x === null || y === null ? (this.found.get(key) ?? null) : { x, y };
  }

  put(move: Move): void {
    for (const { key, x, y } of move.places) {
      this.moves.set(key, { id: move.id, x, y });
      this.found.set(key, { x, y });
    }
  }

  /** Python answered; a newer move of the same point stays. */
  answered(move: Move, ok: boolean, why: string): void {
    for (const { key } of move.places) {
      const last = this.moves.get(key);
      if (last?.id !== move.id) continue;
      // Nobody did a layout by hand: where it cannot be saved, it is found again.
      if (ok || move.op === "lay") this.moves.delete(key);
      else last.why = why || LOST;
    }
  }

  /** Forgets what nobody can move any more. */
  only(keys: Set<string>): void {
    for (const key of this.moves.keys()) if (!keys.has(key)) this.moves.delete(key);
  }

  /** Why the first of the refused moves is not saved. */
  get why(): string {
    return [...this.moves.values()].find(({ why }) => why)?.why ?? "";
  }

  get refused(): Move["places"] {
    return [...this.moves].filter(([, { why }]) => why).map(([key, { x, y }]) => ({ key, x, y }));
  }

  get unsent(): Unsent[] {
    return this.refused.map(({ key, x, y }) => ({ of: "place", key, cells: { x, y } }));
  }

  /** Puts back what an earlier canvas left: what it had sent, and what was refused. */
  restore(operations: Operation[], unsent: Unsent[]): void {
    for (const { of, key, cells } of unsent)
      if (of === "place")
        this.moves.set(key!, { id: "", x: Number(cells.x), y: Number(cells.y), why: LOST });
    for (const operation of operations)
      if (operation.op === "move" || operation.op === "lay") this.put(operation);
  }
}
